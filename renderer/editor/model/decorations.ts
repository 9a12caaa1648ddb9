import { useCallback } from 'react';
import type { NodeEntry, Range, Text } from 'slate';
import { createStore, type Store, useStore } from '../../ui/store';
import { takeSelection } from '../input/take-selection';
import type { ReleaseEditor } from './slate-types';

/** A range of text to be decorated, with the marks that `renderLeaf` knows. */
export type DecorationRange = Range & Partial<Omit<Text, 'text'>>;

/**
 * Returns the decorations of one node. It is called for every node of the page, so it must be fast and
 * depend on that node only (a node that changes is a new object), never on the document.
 */
export type DecorationSource = (entry: NodeEntry) => readonly DecorationRange[];

type Sources = Readonly<Record<string, DecorationSource>>;

const stores = new WeakMap<ReleaseEditor, Store<Sources>>();

function sourcesOf(editor: ReleaseEditor): Store<Sources> {
  const store = stores.get(editor) ?? createStore<Sources>({});
  stores.set(editor, store);
  return store;
}

/** Sets the decorations of one source, or with null removes them; other sources keep theirs. */
export function setDecorations(
  editor: ReleaseEditor,
  name: string,
  source: DecorationSource | null,
): void {
  const store = sourcesOf(editor);
  const { [name]: old, ...others } = store.get();
  if (!old && !source) return;
  // What is found may come while the caret moves.
  takeSelection(editor);
  store.set(source ? { ...others, [name]: source } : others);
}

/** The decorations of all sources, for the editor's `decorate`; a new function when one changes. */
export function useDecorate(editor: ReleaseEditor): (entry: NodeEntry) => DecorationRange[] {
  const sources = useStore(sourcesOf(editor));
  return useCallback(
    (entry) => Object.values(sources).flatMap((source) => source(entry)),
    [sources],
  );
}
