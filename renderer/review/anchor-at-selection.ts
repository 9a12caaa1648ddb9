import { Editor, type Node, type NodeEntry, Range } from 'slate';
import type { Block } from '../../core/release/blocks/block';
import { BLOCK_SPECS } from '../../core/release/blocks/specs';
import { isBlock } from '../../core/release/nodes';
import type { Path } from '../../core/release/operations/operation';
import { textLines } from '../../core/review/anchor';
import { releaseOf } from '../editor/model/release-of';
import type { ReleaseEditor } from '../editor/model/slate-types';
import { offsetInLine } from '../editor/queries/line-offset';

/** A passage that is selected: its line from the release down, and its code units in it. */
export interface SelectedPassage {
  readonly path: Path;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is selected, line by line; where nothing is, the word that the caret is in. Empty where there is none. */
export function selectedPassages(editor: ReleaseEditor): SelectedPassage[] {
  const { selection } = editor;
  if (!selection) return [];
  const isLine = (node: Node): node is Block =>
    !Editor.isEditor(node) && isBlock(node) && BLOCK_SPECS[node.type].content === 'inlines';
  const texts = new Map(
    textLines(releaseOf(editor)).map(({ path, text }) => [path.join(), text] as const),
  );
  const lines = Editor.nodes<Block>(editor, { at: selection, match: isLine, mode: 'lowest' });
  return [...lines].flatMap((line: NodeEntry<Block>) => {
    const [, path] = line;
    const text = texts.get(path.slice(1).join()) ?? '';
    const part = Range.intersection(selection, Editor.range(editor, path));
    if (!part) return [];
    const [from, to] = Range.edges(part);
    const [start, end] = Range.isCollapsed(selection)
      ? wordAround(text, offsetInLine(line, from))
      : [offsetInLine(line, from), offsetInLine(line, to)];
    const words = text.slice(start, end);
    return words.trim() === '' ? [] : [{ path: path.slice(1), start, end, text }];
  });
}

function wordAround(text: string, at: number): [number, number] {
  for (const { index, segment, isWordLike } of new Intl.Segmenter(undefined, {
    granularity: 'word',
  }).segment(text)) {
    if (isWordLike && index <= at && at <= index + segment.length) {
      return [index, index + segment.length];
    }
  }
  return [at, at];
}

/** The words of the passages, as a quotation for a person. */
export const quotedWords = (passages: readonly SelectedPassage[]): string =>
  passages.map(({ text, start, end }) => text.slice(start, end)).join(' … ');
