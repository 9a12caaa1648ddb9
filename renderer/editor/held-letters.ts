import type { ReleaseEditor } from './slate-types';

type Untouched = Pick<ReleaseEditor, 'children' | 'selection'>;

interface Holding {
  /** What the editor has, without the letters. */
  readonly untouched: Untouched;
  take: (() => void) | null;
}

const holdings = new WeakMap<ReleaseEditor, Holding>();

/**
 * Lets letters that the browser has put on the page wait for the release until they have been painted.
 * Nobody can tell: whoever reads the release, or where its caret is, or what can be undone, has them
 * taken into it first.
 */
export function withHeldLetters(editor: ReleaseEditor): ReleaseEditor {
  const { children, selection, history } = editor;
  const values = { children, selection, history };
  holdings.set(editor, { untouched: values, take: null });
  for (const name of Object.keys(values) as (keyof typeof values)[]) {
    Object.defineProperty(editor, name, {
      enumerable: true,
      configurable: true,
      get: () => {
        takeLetters(editor);
        return values[name];
      },
      set: (value: never) => {
        takeLetters(editor);
        values[name] = value;
      },
    });
  }
  return editor;
}

/** Has letters wait. @param take puts them into the release */
export function holdLetters(editor: ReleaseEditor, take: () => void): void {
  const holding = holdings.get(editor);
  if (holding) holding.take = take;
  else take();
}

/** Puts the letters that wait into the release. @returns whether there were any */
export function takeLetters(editor: ReleaseEditor): boolean {
  const holding = holdings.get(editor);
  const take = holding?.take;
  if (!take) return false;
  holding.take = null;
  take();
  return true;
}

/** The release, and where the caret was, before the letters that wait. */
export const withoutHeld = (editor: ReleaseEditor): Untouched =>
  holdings.get(editor)?.untouched ?? editor;
