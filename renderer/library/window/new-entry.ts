import type { Entry, EntryKind } from '../../../core/library/entries/entry';
import { ENTRY_VERSION } from '../../../core/library/entries/entry-base';
import { newId } from '../../../core/library/new-id';
import { createBlock } from '../../../core/release/blocks/create';

/** An empty entry of a kind. Its id is given anew when it is called something. */
export function newEntry(kind: EntryKind): Entry {
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  const base = {
    schemaVersion: ENTRY_VERSION,
    id: newId(kind, '', crypto.randomUUID()),
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
