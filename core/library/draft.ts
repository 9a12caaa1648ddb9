import * as v from 'valibot';
import { internationalPhone } from '../release/phone';
import { Entry } from './entries/entry';

/** Stands in for a picture that has not been chosen yet. */
const NO_ASSET = `${'0'.repeat(64)}.png`;

/** An entry in a form: its name and picture may still be missing. */
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

/** Unsaved changes to an entry. */
export const EntryDraft = v.strictObject({
  entry: UnfinishedEntry,
  /** The entry from which the edit started; null for a new one. */
  base: v.nullable(Entry),
});
export type EntryDraft = v.InferOutput<typeof EntryDraft>;

/** Why an entry cannot be saved yet, as a sentence; null if it can. */
export function whatIsMissing(entry: Entry): string | null {
  if (entry.kind === 'image' && entry.asset === '') return 'Choose a picture first.';
  return entry.name.trim() === '' ? 'Give it a name first.' : null;
}

/**
 * The entry as saved: names trimmed, several addresses in one field split, empty ones dropped,
 * telephone numbers in international form if they have a country code.
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

/** The non-empty values of a list; two values in one field are split. */
const wholeValues = (values: readonly string[], between = /[,;\n]/): string[] =>
  values
    .flatMap((value) => value.split(between))
    .map((value) => value.trim())
    .filter(Boolean);
