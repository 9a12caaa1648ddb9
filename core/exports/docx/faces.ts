import { scriptOf } from '../../release/script-of';
import { wordScript } from '../../typefaces/traits';
import type { TypefaceId } from '../../typefaces/typefaces';

/**
 * A typeface of Word with its substitutes: a free typeface of the same widths, or of the same
 * script and kind, and the class by which Word looks for another.
 */
export interface WordFace {
  readonly name: string;
  readonly instead: string;
  readonly family: 'roman' | 'swiss';
  /** PANOSE-1 in hexadecimal (17.8.3.13). */
  readonly panose: string;
  /** The set of signs of Windows that it was made for, in hexadecimal (17.8.3.2). */
  readonly charset: string;
  /** The line height, where another typeface may be substituted; see `LineMetrics`. */
  readonly line: LineMetrics | null;
}

/** Above the line, under it, and between lines, in ems: what a program takes for single spacing. */
export interface LineMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly gap: number;
}

interface Pair {
  readonly serif: WordFace;
  readonly sans: WordFace;
}

type Described = readonly [name: string, instead: string, panose: string];

const pair = (serif: Described, sans: Described, charset = '00'): Pair => ({
  serif: face(serif, 'roman', charset),
  sans: face(sans, 'swiss', charset),
});

const face = (
  [name, instead, panose]: Described,
  family: WordFace['family'],
  charset: string,
): WordFace => ({ name, instead, family, panose, charset, line: LINES[name] ?? null });

/** From the tables `hhea` of the faces that nearly every text is set in. */
const LINES: Readonly<Record<string, LineMetrics>> = {
  Georgia: { ascent: 0.917, descent: 0.219, gap: 0 },
  Calibri: { ascent: 0.75, descent: 0.25, gap: 0.221 },
  'Times New Roman': { ascent: 0.891, descent: 0.216, gap: 0.042 },
  Arial: { ascent: 0.905, descent: 0.212, gap: 0.033 },
};

const LATIN = pair(
  ['Georgia', 'Gelasio', '02040502050405020303'],
  ['Calibri', 'Carlito', '020F0502020204030204'],
);

const ARABIC_AND_HEBREW = pair(
  ['Times New Roman', 'Liberation Serif', '02020603050405020304'],
  ['Arial', 'Liberation Sans', '020B0604020202020204'],
);

/** Faces for scripts that the Latin ones do not hold, by the scripts' ISO 15924 codes. */
const OTHERS: Readonly<Record<string, Pair>> = {
  Deva: pair(
    ['Nirmala UI', 'Noto Serif Devanagari', '020B0502040204020203'],
    ['Nirmala UI', 'Noto Sans Devanagari', '020B0502040204020203'],
  ),
  Thai: pair(
    ['Leelawadee UI', 'Sarabun', '020B0502040204020203'],
    ['Leelawadee UI', 'Sarabun', '020B0502040204020203'],
    'DE',
  ),
  Hans: pair(
    ['SimSun', 'Noto Serif CJK SC', '02010600030101010101'],
    ['Microsoft YaHei', 'Noto Sans CJK SC', '020B0503020204020204'],
    '86',
  ),
  Hant: pair(
    ['PMingLiU', 'Noto Serif CJK TC', '02020500000000000000'],
    ['Microsoft JhengHei', 'Noto Sans CJK TC', '020B0604030504040204'],
    '88',
  ),
  Jpan: pair(
    ['Yu Mincho', 'Noto Serif CJK JP', '02020400000000000000'],
    ['Yu Gothic', 'Noto Sans CJK JP', '020B0400000000000000'],
    '80',
  ),
  Kore: pair(
    ['Batang', 'Noto Serif CJK KR', '02030600000101010101'],
    ['Malgun Gothic', 'Noto Sans CJK KR', '020B0503020000020004'],
    '81',
  ),
};

function pairOf(language: string): Pair {
  return (
    OTHERS[scriptOf(language)] ?? (wordScript(language) === 'complex' ? ARABIC_AND_HEBREW : LATIN)
  );
}

/** The element `w:rFonts` for text and for labels in a language (17.3.2.26). */
export function fontElements(language: string): { readonly serif: string; readonly sans: string } {
  const own = pairOf(language);
  const element = (kind: keyof Pair): string => {
    const isEastAsian = wordScript(language) === 'east-asian';
    const latin = LATIN[kind].name;
    // Quotation marks and dashes are the script's own where it fills squares with them.
    const hint = isEastAsian ? ' w:hint="eastAsia"' : '';
    const complex = (wordScript(language) === 'complex' ? own : ARABIC_AND_HEBREW)[kind].name;
    return `<w:rFonts${hint} w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${isEastAsian ? own[kind].name : latin}" w:cs="${complex}"/>`;
  };
  return { serif: element('serif'), sans: element('sans') };
}

/** The faces that documents in a language name, each once. */
export function facesIn(language: string): WordFace[] {
  const pairs = [LATIN, ARABIC_AND_HEBREW, pairOf(language)];
  const faces = pairs.flatMap(({ serif, sans }) => [serif, sans]);
  return [...new Map(faces.map((face) => [face.name, face])).values()];
}

/** A typeface of Word, with ours for scripts other than Latin. */
export interface StandIn extends WordFace {
  readonly typefaces: readonly TypefaceId[];
}

const SCRIPT_FACES: Readonly<Record<string, TypefaceId>> = {
  Deva: 'devanagari',
  Thai: 'thai',
  Hans: 'han-simplified',
  Hant: 'han-traditional',
  Jpan: 'japanese',
  Kore: 'korean',
};

/** Every face that a document of ours can name, each once, with what can be shown in its place. */
export function standIns(): StandIn[] {
  const of = ({ serif, sans }: Pair, typefaces: readonly TypefaceId[]): StandIn[] =>
    [serif, sans].map((face) => ({ ...face, typefaces }));
  const all = [
    ...of(LATIN, []),
    ...of(ARABIC_AND_HEBREW, ['arabic', 'hebrew']),
    ...Object.entries(OTHERS).flatMap(([script, pair]) =>
      of(pair, [SCRIPT_FACES[script] ?? 'sans']),
    ),
  ];
  return [...new Map(all.map((face) => [face.name, face])).values()];
}

/** The attribute of `w:lang` that a language belongs in, and the tag that Word knows it by. */
export function wordLanguage(language: string): {
  readonly attribute: 'w:val' | 'w:bidi' | 'w:eastAsia';
  readonly tag: string;
} {
  const { language: base, region } = new Intl.Locale(language).maximize();
  const kind = wordScript(language);
  return {
    attribute: kind === 'complex' ? 'w:bidi' : kind === 'east-asian' ? 'w:eastAsia' : 'w:val',
    // Word knows Chinese by its regions, not by its scripts.
    tag: base === 'zh' ? `${base}-${region}` : language,
  };
}
