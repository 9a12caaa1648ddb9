import { describe, expect, it } from 'vitest';
import { docxFormat } from '../../core/exports/docx/docx-format';
import { emlFormat } from '../../core/exports/eml/eml-format';
import { htmlFormat } from '../../core/exports/html/html-format';
import { kitWordsFor } from '../../core/exports/kit/kit-words';
import { markdownFormat } from '../../core/exports/markdown/markdown-format';
import { pdfFormat } from '../../core/exports/pdf/pdf-format';
import { textFormat } from '../../core/exports/text/text-format';
import { exportWarnings } from '../../core/exports/warnings';
import { preflight } from '../../core/preflight/preflight';
import { hasWording, wordingFor } from '../../core/print/wording/wording';
import { createBlock } from '../../core/release/blocks/create';
import { directionOf } from '../../core/release/facts';
import { dateText } from '../../core/release/facts-text';
import { createEngine } from '../../electron/engine/engine';
import { LANGUAGES } from '../../renderer/ui/languages';
import { release } from '../support/release';
import { readBack } from './support/readers';

const engine = createEngine();
const context = {
  asset: () => undefined,
  typeset: async (document: Parameters<typeof engine>[0]) => engine(document),
};
const FORMATS = [pdfFormat, docxFormat, htmlFormat, emlFormat, textFormat, markdownFormat];

/** Everything that Dateline prints words of its own for, and not one English word besides. */
const written = (language: string) =>
  release(
    [
      { type: 'headline', children: [{ text: '2026' }] },
      { type: 'notes', children: [{ type: 'paragraph', children: [{ text: '1' }] }] },
      {
        ...createBlock.boilerplate(),
        about: '77',
        children: [{ type: 'paragraph', children: [{ text: '2' }] }],
      },
      {
        type: 'contact-block',
        children: [
          {
            ...createBlock.contact(),
            name: '3',
            phones: ['+41 22 000 00 00'],
            languages: ['fr'],
            hours: '9–17',
          },
        ],
      },
      {
        type: 'image',
        asset: `${'a'.repeat(64)}.png`,
        pixels: { width: 1, height: 1 },
        alt: '4',
        decorative: false,
        caption: '',
        credit: '5',
        width: 40,
        children: [{ text: '' }],
      },
    ],
    {
      language,
      direction: directionOf(language),
      place: '6',
      date: '2026-12-10',
      reference: '12/2026',
      releaseTime: {
        type: 'embargo',
        instant: '2026-12-10T12:00:00Z',
        zone: 'Africa/Abidjan',
        alsoIn: ['Asia/Amman'],
      },
    },
  );

const ENGLISH =
  /release|embargo(?:ed)? until|\bpage\b \d|\bof\b|\bcontacts?\b|languages|hours|\bnotes to|\babout\b|\bphoto: 5|\bimage\b|december|thursday|noon|\bdate\b|\breference\b/gi;

describe('what Dateline prints of its own', () => {
  it.each(LANGUAGES)('is in the language of the release in every format: %s', async (language) => {
    for (const format of FORMATS) {
      const { text } = await readBack(format.id, await format.export(written(language), context));
      const english = (text.match(ENGLISH) ?? []).map((word) => word.toLowerCase());
      if (language.startsWith('en')) expect(english).toContain('december');
      // “Media contact”, “Page 1 / 2” and “Image” are French and Vietnamese words too, or names.
      else
        expect(
          english.filter((word) => !isOwn(word, language)),
          format.id,
        ).toEqual([]);
    }
  });

  it.each(LANGUAGES)('and so is a press kit’s own page: %s', (language) => {
    expect(hasWording(language)).toBe(true);
    const [own, english] = [kitWordsFor(language), kitWordsFor('en')];
    if (language.startsWith('en')) return;
    expect(own.readMe).toHaveLength(3);
    expect(own.readMe.filter((line) => english.readMe.includes(line))).toEqual([]);
    expect(own.factSheet).not.toBe(english.factSheet);
  });

  it('is called English before a release in another language leaves', () => {
    const looked = (language: string) =>
      preflight(release([], { language }), [], {
        formats: [],
        pictures: { print: 0, screen: 0 },
        now: 0,
      }).words;
    expect(looked('fr')).toBeNull();
    expect(looked('is')).toBe(
      'Dateline has no words in Icelandic: “FOR IMMEDIATE RELEASE”, “Media contacts”, “Page 1 of 2” and the like are printed in English.',
    );
    const warnings = (language: string) =>
      exportWarnings(written(language), new Map(), 0).join('\n');
    expect(warnings('is')).toContain('no words in Icelandic');
    expect(warnings('pl')).not.toContain('no words in');
  });

  it('puts the kind in capitals by the rules of the language', async () => {
    const { text } = await readBack('pdf', await pdfFormat.export(written('tr'), context));
    expect(text).toContain('BASIN BÜLTENİ');
  });
});

/** Whether a word that looks English is the language's own. */
function isOwn(word: string, language: string): boolean {
  const { page, contact, contacts, about, image, credit, notes } = wordingFor(language);
  const date = dateText('2026-12-10', language);
  const words = [page('1', '2'), contact, contacts, about('77'), image, credit('5'), notes, date];
  return words.join(' ').toLowerCase().includes(word);
}
