import { releaseCheck } from '../check';

interface Digest {
  /** The text of the block, folded, to look up names in. */
  readonly text: string;
  readonly contacts: readonly { name: string; organisation: string; path: readonly number[] }[];
}

export const contactOrganisation = releaseCheck<Digest>({
  id: 'contact-organisation',
  title: 'Contact of an organisation that is not in the release',
  severity: 'warning',
  why: 'A journalist cannot tell why this person should speak for the release.',
  digest(view) {
    const { block } = view;
    const contacts =
      block.type !== 'contact-block'
        ? []
        : block.children.flatMap((child, index) =>
            child.type === 'contact'
              ? [{ name: child.name, organisation: child.organisation.trim(), path: [index] }]
              : [],
          );
    // A contact's own fields prove nothing, but its agreed wording is printed.
    const units = view.units.filter(({ field }) => field === null || field === 'wording');
    return { text: fold(units.map(({ text }) => text).join('\n')), contacts };
  },
  run(digests, { facts }) {
    const named = facts.organisations.flatMap(({ name, acronym }) => [fold(name), fold(acronym)]);
    return digests.flatMap(({ index, digest }) =>
      digest.contacts.flatMap(({ name, organisation, path }) => {
        const wanted = fold(organisation);
        if (wanted === '' || named.includes(wanted)) return [];
        if (digests.some((other) => other.digest.text.includes(wanted))) return [];
        const spot = { path, field: 'organisation', start: 0, end: organisation.length };
        const message = `${name || 'A contact'} is of “${organisation}”, which the release does not name.`;
        return [{ block: index, spot, message, quote: organisation }];
      }),
    );
  },
});

const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
