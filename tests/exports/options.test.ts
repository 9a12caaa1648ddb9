import { describe, expect, it } from 'vitest';
import { docxFormat } from '../../core/exports/docx/docx-format';
import { describeFormat } from '../../core/exports/format';
import { pdfFormat } from '../../core/exports/pdf/pdf-format';
import { pageLook } from '../../core/exports/pdf/pdf-options';
import { EXPORT_FORMATS } from '../../core/exports/registry';
import { NOTHING_REMEMBERED, optionsOf, withOption } from '../../core/exports/remembered';
import { createEngine } from '../../electron/engine/engine';
import { flowing, onDisk, output } from './support/programs';
import { fromTemplate } from './support/seed';

const engine = createEngine();
const context = {
  asset: () => undefined,
  typeset: async (document: Parameters<typeof engine>[0]) => engine(document),
};
const SEED = fromTemplate('joint-statement');
const MARK = 'DRAFT – NOT FOR RELEASE';

describe('the options of a format', () => {
  it('are described as data that a dialog can ask from', () => {
    for (const format of EXPORT_FORMATS) {
      const { options } = describeFormat(format);
      expect(JSON.parse(JSON.stringify(options))).toEqual(options);
      expect(options.draft).toMatchObject({ kind: 'switch', default: false });
    }
    expect(describeFormat(pdfFormat).options.standard).toMatchObject({
      kind: 'choice',
      default: 'ua-1',
      choices: [{ value: 'ua-1' }, { value: 'a-2a' }, { value: 'a-3a' }],
    });
  });

  it('are remembered: once for all, or for one format; what no version knows is passed over', () => {
    const word = describeFormat(docxFormat);
    const shared = withOption(NOTHING_REMEMBERED, 'pdf', 'paper', 'letter');
    const all = withOption(shared, 'docx', 'letterhead', 'own');
    expect(optionsOf(word, all)).toEqual({ paper: 'letter', letterhead: 'own' });
    expect(pageLook(all)).toMatchObject({ paper: 'letter', draft: false });
    const other = { shared: { paper: 'a3', draft: 'yes', gone: true }, own: {} };
    expect(optionsOf(word, other)).toEqual({});
    expect(pageLook(other).paper).toBe('a4');
  });

  it('are refused in a sentence where they are unknown or wrong', async () => {
    await expect(docxFormat.export(SEED, context, { colour: 'red' })).rejects.toThrow(
      'This format has no option “colour”.',
    );
    await expect(pdfFormat.export(SEED, context, { standard: 'a-9' })).rejects.toMatchObject({
      message: '“a-9” is not a value of the option “standard”.',
      advice: 'Give one of: ua-1, a-2a, a-3a.',
    });
    await expect(pdfFormat.export(SEED, context, { toString: 'x' })).rejects.toThrow(
      'no option “toString”',
    );
  });

  it('are their defaults where nothing is given', async () => {
    const plain = await pdfFormat.export(SEED, context);
    const spelt = { standard: 'ua-1', paper: 'a4', draft: 'false' };
    expect(await pdfFormat.export(SEED, context, spelt)).toEqual(plain);
  });
});

describe('the draft mark', () => {
  it('is in every format, and only on request', async () => {
    for (const format of EXPORT_FORMATS) {
      const [plain, marked] = await Promise.all(
        [false, true].map(async (draft) =>
          readable(format.id, await format.export(SEED, context, { draft })),
        ),
      );
      expect(plain, format.id).not.toContain(MARK);
      expect(marked, format.id).toContain(MARK);
    }
  });
});

function readable(id: string, bytes: Uint8Array): string {
  if (id === 'pdf') return flowing(output('pdftotext', onDisk(bytes, 'draft.pdf'), '-'));
  if (id === 'docx') return output('unzip', '-p', onDisk(bytes, 'draft.docx'), 'word/header*.xml');
  if (id === 'odt') return output('unzip', '-p', onDisk(bytes, 'draft.odt'), 'content.xml');
  const text = new TextDecoder().decode(bytes);
  if (id !== 'eml') return text;
  const first = text.split('base64\r\n\r\n')[1] ?? '';
  return Buffer.from(first.split('\r\n--')[0] ?? '', 'base64').toString();
}

describe('the paper', () => {
  it('is A4 or US Letter, in Word and in PDF', async () => {
    const sizes = async (paper: string) => {
      const word = onDisk(await docxFormat.export(SEED, context, { paper }), 'paper.docx');
      const pdf = onDisk(await pdfFormat.export(SEED, context, { paper }), 'paper.pdf');
      return [
        /<w:pgSz [^>]*/.exec(output('unzip', '-p', word, 'word/document.xml'))?.[0],
        /Page size: *(.*)/.exec(output('pdfinfo', pdf))?.[1],
      ];
    };
    expect(await sizes('a4')).toEqual([
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/',
      '595.276 x 841.89 pts (A4)',
    ]);
    expect(await sizes('letter')).toEqual([
      '<w:pgSz w:w="12240" w:h="15840" w:orient="portrait"/',
      '612 x 792 pts (letter)',
    ]);
  });
});

describe('the standards of PDF', () => {
  it('say in their metadata which they are, and stay tagged', async () => {
    for (const [standard, part] of [
      ['a-2a', '2'],
      ['a-3a', '3'],
    ] as const) {
      const path = onDisk(await pdfFormat.export(SEED, context, { standard }), 'archive.pdf');
      const metadata = output('pdfinfo', '-meta', path);
      expect(metadata).toContain(`<pdfaid:part>${part}</pdfaid:part>`);
      expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
      expect(output('pdfinfo', path)).toMatch(/Tagged:\s+yes/);
    }
  });

  it('give PDF/A-3a the Word file and the text to carry, the same bytes each time', async () => {
    const bytes = await pdfFormat.export(SEED, context, { standard: 'a-3a', paper: 'letter' });
    const files = output('pdfdetach', '-list', onDisk(bytes, 'attached.pdf'));
    expect(files).toMatch(/\.docx\n.*\.txt\n/);
    expect(await pdfFormat.export(SEED, context, { standard: 'a-3a', paper: 'letter' })).toEqual(
      bytes,
    );
  });
});
