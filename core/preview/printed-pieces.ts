import { contactLines } from '../print/contact-lines';
import { isSection, sectionHeading } from '../print/section-heading';
import { withoutIsolates } from '../release/bidi';
import type { TopBlock } from '../release/blocks/block';
import { attributionOf } from '../release/blocks/quote';
import type { Facts } from '../release/facts';
import { childrenOf, isInline, isText } from '../release/nodes';
import { lineText } from '../release/plain-text';
import { marksAround } from '../release/quoted';
import type { ReleaseNode } from '../release/release';

/** A text that is printed, and where in the release a caret has to be put to change it. */
export interface Piece {
  readonly text: string;
  /** From `[release]` down, as the editor counts; null where it is not a caret's to change. */
  readonly path: readonly number[] | null;
  /** Whether the path leads to a run of text that holds exactly this text. */
  readonly isRun: boolean;
  /** Whether it begins a line, instead of following the piece before. */
  readonly beginsLine: boolean;
}

/** The texts printed above the first block, so that they are not mistaken for a block's. */
export const openingPieces = (texts: readonly string[]): Piece[] =>
  texts.map((text) => ({ text, path: null, isRun: false, beginsLine: true }));

/** The texts that a block prints, in reading order. */
export function printedPieces(block: TopBlock, index: number, facts: Facts): Piece[] {
  const pieces: Piece[] = [];
  const path = [0, index];
  const heading = isSection(block) ? sectionHeading(block, facts, null) : null;
  if (heading !== null) pieces.push({ text: heading, path, isRun: false, beginsLine: true });
  collect(block, path, facts, pieces);
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
  const marks = node.type === 'quote' ? marksAround(node, facts) : [];
  childrenOf(node).forEach((child, at) => {
    // Printed quotation marks are not text of the release.
    const mark = (text = '', beginsLine = false): void => {
      if (text !== '') into.push({ text, path, isRun: false, beginsLine });
    };
    mark(marks[at]?.before, true);
    const first = into.length;
    collect(child, [...path, at], facts, into);
    const own = into[first];
    if (own && marks[at]?.before) into[first] = { ...own, beginsLine: false };
    mark(marks[at]?.after);
  });
  const first = into[before];
  if (first && !isInline(node)) into[before] = { ...first, beginsLine: true };
  if (node.type === 'quote') field(withoutIsolates(attributionOf(node, facts.language)));
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
