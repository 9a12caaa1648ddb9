import { embargoText } from '../embargo/embargo-text';
import { canonicalJson } from '../json/canonical';
import { BLOCK_SPECS } from '../release/blocks/specs';
import type { Facts, Organisation } from '../release/facts';
import { dateText, factText } from '../release/facts-text';
import type { FactName } from '../release/inlines/fact';
import { isBlockKind, isText, type LooseNode } from '../release/nodes';
import type { SignOff } from '../release/review/rounds';
import type { SentText } from './sent-text';

/** What an organisation answers for in a text, in the order in which it is shown. */
export const CONCERN_PARTS = [
  'name',
  'headline',
  'lede',
  'quotes',
  'mentions',
  'about',
  'contacts',
  'facts',
  'text',
] as const;
export type ConcernPart = (typeof CONCERN_PARTS)[number];

/** What these are called on the sheet. */
export const PART_NAMES: Readonly<Record<ConcernPart, string>> = {
  name: 'Name',
  headline: 'Headline',
  lede: 'Lede',
  quotes: 'Quotes',
  mentions: 'Paragraphs that name it',
  about: 'Boilerplate',
  contacts: 'Contacts',
  facts: 'Facts',
  text: 'Other text',
};

/** The lines of each part, in reading order. */
export type Concern = Readonly<Record<ConcernPart, readonly string[]>>;

/** A part that is not as it was. */
export interface ConcernChange {
  readonly part: ConcernPart;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Whose concern: the name as on the sheet, and whether every other line is theirs, too. */
type Whose = Pick<SignOff, 'organisation' | 'concern'>;

/**
 * What in a text concerns an organisation: headline, lede and facts, its own name, quotes, boilerplate and contacts,
 * and the lines that name it; all other text only where it signs off the whole.
 *
 * @param then the text that it approved, by which it is known again where it was renamed since
 */
export function concernOf(text: SentText, whose: Whose, then: SentText = text): Concern {
  const key = `${whose.concern} ${whose.organisation}`;
  const known = concerns.get(text) ?? new Map<string, Concern>();
  concerns.set(text, known);
  // With another text to know it by, it may be another one each time.
  const kept = then === text ? known.get(key) : undefined;
  if (kept) return kept;
  const made = newConcern(text, whose, then);
  if (then === text) known.set(key, made);
  return made;
}

/** By the text, and by whose they are. */
const concerns = new WeakMap<SentText, Map<string, Concern>>();

function newConcern(text: SentText, whose: Whose, then: SentText): Concern {
  const own = organisationIn(text.facts, whose.organisation, then.facts);
  const concern = emptyConcern();
  if (own) concern.name.push(...nameLines(own));
  concern.facts.push(...factLines(text.facts));
  for (const { part, lines } of piecesOf(text, whose, own)) concern[part].push(...lines);
  return concern;
}

/** The quotes of an organisation in a text, each as its lines without the speaker. */
export const quotesOf = (text: SentText, organisation: string): string[][] =>
  piecesOf(text, { organisation, concern: 'own' })
    .filter(({ part }) => part === 'quotes')
    .map(({ lines }) => lines.slice(0, -1));

type OwnedPiece = Piece & { readonly part: ConcernPart };

/** The pieces of a text that concern an organisation. */
function piecesOf(
  text: SentText,
  { organisation, concern }: Whose,
  own: Organisation | null = organisationIn(text.facts, organisation),
): OwnedPiece[] {
  const { organisations } = text.facts;
  const known = own ?? { ...NOBODY, name: organisation };
  const isNamed = namedIn(known, organisations);
  const isOwn = ownedBy(known, organisations, isNamed);
  const employers = employersIn(text);
  return text.children.flatMap((block) =>
    keptPieces(block as LooseNode, text.facts).flatMap((read) => {
      // A quote that does not say whose it is belongs to the organisation of its speaker's contact.
      const employer = read.organisation === '' && employers.get(folded(read.speaker ?? ''));
      const piece = employer ? { ...read, organisation: employer } : read;
      const part = partOf(piece, isOwn, isNamed, concern === 'whole');
      return part ? [{ ...piece, part }] : [];
    }),
  );
}

/** The organisations of the press contacts in a text, by the person's name. */
const employersIn = ({ children }: SentText): ReadonlyMap<string, string> =>
  new Map(
    children.flatMap((block) =>
      block.type === 'contact-block'
        ? block.children.flatMap((each) =>
            each.type === 'contact' && each.name.trim() !== ''
              ? [[folded(each.name), each.organisation] as const]
              : [],
          )
        : [],
    ),
  );

/** The parts of a concern that are not as they were. */
export const concernChanges = (before: Concern, after: Concern): ConcernChange[] =>
  CONCERN_PARTS.flatMap((part) =>
    canonicalJson(before[part]) === canonicalJson(after[part])
      ? []
      : [{ part, before: before[part], after: after[part] }],
  );

const NOBODY: Organisation = { name: '', acronym: '', website: '', logo: null, link: null };

const emptyConcern = (): Record<ConcernPart, string[]> => ({
  name: [],
  headline: [],
  lede: [],
  quotes: [],
  mentions: [],
  about: [],
  contacts: [],
  facts: [],
  text: [],
});

const folded = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * The organisation of a text that a line of the sheet is about: by its name or acronym; else, where it was renamed, by
 * its entry in the library or its website.
 */
export function organisationIn(
  facts: Facts,
  name: string,
  then: Facts = facts,
): Organisation | null {
  const named = byName(facts.organisations, name);
  if (named) return named;
  const old = byName(then.organisations, name);
  const isSame = ({ link, website }: Organisation): boolean =>
    (link !== null && link.entry === old?.link?.entry) ||
    (website.trim() !== '' && website.trim() === old?.website.trim());
  return (old && facts.organisations.find(isSame)) ?? null;
}

function byName(organisations: readonly Organisation[], name: string): Organisation | undefined {
  const wanted = folded(name);
  if (wanted === '') return undefined;
  return (
    organisations.find((each) => folded(each.name) === wanted) ??
    organisations.find((each) => folded(each.acronym) === wanted)
  );
}

/** Tells of a line whether it names an organisation. */
type Names = (line: string, folded: string) => boolean;

/** As above; not where it names only another organisation whose name holds that name. */
function namedIn(own: Organisation, all: readonly Organisation[]): Names {
  const name = own.name.trim();
  const longer = all
    .filter(
      ({ name: other }) => folded(other) !== folded(name) && holds(folded(other), folded(name)),
    )
    .map(({ name: other }) => wordsPattern(other, 'giu'));
  const patterns = [
    ...(name ? [wordsPattern(name, 'iu')] : []),
    // An acronym may be a word as well (“Care”, “Plan”): only as it is written.
    ...(own.acronym.trim() ? [wordsPattern(own.acronym, 'u')] : []),
  ];
  const wanted = folded(name);
  const acronym = own.acronym.trim();
  return (line, low) => {
    // Most lines name nobody, and this is told more quickly.
    const mayName =
      (wanted !== '' && low.includes(wanted)) || (acronym !== '' && line.includes(acronym));
    if (!mayName) return false;
    const left = longer.reduce((rest, pattern) => rest.replace(pattern, ' '), line);
    return patterns.some((pattern) => pattern.test(left));
  };
}

const holds = (whole: string, part: string): boolean => part !== '' && whole.includes(part);

/** A pattern of whole words; scripts that write no spaces have none, so there any place will do. */
function wordsPattern(words: string, flags: string): RegExp {
  const escaped = words
    .trim()
    .replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  const isSpaced = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(
    words,
  );
  return new RegExp(isSpaced ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped, flags);
}

/** Tells of the organisation that a quote, contact or boilerplate gives whether it is this one. */
function ownedBy(
  own: Organisation,
  all: readonly Organisation[],
  isNamed: Names,
): (given: string) => boolean {
  return (given) => {
    const exact = byName(all, given);
    if (exact) return exact === own || folded(exact.name) === folded(own.name);
    return isNamed(given, folded(given));
  };
}

const nameLines = ({ name, acronym, website, logo }: Organisation): string[] =>
  [name, acronym, website, logo ? `Logo ${logo.asset.slice(0, 8)} ${logo.alt}` : '']
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** The facts that all answer for, each in a line. */
function factLines(facts: Facts): string[] {
  const { kind, title, reference, place, date, releaseTime, correction, withdrawal } = facts;
  const time =
    releaseTime?.type === 'embargo'
      ? `Embargo: ${embargoText(releaseTime, 'en-GB')}`
      : releaseTime && 'For immediate release';
  return [
    `Kind: ${kind.replaceAll('-', ' ')}`,
    title.trim() && `Title: ${title.trim()}`,
    reference.trim() && `Reference: ${reference.trim()}`,
    place.trim() && `Place: ${place.trim()}`,
    date && `Date: ${dateText(date, 'en-GB')}`,
    time,
    correction && `Correction: ${correction.what} ${correction.why}`.trim(),
    withdrawal && `Withdrawn: ${withdrawal.why}`,
  ].flatMap((line) => line || []);
}

/** A piece of a text, which concerns somebody or not as a whole. */
interface Piece {
  readonly kind: 'headline' | 'lede' | 'quote' | 'boilerplate' | 'contact' | 'line';
  /** Whom a quote, boilerplate or contact belongs to; empty where it does not say. */
  readonly organisation: string;
  /** Of a quote. */
  readonly speaker?: string;
  readonly lines: readonly string[];
}

/** A piece with its lines in lower case beside it, since each organisation looks for its name in them. */
type ReadPiece = Piece & { readonly low: readonly string[] };

function partOf(
  { kind, organisation, lines, low }: ReadPiece,
  isOwn: (given: string) => boolean,
  isNamed: Names,
  isWhole: boolean,
): ConcernPart | null {
  if (kind === 'headline' || kind === 'lede') return kind;
  if (organisation.trim() !== '' && isOwn(organisation)) {
    if (kind === 'quote') return 'quotes';
    if (kind === 'boilerplate') return 'about';
    if (kind === 'contact') return 'contacts';
  }
  if (lines.some((line, at) => isNamed(line, low[at] ?? '')))
    return kind === 'boilerplate' && organisation === '' ? 'about' : 'mentions';
  return isWhole ? 'text' : null;
}

const pieces = new WeakMap<LooseNode, { readonly facts: Facts; readonly pieces: ReadPiece[] }>();

function keptPieces(block: LooseNode, facts: Facts): ReadPiece[] {
  const kept = pieces.get(block);
  if (kept?.facts === facts) return kept.pieces;
  const made = piecesIn(block, facts).map((piece) => ({ ...piece, low: piece.lines.map(folded) }));
  pieces.set(block, { facts, pieces: made });
  return made;
}

function piecesIn(node: LooseNode, facts: Facts): Piece[] {
  if ('text' in node || !isBlockKind(node.type)) return [];
  const fields = node as unknown as Readonly<Record<string, unknown>>;
  const field = (name: string): string => String(fields[name] ?? '');
  switch (node.type) {
    case 'headline':
    case 'lede':
      return [{ kind: node.type, organisation: '', lines: linesIn(node, facts) }];
    case 'quote': {
      const speaker = [field('speaker'), field('role'), field('organisation')];
      const lines = [...linesIn(node, facts), speaker.filter(Boolean).join(', ')];
      const [organisation, said] = [field('organisation'), field('speaker')];
      return [{ kind: 'quote', organisation, speaker: said, lines }];
    }
    case 'boilerplate':
      return [{ kind: 'boilerplate', organisation: field('about'), lines: linesIn(node, facts) }];
    case 'contact':
      return [{ kind: 'contact', organisation: field('organisation'), lines: ownWords(node) }];
    default: {
      const { content } = BLOCK_SPECS[node.type];
      if (content === 'inlines' || content === 'void') {
        const lines = linesIn(node, facts);
        return lines.length > 0 ? [{ kind: 'line', organisation: '', lines }] : [];
      }
      const own = ownWords(node);
      const above: Piece[] = own.length > 0 ? [{ kind: 'line', organisation: '', lines: own }] : [];
      return [...above, ...node.children.flatMap((child) => piecesIn(child, facts))];
    }
  }
}

/** The lines of a block in reading order, its fields among them. */
function linesIn(node: LooseNode, facts: Facts): string[] {
  if ('text' in node || !isBlockKind(node.type)) return [];
  const { content } = BLOCK_SPECS[node.type];
  if (content === 'inlines') {
    const line = lineOf(node.children, facts);
    return line.trim() === '' ? [] : [line];
  }
  const own = node.type === 'quote' ? [] : ownWords(node);
  return content === 'void' ? own : [...own, ...node.children.flatMap((c) => linesIn(c, facts))];
}

/** A line with the address that a link leads to: a link that leads elsewhere is another text. */
function lineOf(children: readonly LooseNode[], facts: Facts): string {
  return children
    .map((child) => {
      if (isText(child)) return child.text;
      if ('text' in child) return '';
      const { type, url = '', label = '', fact = '' } = child as unknown as Record<string, string>;
      if (type === 'link') return `${lineOf(child.children, facts)} (${url})`;
      return type === 'placeholder' ? `[${label}]` : factText(fact as FactName, facts);
    })
    .join('');
}

/** Words that stand in fields of a block; of a picture also which one it is. */
function ownWords(node: LooseNode): string[] {
  if ('text' in node || !isBlockKind(node.type)) return [];
  const names: readonly string[] = BLOCK_SPECS[node.type].words;
  const fields = node as unknown as Readonly<Record<string, unknown>>;
  const asset = typeof fields.asset === 'string' ? [`Picture ${fields.asset.slice(0, 8)}`] : [];
  // When somebody can be reached, and in which languages, is printed too.
  const more = node.type === 'contact' ? ['timeZone', 'languages'] : [];
  const words = [...names, ...more].flatMap((name) => fields[name]);
  return [
    ...asset,
    ...words.flatMap((each) => (typeof each === 'string' && each.trim() ? each : [])),
  ];
}
