/** The longest line of a message that every old mail program shows whole (RFC 5322 §2.1.1). */
export const LINE_COLUMNS = 72;

/** Scripts that put no spaces between words: their lines may break between words found by `Intl`. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Signs that take two columns where letters have a fixed width (UAX 11, wide and fullwidth). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Marks that stand on the letter before them take none. */
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** What opens a line of its own: an indent, and the marker of a list or a quotation's attribution. */
const OPENING = /^\s*(?:(?:•|—|\d+\.)\s+)?/u;

/**
 * Text in lines of at most so many columns, broken between words. A line that goes on stands under
 * the first word of its item. A word that is longer than a line, such as an address, stays whole.
 *
 * @param language whose words are looked for where the script has no spaces (BCP 47)
 */
export function wrapped(text: string, language: string, columns = LINE_COLUMNS): string {
  return text
    .split('\n')
    .map((line) => wrappedLine(line, language, columns))
    .join('\n');
}

function wrappedLine(line: string, language: string, columns: number): string {
  if (columnsOf(line) <= columns) return line;
  const opening = OPENING.exec(line)?.[0] ?? '';
  const hanging = ' '.repeat(columnsOf(opening));
  const lines: string[] = [];
  let current = opening;
  let isOpen = false;
  for (const piece of piecesOf(line.slice(opening.length), language)) {
    if (isOpen && columnsOf(current) + columnsOf(piece.trimEnd()) > columns) {
      lines.push(current.trimEnd());
      current = hanging + piece.trimStart();
    } else current += piece;
    isOpen = true;
  }
  return [...lines, current].join('\n');
}

/** The text in pieces between which a line may break; each keeps the space after it. */
function piecesOf(text: string, language: string): string[] {
  return (text.match(/\S+[^\S\u00a0\u202f]*|\s+/gu) ?? []).flatMap((word) =>
    UNSPACED.test(word) ? unspacedPieces(word, language) : [word],
  );
}

function unspacedPieces(run: string, language: string): string[] {
  const pieces: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(language, {
    granularity: 'word',
  }).segment(run)) {
    // Punctuation does not begin a line, but an opening bracket or quotation mark does not end one.
    const last = pieces.at(-1);
    if (last !== undefined && (!isWordLike || /[\p{Ps}\p{Pi}]$/u.test(last))) {
      if (/^[\p{Ps}\p{Pi}]/u.test(segment)) pieces.push(segment);
      else pieces[pieces.length - 1] = last + segment;
    } else pieces.push(segment);
  }
  return pieces;
}

/** How many columns a text takes where letters have a fixed width. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const sign of text) columns += NO_WIDTH.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1;
  return columns;
}
