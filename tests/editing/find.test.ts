import { Editor, Node } from 'slate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FindQuery } from '../../core/find/find-text';
import { createBlock } from '../../core/release/blocks/create';
import { createReleaseEditor, releaseOf } from '../../renderer/editor/model/create-editor';
import type { ReleaseEditor } from '../../renderer/editor/model/slate-types';
import { finder, firstAfterCaret, replaceAll } from '../../renderer/editor/queries/find';
import { longRelease } from '../bench/support/long-release';
import { release } from '../support/release';

const findMatches = (editor: ReleaseEditor, how: Partial<FindQuery>) => {
  const query = { text: '', matchCase: false, wholeWord: false, ignoreAccents: false, ...how };
  return finder(editor, query)(releaseOf(editor));
};

afterEach(() => vi.restoreAllMocks());

describe('replacing everywhere', () => {
  it('takes two steps a match and looks at nothing else, in one step of undo', () => {
    const release = longRelease(40);
    const editor = createReleaseEditor(release);
    const query = { text: 'protect', matchCase: false };
    const matches = findMatches(editor, query).filter(({ kind }) => kind === 'text');
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

describe('finding', () => {
  const contact = {
    ...createBlock.contact(),
    name: 'Jo Bloggs',
    emails: ['jo@example.org', 'press@example.org'],
  };
  const quote = {
    ...createBlock.quote(),
    speaker: 'Jo Bloggs',
    role: 'Head of Jo’s office',
    children: [{ type: 'paragraph' as const, children: [{ text: 'I am Jo.' }] }],
  };
  const table = { ...createBlock.table(), caption: 'Figures by Jo' };
  const words = { type: 'paragraph' as const, children: [{ text: 'Jo said so.' }] };
  const editorOf = () =>
    createReleaseEditor(
      release([words, quote, table, { ...createBlock['contact-block'](), children: [contact] }], {
        place: 'Joburg',
        organisations: [{ name: 'Friends of Jo' }],
      } as never),
    );
  const where = (editor: ReleaseEditor, text: string) =>
    findMatches(editor, { text }).map((match) => {
      if (match.kind === 'text') return 'text';
      return match.kind === 'field' ? match.name : match.fact;
    });

  it('sees facts that print, names in quotes, captions and contact cards', () => {
    expect(where(editorOf(), 'jo')).toEqual([
      'place',
      'organisation',
      'text',
      'text',
      'speaker',
      'role',
      'caption',
      'name',
      'emails',
    ]);
  });

  it('takes a straight apostrophe for a curly one, in fields too', () => {
    expect(where(editorOf(), "jo's")).toEqual(['role']);
  });

  it('begins after the caret, and at the first again where nothing follows', () => {
    const editor = editorOf();
    const matches = findMatches(editor, { text: 'jo' });
    editor.select(Editor.end(editor, [0, 0]));
    expect(firstAfterCaret(editor, matches)).toBe(3);
    editor.select(Editor.end(editor, [0]));
    expect(firstAfterCaret(editor, findMatches(editor, { text: 'said' }))).toBe(0);
  });

  it('replaces everywhere in one step of undo', () => {
    const editor = editorOf();
    const before = releaseOf(editor);
    const matches = findMatches(editor, { text: 'Jo', matchCase: true });
    replaceAll(editor, matches, 'Sam');
    expect(findMatches(editor, { text: 'Jo', matchCase: true })).toEqual([]);
    expect(JSON.stringify(releaseOf(editor))).toContain('Samburg');
    expect(JSON.stringify(releaseOf(editor))).toContain('"jo@example.org","press@example.org"');
    editor.undo();
    expect(releaseOf(editor)).toEqual(before);
  });
});
