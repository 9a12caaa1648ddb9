import { describe, expect, it } from 'vitest';
import { printable } from '../../core/release/characters';

const CASES: readonly (readonly [name: string, text: string, shown: string])[] = [
  [
    'text is left as it is',
    'Zürich – “8 km²”, 10\u00a0% ½\u00adx',
    'Zürich – “8 km²”, 10\u00a0% ½\u00adx',
  ],
  ['byte order marks go', '\ufeffThe fund\ufeff opens', 'The fund opens'],
  [
    'zero-width spaces and joiners go',
    'On Monday\u200b\u200c\u200d\ufeff\u200b\u200c\u2060 morning',
    'On Monday morning',
  ],
  ['a vowel separator goes outside of Mongolian', 'On\u180e Monday', 'On Monday'],
  ['a vowel separator of Mongolian stays', 'ᠠᠮ\u180eᠠ', 'ᠠᠮ\u180eᠠ'],
  ['the half-space of Persian stays', 'می\u200cباشد', 'می\u200cباشد'],
  ['a half-space at the end of a word goes', 'می\u200c باشد', 'می باشد'],
  ['a joiner of Arabic stays at the end', 'ه\u200d', 'ه\u200d'],
  ['joiners of Devanagari and Bengali stay', 'क्\u200dष र्\u200cय', 'क्\u200dष र्\u200cय'],
  ['a family stays one sign', '👩\u200d👩\u200d👧', '👩\u200d👩\u200d👧'],
  ['a rainbow flag stays one sign', '🏳\ufe0f\u200d🌈', '🏳\ufe0f\u200d🌈'],
  [
    'where a line of Thai or Khmer may end stays',
    'ภาษา\u200bไทย ខ្មែរ\u200bនេះ',
    'ภาษา\u200bไทย ខ្មែរ\u200bនេះ',
  ],
  ['marks of direction stay', 'a\u200fb\u2067c\u2069', 'a\u200fb\u2067c\u2069'],
  ['letters of Symbol without their font', '\uf0b7 30 \uf06dg \uf0ae', '• 30 µg →'],
  ['letters of Wingdings without their font', 'a \uf0e0 b \uf04a \uf0fc', 'a → b ☺ ✓'],
  ['private signs that mean nothing go', 'a\ue123b\u{f1234}c', 'abc'],
  ['line ends of any kind', 'a\r\nb\rc\u2028d\u2029e', 'a\nb\nc\nd\ne'],
  ['what no format can carry goes', 'a\u0001b\ud800c\uffffd', 'abcd'],
];

describe('what is printable of a text', () => {
  it.each(CASES)('%s', (_, text, shown) => {
    expect(printable(text)).toBe(shown);
    expect(printable(shown)).toBe(shown);
  });
});
