import { Editor, Node } from 'slate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createReleaseEditor, releaseOf } from '../../renderer/editor/create-editor';
import { type FindQuery, finder, replaceAll } from '../../renderer/editor/find';
import type { ReleaseEditor } from '../../renderer/editor/slate-types';
import { longRelease } from '../bench/support/long-release';

const findMatches = (editor: ReleaseEditor, query: FindQuery) =>
  finder(editor, query)(releaseOf(editor));

afterEach(() => vi.restoreAllMocks());

describe('replacing everywhere', () => {
  it('takes two steps a match and looks at nothing else, in one step of undo', () => {
    const release = longRelease(40);
    const editor = createReleaseEditor(release);
    const query = { text: 'protect', matchCase: false };
    const matches = findMatches(editor, query);
    expect(matches.length).toBeGreaterThan(200);
    const looks = vi.spyOn(Editor, 'nodes');
    replaceAll(editor, matches, 'guard');
    expect(looks).not.toHaveBeenCalled();
    expect(editor.operations).toHaveLength(matches.length * 2);
    const words = Node.string(release as never).replace(/protect/gi, 'guard');
    expect(Node.string(releaseOf(editor) as never)).toBe(words);
    editor.undo();
    expect(releaseOf(editor)).toEqual(release);
  });

  it('takes a match away that is replaced by nothing', () => {
    const editor = createReleaseEditor(longRelease(2));
    const matches = findMatches(editor, { text: 'the ', matchCase: true });
    replaceAll(editor, matches, '');
    expect(findMatches(editor, { text: 'the ', matchCase: true })).toEqual([]);
  });

  it('replaces what stands across bold and plain text', () => {
    const release = longRelease(2);
    const [first, ...others] = release.children;
    const line = {
      type: 'paragraph' as const,
      children: [{ text: 'half ' }, { text: 'bold', bold: true as const }, { text: ' end' }],
    };
    const editor = createReleaseEditor({
      ...release,
      children: [first as never, line as never, ...others],
    });
    replaceAll(editor, findMatches(editor, { text: 'half bold', matchCase: true }), 'whole');
    expect(Node.string(Node.get(editor, [0, 1]))).toBe('whole end');
  });
});
