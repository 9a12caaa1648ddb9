import type { Operation } from '../release/operations/operation';
import type { JournalEdit } from './record';

/** Operations that one undo takes back together. */
export type UndoBatch = readonly Operation[];

/**
 * The steps of undo that a journal's edits stand for: one for each edit, except that letters typed
 * or deleted one after the other are one, as they were in the window.
 */
export function undoBatches(edits: readonly JournalEdit[]): UndoBatch[] {
  const batches: Operation[][] = [];
  for (const { operations } of edits) {
    const [first] = operations;
    const batch = batches.at(-1);
    const last = batch?.at(-1);
    if (batch && last && first && goesOn(last, first)) batch.push(...operations);
    else if (first) batches.push([...operations]);
  }
  return batches;
}

function goesOn(last: Operation, next: Operation): boolean {
  if (last.path.join() !== next.path.join()) return false;
  if (last.type === 'insert_text' && next.type === 'insert_text') {
    return next.offset === last.offset + last.text.length;
  }
  if (last.type === 'remove_text' && next.type === 'remove_text') {
    return next.offset + next.text.length === last.offset;
  }
  return false;
}
