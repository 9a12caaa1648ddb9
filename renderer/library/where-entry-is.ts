import { Editor, type Path, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import type { Entry } from '../../core/library/entries/entry';
import { linksIn } from '../../core/library/links-in';
import { focusPage } from '../editor/model/page-focus';
import { releaseOf } from '../editor/model/release-of';
import type { ReleaseEditor } from '../editor/model/slate-types';

/**
 * The position of an entry in the release: a linked item, or a contact of the same name and
 * organisation. Null if there is none.
 */
export function whereEntryIs(editor: ReleaseEditor, entry: Entry): Path | null {
  const release = releaseOf(editor);
  const linked = linksIn(release).find(
    ({ linked: { kind, value } }) => kind !== 'organisation' && value.link?.entry === entry.id,
  );
  if (linked) return [0, ...linked.at];
  if (entry.kind !== 'contact') return null;
  for (const [index, block] of release.children.entries()) {
    if (block.type !== 'contact-block') continue;
    const inner = block.children.findIndex(
      (child) =>
        child.type === 'contact' &&
        plain(child.name) === plain(entry.name) &&
        (plain(child.organisation) === plain(entry.organisation) || child.organisation === ''),
    );
    if (inner >= 0) return [0, index, inner];
  }
  return null;
}

/** Brings a block of the release into view, with the caret in it. */
export function goToBlock(editor: ReleaseEditor, at: Path): void {
  if (!Editor.hasPath(editor, at)) return;
  focusPage(editor);
  Transforms.select(editor, Editor.start(editor, at));
  const [node] = Editor.node(editor, at);
  ReactEditor.toDOMNode(editor, node).scrollIntoView({ block: 'center' });
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
