import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { type BaseOperation, Editor, type InsertTextOperation } from 'slate';
import { HistoryEditor } from 'slate-history';
import { takeLetters } from './held-letters';
import type { ReleaseEditor } from './slate-types';

/** How long the hand rests before the page is drawn anew. */
const REST_MS = 100;
/** Longest wait of a letter while the hand does not rest. */
const LATEST_MS = 1000;
/** By when a letter has been painted, and the next is not there yet. */
const PAINTED_MS = 25;

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
  painted: ReturnType<typeof setTimeout> | undefined;
  settle: () => void;
  /** Who is told of a letter without waiting for its frame. */
  readonly atOnce: Set<() => void>;
  /** Who is told when it has been painted. */
  readonly whenPainted: Set<() => void>;
}

const waits = new WeakMap<ReleaseEditor, Waiting>();
const withoutBearing = new WeakSet<Event>();

/**
 * Lets typed letters be painted before anything is made of them. The browser has put them on the page
 * and Slate into the release; what is drawn from the release, and who listens to it, follows when the
 * hand rests, or with the next event that is no letter of the same word, or before the next change of
 * another kind, whichever comes first. Only what works elsewhere hears of it sooner: while it is painted
 * (`onLetter`), or just after (`onPainted`).
 */
export function withPaintFirst(editor: ReleaseEditor): ReleaseEditor {
  const { onChange, apply } = editor;
  const waiting: Waiting = {
    typed: false,
    untold: [],
    since: 0,
    rest: undefined,
    painted: undefined,
    // Drawn at once: were the letter taken back before the page is drawn with it, the page would be
    // taken for unchanged, and the letter would stay.
    settle: () => {
      takeLetters(editor);
      waiting.typed = false;
      const { untold } = waiting;
      if (untold.length === 0) return;
      clearTimeout(waiting.rest);
      waiting.untold = [];
      HistoryEditor.withMerging(editor, () => Editor.normalize(editor));
      // Listeners learn from the editor what was done.
      const others = editor.operations.filter((operation) => !untold.includes(operation));
      editor.operations = untold;
      flushSync(() => onChange());
      editor.operations = others;
    },
    atOnce: new Set(),
    whenPainted: new Set(),
  };
  waits.set(editor, waiting);
  editor.apply = (operation) => {
    const wereHeld = takeLetters(editor);
    // What was put on a page may have been put into a field on it, and no letter of the text follows.
    if (wereHeld || !waiting.typed || !isOfLetter(operation)) {
      waiting.settle();
      return apply(operation);
    }
    // What a letter touches is held against the rules of the release when it is drawn.
    const isNormalizing = Editor.isNormalizing(editor);
    Editor.setNormalizing(editor, false);
    apply(operation);
    Editor.setNormalizing(editor, isNormalizing);
    // A release that has gone out refuses it.
    if (!editor.operations.includes(operation)) return;
    if (waiting.untold.length === 0) waiting.since = performance.now();
    waiting.untold.push(operation);
  };
  editor.onChange = (options) => {
    waiting.typed = false;
    const { operations } = editor;
    if (operations.length === 0 || !operations.every((each) => waiting.untold.includes(each))) {
      waiting.settle();
      return onChange(options);
    }
    for (const read of waiting.atOnce) read();
    clearTimeout(waiting.rest);
    const isLate = performance.now() - waiting.since > LATEST_MS;
    waiting.rest = setTimeout(waiting.settle, isLate ? PAINTED_MS : REST_MS);
  };
  return editor;
}

/** Says that the browser has put a letter on the page, which Slate is about to take. */
export function letterOnPage(editor: ReleaseEditor): void {
  const waiting = waits.get(editor);
  if (waiting) waiting.typed = true;
  tellWhenPainted(editor);
}

/** Has those told who wait for a letter to be painted: one is on the page, to be painted next. */
export function tellWhenPainted(editor: ReleaseEditor): void {
  const waiting = waits.get(editor);
  if (!waiting) return;
  waiting.painted ??= setTimeout(() => {
    takeLetters(editor);
    waiting.painted = undefined;
    for (const read of waiting.whenPainted) read();
  }, PAINTED_MS);
}

/** Puts letters into the release that have been on the page for a while. */
export function applyTyped(editor: ReleaseEditor, operation: InsertTextOperation): void {
  const waiting = waits.get(editor);
  if (waiting) waiting.typed = true;
  editor.apply(operation);
  if (waiting) waiting.typed = false;
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
export const onLetter = (editor: ReleaseEditor, read: () => void): (() => void) =>
  listen(waits.get(editor)?.atOnce, read);

/** Whether somebody wants each letter before its frame. */
export const isReadAtOnce = (editor: ReleaseEditor): boolean =>
  (waits.get(editor)?.atOnce.size ?? 0) > 0;

/**
 * Calls back when letters have been painted, and are in the release: some 25 ms after the first.
 *
 * @returns a function that stops it
 */
export const onPainted = (editor: ReleaseEditor, read: () => void): (() => void) =>
  listen(waits.get(editor)?.whenPainted, read);

function listen(readers: Set<() => void> | undefined, read: () => void): () => void {
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
