import fc from 'fast-check';
import { type BaseOperation, Editor, Node, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createBlock } from '../../core/release/blocks/create';
import type { LooseNode } from '../../core/release/nodes';
import { normalise } from '../../core/release/normalise/normalise';
import { applyOperations, inverseOf } from '../../core/release/operations/apply';
import { Operation } from '../../core/release/operations/operation';
import { parseRelease } from '../../core/release/parse';
import { wordsIn } from '../../core/release/words';
import { createReleaseEditor, releaseOf, setFacts } from '../../renderer/editor/create-editor';
import * as insert from '../../renderer/editor/insert';
import { tab } from '../../renderer/editor/keys';
import type { ReleaseEditor } from '../../renderer/editor/slate-types';
import * as tables from '../../renderer/editor/table';
import { fromTemplate } from '../exports/support/seed';

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

/** Edits that take no text away. */
const KEEPING: Readonly<Record<string, Edit>> = {
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

/** Every step from now on that changes the release, as the editor takes it. */
function recordOperations(editor: ReleaseEditor): BaseOperation[] {
  const recorded: BaseOperation[] = [];
  const { apply } = editor;
  editor.apply = (operation) => {
    if (operation.type !== 'set_selection') recorded.push(operation);
    apply(operation);
  };
  return recorded;
}

function pointAt(editor: ReleaseEditor, where: number) {
  const texts = [...Node.texts(editor)];
  const [text, path] = texts[where % texts.length] ?? [{ text: '' }, [0, 0, 0]];
  return { path, offset: where % (text.text.length + 1) };
}

function play(editor: ReleaseEditor, edits: readonly [string, number][]): void {
  for (const [name, where] of edits) {
    Transforms.select(editor, pointAt(editor, where));
    const edit = KEEPING[name] ?? TAKING[name];
    edit?.(editor, where);
  }
}

const steps = (names: readonly string[]) =>
  fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(5000)), { maxLength: 25 });

const letters = (text: string): string => [...text.replace(/[\sx]/g, '')].sort().join('');
const wordsOf = (editor: ReleaseEditor): string =>
  letters(wordsIn(releaseOf(editor) as unknown as LooseNode).join(''));
const templates = fc.constantFrom('joint-statement', 'press-release', 'media-advisory');

describe('any sequence of edits', () => {
  it('leaves a valid release, and undo gives the first one back', () => {
    fc.assert(
      fc.property(
        templates,
        steps([...Object.keys(KEEPING), ...Object.keys(TAKING)]),
        (id, edits) => {
          const first = normalise(fromTemplate(id));
          const editor = createReleaseEditor(structuredClone(first));
          play(editor, edits);
          const now = releaseOf(editor);
          expect(editor.children).toHaveLength(1);
          expect(parseRelease(structuredClone(now))).toEqual(now);
          while (editor.history.undos.length > 0) HistoryEditor.undo(editor);
          expect(releaseOf(editor)).toEqual(first);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is the same release when its steps are played back without an editor', () => {
    fc.assert(
      fc.property(
        templates,
        steps([...Object.keys(KEEPING), ...Object.keys(TAKING)]),
        (id, edits) => {
          const first = normalise(fromTemplate(id));
          const editor = createReleaseEditor(structuredClone(first));
          const operations = recordOperations(editor);
          play(editor, edits);
          const sent = v.parse(v.array(Operation), JSON.parse(JSON.stringify(operations)));
          const now = applyOperations(first, sent);
          expect(now).toEqual(releaseOf(editor));
          expect(applyOperations(now, [...sent].reverse().map(inverseOf))).toEqual(first);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('loses no text that nobody deleted', () => {
    fc.assert(
      fc.property(templates, steps(Object.keys(KEEPING)), (id, edits) => {
        const editor = createReleaseEditor(fromTemplate(id));
        const before = wordsOf(editor);
        play(editor, edits);
        const after = wordsOf(editor).replace(letters('https://example.org/'), '');
        for (const letter of new Set(before)) {
          const count = (text: string) => text.split(letter).length;
          expect(count(after), letter).toBeGreaterThanOrEqual(count(before));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is kept to the same rules in the editor as on opening', () => {
    fc.assert(
      fc.property(templates, fc.array(fc.nat(20), { maxLength: 12 }), (id, moves) => {
        const release = fromTemplate(id);
        const children = [...release.children];
        for (const move of moves) {
          const [block] = children.splice(move % children.length, 1);
          if (block) children.push(block);
        }
        const shuffled = { ...release, children };
        const editor = createReleaseEditor(structuredClone(shuffled));
        Editor.normalize(editor, { force: true });
        expect(releaseOf(editor)).toEqual(normalise(shuffled));
      }),
      { numRuns: 60 },
    );
  });
});
