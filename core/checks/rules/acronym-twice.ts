import { releaseCheck } from '../check';
import { type AcronymUse, acronymsIn } from '../text/acronyms';

export const acronymTwice = releaseCheck<readonly AcronymUse[]>({
  id: 'acronym-twice',
  title: 'Acronym spelled out twice',
  severity: 'advice',
  why: 'Once is enough; the second time makes a reader wonder whether it is something else.',
  digest(block) {
    // Boilerplate and notes are often copied without the rest, so they are checked separately.
    if (block.kind === 'boilerplate' || block.kind === 'notes') return null;
    const found = acronymsIn(block).filter(({ definition }) => definition);
    return found.length > 0 ? found : null;
  },
  run(digests) {
    const met = new Set<string>();
    return digests.flatMap(({ index, digest }) =>
      digest.flatMap(({ acronym, spot }) => {
        if (!met.has(acronym)) {
          met.add(acronym);
          return [];
        }
        const message = `“${acronym}” has been spelled out before.`;
        return [{ block: index, spot, message, quote: acronym }];
      }),
    );
  },
});
