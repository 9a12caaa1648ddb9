import { deepEqual } from '../json/canonical';
import { lineSteps } from './line-steps';
import type { Look, Token } from './tokens';

/** A piece of a compared line. `restyled`: the same text with other marks or another link. */
export interface Piece {
  readonly change: 'same' | 'added' | 'removed' | 'restyled';
  readonly text: string;
  readonly look: Look;
  /** Its former formatting; only if restyled. */
  readonly lookBefore?: Look;
}

/** How many words a change added and took away. */
export interface WordTally {
  readonly added: number;
  readonly removed: number;
}

/** A compared line: its pieces, and how many words changed. */
export interface ComparedLine {
  readonly pieces: readonly Piece[];
  readonly words: WordTally;
}

/** Two lines compared word by word, in reading order. */
export function compareLine(before: readonly Token[], after: readonly Token[]): ComparedLine {
  const pieces: Piece[] = [];
  const words = { added: 0, removed: 0 };
  for (const step of lineSteps(before, after)) {
    const old = step.type === 'added' ? undefined : before[step.before];
    const now = step.type === 'removed' ? undefined : after[step.after];
    const shown = now ?? old;
    if (!shown) continue;
    const { text, look, isWord } = shown;
    if (step.type !== 'same') {
      append(pieces, { change: step.type, text, look });
      if (isWord) words[step.type] += 1;
    } else if (!old || deepEqual(old.look, look)) append(pieces, { change: 'same', text, look });
    else append(pieces, { change: 'restyled', text, look, lookBefore: old.look });
  }
  return { pieces, words };
}

/** A line that is there on one side only, or the same on both. */
export function wholeLine(
  tokens: readonly Token[],
  change: 'same' | 'added' | 'removed',
): ComparedLine {
  const pieces: Piece[] = [];
  for (const { text, look } of tokens) append(pieces, { change, text, look });
  const words = { added: 0, removed: 0 };
  if (change !== 'same') words[change] = tokens.filter(({ isWord }) => isWord).length;
  return { pieces, words };
}

function append(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  const joins =
    last?.change === piece.change &&
    deepEqual(last.look, piece.look) &&
    deepEqual(last.lookBefore, piece.lookBefore);
  if (!last || !joins) pieces.push(piece);
  else pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
}
