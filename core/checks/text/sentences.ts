import { baseLanguage } from '../../text/base-language';
import { calendarNames } from './dates';
import { segmenter, type TextSpan } from './words';

/** What ends in a full stop without ending a sentence, in the languages most releases are in. */
const ABBREVIATION =
  /(?:^|[\s(“"«])(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Gen|Lt|Col|Sen|Rep|Gov|Hon|Rev|Jr|Sr|No|Nos|Art|Vol|Fig|Ref|Tel|approx|vs|etc|e\.g|i\.e|cf|al|M|MM|Mme|Mlle|Sra?|Dra?|Lic|Sig|Dott|Hr|Fr|Nr|bzw|z\.B|\p{Lu}(?:\.\p{Lu})*)\.\s*$/u;

/** A day before its month ("10. Dezember"), a month before its day ("Jan. 6"). */
const DAY = /(?<!\p{N})\p{N}{1,2}\.\s*$/u;
const SHORT_MONTH =
  /\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|janv|févr|juil|déc|ene|dic)\.\s*$/iu;
/** A time before its zone or its day: "8 a.m. EST", "8 a.m. Thursday". */
const HALF_OF_DAY = /(?<![\p{L}])[ap]\.\s?m\.\s*$/iu;
const ZONE_OR_DAY =
  /^\(?(?:\p{Lu}{2,5}(?!\p{L})|(?:Eastern|Central|Mountain|Pacific|Greenwich|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|January|February|March|April|May|June|July|August|September|October|November|December))/u;

const monthPatterns = new Map<string, RegExp>();

function beginsWithMonth(text: string, language: string): boolean {
  const base = baseLanguage(language);
  let pattern = monthPatterns.get(base);
  if (!pattern) {
    const names = calendarNames(base, 'month').filter((name) => /\p{L}/u.test(name));
    pattern = names.length > 0 ? new RegExp(`^(?:${names.join('|')})(?!\\p{L})`, 'iu') : /^\b$/u;
    monthPatterns.set(base, pattern);
  }
  return pattern.test(text);
}

/** Whether a date or a time goes on behind a full stop. */
const goesOn = (open: string, rest: string, language: string): boolean =>
  (DAY.test(open) && beginsWithMonth(rest, language)) ||
  (SHORT_MONTH.test(open) && /^\p{N}/u.test(rest)) ||
  (HALF_OF_DAY.test(open) && ZONE_OR_DAY.test(rest));

/**
 * The sentences of a text, each without the white space around it, by Unicode's rules for the
 * language; an abbreviation or an initial does not end one, nor does what goes on in lower case.
 */
export function sentencesOf(text: string, language: string): TextSpan[] {
  const sentences: TextSpan[] = [];
  let start = 0;
  let open = '';
  for (const { segment } of segmenter(language, 'sentence').segment(text)) {
    open += segment;
    const rest = text.slice(start + open.length);
    const isOneSentence =
      ABBREVIATION.test(open) ||
      /^\s*\p{Ll}/u.test(rest) ||
      goesOn(open, rest.trimStart(), language);
    if (rest && isOneSentence && !/\n\s*$/.test(open)) {
      continue;
    }
    add(sentences, open, start);
    start += open.length;
    open = '';
  }
  add(sentences, open, start);
  return sentences;
}

function add(sentences: TextSpan[], piece: string, at: number): void {
  const text = piece.trim();
  if (text === '') return;
  const start = at + piece.indexOf(text);
  sentences.push({ start, end: start + text.length, text });
}
