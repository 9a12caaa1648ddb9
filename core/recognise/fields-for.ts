import type { SourceBlock } from '../imports/source';
import { contactsIn, contactsInTable } from './contacts';
import type { Person } from './person';
import { aboutWhom } from './press-words';
import { personOfLine, quoteIn } from './quotes';
import type { ContactFields, Part, PartKind } from './recognition';
import { textOf } from './source-text';

/** What a part says besides its text. */
type PartFields = Partial<Pick<Part, 'quote' | 'contacts' | 'about'>>;

const NOBODY: ReadonlySet<string> = new Set();

/**
 * The fields of a passage of which a person has said what it is, as far as its words tell them: who is
 * quoted, who is to be called, which organisation it is about.
 *
 * @param language of the release (BCP 47)
 */
export function fieldsFor(
  kind: PartKind,
  passage: readonly SourceBlock['content'][],
  language: string,
): PartFields {
  switch (kind) {
    case 'quote':
      return quoteFields(passage, language);
    case 'contacts': {
      const contacts = people(passage);
      return contacts.length > 0 ? { contacts } : {};
    }
    case 'boilerplate': {
      const [heading] = linesOf(passage);
      const about = heading === undefined ? null : aboutWhom(heading, language);
      return about ? { about } : {};
    }
    default:
      return {};
  }
}

function quoteFields(passage: readonly SourceBlock['content'][], language: string): PartFields {
  const lines = linesOf(passage);
  const last = lines.at(-1) ?? '';
  const below = lines.length > 1 ? personOfLine(last, NOBODY) : null;
  if (below) return { quote: { ...saidBy(below), attribution: last.length } };
  const found = quoteIn(lines.join(' '), language, NOBODY);
  if (!found?.speaker || found.speaker === 'same') return {};
  // Whoever is named within the words stays there: the person has said that all of it is a quote.
  return { quote: { ...saidBy(found.speaker), attribution: found.attribution ?? 0 } };
}

const saidBy = ({ name, role, organisation }: Person) => ({ speaker: name, role, organisation });

function people(passage: readonly SourceBlock['content'][]): ContactFields[] {
  const inTables = passage.flatMap((content) =>
    content.type === 'table'
      ? contactsInTable(linesOf([content]).map((row) => row.split('\t')))
      : [],
  );
  const others = passage.filter(({ type }) => type !== 'table');
  return [...contactsIn(linesOf(others)), ...inTables];
}

const linesOf = (passage: readonly SourceBlock['content'][]): string[] =>
  passage.flatMap((content) => textOf(content).split('\n')).filter((line) => line.trim() !== '');
