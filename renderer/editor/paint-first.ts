import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import type { BaseOperation } from 'slate';
import type { ReleaseEditor } from './slate-types';

/** Longest wait for a frame: a window that is not seen has none. */
const LATEST_MS = 50;

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
  settle: () => void;
  /** Who is told of a letter without waiting for its frame. */
  readonly readers: Set<() => void>;
}

const waits = new WeakMap<ReleaseEditor, Waiting>();

/**
 * Lets a typed letter be painted before anything is made of it. The browser has put it on the page
 * and Slate into the release; what is drawn from the release, and who listens to it, follows after
 * the frame, or with the next event, or before the next change, whichever comes first. Only what works
 * elsewhere while the letter is painted hears of it at once (`onLetter`).
 */
export function withPaintFirst(editor: ReleaseEditor): ReleaseEditor {
  const { onChange, apply } = editor;
  const waiting: Waiting = {
    typed: false,
    untold: [],
    // Drawn at once: were the letter taken back before the page is drawn with it, the page would be
    // taken for unchanged, and the letter would stay.
    settle: () => {
      const { untold } = waiting;
      if (untold.length === 0) return;
      waiting.untold = [];
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
    waiting.settle();
    apply(operation);
  };
  editor.onChange = (options) => {
    const { typed } = waiting;
    waiting.typed = false;
    if (!typed || options?.operation?.type !== 'insert_text') return onChange(options);
    waiting.untold = editor.operations;
    for (const read of waiting.readers) read();
    afterPaint(waiting.settle);
  };
  return editor;
}

/** Says that the browser has put a letter on the page, which Slate is about to take. */
export function letterOnPage(editor: ReleaseEditor): void {
  const waiting = waits.get(editor);
  if (waiting) waiting.typed = true;
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
    const settle = (): void => settleTyping(editor);
    for (const signal of SIGNALS) addEventListener(signal, settle, { capture: true });
    return () => {
      for (const signal of SIGNALS) removeEventListener(signal, settle, { capture: true });
    };
  }, [editor]);
}

function afterPaint(run: () => void): void {
  let done = false;
  const once = (): void => {
    if (!done) run();
    done = true;
  };
  // The next frame begins when the one with the letter has left the page.
  requestAnimationFrame(() => requestAnimationFrame(once));
  setTimeout(once, LATEST_MS);
}
