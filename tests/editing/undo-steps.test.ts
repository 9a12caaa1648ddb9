import { Editor, Node, Transforms } from 'slate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { undoBatches } from '../../core/journal/undo-batches';
import { createBlock } from '../../core/release/blocks/create';
import { normalise } from '../../core/release/normalise/normalise';
import { toggleMark } from '../../renderer/editor/input/insert';
import {
  createReleaseEditor,
  releaseOf,
  setFacts,
} from '../../renderer/editor/model/create-editor';
import { setFields } from '../../renderer/editor/model/set-fields';
import type { ReleaseEditor } from '../../renderer/editor/model/slate-types';
import { release } from '../support/release';
import { recorded } from './support/recorded';

const SENTENCE =
  'The Initiative welcomes the pact. It protects every child on the move, everywhere.';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

/** An editor with the caret in an empty paragraph. */
function emptyLine(): ReleaseEditor {
  const editor = createReleaseEditor(normalise(release([createBlock.paragraph()])));
  Transforms.select(editor, Editor.start(editor, lineOf(editor)));
  return editor;
}
const lineOf = (editor: ReleaseEditor): number[] => [
  0,
  releaseOf(editor).children.findIndex(({ type }) => type === 'paragraph'),
];
const textOf = (editor: ReleaseEditor): string => Node.string(Node.get(editor, lineOf(editor)));

/** Types letter by letter, each key an event of its own. */
async function type(editor: ReleaseEditor, text: string, ms = 120): Promise<void> {
  for (const letter of text) {
    vi.advanceTimersByTime(ms);
    editor.insertText(letter);
    await Promise.resolve();
  }
}

/** The text after each undo, until it is empty. */
function undone(editor: ReleaseEditor): string[] {
  const texts: string[] = [];
  while (textOf(editor) !== '' && texts.length < 50) {
    editor.undo();
    texts.push(textOf(editor));
  }
  return texts;
}

describe('one undo', () => {
  it('takes back a few words of what was typed in one go, and ends at a word', async () => {
    const editor = emptyLine();
    await type(editor, SENTENCE);
    const texts = undone(editor);
    expect(texts).toEqual([
      'The Initiative welcomes the pact. It protects every child on the move, ',
      'The Initiative welcomes the pact. It protects every child on ',
      'The Initiative welcomes the pact. It protects every ',
      'The Initiative welcomes the pact. It ',
      'The Initiative welcomes the ',
      'The Initiative ',
      '',
    ]);
  });

  it('takes back what was typed since a pause', async () => {
    const editor = emptyLine();
    await type(editor, 'One. ');
    vi.advanceTimersByTime(1500);
    await type(editor, 'Two.');
    expect(undone(editor)).toEqual(['One. ', '']);
  });

  it('takes back a script without spaces in pieces', async () => {
    const editor = emptyLine();
    await type(editor, '儿童的权利必须得到保护'.repeat(12));
    const texts = undone(editor);
    expect(texts.length).toBeGreaterThanOrEqual(2);
    expect(texts.length).toBeLessThanOrEqual(4);
  });

  it('takes back deleted words a few at a time', async () => {
    const editor = emptyLine();
    await type(editor, SENTENCE);
    vi.advanceTimersByTime(1500);
    for (let key = 0; key < SENTENCE.length; key += 1) {
      vi.advanceTimersByTime(60);
      editor.deleteBackward('character');
      await Promise.resolve();
    }
    expect(textOf(editor)).toBe('');
    editor.undo();
    expect(textOf(editor)).toBe('The ');
  });

  it('takes back a format by itself', async () => {
    const editor = emptyLine();
    await type(editor, 'bold');
    Transforms.select(editor, Editor.range(editor, lineOf(editor)));
    toggleMark(editor, 'bold');
    await Promise.resolve();
    Transforms.collapse(editor, { edge: 'end' });
    await type(editor, ' more');
    editor.undo();
    expect(textOf(editor)).toBe('bold');
    expect(Editor.marks(editor)).toEqual({ bold: true });
    editor.undo();
    expect(Editor.marks(editor)).toEqual({});
    expect(textOf(editor)).toBe('bold');
  });

  it('brings back the selection that was typed over, with what was typed', async () => {
    const editor = emptyLine();
    await type(editor, 'one two three');
    vi.advanceTimersByTime(1500);
    const path = [...lineOf(editor), 0];
    Transforms.select(editor, { anchor: { path, offset: 4 }, focus: { path, offset: 7 } });
    await type(editor, '2 or');
    expect(textOf(editor)).toBe('one 2 or three');
    editor.undo();
    expect(textOf(editor)).toBe('one two three');
  });

  it('takes back a bold word that was typed over, its first letter too', async () => {
    const editor = emptyLine();
    await type(editor, 'A heavy matter');
    const path = [...lineOf(editor), 0];
    Transforms.select(editor, { anchor: { path, offset: 2 }, focus: { path, offset: 7 } });
    toggleMark(editor, 'bold');
    await Promise.resolve();
    const bold = Node.get(editor, lineOf(editor));
    await type(editor, 'light');
    expect(textOf(editor)).toBe('A light matter');
    expect(Editor.marks(editor)).toEqual({ bold: true });
    editor.undo();
    expect(Node.get(editor, lineOf(editor))).toEqual(bold);
  });

  it('takes back a few words of a field, not its whole value', async () => {
    const editor = createReleaseEditor(normalise(release([createBlock.quote()])));
    const at = [0, releaseOf(editor).children.findIndex(({ type }) => type === 'quote')];
    const speaker = (): string => (Node.get(editor, at) as { speaker: string }).speaker;
    for (const letter of SENTENCE) {
      vi.advanceTimersByTime(120);
      setFields(editor, at, { speaker: speaker() + letter });
      await Promise.resolve();
    }
    const texts: string[] = [];
    while (speaker() !== '') {
      editor.undo();
      texts.push(speaker());
    }
    expect(texts.length).toBeGreaterThanOrEqual(3);
    for (const text of texts) expect(SENTENCE.startsWith(text)).toBe(true);
  });

  it('takes back one fact, and what was typed into it since a pause', async () => {
    const editor = createReleaseEditor(release([]));
    const place = (): string => releaseOf(editor).facts.place;
    const typePlace = async (text: string): Promise<void> => {
      for (const letter of text) {
        setFacts(editor, { place: place() + letter });
        await Promise.resolve();
      }
    };
    await typePlace('New');
    vi.advanceTimersByTime(1500);
    await typePlace(' York');
    setFacts(editor, { title: 'T' });
    editor.undo();
    expect(place()).toBe('New York');
    editor.undo();
    expect(place()).toBe('New');
    editor.undo();
    expect(place()).toBe('');
  });
});

describe('the undo of a document that was recovered', () => {
  it('has the same steps, but for pauses, which the journal does not keep', async () => {
    const { session, take } = recorded(normalise(release([createBlock.paragraph()])));
    const { editor } = session;
    Transforms.select(editor, Editor.start(editor, lineOf(editor)));
    const edits = [];
    for (const letter of SENTENCE) {
      editor.insertText(letter);
      edits.push({ operations: take() });
      await Promise.resolve();
    }
    const batches = undoBatches(edits as unknown as Parameters<typeof undoBatches>[0]);
    expect(batches.map((batch) => batch.length)).toEqual(
      editor.history.undos.map(({ operations }) => operations.length),
    );
  });
});
