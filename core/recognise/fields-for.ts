import type { SourceDocument } from '../imports/source';
import { recognise } from './recognise';
import type { Part, PartKind } from './recognition';

/** What a part says besides its text. */
export type PartFields = Partial<Pick<Part, 'quote' | 'contacts' | 'about'>>;

/**
 * The fields of a part of a kind that a person has named, as far as its blocks say them: who is quoted,
 * who is to be called, which organisation it is about.
 */
export function fieldsFor(
  kind: PartKind,
  source: SourceDocument,
  blocks: readonly string[],
): PartFields {
  if (kind !== 'quote' && kind !== 'contacts' && kind !== 'boilerplate') return {};
  const passage = source.blocks.filter(({ id }) => blocks.includes(id));
  const { parts } = recognise({ ...source, blocks: passage });
  switch (kind) {
    case 'quote': {
      const quote = parts.flatMap((part) => part.quote ?? [])[0];
      // The person has said that it is one: its words are said by somebody, whoever is named in them.
      return quote ? { quote: { ...quote, attribution: quote.attribution ?? 0 } } : {};
    }
    case 'contacts': {
      const contacts = parts.flatMap((part) => part.contacts ?? []);
      return contacts.length > 0 ? { contacts } : {};
    }
    case 'boilerplate': {
      const about = parts.flatMap((part) => part.about || [])[0];
      return about ? { about } : {};
    }
  }
}
