import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { pdfFormat } from '../../core/exports/pdf/pdf-format';
import type { Release } from '../../core/release/release';
import { createEngine } from '../../electron/engine/engine';
import { kitReleases } from './support/kit-releases';
import { onDisk, output } from './support/programs';
import { PIKEPDF } from './support/requirements';
import { fromTemplate } from './support/seed';

/*
 * No validator of PDF/A can be had from npm or Debian (veraPDF is neither), and Typst refuses what it
 * cannot set by the standard. Here programs that are not Typst's look for what ISO 19005 (PDF/A) and
 * ISO 14289-1 (PDF/UA) demand, as far as a program can tell: pikepdf reads the objects, qpdf the file.
 */

interface Held {
  readonly encrypted: boolean;
  readonly version: string;
  readonly id: boolean;
  readonly marked: boolean;
  readonly suspects: boolean;
  readonly language: string;
  readonly tree: boolean;
  readonly shows_title: boolean;
  readonly xmp: string;
  readonly title: readonly [string, string];
  readonly intents: readonly { readonly kind: string; readonly components: number }[];
  readonly associated: number;
  readonly files: readonly {
    readonly name: string;
    readonly relation: string | null;
    readonly type: string | null;
    readonly dated: boolean;
    readonly described: string;
  }[];
  readonly fonts: readonly {
    readonly name: string;
    readonly type: string;
    readonly embedded: boolean;
    readonly unicode: boolean;
  }[];
  readonly actions: readonly string[];
  readonly active: readonly string[];
  readonly filters: readonly string[];
  readonly outside: number;
  readonly blends: readonly string[];
  readonly unprinted: number;
  readonly hidden: number;
  readonly unnamed_links: number;
  readonly untabbed: number;
  readonly tags: readonly string[];
  readonly figures: readonly string[];
  readonly headings: readonly string[];
  readonly interpolated: number;
}

const engine = createEngine();
const READER = join(import.meta.dirname, 'support/pdf-reader.py');

const STANDARDS = ['ua-1', 'a-2a', 'a-3a'] as const;
type Standard = (typeof STANDARDS)[number];
/** By standard: English with pictures of each kind and logos, Arabic, and every word of the seed. */
const files = new Map<Standard, string[]>();
const held = new Map<Standard, Held[]>();

describe.skipIf(!PIKEPDF.isThere)('what the standards of PDF ask for', () => {
  beforeAll(async () => {
    const { releases, assets } = await kitReleases();
    const [english, arabic] = releases;
    // PDF/A takes no picture in CMYK, the last of the three.
    const last = english.children.findLastIndex(({ type }) => type === 'image');
    const inRgb: Release = {
      ...english,
      children: english.children.filter((_, index) => index !== last),
    };
    const context = {
      asset: (name: string) => assets.get(name),
      typeset: async (document: Parameters<typeof engine>[0]) => engine(document),
    };
    for (const standard of STANDARDS) {
      const paths: string[] = [];
      for (const what of [inRgb, arabic, fromTemplate('joint-statement')]) {
        const bytes = await pdfFormat.export(what, context, {
          standard,
          draft: standard === 'a-2a',
        });
        paths.push(onDisk(bytes, `${standard}.pdf`));
      }
      files.set(standard, paths);
      held.set(standard, JSON.parse(output('/usr/bin/python3', READER, ...paths)));
    }
  });

  describe.each(STANDARDS)('%s', (standard) => {
    const all = (): readonly Held[] => held.get(standard) ?? [];

    it('is a sound file, not encrypted, with an identity', () => {
      expect(all()).toHaveLength(3);
      for (const path of files.get(standard) ?? []) {
        expect(output('qpdf', '--check', path)).toContain('No syntax or stream encoding errors');
      }
      for (const each of all()) {
        expect(each).toMatchObject({ encrypted: false, id: true, outside: 0 });
        expect(each.version).toBe('1.7');
        expect(each.filters).not.toContain('/LZWDecode');
        expect(each.filters).not.toContain('/Crypt');
      }
    });

    it('embeds every font, and says what each glyph means', () => {
      for (const each of all()) {
        expect(each.fonts.length).toBeGreaterThan(0);
        for (const font of each.fonts) {
          expect(font, font.name).toMatchObject({ embedded: true, unicode: true });
        }
      }
    });

    it('is tagged, in its language, with standard tags and figures that are described', () => {
      expect(all().map(({ language }) => language.toLowerCase())).toEqual(['en-gb', 'ar', 'en-gb']);
      for (const each of all()) {
        expect(each).toMatchObject({ marked: true, suspects: false, tree: true });
        expect(each.tags.filter((tag) => !TAGS.has(tag))).toEqual([]);
        for (const alt of each.figures) expect(alt.trim()).not.toBe('');
        // Levels are not left out on the way down (PDF/UA-1, 7.4.2).
        const levels = each.headings.map((tag) => Number(tag.slice(2)));
        levels.reduce((before, level) => {
          expect(level).toBeLessThanOrEqual(before + 1);
          return level;
        }, 0);
      }
      expect(all()[0]?.figures).toEqual(
        expect.arrayContaining(['Three pupils on a road', 'A chart with three bars']),
      );
    });

    it('runs nothing, and its links do nothing but lead to addresses and pages', () => {
      for (const each of all()) {
        expect(each.active).toEqual([]);
        expect(each.actions.filter((kind) => !['/URI', '/GoTo'].includes(kind))).toEqual([]);
        expect(each).toMatchObject({ hidden: 0, untabbed: 0 });
      }
    });

    it('has the same metadata in XMP as in its dictionary', () => {
      for (const each of all()) {
        const [inDictionary, inXmp] = each.title;
        expect(inXmp).toBe(inDictionary);
        expect(inXmp).not.toBe('');
      }
    });
  });

  it.each(STANDARDS)('shows its title instead of the name of the file: %s', (standard) => {
    const shown = (held.get(standard) ?? []).map(({ shows_title }) => shows_title);
    expect(shown).toEqual([true, true, true]);
  });

  it('PDF/UA declares PDF/UA and nothing else', () => {
    for (const { xmp, unnamed_links } of held.get('ua-1') ?? []) {
      expect(xmp).toMatch(/<pdfuaid:part>1</);
      expect(xmp).not.toContain('pdfaid:');
      // A link says where it goes (7.18.5).
      expect(unnamed_links).toBe(0);
    }
  });

  it.each([
    ['a-2a', '2'],
    ['a-3a', '3'],
  ] as const)(
    '%s has an output intent, prints what it shows, and blends as it may',
    (standard, part) => {
      for (const each of held.get(standard) ?? []) {
        expect(each.xmp).toMatch(new RegExp(`<pdfaid:part>${part}<`));
        expect(each.xmp).toMatch(/<pdfaid:conformance>A</);
        expect(each.intents).toEqual([{ kind: '/GTS_PDFA1', components: 3 }]);
        expect(each).toMatchObject({ unprinted: 0, interpolated: 0 });
        expect(each.blends.filter((mode) => !BLENDS.has(mode))).toEqual([]);
      }
    },
  );

  it('only PDF/A-3 carries files, each with what it is to the document', () => {
    for (const standard of ['ua-1', 'a-2a'] as const) {
      for (const each of held.get(standard) ?? []) {
        expect(each).toMatchObject({ associated: 0, files: [] });
      }
    }
    for (const each of held.get('a-3a') ?? []) {
      expect(each.associated).toBe(2);
      expect(each.files).toHaveLength(2);
      for (const file of each.files) {
        expect(file.name).toMatch(/\.(docx|txt)$/);
        expect(file.relation).toBe('/Alternative');
        expect(file.type).toMatch(/^\/(text\/plain|application\/vnd\.openxml)/);
        expect(file).toMatchObject({ dated: true, described: expect.stringMatching(/\w/) });
      }
    }
  });
});

/** The standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const TAGS = new Set(
  '/Document /Part /Art /Sect /Div /BlockQuote /Caption /TOC /TOCI /Index /NonStruct /Private /P /H /H1 /H2 /H3 /H4 /H5 /H6 /L /LI /Lbl /LBody /Table /TR /TH /TD /THead /TBody /TFoot /Span /Quote /Note /Reference /BibEntry /Code /Link /Annot /Figure /Formula /Form'.split(
    ' ',
  ),
);
/** ISO 19005-2, 6.2.10. */
const BLENDS = new Set(
  '/Normal /Compatible /Multiply /Screen /Overlay /Darken /Lighten /ColorDodge /ColorBurn /HardLight /SoftLight /Difference /Exclusion /Hue /Saturation /Color /Luminosity'.split(
    ' ',
  ),
);
