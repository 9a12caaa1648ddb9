import { Editor, Node, Transforms } from 'slate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createBlock } from '../../core/release/blocks/create';
import { createReleaseEditor, releaseOf } from '../../renderer/editor/model/create-editor';
import { longRelease } from '../bench/support/long-release';
import { fromTemplate } from '../exports/support/seed';

afterEach(() => vi.restoreAllMocks());

function editorOf(pages: number) {
  const release = longRelease(pages);
  return { release, editor: createReleaseEditor(release) };
}

describe('the whole release', () => {
  it.each([
    ['a template', fromTemplate('press-release')],
    ['a long one', longRelease(20)],
  ])('leaves nothing behind when it is deleted, and comes back in one step: %s', (_, release) => {
    const editor = createReleaseEditor(release);
    Transforms.select(editor, [0]);
    editor.deleteFragment();
    expect(releaseOf(editor).children).toEqual([createBlock.headline()]);
    editor.insertText('New');
    expect(Node.string(Node.get(editor, [0, 0]))).toBe('New');
    editor.undo();
    editor.undo();
    expect(releaseOf(editor)).toEqual(release);
  });
});

describe('a long selection', () => {
  it('is deleted without a look through the document for each of its blocks', () => {
    const { editor } = editorOf(60);
    Transforms.select(editor, [0]);
    const looks = vi.spyOn(Node, 'texts');
    editor.deleteFragment();
    expect(releaseOf(editor).children.length).toBeLessThan(5);
    expect(looks.mock.calls.length).toBeLessThan(10);
  });

  it('comes back in one step of undo, selected, and leaves what was typed before alone', () => {
    const { release, editor } = editorOf(20);
    Transforms.select(editor, Editor.end(editor, [0, 0]));
    editor.insertText('Typed');
    const [from, to] = [Editor.start(editor, [0, 3]), Editor.end(editor, [0, 60])];
    const selection = { anchor: to, focus: from };
    Transforms.select(editor, selection);
    editor.deleteFragment();
    expect(releaseOf(editor).children).toHaveLength(release.children.length - 57);
    editor.undo();
    expect(editor.selection).toEqual(selection);
    expect(releaseOf(editor).children.slice(1)).toEqual(release.children.slice(1));
    expect(Node.string(Node.get(editor, [0, 0]))).toMatch(/Typed$/);
    editor.undo();
    expect(releaseOf(editor)).toEqual(release);
  });
});
