import { Editor, Element, type Node, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import { UserError } from '../../../../core/errors';
import { withHeadings } from '../../../../core/reading/headings';
import { readCopied } from '../../../../core/reading/html';
import type { LeftOut } from '../../../../core/reading/left-out';
import type { TopBlock } from '../../../../core/release/blocks/block';
import { createBlock } from '../../../../core/release/blocks/create';
import { printable } from '../../../../core/release/characters';
import { cleanAddress, cleanAddresses } from '../../../../core/release/link-wrappers';
import { wholeAddress } from '../../../../core/typing/addresses';
import { releaseOf } from '../../model/release-of';
import type { ReleaseEditor } from '../../model/slate-types';
import { TEXT_KINDS } from '../../queries/ancestors';
import { setLink } from '../insert';
import type { Copied } from './copied';
import { ownFragment } from './own-fragment';
import { place } from './place';

/** Upper bound of a paste, far above real ones. */
const MOST_CHARACTERS = 2_000_000;
/** Upper bound of its HTML: Word writes several times as much markup as text. */
const MOST_MARKUP = 5 * MOST_CHARACTERS;
/** Word and some browsers take no longer address. */
const MOST_ADDRESS = 2_000;

/**
 * Puts what was copied where the caret is. One step of undo takes it away, and nothing else.
 *
 * @param isMoved whether it has just been taken away elsewhere: then the same step brings it back
 * @returns what was left out of it
 * @throws UserError where it is too much; nothing was changed then
 */
export function paste(editor: ReleaseEditor, copied: Copied, isMoved = false): LeftOut {
  const pasted = linkOf(editor, copied) ?? own(copied) ?? markedUp(editor, copied) ?? plain(copied);
  if (pasted && isMoved) HistoryEditor.withMerging(editor, () => pasted.put(editor));
  else inOneStep(editor, pasted);
  return pasted?.leftOut ?? NOTHING;
}

/**
 * The same for what comes with structure and has words.
 *
 * @returns what was left out of it; null where it has none
 */
export function pasteMarkedUp(editor: ReleaseEditor, copied: Copied): LeftOut | null {
  const pasted = own(copied) ?? markedUp(editor, copied);
  inOneStep(editor, pasted);
  return pasted?.leftOut ?? null;
}

function inOneStep(editor: ReleaseEditor, pasted: Pasted | null): void {
  if (pasted) HistoryEditor.withNewBatch(editor, () => pasted.put(editor));
}

/** An address that is pasted on selected words of one line links them. */
function linkOf(editor: ReleaseEditor, { text }: Copied): Pasted | null {
  const { selection } = editor;
  if (!selection || Editor.string(editor, selection).trim() === '') return null;
  const lines = [...Editor.nodes(editor, { match: (node) => isLine(node) })];
  const url = text.length < MOST_ADDRESS ? wholeAddress(text) : null;
  return url && lines.length === 1
    ? whole((into) => {
        setLink(into, cleanAddress(url));
        Transforms.collapse(into, { edge: 'end' });
      })
    : null;
}

const isLine = (node: Node): boolean =>
  Element.isElement(node) && (TEXT_KINDS as readonly string[]).includes(node.type);

/** Puts what was read into the release. */
type Put = (editor: ReleaseEditor) => void;

interface Pasted {
  readonly put: Put;
  readonly leftOut: LeftOut;
}

const NOTHING: LeftOut = { deletions: 0, pictures: 0 };
const whole = (put: Put): Pasted => ({ put, leftOut: NOTHING });

function own(copied: Copied): Pasted | null {
  const fragment = ownFragment(copied);
  return fragment && whole((editor) => place(editor, fragment));
}

function markedUp(editor: ReleaseEditor, { html, text }: Copied): Pasted | null {
  const { children, facts } = releaseOf(editor);
  const hasHeadline = children.some(({ type }) => type === 'headline');
  refuse(html.length > MOST_MARKUP, 'Paste it in parts, or as plain text.');
  const read = readCopied(html, facts.language);
  const blocks = withHeadings(read?.blocks ?? [], hasHeadline);
  if (!read || blocks.length === 0) return null;
  return { put: (into) => place(into, withEdges(blocks, text)), leftOut: read.leftOut };
}

/** Spaces around HTML mean nothing; around the same as plain text they are what was copied. */
function withEdges(blocks: readonly TopBlock[], text: string): readonly TopBlock[] {
  const [only] = blocks;
  if (blocks.length > 1 || only?.type !== 'paragraph') return blocks;
  const [, before = '', after = ''] = /^( ?).*?( ?)$/s.exec(text) ?? [];
  return [{ ...only, children: [{ text: before }, ...only.children, { text: after }] }];
}

function plain(copied: Copied): Pasted | null {
  const text = cleanAddresses(printable(copied.text));
  refuse(text.length > MOST_CHARACTERS, 'Paste it in parts.');
  const [line = text.replace(/\n/g, ''), ...more] = text.split(/\n+/).filter((each) => each.trim());
  if (line === '') return null;
  // A line takes on the marks of where it comes to stand, as typed letters do.
  if (more.length === 0) return whole((editor) => editor.insertText(line));
  const paragraphs = [line, ...more].map((each) => ({
    ...createBlock.paragraph(),
    children: [{ text: each }],
  }));
  return whole((editor) => place(editor, paragraphs));
}

function refuse(isTooLong: boolean, advice: string): void {
  if (isTooLong) throw new UserError('This text is too long to paste.', advice);
}
