import { releaseCheck } from '../check';

interface Digest {
  readonly entry: string;
  readonly quote: string;
}

export const boilerplateReview = releaseCheck<Digest>({
  id: 'boilerplate-review',
  title: 'Boilerplate past its review date',
  severity: 'warning',
  why: 'Boilerplate goes out of date: members leave, figures change. The review date says when to check it again.',
  digest({ block, lines }) {
    if (block.type !== 'boilerplate' || !block.link) return null;
    return { entry: block.link.entry, quote: lines[0]?.text.slice(0, 60) ?? '' };
  },
  run: (digests, { libraryEntry, now }) =>
    digests.flatMap(({ index, digest }) => {
      const reviewBy = libraryEntry(digest.entry)?.reviewBy;
      if (!reviewBy || reviewBy >= now.slice(0, 10)) return [];
      const message = `This text was due for review by ${reviewBy}.`;
      return [{ block: index, spot: null, message, quote: digest.quote }];
    }),
});
