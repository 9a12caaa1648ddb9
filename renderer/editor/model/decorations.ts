import { useCallback } from 'react';
import type { NodeEntry, Range, Text } from 'slate';
import { ReactEditor } from 'slate-react';
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

/** What is to be drawn when the composition of a letter has ended. */
const afterComposition = new WeakMap<ReleaseEditor, Map<string, DecorationSource | null>>();

function drawAfterComposition(
  editor: ReleaseEditor,
  name: string,
  source: DecorationSource | null,
): void {
  const waiting = afterComposition.get(editor);
  if (waiting) {
    waiting.set(name, source);
    return;
  }
  afterComposition.set(editor, new Map([[name, source]]));
  const draw = (): void => {
    const due = afterComposition.get(editor) ?? [];
    afterComposition.delete(editor);
    for (const [each, its] of due) setDecorations(editor, each, its);
  };
  window.addEventListener('compositionend', draw, { once: true });
}

/**
 * Sets the decorations of one source, or with null removes them; other sources keep theirs.
 *
 * While a letter is composed (a dead key waits for its letter, an input method for a choice) they wait
 * for its end: React would write the text under the composition anew, which takes the caret to its start.
 */
export function setDecorations(
  editor: ReleaseEditor,
  name: string,
  source: DecorationSource | null,
): void {
  if (ReactEditor.isComposing(editor)) {
    drawAfterComposition(editor, name, source);
    return;
  }
  afterComposition.get(editor)?.delete(name);
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
