import { Editor, Element, Node, type NodeEntry, type Range, Text, Transforms } from 'slate';
import type { ReleaseEditor } from './slate-types';

/** Where a text occurs within lines of the page, across marks and links, in order. */
export function findMatches(editor: ReleaseEditor, query: string, matchCase: boolean): Range[] {
  if (query === '') return [];
  const fold = (text: string) => (matchCase ? text : text.toLowerCase());
  const wanted = fold(query);
  const lines = Editor.nodes(editor, { at: [0], match: (node) => isLine(editor, node) });
  const found: Range[] = [];
  for (const [line, path] of lines) {
    const texts = [...Node.texts(line)];
    const whole = fold(texts.map(([{ text }]) => text).join(''));
    for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + wanted.length)) {
      const point = (offset: number, isEnd: boolean) => {
        let rest = offset;
        for (const [{ text }, inner] of texts) {
          if (rest < text.length || (isEnd && rest === text.length)) {
            return { path: [...path, ...inner], offset: rest };
          }
          rest -= text.length;
        }
        return null;
      };
      const anchor = point(at, false);
      const focus = point(at + wanted.length, true);
      if (anchor && focus) found.push({ anchor, focus });
    }
  }
  return found;
}

function isLine(editor: ReleaseEditor, node: Node): boolean {
  return Element.isElement(node) && Editor.isBlock(editor, node) && Editor.hasInlines(editor, node);
}

/** The parts of matches that lie in one run of text, for painting them. */
export function paint(matches: readonly Range[], [node, path]: NodeEntry): Range[] {
  if (!Text.isText(node)) return [];
  const key = path.join();
  return matches
    .filter(({ anchor, focus }) => anchor.path.join() === key || focus.path.join() === key)
    .map(({ anchor, focus }) => ({
      anchor: { path, offset: anchor.path.join() === key ? anchor.offset : 0 },
      focus: { path, offset: focus.path.join() === key ? focus.offset : node.text.length },
      found: true,
    }));
}

/** Replaces matches, the last first so that the others stay where they are; one step of undo. */
export function replaceAll(editor: ReleaseEditor, matches: readonly Range[], text: string): void {
  Editor.withoutNormalizing(editor, () => {
    for (const at of [...matches].reverse()) {
      Transforms.insertText(editor, text, { at });
    }
  });
}
