import { type PlacedFinding, releaseCheck, type Spot } from '../check';
import { type Figure, figuresIn } from '../text/figures';

interface Digest {
  /** Which of the blocks above the text this is; null for text. */
  readonly above: 'headline' | 'subhead' | null;
  readonly headline: readonly (Figure & { readonly spot: Spot })[];
  readonly body: readonly number[];
  readonly bodyFigures: readonly Figure[];
  /** Years in the text, which are no figures. */
  readonly years: readonly number[];
}

/** Smaller numbers may be words in the text, which are not known in every language. */
const SMALLEST = 100;
const BODY = new Set(['lede', 'paragraph', 'quote', 'list', 'table', 'notes']);

export const figures = releaseCheck<Digest>({
  id: 'figures',
  title: 'Figure differs between headline and body',
  severity: 'error',
  why: 'The headline or subhead gives a number that the text does not bear out. It is the first thing a fact-checker looks for.',
  digest(block) {
    const above = block.kind === 'headline' || block.kind === 'subhead' ? block.kind : null;
    const isHeadline = above !== null;
    if (!isHeadline && !BODY.has(block.kind)) return null;
    const found = block.lines.flatMap((line) =>
      figuresIn(line).map((figure) => ({ ...figure, spot: line.spot(figure.start, figure.end) })),
    );
    const years = isHeadline ? [] : block.lines.flatMap(({ text }) => yearsIn(text));
    if (found.length === 0)
      return isHeadline ? null : { above, headline: [], body: [], bodyFigures: [], years };
    return {
      above,
      headline: isHeadline ? found : [],
      body: isHeadline ? [] : found.map(({ value }) => value),
      bodyFigures: isHeadline ? [] : found,
      years,
    };
  },
  run(digests, { facts }): PlacedFinding[] {
    const body = digests.flatMap(({ digest }) => digest.body);
    const all = digests.flatMap(({ digest }) => digest.bodyFigures);
    const years = digests.flatMap(({ digest }) => digest.years);
    const hasBody = digests.some(({ digest }) => digest.above === null);
    if (!hasBody) return [];
    return digests.flatMap(({ index, digest }) =>
      digest.headline
        .filter((figure) => !figure.isName && (figure.isWordKnown || figure.value >= SMALLEST))
        .filter(({ value }) => !body.some((other) => matches(value, other)))
        .filter(({ value }) => !isAge(value, years, facts.date))
        .flatMap((figure): PlacedFinding[] => {
          const rival = all.find(({ noun }) => noun !== '' && noun === figure.noun);
          // “Three groups ask …” counts what the text lists.
          if (!rival && !/\d/.test(figure.text)) return [];
          const message = rival
            ? `The ${digest.above} says “${figure.text}”, the text “${rival.text} ${rival.noun}”.`
            : `The ${digest.above} says “${figure.text}”; the text does not give that figure.`;
          return [{ block: index, spot: figure.spot, message, quote: figure.text }];
        }),
    );
  },
});

const yearsIn = (text: string): number[] =>
  Array.from(text.matchAll(/(?<![\p{N}.,])(?:19|20)\d{2}(?![\p{N}])/gu), ([year]) => Number(year));

/** “Founder dies at 91”, where the text gives the year of birth. */
function isAge(value: number, years: readonly number[], date: string | null): boolean {
  const year = Number(date?.slice(0, 4));
  if (!year || value < 15 || value > 120) return false;
  return years.some((born) => born === year - value || born === year - value - 1);
}

/** A headline may round: “1.2 million” for 1,203,000, “200” for 198 or 203 is not the same. */
function matches(headline: number, body: number): boolean {
  if (headline === body) return true;
  return headline >= 1000 && Math.abs(headline - body) <= headline * 0.05;
}
