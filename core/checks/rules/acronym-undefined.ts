import { releaseCheck } from '../check';
import { type AcronymUse, acronymsIn } from '../text/acronyms';

/** So many are one finding: the text is for readers of a trade, or needs one look as a whole. */
const MANY = 4;

export const acronymUndefined = releaseCheck<readonly AcronymUse[]>({
  id: 'acronym-undefined',
  title: 'Acronym before it is spelled out',
  severity: 'warning',
  why: 'A reader outside your field does not know it; spell it out where it is first used.',
  digest: nonEmpty,
  run(digests, { facts }) {
    // The issuers are named in full at the top, or have no longer name.
    const met = new Set(
      facts.organisations.flatMap(({ name, acronym }) => [
        acronym,
        ...name.toUpperCase().split(/[\s(),]+/),
      ]),
    );
    const undefinedOnes = digests.flatMap(({ index, digest }) =>
      digest.flatMap(({ acronym, definition, isKnown, spot }) => {
        const isNew = !met.has(acronym);
        met.add(acronym);
        if (isKnown || !isNew) return [];
        return definition ? [] : [{ block: index, spot, acronym }];
      }),
    );
    const [first, ...others] = undefinedOnes;
    if (!first || undefinedOnes.length < MANY) {
      return undefinedOnes.map(({ acronym, ...place }) => {
        const message = `“${acronym}” is used before it is spelled out.`;
        return { ...place, message, quote: acronym };
      });
    }
    const { acronym, ...place } = first;
    const listed = others.map((other) => `“${other.acronym}”`).join(', ');
    const message = `“${acronym}” is used before it is spelled out, and so are ${listed}.`;
    return [{ ...place, message, quote: acronym }];
  },
});

function nonEmpty(block: Parameters<typeof acronymsIn>[0]): readonly AcronymUse[] | null {
  const found = acronymsIn(block);
  return found.length > 0 ? found : null;
}
