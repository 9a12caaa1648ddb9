import { createBlock } from '../release/blocks/create';
import type { Entry, EntryKind } from './entries/entry';
import { ENTRY_VERSION } from './entries/entry-base';
import { newId } from './new-id';

/**
 * An empty entry of a kind. It gets another id when it is saved under a name.
 *
 * @param random at least eight hexadecimal digits, for example a UUID
 * @param now the present instant, ISO 8601 with `Z`, to the second
 */
export function newEntry(kind: EntryKind, random: string, now: string): Entry {
  const base = {
    schemaVersion: ENTRY_VERSION,
    id: newId(kind, '', random),
    revision: 1,
    created: now,
    modified: now,
    tags: [],
    archived: false,
    mergedInto: null,
    remarks: '',
    name: '',
  } as const;
  switch (kind) {
    case 'contact':
      return {
        ...base,
        tags: [],
        kind,
        role: '',
        organisation: '',
        wording: '',
        emails: [],
        phones: [],
        languages: [],
        hours: '',
        region: '',
        timeZone: '',
      };
    case 'organisation':
      return {
        ...base,
        tags: [],
        kind,
        acronym: '',
        names: [],
        website: '',
        social: [],
        logo: null,
      };
    case 'boilerplate':
      return {
        ...base,
        tags: [],
        kind,
        organisation: null,
        texts: [{ language: 'en-GB', length: 'standard', body: [createBlock.paragraph()] }],
        owner: '',
        reviewBy: null,
      };
    case 'snippet':
      return { ...base, tags: [], kind, language: 'en-GB', body: [createBlock.paragraph()] };
    case 'image':
      return {
        ...base,
        tags: [],
        kind,
        asset: '',
        pixels: { width: 1, height: 1 },
        alt: '',
        caption: '',
        credit: '',
      };
  }
}
