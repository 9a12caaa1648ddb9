import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeArchive } from '../../../../core/archive/encode';
import { ENTRY_KINDS, type EntryKind } from '../../../../core/library/entries/entry';
import { newEntry } from '../../../../core/library/new-entry';
import type { Block, TopBlock } from '../../../../core/release/blocks/block';
import { createBlock } from '../../../../core/release/blocks/create';
import { BLOCK_SPECS } from '../../../../core/release/blocks/specs';
import type { Facts } from '../../../../core/release/facts';
import { VARIABLE_TYPES, type Variable } from '../../../../core/release/form/variable';
import type { Placeholder } from '../../../../core/release/inlines/placeholder';
import { normalise } from '../../../../core/release/normalise/normalise';
import { parseRelease } from '../../../../core/release/parse';
import type { Release } from '../../../../core/release/release';
import { PIXEL } from '../../../support/pixel';
import { release } from '../../../support/release';

const PICTURE = `${createHash('sha256').update(PIXEL).digest('hex')}.png`;
const pixels = { width: 1, height: 1 };

const emptyEntry = (kind: EntryKind) => newEntry(kind, randomUUID(), '2026-11-30T09:00:00Z');

/** What the entry of a kind is called in the library of the scene. */
export const nameOfEntry = (kind: EntryKind): string => `The ${kind}`;

/** The files of one run. */
export interface Scene {
  readonly folder: string;
  readonly library: string;
  readonly files: Readonly<Record<'draft' | 'issued', string>>;
  readonly picture: string;
  readonly table: string;
}

/**
 * A folder with everything there is to fill: a draft with every kind of block and every kind of
 * question, an issued release, and a library with every kind of entry. All of it comes from the
 * product's own lists, so that a new kind is in it without anyone adding it here.
 */
export function makeScene(language: string, direction: Facts['direction']): Scene {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-every-field-'));
  const library = join(folder, 'library');
  for (const kind of ENTRY_KINDS) {
    mkdirSync(join(library, `${kind}s`), { recursive: true });
    const whole = kind === 'image' ? { asset: PICTURE } : {};
    const entry = { ...emptyEntry(kind), ...whole, name: nameOfEntry(kind) };
    writeFileSync(join(library, `${kind}s`, `${entry.id}.json`), JSON.stringify(entry));
  }
  mkdirSync(join(library, 'assets'));
  writeFileSync(join(library, 'assets', PICTURE), PIXEL);
  // Two that look like the same, so that there are duplicates to decide on.
  for (const id of ['jo-1', 'jo-2']) {
    const entry = { ...emptyEntry('contact'), id, name: 'Jo Bloggs', emails: ['jo@example.org'] };
    writeFileSync(join(library, 'contacts', `${id}.json`), JSON.stringify(entry));
  }
  mkdirSync(join(folder, 'profile'));
  const settings = JSON.stringify({ libraryFolder: library });
  writeFileSync(join(folder, 'profile', 'settings.json'), settings);

  const draft = everything(language, direction);
  const issued = {
    ...draft,
    id: 'issued',
    facts: {
      ...draft.facts,
      status: 'issued' as const,
      issues: [{ at: '2026-11-30T09:00:00Z', by: 'Jo Bloggs', files: [] }],
    },
  };
  const save = (name: string, what: Release): string => {
    const path = join(folder, `${name}.dateline`);
    writeFileSync(path, encodeArchive({ release: what, assets: new Map([[PICTURE, PIXEL]]) }));
    return path;
  };
  const picture = join(folder, 'picture.png');
  writeFileSync(picture, PIXEL);
  const table = join(folder, 'contacts.csv');
  writeFileSync(table, 'Name,Role,E-mail\nAda Byron,Press officer,ada@example.org\n');
  return {
    folder,
    library,
    files: { draft: save('draft', draft), issued: save('issued', issued) },
    picture,
    table,
  };
}

/** A release with every kind of block, every kind of question, and facts of every kind. */
function everything(language: string, direction: Facts['direction']): Release {
  const organisation = { name: 'Example', acronym: '', website: '', link: null };
  const logo = { asset: PICTURE, pixels, alt: 'Example' };
  const plain = release(topBlocks(), {
    language,
    direction,
    organisations: [
      { ...organisation, logo, colour: '#336699' },
      { ...organisation, name: 'Another', logo: null },
    ],
    date: '2026-12-01',
    place: 'Geneva',
    releaseTime: {
      type: 'embargo',
      instant: '2099-12-10T09:00:00Z',
      zone: 'Europe/Zurich',
      alsoIn: ['Africa/Nairobi'],
    },
  });
  const form = { guidance: 'Answer in order.', variables: VARIABLES, values: {}, parts: [] };
  return parseRelease(normalise({ ...plain, form }));
}

const filled = (text: string) => [{ text }];

/** One of each kind of block that can stand directly in a release. */
function topBlocks(): TopBlock[] {
  const gap: Placeholder = {
    type: 'placeholder',
    label: 'text',
    variable: 'text',
    children: [{ text: '' }],
  };
  const made = Object.keys(BLOCK_SPECS).map((kind): Block => {
    if (kind === 'image') {
      return {
        type: 'image',
        asset: PICTURE,
        pixels,
        alt: '',
        decorative: false,
        caption: '',
        credit: '',
        width: 100,
        children: [{ text: '' }],
      };
    }
    const block = createBlock[kind as keyof typeof createBlock]();
    return kind === 'paragraph'
      ? ({ ...block, children: [{ text: 'What of ' }, gap, { text: ' then?' }] } as Block)
      : block;
  });
  const headline = { ...createBlock.headline(), children: filled('Headline') };
  const stands = (block: Block): boolean => {
    try {
      parseRelease(release([headline, block as TopBlock]));
      return true;
    } catch {
      return false;
    }
  };
  return made.filter(stands) as TopBlock[];
}

/** A question of each kind; of a text also one that is a list and one that may be left out. */
const VARIABLES: Variable[] = VARIABLE_TYPES.flatMap((type) => {
  const one: Variable = {
    name: type,
    type,
    label: type,
    prompt: `Which ${type}?`,
    help: '',
    example: '',
    required: true,
    default: '',
    choices: type === 'choice' ? ['yes', 'no'].map((value) => ({ value, label: value })) : [],
  };
  if (type !== 'text') return [one];
  return [
    one,
    { ...one, name: 'several', label: 'several', prompt: 'Which of them?', many: true },
    { ...one, name: 'optional', label: 'optional', prompt: 'Anything else?', required: false },
  ];
});
