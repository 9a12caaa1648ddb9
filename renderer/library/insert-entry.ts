import { Editor, type Node, Path, Transforms } from 'slate';
import { addOrganisation } from '../../core/library/add-organisation';
import { textFor } from '../../core/library/entries/boilerplate-entry';
import type { Entry, EntryOf } from '../../core/library/entries/entry';
import { boilerplateFrom, contactFrom, organisationFrom } from '../../core/library/snapshot';
import type { TopBlock } from '../../core/release/blocks/block';
import type { Boilerplate } from '../../core/release/blocks/boilerplate';
import { arranged } from '../../core/release/organisations/arrange';
import { request } from '../bridge/client';
import { insertBlock } from '../editor/input/insert';
import { releaseOf } from '../editor/model/release-of';
import { replaceRelease } from '../editor/model/replace-release';
import type { ReleaseEditor } from '../editor/model/slate-types';
import { lineAround } from '../editor/queries/ancestors';

/** Puts an entry into the release, where the caret is or where it belongs; one step of undo. */
export async function insertEntry(editor: ReleaseEditor, entry: Entry): Promise<void> {
  switch (entry.kind) {
    case 'contact':
      insertContact(editor, entry);
      break;
    case 'boilerplate':
      insertBlock(editor, boilerplate(editor, entry, await aboutOf(entry)));
      break;
    case 'organisation':
      await listOrganisation(editor, entry);
      break;
    case 'snippet':
      insertSnippet(editor, entry);
      break;
    case 'image':
      await insertImage(editor, entry);
  }
}

/** Into the contact block around the caret, else the last one, else a new one at the end. */
function insertContact(editor: ReleaseEditor, entry: EntryOf<'contact'>): void {
  const contact = contactFrom(entry);
  const { children, facts } = releaseOf(editor);
  const caret = editor.selection?.anchor.path[1] ?? -1;
  const isContacts = (index: number): boolean => children[index]?.type === 'contact-block';
  const index = isContacts(caret)
    ? caret
    : children.findLastIndex(({ type }) => type === 'contact-block');
  const block = children[index];
  Editor.withoutNormalizing(editor, () => {
    if (!block) {
      const added: TopBlock = { type: 'contact-block', children: [contact] };
      Transforms.insertNodes(editor, added, { at: [0, children.length] });
      return;
    }
    // An empty contact card is replaced.
    const inner = block.children as Node[];
    const empty = inner.findIndex((child) => isEmptyContact(child));
    const at = [0, index, empty >= 0 ? empty : block.children.length];
    if (empty >= 0) Transforms.removeNodes(editor, { at });
    Transforms.insertNodes(editor, contact, { at });
  });
  if (facts.contactGroups !== 'none') replaceRelease(editor, arranged(releaseOf(editor)));
}

function isEmptyContact(node: Node): boolean {
  if (!('type' in node) || node.type !== 'contact' || node.link) return false;
  const { name, role, organisation, wording, emails, phones, hours } = node;
  return ![name, role, organisation, wording, ...emails, ...phones, hours].some((t) => t.trim());
}

function boilerplate(
  editor: ReleaseEditor,
  entry: EntryOf<'boilerplate'>,
  organisation: EntryOf<'organisation'> | null,
): Boilerplate {
  const { language, organisations } = releaseOf(editor).facts;
  const listed = organisations.find(({ link }) => link && link.entry === organisation?.id);
  const about = listed?.name ?? (organisation && organisationFrom(organisation, language).name);
  return boilerplateFrom(entry, language, about ?? '');
}

async function aboutOf(entry: EntryOf<'boilerplate'>): Promise<EntryOf<'organisation'> | null> {
  if (!entry.organisation) return null;
  const [found] = await request('library.get', { ids: [entry.organisation] });
  return found?.entry?.kind === 'organisation' ? found.entry : null;
}

/** Lists the organisation, with its logo, and puts its "About" among the others. */
async function listOrganisation(editor: ReleaseEditor, entry: EntryOf<'organisation'>) {
  if (entry.logo) await request('library.takeAssets', { assets: [entry.logo.asset] });
  const query = { text: '', kinds: ['boilerplate' as const], tag: '', archived: false };
  const { entries } = await request('library.search', { ...query, limit: 500 });
  const release = releaseOf(editor);
  const { language } = release.facts;
  const organisation = organisationFrom(entry, language);
  const about = entries.find(
    (each): each is EntryOf<'boilerplate'> =>
      each.kind === 'boilerplate' && each.organisation === entry.id && !!textFor(each, language),
  );
  const block = about ? boilerplateFrom(about, language, organisation.name) : null;
  replaceRelease(editor, addOrganisation(release, organisation, block));
}

/** A single paragraph is inserted into the line at the caret; anything else as blocks. */
function insertSnippet(editor: ReleaseEditor, { body }: EntryOf<'snippet'>): void {
  const [only] = body;
  if (body.length === 1 && only?.type === 'paragraph' && lineAround(editor)) {
    Transforms.insertFragment(editor, structuredClone([only]) as Node[]);
    return;
  }
  let at: Path | null = null;
  Editor.withoutNormalizing(editor, () => {
    for (const block of structuredClone(body)) {
      if (at) {
        at = Path.next(at);
        Transforms.insertNodes(editor, block, { at });
      } else {
        insertBlock(editor, block);
        at = editor.selection?.anchor.path.slice(0, 2) ?? null;
      }
    }
  });
}

async function insertImage(editor: ReleaseEditor, entry: EntryOf<'image'>): Promise<void> {
  const { asset, pixels, alt, caption, credit } = entry;
  await request('library.takeAssets', { assets: [asset] });
  insertBlock(editor, {
    type: 'image',
    ...{ asset, pixels, alt, caption, credit },
    decorative: false,
    width: 100,
    children: [{ text: '' }],
  });
}
