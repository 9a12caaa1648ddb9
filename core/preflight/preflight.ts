import type { Found } from '../checks/checker';
import { embargoText } from '../embargo/embargo-text';
import { embargoRemaining } from '../embargo/remaining';
import { type WideTable, wideTables } from '../exports/wide-tables';
import { hasWording, wordingFor } from '../print/wording/wording';
import type { Facts } from '../release/facts';
import { titleOf } from '../release/plain-text';
import type { Release } from '../release/release';
import { openThreads } from '../review/comments';
import { missingSignOffs, type Standing } from '../review/sign-offs';
import { printedRelease } from '../templates/resolve-template';
import { type Unresolved, unresolvedIn } from '../templates/unresolved';
import { mailSizeWarning, type PictureBytes, roughBytes, roughMailBytes } from './rough-bytes';

/** What is about to go out, and in which formats. */
export interface Leaving {
  /** The ids of the formats that are made. */
  readonly formats: readonly string[];
  readonly pictures: PictureBytes;
  /** What travels with an e-mail draft; see the option of the format. */
  readonly attached?: string;
  /** The present instant, in milliseconds since 1970. */
  readonly now: number;
}

/** When the text may be used, in English. */
export interface TimeOfRelease {
  readonly type: 'unknown' | 'immediate' | 'embargo' | 'ended';
  readonly text: string;
}

/** The result of the checks before a release goes out. */
export interface Preflight<F> {
  /** Empty where there is none. */
  readonly headline: string;
  readonly organisations: readonly string[];
  readonly time: TimeOfRelease;
  /** Says that what Dateline prints of its own is English in this release; null where it is not. */
  readonly words: string | null;
  /** The tables that do not fit on a page, where something for paper is made. */
  readonly wide: readonly WideTable[];
  /** What is still to be filled. */
  readonly open: readonly Unresolved[];
  /** Whether the checks have finished. */
  readonly isChecked: boolean;
  readonly errors: readonly F[];
  readonly warnings: readonly F[];
  /** Unresolved comments. No format prints them, but somebody may be waiting for an answer. */
  readonly openComments: number;
  /** Required sign-offs that nobody has given, or that hold no more. */
  readonly missing: readonly Standing[];
  /** About how many bytes all files have together. */
  readonly bytes: number;
  /** Says that the e-mail draft is larger than many mail servers take; null where it is not. */
  readonly mail: string | null;
  /**
   * `ready`: nothing stands in the way. `errors`: there are errors, or sign-offs are missing; it goes out only if the person says so.
   * `unfinished`: it goes out as a draft only. `unchecked`: the checks have not finished.
   */
  readonly verdict: 'ready' | 'errors' | 'unfinished' | 'unchecked';
}

/** The formats with pages. */
const ON_PAPER: ReadonlySet<string> = new Set(['docx', 'pdf']);

/** What a finding has to say here. */
type Checked = Pick<Found, 'check' | 'severity' | 'quote'>;

/**
 * Checks a release before it is exported, put into a kit or issued.
 *
 * @param findings what the checks found and nobody has set aside; null while they have not looked
 */
export function preflight<F extends Checked>(
  release: Release,
  findings: readonly F[] | null,
  { formats, pictures, attached = 'nothing', now }: Leaving,
): Preflight<F> {
  const open = unresolvedIn(release);
  const told = (findings ?? []).filter(isCounted);
  const errors = told.filter(({ severity }) => severity === 'error');
  const missing = missingSignOffs(release, now);
  const printed = printedRelease(release);
  const bytesOf = (id: string): number =>
    id === 'eml' ? roughMailBytes(printed, pictures, attached) : roughBytes(id, printed, pictures);
  return {
    headline: titleOf(release),
    organisations: release.facts.organisations.map(({ name }) => name).filter((name) => name),
    time: timeOfRelease(release.facts, now),
    words: englishWords(release.facts),
    wide: formats.some((id) => ON_PAPER.has(id)) ? wideTables(release) : [],
    open,
    isChecked: findings !== null,
    errors,
    missing,
    openComments: openThreads(release.review).length,
    warnings: told.filter(({ severity }) => severity === 'warning'),
    bytes: formats.reduce((sum, id) => sum + bytesOf(id), 0),
    mail: formats.includes('eml') ? mailSizeWarning(bytesOf('eml')) : null,
    verdict: verdictOf(open.length, errors.length + missing.length, findings !== null),
  };
}

/**
 * Whether a finding counts beside the list of what is still to be filled, which is told by itself:
 * “[TBC]” that somebody wrote is an error like any other.
 */
export const isCounted = ({ check, quote }: Pick<Checked, 'check' | 'quote'>): boolean =>
  check !== 'placeholder-left' || quote !== '';

function verdictOf(open: number, against: number, isChecked: boolean): Preflight<never>['verdict'] {
  if (open > 0) return 'unfinished';
  if (!isChecked) return 'unchecked';
  return against > 0 ? 'errors' : 'ready';
}

/** When the text may be used, in English, with the zones that it is announced in. */
export function timeOfRelease(facts: Facts, now: number): TimeOfRelease {
  const { releaseTime } = facts;
  if (!releaseTime) return { type: 'unknown', text: 'No release time is set.' };
  if (releaseTime.type === 'immediate') return { type: 'immediate', text: 'For immediate release' };
  const until = embargoText(releaseTime, 'en-GB');
  return (embargoRemaining(facts, now) ?? 0) > 0
    ? { type: 'embargo', text: `Under embargo until ${until}` }
    : { type: 'ended', text: `The embargo has ended: ${until}` };
}

/** That a release in a language without a wording of ours has English words in it; null where not. */
export function englishWords({ language }: Facts): string | null {
  if (hasWording(language)) return null;
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  return `Dateline has no words in ${name}: “${wordingFor('en').immediate}”, “Media contacts”, “Page 1 of 2” and the like are printed in English.`;
}

/** How many errors and warnings there are. */
export const countsOf = ({
  errors,
  warnings,
}: Pick<Preflight<unknown>, 'errors' | 'warnings'>): Counts => ({
  errors: errors.length,
  warnings: warnings.length,
});

interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

/** "4 errors, 1 warning"; empty where there is neither. */
export function countsText({ errors, warnings }: Counts): string {
  const parts = [counted(errors, 'error'), counted(warnings, 'warning')];
  return parts.filter((part) => part).join(', ');
}

/** What speaks against letting a release go: “2 errors, 1 warning, 1 sign-off missing”. */
export function againstText(found: Counts & { readonly signOffs: number }): string {
  const missing = found.signOffs > 0 ? `${counted(found.signOffs, 'sign-off')} missing` : '';
  return [countsText(found), missing].filter((part) => part).join(', ');
}

/** As above, of a pre-flight. */
export const againstTextOf = (
  found: Pick<Preflight<unknown>, 'errors' | 'warnings' | 'missing'>,
): string => againstText({ ...countsOf(found), signOffs: found.missing.length });

/**
 * What the pre-flight says of the checks. What is still to be filled is a finding as well, and told in
 * a line of its own before this one, so that this one speaks of the others.
 */
export function checksText(found: Omit<Preflight<unknown>, 'verdict'>): string {
  const counts = countsText(countsOf(found));
  const isRest = found.open.length > 0;
  if (counts) return isRest ? `Also ${counts}.` : `${counts}.`;
  if (!found.isChecked) return 'The checks are still running.';
  return isRest ? 'No other errors or warnings.' : 'No errors or warnings.';
}

const counted = (count: number, noun: string): string =>
  count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;

/** What is noted of a release that went out although something spoke against it. */
export function despiteText(found: string, why: string): string {
  return why.trim() ? `Exported with ${found}: ${why.trim()}` : `Exported with ${found}`;
}
