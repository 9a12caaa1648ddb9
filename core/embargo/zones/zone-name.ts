import { isTimeZoneName } from '../../release/time-zone-name';
import { offsetLabel, zoneLabel } from '../zone-label';

/** Zones that the runtime still lists under the old spelling of their city. */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** A zone under the name that the IANA database has for it today, as far as the runtime knows it. */
export function currentZone(zone: string): string {
  const renamed = RENAMED[zone];
  return renamed !== undefined && isTimeZoneName(renamed) ? renamed : zone;
}

/** The city that a zone is named after, in today's spelling: "Kyiv" for `Europe/Kiev`. */
export function cityOf(zone: string): string {
  const current = RENAMED[zone] ?? zone;
  if (current === 'Etc/GMT') return 'GMT';
  return (current.split('/').at(-1) ?? current).replace(/_/g, ' ');
}

/**
 * A zone as people know it: "Zurich (CET, UTC+1)", "Kolkata (UTC+5:30)", "UTC". It says what clocks
 * show at one moment, so that the same zone is "CEST, UTC+2" in summer.
 *
 * @param instant ISO 8601 in UTC
 */
export function zoneName(zone: string, instant: string): string {
  const label = zoneLabel(zone, instant, 'en');
  const offset = offsetLabel(zone, instant);
  if (/^Etc\/GMT[+-]/.test(zone) || zone === 'UTC') return offset;
  const detail = label === offset ? offset : `${label}, ${offset}`;
  const city = cityOf(zone);
  return city === label ? `${city} (${offset})` : `${city} (${detail})`;
}
