import fc from 'fast-check';
import { Editor, Node, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import { createBlock } from '../../../core/release/blocks/create';
import * as insert from '../../../renderer/editor/input/insert';
import { tab } from '../../../renderer/editor/input/keys';
import * as tables from '../../../renderer/editor/input/table';
import { releaseOf, setFacts } from '../../../renderer/editor/model/create-editor';
import type { ReleaseEditor } from '../../../renderer/editor/model/slate-types';

type Edit = (editor: ReleaseEditor, where: number) => void;

const BLOCKS = [
  'quote',
  'list',
  'table',
  'notes',
  'boilerplate',
  'contact-block',
  'end-mark',
  'page-break',
  'headline',
  'lede',
] as const;

/** Edits that take no text away, by name. */
export const KEEPING: Readonly<Record<string, Edit>> = {
  type: (editor) => editor.insertText('x'),
  break: (editor) => editor.insertBreak(),
  tab: (editor) => void tab(editor, false),
  shiftTab: (editor) => void tab(editor, true),
  bold: (editor) => insert.toggleMark(editor, 'bold'),
  bulleted: (editor) => insert.toggleList(editor, false),
  numbered: (editor) => insert.toggleList(editor, true),
  headline: (editor) => insert.turnInto(editor, 'headline'),
  heading: (editor) => insert.turnInto(editor, 'heading', 3),
  paragraph: (editor) => insert.turnInto(editor, 'paragraph'),
  link: (editor) => insert.setLink(editor, 'https://example.org/'),
  placeholder: (editor) => insert.insertPlaceholder(editor, 'gap'),
  contact: (editor) => insert.insertContact(editor),
  row: (editor) => tables.insertRow(editor, 'after'),
  column: (editor) => tables.insertColumn(editor, 'before'),
  merge: (editor, where) => {
    const { selection } = editor;
    if (selection) {
      const focus = pointAt(editor, where * 3);
      Transforms.select(editor, { anchor: selection.anchor, focus });
    }
    tables.mergeCells(editor);
    Transforms.collapse(editor);
  },
  split: (editor) => tables.splitCell(editor),
  up: (editor) => insert.moveBlock(editor, -1),
  down: (editor) => insert.moveBlock(editor, 1),
  block: (editor, where) =>
    insert.insertBlock(editor, createBlock[BLOCKS[where % BLOCKS.length] ?? 'quote']()),
  facts: (editor, where) => setFacts(editor, { place: `Geneva ${where}` }),
};

const TAKING: Readonly<Record<string, Edit>> = {
  backspace: (editor) => editor.deleteBackward('character'),
  delete: (editor) => editor.deleteForward('character'),
  join: (editor) => {
    const path = editor.selection?.anchor.path ?? [];
    Transforms.select(editor, Editor.start(editor, path.slice(0, -1)));
    editor.deleteBackward('character');
  },
  deleteRange: (editor, where) => {
    const point = pointAt(editor, where * 7);
    const { selection } = editor;
    if (selection) Transforms.select(editor, { anchor: selection.anchor, focus: point });
    editor.deleteFragment();
  },
  deleteColumn: (editor) => tables.deleteColumn(editor),
  deleteRow: (editor) => tables.deleteRow(editor),
  deleteBlock: (editor) => insert.deleteBlock(editor),
  paste: (editor) => editor.insertFragment([structuredClone(releaseOf(editor))]),
  undo: (editor) => HistoryEditor.undo(editor),
  redo: (editor) => HistoryEditor.redo(editor),
};

/** Everything that is tried, by name. */
export const EDITS: Readonly<Record<string, Edit>> = { ...KEEPING, ...TAKING };

function pointAt(editor: ReleaseEditor, where: number) {
  const texts = [...Node.texts(editor)];
  const [text, path] = texts[where % texts.length] ?? [{ text: '' }, [0, 0, 0]];
  return { path, offset: where % (text.text.length + 1) };
}

/** Makes these edits, each with the caret somewhere else. */
export function play(editor: ReleaseEditor, edits: readonly [string, number][]): void {
  for (const [name, where] of edits) {
    Transforms.select(editor, pointAt(editor, where));
    EDITS[name]?.(editor, where);
  }
}

/** Any sequence of these edits, with where each is made. */
export const steps = (names: readonly string[]) =>
  fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(5000)), { maxLength: 25 });
