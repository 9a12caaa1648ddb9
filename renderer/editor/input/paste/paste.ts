import { Editor, Element, type Node, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import { UserError } from '../../../../core/errors';
import { withHeadings } from '../../../../core/reading/headings';
import { readHtml } from '../../../../core/reading/html';
import type { TopBlock } from '../../../../core/release/blocks/block';
import { createBlock } from '../../../../core/release/blocks/create';
import { printable } from '../../../../core/release/characters';
import { wholeAddress } from '../../../../core/typing/addresses';
import { releaseOf } from '../../model/release-of';
import type { ReleaseEditor } from '../../model/slate-types';
import { TEXT_KINDS } from '../../queries/ancestors';
import { setLink } from '../insert';
import type { Copied } from './copied';
import { ownFragment } from './own-fragment';
import { place } from './place';

/** Far more than anybody pastes; beyond it something is wrong. */
const MOST_CHARACTERS = 2_000_000;
/** Word writes several times as much around a text. */
const MOST_MARKUP = 5 * MOST_CHARACTERS;
/** Word and some browsers take no longer address. */
const MOST_ADDRESS = 2_000;

/**
 * Puts what was copied where the caret is. One step of undo takes it away, and nothing else.
 *
 * @param isMoved whether it has just been taken away elsewhere: then the same step brings it back
 * @throws UserError where it is too much; nothing was changed then
 */
export function paste(editor: ReleaseEditor, copied: Copied, isMoved = false): void {
  const put = linkOf(editor, copied) ?? own(copied) ?? markedUp(editor, copied) ?? plain(copied);
  if (put && isMoved) HistoryEditor.withMerging(editor, () => put(editor));
  else inOneStep(editor, put);
}

/**
 * The same for what comes with structure and has words.
 *
 * @returns whether it does
 */
export function pasteMarkedUp(editor: ReleaseEditor, copied: Copied): boolean {
  return inOneStep(editor, own(copied) ?? markedUp(editor, copied));
}

function inOneStep(editor: ReleaseEditor, put: Put | null): boolean {
  if (put) HistoryEditor.withNewBatch(editor, () => put(editor));
  return put !== null;
}

/** An address that is pasted on selected words of one line links them. */
function linkOf(editor: ReleaseEditor, { text }: Copied): Put | null {
  const { selection } = editor;
  if (!selection || Editor.string(editor, selection).trim() === '') return null;
  const lines = [...Editor.nodes(editor, { match: (node) => isLine(node) })];
  const url = text.length < MOST_ADDRESS ? wholeAddress(text) : null;
  return url && lines.length === 1
    ? (into) => {
        setLink(into, url);
        Transforms.collapse(into, { edge: 'end' });
      }
    : null;
}

const isLine = (node: Node): boolean =>
  Element.isElement(node) && (TEXT_KINDS as readonly string[]).includes(node.type);

/** Puts what was read into the release. */
type Put = (editor: ReleaseEditor) => void;

function own(copied: Copied): Put | null {
  const fragment = ownFragment(copied);
  return fragment && ((editor) => place(editor, fragment));
}

function markedUp(editor: ReleaseEditor, { html, text }: Copied): Put | null {
  const hasHeadline = releaseOf(editor).children.some(({ type }) => type === 'headline');
  refuse(html.length > MOST_MARKUP, 'Paste it in parts, or as plain text.');
  const blocks = withHeadings(readHtml(html) ?? [], hasHeadline);
  return blocks.length > 0 ? (into) => place(into, withEdges(blocks, text)) : null;
}

/** Spaces around HTML mean nothing; around the same as plain text they are what was copied. */
function withEdges(blocks: readonly TopBlock[], text: string): readonly TopBlock[] {
  const [only] = blocks;
  if (blocks.length > 1 || only?.type !== 'paragraph') return blocks;
  const [, before = '', after = ''] = /^( ?).*?( ?)$/s.exec(text) ?? [];
  return [{ ...only, children: [{ text: before }, ...only.children, { text: after }] }];
}

function plain(copied: Copied): Put | null {
  const text = printable(copied.text);
  refuse(text.length > MOST_CHARACTERS, 'Paste it in parts.');
  const [line = text.replace(/\n/g, ''), ...more] = text.split(/\n+/).filter((each) => each.trim());
  if (line === '') return null;
  // A line takes on the marks of where it comes to stand, as typed letters do.
  if (more.length === 0) return (editor) => editor.insertText(line);
  const paragraphs = [line, ...more].map((each) => ({
    ...createBlock.paragraph(),
    children: [{ text: each }],
  }));
  return (editor) => place(editor, paragraphs);
}

function refuse(isTooLong: boolean, advice: string): void {
  if (isTooLong) throw new UserError('This text is too long to paste.', advice);
}
