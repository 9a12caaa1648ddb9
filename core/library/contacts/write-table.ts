import Papa from 'papaparse';
import type { ContactEntry } from '../entries/contact-entry';
import type { Target } from './column-names';

const COLUMNS: readonly [Target, (contact: ContactEntry) => string][] = [
  ['name', ({ name }) => name],
  ['role', ({ role }) => role],
  ['organisation', ({ organisation }) => organisation],
  ['email', ({ emails }) => emails.join('; ')],
  ['phone', ({ phones }) => phones.join('; ')],
  ['languages', ({ languages }) => languages.join(', ')],
  ['hours', ({ hours }) => hours],
  ['region', ({ region }) => region],
  ['timeZone', ({ timeZone }) => timeZone],
  ['wording', ({ wording }) => wording],
  ['tags', ({ tags }) => tags.join('; ')],
  ['remarks', ({ remarks }) => remarks],
];

const HEADS: Partial<Record<Target, string>> = { timeZone: 'Time zone', email: 'E-mail' };

/**
 * Contacts as comma-separated values (RFC 4180) with a byte order mark, by which spreadsheets know
 * that it is UTF-8. A cell that a spreadsheet would take for a formula gets an apostrophe before
 * it; a telephone number may begin with `+`.
 */
export function writeTable(contacts: readonly ContactEntry[]): string {
  const fields = COLUMNS.map(([target]) => HEADS[target] ?? capitalised(target));
  const data = contacts.map((contact) => COLUMNS.map(([, value]) => value(contact)));
  const csv = Papa.unparse(
    { fields, data },
    { newline: '\r\n', escapeFormulae: /^(?:[=@\t\r-]|\+(?!\d[\d\s().;/+ext-]*$))/ },
  );
  return `\uFEFF${csv}\r\n`;
}

const capitalised = (word: string): string => word.replace(/^./, (first) => first.toUpperCase());
