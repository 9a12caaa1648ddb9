import { Editor, Node, type Path, Transforms } from 'slate';
import type { LibrarySaveResult } from '../../core/bridge/messages/library';
import { UserError } from '../../core/errors';
import {
  type Comparison,
  libraryFields,
  linkAfterKeep,
  linkAfterUpdate,
} from '../../core/library/comparison';
import { textKey } from '../../core/library/entries/boilerplate-entry';
import type { Entry, EntryOf } from '../../core/library/entries/entry';
import { entryWith } from '../../core/library/entry-with';
import { type Fields, type Linked, ownFields } from '../../core/library/linked-fields';
import { linkTo } from '../../core/library/snapshot';
import type { Boilerplate } from '../../core/release/blocks/boilerplate';
import type { LibraryLink } from '../../core/release/blocks/library-link';
import type { Organisation } from '../../core/release/facts';
import { renamedOrganisation } from '../../core/release/organisations/arrange';
import { request } from '../bridge/client';
import { releaseOf } from '../editor/model/release-of';
import { replaceRelease } from '../editor/model/replace-release';
import type { ReleaseEditor } from '../editor/model/slate-types';

/** A linked item of the open release, and how to find its current position. */
export interface LinkedThing {
  readonly editor: ReleaseEditor;
  readonly linked: Linked;
  /** For an organisation its index among the facts, as `[index]`. */
  readonly pathOf: () => Path;
}

/** Tracks the item's position while the library is asked; `gone` if it is removed. */
function followed<T>(thing: LinkedThing, asked: Promise<T>): Promise<[T, LinkedThing]> {
  const { editor, linked, pathOf } = thing;
  if (linked.kind === 'organisation') return asked.then((answer) => [answer, thing]);
  const place = Editor.pathRef(editor, pathOf());
  return asked.then((answer) => {
    const at = place.unref();
    if (!at) throw new UserError('It is no longer on the page.', 'Nothing was changed.');
    return [answer, { editor, linked, pathOf: () => at }];
  });
}

/** Takes over what the library has changed; one step of undo. */
export async function takeUpdate(
  thing: LinkedThing,
  entry: Entry,
  { changed }: Comparison,
): Promise<void> {
  const { link, library } = linkAndLibrary(thing, entry);
  if (!link || !library) return;
  const logo = library.logo as Organisation['logo'] | undefined;
  const taken = logo && request('library.takeAssets', { assets: [logo.asset] });
  const [, here] = await followed(thing, Promise.resolve(taken));
  const names = changed.map(({ field }) => field);
  const fields = Object.fromEntries(names.map((name) => [name, library[name]]));
  change(here, fields, linkAfterUpdate(link, entry, library, names));
}

/** Replaces the wording of a boilerplate by another. */
export function takeWording(
  editor: ReleaseEditor,
  block: Boilerplate,
  at: Path,
  entry: EntryOf<'boilerplate'>,
  variant: string,
): void {
  const text = entry.texts.find((each) => textKey(each) === variant);
  if (!text) return;
  const thing = {
    editor,
    linked: { kind: 'boilerplate', value: block },
    pathOf: () => at,
  } as const;
  const fields = { text: text.body };
  change(thing, fields, linkTo(entry, fields, variant));
}

/** Keeps the release's version; this change of the library is not offered again. */
export function keepMine(thing: LinkedThing, entry: Entry, { changed }: Comparison): void {
  const { link, library } = linkAndLibrary(thing, entry);
  if (!link || !library) return;
  const kept = changed.map(({ field }) => field);
  change(thing, {}, linkAfterKeep(link, entry, library, kept));
}

/** The edits apply to this release only. */
export function hereOnly(thing: LinkedThing, { edited }: Comparison): void {
  const { link } = thing.linked.value;
  if (link) change(thing, {}, { ...link, here: [...new Set([...link.here, ...edited])] });
}

/** Writes the edits to the library, for every release. */
export async function everywhere(
  thing: LinkedThing,
  entry: Entry,
  { edited }: Comparison,
): Promise<LibrarySaveResult> {
  const { language } = releaseOf(thing.editor).facts;
  const own = ownFields(thing.linked);
  const fields = Object.fromEntries(edited.map((name) => [name, own[name]]));
  const variant = thing.linked.value.link?.variant ?? '';
  const next = entryWith(entry, fields, language, variant);
  const saved = request('library.save', { entry: next, base: entry });
  const [result, here] = await followed(thing, saved);
  if (result.type === 'saved') {
    const { link, library } = linkAndLibrary(thing, result.entry);
    if (link && library) change(here, {}, linkAfterUpdate(link, result.entry, library, edited));
  }
  return result;
}

function linkAndLibrary({ editor, linked }: LinkedThing, entry: Entry) {
  const library = libraryFields(linked, entry, releaseOf(editor).facts.language);
  return { link: linked.value.link, library };
}

function change({ editor, linked, pathOf }: LinkedThing, fields: Fields, link: LibraryLink): void {
  const at = pathOf();
  if (linked.kind === 'organisation') {
    const index = at[0] ?? 0;
    const next = { ...linked.value, ...fields, link } as Organisation;
    replaceRelease(editor, renamedOrganisation(releaseOf(editor), index, next));
    return;
  }
  Editor.withoutNormalizing(editor, () => {
    const { text, ...rest } = fields;
    Transforms.setNodes(editor, { ...rest, link } as never, { at });
    if (!Array.isArray(text)) return;
    const { children } = Node.get(editor, at) as { children: Node[] };
    for (let left = children.length; left > 0; left -= 1) {
      Transforms.removeNodes(editor, { at: [...at, left - 1] });
    }
    Transforms.insertNodes(editor, structuredClone(text) as Node[], { at: [...at, 0] });
  });
}
