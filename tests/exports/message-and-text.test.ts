import { describe, expect, it } from 'vitest';
import { emlFormat } from '../../core/exports/eml/eml-format';
import { parameter, quotedName } from '../../core/exports/eml/mime-text';
import { htmlFormat } from '../../core/exports/html/html-format';
import { textFormat } from '../../core/exports/text/text-format';
import { wrapped } from '../../core/exports/text/wrap';
import { createEngine } from '../../electron/engine/engine';
import { release } from '../support/release';
import { CONTEXT } from './support/formats';
import { readMessage } from './support/read-back';
import { fromTemplate, SEED_LINES } from './support/seed';

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const engine = createEngine();
const context = {
  asset: () => undefined,
  typeset: async (document: Parameters<typeof engine>[0]) => engine(document),
};
const ARABIC = release(
  [
    {
      type: 'headline',
      children: [{ text: 'المبادرة ترحب باعتماد الاتفاق العالمي من أجل الهجرة' }],
    },
  ],
  { language: 'ar', direction: 'rtl' },
);

describe('wrapped text', () => {
  it('has no line over the limit, and every word of the seed in order', async () => {
    const text = decode(
      await textFormat.export(fromTemplate('joint-statement'), context, { wrap: true }),
    );
    const lines = text.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(72);
    const flat = text.replace(/\s+/g, ' ');
    let at = 0;
    for (const line of SEED_LINES) {
      const found = flat.indexOf(line.replace(/\s+/g, ' ').trim().slice(0, 120), at);
      expect(found, line).toBeGreaterThanOrEqual(at);
      at = found;
    }
  });

  it('hangs items under their first word and leaves addresses whole', () => {
    const address = `https://example.org/${'a'.repeat(80)}`;
    expect(wrapped('  • One two three four five', 'en', 14)).toBe(
      '  • One two\n    three four\n    five',
    );
    expect(wrapped(`See ${address} now`, 'en')).toBe(`See\n${address}\nnow`);
  });

  it('breaks between words where a script has no spaces, by the columns they take', () => {
    const chinese = '难民儿童的权利必须得到保护，各国应当共同承担责任。'.repeat(4);
    const lines = wrapped(chinese, 'zh', 40).split('\n');
    expect(lines.join('')).toBe(chinese);
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(21);
      expect(line).not.toMatch(/^[，。]/);
    }
    const thai = 'สิทธิของเด็กผู้ลี้ภัยต้องได้รับการคุ้มครอง'.repeat(3);
    expect(wrapped(thai, 'th', 30).replaceAll('\n', '')).toBe(thai);
    expect(wrapped(thai, 'th', 30)).toContain('\n');
  });
});

describe('the fragment for a CMS', () => {
  it('is structure only, and says its language and direction', async () => {
    const source = decode(await htmlFormat.export(ARABIC, CONTEXT, { form: 'fragment' }));
    expect(source).toMatch(/^<article lang="ar" dir="rtl">/);
    expect(source).not.toMatch(/<(html|head|style|script|body)[ >]|class=|style=/);
    expect(source).toContain('<h1>المبادرة');
  });
});

describe('what travels with a message', () => {
  it('is what was chosen, under its own name in any script', async () => {
    const bytes = await emlFormat.export(ARABIC, context, { attach: 'both' });
    const message = readMessage(bytes);
    expect(message.defects).toEqual([]);
    expect(message.structure).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ]);
    const names = message.parts.map(({ filename }) => filename).filter(Boolean);
    expect(names).toEqual([
      'المبادرة-ترحب-باعتماد-الاتفاق-العالمي-من-أجل-الهجرة.pdf',
      'المبادرة-ترحب-باعتماد-الاتفاق-العالمي-من-أجل-الهجرة.docx',
    ]);
    expect(message.parts.every(({ bytes: length }) => length > 0)).toBe(true);
    const lines = decode(bytes).split('\r\n');
    // The type of a Word document is longer than that by itself.
    const long = lines.filter((line) => line.length > 78);
    expect(new Set(long)).toEqual(
      new Set(long.filter((line) => line.startsWith('Content-Type: '))),
    );
    expect(await emlFormat.export(structuredClone(ARABIC), context, { attach: 'both' })).toEqual(
      bytes,
    );
  });

  it('cannot break out of its header', () => {
    expect(parameter('filename', 'a.pdf')).toBe('filename="a.pdf"');
    // Plain text stays one parameter, however long: older programs know no continuations.
    const long = `EMBARGO-2026-12-10-0001-UTC+5-${'words-'.repeat(8)}end.pdf`;
    expect(parameter('filename', long)).toBe(`filename="${long}"`);
    expect(quotedName(long)).toBe(`"${long}"`);
    expect(quotedName('للأطفال.pdf')).toMatch(/^"=\?UTF-8\?B\?[\w+/=]+\?="$/);
    expect(parameter('filename', 'a"\r\nBcc: x.pdf')).toBe(
      "filename*=UTF-8''a%22%0ABcc%3A%20x.pdf",
    );
  });
});
