import { finishedEntry } from './draft';
import type { Entry } from './entries/entry';
import { UNKNOWN_TIME } from './entries/entry-base';
import { saysTheSame } from './merge-edits';
import { newEntry } from './new-entry';

/** An entry in a form, with its undo history. */
export interface FormState {
  readonly entry: Entry;
  /** The entry from which the edit started; null for a new one. */
  readonly base: Entry | null;
  readonly past: readonly Entry[];
  readonly future: readonly Entry[];
  /** The last changed field and the time in milliseconds: further typing extends the same step. */
  readonly last: { readonly field: string; readonly at: number } | null;
}

/** A pause after which typing begins a new step of undo. */
const PAUSE_MS = 1_500;
const MAX_STEPS = 200;

export const formState = (entry: Entry, base: Entry | null): FormState => ({
  entry,
  base,
  past: [],
  future: [],
  last: null,
});

/** Whether the form has unsaved content. A new, empty entry has none. */
export const isDirty = ({ entry, base }: Pick<FormState, 'entry' | 'base'>): boolean =>
  !saysTheSame(
    finishedEntry(base ?? newEntry(entry.kind, NO_MATTER, UNKNOWN_TIME)),
    finishedEntry(entry),
  );

const NO_MATTER = '00000000';

/**
 * The form after a change. Letters of one word in one field are one step of undo; a pause, another
 * field, or the next word begins another.
 *
 * @param at when it was made, in milliseconds
 */
export function changed(state: FormState, entry: Entry, at: number): FormState {
  const { entry: before, past, last } = state;
  const field = changedField(before, entry);
  if (field === null) return state;
  const goesOn =
    last?.field === field && at - last.at < PAUSE_MS && !beginsWord(before, entry, field);
  return {
    ...state,
    entry,
    past: goesOn ? past : [...past, before].slice(-MAX_STEPS),
    future: [],
    last: { field, at },
  };
}

/** One step back; the same object where there is none. */
export function undone(state: FormState): FormState {
  const before = state.past.at(-1);
  if (!before) return state;
  const { entry, past, future } = state;
  return {
    ...state,
    entry: before,
    past: past.slice(0, -1),
    future: [entry, ...future],
    last: null,
  };
}

/** One step forward again; the same object where there is none. */
export function redone(state: FormState): FormState {
  const [next, ...future] = state.future;
  if (!next) return state;
  return { ...state, entry: next, past: [...state.past, state.entry], future, last: null };
}

/**
 * The form after a save. Text typed during the save remains unsaved; earlier steps can still be
 * undone.
 *
 * @param sent the form as it was sent to be saved
 */
export function savedAs(state: FormState, sent: Entry, saved: Entry): FormState {
  const { id, revision, created, modified } = saved;
  const entry =
    state.entry === sent ? saved : ({ ...state.entry, id, revision, created, modified } as Entry);
  return { ...state, entry, base: saved, last: null };
}

const fieldsOf = (entry: Entry) => entry as unknown as Readonly<Record<string, unknown>>;

function changedField(before: Entry, after: Entry): string | null {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  for (const name of names) {
    const [old, now] = [fieldsOf(before)[name], fieldsOf(after)[name]];
    if (old !== now && JSON.stringify(old) !== JSON.stringify(now)) return name;
  }
  return null;
}

/** Whether the change puts the first letter of a word after a space. */
function beginsWord(before: Entry, after: Entry, field: string): boolean {
  const old = JSON.stringify(fieldsOf(before)[field]) ?? '';
  const now = JSON.stringify(fieldsOf(after)[field]) ?? '';
  if (now.length !== old.length + 1) return false;
  let at = 0;
  while (at < old.length && old[at] === now[at]) at += 1;
  return at > 0 && now[at - 1] === ' ' && now[at] !== ' ';
}
