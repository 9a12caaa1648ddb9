import { printable } from '../../release/characters';
import { isTimeZoneName } from '../../release/time-zone-name';
import { fold } from '../fold';
import { type Address, emptyAddress, type ReadAddresses } from './address';
import { languageTag } from './language-names';
import type { Table } from './read-table';

/** What a column can hold. */
export const TARGETS = [
  'name',
  'givenName',
  'familyName',
  'role',
  'organisation',
  'email',
  'phone',
  'languages',
  'hours',
  'region',
  'timeZone',
  'wording',
  'tags',
  'remarks',
] as const;
export type Target = (typeof TARGETS)[number];

/** What each column holds, by its index; null leaves the column out. */
export type Mapping = readonly (Target | null)[];

/**
 * Column names in use: ours, those of Outlook and Google, and plain words in English, French,
 * Spanish and Arabic. Looked up folded, without digits and signs.
 */
const NAMES: Readonly<Record<Target, string>> = {
  name: 'name|full name|display name|contact|contact name|nom complet|nombre completo|الاسم|اسم',
  givenName: 'first name|given name|forename|prenom|nombre|الاسم الاول',
  familyName: 'last name|family name|surname|nom|nom de famille|apellido|apellidos|اسم العائلة',
  role: 'role|title|job title|position|function|fonction|poste|cargo|puesto|organization title|المنصب|الوظيفة',
  organisation:
    'organisation|organization|company|organization name|employer|agency|outlet|organisme|societe|organizacion|empresa|المنظمة|المؤسسة',
  email:
    'email|e mail|e mail address|email address|e mail value|mail|courriel|adresse e mail|correo|correo electronico|البريد الالكتروني',
  phone:
    'phone|telephone|tel|mobile|mobile phone|cell|business phone|home phone|phone value|phone number|primary phone|telefono|movil|portable|الهاتف|هاتف',
  languages: 'language|languages|langue|langues|idioma|idiomas|اللغة|اللغات',
  hours: 'hours|office hours|availability|heures|horaires|horario|horas|ساعات العمل',
  region: 'region|area|regional office|zone geographique|المنطقة',
  timeZone: 'time zone|timezone|fuseau horaire|zona horaria|المنطقة الزمنية',
  wording: 'wording|agreed wording',
  tags: 'tags|categories|labels|group membership|categorie|etiquetas|mots cles',
  remarks: 'remarks|notes|note|comments|commentaires|notas|ملاحظات',
};

const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

const byName = new Map(
  TARGETS.flatMap((target) =>
    NAMES[target].split('|').map((name) => [plain(name), target] as const),
  ),
);

/** What the columns probably hold, by their names; a person may change it. */
export function guessMapping(columns: readonly string[]): (Target | null)[] {
  const taken = new Set<Target>();
  const many: ReadonlySet<Target> = new Set(['email', 'phone', 'tags', 'remarks']);
  return columns.map((column) => {
    const target = byName.get(plain(column)) ?? null;
    if (!target || (taken.has(target) && !many.has(target))) return null;
    taken.add(target);
    return target;
  });
}

/** The rows of a table as addresses. A row without any name is left out and named. */
export function addressesFrom({ rows }: Table, mapping: Mapping): ReadAddresses {
  const addresses: Address[] = [];
  const problems: string[] = [];
  for (const [index, row] of rows.entries()) {
    const address = addressFrom(row, mapping);
    if (address.name) addresses.push(address);
    // The first row is the second line of the file.
    else problems.push(`Row ${index + 2} has no name and was left out.`);
  }
  return { addresses, problems };
}

function addressFrom(row: readonly string[], mapping: Mapping): Address {
  const of = (target: Target): string[] =>
    mapping.flatMap((each, at) => (each === target ? clean(row[at] ?? '') || [] : []));
  const one = (target: Target): string => of(target)[0] ?? '';
  const several = (target: Target, split: RegExp): string[] =>
    of(target)
      .flatMap((cell) => cell.split(split))
      .map((part) => part.trim())
      .filter(Boolean);
  const zone = one('timeZone');
  const emails = several('email', /[\s,;|]+|:::/);
  return {
    ...emptyAddress(),
    name:
      one('name') ||
      [one('givenName'), one('familyName')].filter(Boolean).join(' ') ||
      (emails.length > 0 ? one('organisation') || (emails[0] ?? '') : ''),
    role: one('role'),
    organisation: one('organisation'),
    // It brings its own leading space.
    wording: plainCell(row[mapping.indexOf('wording')] ?? ''),
    emails,
    phones: several('phone', /\s*(?:[;|/\n]|:::|,(?!\s*ext))\s*/),
    languages: several('languages', /[,;/|\n]/).flatMap((name) => languageTag(name) ?? []),
    hours: one('hours'),
    region: one('region'),
    timeZone: zone.includes('/') && isTimeZoneName(zone) ? zone : '',
    tags: several('tags', /[,;|\n]|:::/).filter((tag) => !tag.startsWith('*')),
    remarks: of('remarks').join('\n'),
  };
}

/** Without the apostrophe that keeps a spreadsheet from reading a cell as a formula. */
const plainCell = (cell: string): string =>
  printable(cell)
    .replace(/^'(?=[=+@-])/, '')
    .slice(0, 10_000);

const clean = (cell: string): string => plainCell(cell).trim();
