import { printable } from '../../release/characters';

export const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';

/** The namespaces of the parts (ISO/IEC 26300-3). */
export const NAMESPACES = [
  ...['office', 'style', 'text', 'table', 'meta'].map((name) => [name, `${OASIS}:${name}:1.0`]),
  ['draw', `${OASIS}:drawing:1.0`],
  ['fo', `${OASIS}:xsl-fo-compatible:1.0`],
  ['svg', `${OASIS}:svg-compatible:1.0`],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
]
  .map(([name, address]) => `xmlns:${name}="${address}"`)
  .join(' ');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text for an element or an attribute, without signs that XML cannot hold. */
export const xmlText = (text: string): string =>
  printable(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
