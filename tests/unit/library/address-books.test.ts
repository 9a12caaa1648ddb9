import { describe, expect, it } from 'vitest';
import { importResult, planImport } from '../../../core/library/contacts/import-plan';
import { addressesFrom, guessMapping } from '../../../core/library/contacts/mapping';
import { readTable } from '../../../core/library/contacts/read-table';
import { readVcards } from '../../../core/library/contacts/read-vcard';
import { writeTable } from '../../../core/library/contacts/write-table';
import { writeVcards } from '../../../core/library/contacts/write-vcard';
import { decodeText } from '../../../core/library/text-encoding';
import { contactEntry } from './support';

const bytes = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
const first = (text: string) => readVcards(bytes(text)).addresses[0];

const full = contactEntry({
  name: 'Amal Nasser, PhD',
  role: 'Head of Media; Spokesperson',
  organisation: 'Save the Children',
  wording: ' – Head of Media.',
  emails: ['amal@example.org', 'press@example.org'],
  phones: ['+41 22 909 50 00'],
  languages: ['ar', 'fr'],
  hours: '09:00–18:00',
  region: 'East Africa',
  timeZone: 'Africa/Nairobi',
  tags: ['geneva', 'on call, nights'],
  remarks: 'Prefers e-mail.\nNever before eight.',
});

describe('vCard', () => {
  it.each(['3.0', '4.0'] as const)('%s goes out and comes back the same', (version) => {
    const { addresses, problems } = readVcards(bytes(writeVcards([full], version)));
    expect(problems).toEqual([]);
    const plan = planImport({
      addresses,
      library: [],
      country: '',
      random: () => 'a'.repeat(8),
      now: full.created,
    });
    const expected = { ...full, id: plan[0]?.contact.id };
    expect(plan[0]?.contact).toEqual(version === '4.0' ? expected : { ...expected, languages: [] });
  });

  it('folds no line beyond 75 bytes and ends each as RFC 6350 says', () => {
    const text = writeVcards(
      [contactEntry({ name: 'Ngozi', remarks: 'déjà vu '.repeat(60) })],
      '4.0',
    );
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    for (const line of text.split('\r\n')) expect(bytes(line).length).toBeLessThanOrEqual(76);
  });

  it('reads 3.0 with groups, folded lines, escapes and preferred addresses', () => {
    const address = first(
      card(
        'VERSION:3.0',
        'N:Nasser;Amal;;Dr.;',
        'FN:Dr. Amal Nasser',
        'ORG:UNICEF;Press',
        'TITLE:Chief\\, media',
        'EMAIL:second@example.org',
        'item1.EMAIL;TYPE=INTERNET,PREF:first@example.org',
        'TEL;TYPE=FAX:+41 22 1',
        'TEL;TYPE=CELL:022 909 50 00',
        'NOTE:a long',
        '  note\\nsecond line',
      ),
    );
    expect(address).toMatchObject({
      name: 'Dr. Amal Nasser',
      organisation: 'UNICEF',
      role: 'Chief, media',
      emails: ['first@example.org', 'second@example.org'],
      phones: ['022 909 50 00'],
      remarks: 'a long note\nsecond line\nPress',
    });
  });

  it('reads what 2.1 has otherwise: bare types, quoted-printable in its charset, soft breaks', () => {
    const address = first(
      card(
        'VERSION:2.1',
        'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Garc=EDa;Jos=E9',
        'TEL;WORK;VOICE:+34 91 000 00 00',
        'NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:caf=C3=A9 =',
        'con leche=0D=0Ay az=C3=BAcar',
      ),
    );
    expect(address).toMatchObject({
      name: 'José García',
      phones: ['+34 91 000 00 00'],
      remarks: 'café con leche\ny azúcar',
    });
  });

  it('says when the letters had to be guessed, and takes a declared coding', () => {
    const guessed = readVcards(latin(card('VERSION:3.0', 'FN:Jos\xe9')));
    expect(guessed.addresses[0]?.name).toBe('José');
    expect(guessed.problems[0]).toContain('does not say how its letters are coded');
    const declared = readVcards(
      latin(card('VERSION:2.1', 'FN;CHARSET=windows-1251:\xc0\xed\xed\xe0')),
    );
    expect(declared.addresses[0]?.name).toBe('Анна');
    const lying = readVcards(latin(card('VERSION:2.1', 'FN;CHARSET=UTF-8:Jos\xe9')));
    expect(lying.addresses[0]?.name).toBe('José');
  });

  it('keeps the good cards beside a broken one, and says what was left out', () => {
    const text = `${card('VERSION:3.0', 'FN:One')}${card('VERSION:3.0', 'nonsense', 'FN:Two')}BEGIN:VCARD\nFN:Cut off\n`;
    const { addresses, problems } = readVcards(bytes(text));
    expect(addresses.map(({ name }) => name)).toEqual(['One', 'Two', 'Cut off']);
    expect(problems).toEqual(['Card 2 of “Two”: 1 line(s) could not be read and were left out.']);
    expect(() => readVcards(bytes('hello'))).toThrow('no contact');
  });
});

describe('CSV', () => {
  it('goes out and comes back the same, and no cell is a formula', () => {
    const contacts = [
      full,
      contactEntry({ name: '=HYPERLINK("x")', role: '-1+2', phones: ['+41 22 1'] }),
    ];
    const text = writeTable(contacts);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).toContain("'-1+2");
    const table = readTable(text);
    const { addresses } = addressesFrom(table, guessMapping(table.columns));
    const {
      id,
      kind,
      schemaVersion,
      revision,
      created,
      modified,
      archived,
      mergedInto,
      ...address
    } = full;
    expect(addresses[0]).toEqual({ ...address, tags: ['geneva', 'on call', 'nights'] });
    expect(addresses[1]).toMatchObject({
      name: '=HYPERLINK("x")',
      role: '-1+2',
      phones: ['+41 22 1'],
    });
  });

  it('understands what Outlook, Google and a French spreadsheet write', () => {
    expect(
      guessMapping([
        'First Name',
        'Last Name',
        'Company',
        'Job Title',
        'Business Phone',
        'E-mail Address',
        'Fax',
      ]),
    ).toEqual(['givenName', 'familyName', 'organisation', 'role', 'phone', 'email', null]);
    expect(
      guessMapping(['Name', 'Organization 1 - Name', 'E-mail 1 - Value', 'Phone 1 - Value']),
    ).toEqual(['name', 'organisation', 'email', 'phone']);
    const table = readTable(
      'Prénom;Nom;Société;Téléphone;Courriel;Langues\nZoé;Müller;IRC;022 909 50 00;z@example.org;français, Arabic\n',
    );
    const { addresses } = addressesFrom(table, guessMapping(table.columns));
    expect(addresses[0]).toMatchObject({
      name: 'Zoé Müller',
      organisation: 'IRC',
      languages: ['fr', 'ar'],
    });
  });

  it('refuses a million rows in a sentence, without reading them all', () => {
    expect(() => readTable(`name\n${'a\n'.repeat(1_000_000)}`)).toThrow('more than 50000 rows');
    expect(() => readTable('only,a,head\n')).toThrow('There is no table');
  });

  it('finds out the coding of Excel’s files', () => {
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0x41, 0, 0xe9, 0])).text).toBe('Aé');
    expect(decodeText(latin('\xef\xbb\xbfA')).text).toBe('A');
    expect(decodeText(latin('caf\xe9'))).toMatchObject({ text: 'café', guessed: true });
    expect(decodeText(latin('\xe3\xe1'), 'windows-1256').text).toBe('مل');
  });
});

describe('an import', () => {
  const there = contactEntry({
    id: 'amal-1',
    name: 'Amal Nasser',
    organisation: 'UNICEF',
    emails: ['amal@example.org'],
    revision: 4,
  });
  const order = (address: object) => ({
    addresses: readVcards(
      bytes(
        card(
          'VERSION:3.0',
          'FN:Amal Nasser',
          'EMAIL:AMAL@example.org',
          'TEL:022 909 50 00',
          'ORG:IOM',
        ),
      ),
    ).addresses.map((known) => ({ ...known, ...address })),
    library: [there],
    country: 'CH',
    random: () => '0123abcd',
    now: '2026-11-24T21:00:00Z',
  });

  it('finds who is there already and does what it is told', () => {
    const plan = planImport(order({}));
    expect(plan[0]?.like?.id).toBe('amal-1');
    const now = '2026-11-24T21:00:00Z';
    const filled = importResult(plan, () => 'fill', now);
    expect(filled).toMatchObject({ added: 0, changed: 1, skipped: 0 });
    expect(filled.entries[0]).toMatchObject({
      id: 'amal-1',
      organisation: 'UNICEF',
      phones: ['+41 22 909 50 00'],
      revision: 5,
    });
    expect(importResult(plan, () => 'replace', now).entries[0]).toMatchObject({
      id: 'amal-1',
      organisation: 'IOM',
    });
    expect(importResult(plan, () => 'skip', now)).toMatchObject({ entries: [], skipped: 1 });
    expect(importResult(plan, () => 'add', now).entries[0]?.id).toBe('amal-nasser-0123abcd');
  });

  it('does not take a shared press address for one person', () => {
    expect(planImport(order({ name: 'Jo Bloggs' }))[0]?.like).toBeNull();
  });
});
