import * as v from 'valibot';
import { UserError } from '../errors';
import { RELEASE_KINDS, type ReleaseKind } from '../release/facts';
import { QUOTE_STYLES } from '../release/quoted';
import { SEVERITIES } from './severity';

/** The parts that a kind of release can be required to have. */
export const PARTS = [
  'headline',
  'lede',
  'place',
  'date',
  'release-line',
  'quote',
  'boilerplate',
  'contact',
  'phone',
  'end-mark',
] as const;
export type Part = (typeof PARTS)[number];

const Count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));
const Term = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200));

/** The limits, with their units. */
const Thresholds = v.strictObject({
  headlineCharacters: v.optional(Count, 120),
  headlineWords: v.optional(Count, 20),
  ledeWords: v.optional(Count, 45),
  sentenceWords: v.optional(Count, 40),
  paragraphWords: v.optional(Count, 120),
  /** Flesch reading ease (0 to 100) of the body, below which it is called hard to read. */
  readingEase: v.optional(v.pipe(v.number(), v.minValue(-100), v.maxValue(100)), 10),
  /** Share of the body's sentences in the passive, in per cent, from which it is pointed out. */
  passivePercent: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100)), 35),
});

/**
 * A team's house style: one JSON file to share. Everything in it is optional; Dateline's defaults
 * apply to what is missing.
 */
export const HouseStyle = v.strictObject({
  name: v.optional(v.string(), 'Dateline'),
  thresholds: v.optional(Thresholds, {}),
  /** Words that are not used here. */
  banned: v.optional(
    v.array(
      v.strictObject({
        term: Term,
        instead: v.optional(v.string(), ''),
        why: v.optional(v.string(), ''),
      }),
    ),
    [],
  ),
  /** Names and spellings: the one that is used, and those that are not. */
  preferred: v.optional(v.array(v.strictObject({ use: Term, not: v.array(Term) })), []),
  /** Required parts by kind of release; a kind that is not named keeps Dateline's own. */
  required: v.optional(v.record(v.picklist(RELEASE_KINDS), v.array(v.picklist(PARTS))), {}),
  /** Checks by id: switched off, or given another severity. */
  checks: v.optional(v.record(v.string(), v.picklist(['off', ...SEVERITIES])), {}),
  /** Terms of Dateline's list of insensitive language that this team uses all the same. */
  allowedTerms: v.optional(v.array(Term), []),
  /** Further terms for that list, each with its source. */
  terms: v.optional(
    v.array(
      v.strictObject({ term: Term, instead: v.optional(v.string(), ''), source: v.string() }),
    ),
    [],
  ),
  /**
   * The style of quotations unless an export option says otherwise; Dateline's default is `marks`.
   */
  quotations: v.optional(v.picklist(QUOTE_STYLES)),
  /** The team's dictionary: words that are right in every language. */
  words: v.optional(v.array(Term), []),
});
export type HouseStyle = v.InferOutput<typeof HouseStyle>;

const PRESS: readonly Part[] = [
  'headline',
  'lede',
  'place',
  'date',
  'release-line',
  'quote',
  'boilerplate',
  'contact',
  'phone',
  'end-mark',
];
const without = (...parts: Part[]): Part[] => PRESS.filter((part) => !parts.includes(part));

const REQUIRED: Readonly<Record<ReleaseKind, readonly Part[]>> = {
  'press-release': PRESS,
  statement: PRESS,
  'joint-statement': PRESS,
  // An advisory and a quote sheet have no dateline.
  'media-advisory': without('quote', 'lede', 'boilerplate', 'place', 'date'),
  'event-invitation': ['headline', 'contact'],
  'quote-sheet': without('lede', 'boilerplate', 'place'),
  'holding-statement': ['headline', 'date', 'release-line', 'contact', 'phone'],
  'open-letter': ['headline', 'place', 'date', 'contact'],
  correction: without('quote', 'boilerplate'),
};

/** The style that Dateline ships. */
export const SHIPPED_STYLE: HouseStyle = v.parse(HouseStyle, {});

/** Whether a kind of release has to have a part, in this house. */
export function isRequired(part: Part, kind: ReleaseKind, style: HouseStyle): boolean {
  return (style.required[kind] ?? REQUIRED[kind]).includes(part);
}

/** A house style file longer than this is not one. */
const MAX_CHARACTERS = 1_000_000;

/**
 * Reads a house style file.
 *
 * @throws UserError that names the first place that is wrong
 */
export function parseHouseStyle(json: string): HouseStyle {
  if (json.length > MAX_CHARACTERS) {
    throw new UserError(
      'This house style is longer than a million characters, which no real one is.',
      'Choose the JSON file that holds your house style.',
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new UserError(
      'The house style cannot be read: it is not JSON.',
      'Look for a missing comma or quotation mark, or choose another file.',
      { cause },
    );
  }
  const result = v.safeParse(HouseStyle, value, { abortEarly: true });
  if (result.success) return result.output;
  const place = v.getDotPath(result.issues[0]) || 'the file';
  throw new UserError(
    `The house style cannot be used: “${place}” is not what a house style holds.`,
    'Correct that entry, or remove it to use Dateline’s own.',
  );
}
