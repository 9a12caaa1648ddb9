import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxFormat } from '../../core/exports/docx/docx-format';
import { directionOf } from '../../core/release/facts';
import { corpus, SCRIPTS } from './support/corpus';
import { onDisk, output } from './support/programs';
import { OOXML_SCHEMAS, WORD_SCHEMA } from './support/requirements';

const context = { asset: () => undefined, typeset: async () => new Uint8Array() };
const LANGUAGES = [
  ...Object.values(SCRIPTS).map(({ language }) => language),
  'zh-Hant',
  'ja',
  'ko',
  'fa',
];
const [{ release: MODEL } = { release: undefined }] = corpus(1);

/** The parts of a Word draft in a language. */
async function partsIn(language: string) {
  if (!MODEL) throw new Error('an empty corpus');
  const facts = { ...MODEL.facts, language, direction: directionOf(language) };
  return unzipSync(await docxFormat.export({ ...MODEL, facts }, context, { draft: true }));
}

describe('the faces of a Word document', () => {
  it.each(LANGUAGES)(
    'are all in its font table, with what to take instead: %s',
    async (language) => {
      const parts = await partsIn(language);
      const xml = Object.entries(parts)
        .filter(([name]) => /^word\/[a-z]+\d*\.xml$/i.test(name) && !name.endsWith('fontTable.xml'))
        .flatMap(([, part]) => strFromU8(part).match(/<w:rFonts [^>]*>/g) ?? [])
        .join('\n');
      const used = new Set(
        [...xml.matchAll(/ w:(?:ascii|hAnsi|eastAsia|cs)="([^"]+)"/g)].map(([, name]) => name),
      );
      const table = strFromU8(parts['word/fontTable.xml'] ?? new Uint8Array());
      const known = new Map(
        [...table.matchAll(/<w:font w:name="([^"]+)">(.*?)<\/w:font>/gs)].map(
          ([, name, content]) => [name, content ?? ''] as const,
        ),
      );
      expect(used.size).toBeGreaterThanOrEqual(3);
      for (const name of used) expect(known.get(name), name).toBeDefined();
      for (const [name, content] of known) {
        // Alternative, class, set of signs, family: what Word and LibreOffice look for another by.
        expect(content, name).toMatch(
          /^<w:altName w:val="[^"]+"\/><w:panose1 w:val="02[0-9A-F]{18}"\/><w:charset w:val="[0-9A-F]{2}"\/><w:family w:val="(roman|swiss)"\/><w:pitch w:val="variable"\/>$/,
        );
      }
      // Nothing that is not a Word document's own: no font files, so nobody's licence.
      expect(Object.keys(parts).filter((name) => /odttf|fonts?\//i.test(name))).toEqual([]);
    },
  );

  it.skipIf(!OOXML_SCHEMAS.isThere)('make a font table that is valid', async () => {
    for (const language of LANGUAGES) {
      const table = (await partsIn(language))['word/fontTable.xml'] ?? new Uint8Array();
      const path = onDisk(table, 'fontTable.xml');
      output('xmllint', '--noout', '--schema', WORD_SCHEMA, path);
    }
  });
});
