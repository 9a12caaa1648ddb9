import { printable } from '../../release/characters';
import { isTimeZoneName } from '../../release/time-zone-name';
import { type Address, emptyAddress, type ReadAddresses } from './address';
import type { Target } from './column-names';
import { languageTag } from './language-names';
import type { Table } from './read-table';
import { mailboxesIn, phonesIn } from './typed-addresses';

/** The content of each column by index; null leaves the column out. */
export type Mapping = readonly (Target | null)[];

/** The names of non-empty columns that an import would leave out, in order. */
export function columnsLeftOut({ columns, rows }: Table, mapping: Mapping): string[] {
  return columns.filter((_, at) => !mapping[at] && rows.some((row) => (row[at] ?? '').trim()));
}

/** The rows of a table as addresses. A row without any name is left out and named. */
export function addressesFrom(table: Table, mapping: Mapping): ReadAddresses {
  const { columns, rows, firstRow } = table;
  const addresses: Address[] = [];
  const problems: string[] = [...table.problems];
  for (const [index, row] of rows.entries()) {
    const address = addressFrom(columns, row, mapping);
    if (address.name) addresses.push(address);
    else problems.push(`Row ${index + firstRow} has no name and was left out.`);
  }
  return { addresses, problems };
}

function addressFrom(
  columns: readonly string[],
  row: readonly string[],
  mapping: Mapping,
): Address {
  const of = (target: Target): string[] =>
    mapping.flatMap((each, at) => (each === target ? clean(row[at] ?? '') || [] : []));
  const one = (target: Target): string => of(target)[0] ?? '';
  const several = (target: Target, split: RegExp): string[] =>
    of(target)
      .flatMap((cell) => cell.split(split))
      .map((part) => part.trim())
      .filter(Boolean);
  const zone = one('timeZone');
  const mailboxes = of('email').flatMap(mailboxesIn);
  const emails = mailboxes.map(({ email }) => email);
  const { phones, faxes } = phonesIn(of('phone'));
  const others = mapping.flatMap((target, at) => {
    const cell = clean(row[at] ?? '');
    return target === 'other' && cell ? `${columns[at]}: ${cell}` : [];
  });
  return {
    ...emptyAddress(),
    name:
      one('name') ||
      [one('givenName'), one('middleName'), one('familyName')].filter(Boolean).join(' ') ||
      (mailboxes.find(({ name }) => name)?.name ?? '') ||
      (emails.length > 0 ? one('organisation') || (emails[0] ?? '') : ''),
    role: one('role'),
    organisation: one('organisation'),
    // It brings its own leading space.
    wording: plainCell(row[mapping.indexOf('wording')] ?? ''),
    emails,
    phones,
    languages: several('languages', /[,;/|\n]/).flatMap((name) => languageTag(name) ?? []),
    hours: one('hours'),
    region: one('region'),
    timeZone: zone.includes('/') && isTimeZoneName(zone) ? zone : '',
    tags: of('tags')
      // If tags are separated by semicolons, a comma is part of a tag.
      .flatMap((cell) => cell.split(/[;|\n]|:::/.test(cell) ? /[;|\n]|:::/ : /,/))
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '' && !tag.startsWith('*')),
    remarks: [...of('remarks'), ...faxes.map((fax) => `Fax: ${fax}`), ...others].join('\n'),
  };
}

/** Without the apostrophe that keeps a spreadsheet from reading a cell as a formula. */
const plainCell = (cell: string): string =>
  printable(cell)
    .replace(/^'(?=[=+@-])/, '')
    .slice(0, 10_000);

const clean = (cell: string): string => plainCell(cell).trim();
