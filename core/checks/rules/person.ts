import type { ReleaseKind } from '../../release/facts';
import { baseLanguage } from '../../text/base-language';
import { blockCheck, type Finding } from '../check';
import { phrasePattern } from '../text/phrases';
import { isWithin, quotedRanges } from '../text/quoted-ranges';
import type { TextUnit } from '../text/text-unit';

/** Words of the first and the second person that are nothing else, by language. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: 'we|our|ours|ourselves|we’re|we’ve|we’ll|we’d|us|my|myself|you|your|yours|yourself|you’re|you’ll|you’ve|i’m|i’ve|i’ll|i am|i have|i was|i think|i believe|i want'.split(
    '|',
  ),
  fr: 'nous|notre|nos|je|mon|vous|votre|vos'.split('|'),
  es: 'nosotros|nosotras|nuestro|nuestra|nuestros|nuestras|yo|usted|ustedes|vuestro|vuestra'.split(
    '|',
  ),
  pt: 'nós|nosso|nossa|nossos|nossas|eu|você|vocês'.split('|'),
  de: 'wir|uns|unser|unsere|unseren|unserem|unserer|unseres|ich|euch|eure|dein|deine'.split('|'),
  it: 'noi|nostro|nostra|nostri|nostre|io|voi|vostro|vostra'.split('|'),
  nl: 'wij|ons|onze|ik|jij|jullie|jouw'.split('|'),
  ar: 'نحن|إننا|أننا|أنا|أنتم'.split('|'),
};
const patterns = new Map(
  Object.entries(WORDS).map(([language, words]) => [language, phrasePattern(words)]),
);

/** The kinds that report of somebody; a statement, a letter or an invitation speaks for itself. */
const REPORTS = new Set<ReleaseKind>(['press-release', 'correction']);
/** The blocks of the story; in a quote, a standing text and notes somebody speaks. */
const STORY = new Set(['headline', 'subhead', 'lede', 'paragraph']);

/** “Amina Juma: We have waited”, “– Nous partons”: the words of somebody without quotation marks. */
const SPOKEN = /^\s*(?:[–—-]\s|\p{Lu}[^:.!?]{1,60}:\s)/u;

export const person = blockCheck({
  id: 'person',
  title: 'First or second person outside a quote',
  severity: 'advice',
  readsFacts: true,
  why: 'A newsroom prints “the Fund will open”, not “we will open”: text in the third person can be used as it is.',
  run({ kind, lines }, { facts }) {
    if (!REPORTS.has(facts.kind) || !STORY.has(kind)) return [];
    return lines.flatMap((unit): Finding[] => {
      const found = firstIn(unit);
      if (!found) return [];
      const { index, 0: said } = found;
      return [
        {
          spot: unit.spot(index, index + said.length),
          message: `“${said}” outside a quote: a release speaks of its organisation in the third person.`,
          quote: said,
        },
      ];
    });
  },
});

/** The first of the words that stands in nobody's quotation and is no part of a name. */
function firstIn(unit: TextUnit): RegExpExecArray | undefined {
  const pattern = patterns.get(baseLanguage(unit.language));
  if (!pattern || SPOKEN.test(unit.text)) return undefined;
  const found = [...unit.text.matchAll(pattern)].filter(({ index, 0: said }) => {
    const before = unit.text.slice(0, index);
    const after = unit.text.slice(index + said.length);
    if (/[-‑/@.]$/u.test(before) || /^[-‑/@]/u.test(after)) return false;
    // “US” is a country, and “Our World in Data” a name: a capital counts where a sentence begins.
    if (said === said.toUpperCase() && said.length > 1 && /\p{Lu}/u.test(said)) return false;
    if (/^\p{Lu}/u.test(said) && !/(?:^|[.!?…]\s+)$/u.test(before)) return false;
    return !(/^\p{Lu}/u.test(said) && /^\s+\p{Lu}/u.test(after));
  });
  if (found.length === 0) return undefined;
  const quoted = quotedRanges(unit);
  return found.find(({ index }) => !isWithin(index, quoted) && !unit.touchesVoid(index, index + 1));
}
