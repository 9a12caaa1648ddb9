import type { Operation } from '../release/operations/operation';
import { continuesTyping } from '../release/operations/undo-steps';
import type { JournalEdit } from './record';

/** Operations that one undo takes back together. */
export type UndoBatch = readonly Operation[];

/**
 * The undo steps of a journal's edits: one for each edit, except that letters typed
 * or deleted in a row are grouped a few words at a time, as in the window.
 */
export function undoBatches(edits: readonly JournalEdit[]): UndoBatch[] {
  const batches: Operation[][] = [];
  for (const { operations } of edits) {
    const [first] = operations;
    const batch = batches.at(-1);
    if (batch && first && continuesTyping(batch, first)) batch.push(...operations);
    else if (first) batches.push([...operations]);
  }
  return batches;
}
