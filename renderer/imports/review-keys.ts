import type { KeyboardEvent } from 'react';
import type { SourceBlock } from '../../core/imports/source';
import {
  confirmed,
  divided,
  merged,
  nextUncertain,
  partOf,
  withBoundary,
  withFields,
  withKind,
  withKindOfBlock,
} from '../../core/recognise/edit-parts';
import { fieldsFor } from '../../core/recognise/fields-for';
import { kindsFor } from '../../core/recognise/kinds-for';
import type { PartKind } from '../../core/recognise/recognition';
import { kindOfKey } from './part-kinds';
import type { Review } from './use-review';

/** Where the person is: keys in the file are about one block, keys among the parts about a part. */
export type Pane = 'source' | 'parts';
type Blocks = ReadonlyMap<string, SourceBlock>;

/** Goes to the next part to look at; says nothing where there is none. */
export function goToUncertain({ recognition: { parts }, index, go }: Review): void {
  const block = parts[nextUncertain(parts, index)]?.blocks[0];
  if (block !== undefined) go(block);
}

/** What the selected block, or its part, can be taken for. */
export function choicesOf({ part, at }: Review, blocks: Blocks, pane: Pane): PartKind[] {
  const ids = pane === 'source' ? [at] : (part?.blocks ?? []);
  return kindsFor(ids.flatMap((id) => blocks.get(id)?.content ?? []));
}

/** Says what the selected block, or its part, is. */
export function makeKind(review: Review, blocks: Blocks, pane: Pane, kind: PartKind): void {
  const { recognition, index, at, setParts } = review;
  if (!choicesOf(review, blocks, pane).includes(kind)) return;
  const { parts } = recognition;
  const made = pane === 'source' ? withKindOfBlock(parts, at, kind) : withKind(parts, index, kind);
  const now = made[partOf(made, at)];
  const isNew = now !== undefined && now.kind !== parts[index]?.kind;
  const passage = now?.blocks.flatMap((id) => blocks.get(id)?.content ?? []) ?? [];
  const fields = isNew ? fieldsFor(kind, passage, recognition.language.value) : {};
  setParts(Object.keys(fields).length > 0 ? withFields(made, partOf(made, at), fields) : made);
}

/** Divides the part before the selected block, or after its first where that is selected. */
export function divide({ recognition: { parts }, part, at, setParts, go }: Review): void {
  const block = part && part.blocks[0] === at ? part.blocks[1] : at;
  if (block === undefined) return;
  setParts(divided(parts, block));
  go(block);
}

export const merge = ({ recognition: { parts }, index, setParts }: Review): void =>
  setParts(merged(parts, index));

export const moveBoundary = (review: Review, by: -1 | 1): void =>
  review.setParts(withBoundary(review.recognition.parts, review.index, by));

export const confirm = ({ recognition: { parts }, index, setParts }: Review): void =>
  setParts(confirmed(parts, index));

/** Goes up or down: by blocks in the file, by parts among the parts. */
export function step(
  { recognition: { parts }, index, at, go }: Review,
  blocks: Blocks,
  pane: Pane,
  to: -1 | 1 | 'first' | 'last',
): void {
  const places =
    pane === 'source' ? [...blocks.keys()] : parts.flatMap((part) => part.blocks[0] ?? []);
  const here = pane === 'source' ? places.indexOf(at) : index;
  const next =
    to === 'first' ? places[0] : to === 'last' ? places.at(-1) : places[Math.max(0, here + to)];
  if (next !== undefined) go(next);
}

/**
 * Does what a key of the review stands for.
 *
 * @returns whether it stands for anything
 */
export function runKey(event: KeyboardEvent, review: Review, blocks: Blocks, pane: Pane): boolean {
  const { key, altKey, shiftKey } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  if (event.nativeEvent.isComposing || event.defaultPrevented) return false;
  if (key === 'F8') {
    goToUncertain(review);
    return true;
  }
  if (isCommand && /^[zy]$/i.test(key)) {
    if (key.toLowerCase() === 'y' || shiftKey) review.redo();
    else review.undo();
    return true;
  }
  const isInList = event.target instanceof Element && event.target.role === 'listbox';
  if (!isInList || isCommand) return false;
  if (altKey) {
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return false;
    moveBoundary(review, key === 'ArrowUp' ? -1 : 1);
    return true;
  }
  switch (key) {
    case 'ArrowUp':
      step(review, blocks, pane, -1);
      return true;
    case 'ArrowDown':
      step(review, blocks, pane, 1);
      return true;
    case 'Home':
      step(review, blocks, pane, 'first');
      return true;
    case 'End':
      step(review, blocks, pane, 'last');
      return true;
    case 'Enter':
      divide(review);
      return true;
    case 'Backspace':
      merge(review);
      return true;
    case ' ':
      confirm(review);
      return true;
    default: {
      const kind = kindOfKey(key);
      if (kind) makeKind(review, blocks, pane, kind);
      return kind !== null;
    }
  }
}
