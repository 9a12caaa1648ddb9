import { useEffect } from 'react';
import { type Descendant, Node, Path, Range } from 'slate';
import { ReactEditor } from 'slate-react';
import { hasNoBearing, letterOnPage } from './paint-first';
import type { ReleaseEditor } from './slate-types';

/**
 * What Slate lets the browser put in by itself, and the signs between words. Left out is what a Mac
 * offers instead of a letter whose key is held down, which takes that letter's place.
 */
const LETTER = /^[a-z .,;:!?()]$/i;

/** Where the browser put the last letter in: the caret stands behind it, in the page and for Slate. */
interface Run {
  /** What was on the page with it. */
  readonly children: readonly Descendant[];
  readonly line: Text;
  readonly length: number;
  readonly offset: number;
  readonly selection: Range;
}

/**
 * Takes the letters of a word after its first. Slate asks for every letter anew where the caret is
 * and whether the browser may put the letter in. As long as neither the caret nor the text was
 * touched since the last one the answer is the same, and the letter is painted the sooner for it.
 * The page is not drawn for such a letter's events either (`useSettledPage`, which is to come after this).
 */
export function useLetters(editor: ReleaseEditor): void {
  useEffect(() => {
    let run: Run | null = null;
    let letter: string | null = null;

    // What a key means where the last one was a letter need not be asked: it means one again.
    const press = (event: KeyboardEvent): void => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (isPlain && LETTER.test(event.key) && run && isCurrent(editor, run)) {
        hasNoBearing(event);
        event.stopPropagation();
      }
    };
    const begin = (event: InputEvent): void => {
      const isLetter = event.inputType === 'insertText' && LETTER.test(event.data ?? '');
      letter = isLetter && run && isCurrent(editor, run) ? event.data : null;
      if (!letter) return;
      hasNoBearing(event);
      event.stopPropagation();
    };
    const end = (event: Event): void => {
      if (!run || !letter) return;
      event.stopPropagation();
      run = putIn(editor, run, letter);
      letter = null;
    };
    const endOfFirst = (): void => {
      run = runHere(editor);
    };
    // Slate knows where the caret is.
    const stand = (event: Event): void => {
      if (run && isCurrent(editor, run)) event.stopPropagation();
    };
    // These are heard on every key, and nobody has anything to do with them.
    const ignore = (event: Event): void => {
      if (ReactEditor.hasEditableTarget(editor, event.target)) event.stopPropagation();
    };

    const listening = new AbortController();
    const { signal } = listening;
    const first = { capture: true, signal };
    addEventListener('keydown', press, first);
    addEventListener('keypress', ignore, first);
    addEventListener('textInput', ignore, first);
    addEventListener('beforeinput', begin, first);
    addEventListener('input', end, first);
    addEventListener('keyup', press, first);
    addEventListener('selectionchange', stand, first);
    addEventListener('input', endOfFirst, { signal });
    return () => listening.abort();
  }, [editor]);
}

/** Whether nothing was touched since the last letter. */
function isCurrent(editor: ReleaseEditor, run: Run): boolean {
  return (
    editor.selection === run.selection &&
    !editor.marks &&
    !ReactEditor.isComposing(editor) &&
    editor.children === run.children &&
    isBehind(run)
  );
}

/** Whether the caret of the page stands where the run has it. */
function isBehind({ line, length, offset }: Run): boolean {
  const caret = document.getSelection();
  return (
    caret?.isCollapsed === true &&
    caret.anchorNode === line &&
    caret.anchorOffset === offset &&
    line.length === length
  );
}

/** Puts a letter that is on the page into the release too. */
function putIn(editor: ReleaseEditor, run: Run, letter: string): Run | null {
  const { line, length, offset } = run;
  const { anchor } = run.selection;
  const before = Node.string(Node.get(editor, anchor.path));
  letterOnPage(editor);
  editor.apply({ type: 'insert_text', ...anchor, text: letter });
  const { selection } = editor;
  if (
    selection &&
    Path.equals(selection.anchor.path, anchor.path) &&
    selection.anchor.offset === anchor.offset + 1
  ) {
    const { children } = editor;
    const next = { children, line, length: length + 1, offset: offset + 1, selection };
    if (isBehind(next)) return next;
  }
  // Where it was refused it must not stay on the page.
  const now = Node.getIf(editor, anchor.path);
  if (now && Node.string(now) === before && line.length > length) line.deleteData(offset, 1);
  return null;
}

/** The run that begins with the letter before the caret, which Slate let the browser put in. */
function runHere(editor: ReleaseEditor): Run | null {
  const caret = document.getSelection();
  const { selection } = editor;
  if (!caret?.isCollapsed || !selection || Range.isExpanded(selection)) return null;
  const [line, offset] = ReactEditor.resolveDOMPoint(editor, selection.anchor) ?? [];
  if (!(line instanceof Text) || line !== caret.anchorNode || offset !== caret.anchorOffset) {
    return null;
  }
  return { children: editor.children, line, length: line.length, offset, selection };
}
