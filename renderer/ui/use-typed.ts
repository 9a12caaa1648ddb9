import { type ChangeEvent, type KeyboardEvent, useEffect } from 'react';
import { useKept } from './kept';

/** The result of reading a typed text: a value, empty, or a sentence about what is wrong. */
export type Typed<T> =
  | { readonly type: 'value'; readonly value: T; readonly isWhole: boolean; readonly shown: string }
  | { readonly type: 'empty' }
  | { readonly type: 'unfinished' | 'wrong'; readonly message: string };

interface Options<T> {
  /** The value there is. */
  readonly value: T | null;
  /** The value as text while nobody is typing. */
  readonly text: string;
  readonly read: (text: string) => Typed<T>;
  readonly onChange: (value: T | null) => void;
  /** Whether an emptied field takes the value away; if not, the old one comes back. */
  readonly mayBeEmpty: boolean;
  /** Keeps unfinished text under this key while the field's panel is closed. */
  readonly keep?: string | undefined;
}

/** The typed text, while it differs from the value's own text. */
interface Draft<T> {
  readonly text: string;
  /** The value before the last letter, and the one since: with any other the draft is out of date. */
  readonly before: T | null;
  readonly since: T | null;
  readonly isLeft: boolean;
}

/**
 * A text field for a value that is parsed from free text. The value changes when the text is
 * complete, when the field loses focus, or on Enter. Invalid text stays in the field with an
 * explanation, and the last valid value is kept.
 */
export function useTyped<T>({ value, text, read, onChange, mayBeEmpty, keep }: Options<T>) {
  const [draft, setDraft] = useKept<Draft<T>>(keep);
  const current = draft && (draft.before === value || draft.since === value) ? draft : null;
  const reading = current ? read(current.text) : null;

  // A new value comes a moment after it was given. Once it is there, the one before is an undo.
  useEffect(() => {
    if (draft && draft.since === value && draft.before !== value) {
      setDraft({ ...draft, before: value });
    }
  }, [draft, setDraft, value]);

  const take = (next: T | null): void => {
    if (next !== value) onChange(next);
  };
  const type = (typed: string): void => {
    const next = read(typed);
    const isTaken = next.type === 'value' && next.isWhole;
    const since = isTaken ? next.value : value;
    setDraft({ text: typed, before: value, since, isLeft: false });
    if (isTaken) take(next.value);
  };
  /** Takes the value if the text is valid; otherwise the text stays and is marked wrong. */
  const settle = (): void => {
    if (!current || !reading) return;
    if (reading.type === 'value') take(reading.value);
    if (reading.type === 'empty' && mayBeEmpty) take(null);
    const isWrong = reading.type === 'unfinished' || reading.type === 'wrong';
    setDraft(isWrong ? { ...current, isLeft: true } : null);
  };

  const isWrong =
    reading?.type === 'wrong' || (reading?.type === 'unfinished' && current?.isLeft === true);
  return {
    /** The message below the field: how the text was understood, or what is wrong. */
    said: said(reading, isWrong, current?.text ?? '', value === null ? '' : text),
    isWrong,
    /** Discards the typed text. */
    reset: () => setDraft(null),
    input: {
      value: current?.text ?? text,
      'aria-invalid': isWrong,
      onChange: ({ target }: ChangeEvent<HTMLInputElement>) => type(target.value),
      onBlur: settle,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') settle();
        if (event.key === 'Escape' && current) {
          event.stopPropagation();
          event.preventDefault();
          setDraft(null);
        }
        // Commands such as save and export use the content of the field.
        const isCommand = (event.ctrlKey || event.metaKey) && !/^[acvxyz]$/i.test(event.key);
        if (isCommand && event.key.length === 1) settle();
      },
    },
  };
}

/** Shorter texts get no message yet. */
const MIN_LENGTH = 3;

function said<T>(reading: Typed<T> | null, isWrong: boolean, typed: string, kept: string): string {
  if (reading?.type === 'value') return `= ${reading.shown}`;
  if (!reading || !('message' in reading)) return '';
  if (!isWrong) return typed.length < MIN_LENGTH ? '' : reading.message;
  return kept === '' ? reading.message : `${reading.message} Still set: ${kept}.`;
}
