import { createEditor, Node } from 'slate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReleaseEditor, releaseOf } from '../../renderer/editor/create-editor';
import { setPainter } from '../../renderer/editor/decorations';
import {
  letterOnPage,
  onLetter,
  settleTyping,
  withPaintFirst,
} from '../../renderer/editor/paint-first';
import type { ReleaseEditor } from '../../renderer/editor/slate-types';
import { fromTemplate } from '../exports/support/seed';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Slate tells its listeners in the next microtask. */
const told = (): Promise<void> => Promise.resolve().then(() => undefined);

/** An editor with the caret in a line, and what listeners are told: the steps, and the line then. */
function typist() {
  const editor = createEditor() as unknown as ReleaseEditor;
  editor.children = [{ type: 'paragraph', children: [{ text: '' }] }] as never;
  const heard: string[] = [];
  editor.onChange = () => {
    const steps = editor.operations.map(({ type }) => type.replace('_text', ''));
    heard.push(`${steps} ${Node.string(editor)}`);
  };
  withPaintFirst(editor);
  editor.selection = { anchor: { path: [0, 0], offset: 0 }, focus: { path: [0, 0], offset: 0 } };
  const typeNatively = async (letter: string): Promise<void> => {
    letterOnPage(editor);
    editor.insertText(letter);
    await told();
  };
  return { editor, heard, typeNatively };
}

describe('a letter that the browser has put on the page', () => {
  it('is in the release at once, and told of when the hand rests', async () => {
    const { editor, heard, typeNatively } = typist();
    await typeNatively('a');
    expect(Node.string(editor)).toBe('a');
    vi.advanceTimersByTime(99);
    expect(heard).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(heard).toEqual(['insert a']);
  });

  it('is told of together with those that follow at once, and after a second without a rest', async () => {
    const { heard, typeNatively } = typist();
    for (let letter = 0; letter < 18; letter += 1) {
      await typeNatively('a');
      vi.advanceTimersByTime(60);
    }
    const burst = 'a'.repeat(18);
    expect(heard).toEqual([`${Array.from(burst, () => 'insert')} ${burst}`]);
    vi.runAllTimers();
    expect(heard).toHaveLength(1);
  });

  it('is told of before its frame to those who work elsewhere, for as long as they listen', async () => {
    const { editor, heard, typeNatively } = typist();
    const read: string[] = [];
    const stop = onLetter(editor, () => read.push(Node.string(editor)));
    await typeNatively('a');
    expect([read, heard]).toEqual([['a'], []]);
    stop();
    await typeNatively('b');
    expect(read).toEqual(['a']);
  });

  it('is told of before the next change of another kind is made', async () => {
    const { editor, heard, typeNatively } = typist();
    await typeNatively('a');
    await typeNatively('b');
    expect(heard).toEqual([]);
    editor.insertText('c');
    expect(heard).toEqual(['insert,insert ab']);
    await told();
    expect(heard).toEqual(['insert,insert ab', 'insert abc']);
    vi.runAllTimers();
    expect(heard).toHaveLength(2);
  });

  it('is told of without a frame, in a window that nobody sees', async () => {
    const { heard, typeNatively } = typist();
    await typeNatively('a');
    vi.runAllTimers();
    expect(heard).toEqual(['insert a']);
  });

  it('is told of before anything else is painted on the page', async () => {
    const { editor, heard, typeNatively } = typist();
    await typeNatively('a');
    setPainter(editor, 'findings', () => []);
    expect(heard).toEqual(['insert a']);
  });

  it('is told of when the release is about to leave the window', async () => {
    const { editor, heard, typeNatively } = typist();
    await typeNatively('a');
    settleTyping(editor);
    expect(heard).toEqual(['insert a']);
  });
});

it('tells of every other change at once', async () => {
  const { editor, heard } = typist();
  editor.insertText('a');
  await told();
  expect(heard).toEqual(['insert a']);
});

it('keeps no change from the rules that follows on what was typed into a field on the page', () => {
  const editor = createReleaseEditor(fromTemplate('joint-statement'));
  letterOnPage(editor);
  const kindAt = (at: number) => releaseOf(editor).children[at]?.type;
  expect([kindAt(0), kindAt(2)]).toEqual(['headline', 'paragraph']);
  editor.apply({
    type: 'set_node',
    path: [0, 2],
    properties: { type: 'paragraph' },
    newProperties: { type: 'headline' },
  } as never);
  expect(kindAt(2)).toBe('heading');
});
