import { type PlacedFinding, releaseCheck, type Spot } from '../check';
import { replaceWith } from '../text/find-in-units';
import { isEnglish } from '../text/languages';

interface Word {
  readonly text: string;
  readonly style: 'ise' | 'ize';
  readonly spot: Spot;
}

/** Verbs and nouns that English writes both ways; “advise” and “size” are not among them. */
const STEMS =
  'organ|priorit|recogn|real|emphas|mobil|summar|util|final|general|special|central|stigmat|victim|critic|' +
  'formal|normal|national|international|institutional|capital|civil|character|crystall|democrat|ideal|' +
  'initial|legal|maxim|minim|modern|neutral|optim|penal|polar|rational|stabil|standard|symbol|' +
  'sensit|marginal|minimal|author|apolog|harmon|digit|digital|sympath|visual|criminal|hospital|immun|material';
const WORD = new RegExp(
  `(?<![\\p{L}-])(?<stem>\\p{L}*(?:${STEMS})i)(?<sign>[sz])(?<rest>e|es|ed|ing|ation|ations|ational|er|ers)(?!\\p{L})`,
  'giu',
);

export const mixedSpelling = releaseCheck<readonly Word[]>({
  id: 'mixed-spelling',
  title: 'Mixed -ise and -ize',
  severity: 'advice',
  why: 'Both are right (the UN writes -ize, most British papers -ise), but one text has one of them.',
  digest(block) {
    const words = block.units
      .filter(({ role, language }) => (role === 'line' || role === 'prose') && isEnglish(language))
      .flatMap((unit) =>
        [...unit.text.matchAll(WORD)].map((match): Word => {
          const style = match.groups?.sign?.toLowerCase() === 'z' ? 'ize' : 'ise';
          return {
            text: match[0],
            style,
            spot: unit.spot(match.index, match.index + match[0].length),
          };
        }),
      )
      // Names keep their own spelling.
      .filter(({ text }) => !/^\p{Lu}/u.test(text));
    return words.length > 0 ? words : null;
  },
  run(digests): PlacedFinding[] {
    const words = digests.flatMap(({ index, digest }) => digest.map((word) => ({ index, word })));
    const ise = words.filter(({ word }) => word.style === 'ise').length;
    if (ise === 0 || ise === words.length) return [];
    const main = ise >= words.length - ise ? 'ise' : 'ize';
    return words
      .filter(({ word }) => word.style !== main)
      .map(({ index, word }) => {
        const right = word.text.replace(
          /i[sz](?=(?:e|es|ed|ing|ation|ations|ational|er|ers)$)/iu,
          main === 'ise' ? 'is' : 'iz',
        );
        const message = `“${word.text}”: elsewhere the text writes -${main}.`;
        return {
          block: index,
          spot: word.spot,
          message,
          quote: word.text,
          fixes: [replaceWith(right)],
        };
      });
  },
});
