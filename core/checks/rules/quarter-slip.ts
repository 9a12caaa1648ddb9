import { baseLanguage } from '../../text/base-language';
import { type PlacedFinding, releaseCheck, type Spot } from '../check';

interface Named {
  readonly quarter: number;
  readonly text: string;
  readonly spot: Spot;
}
interface Digest {
  readonly kind: 'headline' | 'subhead' | 'lede';
  readonly named: readonly Named[];
}

const TOP = new Set(['headline', 'subhead', 'lede']);
const ORDINALS: Readonly<Record<string, readonly [RegExp, string]>> = {
  en: [
    /(?<!\p{L})(first|second|third|fourth)[\s-]quarter(?!\p{L})/giu,
    'first second third fourth',
  ],
  fr: [
    /(?<!\p{L})(premier|deuxième|troisième|quatrième) trimestre(?!\p{L})/giu,
    'premier deuxième troisième quatrième',
  ],
  es: [
    /(?<!\p{L})(primer|segundo|tercer|cuarto) trimestre(?!\p{L})/giu,
    'primer segundo tercer cuarto',
  ],
  pt: [
    /(?<!\p{L})(primeiro|segundo|terceiro|quarto) trimestre(?!\p{L})/giu,
    'primeiro segundo terceiro quarto',
  ],
  de: [
    /(?<!\p{L})(ersten?|zweiten?|dritten?|vierten?)s? quartal(?!\p{L})/giu,
    'erste zweite dritte vierte',
  ],
  it: [
    /(?<!\p{L})(primo|secondo|terzo|quarto) trimestre(?!\p{L})/giu,
    'primo secondo terzo quarto',
  ],
};
/** “Q3”, “3Q26”, “T3”, “3. Quartal”, “1er trimestre”. */
const SHORT =
  /(?<![\p{L}\p{N}])(?:[QT]([1-4])|([1-4])[QT](?:\d\d)?|([1-4])(?:er|e|º|o|\.)?\s(?:trimestre|quartal))(?![\p{L}\p{N}])/giu;

export const quarterSlip = releaseCheck<Digest>({
  id: 'quarter-slip',
  title: 'Headline and lede name different quarters',
  severity: 'warning',
  why: '“Second quarter” in the headline and “first quarter” in the lede: one of them is left from the last release.',
  digest({ kind, lines }) {
    if (!TOP.has(kind)) return null;
    const named = lines.flatMap((unit): Named[] => {
      const found = (match: RegExpExecArray, quarter: number): Named => ({
        quarter,
        text: match[0],
        spot: unit.spot(match.index, match.index + match[0].length),
      });
      const [pattern, names = ''] = ORDINALS[baseLanguage(unit.language)] ?? [];
      const words = names.split(' ');
      const long = pattern
        ? [...unit.text.matchAll(pattern)].map((match) => {
            const said = (match[1] ?? '').toLowerCase();
            return found(match, words.findIndex((word) => said.startsWith(word)) + 1);
          })
        : [];
      const short = [...unit.text.matchAll(SHORT)].map((match) =>
        found(match, Number(match[1] ?? match[2] ?? match[3])),
      );
      return [...long, ...short].filter(({ spot }) => !unit.touchesVoid(spot.start, spot.end));
    });
    return named.length > 0 ? { kind: kind as Digest['kind'], named } : null;
  },
  run(digests) {
    const above = digests.filter(({ digest }) => digest.kind !== 'lede');
    const told = new Set(above.flatMap(({ digest }) => digest.named.map(({ quarter }) => quarter)));
    if (told.size === 0) return [];
    return digests.flatMap(({ index, digest }): PlacedFinding[] => {
      // A lede that names the headline's quarter may compare it with another.
      if (digest.kind !== 'lede' || digest.named.some(({ quarter }) => told.has(quarter)))
        return [];
      const [named] = digest.named;
      const [first] = above;
      const [{ text: said = '' } = {}] = first?.digest.named ?? [];
      if (!named) return [];
      const message = `The headline says “${said}”, the lede “${named.text}”.`;
      return [{ block: index, spot: named.spot, message, quote: named.text }];
    });
  },
});
