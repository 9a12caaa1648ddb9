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
  run(digests) {
    const uses = new Map<string, number>();
    for (const { digest } of digests) {
      for (const { acronym } of digest) uses.set(acronym, (uses.get(acronym) ?? 0) + 1);
    }
    return digests.flatMap(({ index, digest }) =>
      digest.flatMap(({ acronym, definition, spot }) => {
        if (!definition || uses.get(acronym) !== 1) return [];
        const message = `“${acronym}” is spelled out and then never used.`;
        return [{ block: index, spot, message, quote: acronym }];
      }),
    );
  },
});
