import { scriptOf } from './script-of';

const COMMAS: Readonly<Record<string, string>> = {
  Arab: '، ',
  Thaa: '، ',
  Syrc: '، ',
  Ethi: '፣ ',
  Hans: '，',
  Hant: '，',
  Jpan: '、',
  Thai: ' ',
};

/**
 * The separator between the parts of a line in the script of a language (BCP 47), with its space.
 */
export function commaOf(language: string): string {
  return COMMAS[scriptOf(language)] ?? ', ';
}
