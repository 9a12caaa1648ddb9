import { releaseCheck, type Spot } from '../check';
import { figuresIn } from '../text/figures';
import type { TextUnit } from '../text/text-unit';

interface Announced {
  readonly value: number;
  readonly text: string;
  readonly spot: Spot;
}

type Digest =
  | { readonly type: 'announces'; readonly said: Announced }
  /** The list that follows; only its items of the first level count. */
  | { readonly type: 'list'; readonly items: number }
  | { readonly type: 'counted'; readonly said: Announced; readonly items: number };

const MOST = 20;

/** What is counted over time, in money or as a share is no list. */
const NO_ITEMS =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|percent|per|times|ans?|années?|mois|semaines?|jours?|heures?|fois|años?|meses|semanas?|días?|horas?|veces|anos?|mês|dias?|vezes|jahren?|monaten?|wochen?|tagen?|stunden?|mal|prozent|euros?|dollars?|pounds?|francs?|km|m|kg|million|millions|sites|cities|governments)$/iu;
/** Before the number: not all of it, or about as many. */
const NOT_ALL =
  /(?:at least|more than|over|about|around|nearly|almost|some of|of the|among the|up to|of|in|from|to|au moins|plus de|environ|des|de los|de las|más de|al menos|unos|dos|mais de|pelo menos|mindestens|mehr als|etwa|von|der|aus|in den)\s*$/iu;
/** After the number, up to the colon: what is counted, and a verb at most. */
const THING =
  /^[\s\u00a0\u202f]*(?:[\p{L}’'-]+[\s\u00a0]+){0,3}?[\p{L}’'-]+(?:[\s\u00a0]+(?:are|were|is|sont|étaient|son|são|sind|waren|follow|below))?[\s\u00a0\u202f]*$/u;
const LEADS_ON = /(?:^|[\s\u00a0])(?:to|that|de|à|zu|dass|que|por|by|with|mit|con|com|avec)$/iu;

export const countList = releaseCheck<Digest>({
  id: 'count-list',
  title: 'Other number than the list has',
  severity: 'warning',
  why: '“Four winners” and five names: one of the two is wrong, and the desk has to ring up.',
  digest({ block, lines }) {
    if (block.type === 'list') return { type: 'list', items: block.children.length };
    if (block.type !== 'paragraph' && block.type !== 'lede' && block.type !== 'heading')
      return null;
    const [unit] = lines;
    if (!unit) return null;
    const inLine = countedInLine(unit);
    if (inLine) return inLine;
    const said = announcedBefore(unit, unit.text.trimEnd().length);
    return said && { type: 'announces', said };
  },
  run(digests) {
    return digests.flatMap(({ index, digest }, at) => {
      if (digest.type === 'list') return [];
      const next = digests[at + 1];
      const items =
        digest.type === 'counted'
          ? digest.items
          : next?.index === index + 1 && next.digest.type === 'list'
            ? next.digest.items
            : null;
      const { value, text, spot } = digest.said;
      if (items === null || items === value) return [];
      const message = `“${text}” are announced, and the list has ${items}.`;
      return [{ block: index, spot, message, quote: text }];
    });
  },
});

/** “… four winners:” up to the colon that ends at `end`; null where the number is no such one. */
function announcedBefore(unit: TextUnit, end: number): Announced | null {
  const { text } = unit;
  if (!/[:：]$/u.test(text.slice(0, end))) return null;
  const sentence = unit.sentences.findLast(({ start }) => start < end);
  const figures = figuresIn(unit).filter(
    ({ start, end: to }) => start >= (sentence?.start ?? 0) && to < end,
  );
  const [figure] = figures;
  if (!figure || figures.length > 1 || figure.isName) return null;
  const after = text.slice(figure.end, end - 1);
  const { value } = figure;
  if (!Number.isInteger(value) || value < 2 || value > MOST || NO_ITEMS.test(figure.noun))
    return null;
  if (
    NOT_ALL.test(text.slice(0, figure.start)) ||
    !THING.test(after) ||
    LEADS_ON.test(after.trim())
  )
    return null;
  return { value, text: figure.text, spot: unit.spot(figure.start, figure.end) };
}

const AND = /(?<!\p{L})(?:and|et|y|e|und|og|och|en)(?!\p{L})/iu;
const ALL_ANDS = new RegExp(AND.source, 'giu');
/** One country with an "and" in its name. */
const COMPOUND =
  /(?:bosnia|trinidad|antigua|kitts|vincent|tomé|tome|turks|bosnie|trinité|bosnien|wallis|svalbard)\s/iu;

/** “Four winners: Ana, Ben, Chidi, Dora and Eve.” Null where it is counted rightly in any way. */
function countedInLine(unit: TextUnit): Digest | null {
  const colon = /[:：]\s+(?=\S)/u.exec(unit.text);
  if (!colon) return null;
  const said = announcedBefore(unit, colon.index + 1);
  if (!said) return null;
  const rest = unit.text.slice(colon.index + colon[0].length);
  const sentence = /^[^.;:!?()“”«»"]*/u.exec(rest)?.[0] ?? '';
  if (!/^\s*[.]?\s*$/u.test(rest.slice(sentence.length))) return null;
  const parts = sentence.split(/\s*[,،、]\s*/u).filter((part) => part.trim() !== '');
  const last = parts.at(-1) ?? '';
  const ands = last.match(ALL_ANDS)?.length ?? 0;
  // Names only: a longer stretch is a sentence of its own.
  const MOST_WORDS = 7;
  if (parts.length < 2 || parts.some((part) => part.split(/\s+/u).length > MOST_WORDS)) return null;
  const startsWithAnd = /^(?:and|et|y|e|und)\s/iu.test(last);
  const most = parts.length + (startsWithAnd ? Math.max(ands - 1, 0) : ands);
  // Where the things themselves are joined by "and", nobody knows which of them part the list.
  const isClear =
    (ands <= 1 || startsWithAnd) &&
    !COMPOUND.test(last) &&
    !parts.slice(0, -1).some((part) => AND.test(part));
  const least = isClear ? most : parts.length;
  if (said.value >= least && said.value <= most) return null;
  return { type: 'counted', said, items: most };
}
