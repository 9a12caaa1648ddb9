import { describe, expect, it } from 'vitest';
import { parseHouseStyle } from '../../core/checks/house-style';
import { docxFormat } from '../../core/exports/docx/docx-format';
import { clipboardMail } from '../../core/exports/eml/clipboard-mail';
import { emlFormat } from '../../core/exports/eml/eml-format';
import { subject } from '../../core/exports/eml/message';
import type { ExportFormat } from '../../core/exports/format';
import { htmlFormat } from '../../core/exports/html/html-format';
import { pdfFormat } from '../../core/exports/pdf/pdf-format';
import { EXPORT_FORMATS } from '../../core/exports/registry';
import { rememberedQuotes } from '../../core/exports/remembered';
import { releaseText } from '../../core/exports/text/release-text';
import type { TopBlock } from '../../core/release/blocks/block';
import { createBlock } from '../../core/release/blocks/create';
import type { Paragraph } from '../../core/release/blocks/paragraph';
import type { Facts } from '../../core/release/facts';
import type { Release } from '../../core/release/release';
import type { Text } from '../../core/release/text';
import { createEngine } from '../../electron/engine/engine';
import { release } from '../support/release';
import { PIXEL } from './support/formats';
import { flowing, onDisk, output } from './support/programs';
import { readMessage } from './support/read-back';
import { readBack } from './support/readers';

const engine = createEngine();
const context = {
  asset: () => PIXEL,
  typeset: async (document: Parameters<typeof engine>[0]) => engine(document),
};

const p = (...runs: (string | Text)[]): Paragraph => ({
  type: 'paragraph',
  children: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
});
const quote = (...paragraphs: Paragraph[]): TopBlock => ({
  ...createBlock.quote(),
  speaker: 'Ana Souza',
  role: 'Director',
  children: paragraphs,
});
const contact = { ...createBlock.contact(), name: 'Bo Lee', emails: ['bo@example.org'] };
const SECTIONS: TopBlock[] = [
  { ...createBlock.notes(), children: [p('The figures are new.')] },
  { ...createBlock.boilerplate(), about: 'Open Schools', children: [p('It has 40 members.')] },
  { ...createBlock['contact-block'](), children: [contact, contact] },
];

/** The words of a release in every format, as an independent program reads them. */
async function readIn(format: ExportFormat, what: Release, options = {}): Promise<string> {
  const bytes = await format.export(what, context, options);
  const { text } = format.id === 'eml' ? readMessage(bytes) : await readBack(format.id, bytes);
  return flowing(text);
}
const everyFormat = EXPORT_FORMATS.map((format) => [format.id, format] as const);

describe('the headings of notes, boilerplate and contacts', () => {
  it.each(everyFormat)('are printed: %s', async (_, format) => {
    expect(await readIn(format, release(SECTIONS))).toMatch(
      /Notes to editors\W+The figures are new\.\W+About Open Schools\W+It has 40 members\.\W+Media contacts\W+Bo Lee/,
    );
  });

  it('are headings to a reader of the Word document and of the page', async () => {
    const page = new TextDecoder().decode(await htmlFormat.export(release(SECTIONS), context));
    for (const heading of ['Notes to editors', 'About Open Schools', 'Media contacts']) {
      expect(page).toContain(`<h2>${heading}</h2>`);
    }
    const word = onDisk(await docxFormat.export(release(SECTIONS), context), 'a.docx');
    const xml = output('unzip', '-p', word, 'word/document.xml');
    expect(xml.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(3);
  });

  it('are in the language of the release', async () => {
    const text = releaseText(release(SECTIONS, { language: 'fr' }));
    expect(text).toContain('Notes aux rédactions');
    expect(text).toContain('À propos d’Open Schools');
    expect(text).toContain('Contacts presse');
  });

  it('are in a language that has no other words of ours yet', () => {
    const text = releaseText(release(SECTIONS, { language: 'de-CH' }));
    expect(text).toContain('Hinweise für die Redaktion');
    expect(text).toContain('Über Open Schools');
    expect(text).toContain('Pressekontakte');
  });

  it.each(everyFormat)('are not doubled where the author typed them: %s', async (_, format) => {
    const heading = (text: string) => ({
      ...createBlock.heading(),
      children: [{ text }],
    });
    const typed = release([
      { ...createBlock.notes(), children: [heading('Notes to editors'), p('New.')] },
      heading('About Open Schools'),
      { ...createBlock.boilerplate(), about: 'Open Schools', children: [p('It has 40 members.')] },
      {
        ...createBlock.boilerplate(),
        about: 'Trees',
        children: [p({ text: 'About Trees:', bold: true }, ' It plants.')],
      },
      { ...createBlock['contact-block'](), children: [p('For interviews:'), contact] },
    ]);
    const text = await readIn(format, typed);
    for (const once of [
      'Notes to editors',
      'About Open Schools',
      'About Trees',
      'For interviews',
    ]) {
      expect(text.split(once)).toHaveLength(2);
    }
    expect(text).not.toContain('contact');
  });
});

describe('a quotation', () => {
  const said = quote(p('We are ready.'), p('We begin today.'));

  it.each(everyFormat)(
    'leaves in quotation marks, each paragraph opened: %s',
    async (_, format) => {
      expect(await readIn(format, release([said]))).toMatch(
        /“We are ready\.\W+“We begin today\.”\W+Ana Souza, Director/,
      );
    },
  );

  it.each([
    ['de', '„We are ready.', '„We begin today.“'],
    ['fr', '«\u202fWe are ready.', '«\u202fWe begin today.\u202f»'],
    ['es', '«We are ready.', '»We begin today.»'],
    ['ja', '「We are ready.', '「We begin today.」'],
  ])('has the marks of its language: %s', (language, first, second) => {
    const text = releaseText(release([said], { language }));
    expect(text).toContain(first);
    expect(text).toContain(second);
  });

  it.each([
    ['typed marks stay alone', '“We are ready.”', '“We are ready.”'],
    ['straight ones too', '"We are ready."', '"We are ready."'],
    ['single ones too', '‘We are ready.’', '‘We are ready.’'],
    ['interrupted speech', '“We are,” she said, “ready.”', '“We are,” she said, “ready.”'],
    ['a missing end is added', '“We are ready.', '“We are ready.”'],
    ['a missing beginning is added', 'We are ready.”', '“We are ready.”'],
    ['a quoted word is none of them', '“Ready” is the word.', '““Ready” is the word.”'],
  ])('does not double what the author typed: %s', (_, typed, printed) => {
    expect(releaseText(release([quote(p(typed))]))).toContain(`  ${printed}\n`);
  });

  it('is in italics on choice, and in both', async () => {
    const italics = await docxFormat.export(release([said]), context, { quotes: 'italics' });
    const xml = output('unzip', '-p', onDisk(italics, 'a.docx'), 'word/document.xml');
    expect(xml).toMatch(/<w:i\/>.*We are ready/);
    expect(xml).not.toContain('“');
    expect(await readIn(pdfFormat, release([said]), { quotes: 'italics' })).not.toContain('“');
    expect(await readIn(pdfFormat, release([said]), { quotes: 'both' })).toContain('“We are ready');
    // A text has no italics: there the marks stay.
    expect(releaseText(release([said]))).toContain('“');
  });
});

describe('how quotations are set', () => {
  it('is said by the house style, and remembered for every format', () => {
    expect(parseHouseStyle('{"quotations": "italics"}').quotations).toBe('italics');
    expect(() => parseHouseStyle('{"quotations": "loud"}')).toThrow(/house style/);
    expect(rememberedQuotes({ shared: { quotes: 'both' }, own: {} })).toBe('both');
    // What another version may have written is passed over.
    expect(rememberedQuotes({ shared: { quotes: 'loud' }, own: {} })).toBe('marks');
  });
});

const EMBARGO: Partial<Facts> = {
  releaseTime: {
    type: 'embargo',
    instant: '2026-12-10T09:31:00Z',
    zone: 'Asia/Amman',
    alsoIn: ['Europe/London', 'America/New_York'],
  },
};
const line = [p('…')];
const RIGHT_TO_LEFT = [
  { language: 'ar', direction: 'rtl' },
  { language: 'he', direction: 'rtl' },
] as const;

/** The words on the line of a page where one stands, from left to right, as they are seen. */
function seenWith(pdf: Uint8Array, word: string): string[] {
  const boxes = output('pdftotext', '-bbox', onDisk(pdf, 'a.pdf'), '-');
  const words = [...boxes.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)".*?>(.*?)<\/word>/g)].map(
    ([, x, y, text = '']) => ({ x: Number(x), y: Number(y), text }),
  );
  const at = words.find(({ text }) => text.includes(word))?.y ?? Number.NaN;
  return words
    .filter(({ y }) => Math.abs(y - at) < 4)
    .sort((a, b) => a.x - b.x)
    .map(({ text }) => text.replace(/[\u200e\u200f\u202a-\u202e]/g, ''));
}

describe('an embargo in a language from right to left', () => {
  it.each(RIGHT_TO_LEFT)('keeps each time beside its zone on the page: %o', async (facts) => {
    const pdf = await pdfFormat.export(release(line, { ...facts, ...EMBARGO }), context);
    const seen = seenWith(pdf, '12:31').join(' ').replace(/ +/g, ' ');
    // From the right: Amman, London, New York; each pair reads from left to right.
    expect(seen).toMatch(/04:31 UTC−5 ?\/ ?09:31 UTC ?\/ ?12:31 UTC\+3/);
  });

  it.each(RIGHT_TO_LEFT)('keeps them together in Word: %o', async (facts) => {
    const docx = await docxFormat.export(release(line, { ...facts, ...EMBARGO }), context);
    const xml = output('unzip', '-p', onDisk(docx, 'a.docx'), 'word/document.xml');
    const run = (text: string) => xml.match(new RegExp(`<w:r>(?:(?!<w:r>).)*${text}`))?.[0] ?? '';
    expect(run('12:31\u00a0UTC\\+3')).toContain('\u200e12:31');
    expect(run('12:31\u00a0UTC\\+3')).not.toContain('<w:rtl/>');
    expect(xml).toContain('\u200f / \u200f');
  });

  it.each(RIGHT_TO_LEFT)('isolates each pair in text, subject and web page: %o', async (facts) => {
    const what = release(line, { ...facts, ...EMBARGO });
    const pair = '\u206612:31 UTC+3\u2069 / \u206609:31 UTC\u2069 / \u206604:31 UTC−5\u2069';
    expect(releaseText(what)).toContain(pair);
    expect(subject(what, {})).toContain(pair);
    const page = new TextDecoder().decode(await htmlFormat.export(what, context));
    expect(page).toContain('<span dir="ltr">12:31\u00a0UTC+3</span> / <span dir="ltr">09:31');
  });

  it('keeps a telephone number in order in the text, and copies an address without signs', async () => {
    const people: TopBlock = {
      ...createBlock['contact-block'](),
      children: [{ ...contact, phones: ['+962 6 550 0100'] }],
    };
    const what = release([people], { language: 'ar', direction: 'rtl' });
    expect(releaseText(what)).toContain('\u2066+962 6 550 0100\u2069');
    const docx = onDisk(await docxFormat.export(what, context), 'a.docx');
    const xml = output('unzip', '-p', docx, 'word/document.xml');
    expect(xml).toMatch(/>bo@example\.org</);
    expect(xml).toMatch(/>\+962 6 550 0100</);
    const pdf = await pdfFormat.export(what, context);
    expect(seenWith(pdf, '550').join(' ')).toContain('+962 6 550 0100');
  });
});

describe('the line that says when a release may be used', () => {
  it('breaks within no date, time or zone where it is laid out, and has plain spaces as text', async () => {
    const what = release(line, EMBARGO);
    const page = new TextDecoder().decode(await htmlFormat.export(what, context));
    expect(page).toContain('12:31\u00a0UTC+3 / 09:31\u00a0GMT');
    expect(page).toContain('Thursday, 10\u00a0December\u00a02026');
    expect(releaseText(what)).toContain('12:31 UTC+3 / 09:31 GMT / 04:31 EST, Thursday, 10 Dec');
    expect(await readIn(pdfFormat, what)).toContain('Thursday, 10 December 2026');
  });
});

describe('plain text', () => {
  it.each([
    ['a note', '4,200', '1', ' families', '4,200¹ families'],
    ['a power', '5 × 10', '6', ' people', '5 × 10⁶ people'],
    ['a negative power', '10', '−3', ' g', '10⁻³ g'],
    ['a note’s letter', '12', 'b', ' per cent', '12[b] per cent'],
    ['a note in Arabic figures', '42', '٢', '', '42[٢]'],
    ['an ordinal', 'the 21', 'st', ' century', 'the 21st century'],
    ['a note in brackets', 'so', '[2]', '', 'so[2]'],
    ['what has no raised sign', 'x', 'k+1', '', 'x^(k+1)'],
  ])('keeps what is raised apart from the figures: %s', (_, before, raised, after, printed) => {
    const text = releaseText(release([p(before, { text: raised, superscript: true }, after)]));
    expect(text).toContain(printed);
  });

  it('keeps what is lowered', () => {
    const text = releaseText(release([p('CO', { text: '2', subscript: true }, ' fell')]));
    expect(text).toContain('CO₂ fell');
  });

  it('wears the logo in the web page, the message and what is copied as one', async () => {
    const logo = {
      asset: `${'a'.repeat(64)}.png`,
      pixels: { width: 400, height: 200 },
      alt: 'Logo',
    };
    const named = { name: 'Open Schools', acronym: '', logo, website: '', link: null };
    const what = release(line, { organisations: [named] as Facts['organisations'] });
    const page = new TextDecoder().decode(await htmlFormat.export(what, context));
    expect(page).toMatch(
      /<img src="data:image\/png;base64,[^"]+" alt="Logo" width="112" height="56">/,
    );
    const mail = readMessage(await emlFormat.export(what, context));
    expect(mail.html).toMatch(/<img [^>]*src="cid:image-1@dateline\.invalid" alt="Logo"/);
    expect(mail.parts.map(({ type }) => type)).toContain('image/png');
    expect(clipboardMail(what, () => PIXEL).html).toMatch(/<img [^>]*src="data:image\/png/);
  });

  it('says who issues the release, and what it is', async () => {
    const named = { name: 'Open Schools', acronym: '', logo: null, website: '', colour: null };
    const what = release(line, { organisations: [named] as unknown as Facts['organisations'] });
    // Of a Word document they stand in its header.
    for (const format of EXPORT_FORMATS.filter(({ id }) => id !== 'docx')) {
      const text = await readIn(format, what);
      expect(text, format.id).toContain('Open Schools');
      expect(text, format.id).toMatch(/press release/i);
    }
  });
});
