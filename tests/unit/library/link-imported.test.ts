import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../core/library/entries/entry';
import { entryFromBlock } from '../../../core/library/entry-from-block';
import { importedEntries, withLinks } from '../../../core/library/link-imported';
import { createBlock } from '../../../core/release/blocks/create';
import { parseRelease } from '../../../core/release/parse';
import { release } from '../support';

const person = (name: string, email: string) => ({
  ...createBlock.contact(),
  name,
  role: 'Press',
  emails: [email],
});
const about = (organisation: string, text: string) => ({
  ...createBlock.boilerplate(),
  about: organisation,
  children: [{ type: 'paragraph' as const, children: [{ text }] }],
});

const IMPORTED = parseRelease(
  release([
    createBlock.paragraph(),
    about('Harbour Light', 'It works on the coast.'),
    {
      type: 'contact-block',
      children: [person('Ana Nasser', 'ana@light.example'), person('Ben Ito', 'ben@light.example')],
    },
  ]),
);

/** An entry as the library has it, made of a block. */
function entryOf(block: Parameters<typeof entryFromBlock>[0], id: string): Entry {
  const entry = entryFromBlock(block, IMPORTED.facts, id);
  if (!entry) throw new Error('no entry comes of this block');
  return entry;
}

const ANA = entryOf(person('Ana Nasser', 'ana@light.example'), 'ana-1');
const ABOUT = entryOf(about('the foundation', 'It works on  the Coast.'), 'about-1');

const shown = (library: readonly Entry[]) =>
  importedEntries(IMPORTED, library).map(({ draft, known }) => [draft.name, known?.id ?? null]);

describe('the contacts and boilerplates of an imported release', () => {
  it('are new where the library has none of them', () => {
    expect(shown([])).toEqual([
      ['About Harbour Light', null],
      ['Ana Nasser', null],
      ['Ben Ito', null],
    ]);
  });

  it('are known by name and address, and a boilerplate also by its words', () => {
    expect(shown([ANA, ABOUT])).toEqual([
      ['About Harbour Light', 'about-1'],
      ['Ana Nasser', 'ana-1'],
      ['Ben Ito', null],
    ]);
  });

  it('are linked to entries, and keep what the file says', () => {
    const entries = importedEntries(IMPORTED, [ANA, ABOUT]).flatMap(
      ({ key, known }): [string, Entry][] => (known ? [[key, known]] : []),
    );
    const linked = withLinks(IMPORTED, new Map(entries));
    const [, boilerplate, contacts] = linked.children;
    expect(boilerplate).toMatchObject({
      about: 'Harbour Light',
      link: { entry: 'about-1' },
      children: about('', 'It works on the coast.').children,
    });
    expect(contacts).toMatchObject({
      children: [
        { name: 'Ana Nasser', link: { entry: 'ana-1' } },
        { name: 'Ben Ito', link: null },
      ],
    });
  });
});
