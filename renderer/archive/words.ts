import { dayOf, dayText } from '../../core/dates/calendar';
import { englishOf } from '../../core/dates/read-date';
import type { ReleaseKind } from '../../core/release/facts';

/** A kind of release, as it is shown: `media-advisory` is “Media advisory”. */
export const kindName = (kind: ReleaseKind): string =>
  kind.replace(/-/g, ' ').replace(/^./, (letter) => letter.toUpperCase());

/** A day as it is shown: “10 Dec 2026”. */
export const dateName = (date: string): string =>
  dayText(dayOf(date), englishOf(navigator.languages));

/** A path's last part. */
export const fileName = (path: string): string => path.slice(path.search(/[^\\/]*$/));

/** “1 release”, “2,000 releases”. */
export const releases = (count: number): string =>
  count === 1 ? '1 release' : `${count.toLocaleString('en')} releases`;

/** How long something takes still: “about 3 minutes left”. */
export function timeLeft(seconds: number): string {
  if (seconds < 60) return 'less than a minute left';
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 90) return minutes === 1 ? 'about a minute left' : `about ${minutes} minutes left`;
  return `about ${Math.round(minutes / 60)} hours left`;
}
