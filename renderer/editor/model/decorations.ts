import { useCallback, useSyncExternalStore } from 'react';
import type { NodeEntry, Range, Text } from 'slate';
import { takeSelection } from '../input/take-selection';
import type { ReleaseEditor } from './slate-types';

/** A range of text to be decorated, with the marks that `renderLeaf` knows. */
export type Painted = Range & Partial<Omit<Text, 'text'>>;

/**
 * Returns the decorations of one node. It is called for every node of the page, so it must be fast and
 * depend on that node only (a node that changes is a new object), never on the document.
 */
export type Painter = (entry: NodeEntry) => readonly Painted[];

interface Easel {
  painters: Readonly<Record<string, Painter>>;
  readonly listeners: Set<() => void>;
}

const easels = new WeakMap<ReleaseEditor, Easel>();

function easelOf(editor: ReleaseEditor): Easel {
  let easel = easels.get(editor);
  if (!easel) {
    easel = { painters: {}, listeners: new Set() };
    easels.set(editor, easel);
  }
  return easel;
}

/** Sets the decorations of one source, or with null removes them; other sources keep theirs. */
export function setPainter(editor: ReleaseEditor, source: string, painter: Painter | null): void {
  const easel = easelOf(editor);
  const { [source]: old, ...others } = easel.painters;
  if (!old && !painter) return;
  easel.painters = painter ? { ...others, [source]: painter } : others;
  // What is found may come while the caret moves.
  if (easel.listeners.size > 0) takeSelection(editor);
  for (const listen of easel.listeners) listen();
}

/** The decorations of all sources, for the editor's `decorate`; a new function when one changes. */
export function useDecorate(editor: ReleaseEditor): (entry: NodeEntry) => Painted[] {
  const easel = easelOf(editor);
  const painters = useSyncExternalStore(
    useCallback(
      (listen) => {
        easel.listeners.add(listen);
        return () => easel.listeners.delete(listen);
      },
      [easel],
    ),
    () => easel.painters,
  );
  return useCallback(
    (entry) => Object.values(painters).flatMap((painter) => painter(entry)),
    [painters],
  );
}
