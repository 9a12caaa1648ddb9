import ICAL from 'ical.js';
import { UserError } from '../../errors';
import { printable } from '../../release/characters';
import { isTimeZoneName } from '../../release/time-zone-name';
import { decodeText, ENCODINGS, type Encoding } from '../text-encoding';
import { type Address, emptyAddress, MAX_CONTACTS, type ReadAddresses } from './address';
import { languageTag } from './language-names';
import { modernised } from './old-vcard';

/** A property as ical.js gives it back (jCal, RFC 7095 §3.4): name, parameters, type, values. */
type Property = [string, Record<string, string | string[]>, string, ...unknown[]];

/** Pictures, sounds and keys: not read, and too large to look through. */
const SKIPPED = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|AGENT)[;:]/i;

/**
 * How many letters the name and the parameters of a line may have. A line with a stranger's many
 * parameters would take ical.js a time that grows with their square.
 */
const MAX_PARAMETERS = 10_000;

/**
 * Reads vCards: 4.0 (RFC 6350), 3.0 (RFC 2426), and what 2.1 has otherwise. One card that cannot
 * be read does not keep the others from being read.
 *
 * @throws UserError when there is no card in it, or too many
 */
export function readVcards(bytes: Uint8Array, encoding?: Encoding): ReadAddresses {
  const { text, guessed } = decodeText(bytes, encoding ?? declaredEncoding(bytes));
  const cards = cardsIn(text);
  if (cards.length === 0) {
    throw new UserError('There is no contact in this file.', 'Choose a vCard file (.vcf).');
  }
  if (cards.length > MAX_CONTACTS) {
    throw new UserError(
      `This file holds more than ${MAX_CONTACTS} contacts.`,
      'Divide it, and import the parts one after the other.',
    );
  }
  const problems: string[] = [];
  if (guessed) {
    problems.push(
      'The file does not say how its letters are coded; it was read as Western European. Check names with accents.',
    );
  }
  const addresses: Address[] = [];
  for (const [index, lines] of cards.entries()) {
    const { properties, dropped, guessed: isGuessed } = propertiesOf(lines, encoding);
    const address = addressFrom(properties);
    const of = address?.name ? ` of “${address.name}”` : '';
    if (isGuessed) {
      problems.push(
        `Card ${index + 1}${of} does not say how its letters are coded; they were guessed. Check the accents.`,
      );
    }
    if (dropped > 0) {
      problems.push(
        `Card ${index + 1}${of}: ${dropped === 1 ? '1 line' : `${dropped} lines`} could not be read and ${dropped === 1 ? 'was' : 'were'} left out.`,
      );
    }
    if (address) addresses.push(address);
    else problems.push(`Card ${index + 1} has no name, organisation or address and was left out.`);
  }
  return { addresses, problems };
}

/** The coding that a file of an older version declares on its values, where that is one. */
function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 100_000));
  const name = /;CHARSET=["']?([\w-]+)/i.exec(start)?.[1]?.toLowerCase();
  // UTF-8 is tried in any case, and found out where it is not true.
  if (name === undefined || name === 'utf-8') return undefined;
  const quoted = /ENCODING=QUOTED-PRINTABLE|;QUOTED-PRINTABLE/i.test(start);
  return quoted ? undefined : ENCODINGS.find(([known]) => known === name)?.[0];
}

/** The lines of each card, unfolded; text outside cards is skipped. */
function cardsIn(text: string): string[][] {
  const cards: string[][] = [];
  let card: string[] | null = null;
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (/^BEGIN:\s*VCARD\s*$/i.test(line)) {
      // A truncated card is still useful.
      if (card) cards.push(card);
      card = [];
    } else if (card && /^END:\s*VCARD\s*$/i.test(line)) {
      cards.push(card);
      card = null;
    } else if (card && /^[ \t]/.test(line) && card.length > 0) {
      card[card.length - 1] += line.slice(1);
    } else if (card && line.trim() !== '') card.push(line);
  }
  if (card) cards.push(card);
  return cards.filter((lines) => lines.length > 0);
}

interface CardProperties {
  readonly properties: Property[];
  readonly dropped: number;
  readonly guessed: boolean;
}

function propertiesOf(given: readonly string[], encoding?: Encoding): CardProperties {
  const version =
    given
      .find((line) => /^VERSION:/i.test(line))
      ?.slice(8)
      .trim() ?? '2.1';
  const isOld = version !== '3.0' && version !== '4.0';
  const { lines: modern, guessed } = isOld
    ? modernised(given, encoding)
    : { lines: given, guessed: false };
  const fitting = modern.filter((line) => line.slice(0, MAX_PARAMETERS).includes(':'));
  const lines = fitting
    .filter((line) => !SKIPPED.test(line) && !/^VERSION:/i.test(line))
    // ical.js truncates the name of a time zone unless its type is text.
    .map((line) => line.replace(/^TZ(?=[;:])(?![^:]*VALUE=)/i, 'TZ;VALUE=text'));
  const tooLong = modern.length - fitting.length;
  const whole = parsedCard(isOld ? '3.0' : version, lines);
  if (whole) return { properties: whole, dropped: tooLong, guessed };
  const each = lines.map((line) => parsedCard(isOld ? '3.0' : version, [line]));
  return {
    properties: each.flatMap((properties) => properties?.slice(1) ?? []),
    dropped: tooLong + each.filter((properties) => properties === null).length,
    guessed,
  };
}

function parsedCard(version: string, lines: readonly string[]): Property[] | null {
  const text = ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD'].join('\r\n');
  try {
    return (ICAL.parse(text) as [string, Property[]])[1];
  } catch {
    return null;
  }
}

function addressFrom(properties: readonly Property[]): Address | null {
  const all = (name: string): Property[] =>
    properties.filter(([known]) => known === name).sort((a, b) => preference(a) - preference(b));
  const text = (name: string): string => clean(all(name)[0]?.[3]);
  const [organisation = '', ...units] = partsOf(all('org')[0]?.[3]);
  const title = text('title');
  const role = title || text('role');
  const hours = text('x-dateline-hours');
  const emails = all('email').map((property) => clean(property[3]).replace(/^mailto:/i, ''));
  const unit = units.filter(Boolean).join(', ');
  const name = text('fn') || nameFrom(partsOf(all('n')[0]?.[3])) || organisation || emails[0];
  if (!name || text('kind').toLowerCase() === 'group') return null;
  return {
    ...emptyAddress(),
    name,
    role: role || unit,
    organisation,
    wording: clean(all('x-dateline-wording')[0]?.[3], false),
    emails: emails.filter(Boolean),
    phones: all('tel')
      .filter((property) => !typesOf(property).some((type) => NO_PHONES.has(type)))
      .map(numberOf)
      .filter(Boolean),
    languages: all('lang').flatMap((property) => languageTag(clean(property[3])) ?? []),
    hours,
    region: text('x-dateline-region'),
    timeZone: isTimeZoneName(text('tz')) && text('tz').includes('/') ? text('tz') : '',
    tags: all('categories')
      .flatMap((property) => property.slice(3).map((tag) => clean(tag)))
      .filter(Boolean),
    remarks: [
      ...all('note')
        .map((property) => clean(property[3]))
        // Hours are also written as words, for programs that do not know our property.
        .map((note) => withoutLine(note, hours && hoursLine(hours))),
      role && unit,
      ...(title ? named('Role', all('role'), (property) => clean(property[3])) : []),
      ...named('Web', all('url'), (property) => clean(property[3])),
      ...named('Address', all('adr'), (property) =>
        partsOf(property[3]).filter(Boolean).join(', '),
      ),
      ...all('tel').flatMap((property) => {
        const type = typesOf(property).find((each) => NO_PHONES.has(each));
        const number = numberOf(property);
        return type && number ? `${type === 'fax' ? 'Fax' : 'Pager'}: ${number}` : [];
      }),
    ]
      .filter(Boolean)
      .join('\n'),
  };
}

/** Types of numbers that cannot be called. */
const NO_PHONES: ReadonlySet<string> = new Set(['fax', 'pager']);

/** The line of a note with the hours. */
export const hoursLine = (hours: string): string => `Hours: ${hours}`;

const withoutLine = (text: string, line: string): string =>
  line
    ? text
        .split('\n')
        .filter((each) => each !== line)
        .join('\n')
    : text;

const numberOf = (property: Property): string => clean(property[3]).replace(/^tel:/i, '');

/** Values without a field in the library, as lines of the remarks: "Web: https://…". */
const named = (
  name: string,
  properties: readonly Property[],
  textOf: (property: Property) => string,
): string[] =>
  properties
    .map(textOf)
    .filter(Boolean)
    .map((value) => `${name}: ${value}`);

/** "Dr. Amal Nasser" from family, given, additional, prefix and suffix (RFC 6350 §6.2.2). */
function nameFrom([family = '', given = '', additional = '', prefix = '', suffix = '']: string[]) {
  return [prefix, given, additional, family, suffix].filter(Boolean).join(' ');
}

function partsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value.flat() : [value]).map((part) => clean(part));
}

function typesOf([, { type }]: Property): string[] {
  return [type ?? []].flat().map((each) => each.toLowerCase());
}

function preference(property: Property): number {
  const given = Number([property[1].pref ?? []].flat()[0]);
  if (given >= 1) return given;
  return typesOf(property).includes('pref') ? 1 : 100;
}

function clean(value: unknown, trim = true): string {
  if (typeof value !== 'string') return '';
  const text = printable(value).slice(0, 10_000);
  return trim ? text.trim() : text;
}
