import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { type BaseOperation, Editor } from 'slate';
import { HistoryEditor } from 'slate-history';
import type { ReleaseEditor } from './slate-types';

/** How long the hand rests before the page is drawn anew. */
const REST_MS = 100;
/** Longest wait of a letter while the hand does not rest. */
const LATEST_MS = 500;
/** By when a letter has been painted, and the next is not there yet. */
export const PAINTED_MS = 25;

/** What may look at the page or change it: the page is brought up to date before. */
const SIGNALS = [
  'keydown',
  'beforeinput',
  'compositionstart',
  'pointerdown',
  'contextmenu',
  'copy',
  'cut',
  'paste',
  'dragstart',
  'drop',
  'blur',
  'visibilitychange',
  'pagehide',
] as const;

interface Waiting {
  /** The next change is a letter that the browser has put on the page already. */
  typed: boolean;
  /** What Slate did for letters that nobody has been told of. */
  untold: BaseOperation[];
  /** Milliseconds, as `performance.now` has them, at which the first of them was typed. */
  since: number;
  rest: ReturnType<typeof setTimeout> | undefined;
  settle: () => void;
  /** Who is told of a letter without waiting for its frame. */
  readonly readers: Set<() => void>;
}

const waits = new WeakMap<ReleaseEditor, Waiting>();
const withoutBearing = new WeakSet<Event>();

/**
 * Lets typed letters be painted before anything is made of them. The browser has put them on the page
 * and Slate into the release; what is drawn from the release, and who listens to it, follows when the
 * hand rests, or with the next event that is no letter of the same word, or before the next change of
 * another kind, whichever comes first. Only what works elsewhere while a letter is painted hears of it
 * at once (`onLetter`).
 */
export function withPaintFirst(editor: ReleaseEditor): ReleaseEditor {
  const { onChange, apply } = editor;
  const waiting: Waiting = {
    typed: false,
    untold: [],
    since: 0,
    rest: undefined,
    // Drawn at once: were the letter taken back before the page is drawn with it, the page would be
    // taken for unchanged, and the letter would stay.
    settle: () => {
      waiting.typed = false;
      const { untold } = waiting;
      if (untold.length === 0) return;
      clearTimeout(waiting.rest);
      waiting.untold = [];
      HistoryEditor.withMerging(editor, () => Editor.normalize(editor));
      // Listeners learn from the editor what was done.
      const { operations } = editor;
      editor.operations = untold;
      flushSync(() => onChange());
      editor.operations = operations;
    },
    readers: new Set(),
  };
  waits.set(editor, waiting);
  editor.apply = (operation) => {
    // What was put on a page may have been put into a field on it, and no letter of the text follows.
    if (!waiting.typed || !isOfLetter(operation)) {
      waiting.settle();
      return apply(operation);
    }
    // What a letter touches is held against the rules of the release when it is drawn.
    const isNormalizing = Editor.isNormalizing(editor);
    Editor.setNormalizing(editor, false);
    apply(operation);
    Editor.setNormalizing(editor, isNormalizing);
  };
  editor.onChange = (options) => {
    const { typed } = waiting;
    waiting.typed = false;
    if (!typed || !editor.operations.every(isOfLetter)) {
      waiting.settle();
      return onChange(options);
    }
    const now = performance.now();
    if (waiting.untold.length === 0) waiting.since = now;
    waiting.untold.push(...editor.operations);
    for (const read of waiting.readers) read();
    clearTimeout(waiting.rest);
    const isLate = now - waiting.since > LATEST_MS;
    waiting.rest = setTimeout(waiting.settle, isLate ? PAINTED_MS : REST_MS);
  };
  return editor;
}

/** Says that the browser has put a letter on the page, which Slate is about to take. */
export function letterOnPage(editor: ReleaseEditor): void {
  const waiting = waits.get(editor);
  if (waiting) waiting.typed = true;
}

/** Says of one of the signals that nobody looks at the page for it, nor changes it. */
export function hasNoBearing(event: Event): void {
  withoutBearing.add(event);
}

/**
 * Calls back for each letter as soon as it is in the release, before its frame. What is done then
 * delays the letter: nothing may be drawn.
 *
 * @returns a function that stops it
 */
export function onLetter(editor: ReleaseEditor, read: () => void): () => void {
  const readers = waits.get(editor)?.readers;
  readers?.add(read);
  return () => readers?.delete(read);
}

/** Brings everything up to the last letter. To be called before the release leaves the window. */
export function settleTyping(editor: ReleaseEditor): void {
  waits.get(editor)?.settle();
}

/** Brings the page up to date whenever something may look at it. */
export function useSettledPage(editor: ReleaseEditor): void {
  useEffect(() => {
    const settle = (event: Event): void => {
      if (!withoutBearing.has(event)) settleTyping(editor);
    };
    for (const signal of SIGNALS) addEventListener(signal, settle, { capture: true });
    return () => {
      for (const signal of SIGNALS) removeEventListener(signal, settle, { capture: true });
    };
  }, [editor]);
}

/** Whether an operation shows nothing that the browser has not put on the page. */
function isOfLetter({ type }: BaseOperation): boolean {
  return type === 'insert_text' || type === 'set_selection';
}
