import { isSent, type Mark, type Stretch } from './their-text';

/** Whether somebody changed it. */
export const isChange = ({ inserted, deleted }: Stretch): boolean =>
  inserted !== null || deleted.length > 0;

export const marksOf = ({ inserted, deleted }: Stretch): Mark[] => [
  ...(inserted ? [inserted] : []),
  ...deleted,
];

/** The first mark of each person who changed something in some stretches. */
export const marksByAuthor = (stretches: readonly Stretch[]): Mark[] => {
  const first = new Map<string, Mark>();
  for (const mark of stretches.flatMap(marksOf)) {
    if (!first.has(mark.author)) first.set(mark.author, mark);
  }
  return [...first.values()];
};

/** Some stretches as one person alone changed them: what others inserted is there only to be taken out. */
export const changedBy = (stretches: readonly Stretch[], author: string): Stretch[] =>
  stretches.flatMap((each) => {
    const deleted = each.deleted.filter((mark) => mark.author === author);
    if (each.inserted === null || each.inserted.author === author) return [{ ...each, deleted }];
    return deleted.length > 0 ? [{ ...each, inserted: null, deleted }] : [];
  });

/** Stretches parted at new breaks. */
export function paragraphsIn(stretches: readonly Stretch[]): Stretch[][] {
  const paragraphs: Stretch[][] = [[]];
  for (const stretch of stretches) {
    if (stretch.isBreak) paragraphs.push([]);
    else paragraphs.at(-1)?.push(stretch);
  }
  return paragraphs;
}

/** A whole paragraph that is new, and the new break that parts it from the one that was sent. */
interface NewParagraph {
  readonly stretches: readonly Stretch[];
  readonly end: Stretch | null;
}

/** A paragraph that was sent, and the whole ones that are new before and after it. */
export function partsOf(stretches: readonly Stretch[]) {
  const paragraphs = paragraphsIn(stretches);
  const breaks = stretches.filter(({ isBreak }) => isBreak);
  const base = paragraphs.findIndex((paragraph) => paragraph.some(isSent));
  // What several people wrote is no whole of one of them: it is marked run by run.
  const isOld = (paragraph: readonly Stretch[], index: number): boolean => {
    const end = breaks[index < base ? index : index - 1];
    const authors = [...paragraph, ...(end ? [end] : [])].map((each) => each.inserted?.author);
    return paragraph.some(isSent) || (base >= 0 && new Set(authors).size > 1);
  };
  const first = paragraphs.findIndex(isOld);
  const last = paragraphs.findLastIndex(isOld);
  const beside = (index: number, end: number): NewParagraph => ({
    stretches: paragraphs[index] ?? [],
    end: breaks[end] ?? null,
  });
  if (first < 0) {
    return {
      before: paragraphs.map((_, index) => beside(index, index)),
      own: [] as Stretch[],
      after: [] as NewParagraph[],
    };
  }
  // A break of ours was in what was sent: it parts nothing.
  const own = paragraphs.slice(first, last + 1).flatMap((paragraph, index) => {
    const end = breaks[first + index];
    const isLast = index === last - first;
    return [...paragraph, ...(isLast || !end?.inserted ? [] : [end])];
  });
  const later = paragraphs
    .slice(last + 1)
    .map((_, index) => beside(last + 1 + index, last + index));
  const earlier = paragraphs.slice(0, first).map((_, index) => beside(index, index));
  return { before: earlier, own, after: later };
}
