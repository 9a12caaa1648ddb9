import type { Entry, EntryKind } from '../../core/library/entries/entry';
import { isReviewDue } from '../../core/library/review';
import { shownValue } from '../../core/library/shown-value';

export const KIND_NAMES: Readonly<Record<EntryKind, { one: string; many: string }>> = {
  contact: { one: 'Contact', many: 'Contacts' },
  organisation: { one: 'Organisation', many: 'Organisations' },
  boilerplate: { one: 'Boilerplate', many: 'Boilerplates' },
  snippet: { one: 'Snippet', many: 'Snippets' },
  image: { one: 'Picture', many: 'Pictures' },
};

const NAMES = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' });

/** "English (United Kingdom)" for `en-GB`. */
export const nameOfLanguage = (tag: string): string => NAMES.of(tag) ?? tag;

const MAX_LENGTH = 90;

const today = (): string => new Date().toISOString().slice(0, 10);

/** A line that distinguishes an entry from others of its name. */
export function summaryOf(entry: Entry): string {
  switch (entry.kind) {
    case 'contact':
      return [entry.role, entry.organisation, entry.emails[0]].filter(Boolean).join(' · ');
    case 'organisation':
      return [entry.acronym, entry.website].filter(Boolean).join(' · ');
    case 'boilerplate':
      return [
        isReviewDue(entry, today()) && 'Review due',
        entry.texts.map(({ language }) => nameOfLanguage(language)).join(', '),
        shownValue(entry.texts[0]?.body),
      ]
        .filter(Boolean)
        .join(' · ')
        .slice(0, MAX_LENGTH);
    case 'snippet':
      return shownValue(entry.body).slice(0, MAX_LENGTH);
    case 'image':
      return [entry.caption, entry.credit].filter(Boolean).join(' · ');
  }
}
