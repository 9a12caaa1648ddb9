import {
  Editor,
  Element,
  Node,
  type NodeEntry,
  Path,
  type Point,
  type Range,
  Transforms,
} from 'slate';
import type { Release } from '../../core/release/release';
import { inOrder, movedPath, NOTHING_GIVEN } from '../../core/release/stepped';
import type { Painter } from './decorations';
import type { ReleaseEditor } from './slate-types';

export interface FindQuery {
  readonly text: string;
  readonly matchCase: boolean;
}

/** Tells where a text occurs within lines of the page, across marks and links, in order. */
export function finder(
  editor: ReleaseEditor,
  query: FindQuery,
): (release: Release) => readonly Range[] {
  if (query.text === '') return () => [];
  const isLineHere = (node: Node) => isLine(editor, node);
  const matches = inOrder<Range>(
    (block, index) =>
      [...Node.nodes(block as Element)].flatMap(([node, path]) =>
        isLineHere(node) ? matchesIn([node as Element, [0, index, ...path]], query) : [],
      ),
    {
      moved: ({ anchor, focus }, by) => ({ anchor: moved(anchor, by), focus: moved(focus, by) }),
      given: NOTHING_GIVEN,
    },
  );
  return (release) => matches(release).things;
}

const moved = ({ path: [root = 0, ...inRelease], offset }: Point, by: number): Point => ({
  path: [root, ...movedPath(inRelease, by)],
  offset,
});

/** Paints every occurrence of a text. */
export function findPainter(editor: ReleaseEditor, query: FindQuery): Painter {
  return ([node, path]) =>
    query.text !== '' && isLine(editor, node)
      ? matchesIn([node, path], query).map((range) => ({ ...range, found: true as const }))
      : [];
}

function matchesIn([line, path]: NodeEntry<Element>, { text, matchCase }: FindQuery): Range[] {
  const fold = (words: string) => (matchCase ? words : words.toLowerCase());
  const wanted = fold(text);
  const texts = [...Node.texts(line)];
  const whole = fold(texts.map(([run]) => run.text).join(''));
  const point = (offset: number, isEnd: boolean) => {
    let rest = offset;
    for (const [run, inner] of texts) {
      if (rest < run.text.length || (isEnd && rest === run.text.length)) {
        return { path: [...path, ...inner], offset: rest };
      }
      rest -= run.text.length;
    }
    return null;
  };
  const found: Range[] = [];
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + wanted.length)) {
    const anchor = point(at, false);
    const focus = point(at + wanted.length, true);
    if (anchor && focus) found.push({ anchor, focus });
  }
  return found;
}

function isLine(editor: ReleaseEditor, node: Node): node is Element {
  return Element.isElement(node) && Editor.isBlock(editor, node) && Editor.hasInlines(editor, node);
}

/** Replaces matches, the last first so that the others stay where they are; one step of undo. */
export function replaceAll(editor: ReleaseEditor, matches: readonly Range[], text: string): void {
  Editor.withoutNormalizing(editor, () => {
    for (const at of [...matches].reverse()) replaceOne(editor, at, text);
  });
}

/** Most matches lie in one run of text: that takes two steps, and no look at what is around. */
function replaceOne(editor: ReleaseEditor, at: Range, text: string): void {
  const { anchor, focus } = at;
  if (!Path.equals(anchor.path, focus.path)) {
    Transforms.insertText(editor, text, { at });
    return;
  }
  const old = Node.string(Node.get(editor, anchor.path)).slice(anchor.offset, focus.offset);
  editor.apply({ type: 'remove_text', ...anchor, text: old });
  if (text !== '') editor.apply({ type: 'insert_text', ...anchor, text });
}
