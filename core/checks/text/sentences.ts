import { segmenter, type TextSpan } from './words';

/** What ends in a full stop without ending a sentence, in the languages most releases are in. */
const ABBREVIATION =
  /(?:^|[\s(“"«])(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Gen|Lt|Col|Sen|Rep|Gov|Hon|Rev|Jr|Sr|No|Nos|Art|Vol|Fig|Ref|Tel|approx|vs|etc|e\.g|i\.e|cf|al|M|MM|Mme|Mlle|Sra?|Dra?|Lic|Sig|Dott|Hr|Fr|Nr|bzw|z\.B|\p{Lu}(?:\.\p{Lu})*)\.\s*$/u;

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
    if (rest && (ABBREVIATION.test(open) || /^\s*\p{Ll}/u.test(rest)) && !/\n\s*$/.test(open)) {
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
