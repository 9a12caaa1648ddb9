import { readZone } from '../embargo/zones/find-zones';
import { isEmail } from '../release/address-problems';
import { isPersonName, looksLikeOrganisation } from './person';
import { beginsWithContact, foldedPhrase, isContactLabelPhrase, isRoleWord } from './press-words';
import type { ContactFields } from './recognition';

/** An address in a line, and what stands around it. */
interface Found {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** The line without them: an object sign in the place of each. */
  readonly rest: string;
}

const MARK = '\ufffc';
const MAIL = /(?:mailto:)?[^\s<>(),;:|،؛：，/]+@[^\s<>(),;:|،؛：，/]+/giu;
/** A number of seven digits or more, with a plus before it, or behind it in Arabic. */
const NUMBER =
  /(?<![\p{L}\p{N}/@.])(?:\+\s?|00|\()?[\d\u0660-\u0669\u06f0-\u06f9](?:(?:\s?\(0\)\s?|[\s.\-–‑/\u00a0)]{0,3})[\d\u0660-\u0669\u06f0-\u06f9]){5,16}\+?(?:\s*(?:ext\.?|x|poste)\s*\d{1,6})?(?![\p{L}\p{N}@])/giu;

/** Whether digits are a telephone number: not a day, a year or a sum. */
function isPhone(said: string): boolean {
  const digits =
    said.replace(/\D/g, '').length || said.replace(/[^\d\u0660-\u0669\u06f0-\u06f9]/g, '').length;
  if (digits < 7 || digits > 17) return false;
  if (
    /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$|^\d{4}-\d{2}-\d{2}$|^\d{4}\s?[-–]\s?\d{4}$/.test(said.trim())
  )
    return false;
  if (/^[+(0٠۰]|\+$/u.test(said.trim())) return true;
  // Local numbers: in groups, or with a hyphen.
  return (
    /^[\d\s.\-–‑/()\u00a0]+$/u.test(said) &&
    /[\s.\-–‑/]/u.test(said.trim()) &&
    !/^\d{1,3}(?:[.,\s\u00a0]\d{3})+$/.test(said.trim())
  );
}

const PHONE_LABEL =
  /(?:tel|tél|cel|mob|phone|móvil|fon|celular|cellulare|whatsapp|téléphone|telefon\p{L}*|mobiel)[\s.:：]*$/iu;

export function addressesIn(line: string): Found {
  const emails: string[] = [];
  const phones: string[] = [];
  const rest = line
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(MAIL, (said) => {
      const address = said.replace(/^mailto:/i, '').replace(/[.!?»”"'’\]]+$/u, '');
      if (!isEmail(address)) return said;
      emails.push(address);
      return MARK;
    })
    .replace(NUMBER, (said: string, offset: number, whole: string) => {
      const before = whole.slice(Math.max(0, offset - 16), offset);
      if (!isPhone(said) && !(PHONE_LABEL.test(before) && said.replace(/\D/g, '').length >= 6))
        return said;
      phones.push(said.trim());
      return said.startsWith(' ') ? ` ${MARK}` : MARK;
    });
  return { emails, phones, rest };
}

const SEPARATORS =
  /\s*(?:[,;|•·،؛，、\t\n　]|\s[–—-]+\s|\s[–—]|[–—]\s|\s\/\s|\/(?=\ufffc)|(?<=\ufffc)\s*\/|[()<>]|[:：]|\ufffc)\s*/u;

/** A field of a line: what it seems to be. */
type Sort = 'name' | 'role' | 'organisation' | 'label' | 'hours' | 'other';

const HOURS =
  /\b(?:24\s?h(?:ours|rs)?|24\/7|\d{1,2}[:.]\d{2}\s?[–-]\s?\d{1,2}[:.]\d{2}|out of hours|office hours|monday|friday|mo\s?[–-]\s?fr)\b/iu;

/** An office that answers for itself, or that a person works in. */
const OFFICE =
  /^(?:press (?:office|team|service|desk)|media (?:relations|office|team|desk)|service (?:de )?presse|pressestelle|gabinete de (?:prensa|imprensa)|oficina de prensa|assessoria de (?:imprensa|comunicação)|presstjänst|biuro prasowe|ufficio stampa|persvoorlichting|пресс-служба|пресслужба|المكتب الإعلامي|relations (?:presse|médias)|service communication)$/iu;
/** What somebody does who speaks to the press. */
const SPOKEN =
  /^(?:woordvoerder|pressesprecher(?:in)?|rzecznik prasowy|spokesperson|porte-parole|portavoz)$/iu;

function sortOf(field: string): Sort {
  if (OFFICE.test(field)) return 'organisation';
  if (SPOKEN.test(field)) return 'role';
  if (isContactLabelPhrase(field) || /^\p{L}$/u.test(field)) return 'label';
  if (HOURS.test(field)) return 'hours';
  const words = field.split(/\s+/u);
  const hasRole = words.some((word) => word.split(/[-/]/).some(isRoleWord));
  if (isPersonName(field)) return 'name';
  if (
    looksLikeOrganisation(field) &&
    !/^(?:head|director|chief|manager|chef|leiter|responsable|directeur|director)/iu.test(field)
  ) {
    return hasRole &&
      !/(?:office|service|team|desk|stelle|department|abteilung|relations|ufficio|gabinete|assessoria|biuro|presstjänst|bureau|dienst|unit|university|universi\p{L}+|ministr?\p{L}+|institut\p{L}*|foundation|council|office of)/iu.test(
        field,
      )
      ? 'role'
      : 'organisation';
  }
  if (hasRole) return 'role';
  return 'other';
}

interface Draft {
  name: string;
  role: string;
  organisation: string;
  emails: string[];
  phones: string[];
  hours: string;
  region: string;
}

const empty = (): Draft => ({
  name: '',
  role: '',
  organisation: '',
  emails: [],
  phones: [],
  hours: '',
  region: '',
});

/**
 * The people whom lines name: one to a line ("Jane Roe, Media Officer, Aid, +41 22 555 01 23,
 * jroe@example.org"), or with their fields on lines of their own.
 */
export function contactsIn(lines: readonly string[]): ContactFields[] {
  const people: Draft[] = [];
  let current = empty();
  const isBegun = (): boolean =>
    current.name !== '' || current.organisation !== '' || current.role !== '';
  const isReachable = (): boolean => current.emails.length + current.phones.length > 0;
  const close = (): void => {
    if (isReachable()) people.push(current);
    current = empty();
  };
  for (const line of lines) {
    const { emails, phones, rest } = addressesIn(line);
    const { fields, region } = fieldsOf(rest);
    const sorted = fields.map((field) => ({ field, sort: sortOf(field) }));
    const hasAddress = emails.length + phones.length > 0;
    if (!hasAddress && !isFieldLine(line, sorted)) {
      // A sentence or a heading parts people from each other.
      if (isReachable()) close();
      else if (isHeadingLine(line)) current = empty();
      continue;
    }
    const name = sorted.find(({ sort }) => sort === 'name');
    const startsNew =
      (name !== undefined && (current.name !== '' || isReachable())) ||
      (isReachable() &&
        sorted.some(
          ({ sort }, index) =>
            index === 0 && (sort === 'organisation' || sort === 'other' || sort === 'role'),
        ) &&
        !(current.name === '' && name === undefined && !hasAddress));
    if (startsNew && isBegun()) close();
    else if (startsNew) close();
    take(current, sorted, region);
    for (const email of emails) if (!current.emails.includes(email)) current.emails.push(email);
    for (const phone of phones) if (!current.phones.includes(phone)) current.phones.push(phone);
  }
  close();
  return people.map(({ region, ...fields }) => ({
    ...fields,
    languages: [],
    ...(region !== '' && { region }),
  }));
}

function fieldsOf(rest: string): { readonly fields: string[]; readonly region: string } {
  let line = rest.replace(/^\s*[-–—•*]\s+/u, '');
  let region = '';
  const label = /^\s*([^:：\ufffc]{2,60}?)\s*[:：]\s*(?=\S)/u.exec(line);
  if (label) {
    const said = label[1] ?? '';
    const place = /^(?:in|at|à|en|em|in den|i|w|в|في)\s+(\p{L}[\p{L}\s'’-]{1,40})$/iu.exec(
      said,
    )?.[1];
    const isLabel = beginsWithContact(said) || isContactLabelPhrase(said);
    if (
      place ||
      isLabel ||
      (sortOf(said) === 'other' &&
        said.split(/\s+/u).length <= 3 &&
        isPersonName(line.slice(label[0].length).split(SEPARATORS)[0] ?? ''))
    ) {
      line = line.slice(label[0].length);
      if (OFFICE.test(said)) line = `${said}, ${line}`;
      else if (place) region = place;
      else if (!isLabel && isRegion(said)) region = said;
      else if (!isLabel) line = `${line}, ${said}`;
    }
  }
  line = line.replace(
    /^\s*(?:please\s+)?(?:contact(?:er|ar)?|veuillez contacter|kontakta|register with|call|email)\s+(?=\p{Lu}|\ufffc)/iu,
    '',
  );
  const fields = line
    .split(SEPARATORS)
    .map((field) =>
      field
        .replace(/^[\s:.\-–]+|[\s:]+$|(?<=\p{Ll}{3})\.$/gu, '')
        .replace(/\s+(?:on|at|or|via|unter|au|tel|tél|phone|mobile|mob|cell|m|t|e)\.?$/iu, '')
        .trim(),
    )
    .filter((field) => /[\p{L}\p{N}]/u.test(field));
  return { fields, region };
}

/** Whether words before a person say for which part of the world, or in which language. */
function isRegion(text: string): boolean {
  if (
    /^(?:pacific|europe|africa|asia|americas?|(?:latin|north|south|central) america|middle east|mena|east africa|west africa|asia[- ]pacific|english|french|spanish|german|arabic|portuguese|russian|chinese|(?:english|french|spanish|german|arabic)(?:,| and| &| et) \p{L}+|français|anglais|español|inglés|deutsch|englisch|أوروبا|африка|европа)$/iu.test(
      text,
    )
  )
    return true;
  return (
    readZone(text, { languages: ['fr', 'es', 'de'], instant: '2026-01-01T12:00:00Z' }).type !==
    'none'
  );
}

function take(
  person: Draft,
  sorted: readonly { readonly field: string; readonly sort: Sort }[],
  region: string,
): void {
  if (region !== '') person.region = region;
  const add = (field: 'role' | 'organisation', text: string): void => {
    if (person[field] === '') person[field] = text;
    else if (!person[field].includes(text)) person[field] += `, ${text}`;
  };
  // "Press office: Jane Roe": the office is how she is introduced.
  const hasName = person.name !== '' || sorted.some(({ sort }) => sort === 'name');
  if (hasName && OFFICE.test(person.organisation)) person.organisation = '';
  const isIntroduced =
    OFFICE.test(sorted[0]?.field ?? '') && sorted.some(({ sort }) => sort === 'name');
  for (const [index, { field, sort }] of sorted.entries()) {
    if (index === 0 && isIntroduced) continue;
    switch (sort) {
      case 'label':
        break;
      case 'hours':
        person.hours = person.hours === '' ? field : `${person.hours}, ${field}`;
        break;
      case 'name':
        if (person.name === '') person.name = field;
        else add('organisation', field);
        break;
      case 'role':
        add('role', field);
        break;
      case 'organisation':
        add(
          person.name !== '' && person.role === '' && OFFICE.test(field) ? 'role' : 'organisation',
          field,
        );
        break;
      default:
        add('organisation', field);
    }
  }
}

/** Whether a line without an address can be a line of a person: short, and no sentence. */
function isFieldLine(line: string, sorted: readonly { readonly sort: Sort }[]): boolean {
  if (isHeadingLine(line) || line.length > 120) return false;
  if (/[.!?؟。]$/u.test(line) && line.split(/\s+/u).length > 6) return false;
  return sorted.some(
    ({ sort }) => sort === 'name' || sort === 'role' || sort === 'organisation' || sort === 'other',
  );
}

const isHeadingLine = (line: string): boolean =>
  (isContactLabelPhrase(line) && !OFFICE.test(line) && !SPOKEN.test(line)) ||
  (/[:：]\s*$/u.test(line) && line.length < 90) ||
  foldedPhrase(line) === '';

/** The people of a table: by the names of its columns, or a person to a row. */
export function contactsInTable(rows: readonly (readonly string[])[]): ContactFields[] {
  const columns = (rows[0] ?? []).map(columnOf);
  if (columns.filter((column) => column !== null).length < 2) {
    return contactsIn(rows.map((cells) => cells.join(', ').replaceAll('\n', ', ')));
  }
  return rows.slice(1).flatMap((cells): ContactFields[] => {
    const person = empty();
    for (const [index, cell] of cells.entries()) {
      const column = columns[index];
      const { emails, phones } = addressesIn(cell);
      if (column === 'email' || column === 'phone') {
        person.emails.push(...emails);
        person.phones.push(
          ...(phones.length > 0 || column === 'email' ? phones : cell.trim() ? [cell.trim()] : []),
        );
      } else if (column) person[column] = cell.replace(/\s+/g, ' ').trim();
    }
    const { region, ...fields } = person;
    const isAnybody = person.name !== '' || person.emails.length + person.phones.length > 0;
    return isAnybody ? [{ ...fields, languages: [], ...(region !== '' && { region }) }] : [];
  });
}

const COLUMNS: readonly (readonly [
  RegExp,
  'name' | 'role' | 'organisation' | 'email' | 'phone' | 'hours' | 'region',
])[] = [
  [
    /^(?:e-?mails?|e-?mail address|courriel|correo.*|adresse e-?mail|البريد.*|эл\.? ?почта|электронная почта|邮箱|メール)$/iu,
    'email',
  ],
  [
    /^(?:tel.*|phone.*|mobile|cell.*|tél.*|teléfono|telefono|telefon|número|numéro|هاتف|الهاتف|тел.*|电话|電話)$/iu,
    'phone',
  ],
  [
    /^(?:role|title|position|job title|function|fonction|poste|cargo|funktion|position|ruolo|functie|должность|المنصب|职务)$/iu,
    'role',
  ],
  [
    /^(?:organi[sz]ation|agency|company|organisme|organización|organização|organizzazione|organisatie|institution|организация|المنظمة|机构)$/iu,
    'organisation',
  ],
  [
    /^(?:name|contact|contact person|spokesperson|nom|nombre|nome|naam|kontakt|ansprechpartner(?:in)?|имя|фио|الاسم|姓名|氏名)$/iu,
    'name',
  ],
  [/^(?:hours|availability|horaires|horario|erreichbar)$/iu, 'hours'],
  [/^(?:region|country|area|région|pays|país|region)$/iu, 'region'],
];

const columnOf = (head: string) =>
  COLUMNS.find(([pattern]) => pattern.test(head.trim().replace(/[:：]$/u, '')))?.[1] ?? null;
