import * as v from 'valibot';
import { baseLanguage } from '../text/base-language';
import { AssetName, PixelSize } from './blocks/image';
import { LibraryLink } from './blocks/library-link';
import { Instant, isOnCalendar } from './instant';
import { LanguageTag } from './text';
import { isTimeZoneName } from './time-zone-name';

export const RELEASE_KINDS = [
  'press-release',
  'statement',
  'joint-statement',
  'media-advisory',
  'event-invitation',
  'quote-sheet',
  'holding-statement',
  'open-letter',
  'correction',
] as const;
export type ReleaseKind = (typeof RELEASE_KINDS)[number];

export const STATUSES = [
  'draft',
  'in-review',
  'approved',
  'issued',
  'corrected',
  'withdrawn',
] as const;
export type Status = (typeof STATUSES)[number];

/** Groupings of contacts. */
export const CONTACT_GROUPS = ['none', 'organisation', 'region', 'time-zone', 'language'] as const;
export type ContactGroups = (typeof CONTACT_GROUPS)[number];

const CalendarDate = v.pipe(v.string(), v.isoDate(), v.check(isOnCalendar));

export const Logo = v.strictObject({ asset: AssetName, pixels: PixelSize, alt: v.string() });
export type Logo = v.InferOutput<typeof Logo>;

export const Organisation = v.strictObject({
  name: v.string(),
  acronym: v.string(),
  website: v.string(),
  logo: v.nullable(Logo),
  /** Its colour for headings, rules and quotes, `#rrggbb`. Absent if none was chosen. */
  colour: v.exactOptional(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i))),
  /** Where it was taken from; absent in files written before there was a library. */
  link: v.optional(v.nullable(LibraryLink), null),
});
export type Organisation = v.InferOutput<typeof Organisation>;

const TimeZone = v.pipe(v.string(), v.check(isTimeZoneName));

/** When the text may be published. Null in `Facts` if not decided yet. */
export const ReleaseTime = v.variant('type', [
  v.strictObject({ type: v.literal('immediate') }),
  v.strictObject({
    type: v.literal('embargo'),
    instant: Instant,
    /** The IANA time zone in which the embargo is announced, for example `Europe/Geneva`. */
    zone: TimeZone,
    /** Further zones in which the same instant is announced, in this order, after the first. */
    alsoIn: v.optional(v.array(TimeZone), []),
  }),
]);
export type ReleaseTime = v.InferOutput<typeof ReleaseTime>;

/** The release that a correction corrects, and the note to journalists. */
export const Correction = v.strictObject({
  /** The id of the release that was issued. */
  of: v.string(),
  /** Date of that release (ISO 8601 calendar date), where it had one. */
  date: v.nullable(CalendarDate),
  /** 1 for the first correction of a release. */
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  what: v.string(),
  why: v.string(),
});
export type Correction = v.InferOutput<typeof Correction>;

/** Errors and missing sign-offs when a release was issued, and the reason for issuing it all the same. */
export const Despite = v.strictObject({
  errors: v.pipe(v.number(), v.integer(), v.minValue(0)),
  warnings: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Required sign-offs that were missing; absent where none was. */
  signOffs: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  why: v.pipe(v.string(), v.maxLength(500)),
});
export type Despite = v.InferOutput<typeof Despite>;

/** A line of the sign-off sheet as it was when a release was issued. */
export const IssuedSignOff = v.strictObject({
  organisation: v.string(),
  required: v.boolean(),
  /** `changed`: approved, but what concerned them was changed afterwards. */
  state: v.picklist(['approved', 'changed', 'declined', 'waiting', 'not-asked']),
  /** Who decided, when, how, and the hash of the text they decided about; absent where nobody has. */
  decision: v.exactOptional(
    v.strictObject({ name: v.string(), at: Instant, how: v.string(), text: v.string() }),
  ),
});
export type IssuedSignOff = v.InferOutput<typeof IssuedSignOff>;

/** That and how a release went out. Kept for the house; no export prints it. */
export const IssueRecord = v.strictObject({
  at: Instant,
  by: v.string(),
  files: v.array(
    v.strictObject({
      name: v.string(),
      format: v.string(),
      bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
  /** Absent where there was no error. */
  despite: v.exactOptional(Despite),
  /** Who approved what; absent where there was no sign-off sheet. */
  signOffs: v.exactOptional(v.array(IssuedSignOff)),
  /** The hash of the text that went out, as sign-offs name it; absent in older records. */
  text: v.exactOptional(v.string()),
  /** How often the release had been sent for review. */
  rounds: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});
export type IssueRecord = v.InferOutput<typeof IssueRecord>;

/**
 * What is known about a release besides its text. Unknown strings are empty, other unknown values
 * null: a missing fact is visible, never guessed.
 */
export const Facts = v.strictObject({
  kind: v.picklist(RELEASE_KINDS),
  status: v.picklist(STATUSES),
  language: LanguageTag,
  direction: v.picklist(['ltr', 'rtl']),
  /** The document's title where it differs from the headline; empty: the headline is the title. */
  title: v.string(),
  organisations: v.array(Organisation),
  /**
   * Whether the organisations are in alphabetical order for the release's language, or in a chosen
   * order.
   */
  organisationOrder: v.optional(v.picklist(['chosen', 'alphabetical']), 'chosen'),
  /** How the contacts are grouped, with a heading for each group. */
  contactGroups: v.optional(v.picklist(CONTACT_GROUPS), 'none'),
  /** Place of the dateline, as printed. */
  place: v.string(),
  /** Date of the dateline (ISO 8601 calendar date) or null. */
  date: v.nullable(CalendarDate),
  releaseTime: v.nullable(ReleaseTime),
  /** Set in a release that corrects one that was issued. */
  correction: v.optional(v.nullable(Correction), null),
  /** Why a release was withdrawn; null for one that was not. */
  withdrawal: v.optional(v.nullable(v.strictObject({ why: v.string() })), null),
  /** Every time it went out, the first first. */
  issues: v.optional(v.array(IssueRecord), []),
  reference: v.string(),
  keywords: v.array(v.string()),
  /** The same release in other languages. `release` is the other one's id. */
  variants: v.array(v.strictObject({ language: LanguageTag, release: v.string() })),
  /** Which template it was made from, and the template's revision then. */
  template: v.nullable(
    v.strictObject({ id: v.string(), revision: v.pipe(v.number(), v.integer()) }),
  ),
  created: Instant,
  modified: Instant,
});
export type Facts = v.InferOutput<typeof Facts>;

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb']);

/** The writing direction of a language, by its primary subtag. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(baseLanguage(language)) ? 'rtl' : 'ltr';
}
