import { compareLine, type Piece } from '../compare/pieces';
import { textTokens } from '../compare/tokens';
import type { ConcernChange } from './concern';

/** A changed part of a concern as one text, word by word; its lines are divided by line breaks. */
export function changedWords({ before, after }: ConcernChange, language: string): readonly Piece[] {
  const tokens = (lines: readonly string[]) => textTokens(lines.join('\n'), language);
  return compareLine(tokens(before), tokens(after)).pieces;
}
