/** The characters of Windows-1252 from 0x80 to 0x9f; undefined codes stay. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Text whose bytes were taken for ISO 8859-1 and were Windows-1252, with its quotation marks and dashes. Some
 * versions of Node (20.19 and others) decode so, and many programs have written such text.
 */
export const withWindowsSigns = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (sign) => SIGNS[sign.charCodeAt(0) - 0x80] ?? sign);
