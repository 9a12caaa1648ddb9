import type { TopBlock } from '../release/blocks/block';
import { attributionOf } from '../release/blocks/quote';
import { contactLines } from '../release/contact-lines';
import type { Facts } from '../release/facts';
import { childrenOf, isInline, isText } from '../release/nodes';
import { lineText } from '../release/plain-text';
import type { ReleaseNode } from '../release/release';

/** A text that is printed, and where in the release a caret has to be put to change it. */
export interface Piece {
  readonly text: string;
  /** From `[release]` down, as the editor counts; null where it is not a caret's to change. */
  readonly path: readonly number[] | null;
  /** Whether the path leads to a run of text that holds exactly this text. */
  readonly isRun: boolean;
  /** Whether it stands on a line of its own, and not right after the piece before. */
  readonly beginsLine: boolean;
}

/** What is printed above the first block, so that nothing in a block is taken for it. */
export const openingPieces = (texts: readonly string[]): Piece[] =>
  texts.map((text) => ({ text, path: null, isRun: false, beginsLine: true }));

/** The texts that a block prints, in the order in which they stand on the page. */
export function printedPieces(block: TopBlock, index: number, facts: Facts): Piece[] {
  const pieces: Piece[] = [];
  collect(block, [0, index], facts, pieces);
  return pieces;
}

function collect(node: ReleaseNode, path: readonly number[], facts: Facts, into: Piece[]): void {
  if (isText(node)) {
    if (node.text !== '') into.push({ text: node.text, path, isRun: true, beginsLine: false });
    return;
  }
  if (isInline(node) && node.type !== 'link') {
    const text = lineText([node], facts);
    into.push({ text, path, isRun: false, beginsLine: false });
    return;
  }
  const field = (text: string | null): void => {
    if (text?.trim()) into.push({ text: text.trim(), path, isRun: false, beginsLine: true });
  };
  if (node.type === 'table') field(node.caption);
  const before = into.length;
  childrenOf(node).forEach((child, at) => {
    collect(child, [...path, at], facts, into);
  });
  const first = into[before];
  if (first && !isInline(node)) into[before] = { ...first, beginsLine: true };
  if (node.type === 'quote') field(attributionOf(node, facts.language));
  if (node.type === 'end-mark') field(node.mark);
  if (node.type === 'image') {
    field(node.caption);
    field(node.credit);
  }
  if (node.type === 'contact') {
    for (const line of contactLines(node, facts.language)) {
      for (const { text } of line) field(text);
    }
  }
}
