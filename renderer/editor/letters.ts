import { useEffect } from 'react';
import { type Descendant, Node, Path, Range } from 'slate';
import { ReactEditor } from 'slate-react';
import { holdLetters, takeLetters, withoutHeld } from './held-letters';
import { applyTyped, hasNoBearing, isReadAtOnce, tellWhenPainted } from './paint-first';
import type { ReleaseEditor } from './slate-types';

/**
 * Letters that nothing is made of: a sign or a space may be corrected, and goes to Slate. Left out is what a Mac
 * offers instead of a letter whose key is held down, which takes that letter's place.
 */
const LETTER = /^[a-z]$/i;

/** Where the browser put the last letter in: the caret of the page stands behind it. */
interface Run {
  readonly line: Text;
  readonly length: number;
  readonly offset: number;
  /** The letters of it that Slate has not been given yet, and what it has without them. */
  readonly held: string;
  readonly children: readonly Descendant[];
  readonly selection: Range;
}

/**
 * Takes the letters of a word after its first. Slate asks for every letter anew where the caret is
 * and whether the browser may put the letter in. As long as neither the caret nor the text was
 * touched since the last one the answer is the same, and the letter is painted the sooner for it;
 * Slate is given it afterwards (`held-letters`).
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
      const { length, offset, held } = run;
      run = { ...run, length: length + 1, offset: offset + 1, held: held + letter };
      letter = null;
      tellWhenPainted(editor);
      holdLetters(editor, give);
      // What the browser did is not what is known of the letter, or somebody waits for it.
      if (!isBehind(run) || isReadAtOnce(editor)) takeLetters(editor);
    };
    const give = (): void => {
      run = run && putIn(editor, run);
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
  const { children, selection } = withoutHeld(editor);
  return (
    selection === run.selection &&
    children === run.children &&
    !editor.marks &&
    !ReactEditor.isComposing(editor) &&
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

/** Puts the letters that were held into the release too. */
function putIn(editor: ReleaseEditor, run: Run): Run | null {
  const { line, length, offset, held } = run;
  const { anchor } = run.selection;
  const before = Node.string(Node.get(editor, anchor.path));
  applyTyped(editor, { type: 'insert_text', ...anchor, text: held });
  const { children, selection } = editor;
  if (
    selection &&
    Path.equals(selection.anchor.path, anchor.path) &&
    selection.anchor.offset === anchor.offset + held.length
  ) {
    return isBehind(run) ? { ...run, held: '', children, selection } : null;
  }
  // Where they were refused they must not stay on the page.
  const now = Node.getIf(editor, anchor.path);
  const isThere = line.length === length && now && Node.string(now) === before;
  if (isThere) line.deleteData(offset - held.length, held.length);
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
  return { line, length: line.length, offset, held: '', children: editor.children, selection };
}
