import type { VersionEntry } from '../../core/bridge/messages/versions';

const REASONS: Readonly<Record<VersionEntry['reason'], string>> = {
  saved: 'Saved',
  opened: 'As it was opened',
  kept: 'Kept',
  restoring: 'Before another version was restored',
  merging: 'Before merging a colleague’s changes',
  theirs: 'Changed by somebody else',
  exported: 'Exported',
};

/** The label of an unnamed version: why it was kept. */
export const reasonOf = ({ reason }: VersionEntry): string => REASONS[reason];

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'full' });
const hour = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });
const both = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

export const dayOf = ({ time }: VersionEntry): string => day.format(new Date(time));
/** To the second: several may have been saved within a minute. */
export const hourOf = ({ time }: VersionEntry): string => hour.format(new Date(time));

/** A version in one line: its time, and its name or why it was kept. */
export const labelOf = (version: VersionEntry): string =>
  `${both.format(new Date(version.time))} – ${version.name || reasonOf(version)}`;

/** "+12 −3 words"; empty where it is not known or nothing changed. */
export function wordsOf({ words }: VersionEntry): string {
  if (!words || (words.added === 0 && words.removed === 0)) return '';
  const { added, removed } = words;
  return `${added > 0 ? `+${added} ` : ''}${removed > 0 ? `−${removed} ` : ''}words`;
}
