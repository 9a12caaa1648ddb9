import { Temporal } from 'temporal-polyfill';
import type { Embargo } from '../embargo/embargo-text';
import { zoneLabel } from '../embargo/zone-label';
import { titleOf } from '../release/plain-text';
import type { Release } from '../release/release';

const MAX_LENGTH = 60;
// Names that Windows keeps for devices, with any extension.
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file name, without extension, that says which release it is on every system: the dateline's
 * date where known, the title's words in lower case, joined by hyphens, cut at a word, in the
 * title's own script: `2026-12-10-initiative-welcomes-compact`. Under embargo its end, in the first
 * zone it is announced in, takes the date's place: `EMBARGO-2026-12-10-0001-GMT-initiative-…`.
 */
export function baseName(release: Release): string {
  const { date, language, releaseTime } = release.facts;
  const start = releaseTime?.type === 'embargo' ? embargoName(releaseTime) : date;
  const words = titleOf(release)
    .normalize('NFC')
    .toLocaleLowerCase(language)
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  const name = [start, ...cut(words ?? [])].filter((part) => part).join('-');
  return name === '' || RESERVED.test(name) ? `release${name && `-${name}`}` : name;
}

/** In letters, figures and hyphens, and a plus: what every file system takes. */
function embargoName({ instant, zone }: Embargo): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  const [day, time] = local.toString({ smallestUnit: 'minute' }).split('T');
  const label = zoneLabel(zone, instant, 'en').replace('−', '-').replace(':', '');
  return `EMBARGO-${day}-${time?.replace(':', '')}-${label}`;
}

function cut(words: readonly string[]): string[] {
  const kept: string[] = [];
  let length = 0;
  for (const word of words) {
    length += word.length + 1;
    if (length > MAX_LENGTH && kept.length > 0) break;
    kept.push(Array.from(word).slice(0, MAX_LENGTH).join(''));
  }
  return kept;
}
