import { releaseCheck } from '../check';
import { type AcronymUse, acronymsIn } from '../text/acronyms';

export const acronymUnused = releaseCheck<readonly AcronymUse[]>({
  id: 'acronym-unused',
  title: 'Acronym never used again',
  severity: 'advice',
  why: 'An acronym in brackets that is not used is one more thing to read for nothing.',
  digest(block) {
    const found = acronymsIn(block);
    return found.length > 0 ? found : null;
  },
  run(digests, { facts }) {
    // The issuers go by theirs elsewhere; readers are to know it.
    const own = new Set(facts.organisations.map(({ acronym }) => acronym.trim()));
    const uses = new Map<string, number>();
    for (const { digest } of digests) {
      for (const { acronym } of digest) uses.set(acronym, (uses.get(acronym) ?? 0) + 1);
    }
    const unused = digests.flatMap(({ index, digest }) =>
      // “JAXA (Japan Aerospace Exploration Agency)” is used where it is explained.
      digest
        .filter(
          ({ acronym, inBrackets }) => inBrackets && uses.get(acronym) === 1 && !own.has(acronym),
        )
        .map(({ acronym, spot }) => ({ block: index, spot, acronym })),
    );
    // One piece of advice, at the first of them, instead of a list.
    const [first, ...others] = unused;
    if (!first) return [];
    const { block, spot, acronym } = first;
    const message =
      others.length === 0
        ? `“${acronym}” is spelled out and then never used.`
        : `“${[acronym, ...others.map((other) => other.acronym)].join('”, “')}” are spelled out and then never used.`;
    return [{ block, spot, message, quote: acronym }];
  },
});
