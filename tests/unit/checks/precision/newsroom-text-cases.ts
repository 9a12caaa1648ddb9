import type { TopBlock } from '../../../../core/release/blocks/block';
import { createBlock } from '../../../../core/release/blocks/create';
import type { Image } from '../../../../core/release/blocks/image';
import type { Facts } from '../../../../core/release/facts';
import { release } from '../../../support/release';
import { block, type Case, type Cases, framed, lines, link, paragraph } from './cases';

/** Releases of blocks, one a case, by name. */
const made = (
  check: string,
  hits: Readonly<Record<string, readonly TopBlock[]>>,
  clean: Readonly<Record<string, readonly TopBlock[]>>,
  facts: Partial<Facts> = {},
): Cases => {
  const cases = (all: Readonly<Record<string, readonly TopBlock[]>>, hit: boolean): Case[] =>
    Object.entries(all).map(([name, blocks]) => ({
      name,
      release: release([...blocks], facts),
      hit,
    }));
  return { check, cases: [...cases(hits, true), ...cases(clean, false)] };
};
const join = (...all: readonly Cases[]): Cases => ({
  check: all[0]?.check ?? '',
  cases: all.flatMap(({ cases }) => cases),
});
const each = <T>(values: readonly T[], blocks: (value: T) => readonly TopBlock[]) =>
  Object.fromEntries(values.map((value) => [JSON.stringify(value), blocks(value)]));

const list = (...items: readonly string[]): TopBlock => ({
  ...createBlock.list(),
  children: items.map((text) => ({
    type: 'list-item',
    children: [{ type: 'paragraph', children: [{ text }] }],
  })),
});
const table = (...rows: readonly string[]): TopBlock => ({
  ...createBlock.table(),
  children: rows.map((row) => ({
    type: 'table-row',
    children: row.split('|').map((text) => ({
      type: 'table-cell',
      children: [{ type: 'paragraph', children: [{ text: text.trim() }] }],
    })),
  })),
});
const quote = (text: string): TopBlock => ({
  ...createBlock.quote(),
  speaker: 'Amal Nasser',
  children: [{ type: 'paragraph', children: [{ text }] }],
});
const picture = (changes: Partial<Image>): TopBlock => ({
  type: 'image',
  asset: `${'a'.repeat(64)}.jpg`,
  pixels: { width: 1600, height: 1000 },
  alt: 'Pupils',
  decorative: false,
  caption: 'Pupils.',
  credit: 'Fund',
  width: 100,
  children: [{ text: '' }],
  ...changes,
});
const words = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => ['children', 'need', 'a', 'safe', 'school'][at % 5],
  ).join(' ');
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
const items = (count: number): string[] => range(1, count).map((at) => `Item ${at}`);

/** An announcement with a list of as many items. */
const announced = (text: string, count: number): readonly TopBlock[] => [
  paragraph(text),
  list(...items(count)),
];
const countCases = (
  hits: readonly [string, number][],
  clean: readonly [string, number][],
  language = 'en-GB',
): Cases =>
  made(
    'count-list',
    each(hits, ([text, count]) => announced(text, count)),
    each(clean, ([text, count]) => announced(text, count)),
    { language },
  );

const links = (check: string, hits: readonly string[], clean: readonly string[]): Cases =>
  made(
    check,
    each(hits, (url) => [paragraph([link('the pictures', url)])]),
    each(clean, (url) => [paragraph([link('the pictures', url)])]),
  );

const named = (name: string, acronym = '') => ({
  organisations: [{ name, acronym, website: '', logo: null, link: null }],
});
/** `organisation | headline | lede`: whether the organisation is named at the top. */
const tops = (hits: readonly string[], clean: readonly string[]): Cases => {
  const cases = (all: readonly string[], hit: boolean): Case[] =>
    all.map((text) => {
      const [who = '', headline = '', lede = ''] = text.split('|').map((part) => part.trim());
      const [, name = who, acronym = ''] = /^(.*) \((.*)\)$/.exec(who) ?? [];
      const blocks = [block('headline', headline), ...(lede ? [block('lede', lede)] : [])];
      return { name: text, release: release(blocks, named(name, acronym)), hit };
    });
  return { check: 'headline-organisation', cases: [...cases(hits, true), ...cases(clean, false)] };
};
/** `headline | lede` in a language. */
const headAndLede = (
  language: string,
  hits: readonly string[],
  clean: readonly string[],
): Cases => {
  const blocks = (text: string): readonly TopBlock[] => {
    const [headline = '', lede = ''] = text.split('|').map((part) => part.trim());
    return [block('headline', headline), block('lede', lede)];
  };
  return made('quarter-slip', each(hits, blocks), each(clean, blocks), { language });
};

const january = { facts: { date: '2027-01-08' } };
const december = { facts: { date: '2026-12-20' } };
const advisory = { facts: { kind: 'media-advisory' as const, date: '2027-06-01' } };
const invitation = { facts: { kind: 'event-invitation' as const, date: null } };

export const NEWSROOM_TEXT_CASES: readonly Cases[] = [
  join(
    lines('headline-punctuation', {
      kind: 'headline',
      hits: [
        'Schools open in Goma[[!]]',
        'Schools open in Goma[[!!]]',
        'Schools open[[!]] In Goma',
        'Will schools open[[??]]',
        'Schools open in Goma[[:]]',
        'Schools open in Goma[[;]]',
        'Schools open in Goma[[,]]',
        'Schools open in Goma[[...]]',
        'Schools open in Goma[[…]]',
        'Wow[[!]] Schools open',
        '12 schools[[!]]',
        'At last[[!!!]] 12 schools',
        'Écoles ouvertes à Goma[[ !]]',
        'Schulen in Goma geöffnet[[!]]',
        'As escolas abrem em Goma[[!]]',
        'تفتح المدارس في غوما[[!]]',
        'تفتح المدارس في غوما[[،]]',
      ],
      clean: [
        'Schools open in Goma',
        'Will schools open in Goma?',
        'Goma: 12 schools open',
        '“Never again!” say parents in Goma',
        'Campaign “Books now!” begins in Goma',
        'Schools open – and stay open',
        'Schools open; clinics follow',
        'U.S. opens 12 schools',
        'Yahoo! opens office in Goma',
        '12,000 pupils return',
        'Écoles : douze ouvertures à Goma',
        'تفتح المدارس في غوما',
      ],
    }),
    lines('headline-punctuation', {
      kind: 'subhead',
      hits: [
        'Lessons begin before the rains[[!]]',
        'Lessons begin[[…]]',
        'Lessons begin before the rains[[:]]',
        ...framed(
          ['% in Goma[[!]]', '% before June[[!!]]', '% with meals[[…]]'],
          ['Lessons begin', 'Clinics open', 'Books arrive', 'Teachers return', 'Wells run'],
        ),
      ],
      clean: [
        'Lessons begin before the rains',
        'Parents ask: when?',
        ...framed(
          ['% in Goma', '% before June, with meals', 'Goma: % for all', '% – and more to come'],
          [
            'Lessons begin',
            'Clinics open',
            'Books arrive',
            'Teachers return',
            'Wells run',
            'Food comes',
            'Water flows',
          ],
        ),
      ],
    }),
    lines('headline-punctuation', {
      kind: 'paragraph',
      hits: [],
      clean: ['They cried: no more!', 'The list:', 'And then…'],
    }),
  ),
  tops(
    [
      'Save the Children (SCI) | Twelve schools open in Goma | Lessons began today in the city.',
      'Delta Trust | Louisiana lost a football field of wetland | The coast lost land more slowly.',
      'Wells Without Borders | Cholera cases double in Upper Nile | Cases have doubled in three weeks.',
      'Médecins du Monde (MdM) | Douze cliniques ouvrent à Goma | Les soins sont gratuits dans la ville.',
      'Kestrel Project | Version 14.3 released with fixes | The third update is out today.',
      'Kinderhilfe Berlin e.V. | Zwölf Schulen in Goma eröffnet | Der Unterricht begann heute.',
      'Fundación Agua Clara | Abren doce escuelas en Goma | Las clases empezaron hoy.',
      'Fundação Mar Azul | Doze escolas abrem em Goma | As aulas começaram hoje.',
      'منظمة المياه | تفتح اثنتا عشرة مدرسة في غوما | بدأت الدروس اليوم في المدينة',
      'Open Charge Forum | Carmakers agree on one plug | A standard is out that lets cars pay.',
      ...[
        'Nile Health Network (NHN)',
        'Harbour Legal Aid',
        'Women’s Refuge Scotland',
        'Plan Ahead',
        'Clean Air Coalition (CAC)',
        'Ferrocarril Sur',
        'Nordlicht Energie AG',
        'Ponte Nova SA',
        'Terre d’Asile',
        'Institut Curie',
      ].flatMap((who) => [
        `${who} | Twelve schools open in Goma | Lessons began today in the city.`,
        `${who} | New bridge opens on Monday | The road was closed for two years.`,
      ]),
    ],
    [
      'Save the Children (SCI) | Save the Children opens twelve schools | Lessons began today.',
      'Save the Children (SCI) | SCI opens twelve schools in Goma | Lessons began today in the city.',
      'Save the Children | Twelve schools open in Goma | Save the Children opened them today.',
      'Office of the Governor | Governor signs order to clear fire corridors | Governor Castellanos signed.',
      'Ministère de la Santé | La santé publique en Guinée | La campagne commence lundi.',
      'Regierung des Kantons Bern | Berner Regierungsrat senkt Steuern | Der Regierungsrat hat entschieden.',
      'Kestrel Project | Kestrel 14.3 released with fixes | The third update is out today.',
      'Fundación Agua Clara | Agua Clara abre doce escuelas | Las clases empezaron hoy.',
      'Fundação Mar Azul | Mar Azul abre doze escolas em Goma | As aulas começaram hoje.',
      ' | Twelve schools open in Goma | Lessons began today in the city.',
      ...[
        'Nile Health Network (NHN)',
        'Harbour Legal Aid',
        'Women’s Refuge Scotland',
        'Clean Air Coalition (CAC)',
        'Ferrocarril Sur',
        'Nordlicht Energie AG',
        'Ponte Nova SA',
        'Terre d’Asile',
        'Institut Curie',
        'Delta Trust',
      ].flatMap((who) => [
        `${who} | Twelve schools open in Goma | ${who.replace(/ \(.*/, '')} opened them today.`,
        `${who} | ${who.replace(/ \(.*/, '')} opens bridge on Monday | The road was closed for two years.`,
      ]),
    ],
  ),
  join(
    countCases(
      [
        ['The order sets three deadlines:', 4],
        ['The jury chose four winners:', 5],
        ['The four winners are:', 3],
        ['They make 5 demands:', 4],
        ['The plan has six parts:', 7],
        ['Two changes:', 3],
        ['There are three reasons:', 2],
        ['The 10 recommendations:', 9],
        ['The partners agreed on five steps:', 6],
      ],
      [
        ['The order sets three deadlines:', 3],
        ['The jury chose four winners:', 4],
        ['Among its findings:', 4],
        ['Partners in 12 countries ask governments:', 4],
        ['The coalition calls on 14 governments to:', 4],
        ['At least four things changed:', 5],
        ['Three of the five points:', 3],
        ['In 2026 the Fund opened:', 3],
        ['Within three weeks, the teams:', 4],
        ['The agency has 25 tips:', 4],
        ['On 10 December, visitors can see:', 3],
        ['The three partners published a report.', 4],
      ],
    ),
    countCases(
      [
        ['Les quatre lauréats sont :', 5],
        ['Le plan a trois volets :', 4],
        ['Elles ont cinq demandes :', 4],
      ],
      [
        ['Les quatre lauréats sont :', 4],
        ['Pendant trois ans, le Fonds a :', 4],
        ['Plus de quatre raisons :', 5],
      ],
      'fr',
    ),
    countCases(
      [
        ['Los cuatro ganadores son:', 5],
        ['El plan tiene tres partes:', 2],
      ],
      [['El plan tiene tres partes:', 3]],
      'es',
    ),
    countCases(
      [
        ['Der Plan hat drei Teile:', 4],
        ['Die vier Preisträger sind:', 5],
      ],
      [
        ['Der Plan hat drei Teile:', 3],
        ['In den nächsten drei Jahren:', 4],
      ],
      'de',
    ),
    countCases(
      [
        ['O plano tem três partes:', 4],
        ['Os quatro vencedores são:', 3],
      ],
      [['O plano tem três partes:', 3]],
      'pt',
    ),
    lines('count-list', {
      hits: [
        'The jury chose [[four]] winners: Ana Silva, Ben Otieno, Chidi Obi, Dora Kim and Eve Roth.',
        'The [[three]] towns are: Renk, Malakal, Wau and Bor.',
        'It has [[two]] parts: water, food and shelter.',
        'There are [[five]] languages: Arabic, English, French and Spanish.',
        'The Fund names [[three]] risks: fire, flood.',
        'The law has [[six]] fields: health, water, food, law.',
        'The prize names [[two]] schools: Osu, Accra and Tema.',
        'The city has [[four]] lines: A, B, C, D, E.',
        'The plan has [[three]] goals: water, food, health and law.',
        'The law has [[two]] aims: speed, cost, safety.',
        'The team has [[seven]] members: Ana, Ben, Chidi, Dora and Eve.',
        'There are [[four]] colours: red, green and blue.',
      ],
      clean: [
        'The jury chose four winners: Ana Silva, Ben Otieno, Chidi Obi and Dora Kim.',
        'The three towns are: Renk, Malakal, Wau.',
        'It has two parts: water and food.',
        'It names three states: Bosnia and Herzegovina, Serbia and Kosovo.',
        'The call has three goals: it saves water, it feeds children in every one of the twelve camps, and it lasts.',
        'The result after three weeks: rain, mud and hope.',
        'One thing is clear: fire, flood and wind come.',
        'The order sets three deadlines: “January, March, May, June.”',
        'At 10:30 the doors open.',
        'The score was 3:2, 4:1.',
        'It has four parts: see below.',
        'It speaks of three things: this is a whole sentence, and it goes on for long, with commas, to the end of the line that nobody reads.',
      ],
    }),
  ),
  join(
    made(
      'quote-length',
      each(range(91, 121), (count) => [quote(words(count))]),
      each(range(20, 50), (count) => [quote(words(count))]),
    ),
    made(
      'quote-length',
      {},
      { 'ninety words': [quote(words(90))], 'a paragraph': [paragraph(words(120))] },
    ),
    made('quote-length', {}, { 'a sheet of quotes': [quote(words(140))] }, { kind: 'quote-sheet' }),
  ),
  join(
    made(
      'quotes-count',
      each(range(6, 36), (count) => range(1, count).map(() => quote('We begin.'))),
      each(range(1, 30), (count) => [
        ...range(1, Math.min(count, 5)).map(() => quote('We begin.')),
        ...range(1, count).map(() => paragraph('Text.')),
      ]),
    ),
    made(
      'quotes-count',
      {},
      { 'a sheet': range(1, 9).map(() => quote('We begin.')) },
      { kind: 'quote-sheet' },
    ),
    made(
      'quotes-count',
      {},
      { 'seven houses': range(1, 7).map(() => quote('We begin.')) },
      { organisations: range(1, 7).flatMap((at) => named(`House ${at}`).organisations) },
    ),
  ),
  join(
    made(
      'contact-count',
      each(range(7, 37), (count) => [contacts(count)]),
      each(range(0, 29), (count) => [contacts(count % 7), paragraph(`${count}`)]),
    ),
    made(
      'contact-count',
      {},
      { 'two for each of five': [contacts(10)] },
      { organisations: range(1, 5).flatMap((at) => named(`House ${at}`).organisations) },
    ),
    made('contact-count', {}, { 'by region': [contacts(12)] }, { contactGroups: 'region' }),
  ),
  links(
    'link-expires',
    [
      'https://we.tl/t-AbCdEf1234',
      'https://wetransfer.com/downloads/abc/def',
      'https://unicef.wetransfer.com/downloads/abc',
      'https://www.swisstransfer.com/d/abc',
      'https://www.transfernow.net/dl/2026abc',
      'https://fromsmash.com/pictures-goma',
      'https://www.filemail.com/d/abc',
      'https://www.sendgb.com/abc',
      'https://file.io/abc',
      'https://transfer.sh/abc/a.zip',
      'https://gofile.io/d/abc',
      'https://wormhole.app/abc',
      'https://www.sendspace.com/file/abc',
      'https://send-anywhere.com/web/downloads/ABC',
      'https://www.transferxl.com/abc',
      'https://www.hightail.com/download/abc',
      'https://www.grosfichiers.com/abc',
      'https://a.s3.amazonaws.com/p.jpg?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=3600&X-Amz-Signature=abc',
      'https://a.s3.eu-west-1.amazonaws.com/p.jpg?x-amz-signature=abc',
      'https://a.s3.amazonaws.com/p.jpg?AWSAccessKeyId=AKIA&Expires=1700000000&Signature=abc',
      'https://storage.googleapis.com/b/p.jpg?X-Goog-Signature=abc&X-Goog-Expires=600',
      'https://storage.googleapis.com/b/p.jpg?GoogleAccessId=a&Expires=1700000000&Signature=abc',
      'https://a.blob.core.windows.net/c/p.jpg?sv=2022&se=2026-12-12&sig=abc',
      'https://a.cloudfront.net/p.jpg?Expires=1700000000&Signature=abc&Key-Pair-Id=K1',
      'https://a.cloudfront.net/p.jpg?Policy=abc&Signature=d&Key-Pair-Id=K1',
      'https://scontent.xx.fbcdn.net/v/p.jpg?_nc_sid=abc&oh=00_AfA&oe=65A1B2C3',
      'https://cdn.example.net/p.mp4?token=abc&expires=1700000000',
      'https://files.aid.org/p.zip?exp=1700000000&sig=abc',
      'https://files.aid.org/p.zip?temp_url_sig=abc&temp_url_expires=170',
      'https://cdn.aid.org/v.m3u8?hdnts=exp=170~hmac=abc',
    ],
    [
      'https://aid.org/pictures',
      'https://aid.org/pictures?se=1',
      'https://aid.org/pictures?exp=advanced',
      'https://aid.org/expires',
      'https://aid.org/page?token=abc',
      'https://aid.org/?signature=bold',
      'https://www.dropbox.com/scl/fo/abc?rlkey=abc&dl=0',
      'https://drive.google.com/drive/folders/abc?usp=sharing',
      'https://aid.sharepoint.com/:f:/s/press/abc',
      'https://media.aid.org/p.jpg?w=1600&h=900&fit=crop',
      'https://images.aid.org/p.jpg?sig=abc',
      'https://bucket.s3.amazonaws.com/p.jpg',
      'https://storage.googleapis.com/b/p.jpg',
      'https://a.blob.core.windows.net/c/p.jpg',
      'https://a.cloudfront.net/p.jpg',
      'https://transfer.aid.org/press',
      'https://wetransfer-alternative.org/',
      'https://notwetransfer.com.aid.org/x',
      'https://www.flickr.com/photos/aid/albums/721',
      'https://vimeo.com/123456',
      'https://youtu.be/abc?t=10',
      'https://doi.org/10.1000/182',
      'mailto:press@aid.org',
      'tel:+41227346001',
      'https://aid.org/#expires',
      'https://smashing.com/a',
      'https://profile.io/a',
      'https://tmp.aid.org/a',
      'https://aid.org/?oe=utf-8&ie=utf-8',
      'https://www.photoshelter.com/g/abc',
    ],
  ),
  made(
    'picture-small',
    each(
      [
        1, 40, 100, 200, 300, 320, 400, 480, 500, 600, 640, 700, 720, 768, 800, 850, 900, 960, 1000,
        1024, 1050, 1080, 1100, 1120, 1140, 1150, 1160, 1170, 1175, 1180,
      ],
      (width) => [picture({ pixels: { width, height: Math.ceil(width * 0.66) } })],
    ),
    {
      ...each(
        [
          1181, 1200, 1280, 1300, 1400, 1500, 1600, 1700, 1800, 1920, 2000, 2400, 2500, 3000, 3200,
          3600, 4000, 4800, 5000, 6000, 7000, 8000, 9000,
        ],
        (width) => [picture({ pixels: { width, height: Math.ceil(width * 0.66) } })],
      ),
      ...each([1181, 1600, 2400, 3600], (height) => [picture({ pixels: { width: 600, height } })]),
      'a decoration': [picture({ decorative: true, pixels: { width: 100, height: 100 } })],
      'a drawing': [
        picture({ asset: `${'a'.repeat(64)}.svg`, pixels: { width: 100, height: 100 } }),
      ],
      'no picture': [paragraph('600 × 400 pixels')],
    },
  ),
  made(
    'picture-names',
    each(
      [
        ...framed(
          ['% in Goma.', 'Opening in Goma: %', 'At the school, %, today.', '% with pupils.'],
          [
            'Ana Silva, Ben Otieno and Chidi Obi',
            'Ana Silva, Ben Otieno, Chidi Obi and Dora Kim',
            'Zoé Petit, Luc Morel et Awa Diallo',
            'Ana Silva, João Costa e Rui Melo',
            'Ana Silva (Plan), Ben Otieno (WFP) and Chidi Obi (UN)',
            'Jan van Dyk, Ola von Berg und Eva Roth',
            'María Ruiz, José Luna y Paz Vega',
            'Ana Silva and Ben Otieno and Chidi Obi',
            'Amal Nasser, Sékou Diabaté, Palesa Mokhethi',
            'Eva Roth, Jan Kern und Max Bauer',
            'Nii Bannerman, Wangari Kamotho and Esi Quartey',
            'Fiona MacAskill, Moira Geddes, Callum Strachan',
            'Tobias Ravnsborg, Nyandeng Kuol and Achol Deng',
            'Simone Arceneaux, Odile Thibodeaux, Antoine Robichaux',
            'Lakisha Dunbar, Tom Agbayani and Rebecca Castellanos',
          ],
        ),
      ],
      (caption) => [picture({ caption })],
    ),
    each(
      [
        'Pupils at the new school in Goma.',
        'Ana Silva opens the school.',
        'Ana Silva and Ben Otieno open the school.',
        'From left: Ana Silva, Ben Otieno and Chidi Obi.',
        'Ana Silva (left), Ben Otieno and Chidi Obi.',
        'Ana Silva, Ben Otieno and Chidi Obi (l-r).',
        'Front row: Ana Silva, Ben Otieno, Chidi Obi.',
        'Clockwise: Ana Silva, Ben Otieno and Chidi Obi.',
        'De gauche à droite : Zoé Petit, Luc Morel et Awa Diallo.',
        'De izquierda a derecha: María Ruiz, José Luna y Paz Vega.',
        'Da esquerda para a direita: Ana Silva, João Costa e Rui Melo.',
        'Von links: Eva Roth, Jan Kern und Max Bauer.',
        'Da sinistra: Anna Neri, Luca Riva e Ugo Bassi.',
        'The mayors of Accra, Nairobi and Conakry.',
        'Books, pens and chairs for pupils.',
        'Accra, Ghana, 10 December 2026.',
        'The Clean Air Coalition in Accra.',
        'Lac Léman, vu de Genève.',
        'Children read in Renk, Malakal and Wau.',
        'The North Sea, the Baltic Sea and the Black Sea.',
        '',
        'Minister Anna Berg speaks in Berlin.',
        'Ana Silva, head of the school, speaks to Ben Otieno.',
        'The school after the storm, seen from the road.',
        'مدرسة جديدة في غوما',
        'Une élève lit, lundi à Goma.',
        'Eine Schülerin liest in Goma.',
        'Uma aluna lê em Goma.',
        'Una alumna lee en Goma.',
        'Photo: Ana Silva',
      ],
      (caption) => [picture({ caption })],
    ),
  ),
  join(
    lines('footnote', {
      hits: [
        ...framed(
          [
            'The schools teach 4,800[[%]] pupils.',
            'Cases have doubled[[%]].',
            'The Fund[[%]] pays for it, it said.',
          ],
          ['*', '**', '¹', '²', '³', '[1]', '[2]', '[12]', '†', '‡', '¹²'],
        ),
        'Les écoles accueillent 4 800 élèves[[*]].',
        'Die Zahl hat sich verdoppelt[[¹]], sagte sie.',
        'Los casos se duplicaron[[1]] ayer.'.replace('[[1]]', '[[[1]]]'),
        'Os casos dobraram[[*]], disse.',
        'The wells[[*]] are dry and the pumps are broken.',
        'Twelve schools[[†]] open in June.',
        'Il campo accoglie 120 persone[[²]].',
        'ارتفع العدد إلى 4800[[*]] تلميذ',
      ],
      clean: [
        'The schools teach 4,800 pupils.',
        'The hall has 40 m² and 3 km².',
        'The tank holds 12 m³ of CO².',
        'The 5* hotel is full.',
        'Alle Lehrer*innen und Schüler*innen kommen.',
        '***',
        '* * *',
        '* The figures are of May.',
        '¹ The figures are of May.',
        '[1] The figures are of May.',
        'We call it **bold** here.',
        'It was 2*3.',
        'The [name] is open.',
        'In [1994] it was closed, she wrote.',
        'The list[ed] price.',
        'Item 1. The law',
        'E = mc²',
        'See note 1 below.',
        'The A-star search algorithm',
        'Call *100# to vote.',
        'No star here',
        'It has 4,800 pupils, 60% of them girls.',
        'Le camp compte 4 800 élèves.',
        'Die Halle hat 40 m² und 12 m³.',
        'A † stands on the roof.',
        'He ran 100 metres',
      ],
    }),
    made(
      'footnote',
      {},
      {
        star: [paragraph('It teaches 4,800* pupils.'), paragraph('* As of May.')],
        raised: [paragraph('It teaches 4,800¹ pupils.'), paragraph('¹ As of May.')],
        'a number': [paragraph('It teaches 4,800¹ pupils.'), paragraph('1. As of May.')],
        bracket: [paragraph('It teaches 4,800[1] pupils.'), paragraph('[1] As of May.')],
        'a numbered list': [
          paragraph('It teaches 4,800[1] pupils.'),
          { ...list('As of May.'), ordered: true } as TopBlock,
        ],
        dagger: [paragraph('It teaches 4,800† pupils.'), paragraph('† As of May.')],
        'two stars': [
          paragraph('A* and 9**.'),
          paragraph('* As of May.'),
          paragraph('** As of June.'),
        ],
      },
    ),
  ),
  join(
    lines('sum', {
      hits: [
        'The camp houses [[120]] people (70 women and 40 men).',
        'The Fund opened [[12]] schools (four in Goma and six in Bukavu).'
          .replace('four', '4')
          .replace('six', '6')
          .replace('(4 in Goma and 6 in Bukavu)', '(4 primary schools and 6 secondary schools)'),
        '[[30]] staff (10 nurses, 12 doctors and 9 drivers) work there.',
        'It hired [[50]] teachers (20 women, 20 men).',
        'Le camp accueille [[120]] personnes (70 femmes et 40 hommes).',
        'El campo acoge a [[120]] personas (70 mujeres y 40 hombres).',
        'Das Lager hat [[120]] Bewohner (70 Frauen und 40 Männer).',
        'O campo abriga [[120]] pessoas (70 mulheres e 40 homens).',
        'There are [[1,200]] pupils (700 girls and 400 boys).',
        'The board has [[twelve]] members (7 women and 6 men).',
        ...framed(
          ['In Goma, [[%', 'The agency counted [[%'],
          [
            '90]] cases (40 children and 60 adults).',
            '64]] wells (20 pumps and 40 boreholes).',
            '15]] deaths (5 women and 9 men).',
            '18]] trucks (8 tankers and 9 lorries).',
            '400]] tents (100 family tents and 200 small tents).',
          ],
        ),
      ],
      clean: [
        'The camp houses 120 people (70 women and 50 men).',
        'The camp houses 120 people (70 women).',
        'The camp houses 120 people (more than 70 women and 40 men).',
        'The camp houses 120 people (up 10 from May and 20 from June).',
        'The camp houses 120 people (aged 20 to 40 years).',
        'The camp costs $120 million (€70 and £40).',
        'The Fund works in 12 countries (3 in Asia, including 2 islands).',
        'Le camp accueille 120 personnes (dont 70 femmes et 40 hommes).',
        'Das Lager hat 120 Bewohner (darunter 70 Frauen und 40 Kinder).',
        'The vote was 120 (70 to 40).',
        'The road is 120 km long (70 miles and 40 yards).'.replace(
          '70 miles and 40 yards',
          'about 75 miles',
        ),
        'It opened in 2026 (12 schools and 4 clinics).',
        'El campo acoge a 120 personas (70 mujeres y 50 hombres).',
        'O campo abriga 120 pessoas (70 mulheres e 50 homens).',
        'There are 1,200 pupils (700 girls and 500 boys).',
        'The board has twelve members (7 women and 5 men).',
        'Falcon 9 launched (2 stages and 1 fairing).',
        'Results: 120 people (see table 3 and page 40).',
      ],
    }),
    made(
      'sum',
      each(
        [
          'Total | 1,900',
          'Total | 1 900',
          'Sum | 1900',
          'Gesamt | 1.900',
          'Summe | 1900',
          'Insgesamt | 1900',
          'Suma | 1900',
          'Totale | 1900',
          'Total général | 1 900',
          'Grand total | 1,900',
          'Totaal | 1900',
          'المجموع | 1900',
          'Итого | 1900',
        ],
        (last) => [table('County | Cases', 'Malakal | 1,040', 'Renk | 610', last)],
      ),
      {
        ...each(
          [
            'Total | 1,650',
            'Total | 1 650',
            'Sum | 1650',
            'Gesamt | 1.650',
            'Fashoda | 250',
            'Total | about 1,900',
            'Total',
            'Average | 825',
          ],
          (last) => [table('County | Cases', 'Malakal | 1,040', 'Renk | 610', last)],
        ),
        'words among them': [
          table('County | Cases', 'Malakal | 1,040', 'Renk | none', 'Total | 1,900'),
        ],
        shares: [table('County | Share', 'Malakal | 40.5', 'Renk | 59.6', 'Total | 100')],
        subtotals: [table('County | Cases', 'A | 10', 'Subtotal | 10', 'B | 20', 'Total | 30')],
        'one row': [table('County | Cases', 'A | 10', 'Total | 30')],
      },
    ),
  ),
  join(
    lines(
      'year-slip',
      {
        ...january,
        hits: [
          ...framed(
            [
              'The school will open on 12 January [[%]].',
              'Register by 15 January [[%]].',
              'The forum takes place on January 20, [[%]].',
              'The exhibition opens on 2 February [[%]].',
              'Today, 8 January [[%]], the Fund reports.',
            ],
            ['2026', '2026', '2026', '2026', '2026'],
          ),
          'The forum will begin on 30 December [[2027]].',
          'Yesterday, 7 January [[2026]], teams arrived.',
          'Applications are due by 31 January [[2026]].',
          'The sale will end on 1 February [[2026]].',
        ],
        clean: [
          'The school will open on 12 January 2027.',
          'The school opened on 12 January 2026.',
          'Since 12 January 2026 the school will not close.',
          'The law of 12 January 2026 will be repealed.'.replace(
            'The law of 12 January 2026',
            'The law that was signed on 12 January 2026',
          ),
          'On 12 January 2026, a year ago, it began; it will go on.',
          'The forum will begin on 30 December 2026.',
          'The school will open on 12 June 2026.',
          'The programme will run until 12 January 2028.'.replace('12 January 2028', '12 May 2028'),
          'The report covers 12 January 2026.',
          'It will open in 2026.',
          'It will open on 12 January.',
        ],
      },
      {
        ...december,
        hits: [
          'The school will open on 5 January [[2026]].',
          'Register by 15 January [[2026]].',
          'The forum takes place on 21 December [[2025]].',
          'Lessons will begin on 7 January [[2026]].',
        ],
        clean: [
          'The school will open on 5 January 2027.',
          'The forum takes place on 21 December 2026.',
          'It began on 5 January 2026 and was closed.',
          'It will open on 5 May 2027.',
        ],
      },
      {
        ...january,
        language: 'fr',
        hits: [
          'Le forum aura lieu le 15 janvier [[2026]] à Genève.',
          'Les inscriptions sont ouvertes jusqu’au 20 janvier [[2026]].',
          'L’école ouvrira le 1er février [[2026]] à Goma.',
        ],
        clean: [
          'Le forum aura lieu le 15 janvier 2027 à Genève.',
          'L’école a ouvert le 15 janvier 2026 à Goma.',
          'Depuis le 15 janvier 2026, l’école sera ouverte.',
          'Le forum aura lieu le 15 juin 2027 à Genève.',
        ],
      },
      {
        ...january,
        language: 'es',
        hits: [
          'El foro tendrá lugar el 15 de enero de [[2026]] en Ginebra.',
          'La escuela abrirá el 20 de enero de [[2026]] en Goma.',
          'El plazo termina hoy, 8 de enero de [[2026]].',
        ],
        clean: [
          'El foro tendrá lugar el 15 de enero de 2027 en Ginebra.',
          'La escuela abrió el 20 de enero de 2026 en Goma.',
          'Desde el 20 de enero de 2026 será gratuita.',
        ],
      },
      {
        ...january,
        language: 'de',
        hits: [
          'Das Forum findet am 15. Januar [[2026]] in Genf statt.',
          'Anmeldungen sind bis zum 20. Januar [[2026]] möglich.',
          'Die Schule wird am 1. Februar [[2026]] eröffnet.',
        ],
        clean: [
          'Das Forum findet am 15. Januar 2027 in Genf statt.',
          'Die Schule wurde am 15. Januar 2026 eröffnet.',
          'Seit dem 15. Januar 2026 wird dort gelehrt.',
        ],
      },
      {
        ...january,
        language: 'pt',
        hits: [
          'O fórum acontecerá em 15 de janeiro de [[2026]] em Genebra.',
          'As inscrições vão até 20 de janeiro de [[2026]].',
          'A escola abrirá em 1 de fevereiro de [[2026]] em Goma.',
        ],
        clean: [
          'O fórum acontecerá em 15 de janeiro de 2027 em Genebra.',
          'A escola foi aberta em 15 de janeiro de 2026.',
          'Desde 15 de janeiro de 2026, a escola será gratuita.',
        ],
      },
      {
        ...january,
        language: 'it',
        hits: [
          'Il forum si terrà il 15 gennaio [[2026]] a Ginevra.',
          'La scuola aprirà il 20 gennaio [[2026]] a Goma.',
        ],
        clean: [
          'Il forum si terrà il 15 gennaio 2027 a Ginevra.',
          'La scuola è nata il 15 gennaio 2026 a Goma.',
        ],
      },
      { facts: { date: null }, hits: [], clean: ['The school will open on 12 January 2026.'] },
    ),
  ),
  join(
    headAndLede(
      'en-GB',
      [
        ...[
          ['first', 'second'],
          ['second', 'first'],
          ['third', 'second'],
          ['fourth', 'third'],
        ].flatMap(([a, b]) => [
          `Bank reports ${a}-quarter profit | The bank made €40 million in the ${b} quarter.`,
          `Sales rise in ${a} quarter | Sales rose by 4% in the ${b} quarter of 2026.`,
        ]),
        'Bank reports Q2 results | The bank made €40 million in Q1.',
        'Bank reports Q3 results | Sales rose in the second quarter.',
        'Bank reports 3Q26 results | Sales rose in the second quarter.',
        'Second-quarter profit up | In Q1 2026 the bank made €40 million.',
      ],
      [
        'Bank reports first-quarter profit | The bank made €40 million in the first quarter.',
        'Bank reports Q2 results | The bank made €40 million in the second quarter, after €30 million in the first quarter.',
        'Sales rise in second quarter | Sales rose by 4%.',
        'Sales rise | Sales rose by 4% in the second quarter.',
        'Bank reports 2Q26 results | In Q2 the bank made €40 million.',
        'A quarter of pupils miss school | One in four, a quarter, was absent.',
        'French Quarter opens | The first house opened in the quarter.',
        'Audi Q3 sales rise | Sales of the Audi Q3 rose.',
        'Headquarters move | The first headquarters was in Bern.',
        'First-half results up | Profit rose in the second quarter.',
      ],
    ),
    headAndLede(
      'fr',
      [
        'Ventes en hausse au premier trimestre | Au deuxième trimestre, les ventes ont augmenté.',
        'Résultats du T2 | Au T1, la banque a gagné 40 millions.',
        'Résultats du troisième trimestre | La banque a gagné 40 millions au 2e trimestre.',
        'Un bon 3e trimestre | Les ventes du deuxième trimestre montent.',
      ],
      [
        'Ventes en hausse au premier trimestre | Au premier trimestre, les ventes ont augmenté.',
        'Résultats du T2 | Au deuxième trimestre, la banque a gagné 40 millions.',
        'Un quart des élèves absents | Un élève sur quatre manque.',
        'Ventes en hausse | Au T1, elles montent.',
      ],
    ),
    headAndLede(
      'es',
      [
        'Suben las ventas en el primer trimestre | Las ventas del segundo trimestre subieron.',
        'Resultados del tercer trimestre | El banco ganó 40 millones en el segundo trimestre.',
        'Resultados del 2T26 | El banco ganó en el primer trimestre 40 millones.',
        'El cuarto trimestre mejora | En el tercer trimestre hubo ventas.',
      ],
      [
        'Suben las ventas en el primer trimestre | Las ventas del primer trimestre subieron.',
        'Resultados del 2T26 | En el segundo trimestre el banco ganó 40 millones.',
        'Suben las ventas | En el primer trimestre subieron.',
        'Un cuarto de los alumnos falta | Falta uno de cada cuatro.',
      ],
    ),
    headAndLede(
      'de',
      [
        'Umsatz im ersten Quartal gestiegen | Im zweiten Quartal stieg der Umsatz.',
        'Zahlen für das zweite Quartal | Im ersten Quartal verdiente die Bank 40 Millionen.',
        'Q3: Umsatz gestiegen | Im zweiten Quartal stieg der Umsatz.',
        'Gewinn im 4. Quartal | Im dritten Quartal gewann die Bank.',
      ],
      [
        'Umsatz im ersten Quartal gestiegen | Im ersten Quartal stieg der Umsatz.',
        'Q3: Umsatz gestiegen | Im dritten Quartal stieg der Umsatz.',
        'Gewinn im 4. Quartal | Im vierten Quartal gewann die Bank.',
        'Quartier eröffnet | Das erste Quartier ist offen.',
      ],
    ),
    headAndLede(
      'pt',
      [
        'Vendas sobem no primeiro trimestre | As vendas do segundo trimestre subiram.',
        'Resultados do terceiro trimestre | O banco lucrou no segundo trimestre.',
        'Resultados do 2T26 | O banco lucrou no primeiro trimestre.',
        'Quarto trimestre melhor | O terceiro trimestre teve vendas.',
      ],
      [
        'Vendas sobem no primeiro trimestre | As vendas do primeiro trimestre subiram.',
        'Resultados do 2T26 | No segundo trimestre o banco lucrou.',
        'Vendas sobem | No primeiro trimestre subiram.',
        'Quarto de hotel | O quarto do hotel abre.',
      ],
    ),
    headAndLede(
      'it',
      [
        'Vendite in crescita nel primo trimestre | Nel secondo trimestre le vendite salgono.',
        'Risultati del terzo trimestre | Nel secondo trimestre la banca guadagna.',
      ],
      [
        'Vendite in crescita nel primo trimestre | Nel primo trimestre le vendite salgono.',
        'Vendite in crescita | Nel terzo trimestre salgono.',
        'Secondo trimestre | Il secondo trimestre va bene, il primo trimestre no.',
        'Quarto posto | Il quarto posto è suo.',
      ],
    ),
  ),
  join(
    lines(
      'event-past',
      {
        ...advisory,
        hits: [
          'When: Tuesday 5 May 2027, 10:00',
          'When: 5 May, 10:00–11:30',
          'Date: 30 May 2027',
          'Date and time: 28 May 2027, 9 a.m.',
          'Tuesday, 4 May 2027, 10:00 CEST, Room 3',
          'Doors open on 31 May 2027 at 8:30.',
          'Interviews: 12 May 2027, 14:00 to 16:00',
          'When – 1 June 2026, 10:00',
          'When: 31 May',
          'Day: 2 April 2027',
          'The briefing is on 20 May 2027 at 3 p.m.',
        ],
        clean: [
          'When: Tuesday 8 June 2027, 10:00',
          'When: 1 June, 10:00–11:30',
          'Date: 2 June 2027',
          'Where: Hall 5, Castle Road',
          'The report was published on 5 May 2027 at 10:00.',
          'The law was adopted on 5 May 2027.',
          'From 30 May 2027 to 12 June 2027, daily from 10:00',
          'Tickets since 5 May 2027, 10:00, at the door',
          'Doors open at 8:30.',
          'Room 10, floor 3',
          'In 2026 it had 400 guests.',
          'Quand : le 15 juin 2027 à 10 h',
          'Cuándo: 15 de junio de 2027, 10:00',
          'Wann: 15. Juni 2027, 10 Uhr',
          'Wo: Saal 5',
          'The exhibition of 5 May 2027 drew 400 guests.',
        ],
      },
      { ...advisory, language: 'fr', hits: ['Quand : le 5 mai 2027 à 10 h'], clean: [] },
      { ...advisory, language: 'es', hits: ['Cuándo: 5 de mayo de 2027, 10:00'], clean: [] },
      {
        ...advisory,
        language: 'de',
        hits: ['Wann: 5. Mai 2027, 10 Uhr', 'Termin: 28. Mai 2027'],
        clean: ['Wann: 5. Juni 2027, 10 Uhr'],
      },
      { ...advisory, language: 'pt', hits: ['Quando: 5 de maio de 2027, 10:00'], clean: [] },
      {
        ...invitation,
        language: 'en-GB',
        hits: [
          'When: 5 May 2026, 10:00',
          'When: Tuesday 1 December 2026, 10:00',
          'Date: 30 November 2026',
          'Join us on 2 December 2026 at 7 p.m.',
          'The dinner is on 5 December 2026 at 19:00.',
          ...framed(
            ['When: %, 10:00', 'Date: %'],
            [
              '1 March 2026',
              '2 April 2026',
              '9 October 2026',
              '11 November 2026',
              '3 December 2026',
            ],
          ),
        ],
        clean: [
          'When: 15 December 2026, 10:00',
          'When: 7 December 2026, 18:00',
          'Date: 30 January 2027',
          'RSVP by e-mail',
          ...framed(
            ['When: %, 10:00', 'Date: %'],
            [
              '1 March 2027',
              '2 April 2027',
              '9 October 2027',
              '11 December 2026',
              '30 December 2026',
            ],
          ),
        ],
      },
      {
        facts: { kind: 'press-release', date: '2027-06-01' },
        hits: [],
        clean: ['When: 5 May 2027, 10:00', 'The fire began on 5 May 2027 at 10:00.'],
      },
    ),
  ),
];

function contacts(count: number): TopBlock {
  return {
    ...createBlock['contact-block'](),
    children: range(1, count).map((at) => ({ ...createBlock.contact(), name: `Person ${at}` })),
  };
}
