import { usable } from '../../dates/date-names';
import { plainLine } from '../../dates/plain-line';
import { isTimeZoneName } from '../../release/time-zone-name';
import { ownValue } from '../../text/own-value';
import { offsetLabel, zoneLabel } from '../zone-label';
import { ABBREVIATIONS, COUNTRY_NAMES } from './abbreviations';
import { CITIES } from './cities';
import { cityOf, currentZone } from './zone-name';

/** A zone that a text may mean. */
export interface ZoneMatch {
  /** IANA name. */
  readonly zone: string;
  /** What was found by the text, where it is not the zone's own city: "Geneva", "India", "EST". */
  readonly by: string;
  /** The country it is in, in English; empty for zones of no country. */
  readonly country: string;
}

/** What a text means that names a place, a country, an abbreviation or a difference to UTC. */
export type ZoneReading =
  | { readonly type: 'one'; readonly match: ZoneMatch }
  /** A country with several times, a name that several places have. */
  | { readonly type: 'several'; readonly matches: readonly ZoneMatch[] }
  | { readonly type: 'none' };

export interface ZoneContext {
  /** The languages that countries may be written in besides English. */
  readonly languages: readonly string[];
  /** ISO 8601 instant: zones that show the same time then are one answer. */
  readonly instant: string;
  /** The zones that come first where an abbreviation fits several: the one chosen, the person's own. */
  readonly preferred?: readonly string[];
}

interface Entry {
  /** As `plainLine` writes it, without stops. */
  readonly key: string;
  readonly name: string;
  readonly zone: string;
  readonly country: string;
  readonly kind: 'city' | 'country';
  /** How well known it is among the names of its zone: 0 comes first. */
  readonly rank: number;
}

/** The zones that a text means exactly. */
export function readZone(typed: string, context: ZoneContext): ZoneReading {
  const key = keyOf(typed);
  if (key === '') return { type: 'none' };
  const matches = exact(key, typed.trim(), context);
  const distinct = withoutRepeats(matches);
  const [first] = distinct;
  if (!first) return { type: 'none' };
  return distinct.length === 1
    ? { type: 'one', match: first }
    : { type: 'several', matches: distinct };
}

/** What a text that is being typed may become, the likeliest first. */
export function suggestZones(typed: string, context: ZoneContext, most = 8): ZoneMatch[] {
  const key = keyOf(typed);
  if (key === '') return [];
  const entries = entriesIn(context.languages);
  const found = (fits: (entry: Entry) => boolean): ZoneMatch[] =>
    entries
      .filter(fits)
      .sort((a, b) => a.rank - b.rank)
      .map(matchOf);
  return withoutRepeats([
    ...exact(key, typed.trim(), context),
    ...found((entry) => entry.kind === 'city' && entry.key.startsWith(key)),
    ...found((entry) => entry.kind === 'country' && entry.key.startsWith(key)),
    ...(key.length < 3 ? [] : found((entry) => entry.key.includes(` ${key}`))),
  ]).slice(0, most);
}

function exact(key: string, typed: string, context: ZoneContext): ZoneMatch[] {
  const offset = fixedOffset(typed);
  if (offset) return [{ zone: offset, by: '', country: '' }];
  const entries = entriesIn(context.languages);
  const abbreviated = ownValue(ABBREVIATIONS, key);
  if (abbreviated) {
    // In the zone that somebody is in, her own city says it best.
    const own = (context.preferred ?? []).find((zone) => isCalled(zone, key.toUpperCase()));
    const zones = own && abbreviated.length === 1 ? [own] : abbreviated;
    return zones.map((zone) => ({
      zone: currentZone(zone),
      by: key.toUpperCase(),
      country: countryOf(zone),
    }));
  }
  const places = entries.filter((entry) => entry.kind === 'city' && entry.key === key);
  if (places.length > 0) return places.map(matchOf);
  const country = entries.filter((entry) => entry.kind === 'country' && entry.key === key);
  if (country.length > 0) return inOneTime(country, context.instant).map(matchOf);
  const zone = currentZone(zoneSpelled(typed));
  return zone ? [{ zone, by: '', country: countryOf(zone) }] : [];
}

const keyOf = (text: string): string =>
  plainLine(text)
    .replace(/[.,()]/g, '')
    .replace(/[_-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const matchOf = ({ zone, name, country }: Entry): ZoneMatch => ({
  zone,
  by: keyOf(name) === keyOf(cityOf(zone)) ? '' : name,
  country,
});

/** Each zone once, under the first name it was found by. */
const withoutRepeats = (matches: readonly ZoneMatch[]): ZoneMatch[] =>
  [...new Map([...matches].reverse().map((match) => [match.zone, match])).values()].reverse();

/** Of a country's zones, one for each time that its clocks show through the year. */
function inOneTime(entries: readonly Entry[], instant: string): Entry[] {
  const times = new Map<string, Entry>();
  for (const entry of entries) {
    const time = timesOf(entry.zone, instant);
    if (!times.has(time)) times.set(time, entry);
  }
  return [...times.values()];
}

/** What clocks in a zone show in January and in July of a year. */
function timesOf(zone: string, instant: string): string {
  const year = instant.slice(0, 4);
  return [`${year}-01-15T12:00:00Z`, `${year}-07-15T12:00:00Z`]
    .map((at) => offsetLabel(zone, at))
    .join(' ');
}

const isCalled = (zone: string, abbreviation: string): boolean =>
  ['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z'].some(
    (at) => zoneLabel(zone, at, 'en') === abbreviation,
  );

/** "UTC+2", "GMT-3", "+1": the zones without a place, whose names count the other way round. */
function fixedOffset(typed: string): string | null {
  const text = typed.replace(/\s/g, '').replace(/[−–]/g, '-');
  const [, sign = '', hours = ''] = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?00)?$/i.exec(text) ?? [];
  if (hours === '') return null;
  if (Number(hours) === 0) return 'UTC';
  const zone = `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
  return isTimeZoneName(zone) ? zone : null;
}

/** The zone whose IANA name this is, in whatever letters: "europe/zurich"; empty for none. */
function zoneSpelled(typed: string): string {
  const name = typed.replace(/ /g, '_');
  if (!/^[\w+-]+\/[\w/+-]+$/.test(name)) return '';
  const spelled = name
    .toLowerCase()
    .replace(/(^|[/_-])\p{L}/gu, (start) => start.toUpperCase())
    .replace(/_(Of|Es|Au)_/g, (word) => word.toLowerCase());
  return [spelled, name].find(isTimeZoneName) ?? '';
}

let cities: readonly Entry[] | null = null;
let countries: ReadonlyMap<string, readonly string[]> | null = null;
const known = new Map<string, readonly Entry[]>();

function entriesIn(languages: readonly string[]): readonly Entry[] {
  const key = languages.join();
  let entries = known.get(key);
  if (!entries) {
    entries = [...cityEntries(), ...countryEntries(languages)];
    known.set(key, entries);
  }
  return entries;
}

function cityEntries(): readonly Entry[] {
  if (cities) return cities;
  const own = Intl.supportedValuesOf('timeZone').flatMap((zone): Entry[] => {
    if (!zone.includes('/') || zone.startsWith('Etc/')) return [];
    const current = currentZone(zone);
    const name = cityOf(zone);
    return [
      { key: keyOf(name), name, zone: current, country: countryOf(zone), kind: 'city', rank: 0 },
    ];
  });
  const others = lines().flatMap(([country, zone, names]) =>
    names.map(
      (name, index): Entry => ({
        key: keyOf(name),
        name,
        zone: currentZone(zone),
        country: countryName(country, 'en'),
        kind: 'city',
        rank: index + 1,
      }),
    ),
  );
  cities = [...own, ...others];
  return cities;
}

/** The lines of the table: country, zone, names. */
export const lines = (): [country: string, zone: string, names: string[]][] =>
  CITIES.trim()
    .split('\n')
    .map((line) => {
      const [country = '', zone = '', names = ''] = line.split('|');
      return [country, zone, names.split(', ')];
    });

function countryEntries(languages: readonly string[]): Entry[] {
  return [...zonesByCountry()].flatMap(([country, zones]) => {
    const names = new Set([
      ...['en', ...usable(languages)].map((language) => countryName(country, language)),
      ...(COUNTRY_NAMES[country] ?? []),
    ]);
    return [...names].flatMap((name) =>
      zones.map(
        (zone): Entry => ({
          key: keyOf(name),
          name,
          zone,
          country: countryName(country, 'en'),
          kind: 'country',
          rank: 0,
        }),
      ),
    );
  });
}

/** The zones of every country, that of its capital or largest city first, as CLDR has them. */
function zonesByCountry(): ReadonlyMap<string, readonly string[]> {
  if (countries) return countries;
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const found = new Map<string, string[]>();
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const zones = zonesOfCountry(code).map(currentZone);
    if (zones.length > 0) found.set(code, zones);
  }
  for (const [country, zone] of [...lines()].reverse()) {
    const current = currentZone(zone);
    const zones = found.get(country) ?? [];
    found.set(country, [current, ...zones.filter((each) => each !== current)]);
  }
  countries = found;
  return found;
}

function zonesOfCountry(code: string): readonly string[] {
  const locale = new Intl.Locale(`und-${code}`) as Intl.Locale & {
    readonly timeZones?: readonly string[];
    readonly getTimeZones?: () => readonly string[] | undefined;
  };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

const countryNames = new Map<string, Intl.DisplayNames>();

function countryName(code: string, language: string): string {
  let names = countryNames.get(language);
  if (!names) {
    names = new Intl.DisplayNames(language, { type: 'region' });
    countryNames.set(language, names);
  }
  return names.of(code) ?? code;
}

let byZone: ReadonlyMap<string, string> | null = null;

/** The country that a zone belongs to, in English; empty where it is none's. */
function countryOf(zone: string): string {
  byZone ??= new Map(
    [...zonesByCountry()].flatMap(([country, zones]) =>
      zones.map((each) => [each, countryName(country, 'en')] as const),
    ),
  );
  return byZone.get(currentZone(zone)) ?? '';
}
