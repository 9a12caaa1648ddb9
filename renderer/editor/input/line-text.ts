import { Element, Node, type Path, type Point, Range, Text } from 'slate';
import type { ReleaseEditor } from '../model/slate-types';
import { lineAround } from '../queries/ancestors';

/** What stands for a placeholder or a fact in the text of a line. */
const OBJECT = '\ufffc';

/** The line that the caret is in, as text up to the caret. */
export interface LineText {
  readonly path: Path;
  readonly before: string;
  /** The point at an offset of `before`: the end of a run rather than the beginning of the next. */
  readonly pointAt: (offset: number) => Point | null;
  /** The run of text that the caret is in. */
  readonly run: Text;
}

/** The line around the caret; null where there is none, or something is selected. */
export function lineText(editor: ReleaseEditor): LineText | null {
  const { selection } = editor;
  const line = selection && Range.isCollapsed(selection) ? lineAround(editor) : null;
  if (!line || !selection) return null;
  const [block, path] = line;
  const caret = selection.anchor;
  const runs: { readonly path: Path; readonly start: number; readonly length: number }[] = [];
  let before = '';
  let here: Text | null = null;
  for (const [node, at] of Node.nodes(block, { pass: ([each]) => isVoid(editor, each) })) {
    if (isVoid(editor, node)) before += OBJECT;
    if (!Text.isText(node)) continue;
    const whole = [...path, ...at];
    const isHere =
      whole.length === caret.path.length && whole.every((step, i) => step === caret.path[i]);
    const text = isHere ? node.text.slice(0, caret.offset) : node.text;
    runs.push({ path: whole, start: before.length, length: text.length });
    before += text;
    if (isHere) {
      here = node;
      break;
    }
  }
  if (!here) return null;
  const pointAt = (offset: number): Point | null => {
    const run = runs.find(({ start, length }) => start <= offset && offset <= start + length);
    return run ? { path: run.path, offset: offset - run.start } : null;
  };
  return { path, before, pointAt, run: here };
}

const isVoid = (editor: ReleaseEditor, node: Node): boolean =>
  Element.isElement(node) && editor.isVoid(node);

/** The range between two offsets of a line. */
export function rangeIn({ pointAt }: LineText, start: number, end: number): Range | null {
  const anchor = pointAt(start);
  const focus = pointAt(end);
  return anchor && focus ? { anchor, focus } : null;
}
