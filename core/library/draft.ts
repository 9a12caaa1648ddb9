import * as v from 'valibot';
import { internationalPhone } from '../release/phone';
import { Entry } from './entries/entry';

/** The name of no picture: stands in for one that has not been chosen yet. */
const NO_ASSET = `${'0'.repeat(64)}.png`;

/** An entry as it may stand in the form: what it is called, and its picture, may still be missing. */
const UnfinishedEntry = v.custom<Entry>((input) => {
  if (typeof input !== 'object' || input === null) return false;
  const { name, asset } = input as { name?: unknown; asset?: unknown };
  if (typeof name !== 'string') return false;
  return v.is(Entry, {
    ...input,
    name: name.trim() || '-',
    ...(asset === '' && { asset: NO_ASSET }),
  });
});

/** Changes to an entry that nobody has saved yet. */
export const EntryDraft = v.strictObject({
  entry: UnfinishedEntry,
  /** The entry from which the edit started; null for a new one. */
  base: v.nullable(Entry),
});
export type EntryDraft = v.InferOutput<typeof EntryDraft>;

/** What keeps an entry from being saved, as a sentence, or null where it can be saved. */
export function whatIsMissing(entry: Entry): string | null {
  if (entry.kind === 'image' && entry.asset === '') return 'Choose a picture first.';
  return entry.name.trim() === '' ? 'Give it a name first.' : null;
}

/**
 * The entry as it is saved: names trimmed, several addresses in one field taken apart, empty ones
 * left out, telephone numbers in international form where they have a country code.
 */
export function finishedEntry(entry: Entry): Entry {
  const named = { ...entry, name: entry.name.trim(), tags: wholeValues(entry.tags) };
  switch (named.kind) {
    case 'contact':
      return {
        ...named,
        emails: wholeValues(named.emails),
        phones: wholeValues(named.phones, BETWEEN_PHONES).map((phone) =>
          internationalPhone(phone, ''),
        ),
      };
    case 'organisation':
      return {
        ...named,
        names: named.names.filter(({ name, acronym }) => name.trim() || acronym.trim()),
        social: named.social.filter(({ network, handle }) => network.trim() || handle.trim()),
      };
    default:
      return named;
  }
}

/** A comma before an extension belongs to the number. */
const BETWEEN_PHONES = /[;\n]|,(?!\s*(?:ext|x)\b)/i;

/** The values of a list that say something; two that were typed in one field are taken apart. */
const wholeValues = (values: readonly string[], between = /[,;\n]/): string[] =>
  values
    .flatMap((value) => value.split(between))
    .map((value) => value.trim())
    .filter(Boolean);
