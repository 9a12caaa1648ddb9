import { type PlacedFinding, releaseCheck, type Spot } from '../check';
import { type Figure, figuresIn } from '../text/figures';

interface Digest {
  /** Which of the blocks above the text this is; null for text. */
  readonly above: 'headline' | 'subhead' | null;
  readonly headline: readonly (Figure & { readonly spot: Spot })[];
  readonly body: readonly number[];
  readonly bodyFigures: readonly Figure[];
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
    if (found.length === 0)
      return isHeadline ? null : { above, headline: [], body: [], bodyFigures: [] };
    return {
      above,
      headline: isHeadline ? found : [],
      body: isHeadline ? [] : found.map(({ value }) => value),
      bodyFigures: isHeadline ? [] : found,
    };
  },
  run(digests): PlacedFinding[] {
    const body = digests.flatMap(({ digest }) => digest.body);
    const all = digests.flatMap(({ digest }) => digest.bodyFigures);
    const hasBody = digests.some(({ digest }) => digest.above === null);
    if (!hasBody) return [];
    return digests.flatMap(({ index, digest }) =>
      digest.headline
        .filter((figure) => !figure.isName && (figure.isWordKnown || figure.value >= SMALLEST))
        .filter(({ value }) => !body.some((other) => matches(value, other)))
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

/** A headline may round: “1.2 million” for 1,203,000, “200” for 198 or 203 is not the same. */
function matches(headline: number, body: number): boolean {
  if (headline === body) return true;
  return headline >= 1000 && Math.abs(headline - body) <= headline * 0.05;
}
