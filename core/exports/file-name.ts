import { Temporal } from 'temporal-polyfill';
import type { Embargo } from '../embargo/embargo-text';
import { zoneLabel } from '../embargo/zone-label';
import { titleOf } from '../release/plain-text';
import type { Release } from '../release/release';
import { printedRelease } from '../templates/resolve-template';
import { hyphenated, isReserved } from './slug';

/** Of the words, in UTF-16 code units. */
const MAX_LENGTH = 59;

/**
 * A file name, without extension, that says which release it is on every system: the dateline's
 * date where known, the title's words in lower case, joined by hyphens, cut at a word, in the
 * title's own script: `2026-12-10-initiative-welcomes-compact`. Under embargo its end, in the first
 * zone it is announced in, takes the date's place: `EMBARGO-2026-12-10-0001-GMT-initiative-…`.
 *
 * @param longest of the words, in UTF-16 code units
 */
export function baseName(release: Release, longest = MAX_LENGTH): string {
  const { date, language, releaseTime } = release.facts;
  const start = releaseTime?.type === 'embargo' ? embargoName(releaseTime) : date;
  const words = hyphenated(titleOf(printedRelease(release)), language, longest);
  const name = [start, words].filter((part) => part).join('-');
  return name === '' || isReserved(name) ? `release${name && `-${name}`}` : name;
}

/**
 * Puts the end of the embargo in front of a file name without extension, unless it is there
 * already: `EMBARGO-2026-12-10-0001-GMT-statement`.
 */
export function embargoedName(name: string, { facts: { releaseTime } }: Release): string {
  if (releaseTime?.type !== 'embargo') return name;
  const start = embargoName(releaseTime);
  return name.startsWith(start) ? name : `${start}-${name}`;
}

/** In letters, figures and hyphens, and a plus: what every file system takes. */
function embargoName({ instant, zone }: Embargo): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  const [day, time] = local.toString({ smallestUnit: 'minute' }).split('T');
  const label = zoneLabel(zone, instant, 'en').replace('−', '-').replace(':', '');
  return `EMBARGO-${day}-${time?.replace(':', '')}-${label}`;
}
