import { Editor, Node, Path, Range } from 'slate';
import type { copiedText, Selected } from '../../../../core/exports/copied';
import { withNumbersOfPart } from '../../../../core/print/numbers-of-part';
import type { TopBlock } from '../../../../core/release/blocks/block';
import type { Inline } from '../../../../core/release/inlines/inline';
import type { LooseNode } from '../../../../core/release/nodes';
import type { Release } from '../../../../core/release/release';
import { agreedNodes } from '../../../../core/review/agreed';
import { releaseOf } from '../../model/release-of';
import type { ReleaseEditor } from '../../model/slate-types';
import { TEXT_KINDS } from '../../queries/ancestors';

/** The module that writes a selection for other programs, once it is loaded. */
let write: typeof copiedText | null = null;

/** Loads the module ahead: a copy event must be handled synchronously, so it cannot be awaited then. */
export async function prepareToCopy(): Promise<void> {
  write = (await import('../../../../core/exports/copied')).copiedText;
}

/**
 * Copies, cuts and drags the selection as it would print, and beside it as the blocks that it is,
 * for another release. Slate would copy what stands in the window, its labels and buttons too.
 */
export function withCopying(editor: ReleaseEditor): ReleaseEditor {
  editor.setFragmentData = (data) => {
    const range = selectedRange(editor);
    if (!range) return;
    const [cut] = Editor.fragment(editor, range) as unknown as [Release];
    // Comments, answers and who said what are of this release; they are nobody's elsewhere.
    const children = agreedNodes(cut.children as readonly LooseNode[]) as TopBlock[];
    const own = btoa(encodeURIComponent(JSON.stringify([{ type: 'release', children }])));
    const release = releaseOf(editor);
    const selected = selectedIn(editor, range, children);
    // Not loaded yet, right after the window opened: copy the text only.
    const words = (): string => children.map((block) => Node.string(block)).join('\n');
    const { html, text } = write?.(release, selected) ?? { html: '', text: words() };
    const { language, direction } = release.facts;
    const wrapper = isLine(editor, range) ? 'span' : 'div';
    data.setData('application/x-slate-fragment', own);
    data.setData(
      'text/html',
      `<${wrapper} lang="${language}" dir="${direction}" data-slate-fragment="${own}">${html}</${wrapper}>`,
    );
    data.setData('text/plain', text);
  };
  return editor;
}

/** What is selected; a picture, a contact or a gap as a whole where the caret is on it. */
function selectedRange(editor: ReleaseEditor): Range | null {
  const { selection } = editor;
  if (!selection) return null;
  if (Range.isExpanded(selection)) return selection;
  const entry = Editor.void(editor, { at: selection });
  return entry ? Editor.range(editor, entry[1]) : null;
}

function selectedIn(editor: ReleaseEditor, range: Range, children: readonly TopBlock[]): Selected {
  const [start, end] = Range.edges(range);
  // What has no headline is no release of its own: a body that is edited in the library.
  const isRelease = children.some(({ type }) => type === 'headline');
  if (isRelease && Editor.isStart(editor, start, [0]) && Editor.isEnd(editor, end, [0])) {
    return { type: 'whole' };
  }
  if (isLine(editor, range)) return { type: 'line', children: lineIn(children) };
  const [first, ...others] = children;
  // The dateline belongs to the beginning of a lede, and is copied with it.
  const isCut = first?.type === 'lede' && !Editor.isStart(editor, start, start.path.slice(0, 2));
  const blocks: TopBlock[] = first
    ? [isCut ? { type: 'paragraph', children: first.children } : first, ...others]
    : [];
  return {
    type: 'blocks',
    blocks: withNumbersOfPart(blocks, releaseOf(editor), start.path.slice(1)),
  };
}

/** Whether a range lies within one line, and is not all of it. */
function isLine(editor: ReleaseEditor, range: Range): boolean {
  const [start, end] = Range.edges(range);
  const block = Editor.above(editor, {
    at: Path.common(start.path, end.path),
    match: (node) => 'type' in node && (TEXT_KINDS as readonly string[]).includes(node.type),
    mode: 'lowest',
  });
  const path = block?.[1] ?? null;
  if (!path) return false;
  const isWhole = Editor.isStart(editor, start, path) && Editor.isEnd(editor, end, path);
  return !isWhole || path.length > 2;
}

/** The only line of a fragment. */
function lineIn([first]: readonly TopBlock[]): readonly Inline[] {
  if (!first) return [];
  let node: Node = first;
  while ('children' in node && !isTextBlock(node)) {
    const [only] = node.children;
    if (!only) return [];
    node = only as Node;
  }
  return 'children' in node ? (node.children as Inline[]) : [];
}

const isTextBlock = (node: Node): boolean =>
  'type' in node && (TEXT_KINDS as readonly string[]).includes(node.type);
