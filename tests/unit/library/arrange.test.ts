import { describe, expect, it } from 'vitest';
import {
  addOrganisation,
  renameOrganisation,
  takeOrganisation,
} from '../../../core/library/add-organisation';
import type { Boilerplate } from '../../../core/release/blocks/boilerplate';
import type { Contact, ContactBlock } from '../../../core/release/blocks/contact';
import { createBlock } from '../../../core/release/blocks/create';
import type { Organisation } from '../../../core/release/facts';
import {
  renamedOrganisation,
  withArrangement,
  withOrganisation,
  withOrganisations,
  withoutOrganisation,
} from '../../../core/release/organisations/arrange';
import type { Release } from '../../../core/release/release';
import { unresolvedIn } from '../../../core/templates/unresolved';
import { fromTemplate } from '../../exports/support/seed';
import { release } from '../../support/release';

const organisation = (name: string): Organisation => ({
  name,
  acronym: '',
  website: '',
  logo: null,
  link: null,
});
const about = (name: string): Boilerplate => ({ ...createBlock.boilerplate(), about: name });
const contact = (name: string, fields: Partial<Contact>): Contact => ({
  ...createBlock.contact(),
  name,
  ...fields,
});

const [zonta, aide] = [organisation('Zonta'), organisation('Aide')];
const joint = release(
  [
    createBlock.paragraph(),
    about('Zonta'),
    about(''),
    about('Aide'),
    {
      type: 'contact-block',
      children: [
        { ...createBlock.paragraph(), children: [{ text: 'For more:' }] },
        contact('Zoe', {
          organisation: 'Zonta',
          region: 'Europe',
          timeZone: 'Europe/Zurich',
          languages: ['fr', 'en'],
        }),
        contact('Nobody', {}),
        contact('Abel', {
          organisation: 'Aide',
          region: 'Africa',
          timeZone: 'Africa/Nairobi',
          languages: ['en'],
        }),
        contact('Bea', {
          organisation: 'Aide',
          region: 'Europe',
          timeZone: 'Europe/London',
          languages: ['fr'],
        }),
      ],
    },
  ],
  { organisations: [zonta, aide] },
);

const abouts = ({ children }: Release): string[] =>
  children.flatMap((block) => (block.type === 'boilerplate' ? block.about : []));

/** The contact block as one reads it: headings in brackets. */
function contacts({ children }: Release): string[] {
  const block = children.find((each): each is ContactBlock => each.type === 'contact-block');
  return (block?.children ?? []).map((child) => {
    if (child.type === 'contact') return child.name;
    const text = child.children.map((inline) => ('text' in inline ? inline.text : '')).join('');
    return child.type === 'heading' ? `[${text}]` : text;
  });
}

describe('one list of organisations', () => {
  it('puts each “About” and each contact in its order, and nothing else anywhere', () => {
    const turned = withOrganisations(joint, [aide, zonta]);
    expect(abouts(turned)).toEqual(['Aide', '', 'Zonta']);
    expect(contacts(turned)).toEqual(['For more:', 'Abel', 'Nobody', 'Bea', 'Zoe']);
  });

  it('sorts by the alphabet of the release’s language on request', () => {
    const sorted = withArrangement(joint, { organisationOrder: 'alphabetical' });
    expect(sorted.facts.organisations.map(({ name }) => name)).toEqual(['Aide', 'Zonta']);
    expect(abouts(sorted)).toEqual(['Aide', '', 'Zonta']);
    const added = withOrganisation(sorted, organisation('Brot'), about('Brot'));
    expect(abouts(added)).toEqual(['Aide', '', 'Brot', 'Zonta']);
  });

  it.each([
    ['organisation', ['For more:', 'Nobody', '[Zonta]', 'Zoe', '[Aide]', 'Abel', 'Bea']],
    ['region', ['For more:', 'Nobody', '[Africa]', 'Abel', '[Europe]', 'Zoe', 'Bea']],
    ['language', ['For more:', 'Nobody', '[English]', 'Abel', '[French]', 'Zoe', 'Bea']],
  ] as const)('groups the contacts by %s, and ungroups them again', (contactGroups, expected) => {
    const grouped = withArrangement(joint, { contactGroups });
    expect(contacts(grouped)).toEqual(expected);
    expect(withArrangement(grouped, { contactGroups })).toEqual(grouped);
    expect(contacts(withArrangement(grouped, { contactGroups: 'none' }))).not.toContainEqual(
      expect.stringMatching(/^\[/),
    );
  });

  it('groups the contacts by time zone from west to east', () => {
    const names = contacts(withArrangement(joint, { contactGroups: 'time-zone' }));
    expect(names.filter((name) => !name.startsWith('['))).toEqual([
      'For more:',
      'Nobody',
      'Bea',
      'Zoe',
      'Abel',
    ]);
  });

  it('renames an organisation in “About”, contacts and headings', () => {
    const grouped = withArrangement(joint, { contactGroups: 'organisation' });
    const renamed = renamedOrganisation(grouped, 0, organisation('Zonta International'));
    expect(abouts(renamed)).toEqual(['Zonta International', '', 'Aide']);
    expect(contacts(renamed)).toContain('[Zonta International]');
    const back = renamedOrganisation(renamed, 0, organisation('Zonta'));
    expect(back).toEqual(grouped);
  });

  it('takes an organisation off with its “About” and contacts, and leaves every other text', () => {
    const without = withoutOrganisation(joint, 1);
    expect(abouts(without)).toEqual(['Zonta', '']);
    expect(contacts(without)).toEqual(['For more:', 'Zoe', 'Nobody']);
  });

  it('lists an organisation once, however often it is added', () => {
    const twice = withOrganisation(joint, organisation('Aide'), about('Aide'));
    expect(twice.facts.organisations).toHaveLength(2);
    expect(abouts(twice)).toEqual(['Zonta', '', 'Aide']);
  });

  it('makes what the template repeats for each, and fills its gap with the library’s “About”', () => {
    const template = fromTemplate('coalition-statement');
    const text = (name: string) => ({
      ...about(name),
      children: [{ ...createBlock.paragraph(), children: [{ text: `${name} works.` }] }],
    });
    const two = ['Zonta', 'Aide'].reduce(
      (next, name) => addOrganisation(next, organisation(name), text(name)),
      template,
    );
    expect(abouts(two).filter(Boolean)).toEqual(['Zonta', 'Aide']);
    expect(two.children.filter(({ part }) => part?.entry).map(({ type }) => type)).toEqual([
      'quote',
      'quote',
      'boilerplate',
      'boilerplate',
    ]);
    expect(unresolvedIn(two).map(({ use }) => use)).not.toContain('about@Aide');
    const organisations = two.facts.organisations.map((each, at) =>
      at === 1 ? organisation('Hilfe') : each,
    );
    const renamed = renameOrganisation(
      { ...two, facts: { ...two.facts, organisations } },
      'Aide',
      'Hilfe',
    );
    expect(abouts(renamed).filter(Boolean)).toEqual(['Zonta', 'Hilfe']);
    expect(unresolvedIn(renamed).map(({ use }) => use)).toContain('speaker@Hilfe');
    expect(JSON.stringify(renamed.children)).not.toContain('@Aide');
    const one = takeOrganisation(two, 1);
    expect(one).toEqual(addOrganisation(template, organisation('Zonta'), text('Zonta')));
  });
});
