import type { ReadRun } from '../../reading/runs';
import { ownValue } from '../../text/own-value';
import type { Look } from '../source';
import type { StoryScope } from './draft';
import type { Piece } from './paragraph';
import type { RunLook } from './run-look';
import type { ParagraphProperties, Style } from './styles';

/**
 * The text of a paragraph, and the language that most of it is in. Hidden text is counted and left out;
 * runs in another language say so.
 *
 * @param isHeading a heading is bold by itself, whoever says so once more
 */
export function runsOf(
  pieces: readonly Piece[],
  { notes, losses }: Pick<StoryScope, 'notes' | 'losses'>,
  isHeading: boolean,
): { readonly runs: ReadRun[]; readonly language: string | null } {
  const said: { readonly run: ReadRun; readonly language: string | null }[] = [];
  let isHidden = false;
  for (const piece of pieces) {
    if (piece.type === 'note') {
      const mark = notes.markOf(piece.kind, piece.id, piece.hasOwnMark);
      const run: ReadRun = { text: mark, marks: { superscript: true }, link: null };
      if (mark) said.push({ run, language: null });
      continue;
    }
    if (piece.type !== 'text') continue;
    const { text, look, link } = piece;
    if (look.isHidden) {
      if (!isHidden) losses.add('hidden-text');
      isHidden = true;
      continue;
    }
    isHidden = false;
    const marks = { ...look.marks };
    if (isHeading) delete marks.bold;
    if (link !== null) delete marks.underline;
    said.push({ run: { text, marks, link }, language: languageOf(text, look) });
  }
  const language = mostFrequent(
    said.map(({ run, language: own }) => [own, run.text.trim().length]),
  );
  const runs = said.map(({ run, language: own }): ReadRun => {
    const isOther = own !== null && language !== null && main(own) !== main(language);
    const hasWords = /\p{L}{2}/u.test(run.text);
    return isOther && hasWords ? { ...run, marks: { ...run.marks, lang: own } } : run;
  });
  return { runs, language };
}

const EAST = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;

/** The language that the file says for a text of its script, as BCP 47. */
function languageOf(text: string, { languages, isRightToLeft }: RunLook): string | null {
  if (isRightToLeft) return tag(languages.complex);
  if (EAST.test(text)) return tag(languages.east);
  return tag(languages.western);
}

/** Known tags, each checked once. */
const tags = new Map<string, string | null>();

/** A language tag as Word writes it, well-formed; null for what is none, as `x-none`. */
export function tag(written: string | null | undefined): string | null {
  if (!written) return null;
  const known = tags.get(written);
  if (known !== undefined) return known;
  const made = wellFormed(written.replaceAll('_', '-'));
  if (tags.size < 500) tags.set(written, made);
  return made;
}

function wellFormed(written: string): string | null {
  if (!/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(written) || /^(zxx|und|none)$/i.test(written)) {
    return null;
  }
  try {
    return Intl.getCanonicalLocales(written)[0] ?? null;
  } catch {
    return null;
  }
}

const main = (language: string): string => language.split('-')[0] ?? language;

/** The value that most letters have. */
function mostFrequent<Value extends string | number>(
  weighted: readonly (readonly [Value | null, number])[],
): Value | null {
  const sums = new Map<Value, number>();
  let best: Value | null = null;
  let most = 0;
  for (const [value, weight] of weighted) {
    if (value === null) continue;
    const sum = (sums.get(value) ?? 0) + weight;
    sums.set(value, sum);
    if (sum <= most) continue;
    best = value;
    most = sum;
  }
  return best;
}

const ALIGN: Readonly<Record<string, Look['align']>> = {
  center: 'center',
  // In a paragraph from right to left Word's "right" is the end of the lines, on the left.
  right: 'end',
  end: 'end',
  both: 'justify',
  distribute: 'justify',
  lowKashida: 'justify',
  mediumKashida: 'justify',
  highKashida: 'justify',
  thaiDistribute: 'justify',
};

/** What a paragraph looks like. */
export function lookOf(
  pieces: readonly Piece[],
  style: Style,
  { align = '' }: ParagraphProperties,
): Look {
  const texts = pieces.filter(
    (piece) => piece.type === 'text' && !piece.look.isHidden && piece.text.trim() !== '',
  ) as Extract<Piece, { type: 'text' }>[];
  const size = mostFrequent(texts.map(({ text, look }) => [look.size, text.length]));
  const letters = texts
    .map(({ text, look }) => (look.isUpper ? text.toUpperCase() : text))
    .join('');
  return {
    style: style.name,
    size: size === null ? null : size / 2,
    isBold: texts.length > 0 && texts.every(({ look }) => look.isBold),
    isUpper: letters === letters.toUpperCase() && letters !== letters.toLowerCase(),
    align: ownValue(ALIGN, align) ?? 'start',
  };
}
