import { describe, expect, it } from 'vitest';
import { encodedIn, outline, read } from '../support/read';

const lines = async (text: string | Uint8Array, name = 'a.txt') => outline(await read(text, name));

describe('plain text', () => {
  it('has a paragraph for each blank line between, and joins lines that mail has wrapped', async () => {
    const mail = `EMBARGOED UNTIL 00.01 GMT, 10 DECEMBER 2026

New vaccine reaches one million children in the Sahel

GENEVA, 10 December 2026 – A new vaccine against malaria has reached one
million children in five countries of the Sahel, the alliance said today,
two years before it was planned.

“Every child counts,” said Dr Amina Diallo, who leads the programme in
Niamey.

ENDS

Contact:
Marie Dubois, +41 22 791 21 11, media@example.org
`;
    expect(await lines(mail)).toEqual([
      'p EMBARGOED UNTIL 00.01 GMT, 10 DECEMBER 2026',
      'p New vaccine reaches one million children in the Sahel',
      'p GENEVA, 10 December 2026 – A new vaccine against malaria has reached one million children in five countries of the Sahel, the alliance said today, two years before it was planned.',
      'p “Every child counts,” said Dr Amina Diallo, who leads the programme in Niamey.',
      'p ENDS',
      'p Contact:',
      'p Marie Dubois, +41 22 791 21 11, media@example.org',
    ]);
  });

  it('has a paragraph for each line where lines are as long as they like', async () => {
    const long = 'A sentence that goes on and on, as the paragraphs of word processors do. '.repeat(
      4,
    );
    expect(await lines(`Title\n${long}\n${long}\nShort.`)).toHaveLength(4);
  });

  it('joins the lines of a PDF, which has no blank lines, where the next word did not fit', async () => {
    const pdf = [
      'The Ministry of Health announced on Monday that it will open twelve',
      'new clinics in the north before the end of the year.',
      'The clinics will serve 300,000 people.',
      'Each of them will have a laboratory and a pharmacy, the Minister told',
      'journalists in the capital.',
    ].join('\n');
    expect(await lines(pdf)).toEqual([
      'p The Ministry of Health announced on Monday that it will open twelve new clinics in the north before the end of the year.',
      'p The clinics will serve 300,000 people.',
      'p Each of them will have a laboratory and a pharmacy, the Minister told journalists in the capital.',
    ]);
  });

  it('reads lists, and leaves a lone dash or number as it stands', async () => {
    expect(
      await lines('Today:\n• one\n• two\n   goes on\n1. first\n2. second\n   a) inner\n   b) more'),
    ).toEqual([
      'p Today:',
      '- one',
      '- two goes on',
      '1. first',
      '2. second',
      '  1) inner',
      '  2) more',
    ]);
    expect(
      await lines(
        '– Nous sommes prêts, dit-elle.\n\n1. Dezember 2026\n\n- 30 -\n\n-30-\n\n* * *\n\n###',
      ),
    ).toEqual([
      'p – Nous sommes prêts, dit-elle.',
      'p 1. Dezember 2026',
      'p - 30 -',
      'p -30-',
      'p * * *',
      'p ###',
    ]);
  });

  it('takes underlined lines for headings, and a form feed for a page break', async () => {
    expect(await lines('Title\n=====\n\nText\n\nPart\n----\n\fMore')).toEqual([
      'h1 Title',
      'p Text',
      'h2 Part',
      'page-break',
      'p More',
    ]);
  });

  it.each([
    [
      'windows-1252',
      'Les élèves des écoles à Genève. Der Präsident für die Förderung und die Jugend.',
    ],
    [
      'windows-1251',
      'Всемирная организация здравоохранения сообщила, что в Женеве прошла встреча по вакцинам и не только.',
    ],
    [
      'koi8-r',
      'Организация сообщила, что в Женеве прошла встреча по вакцинам и не только для детей.',
    ],
    [
      'windows-1253',
      'Ο οργανισμός ανακοίνωσε ότι η Γενεύη και το συνέδριο για την υγεία της Ευρώπης.',
    ],
    ['windows-1256', 'قالت المنظمة في جنيف إن أكثر من مليون طفل على قيد الحياة'],
    [
      'windows-1250',
      'Organizacja poinformowała, że spotkanie się odbyło i jest sukcesem dla społeczności łódzkiej.',
    ],
    [
      'windows-1254',
      'Örgüt, Cenevre için yeni bir program ve bütçe açıkladı; çalışma ile başlıyor.',
    ],
  ])('is read in %s', async (encoding, text) => {
    expect(await lines(encodedIn(encoding, text))).toEqual([`p ${text}`]);
  });

  it('is read in UTF-8 and UTF-16, with a byte order mark and without', async () => {
    const utf16 = Buffer.from('\ufeffGenève – “Ça va”', 'utf16le');
    expect(await lines(utf16)).toEqual(['p Genève – “Ça va”']);
    expect(await lines(utf16.subarray(2))).toEqual(['p Genève – “Ça va”']);
    expect(await lines(Buffer.from(utf16).swap16())).toEqual(['p Genève – “Ça va”']);
    expect(await lines('\ufeffGenève')).toEqual(['p Genève']);
  });

  it('keeps Arabic, Chinese and Thai as they are, without spaces where they have none', async () => {
    const wrapped =
      '世界卫生组织今天在日内瓦宣布，新的疫苗已经到达五个国家的一百万名儿童手中，比原计划提前了两年时间。';
    expect(await lines(`${wrapped}\n${wrapped}`)).toHaveLength(1);
    expect((await lines(`${wrapped}\n${wrapped}`))[0]).not.toContain('。 世');
  });

  it.each([
    ['Russian', 'Первый пункт', 'Второй пункт'],
    ['Arabic', 'البند الأول', 'البند الثاني'],
    ['Greek', 'Πρώτο σημείο', 'Δεύτερο σημείο'],
    ['Hebrew', 'פריט ראשון', 'פריט שני'],
    ['Chinese', '第一项', '第二项'],
  ])('reads a list in %s', async (_, first, second) => {
    expect(await lines(`• ${first}\n• ${second}`)).toEqual([`- ${first}`, `- ${second}`]);
  });

  it('keeps an end mark between dashes as text', async () => {
    for (const mark of ['- 30 -', '– ENDS –', '- конец -', '– انتهى –', '* * *']) {
      expect(await lines(`• one\n• two\n\n${mark}`)).toEqual(['- one', '- two', `p ${mark}`]);
    }
  });

  it('reads a line of 100,000 signs, and a paragraph of 20,000 lines, at once', async () => {
    const signs = `${'.'.repeat(100_000)}a`;
    expect(await lines(`- ${signs}\n- b`)).toEqual([`- ${signs}`, '- b']);
    const wrapped = Array.from({ length: 20_000 }, () => 'x'.repeat(60)).join('\n');
    expect(await lines(wrapped)).toHaveLength(1);
  });
});
