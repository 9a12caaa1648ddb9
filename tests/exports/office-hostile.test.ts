import { deflateSync } from 'node:zlib';
import { DOMParser } from '@xmldom/xmldom';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkImage } from '../../core/archive/assets';
import { UserError } from '../../core/errors';
import { docxFormat } from '../../core/exports/docx/docx-format';
import { pdfFormat } from '../../core/exports/pdf/pdf-format';
import { EXPORT_FORMATS } from '../../core/exports/registry';
import { createBlock } from '../../core/release/blocks/create';
import { createEngine } from '../../electron/engine/engine';
import { release } from '../support/release';
import { hostileRelease } from './support/hostile';
import { compare, printedBy } from './support/printed';
import { flowing, onDisk, output } from './support/programs';
import { PYTHON_DOCX } from './support/requirements';

const engine = createEngine();
const context = {
  asset: (_: string): Uint8Array | undefined => undefined,
  typeset: async (document: Parameters<typeof engine>[0]) => engine(document),
};
const paragraph = (text: string) => ({ type: 'paragraph' as const, children: [{ text }] });

/** What stands in the text elements of a part, line breaks as line breaks. */
function wordText(xml: string): string {
  const tree = new DOMParser({
    onError: (_, message) => {
      throw new Error(message);
    },
  }).parseFromString(xml, 'text/xml');
  return Array.from(tree.getElementsByTagName('*'), (each) => {
    if (each.nodeName === 'w:t') return each.textContent ?? '';
    return each.nodeName === 'w:br' || each.nodeName === 'w:p' ? '\n' : '';
  }).join('');
}

/** Pieces that have meant something to Typst, or to its neighbours, somewhere. */
const TYPST = [
  '#panic("x")',
  '#set page(width: 1pt)',
  '")',
  '\\")#pagebreak()',
  '\\u{41}',
  '\\',
  '$x^2$',
  '*a* _b_ `c`',
  '<label> @ref',
  '= Heading',
  '- item',
  '// comment',
  '/* comment */',
  '[content]',
  '{ code }',
  '#image("/etc/passwd")',
  '#read("/etc/passwd")',
  '~ --- -- ...',
  '\'quotes\' "double"',
];

describe('hostile text in every field', () => {
  it('stays text in the Word file, and every part well-formed', async () => {
    await fc.assert(
      fc.asyncProperty(hostileRelease, async (what) => {
        const parts = unzipSync(await docxFormat.export(what, context));
        const texts = Object.entries(parts)
          .filter(([name]) => /\.(xml|rels)$/.test(name))
          .map(([name, bytes]) => [name, wordText(strFromU8(bytes))] as const);
        // The reference stands in the footer too, after all other text.
        const text = (part: string) => texts.find(([name]) => name === `word/${part}.xml`)?.[1];
        const body = `${text('document')}\n${text('footer1')}`;
        expect(compare(printedBy(what), body).missing).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('stays text in the PDF', async () => {
    const words = fc
      .array(fc.oneof(fc.constantFrom(...TYPST), fc.string({ maxLength: 10 })), {
        minLength: 1,
        maxLength: 4,
      })
      .map((pieces) => `a${pieces.join('')}z`);
    await fc.assert(
      fc.asyncProperty(words, words, words, async (first, second, third) => {
        const quote = { ...createBlock.quote(), speaker: third, children: [paragraph(second)] };
        const what = release(
          [{ type: 'headline', children: [{ text: first }] }, paragraph(second), quote],
          { reference: third, keywords: [first], place: second },
        );
        const path = onDisk(await pdfFormat.export(what, context), 'fuzz.pdf');
        const squash = (text: string) => text.replace(/\s+/g, '');
        // MuPDF: pdftotext drops a hyphen that ends a line, as the last of a paragraph may.
        const text = squash(output('mutool', 'draw', '-q', '-F', 'text', path));
        for (const each of [first, second, third]) expect(text).toContain(squash(each));
      }),
      {
        numRuns: 40,
        // A line that ends in one of several hyphens.
        examples: [
          ['a#panic("x")\\u{41}#image("/etc/passwd")~ --- -- ...z', 'a#panic("x")z', 'az'],
        ],
      },
    );
  });

  it('is a PDF or a sentence, whatever the script', async () => {
    await fc.assert(
      fc.asyncProperty(hostileRelease, async (what) => {
        const result = await pdfFormat.export(what, context).catch((error: unknown) => error);
        if (result instanceof UserError) expect(result.message).toContain('have no sign for');
        else expect(strFromU8((result as Uint8Array).subarray(0, 5))).toBe('%PDF-');
      }),
      { numRuns: 40 },
    );
  });
});

describe('what nobody should have sent', () => {
  it('a table of 200 columns is refused in a sentence', async () => {
    const cells = Array.from({ length: 200 }, createBlock['table-cell']);
    const what = release([
      { ...createBlock.table(), children: [{ type: 'table-row', children: cells }] },
    ]);
    for (const format of [docxFormat, pdfFormat]) {
      await expect(format.export(what, context)).rejects.toThrow(
        'A table with 200 columns does not fit on a page',
      );
    }
  });

  it('an address of 500 characters is there, whole', async () => {
    const url = `https://example.org/${'a1b2-'.repeat(96)}`;
    const what = release([
      { type: 'paragraph', children: [{ type: 'link', url, children: [{ text: url }] }] },
    ]);
    const rels = unzipSync(await docxFormat.export(what, context))['word/_rels/document.xml.rels'];
    expect(strFromU8(rels ?? new Uint8Array())).toContain(`Target="${url}"`);
    const path = onDisk(await pdfFormat.export(what, context), 'long.pdf');
    expect(output('pdfinfo', '-url', path)).toContain(url);
    expect(output('pdftotext', path, '-').replace(/\s+/g, '')).toContain(url);
  });

  it('a picture of 30,000 by 30,000 pixels is refused before it is unpacked', async () => {
    const bytes = hugePicture(30_000);
    const { asset, pixels } = checkImage(bytes);
    const image = { type: 'image', asset, pixels, alt: 'Huge', decorative: false } as const;
    const what = release([
      { ...image, caption: '', credit: '', width: 100, children: [{ text: '' }] },
    ]);
    const holding = { ...context, asset: () => bytes };
    for (const format of EXPORT_FORMATS) {
      const isText = ['text', 'markdown', 'ninjs'].includes(format.id);
      const result = await format.export(what, holding).catch((error: unknown) => error);
      if (isText) expect(strFromU8(result as Uint8Array)).toContain('Huge');
      else expect(String(result), format.id).toContain('more than 100 million pixels');
    }
  });

  it('a picture that is lost is its text', async () => {
    const asset = `${'b'.repeat(64)}.png`;
    const image = {
      type: 'image',
      asset,
      pixels: { width: 9, height: 9 },
      alt: 'A school',
    } as const;
    const what = release([
      {
        ...image,
        decorative: false,
        caption: 'Back',
        credit: '',
        width: 50,
        children: [{ text: '' }],
      },
    ]);
    const pdf = onDisk(await pdfFormat.export(what, context), 'lost.pdf');
    expect(flowing(output('pdftotext', pdf, '-'))).toContain('[Image: A school]');
    const word = strFromU8(
      unzipSync(await docxFormat.export(what, context))['word/document.xml'] ?? new Uint8Array(),
    );
    expect(word).toContain('[Image: A school]');
  });
});

/** A PNG of one colour, black on black, that says it is that large (ISO/IEC 15948). */
function hugePicture(side: number): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.alloc(1000));
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', pixels),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

const READER = `
import sys, docx
document = docx.Document(sys.argv[1])
print(document.core_properties.title, document.core_properties.language, sep='|')
for paragraph in document.paragraphs:
    print(paragraph.style.name, paragraph.text, sep='|')
`;
describe.skipIf(!PYTHON_DOCX.isThere)('python-docx', () => {
  it('reads the Word file whole, with styles by their names', async () => {
    const what = release(
      [
        { type: 'headline', children: [{ text: 'A headline' }] },
        { type: 'lede', children: [{ text: 'The lede.' }] },
        { type: 'heading', level: 2, children: [{ text: 'A heading' }] },
        paragraph('A paragraph.'),
        createBlock['end-mark'](),
      ],
      { releaseTime: { type: 'immediate' } },
    );
    const path = onDisk(await docxFormat.export(what, context), 'python.docx');
    expect(output('/usr/bin/python3', '-c', READER, path).trim().split('\n')).toEqual([
      'A headline|en-GB',
      'Release Line|FOR IMMEDIATE RELEASE',
      'Title|A headline',
      'Lede|The lede.',
      'Heading 2|A heading',
      'Body Text|A paragraph.',
      'End Mark|###',
    ]);
  });
});
