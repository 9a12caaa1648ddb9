import { HAN_TYPEFACES, type HanTypeface, MAX_SIGNS, missingHan } from './han-signs';
import { type TypefaceId, typeface } from './typefaces';

/** The scripts that have typefaces of their own. */
const SCRIPTS = ['hebrew', 'devanagari', 'thai', 'han', 'kana', 'hangul', 'emoji'] as const;

/**
 * What a text asks of the typefaces: a script, Han signs that a typeface has not got
 * (`not-in-japanese`), or, where a run of text names its language, the typeface for Han in it.
 */
export type Script = (typeof SCRIPTS)[number] | `not-in-${HanTypeface}` | `set-in-${HanTypeface}`;

const LETTERS: Readonly<Record<(typeof SCRIPTS)[number], RegExp>> = {
  hebrew: lettersOf('hebrew'),
  devanagari: lettersOf('devanagari'),
  thai: lettersOf('thai'),
  han: lettersOf('han-simplified'),
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  hangul: /\p{Script=Hangul}/u,
  // U+FE0F asks for a sign as a picture (❤️).
  emoji: /\p{Emoji_Presentation}|[\ufe0f\u{1f000}-\u{1faff}]/u,
};

function lettersOf(id: TypefaceId): RegExp {
  const ranges = typeface(id).letters.map(
    ([from, to]) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`,
  );
  return new RegExp(`[${ranges.join('')}]`, 'u');
}

/** Not Latin, Greek, Cyrillic, Arabic nor a common sign: most texts are told by one look. */
const OTHERS = /[\u0590-\u05ff\u0900-\u1dff\u20aa\u231a-\u23ff\u2460-\u{10ffff}]/u;

const NONE: readonly Script[] = [];

/** What a text asks of the typefaces besides those that are always there. */
export function scriptsIn(text: string): readonly Script[] {
  if (!OTHERS.test(text)) return NONE;
  const scripts: Script[] = SCRIPTS.filter((script) => LETTERS[script].test(text));
  return scripts.includes('han') ? [...scripts, ...missingHan(text)] : scripts;
}

/**
 * The typefaces that these scripts are set in, besides those that are always there. Han is drawn
 * in another way in each country: the language of the release decides, else what stands beside it.
 * Where the chosen one lacks a sign, the one that has the most follows it.
 */
export function typefacesFor(scripts: ReadonlySet<Script>, language: string): TypefaceId[] {
  const found = (['hebrew', 'devanagari', 'thai'] as const).filter((script) => scripts.has(script));
  const emoji = scripts.has('emoji') ? (['emoji'] as const) : [];
  if (!scripts.has('han') && !scripts.has('kana') && !scripts.has('hangul')) {
    return [...found, ...emoji];
  }
  const han = hanTypeface(language) ?? guessedHan(scripts);
  const isRare = scripts.has(`not-in-${MAX_SIGNS}`);
  const further = HAN_TYPEFACES.filter(
    (id) =>
      isRare ||
      scripts.has(`set-in-${id}`) ||
      (id === MAX_SIGNS && scripts.has(`not-in-${han}`)) ||
      (id === 'korean' && scripts.has('hangul')),
  );
  return [...new Set([...found, han, ...further, ...emoji])];
}

function guessedHan(scripts: ReadonlySet<Script>): HanTypeface {
  if (scripts.has('kana')) return 'japanese';
  return scripts.has('hangul') ? 'korean' : 'han-simplified';
}

/** The typeface for Han in a language that is written with it; null for others. */
export function hanTypeface(language: string): HanTypeface | null {
  const { language: base, script } = new Intl.Locale(language).maximize();
  switch (base) {
    case 'zh':
      return script === 'Hant' ? 'han-traditional' : 'han-simplified';
    case 'ja':
      return 'japanese';
    case 'ko':
      return 'korean';
    default:
      return null;
  }
}
