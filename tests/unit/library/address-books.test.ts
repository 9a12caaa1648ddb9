import { describe, expect, it } from 'vitest';
import { emptyAddress } from '../../../core/library/contacts/address';
import { addressProblems } from '../../../core/library/contacts/address-problems';
import { guessMapping } from '../../../core/library/contacts/column-names';
import {
  importResult,
  importSentence,
  planImport,
} from '../../../core/library/contacts/import-plan';
import { addressesFrom, columnsLeftOut } from '../../../core/library/contacts/mapping';
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
      remarks: 'a long note\nsecond line\nPress\nFax: +41 22 1',
    });
  });

  it('reads vCard 2.1: bare types, quoted-printable in its charset, soft breaks', () => {
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

  it('warns when the encoding was guessed, and uses a declared one', () => {
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

  it('converts symbol fonts to characters and drops invisible characters', () => {
    const lines = [
      'VERSION:3.0',
      'FN:\ufeffAna\u200b Silva',
      'NOTE:30 \uf06dg \uf0e0 \uf04a',
      'EMAIL:ana\u200b@example.org',
    ];
    expect(first(card(...lines))).toMatchObject({
      name: 'Ana Silva',
      remarks: '30 µg → ☺',
      emails: ['ana@example.org'],
    });
    const table = readTable('Name;Notes;E-mail\n\ufeffBo\u2060;\uf0b7 press;bo\ufeff@example.org');
    expect(
      addressesFrom(table, guessMapping(table.columns, table.rows)).addresses[0],
    ).toMatchObject({
      name: 'Bo',
      remarks: '• press',
      emails: ['bo@example.org'],
    });
  });

  it('guesses the encoding of quoted-printable without a charset, and warns', () => {
    const { addresses, problems } = readVcards(
      bytes(card('VERSION:2.1', 'FN;ENCODING=QUOTED-PRINTABLE:Jan Wi=B6niewski')),
    );
    expect(addresses[0]?.name).toBe('Jan Wiśniewski');
    expect(problems[0]).toContain('does not say how its letters are coded; they were guessed');
  });

  it('keeps in the remarks what the library has no field for', () => {
    const address = first(
      card(
        'VERSION:3.0',
        'FN:Ana Silva',
        'TITLE:Head of press',
        'ROLE:Spokesperson on water',
        'ORG:Agency;Press;Geneva',
        'NOTE:first',
        'NOTE:second',
        'URL:https://example.org',
        'ADR:;;1 Street;Geneva;;1200;Switzerland',
        'TEL;TYPE=PAGER:12345',
      ),
    );
    expect(address).toMatchObject({ role: 'Head of press', organisation: 'Agency', phones: [] });
    expect(address?.remarks.split('\n')).toEqual([
      'first',
      'second',
      'Press, Geneva',
      'Role: Spokesperson on water',
      'Web: https://example.org',
      'Address: 1 Street, Geneva, 1200, Switzerland',
      'Pager: 12345',
    ]);
  });

  it('skips a picture whose lines are not indented, and reads UTF-16 without a byte order mark', () => {
    const { addresses, problems } = readVcards(
      bytes(
        card(
          'VERSION:2.1',
          'FN:Ana Silva',
          'PHOTO;JPEG;ENCODING=BASE64:',
          ...Array(9).fill('/9j/4AAQSkZJRg'),
          'TEL:+41 22 555 01 00',
        ),
      ),
    );
    expect(problems).toEqual([]);
    expect(addresses[0]).toMatchObject({ name: 'Ana Silva', phones: ['+41 22 555 01 00'] });
    const wide = Uint8Array.from(
      [...card('VERSION:3.0', 'FN:Ana')].flatMap((l) => [l.charCodeAt(0), 0]),
    );
    expect(readVcards(wide).addresses[0]?.name).toBe('Ana');
  });

  it('keeps a semicolon of an organisation, and sorts by the family name', () => {
    const text = writeVcards(
      [contactEntry({ name: 'Ana de Souza', organisation: 'North; South Agency' })],
      '4.0',
    );
    expect(first(text)?.organisation).toBe('North; South Agency');
    expect(text).toContain('N:de Souza;Ana;;;');
  });

  it('joins a hundred thousand soft breaks without delay', () => {
    const lines = ['NOTE;ENCODING=QUOTED-PRINTABLE:a=', ...Array(100_000).fill('b=')];
    const before = performance.now();
    readVcards(bytes(card('VERSION:2.1', 'FN:Ana', ...lines)));
    expect(performance.now() - before).toBeLessThan(3000);
  });

  it('keeps the good cards beside a broken one, and reports the broken one', () => {
    const text = `${card('VERSION:3.0', 'FN:One')}${card('VERSION:3.0', 'nonsense', 'FN:Two')}BEGIN:VCARD\nFN:Cut off\n`;
    const { addresses, problems } = readVcards(bytes(text));
    expect(addresses.map(({ name }) => name)).toEqual(['One', 'Two', 'Cut off']);
    expect(problems).toEqual(['Card 2 of “Two”: 1 line could not be read and was left out.']);
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
    expect(addresses[0]).toEqual(address);
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
    ).toEqual(['givenName', 'familyName', 'organisation', 'role', 'phone', 'email', 'other']);
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

  const read = (text: string) => {
    const table = readTable(text);
    const mapping = guessMapping(table.columns, table.rows);
    return { ...addressesFrom(table, mapping), leftOut: columnsLeftOut(table, mapping) };
  };

  /** Name, role, organisation, e-mail and telephone as Outlook calls them in each language. */
  const OUTLOOK: readonly (readonly [string, string])[] = [
    ['English', 'First Name,Last Name,Job Title,Company,E-mail Address,Business Phone'],
    ['German', 'Vorname,Nachname,Position,Firma,E-Mail-Adresse,Telefon geschäftlich'],
    ['French', 'Prénom,Nom,Profession,Société,Adresse de messagerie,Téléphone (bureau)'],
    [
      'Spanish',
      'Nombre,Apellidos,Cargo,Organización,Dirección de correo electrónico,Teléfono del trabajo',
    ],
    ['Italian', 'Nome,Cognome,Posizione,Società,Indirizzo posta elettronica,Telefono ufficio'],
    ['Portuguese', 'Primeiro nome,Sobrenome,Cargo,Empresa,Endereço de email,Telefone comercial'],
    ['Dutch', 'Voornaam,Achternaam,Functie,Bedrijf,E-mailadres,Telefoon op werk'],
    ['Swedish', 'Förnamn,Efternamn,Befattning,Företag,E-postadress,Telefon arbete'],
    ['Norwegian', 'Fornavn,Etternavn,Stilling,Firma,E-postadresse,Telefon arbeid'],
    ['Danish', 'Fornavn,Efternavn,Stilling,Firma,E-mail-adresse,Arbejdstelefon'],
    ['Finnish', 'Etunimi,Sukunimi,Tehtävänimike,Yritys,Sähköpostiosoite,Työpuhelin'],
    ['Polish', 'Imię,Nazwisko,Stanowisko,Firma,Adres e-mail,Telefon służbowy'],
    ['Czech', 'Jméno,Příjmení,Pracovní funkce,Společnost,E-mailová adresa,Telefon do zaměstnání'],
    ['Hungarian', 'Utónév,Vezetéknév,Beosztás,Cég,E-mail cím,Hivatali telefon'],
    ['Russian', 'Имя,Фамилия,Должность,Организация,Адрес эл. почты,Рабочий телефон'],
    ['Ukrainian', "Ім'я,Прізвище,Посада,Організація,Електронна пошта,Робочий телефон"],
    ['Turkish', 'Ad,Soyadı,İş Unvanı,Şirket,E-posta Adresi,İş Telefonu'],
    ['Greek', 'Όνομα,Επώνυμο,Θέση,Εταιρεία,Διεύθυνση ηλεκτρονικού ταχυδρομείου,Τηλέφωνο εργασίας'],
    ['Japanese', '名,姓,役職,会社名,電子メール アドレス,会社電話'],
    ['Chinese', '名,姓,职务,公司,电子邮件地址,公司电话'],
    ['Arabic', 'الاسم الأول,اسم العائلة,المسمى الوظيفي,الشركة,عنوان البريد الإلكتروني,هاتف العمل'],
  ];
  it.each(OUTLOOK)('takes what Outlook writes in %s whole', (_language, head) => {
    const { addresses, problems, leftOut } = read(
      `${head}\nAna,Silva,Editor,The Daily,ana@example.org,+41 22 555 01 00\n`,
    );
    expect({ address: addresses[0], problems, leftOut }).toMatchObject({
      address: {
        name: 'Ana Silva',
        role: 'Editor',
        organisation: 'The Daily',
        emails: ['ana@example.org'],
        phones: ['+41 22 555 01 00'],
        remarks: '',
      },
      problems: [],
      leftOut: [],
    });
  });

  it.each([
    ['Journalist,Medium,Funktion,Work Email,Cell Phone', 'a press list'],
    ['First,Last,Publication,Position,Email,Direct line', 'another'],
    ['Display Name,Organization,Job Title,Primary Email,Work Phone', 'Thunderbird'],
    ['Name,Organization Name,Organization Title,E-mail 1 - Value,Phone 1 - Value', 'Google'],
  ])('understands %s (%s)', (head) => {
    const cells = head.startsWith('First')
      ? 'Ana,Silva,The Daily,Editor,ana@example.org,022 555 01 00'
      : 'Ana Silva,The Daily,Editor,ana@example.org,022 555 01 00';
    expect(read(`${head}\n${cells}\n`).addresses[0]).toMatchObject({
      name: 'Ana Silva',
      organisation: 'The Daily',
      role: 'Editor',
      emails: ['ana@example.org'],
      phones: ['022 555 01 00'],
    });
  });

  it('takes “Title” for the role only where no job title and no salutation stands', () => {
    const both = read('Title,First Name,Last Name,Job Title\nMs.,Ana,Silva,Head of press\n');
    expect(both.addresses[0]).toMatchObject({ role: 'Head of press', remarks: 'Title: Ms.' });
    expect(read('Title,Name\nEditor,Ana Silva\n').addresses[0]?.role).toBe('Editor');
    const french = read('Titre,Prénom,Nom,Titre\nMme,Élodie,Dupont,Porte-parole\n');
    expect(french.addresses[0]).toMatchObject({ name: 'Élodie Dupont', role: 'Porte-parole' });
  });

  it('keeps a column it does not know in the remarks, and names the ones it leaves out', () => {
    const { addresses, leftOut } = read(
      'Name,Beat,E-mail Type,Birthday\nAna Silva,Climate,SMTP,1.2.1980\n',
    );
    expect(addresses[0]?.remarks).toBe('Beat: Climate');
    expect(leftOut).toEqual(['E-mail Type', 'Birthday']);
  });

  it('reads a number with a stroke as one, two with room between them as two, no fax', () => {
    const { addresses } = read(
      'Name,Phone\nJana,030/5550100\nMax,+49 (0)89/555 01-00\nAna,022 555 01 00 / 022 555 01 01\nBo,tel: +41 22 555 01 00; fax: +41 22 555 01 09\n',
    );
    expect(addresses.map(({ phones }) => phones)).toEqual([
      ['030/5550100'],
      ['+49 (0)89/555 01-00'],
      ['022 555 01 00', '022 555 01 01'],
      ['+41 22 555 01 00'],
    ]);
    expect(addresses[3]?.remarks).toBe('Fax: +41 22 555 01 09');
  });

  it('reads a name and an address in one cell', () => {
    const { addresses } = read('Email\n"Silva, Ana" <ana@example.org>\nBo Li <bo@example.org>\n');
    expect(addresses[1]).toMatchObject({ name: 'Bo Li', emails: ['bo@example.org'] });
    expect(
      read('Name,Email\nAna,Ana <a@example.org>; b@example.org\n').addresses[0]?.emails,
    ).toEqual(['a@example.org', 'b@example.org']);
  });

  it('passes over sep= and a title above the names of the columns', () => {
    const { addresses } = read(
      'sep=;\nPress list 2026;;\n\nName;E-mail;Phone\nAna Silva;ana@example.org;+41 22 555 01 00\n',
    );
    expect(addresses).toHaveLength(1);
    expect(addresses[0]).toMatchObject({ name: 'Ana Silva', emails: ['ana@example.org'] });
  });

  it('loses no row to a quotation mark that is not closed', () => {
    const { addresses, problems } = read(
      'Name,E-mail\n"Ani Silva,ana@example.org\nBo Li,bo@example.org\n',
    );
    expect(addresses.map(({ emails }) => emails[0])).toEqual(['ana@example.org', 'bo@example.org']);
    expect(problems).toEqual(['Line 2 has a quotation mark that is not closed. Check it.']);
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

  it('finds duplicates and applies the chosen strategy', () => {
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

  it('reports invalid addresses, and keeps them', () => {
    const plan = planImport(order({ emails: ['radio@example'], phones: ['123'] }));
    const contacts = plan.map(({ contact }) => contact);
    expect(addressProblems(contacts)).toEqual([
      'Amal Nasser: “radio@example” is not an e-mail address.',
      'Amal Nasser: “123” is too short for a telephone number.',
    ]);
    expect(contacts[0]).toMatchObject({ emails: ['radio@example'], phones: ['123'] });
  });

  it('takes three offices with one address for three, and a name written shorter for one', () => {
    const named = (names: readonly string[]) =>
      planImport({
        ...order({}),
        library: [],
        addresses: names.map((name) => ({
          ...emptyAddress(),
          name,
          emails: ['press@example.org'],
        })),
      }).filter(({ like }) => like).length;
    expect(named(['Press Office Nairobi', 'Press Office Kampala', 'Press Office Kigali'])).toBe(0);
    expect(named(['Press Office', 'Press Office Nairobi'])).toBe(0);
    expect(named(['Ana Silva', 'Bo Silva'])).toBe(0);
    expect(named(['Ana Silva', 'Silva, A.', 'Ana Maria Silva'])).toBe(2);
  });

  it('sums up the import in a sentence', () => {
    expect(importSentence({ added: 3, changed: 1, skipped: 0 })).toBe('3 added, 1 updated.');
    expect(importSentence({ added: 0, changed: 0, skipped: 0 })).toBe('No contacts were imported.');
  });

  it('does not take a shared press address for one person', () => {
    expect(planImport(order({ name: 'Jo Bloggs' }))[0]?.like).toBeNull();
  });
});
