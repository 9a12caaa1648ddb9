type Ranges = readonly (readonly [from: number, to: number])[];

/** A family that ships with Dateline, and what it is there for. */
export interface Typeface {
  /** As its files call it. */
  readonly family: string;
  readonly faces: readonly Face[];
  /** Where its licence stands (SIL Open Font License), from the project's folder on. */
  readonly licence: string;
  /** The code points it is there for. What is always there has none: it is there for all. */
  readonly letters: Ranges;
  /** Signs of many scripts that are its own where they stand beside its letters. */
  readonly beside: Ranges;
}

/** One weight and style. */
export interface Face {
  /** The name of its file: in the program's `fonts`, and at the end of `from`. */
  readonly file: string;
  /** Where the file comes from, from the project's folder on. */
  readonly from: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

const STYLES = {
  '400Regular': { bold: false, italic: false },
  '700Bold': { bold: true, italic: false },
  '400Regular_Italic': { bold: false, italic: true },
  '700Bold_Italic': { bold: true, italic: true },
} as const;
type Style = keyof typeof STYLES;

const UPRIGHT: readonly Style[] = ['400Regular', '700Bold'];
const ALL = Object.keys(STYLES) as readonly Style[];

/** A family from a package of Google's fonts, by the package's and the files' names. */
function google(name: string, base: string, styles: readonly Style[]) {
  const folder = `node_modules/@expo-google-fonts/${name}`;
  const faces = styles.map((style): Face => {
    const file = `${base}_${style}.ttf`;
    return { file, from: `${folder}/${style}/${file}`, ...STYLES[style] };
  });
  return { faces, licence: `${folder}/LICENSE_FONT` };
}

/** A family whose files are kept in `build/fonts`, with its licence. */
function kept(base: string, styles: readonly Style[]) {
  const faces = styles.map((style): Face => {
    const file = `${base}_${style}.ttf`;
    return { file, from: `build/fonts/${file}`, ...STYLES[style] };
  });
  return { faces, licence: `build/fonts/${base}_LICENSE.txt` };
}

// Han with its punctuation, its signs and its full-width forms; kana, and for Korean Hangul.
const HAN: Ranges = [
  [0x2460, 0x24ff],
  [0x2e80, 0x30ff],
  [0x3190, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff01, 0xffef],
  [0x20000, 0x323af],
];
const BOPOMOFO: Ranges = [[0x3100, 0x312f]];
const HANGUL: Ranges = [
  [0x1100, 0x11ff],
  [0x3130, 0x318f],
  [0xa960, 0xa97f],
  [0xac00, 0xd7ff],
];
/** Quotation marks, dashes and dots, which fill a square in Chinese and Japanese. */
const SQUARE: Ranges = [
  [0xb7, 0xb7],
  [0x2013, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2025, 0x2027],
];

const ALL_SCRIPTS = { letters: [], beside: [] };

/**
 * Every family, chosen by reading the text back out of PDFs with pdftotext and MuPDF (DESIGN §4).
 * The two of Dateline's own are Sarabun and Yantramanav with each syllable as one glyph: only so
 * does every reader give back Thai and Hindi as they were written.
 */
export const TYPEFACES = {
  serif: {
    family: 'Source Serif 4',
    ...google('source-serif-4', 'SourceSerif4', ALL),
    ...ALL_SCRIPTS,
  },
  sans: { family: 'Source Sans 3', ...google('source-sans-3', 'SourceSans3', ALL), ...ALL_SCRIPTS },
  arabic: { family: 'Amiri', ...google('amiri', 'Amiri', ALL), ...ALL_SCRIPTS },
  hebrew: {
    family: 'Frank Ruhl Libre',
    ...google('frank-ruhl-libre', 'FrankRuhlLibre', UPRIGHT),
    letters: [
      [0x0590, 0x05ff],
      [0x20aa, 0x20aa],
      [0xfb1d, 0xfb4f],
    ],
    beside: [],
  },
  devanagari: {
    family: 'Dateline Devanagari',
    ...kept('DatelineDevanagari', UPRIGHT),
    letters: [
      [0x0900, 0x097f],
      [0xa8e0, 0xa8ff],
    ],
    beside: [[0x200c, 0x200d]],
  },
  thai: {
    family: 'Dateline Thai',
    ...kept('DatelineThai', ALL),
    letters: [[0x0e00, 0x0e7f]],
    beside: [],
  },
  'han-simplified': {
    family: 'Noto Sans SC',
    ...google('noto-sans-sc', 'NotoSansSC', UPRIGHT),
    letters: [...HAN, ...BOPOMOFO],
    beside: SQUARE,
  },
  'han-traditional': {
    family: 'Noto Sans TC',
    ...google('noto-sans-tc', 'NotoSansTC', UPRIGHT),
    letters: [...HAN, ...BOPOMOFO],
    beside: SQUARE,
  },
  japanese: {
    family: 'Noto Sans JP',
    ...google('noto-sans-jp', 'NotoSansJP', UPRIGHT),
    letters: HAN,
    beside: SQUARE,
  },
  korean: {
    family: 'Noto Sans KR',
    ...google('noto-sans-kr', 'NotoSansKR', UPRIGHT),
    letters: [...HAN, ...HANGUL],
    beside: [],
  },
  // In one colour and as outlines, as PDF/A and print want them; one weight is enough.
  emoji: {
    family: 'Noto Emoji',
    ...kept('NotoEmoji', ['400Regular']),
    letters: [
      [0x2600, 0x27bf],
      [0x1f000, 0x1faff],
    ],
    beside: [],
  },
} as const satisfies Record<string, Typeface>;

export type TypefaceId = keyof typeof TYPEFACES;

/** What every release is set in; the others are taken up only where their script is written. */
export const ALWAYS: readonly TypefaceId[] = ['serif', 'sans', 'arabic'];

/** The families that a window needs; its emoji are those of the system, in colour. */
export const WINDOW_TYPEFACES = Object.entries<Typeface>(TYPEFACES).filter(
  ([id]) => id !== 'emoji',
);

export const typeface = (id: TypefaceId): Typeface => TYPEFACES[id];
