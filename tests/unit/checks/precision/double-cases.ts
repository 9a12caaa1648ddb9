import type { TopBlock } from '../../../../core/release/blocks/block';
import type { Boilerplate } from '../../../../core/release/blocks/boilerplate';
import type { Contact } from '../../../../core/release/blocks/contact';
import { createBlock } from '../../../../core/release/blocks/create';
import type { LibraryLink } from '../../../../core/release/blocks/library-link';
import type { Release } from '../../../../core/release/release';
import { release } from '../../../support/release';
import { block, type Cases, paragraph, releases } from './cases';

const NAMES = ['Amal Nasser', 'Jo Bloggs', 'Zoë Müller', 'Ngozi Eze', 'أمل ناصر'];
const HOUSES = ['UNICEF', 'Save the Children', 'Terre des hommes', 'Oxfam', 'World Vision'];

const card = (fields: Partial<Contact>): Contact => ({ ...createBlock.contact(), ...fields });
const cards = (...all: Partial<Contact>[]): TopBlock => ({
  ...createBlock['contact-block'](),
  children: all.map(card),
});
const linkTo = (entry: string, variant = ''): LibraryLink => ({
  entry,
  revision: 1,
  variant,
  taken: {},
  here: [],
});
const about = (
  name: string,
  text = `${name} works for children.`,
  fields: Partial<Boilerplate> = {},
): TopBlock => ({
  ...createBlock.boilerplate(),
  about: name,
  children: [{ type: 'paragraph', children: [{ text }] }],
  ...fields,
});

/** A case for each name of a list, called by the name. */
const each = (
  called: string,
  all: readonly string[],
  make: (name: string, index: number) => Release,
): Record<string, Release> =>
  Object.fromEntries(all.map((name, index) => [`${called}: ${name}`, make(name, index)]));

const contactTwice = releases(
  'contact-twice',
  {
    ...each('in one block', NAMES, (name) => release([cards({ name }, { name })])),
    ...each('in two blocks, written otherwise', NAMES, (name) =>
      release([cards({ name }), cards({ name: ` ${name.toUpperCase()} `, organisation: 'IOM' })]),
    ),
    ...each('at two houses with one address', NAMES, (name) =>
      release([
        cards(
          { name, organisation: 'IOM', emails: ['a@example.org'] },
          { name, organisation: 'WFP', emails: ['A@example.org'] },
        ),
      ]),
    ),
    ...each('one entry of the library', NAMES, (name) =>
      release([cards({ name, link: linkTo('amal-1') }, { name: 'Other', link: linkTo('amal-1') })]),
    ),
  },
  {
    ...each('alone', NAMES, (name) => release([cards({ name })])),
    ...each('two people', NAMES, (name, at) =>
      release([cards({ name }, { name: NAMES[(at + 1) % NAMES.length] ?? '' })]),
    ),
    ...each('one name at two houses', NAMES, (name) =>
      release([cards({ name, organisation: 'IOM' }, { name, organisation: 'WFP' })]),
    ),
    ...each('one press address', NAMES, (name, at) =>
      release([
        cards(
          { name, emails: ['press@example.org'] },
          { name: NAMES[(at + 1) % NAMES.length] ?? '', emails: ['press@example.org'] },
        ),
      ]),
    ),
    'cards that nobody has filled in': release([cards({}, {}, { name: ' ' })]),
  },
);

const aboutTwice = releases(
  'about-twice',
  {
    ...each('another text', HOUSES, (name) =>
      release([about(name), about(name, 'It was founded in 1946.')]),
    ),
    ...each('written otherwise', HOUSES, (name) =>
      release([about(name), about(` ${name.toLowerCase()}`, 'It was founded in 1946.')]),
    ),
    ...each('the same text under no name', HOUSES, (name) =>
      release([about('', `${name} helps.`), about('', `${name}  helps.`)]),
    ),
  },
  {
    ...each('alone', HOUSES, (name) => release([about(name)])),
    ...each('two houses', HOUSES, (name, at) =>
      release([about(name), about(HOUSES[(at + 1) % HOUSES.length] ?? '')]),
    ),
    ...each('in two languages', HOUSES, (name) =>
      release([
        about(name, 'It works for children.', { link: linkTo('a-1', 'en-GB standard') }),
        about(name, 'Elle travaille pour les enfants.', { link: linkTo('a-1', 'fr standard') }),
      ]),
    ),
    'empty ones': release([about('UNICEF', ''), about('UNICEF', ' ')]),
  },
);

const end = createBlock['end-mark']();
const text = (index: number): TopBlock => paragraph(`Sentence ${index} of the text.`);

const boilerplatePlace = releases(
  'boilerplate-place',
  {
    ...each('before the end of the text', HOUSES, (name) =>
      release([text(1), about(name), text(2), end]),
    ),
    ...each('before a quote', HOUSES, (name) =>
      release([
        text(1),
        about(name),
        {
          ...createBlock.quote(),
          speaker: 'Jo',
          children: [{ type: 'paragraph', children: [{ text: 'We act.' }] }],
        },
      ]),
    ),
    ...each('before the lede', HOUSES, (name) =>
      release([block('headline', 'News'), about(name), block('lede', 'It was said today.')]),
    ),
    ...each('before two paragraphs', HOUSES, (name) =>
      release([text(1), about(name), text(2), text(3)]),
    ),
  },
  {
    ...each('after the text', HOUSES, (name) => release([text(1), end, about(name)])),
    ...each('before the contacts', HOUSES, (name) =>
      release([text(1), about(name), cards({ name: 'Jo Bloggs' })]),
    ),
    ...each('before a legal notice', HOUSES, (name) => release([text(1), about(name), text(2)])),
    ...each('before the end mark alone', HOUSES, (name) => release([text(1), about(name), end])),
    'an empty one': release([text(1), about('', ''), text(2), end]),
  },
);

/** Cases of the checks that look for what stands twice or in the wrong place. */
export const DOUBLE_CASES: readonly Cases[] = [contactTwice, aboutTwice, boilerplatePlace];
