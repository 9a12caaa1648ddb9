import { fold } from '../fold';

/** What a column can contain. */
export const TARGETS = [
  'name',
  'givenName',
  'middleName',
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
  /** Kept in the remarks, under the column's name. */
  'other',
] as const;
export type Target = (typeof TARGETS)[number];

/**
 * Column names of address books, from Outlook's and Thunderbird's localised headers (as listed in
 * Roundcube's csv2vcard files for German, French, Spanish, Italian, Portuguese, Polish, Russian,
 * Finnish and Chinese), Google Contacts (old and new), Apple's Numbers templates, and press lists
 * in use. They are compared folded, without digits and punctuation, so that "E-Mail 2: Adresse" is
 * "e mail adresse".
 */
const NAMES: Readonly<Record<Exclude<Target, 'other'>, readonly string[]>> = {
  name: [
    'name|full name|display name|contact|contact name|journalist|reporter|person|file as',
    'nom complet|nom a afficher|journaliste|nombre completo|nombre en pantalla|periodista',
    'anzeigename|vollstandiger name|ansprechpartner|journalistin|nome completo|nome visualizzato',
    'mostrar nome|giornalista|jornalista|weergavenaam|volledige naam|visningsnamn|visningsnavn',
    'naytettava nimi|nayttonimi|koko nimi|nazwa wyswietlana|imie i nazwisko|отображаемое имя|фио',
    "полное имя|піб|повне ім'я|goruntulenen ad|ad soyad|ονοματεπωνυμο|zobrazovane jmeno",
    'megjelenitendo nev|表示名|氏名|显示名称|姓名|顯示名稱|표시 이름|이름 전체|الاسم|اسم|الاسم الكامل|שם מלא',
  ],
  givenName: [
    'first name|given name|forename|first|prenom|vorname|primer nombre|primeiro nome|nome proprio',
    'voornaam|fornamn|fornavn|etunimi|imie|имя|ім я|ad|adi|ονομα|jmeno|krestni jmeno|utonev|keresztnev',
    '名|名字|名前|이름|الاسم الاول|שם פרטי',
  ],
  middleName: [
    'middle name|additional name|deuxieme prenom|weitere vornamen|segundo nombre|secondo nome',
    'nome do meio|tweede voornaam|mellannamn|mellomnavn|drugie imie|отчество|中间名|ミドル ネーム',
  ],
  familyName: [
    'last name|family name|surname|last|nom de famille|nachname|familienname|apellido|apellidos',
    'cognome|apelido|sobrenome|ultimo nome|achternaam|efternamn|etternavn|efternavn|sukunimi',
    'nazwisko|фамилия|прізвище|soyad|soyadi|επωνυμο|prijmeni|vezeteknev|姓|姓氏|성|اسم العائلة|שם משפחה',
  ],
  role: [
    'role|job title|position|function|job|work title|organization title|designation|occupation',
    'fonction|poste|profession|cargo|puesto|funktion|stelle|berufsbezeichnung|qualifica|posizione',
    'ruolo|funzione|titolo di lavoro|posto|funcao|profissao|functie|befattning|jobbtitel|stilling',
    'ammattinimi|tehtavanimike|stanowisko|funkcja|должность|посада|is unvani|unvan|θεση|τιτλος θεσης',
    'pracovni funkce|funkce|beosztas|役職|職位|职位|职务|직함|직책|المنصب|الوظيفة|المسمى الوظيفي|תפקיד',
  ],
  organisation: [
    'organisation|organization|company|organization name|company name|employer|agency|outlet',
    'media outlet|medium|media|publication|newspaper|work company|institution|organisme|societe',
    'entreprise|media name|organizacion|empresa|medio|firma|unternehmen|redaktion|zeitung|societa',
    'azienda|ditta|testata|organizzazione|organizacao|veiculo|bedrijf|organisatie|foretag|selskap',
    'virksomhed|firmanavn|yritys|jarjesto|organizacja|организация|компания|сми|організація|компанія',
    'sirket|kurulus|εταιρεια|οργανισμος|spolecnost|organizace|ceg|vallalat|会社|会社名|組織|公司|组织|單位',
    'الشركة|المنظمة|المؤسسة|회사|조직|חברה|ארגון',
  ],
  email: [
    'email|e mail|e mail address|email address|e mail value|email value|mail|e mails|emails',
    'work email|home email|business email|other email|primary email|secondary email|press email',
    'courriel|adresse e mail|adresse de messagerie|adresse electronique|adresse electronique principale',
    'adresse electronique secondaire|adresse courriel|mel|correo|correo electronico|direccion de correo',
    'direccion de correo electronico|direccion del correo electronico',
    'direccion de correo electronico principal|direccion de correo electronico secundaria',
    'e mail adresse|e mail adresse privat|primare e mail adresse|sekundare e mail adresse',
    'indirizzo e mail|indirizzo posta elettronica|indirizzo di posta elettronica|posta elettronica',
    'email principale|email secondaria|endereco de e mail|endereco de email|e mail primario',
    'e mail secundario|endereco de correio eletronico|correio electronico|e mailadres|emailadres',
    'e postadress|e post|epost|e postadresse|e mailadresse|sahkoposti|sahkopostiosoite',
    'ensisijainen sahkoposti|toissijainen sahkoposti|adres e mail|adres email|poczta',
    'адрес электронной почты|альтернативный адрес электронной почты|адрес эл почты|эл почта|почта',
    'електронна пошта|адреса електронної пошти|e posta|e posta adresi|ηλεκτρονικη διευθυνση',
    'διευθυνση ηλεκτρονικου ταχυδρομειου|e mailova adresa|e mail cim|電子メール アドレス|電子メール|メール',
    'メールアドレス|电子邮件地址|电子邮件|邮箱|主要邮箱|备用邮箱|電子郵件地址|電子郵件|전자 메일 주소|이메일|이메일 주소',
    'البريد الالكتروني|عنوان البريد الالكتروني|דואר אלקטרוני|כתובת דואר אלקטרוני',
  ],
  phone: [
    'phone|telephone|tel|mobile|mobile phone|cell|cell phone|cellphone|business phone|home phone',
    'phone value|phone number|primary phone|direct line|direct|direct dial|landline|office phone',
    'work phone|mobile number|other phone|company main phone|work mobile|home mobile|main phone',
    'telephone bureau|telephone domicile|telephone principal|telephone autre|tel mobile|tel fixe',
    'tel professionnel|telephone mobile|portable|ligne directe|telefono|movil|telefono movil',
    'telefono del trabajo|telefono trabajo|telefono principal|otro telefono|celular|particular',
    'telefon|telefon geschaftlich|telefon privat|mobiltelefon|haupttelefon|weiteres telefon|handy',
    'mobil|mobil tel nr|tel dienstlich|durchwahl|telefon firma|telefono di lavoro|telefono lavoro',
    'telefono ufficio|telefono di casa|telefono mobile|telefono principale|numero cellulare|cellulare',
    'telefono abitazione|telefone|fone comercial|fone de casa|fone de trabalho|fone primario|telemovel',
    'telefone comercial|telefone movel|telefone do emprego|celular de trabalho|celular pessoal',
    'telefoon|telefoon op werk|zakelijke telefoon|mobiele telefoon|mobiel|telefoon thuis|gsm',
    'telefon arbete|mobiltelefon arbete|telefon hem|telefon arbeid|telefon privat|arbejdstelefon',
    'puhelin|tyopuhelin|kotipuhelin|matkapuhelin|matkapuhelinnumero|telefon sluzbowy|telefon domowy',
    'telefon komorkowy|telefon glowny|телефон|рабочии телефон|домашнии телефон|номер сотового телефона',
    'мобильныи телефон|телефон раб|мобильныи|мобільнии телефон|робочии телефон|is telefonu|cep telefonu',
    'ev telefonu|τηλεφωνο|τηλεφωνο εργασιας|κινητο τηλεφωνο|κινητο|telefon do zamestnani|mobilni telefon',
    'hivatali telefon|mobiltelefonszam|電話|電話番号|会社電話|携帯電話|公司电话|家庭电话|工作电话|手机|手机号码',
    '主要电话|电话|商務電話|行動電話|전화|근무처 전화|휴대폰|휴대 전화|الهاتف|هاتف|هاتف العمل|الهاتف المحمول|جوال',
    'טלפון|טלפון נייד|נייד|טלפון בעבודה',
  ],
  languages: [
    'language|languages|spoken languages|langue|langues|idioma|idiomas|sprache|sprachen|lingua|lingue',
    'linguas|taal|talen|sprak|kieli|jezyk|язык|языки|اللغة|اللغات|语言|言語',
  ],
  hours: [
    'hours|office hours|availability|heures|horaires|horario|horas|arbeitszeiten|orari|ساعات العمل',
  ],
  region: ['region|area|regional office|zone geographique|المنطقة'],
  timeZone: ['time zone|timezone|fuseau horaire|zona horaria|zeitzone|fuso orario|المنطقة الزمنية'],
  wording: ['wording|agreed wording'],
  tags: [
    'tags|categories|labels|group membership|groups|group|categorie|etiquetas|mots cles|kategorien',
    'categorias|categorieen|kategorier|kategorie|ryhmat|категории|类别|分類項目|分类|범주',
  ],
  remarks: [
    'remarks|notes|note|comments|commentaires|remarques|notas|notizen|bemerkungen|kommentar|osservazioni',
    'notities|opmerkingen|anteckningar|notater|muistiinpanot|notatki|uwagi|заметки|примечания|нотатки',
    'notlar|σημειωσεις|poznamky|jegyzetek|メモ|備考|备注|附註|메모|ملاحظات|הערות',
  ],
};

/** Words for a name that is the family name beside a column for the given one, else the whole name. */
const WHOLE_OR_FAMILY = 'nom|name|navn|naam|namn|nev|nimi|nazwa';
/** Words that are the given name beside a column for the family name, else the whole name. */
const WHOLE_OR_GIVEN = 'nombre|nome';
/** A salutation in one program and a job title in another: the cells decide. */
const ROLE_OR_SALUTATION = 'title|titre|titel|titolo|titulo|tytul|обращение|头衔|タイトル';
const SALUTATION =
  /^(?:mr|mrs|ms|mx|miss|dr|prof|sir|dame|herr|frau|m|mme|mlle|sr|sra|srta|sig|sigra|dott|dhr|mevr|hr|fr|pan|pani|г|г-н|г-жа|先生|女士|様)\.?(?: (?:dr|prof)\.?)*$/i;

/** Columns that qualify another column or are private: left out. */
const LEFT_OUT =
  /\b(?:type|typ|tipo|label|display name|anzeigename|sms|yomi|phonetic|initials|birthday|birth|anniversary|gender|spouse|children|home (?:street|city|state|postal|country|address|zip)|photo|private|sensitivity|priority|mileage|billing|account|hobby|user|keywords|journal|directory|gov|geburt\p{L}*|geschlecht|straße privat|ort privat)\b/u;

/** A column's name in comparable form. */
export const plainColumn = (text: string): string =>
  fold(text)
    .replace(/ı/g, 'i')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

const wordsOf = (list: string): string[] => list.split('|').map(plainColumn);

const TARGET_OF: ReadonlyMap<string, Target> = new Map(
  Object.entries(NAMES).flatMap(([target, lists]) =>
    lists.flatMap((list) => wordsOf(list).map((name) => [name, target as Target] as const)),
  ),
);
const WHOLE_OR_FAMILY_NAMES = new Set(wordsOf(WHOLE_OR_FAMILY));
const WHOLE_OR_GIVEN_NAMES = new Set(wordsOf(WHOLE_OR_GIVEN));
const ROLE_OR_SALUTATION_NAMES = new Set(wordsOf(ROLE_OR_SALUTATION));

/** Whether this is the name of a column of an address book. */
export function isColumnName(text: string): boolean {
  const name = plainColumn(text);
  return (
    TARGET_OF.has(name) ||
    WHOLE_OR_FAMILY_NAMES.has(name) ||
    WHOLE_OR_GIVEN_NAMES.has(name) ||
    ROLE_OR_SALUTATION_NAMES.has(name)
  );
}

const MANY: ReadonlySet<Target> = new Set(['email', 'phone', 'tags', 'remarks', 'other']);

/**
 * Guesses the columns by their names and, for "Title", by the cells; a person may change it.
 * Unknown columns go to the remarks, useless ones (null) are left out.
 *
 * @param rows the cells under the names
 */
export function guessMapping(
  columns: readonly string[],
  rows: readonly (readonly string[])[] = [],
): (Target | null)[] {
  const names = columns.map(plainColumn);
  const sure = names.map((name) => TARGET_OF.get(name) ?? null);
  const has = (target: Target): boolean => sure.includes(target);
  const taken = new Set<Target>();
  const guessed = names.map((name, at): Target | null => {
    if (WHOLE_OR_FAMILY_NAMES.has(name))
      return has('givenName') && !has('familyName') ? 'familyName' : 'name';
    if (WHOLE_OR_GIVEN_NAMES.has(name))
      return has('familyName') && !has('givenName') ? 'givenName' : 'name';
    if (ROLE_OR_SALUTATION_NAMES.has(name)) {
      return has('role') || isSalutation(rows, at) ? 'other' : 'role';
    }
    return sure[at] ?? (LEFT_OUT.test(name) ? null : 'other');
  });
  return guessed.map((target) => {
    if (!target) return null;
    // A second column of the kind goes where nothing of it is lost.
    if (taken.has(target) && !MANY.has(target)) return 'other';
    taken.add(target);
    return target;
  });
}

/** Whether a column contains only "Ms." and the like; an empty column proves nothing. */
function isSalutation(rows: readonly (readonly string[])[], at: number): boolean {
  const cells = rows.map((row) => (row[at] ?? '').trim()).filter(Boolean);
  return cells.length > 0 && cells.every((cell) => SALUTATION.test(cell));
}
