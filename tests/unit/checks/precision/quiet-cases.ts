import { createBlock } from '../../../../core/release/blocks/create';
import { release } from '../../../support/release';
import { block, type Cases, lines, named, paragraph, releases } from './cases';

/**
 * Cases of the checks that were made quieter: what made them cry wolf on real releases, each with
 * its like in which something is wrong, so that they stay quiet and go on finding it.
 */
export const QUIET_CASES: readonly Cases[] = [
  lines(
    'spelling',
    {
      hits: [
        '[[Goverment]] officials met in Goma.',
        '“[[Goverment]] officials met,” she said.',
        'The [[accomodation]] is full, and the [[accomodation]] is cold.'.replace(
          'the [[accomodation]]',
          'the accomodation',
        ),
        'They spoke of an [[unprecidented]] year.',
        'The [[managment]] of [[livestrems]] is hard.'.replace('[[livestrems]]', 'streams'),
        'The plan of [[thegovernment]] failed.',
        'The [[sattelite]] fell.',
        'NOAA’s [[hydrografic]] office.',
        'The e-mail was [[recieved]].',
      ],
      clean: [
        'The crew of Dmitri Novitskov left.',
        'Tevita Manu and Haruka Ishimori spoke. Ishimori will return.',
        'NOAA’s ship, the NGOs and two MPs met in Naknek.',
        'It was livestreamed from the seafloor by a shellfish farm.',
        'The oystermen met the hydrographer in a microgrid control room.',
        'Fans of YouTube and WhatsApp use an iPhone at 6 GWh.',
        'See deltatrust-louisiana.org/holding for #OpenSkools by @deltatrst.',
        'The ship “Frieda” is in Crotone.',
        'They run gnutls and dpkg; gnutls is slower than dpkg.',
        'Joost van der Meulen leads it with Ana de la Vega.',
        'The disease, focal segmental glomerulosclerosis (FSGS), is rare.',
      ],
    },
    {
      language: 'de-CH',
      hits: ['Sie sind [[ausschlieslich]] hier.'],
      clean: ['Sie sind ausschliesslich in Zürich an der Strasse verkauft worden.'],
    },
    {
      hits: ['He said that [[der]] was here.', 'It treats focal [[accomodation]] disease (FAD).'],
      clean: [],
    },
    {
      kind: 'headline',
      hits: ['Fund Opens Schools for [[Childern]] in Goma'],
      clean: ['Larkspur Names Denise Okafor-Lindgren Chief Risk Officer'],
    },
    {
      language: 'fr',
      hits: ['La [[conferance]] a lieu à Lyon.', 'L’UEFI et la [[memoire]] de l’État.'],
      clean: ['Une panne d’APT, de l’UEFI et d’Etxeberria.', 'Un webinaire sur la gigafactory.'],
    },
    {
      language: 'it',
      hits: ['Il [[governno]] ha deciso.'],
      clean: ['Il menu dell’UEFI e la sede dell’Etxeberria.'],
    },
    {
      language: 'de',
      hits: [
        'Die [[Regirung]] hat beschlossen.',
        'Sie fordern [[Gerechtigkiet]] für alle.',
        'Das ist [[naturlich]] falsch.',
      ],
      clean: [
        'Insa Petersen-Adjei sprach in Crotone.',
        'Die Feuerwehren kamen aus Dornbirn und Bludenz.',
        'Die Attraktivitätssteigerung ließ das Moor nicht trockenfallen.',
      ],
    },
    {
      language: 'pt-PT',
      hits: ['O [[governno]] decidiu.'],
      clean: ['O camião do António parou; o género e o telemóvel são outros.'],
    },
    { language: 'ar', hits: [], clean: ['قالت الدكتورة سلمى بنجلون: «نحن هنا».'] },
  ),
  lines(
    'quote-marks',
    {
      hits: ['He said [[“]]we wait and left.', 'We wait[[”]], he said and left.'],
      clean: [],
    },
    {
      language: 'de',
      hits: ['[[»]]Wir warten, sagte sie.', 'Wir warten[[«]], sagte sie.'],
      clean: ['»Wir warten«, sagte sie.', '«Wir warten», sagte sie.', '„Wir warten“, sagte sie.'],
    },
    {
      language: 'sv',
      hits: ['[[”]]Vi väntar, sade hon.'],
      clean: ['”Vi väntar”, sade hon.', '»Vi väntar», sade hon.'],
    },
    {
      language: 'ar',
      hits: ['قالت: [[«]]نحن هنا.'],
      clean: ['قالت: ”نحن هنا“.', 'قالت: «نحن هنا».'],
    },
  ),
  releases(
    'quote-marks',
    named([
      ['“We began with three schools.', 'Then the flood came.'],
      ['“We began with three schools.', '“The flood came.', 'And then we left.'],
      ['“We began with three schools.', '“The flood came, and we left.'],
    ]),
    named([
      ['“We began with three schools.', '“The flood came.', '“And then we left.”'],
      ['« Nous avons commencé.', '« Puis la crue est venue. »'],
      ['«Empezamos con tres escuelas.', '»Luego vino la crecida».'],
    ]),
  ),
  releases(
    'quote-style',
    named([['«Empezamos con “tres” escuelas», dijo. “Luego vino la crecida”, contó.']]),
    {
      'a term in other marks': release(
        [paragraph('«Nessuno deve aspettare più», ha detto. La voce “Avvio sicuro” è nuova.')],
        { language: 'it' },
      ),
      'a quotation in a quotation': release(
        [paragraph('Elle dit : « Il a répondu “non” et il est parti. »')],
        { language: 'fr' },
      ),
    },
  ),
  lines('punctuation-space', {
    language: 'fa',
    hits: ['کار ساختمان آغاز شد[[ ]].'],
    clean: ['کار در سال ۱۴۰۲ ه . ش آغاز شد.'],
  }),
  lines('sentence-length', {
    language: 'vi',
    hits: [`${'bệnh viện mới '.repeat(21).trim()}.`],
    clean: [`${'bệnh viện mới '.repeat(18).trim()}.`],
  }),
  releases(
    'final-stop',
    named([
      [
        'The bridge opened.',
        'The road, the bridge and the clinic were hit on Sunday night',
        'Nobody was hurt.',
      ],
      ['She said that the children of the camp had not eaten for three days'],
    ]),
    named([
      ['Photo: The bridge over the river in the north of the county at dawn'],
      ['Image: The ship leaves Norfolk in April. Credit: NOS/Pilar Quintanilla'],
      ['River High School, Erie, Colorado, and Lake High School, Moss Point, Mississippi'],
      ['Ana Silva, teacher of the year in the north', 'Bo Li, teacher of the year in the south'],
      ['Thursday, 17 December\n1 a.m. Coverage of the launch begins\n4:52 a.m. Launch'],
      ['When: Wednesday 16 December 2026 at ten, in the hall'],
      ['Reach the press office of the agency day and night: +41 22 734 60 01'],
    ]),
  ),
  releases(
    'acronym-undefined',
    named([
      ['The JIPS trained staff.'],
      ['Experts of the CPLP met.'],
      ['A letter was sent to the CPLP on Monday.'],
    ]),
    named([
      ['Shares (NASDAQ: ALFN) rose in Q4.'],
      ['Use the DVD or a USB stick over HTTP on an old PC.'],
      ['It begins at 8 a.m. CST, and this must NOT change.'],
      ['The FBI and the FDA asked the FAO.'],
      ['It follows ISO 15118 and reads files in DXF.'],
      ['The World Food Programme, or WFP, arrived. WFP stays.'],
      ['WHERE: the town hall'],
      ['Constance Abara-Finch OBE died.', 'She was made an OBE.'],
      ['Dr. Imani Okeke, FRCP, spoke.'],
      ['It uses EFFIS, the European information service, and visits.', 'EFFIS is new.'],
      ['Logins use LDAP, and packages are signed with PGP.'],
    ]),
  ),
  releases(
    'acronym-undefined',
    named([
      ['It uses the CPLP, and the others do not.'],
      ['The JIPS, when it met, said nothing.'],
      ['They met FRCP staff.'],
    ]),
    {},
  ),
  lines('acronym-undefined', {
    language: 'es',
    hits: ['Habló la [[CPLPX]], y nadie más.'],
    clean: ['Usa datos del EFFIS, el servicio europeo de información, y otros.'],
  }),
  releases(
    'acronym-undefined',
    {
      'many at once': release([paragraph('The JIPS, the CPLP, the ZZZO and the QRST met.')]),
    },
    {
      'whoever issues it, in capitals': release(
        [paragraph('The AGENCY’s staff and the NOS left.')],
        {
          organisations: [{ name: 'Agency', acronym: 'NOS', website: '', logo: null, link: null }],
        },
      ),
    },
  ),
  releases(
    'acronym-unused',
    named([
      ['The Joint Office (JIO) met.', 'The Data Service (TDS) spoke.'],
      ['The Danish Refugee Council (DRC) met staff of the JIO/TDS.'],
    ]),
    named([
      ['The World Health Organization (WHO) met. WHO spoke.'],
      ['JAXA (Japan Aerospace Exploration Agency) met.'],
      ['Small Business Research (SBR) and Transfer Terms (TT) are new.', 'The SBR/TT fund pays.'],
    ]),
  ),
  releases(
    'acronym-unused',
    {},
    {
      'whoever issues it': release([paragraph('The Environment Authority (NEA) met.')], {
        organisations: [
          { name: 'Environment Authority', acronym: 'NEA', website: '', logo: null, link: null },
        ],
      }),
    },
  ),
  releases(
    'name-variants',
    named([
      [
        'At the Convention on the Rights of the Child we looked.',
        'The Convention for the Rights of the Child binds.',
      ],
    ]),
    named([
      [
        'The East River Children Hospital opened.',
        'The East River Children Hospital’s wards are full.',
      ],
      [
        'At the Committee on the Rights of the Child we spoke.',
        'The Committee on the Rights of the Child spoke.',
      ],
    ]),
  ),
  lines(
    'small-numbers',
    {
      hits: ['The ministry opened [[5]] schools.', 'In all [[6]] schools it rained.'],
      clean: [
        'It rode on a Falcon 9 rocket.',
        'Voyager 1 still sends data.',
        'With Debian 9 nobody works.',
        'It is 6 feet deep.',
      ],
    },
    {
      language: 'fr',
      hits: ['Elle a ouvert [[5]] écoles.'],
      clean: ['Avec Debian 9 tout change.'],
    },
    { language: 'es', hits: ['Ana abrió [[5]] escuelas.'], clean: ['Con Android 9 funciona.'] },
  ),
  lines(
    'thousands',
    {
      hits: ['In May [[14091]] people came.', 'The agency sent [[14091]] tents.'],
      clean: ['Executive Order 14091 asks for a plan.', 'It follows ISO 15118 in all.'],
    },
    { language: 'de', hits: [], clean: ['Die Norm DIN 30690 gilt.'] },
  ),
  lines('slips', {
    hits: ['After the talks on the [[launch the schools]] asked for, little is left.'],
    clean: ['It allows them to launch the schools, and launch the missions.'],
  }),
  lines('doubled-word', {
    hits: ['The library [[is is]] open.'],
    clean: ['The Kenya Library\nLibrary cards are free.'],
  }),
  lines('article', {
    hits: ['It is [[a]] FBI inquiry.', 'It is [[an]] Uyghur school.'],
    clean: ['It is an FAO report, an FBI inquiry and an FDA rule.', 'A Uyghur school opened.'],
  }),
  releases(
    'figures',
    {
      'a rival in words': release([
        block('headline', 'Three schools close'),
        paragraph('In all, four schools closed.'),
      ]),
      'an age that the years do not give': release(
        [
          block('headline', 'Founder dies at 91'),
          paragraph('Born in 1945, she came to Bristol in 1962.'),
        ],
        { date: '2026-12-10' },
      ),
      'a name before it in the text': release([
        block('headline', 'Bank opens 120 branches'),
        paragraph('In Campeche 130 branches opened.'),
      ]),
    },
    {
      'an age that the year of birth gives': release(
        [
          block('headline', 'Founder dies at 91'),
          paragraph('Born in 1935, she came to Bristol in 1962.'),
        ],
        { date: '2026-12-10' },
      ),
      'a version': release([
        block('headline', 'Kestrel 14.3 released with fixes'),
        paragraph('This is the third update.'),
      ]),
      'a count of what is listed': release([
        block('headline', 'Three groups ask for schools'),
        paragraph('Save the Children, Oxfam and CARE ask for schools.'),
      ]),
      'a name before it': release([
        block('headline', 'Bank opens 120 branches'),
        paragraph('In Campeche 120 branches opened.'),
      ]),
      'words of an unknown language': release(
        [block('headline', '5 מדרשות נפתחו'), paragraph('חמש מדרשות נפתחו.')],
        { language: 'he' },
      ),
    },
  ),
  releases(
    'boilerplate-place',
    {
      'before the end of the text': release([
        paragraph('A.'),
        about('B.'),
        paragraph('C.'),
        createBlock['end-mark'](),
      ]),
    },
    {
      'a notice after the end mark': release([
        paragraph('A.'),
        about('B.'),
        createBlock['end-mark'](),
        paragraph('Investor contact: Raj.'),
        paragraph('This release speaks of the future.'),
      ]),
    },
  ),
  lines('quote-missing', {
    facts: { kind: 'press-release' },
    hits: ['Nobody spoke of “Holding Ground”, the report.'],
    clean: [
      '“We began with three schools, and then the flood came to us.',
      'قالت: «لم تسرق ريم شيئا سوى السر».',
    ],
  }),
  lines('end-mark-missing', {
    facts: { kind: 'press-release' },
    hits: ['The end of the road'],
    clean: ['– 30 –', '# # #', 'ENDE', 'Fim', 'انتهى', '***'],
  }),
  releases(
    'phone-malformed',
    { seven: called('555-0123', 'en-US'), abroad: called('202-555-0123', 'en-GB') },
    { ten: called('202-555-0123', 'en-US'), brackets: called('(202) 555-0123', 'en-US') },
  ),
];

function about(text: string) {
  return {
    ...createBlock.boilerplate(),
    children: [{ ...createBlock.paragraph(), children: [{ text }] }],
  };
}

function called(phone: string, language: string) {
  const contact = { ...createBlock.contact(), name: 'Jo Bloggs', phones: [phone] };
  return release([{ ...createBlock['contact-block'](), children: [contact] }], { language });
}
