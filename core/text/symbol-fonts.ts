/**
 * Fonts whose letters are signs: what is stored as "m" is seen as "μ". Word writes such text in the
 * letters, and names the font beside them.
 */
export type SymbolFont = 'symbol' | 'wingdings' | 'wingdings 2' | 'wingdings 3' | 'webdings';

const FONTS: ReadonlySet<string> = new Set<SymbolFont>([
  'symbol',
  'wingdings',
  'wingdings 2',
  'wingdings 3',
  'webdings',
]);

/** The font that a list of font families begins with, where it is one of signs. */
export function symbolFont(families: string): SymbolFont | null {
  const first = (families.split(',')[0] ?? '').replace(/["']/g, '').trim().toLowerCase();
  return FONTS.has(first) ? (first as SymbolFont) : null;
}

/** A stretch of codes as they follow one another, from the first on; a space is a code without a sign. */
type Stretch = readonly [from: number, signs: string];

function table(...stretches: readonly Stretch[]): ReadonlyMap<number, string> {
  return new Map(
    stretches.flatMap(([from, signs]) =>
      [...signs].flatMap((sign, index): [number, string][] =>
        sign === ' ' ? [] : [[from + index, sign]],
      ),
    ),
  );
}

/** Adobe's Symbol encoding (symbol.txt of Unicode's mappings); its mu is the micro sign, as in "µg". */
const SYMBOL = table(
  [0x21, '!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_'],
  [0x61, 'αβχδεφγηιϕκλµνοπθρστυϖωξψζ{|}∼'],
  [0xa0, '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑'],
  [0xf1, '⟩∫'],
);

/** Signs that mean the same and that fonts have, where Wingdings has one of its own drawing. */
const WINGDINGS = table(
  [0x21, '✏✂✁  📖 ☎✆✉'],
  [0x36, '⌛'],
  [0x3f, '✍ ✌ 👍👎☜☞☝☟✋☺😐☹💣☠⚐ ✈☼💧❄ ✞ ✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓&&●❍■□□❑❒◆◆◆❖◆☒'],
  [0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
  [0x9e, '·•▪○○○◉◎○▪□ ✦★✶✴✹✵'],
  [0xb5, '✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛'],
  [0xd5, '⌫⌦◄►▲▼←→↑↓←→↑↓↖↗↙↘←→↑↓↖↗↙↘⇦⇨⇧⇩⇔⇕↖↗↙↘▫▫✗✓☒☑'],
);

const WINGDINGS_2 = table([0x4f, '✗✓☒☑☒☒'], [0x97, '●●○○'], [0xa3, '□']);

const WINGDINGS_3 = table([0x21, '←→↑↓↖↗↙↘'], [0x70, '▲▼△▽◀▶◁▷'], [0x7c, '◀▶']);

const WEBDINGS = table([0x33, '◀▶▲▼'], [0x61, '✓'], [0x69, 'ℹ'], [0x6e, '●'], [0x72, '✗']);

const TABLES: Readonly<Record<SymbolFont, ReadonlyMap<number, string>>> = {
  symbol: SYMBOL,
  wingdings: WINGDINGS,
  'wingdings 2': WINGDINGS_2,
  'wingdings 3': WINGDINGS_3,
  webdings: WEBDINGS,
};

/** What stands in the text where nobody knows the sign: a person has to look. */
const UNKNOWN = '[?]';

/** The characters of Windows-1252 that have another code in Unicode, from 0x80 on. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Text as it is seen in a font of signs. Whatever is no letter of the font stays as it is. */
export function seenIn(font: SymbolFont, text: string): string {
  const signs = TABLES[font];
  return [...text]
    .map((letter) => {
      const code = codeOf(letter);
      if (code === null || /\s/u.test(letter)) return letter;
      return signs.get(code) ?? UNKNOWN;
    })
    .join('');
}

/** The code of a letter in the font; null for what no such font holds. */
function codeOf(letter: string): number | null {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0xf020 && code <= 0xf0ff) return code - 0xf000;
  const windows = WINDOWS_1252.indexOf(letter);
  if (windows >= 0 && letter !== ' ') return 0x80 + windows;
  return code > 0x20 && code <= 0xff ? code : null;
}

/** What is common in Wingdings and rare in Symbol: faces, arrows, ticks and bullets of Word and Outlook. */
const RATHER_WINGDINGS = new Set([
  0x4a, 0x4b, 0x4c, 0x76, 0xa7, 0xa8, 0xd8, 0xdf, 0xe0, 0xe7, 0xe8, 0xef, 0xf0, 0xfb, 0xfc, 0xfd,
  0xfe,
]);

/**
 * Signs in the private part of Unicode, where programs put the letters of such fonts when the font's name
 * is lost, as what they nearly always were. Others mean nothing to anybody, and go.
 */
export const withoutPrivateSigns = (text: string): string =>
  text.replace(/[\ue000-\uf8ff]|[\u{f0000}-\u{10fffd}]/gu, (sign) => {
    const code = (sign.codePointAt(0) ?? 0) - 0xf000;
    const signs = RATHER_WINGDINGS.has(code) ? WINGDINGS : SYMBOL;
    return signs.get(code) ?? '';
  });
