import type { Flow } from '../release/blocks/flow';
import { textFor, textKey } from './entries/boilerplate-entry';
import type { Entry } from './entries/entry';
import type { Fields } from './linked-fields';

/**
 * The entry with fields as a release has them: what "everywhere" writes. The name of an
 * organisation goes where that language has a name of its own, else it is the name.
 *
 * @param variant the wording of a boilerplate that the release uses
 */
export function entryWith(entry: Entry, fields: Fields, language: string, variant: string): Entry {
  switch (entry.kind) {
    case 'contact':
      return { ...entry, ...fields };
    case 'boilerplate': {
      if (!Array.isArray(fields.text)) return entry;
      const body = fields.text as Flow[];
      const used =
        entry.texts.find((text) => textKey(text) === variant) ?? textFor(entry, language);
      return {
        ...entry,
        texts: entry.texts.map((text) => (text === used ? { ...text, body } : text)),
      };
    }
    case 'organisation': {
      const { name, acronym, ...others } = fields as { name?: string; acronym?: string };
      const own = {
        ...(name !== undefined && { name }),
        ...(acronym !== undefined && { acronym }),
      };
      const primary = (tag: string) => tag.toLowerCase().split('-')[0];
      const index = entry.names.findIndex((each) => primary(each.language) === primary(language));
      return index < 0
        ? { ...entry, ...others, ...own }
        : {
            ...entry,
            ...others,
            names: entry.names.map((each, at) => (at === index ? { ...each, ...own } : each)),
          };
    }
    default:
      return entry;
  }
}
