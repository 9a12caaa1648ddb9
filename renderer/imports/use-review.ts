import { useReducer } from 'react';
import type { SourceDocument } from '../../core/imports/source';
import { partOf } from '../../core/recognise/edit-parts';
import type { Part, Recognition } from '../../core/recognise/recognition';

interface ReviewState {
  readonly past: readonly Recognition[];
  readonly present: Recognition;
  readonly future: readonly Recognition[];
  /** The block of the file that is selected; its part is the part that is selected. */
  readonly at: string;
  /** The field that was typed in last: further letters there are the same step. */
  readonly field: string | null;
}

type Action =
  | { readonly type: 'change'; readonly to: Recognition; readonly field: string | null }
  | { readonly type: 'go'; readonly at: string }
  | { readonly type: 'undo' | 'redo' };

const MAX_STEPS = 500;

function reduce(state: ReviewState, action: Action): ReviewState {
  const { past, present, future } = state;
  switch (action.type) {
    case 'change': {
      if (action.to === present) return state;
      const goesOn = action.field !== null && action.field === state.field;
      return {
        ...state,
        past: goesOn ? past : [...past, present].slice(-MAX_STEPS),
        present: action.to,
        future: [],
        field: action.field,
      };
    }
    case 'go':
      return { ...state, at: action.at, field: null };
    case 'undo': {
      const before = past.at(-1);
      if (!before) return state;
      return {
        ...state,
        past: past.slice(0, -1),
        present: before,
        future: [present, ...future],
        field: null,
      };
    }
    case 'redo': {
      const [next, ...rest] = future;
      if (!next) return state;
      return { ...state, past: [...past, present], present: next, future: rest, field: null };
    }
  }
}

/** What a file was taken for, as a person corrects it, with undo and redo. */
export interface Review {
  readonly recognition: Recognition;
  /** The block that is selected. */
  readonly at: string;
  /** The index of the part that is selected. */
  readonly index: number;
  readonly part: Part | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly go: (block: string) => void;
  readonly setParts: (parts: readonly Part[], field?: string) => void;
  readonly setFacts: (facts: Partial<Omit<Recognition, 'parts'>>, field?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

export function useReview(source: SourceDocument, read: Recognition): Review {
  const [{ past, present, future, at }, send] = useReducer(reduce, null, () => ({
    past: [],
    present: read,
    future: [],
    at: read.parts[0]?.blocks[0] ?? source.blocks[0]?.id ?? '',
    field: null,
  }));
  const index = partOf(present.parts, at);
  return {
    recognition: present,
    at,
    index,
    part: present.parts[index],
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    go: (block) => send({ type: 'go', at: block }),
    setParts: (parts, field) => {
      const to = parts === present.parts ? present : { ...present, parts };
      send({ type: 'change', to, field: field ?? null });
    },
    setFacts: (facts, field) =>
      send({ type: 'change', to: { ...present, ...facts }, field: field ?? null }),
    undo: () => send({ type: 'undo' }),
    redo: () => send({ type: 'redo' }),
  };
}
