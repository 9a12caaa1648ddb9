import { Editor, Element, type Node, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import type { AddedImage } from '../../../../core/bridge/messages/images';
import { UserError } from '../../../../core/errors';
import type { ReadBlock } from '../../../../core/reading/blocks';
import { withHeadings } from '../../../../core/reading/headings';
import { readCopied } from '../../../../core/reading/html';
import type { LeftOut } from '../../../../core/reading/left-out';
import { readPlain } from '../../../../core/reading/plain';
import type { TopBlock } from '../../../../core/release/blocks/block';
import type { Image } from '../../../../core/release/blocks/image';
import { printable } from '../../../../core/release/characters';
import { cleanAddress, cleanAddresses } from '../../../../core/release/link-wrappers';
import { wholeAddress } from '../../../../core/typing/addresses';
import { releaseOf } from '../../model/release-of';
import type { ReleaseEditor } from '../../model/slate-types';
import { TEXT_KINDS } from '../../queries/ancestors';
import { imageBlock, setLink } from '../insert';
import type { Copied } from './copied';
import { ownFragment } from './own-fragment';
import { place } from './place';
import { NOTHING_PREPARED, type Prepared } from './prepare';

/** Upper bound of a paste, far above real ones. */
export const MAX_CHARACTERS = 2_000_000;
/** Upper bound of its HTML: Word writes several times as much markup as text. */
export const MAX_MARKUP = 5 * MAX_CHARACTERS;
/** Word and some browsers take no longer address. */
const MAX_ADDRESS = 2_000;

/**
 * Puts what was copied where the caret is. One step of undo takes it away, and nothing else.
 *
 * @param isMoved whether it has just been taken away elsewhere: then the same step brings it back
 * @param prepared what of it could not be read at once
 * @returns what was left out of it
 * @throws UserError where it is too much; nothing was changed then
 */
export function paste(
  editor: ReleaseEditor,
  copied: Copied,
  isMoved = false,
  prepared: Prepared = NOTHING_PREPARED,
): LeftOut {
  const pasted =
    linkOf(editor, copied) ??
    own(copied) ??
    markedUp(editor, copied, prepared) ??
    rich(editor, prepared) ??
    plain(editor, copied);
  if (pasted && isMoved) HistoryEditor.withMerging(editor, () => pasted.put(editor));
  else inOneStep(editor, pasted);
  return pasted?.leftOut ?? NOTHING;
}

/**
 * The same for what comes with structure and has words.
 *
 * @returns what was left out of it; null where it has none
 */
export function pasteMarkedUp(
  editor: ReleaseEditor,
  copied: Copied,
  prepared: Prepared = NOTHING_PREPARED,
): LeftOut | null {
  const pasted = own(copied) ?? markedUp(editor, copied, prepared) ?? rich(editor, prepared);
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
  const url = text.length < MAX_ADDRESS ? wholeAddress(text) : null;
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

function markedUp(
  editor: ReleaseEditor,
  { html, text }: Copied,
  { pictures }: Prepared,
): Pasted | null {
  const held = [...pictures.keys()].reduce((sum, { length }) => sum + length, 0);
  refuse(html.length - held > MAX_MARKUP, 'Paste it in parts, or as plain text.');
  const read = readCopied(html, releaseOf(editor).facts.language, ({ src, alt }) =>
    pictureOf(pictures.get(src?.trim() ?? ''), alt),
  );
  const blocks = withHeadings(read?.blocks ?? [], hasHeadline(editor)).map(
    (block) => (read?.pictures.get(block) as Image | undefined) ?? block,
  );
  if (!read || blocks.length === 0) return null;
  return { put: (into) => place(into, withEdges(blocks, text)), leftOut: read.leftOut };
}

/** What Rich Text Format says, where there is no HTML. */
function rich(editor: ReleaseEditor, { rich: read }: Prepared): Pasted | null {
  if (!read || read.blocks.length === 0) return null;
  const lines = read.blocks.filter((block): block is ReadBlock => block.type !== 'image');
  const placed = withHeadings(lines, hasHeadline(editor));
  const blocks = read.blocks.map((block): TopBlock => {
    if (block.type === 'image') return block;
    return placed[lines.indexOf(block)] as TopBlock;
  });
  return { put: (into) => place(into, blocks), leftOut: read.leftOut };
}

const pictureOf = (added: AddedImage | undefined, alt = ''): Image | null =>
  added ? imageBlock(added, alt) : null;

const hasHeadline = (editor: ReleaseEditor): boolean =>
  releaseOf(editor).children.some(({ type }) => type === 'headline');

/** Spaces around HTML mean nothing; around the same as plain text they are what was copied. */
function withEdges(blocks: readonly TopBlock[], text: string): readonly TopBlock[] {
  const [only] = blocks;
  if (blocks.length > 1 || only?.type !== 'paragraph') return blocks;
  const [, before = '', after = ''] = /^( ?).*?( ?)$/s.exec(text) ?? [];
  return [{ ...only, children: [{ text: before }, ...only.children, { text: after }] }];
}

function plain(editor: ReleaseEditor, copied: Copied): Pasted | null {
  refuse(copied.text.length > MAX_CHARACTERS, 'Paste it in parts.');
  const text = cleanAddresses(printable(copied.text));
  const [line = text.replace(/\n/g, ''), ...more] = text.split(/\n+/).filter((each) => each.trim());
  if (line === '') return null;
  // A line takes on the marks of where it comes to stand, as typed letters do.
  if (more.length === 0) return whole((into) => into.insertText(line));
  const blocks = withHeadings(readPlain(copied.text), hasHeadline(editor));
  return blocks.length > 0 ? whole((into) => place(into, blocks)) : null;
}

function refuse(isTooLong: boolean, advice: string): void {
  if (isTooLong) throw new UserError('This text is too long to paste.', advice);
}
