import type { TopBlock } from '../release/blocks/block';
import type { Boilerplate } from '../release/blocks/boilerplate';
import type { Contact } from '../release/blocks/contact';
import type { LooseNode } from '../release/nodes';
import type { Release } from '../release/release';
import { wordsIn } from '../release/words';
import { DuplicateFinder } from './duplicates';
import { type BoilerplateEntry, textFor, textKey } from './entries/boilerplate-entry';
import type { Entry } from './entries/entry';
import { entryFromBlock } from './entry-from-block';
import { fold } from './fold';
import { contactFields } from './linked-fields';
import { linkTo } from './snapshot';

/** A contact or a boilerplate that came in with a file. */
export interface Imported {
  /** Names it among those of the release; the same after other parts have been changed. */
  readonly key: string;
  /** What the library would keep of it. */
  readonly draft: Entry;
  /** What the library has of it; null where it is new. */
  readonly known: Entry | null;
}

/** The contacts and boilerplates of an imported release, each once, beside what the library has. */
export function importedEntries(release: Release, library: Iterable<Entry>): Imported[] {
  const known = new KnownEntries(library);
  const found = new Map<string, Imported>();
  for (const block of keptBlocks(release.children)) {
    const draft = entryFromBlock(block, release.facts, 'new');
    if (!draft) continue;
    const key = keyOf(draft);
    if (!found.has(key)) found.set(key, { key, draft, known: known.match(draft) });
  }
  return [...found.values()];
}

/**
 * The release with its contacts and boilerplates linked to entries. They keep what the file says: what
 * differs from the entry shows as edited in the release.
 *
 * @param entries by the keys of `importedEntries`
 */
export function withLinks(release: Release, entries: ReadonlyMap<string, Entry>): Release {
  const { facts } = release;
  const linked = <Kept extends Contact | Boilerplate>(block: Kept): Kept => {
    const draft = entryFromBlock(block, facts, 'new');
    const entry = draft && entries.get(keyOf(draft));
    if (entry?.kind === 'contact' && block.type === 'contact') {
      return { ...block, link: linkTo(entry, contactFields(entry)) };
    }
    if (entry?.kind === 'boilerplate' && block.type === 'boilerplate') {
      const text = textFor(entry, facts.language);
      return text ? { ...block, link: linkTo(entry, { text: text.body }, textKey(text)) } : block;
    }
    return block;
  };
  const children = release.children.map((block): TopBlock => {
    if (block.type === 'boilerplate') return linked(block);
    if (block.type !== 'contact-block') return block;
    return {
      ...block,
      children: block.children.map((each) => (each.type === 'contact' ? linked(each) : each)),
    };
  });
  return { ...release, children };
}

const keptBlocks = (blocks: readonly TopBlock[]): (Contact | Boilerplate)[] =>
  blocks.flatMap((block): (Contact | Boilerplate)[] => {
    if (block.type === 'boilerplate') return [block];
    if (block.type !== 'contact-block') return [];
    return block.children.flatMap((each) => (each.type === 'contact' ? [each] : []));
  });

function keyOf(draft: Entry): string {
  const more = draft.kind === 'contact' ? (draft.emails[0] ?? draft.phones[0] ?? '') : '';
  return `${draft.kind} ${fold(draft.name).trim()} ${more.toLowerCase()}`.trim();
}

/** Finds what the library has: a person by name and address, a boilerplate by its name or its words. */
class KnownEntries {
  readonly #finder: DuplicateFinder;
  readonly #byWords = new Map<string, BoilerplateEntry>();

  constructor(library: Iterable<Entry>) {
    const entries = [...library].filter(({ archived }) => !archived);
    this.#finder = new DuplicateFinder(entries);
    for (const entry of entries) {
      if (entry.kind !== 'boilerplate') continue;
      for (const { body } of entry.texts) this.#byWords.set(wordsOf(body), entry);
    }
  }

  match(draft: Entry): Entry | null {
    const known = this.#finder.match(draft);
    if (known || draft.kind !== 'boilerplate') return known ?? null;
    return this.#byWords.get(wordsOf(draft.texts[0]?.body ?? [])) ?? null;
  }
}

const wordsOf = (body: readonly unknown[]): string =>
  fold(body.flatMap((block) => wordsIn(block as LooseNode)).join(' '))
    .replace(/\s+/g, ' ')
    .trim();
