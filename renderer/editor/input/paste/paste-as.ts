import { Editor, Node, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import { UserError } from '../../../../core/errors';
import type { ReadBlock } from '../../../../core/reading/blocks';
import { readHtml } from '../../../../core/reading/html';
import { readPlain } from '../../../../core/reading/plain';
import { type PassageKind, passageAs } from '../../../../core/recognise/passage-as';
import type { TopBlock } from '../../../../core/release/blocks/block';
import type { ContactBlock } from '../../../../core/release/blocks/contact';
import { releaseOf } from '../../model/release-of';
import type { ReleaseEditor } from '../../model/slate-types';
import { topLevelBlock } from '../../queries/ancestors';
import { insertBlock } from '../insert';
import type { Copied } from './copied';
import { MAX_CHARACTERS, MAX_MARKUP } from './paste';
import { NOTHING_PREPARED, type Prepared, prepare } from './prepare';

/**
 * Puts what was copied into the release as the part that the person says it is, after the block that the
 * caret is in; people join the contacts that there are. One step of undo takes it away.
 *
 * @throws UserError where there is nothing to paste, or too much; nothing was changed then
 */
export function pasteAs(
  editor: ReleaseEditor,
  copied: Pick<Copied, 'html' | 'text'>,
  kind: PassageKind,
  { rich }: Prepared = NOTHING_PREPARED,
): void {
  const { html, text } = copied;
  if (html.length > MAX_MARKUP || text.length > MAX_CHARACTERS) {
    throw new UserError('This text is too long to paste.', 'Paste it in parts.');
  }
  const { facts } = releaseOf(editor);
  const read = readHtml(html, facts.language) ?? [];
  const other = rich?.blocks.filter((block): block is ReadBlock => block.type !== 'image');
  const passage = read.length > 0 ? read : (other ?? readPlain(text));
  const blocks = passageAs(kind, passage, facts);
  if (blocks.length === 0) {
    throw new UserError('There is no text on the clipboard.', 'Copy it, then paste it here.');
  }
  HistoryEditor.withNewBatch(editor, () => {
    for (const block of blocks) {
      if (block.type === 'contact-block') insertContacts(editor, block);
      else insertAfter(editor, block);
    }
  });
}

/** The same, once what takes a while is read. */
export async function pasteClipboardAs(
  editor: ReleaseEditor,
  copied: Omit<Copied, 'fragment'>,
  kind: PassageKind,
): Promise<void> {
  pasteAs(editor, copied, kind, await prepare({ ...copied, fragment: '' }));
}

/** After the block that the caret is in; in its place where that is an empty paragraph. */
function insertAfter(editor: ReleaseEditor, block: TopBlock): void {
  insertBlock(editor, block);
  const at = topLevelBlock(editor)?.[1];
  if (at) Transforms.select(editor, Editor.end(editor, at));
}

/** The people among the contacts of the release; its own block at the end where it has none. */
function insertContacts(editor: ReleaseEditor, block: ContactBlock): void {
  const { children } = Node.get(editor, [0]) as { children: TopBlock[] };
  const index = children.findLastIndex(({ type }) => type === 'contact-block');
  const there = children[index];
  if (there?.type !== 'contact-block') {
    const at = [0, children.length];
    Transforms.insertNodes(editor, block, { at });
    Transforms.select(editor, Editor.start(editor, at));
    return;
  }
  const at = [0, index, there.children.length];
  Transforms.insertNodes(editor, block.children, { at });
  Transforms.select(editor, Editor.start(editor, at));
}
