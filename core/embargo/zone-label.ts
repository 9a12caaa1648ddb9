import { Temporal } from 'temporal-polyfill';

/** Where English has abbreviations that readers of news know: Europe, America, Africa, Australia. */
const PLACES = ['en-GB', 'en-US', 'en-ZA', 'en-AU'];

/**
 * What a time zone is called at an instant: in English the abbreviation where one is in use ("GMT",
 * "CEST", "EDT"), everywhere else the difference to UTC ("UTC+5:30"), which every reader can work
 * with. It does not depend on which version of the locale data a runtime has.
 */
export function zoneLabel(zone: string, instant: string, language: string): string {
  const known = language.startsWith('en')
    ? PLACES.map((place) => shortName(place, zone, instant)).find((name) =>
        /^[A-Z]{3,4}$/.test(name),
      )
    : undefined;
  return known ?? offsetLabel(zone, instant);
}

function shortName(place: string, zone: string, instant: string): string {
  const parts = new Intl.DateTimeFormat(place, {
    timeZone: zone,
    timeZoneName: 'short',
  }).formatToParts(new Date(instant));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** The difference to UTC at an instant: "UTC+5:30", "UTC". */
export function offsetLabel(zone: string, instant: string): string {
  const { offset: written } = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)/.exec(written) ?? [];
  if (hours === '00' && minutes === '00') return 'UTC';
  const rest = minutes === '00' ? '' : `:${minutes}`;
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${rest}`;
}
