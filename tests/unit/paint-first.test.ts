import { createEditor, Node } from 'slate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  letterOnPage,
  onLetter,
  settleTyping,
  withPaintFirst,
} from '../../renderer/editor/paint-first';
import type { ReleaseEditor } from '../../renderer/editor/slate-types';

let frames: (() => void)[];

beforeEach(() => {
  frames = [];
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Slate tells its listeners in the next microtask. */
const told = (): Promise<void> => Promise.resolve().then(() => undefined);

function nextFrame(): void {
  for (const run of frames.splice(0)) run();
}

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
  it('is in the release at once, and told of when its frame has gone', async () => {
    const { editor, heard, typeNatively } = typist();
    await typeNatively('a');
    expect(Node.string(editor)).toBe('a');
    nextFrame();
    expect(heard).toEqual([]);
    nextFrame();
    expect(heard).toEqual(['insert a']);
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

  it('is told of before the next change is made', async () => {
    const { editor, heard, typeNatively } = typist();
    await typeNatively('a');
    await typeNatively('b');
    expect(heard).toEqual(['insert a']);
    editor.insertText('c');
    expect(heard).toEqual(['insert a', 'insert ab']);
    await told();
    expect(heard).toEqual(['insert a', 'insert ab', 'insert abc']);
    nextFrame();
    nextFrame();
    expect(heard).toHaveLength(3);
  });

  it('is told of without a frame, in a window that nobody sees', async () => {
    const { heard, typeNatively } = typist();
    await typeNatively('a');
    vi.runAllTimers();
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
