/** Whether there is such a time zone in the IANA database, for example `Europe/Geneva`. */
export function isTimeZoneName(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** A time zone in the words of a language: "East Africa Time", "heure d’Europe centrale". */
export function zoneText(zone: string, language: string): string {
  // A fixed moment under today's rules, so that the same release gives the same words.
  const moment = Date.UTC(2026, 0, 1);
  const format = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'longGeneric' });
  return format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
