import { Node } from 'slate';
import { expect, it } from 'vitest';
import { createReleaseEditor, releaseOf } from '../../renderer/editor/create-editor';
import { holdLetters, takeLetters, withoutHeld } from '../../renderer/editor/held-letters';
import { applyTyped } from '../../renderer/editor/paint-first';
import { recordSteps } from '../../renderer/editor/recorder';
import type { ReleaseEditor } from '../../renderer/editor/slate-types';
import { fromTemplate } from '../exports/support/seed';

const CARET = { path: [0, 2, 0], offset: 0 };
const lineOf = (editor: ReleaseEditor): string => Node.string(Node.get(editor, [0, 2]));

/** An editor that the letters “ab” wait for, at the beginning of a line. */
function holding(): ReleaseEditor {
  const editor = createReleaseEditor(fromTemplate('joint-statement'));
  editor.select(CARET);
  holdLetters(editor, () => applyTyped(editor, { type: 'insert_text', ...CARET, text: 'ab' }));
  return editor;
}

const LOOKS: [string, (editor: ReleaseEditor, steps: () => unknown[]) => unknown][] = [
  ['reads the release', (editor) => lineOf(editor).slice(0, 2) === 'ab'],
  ['asks where the caret is', (editor) => editor.selection?.anchor.offset === 2],
  ['asks what can be undone', (editor) => editor.history.undos.length === 1],
  ['asks for the steps that were done', (_, steps) => steps().length === 1],
];

it.each(LOOKS)('are in the release for whoever %s', (_, look) => {
  const editor = holding();
  const before = withoutHeld(editor);
  const [children, selection] = [before.children, before.selection];
  expect(look(editor, recordSteps(editor))).toBe(true);
  expect(before.children).not.toBe(children);
  expect(before.selection).not.toBe(selection);
});

it('are in it before any other change, once', () => {
  const editor = holding();
  editor.apply({ type: 'insert_text', path: [0, 2, 0], offset: 2, text: 'c' });
  expect(lineOf(editor).slice(0, 3)).toBe('abc');
  expect(takeLetters(editor)).toBe(false);
});

it('are taken back by an undo, as letters are', () => {
  const editor = holding();
  const before = Node.string({ children: withoutHeld(editor).children } as never);
  editor.undo();
  expect(Node.string(editor)).toBe(before);
});

it('are in what takes the place of the release', () => {
  const editor = holding();
  editor.children = [{ ...releaseOf(editor), id: 'other' }];
  expect(lineOf(editor).slice(0, 2)).toBe('ab');
});
