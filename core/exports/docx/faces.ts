import { scriptOf } from '../../release/script-of';
import { wordScript } from '../../typefaces/traits';
import type { TypefaceId } from '../../typefaces/typefaces';

/** A face that Word brings along, and the free one that stands in for it elsewhere. */
export interface WordFace {
  readonly name: string;
  readonly instead: string;
  readonly family: 'roman' | 'swiss';
  /** PANOSE-1 in hexadecimal, where it is known. */
  readonly panose?: string;
}

interface Pair {
  readonly serif: WordFace;
  readonly sans: WordFace;
}

const LATIN: Pair = {
  serif: {
    name: 'Georgia',
    instead: 'Gelasio',
    family: 'roman',
    panose: '02040502050405020303',
  },
  sans: { name: 'Calibri', instead: 'Carlito', family: 'swiss', panose: '020F0502020204030204' },
};

const ARABIC_AND_HEBREW: Pair = {
  serif: {
    name: 'Times New Roman',
    instead: 'Liberation Serif',
    family: 'roman',
    panose: '02020603050405020304',
  },
  sans: {
    name: 'Arial',
    instead: 'Liberation Sans',
    family: 'swiss',
    panose: '020B0604020202020204',
  },
};

const pair = (serif: string, freeSerif: string, sans: string, freeSans: string): Pair => ({
  serif: { name: serif, instead: freeSerif, family: 'roman' },
  sans: { name: sans, instead: freeSans, family: 'swiss' },
});

/** Faces for scripts that the Latin ones do not hold, by the scripts' ISO 15924 codes. */
const OTHERS: Readonly<Record<string, Pair>> = {
  Deva: pair('Nirmala UI', 'Noto Serif Devanagari', 'Nirmala UI', 'Noto Sans Devanagari'),
  Thai: pair('Leelawadee UI', 'Sarabun', 'Leelawadee UI', 'Sarabun'),
  Hans: pair('SimSun', 'Noto Serif CJK SC', 'Microsoft YaHei', 'Noto Sans CJK SC'),
  Hant: pair('PMingLiU', 'Noto Serif CJK TC', 'Microsoft JhengHei', 'Noto Sans CJK TC'),
  Jpan: pair('Yu Mincho', 'Noto Serif CJK JP', 'Yu Gothic', 'Noto Sans CJK JP'),
  Kore: pair('Batang', 'Noto Serif CJK KR', 'Malgun Gothic', 'Noto Sans CJK KR'),
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

/** A face of Word's, and ours for the scripts that are its own besides the Latin. */
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
