import type { TextSpan } from './words';

/** Words that a day or a time follows on which an embargo ends. */
const ENDS = [
  'embargo(?:ed)?\\b[^.;]{0,40}?(?<!\\p{L})(?:until|till|lifts?|lifted|ends?|expires?|moved (?:up|forward|back)|brought forward|postponed)(?: to)?',
  '(?:^|[|–—-]\\s*)embargo\\s*[:：]',
  'not for (?:publication|release|broadcast|use)[^.;]{0,30}?(?<!\\p{L})(?:before|until)',
  '(?:hold(?: for release)?|do not (?:publish|use)[^.;]{0,10}?) (?:until|before)',
  "embargo[^.;]{0,30}?jusqu[’'a-zà]+",
  'embargo[^.;]{0,40}?(?:lev[ée]+|prend fin|expire)',
  'ne pas (?:diffuser|publier)[^.;]{0,20}?avant',
  '(?:embargad[oa]s?|embargo)[^.;]{0,20}?(?:hasta|se levanta|termina|finaliza|até|scade|fino)',
  'no (?:publicar|difundir)[^.;]{0,10}? antes',
  'não (?:publicar|divulgar)[^.;]{0,10}? antes',
  'non (?:diffondere|pubblicare)[^.;]{0,10}? prima',
  'sperrfrist(?:\\s*[:：]|\\s+(?:bis|endet|läuft))',
  '(?:embargo|gesperrt) bis',
  'frei (?:zur veröffentlichung )?ab',
  'embargo[^.;]{0,20}? tot',
  '(?:حظر النشر|محظور النشر|يحظر النشر|محظورة النشر)[^.؛]{0,30}?حتى',
  '(?:لا ينشر|لا يُنشر|غير قابل للنشر) قبل',
  'эмбарго[^.;]{0,30}?(?:до|снимается|заканчивается)',
  'не (?:публиковать|для публикации)[^.;]{0,20}? до',
];

/** Words that a day or a time of publishing follows, where the sentence speaks of an embargo too. */
const PUBLISHES = [
  '(?:will be|is to be|to be|is being|sera|serán?|será) (?:\\p{L}+ )?(?:distributed|released|published|issued|sent|publié|publiée|diffusé|diffusée|publicad[oa]|difundid[oa]|publicad[oa])',
  '(?:moved (?:up|forward|back)|brought forward|postponed)(?: to)?',
  '(?:and|then) goes (?:out|live)',
];

const pattern = (sources: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${sources.join('|')})`, 'giu');
const ENDS_PATTERN = pattern(ENDS);
const ALL_PATTERN = pattern([...ENDS, ...PUBLISHES]);

/** An embargo on goods, not on a text. */
const ON_GOODS =
  /(?:arms|trade|oil|gas|grain|weapons?|food|economic|export|import|fuel|russian|armes|commercial|comercial|petrolero|waffen|handels|öl)[\s-]*embargo|embargo(?:es)?\s+(?:on|against|sur|contre|sobre|contra|gegen|auf|su|contro|à l|aux)(?!\p{L})/iu;

/** A stretch of a sentence that says until when a text is held back. */
export interface EmbargoPiece extends TextSpan {
  /** What the sentence says of days and times for it, without the words before. */
  readonly said: string;
}

/**
 * The stretches of a text that say when an embargo ends, and when a text under one is published,
 * each with the words that may name the day and the time.
 */
export function embargoPieces(text: string, sentences: readonly TextSpan[]): EmbargoPiece[] {
  if (text.search(ENDS_PATTERN) < 0) return [];
  return sentences.flatMap(({ start, end }): EmbargoPiece[] => {
    const sentence = text.slice(start, end);
    if (sentence.search(ENDS_PATTERN) < 0 || ON_GOODS.test(sentence)) return [];
    const marks = [...sentence.matchAll(ALL_PATTERN)];
    const pieces = marks.map((mark, index): EmbargoPiece => {
      const from = mark.index + mark[0].length;
      const next = marks[index + 1]?.index ?? sentence.length;
      const said = uptoBreak(sentence.slice(from, next));
      const to = from + said.trimEnd().length;
      return {
        start: start + mark.index,
        end: start + to,
        text: sentence.slice(mark.index, to),
        said,
      };
    });
    const [first] = pieces;
    if (!first || pieces.some(({ said }) => /\p{Nd}/u.test(said))) return pieces;
    // "At 11 a.m. on 10 December the embargo lifts."
    const before = sentence.slice(0, marks[0]?.index);
    return /\p{Nd}/u.test(before)
      ? [{ start, end: first.end, text: text.slice(start, first.end), said: before }]
      : pieces;
  });
}

/** Up to a dash, a colon before a word, or a line's end: what follows speaks of something else. */
function uptoBreak(said: string): string {
  const at = said.slice(1).search(/\s[–—-]\s+\p{L}|:\s+\p{L}|\n/u);
  return at < 0 ? said : said.slice(0, at + 1);
}
