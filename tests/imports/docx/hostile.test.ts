import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../core/errors';
import { readDocx } from '../../../core/imports/docx/read-docx';
import { importFile } from '../../../core/imports/registry';
import { noisePicture } from '../../bench/support/noise-picture';
import { drawing, makeDocx, p, partsOf, r, style, styled } from './support/make-docx';
import { lost, read, told } from './support/read';

const load = (bytes: Uint8Array) => readDocx(bytes, { changes: 'accepted' });
const zip = (parts: Record<string, Uint8Array>) => zipSync(parts, { level: 1 });
const document = (xml: string | Uint8Array) =>
  zip({
    ...partsOf({ body: '' }),
    'word/document.xml': typeof xml === 'string' ? strToU8(xml) : xml,
  });
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const refusal = async (bytes: Uint8Array, name = 'a.docx'): Promise<string> => {
  try {
    await importFile(bytes, name);
    return 'read';
  } catch (error) {
    if (error instanceof UserError) return error.sentence;
    throw error;
  }
};
/** Milliseconds that some work takes. */
const time = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

describe('a file that is no Word document, whatever its name says', () => {
  it.each([
    ['a PDF', strToU8('%PDF-1.7\n%âãÏÓ'), /is a PDF/],
    [
      'of Pages',
      zip({ 'Index/Document.iwa': new Uint8Array(9), 'preview.jpg': new Uint8Array(9) }),
      /Pages/,
    ],
    [
      'of Excel',
      zip({ '[Content_Types].xml': new Uint8Array(9), 'xl/workbook.xml': new Uint8Array(9) }),
      /spreadsheet/,
    ],
    ['an archive', zip({ 'a.txt': new Uint8Array(9) }), /archive of files/],
    ['a picture', noisePicture(2, 2, 1), /is a picture/],
    ['empty', new Uint8Array(0), /is empty/],
  ])('is called what it is: %s', async (_, bytes, sentence) => {
    expect(await refusal(bytes)).toMatch(sentence);
  });
});

describe('a damaged Word document', () => {
  const whole = makeDocx({ body: p('Text.'), styles: style('a', 'Normal') });

  it('is refused in a sentence, at whatever byte it ends', async () => {
    for (let end = 40; end < whole.length; end += 7) {
      const sentence = await refusal(whole.subarray(0, end));
      expect(sentence, String(end)).toMatch(/damaged|cannot read|archive|empty|not a Word/);
    }
  });

  it('is refused or read, whatever byte is another', async () => {
    for (let at = 0; at < whole.length; at += 11) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
      expect(typeof (await refusal(bytes)), String(at)).toBe('string');
    }
  });

  it.each([
    ['an element that is not closed', `<w:document ${W}><w:body><w:p>`],
    [
      'a document type',
      `<!DOCTYPE x [<!ENTITY a "b">]><w:document ${W}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`,
    ],
    ['an external entity', `<!DOCTYPE x SYSTEM "file:///etc/passwd"><w:document ${W}/>`],
    ['depth without end', `<w:document ${W}><w:body>${'<w:sdt><w:sdtContent>'.repeat(20_000)}`],
    ['depth in a paragraph', `<w:document ${W}><w:body><w:p>${'<w:ins>'.repeat(20_000)}`],
  ])('is refused: %s', async (_, xml) => {
    expect(await refusal(document(xml))).toMatch(/damaged/);
  });

  it('is read as far as it goes where other parts are missing', () => {
    const { 'word/styles.xml': _, ...parts } = partsOf({
      body: p('Text.', styled('x')),
      styles: style('x', 'heading 1'),
    });
    expect(told(load(zip(parts)))).toEqual(['paragraph: Text.']);
    const bare = {
      'word/document.xml': partsOf({ body: p('Bare.') })['word/document.xml'] as Uint8Array,
    };
    expect(told(load(zip(bare)))).toEqual(['paragraph: Bare.']);
  });

  it('is refused where its text is missing', async () => {
    const { 'word/document.xml': _, ...parts } = partsOf({ body: '' });
    expect(await refusal(zip({ ...parts, 'word/other.xml': new Uint8Array(3) }))).toMatch(
      /not a Word document/,
    );
  });
});

describe('the text of a Word document in another encoding', () => {
  const xml = (encoding: string, text: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><w:document ${W}><w:body>${p(text)}</w:body></w:document>`;
  const utf16 = (text: string, isBig: boolean, hasMark: boolean) => {
    const bytes = Buffer.from(`${hasMark ? '\ufeff' : ''}${text}`, 'utf16le');
    return new Uint8Array(isBig ? bytes.swap16() : bytes);
  };
  const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
  it.each([
    [
      'UTF-16, little end first, marked',
      utf16(xml('UTF-16', 'Ünïcödé بيان'), false, true),
      'Ünïcödé بيان',
    ],
    [
      'UTF-16, big end first, not marked',
      utf16(xml('UTF-16', 'Ünïcödé بيان'), true, false),
      'Ünïcödé بيان',
    ],
    ['Windows-1252, declared', latin(xml('windows-1252', 'Zürich')), 'Zürich'],
    ['Windows-1252, declared as UTF-8', latin(xml('UTF-8', 'Zürich')), 'Zürich'],
    ['UTF-8, declared as UTF-16', strToU8(xml('UTF-16', 'Zürich')), 'Zürich'],
    ['UTF-8, declared as nonsense', strToU8(xml('x-nonsense', 'Zürich')), 'Zürich'],
  ])('is read: %s', (_, bytes, text) => {
    expect(told(load(document(bytes)))).toEqual([`paragraph: ${text}`]);
  });

  it('is read whatever its prefixes are, and in strict documents', () => {
    const body =
      '<ns0:body><ns0:p><ns0:pPr><ns0:outlineLvl ns0:val="0"/></ns0:pPr><ns0:r><ns0:t>Head</ns0:t></ns0:r></ns0:p></ns0:body>';
    for (const uri of [
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    ]) {
      expect(
        told(load(document(`<ns0:document xmlns:ns0="${uri}">${body}</ns0:document>`))),
      ).toEqual(['heading1: Head']);
    }
  });
});

describe('a Word document that is made to be too much', () => {
  it('is refused after as many paragraphs as a release may have', async () => {
    const bytes = makeDocx('<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(300_000));
    const start = performance.now();
    expect(await refusal(bytes)).toMatch(/more than 50,000 paragraphs/);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('is refused for a table of any size', async () => {
    const row = `<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(1000)}</w:tr>`;
    const bytes = makeDocx(`<w:tbl>${row.repeat(1000)}</w:tbl>`);
    const start = performance.now();
    expect(await refusal(bytes)).toMatch(/table/);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('is read where a table only says that it is wide', () => {
    const body =
      '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>';
    expect(told(read(body))).toEqual(['table: a/']);
  });

  it('drops a picture that is larger than any release takes, and reads the rest', () => {
    const big = new Uint8Array(51 * 1024 * 1024);
    const source = read({
      body: `<w:p>${drawing('rId1')}</w:p>${p('Text.')}`,
      relations: { rId1: ['image', 'media/a.png'] },
      files: { 'word/media/a.png': big },
    });
    expect(told(source)).toEqual(['paragraph: Text.']);
    expect(lost(source)).toEqual({ 'too-large-picture': 1 });
  });

  it('is refused for a bomb before it is unpacked', async () => {
    const bomb = zipSync(
      { ...partsOf({ body: '' }), 'word/document.xml': new Uint8Array(200 * 1024 * 1024) },
      { level: 9 },
    );
    expect(bomb.length).toBeLessThan(4 * 1024 * 1024);
    const start = performance.now();
    expect(await refusal(bomb)).toMatch(/too much for one release/);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('takes time that grows with its length, whatever stands in it', () => {
    const shapes: readonly ((count: number) => Uint8Array)[] = [
      (count) => makeDocx(`<w:p>${r('x', '<w:b/>').repeat(count)}</w:p>`),
      (count) =>
        makeDocx(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(count)}</w:p>`),
      (count) => makeDocx(p('a', '<w:rPr><w:del w:id="1"/></w:rPr>').repeat(count)),
      (count) =>
        makeDocx({
          body: p('x', styled('s0')),
          styles: Array.from({ length: count }, (_, at) =>
            style(`s${at}`, `S ${at}`, `<w:basedOn w:val="s${at + 1}"/>`),
          ).join(''),
        }),
      (count) => makeDocx(`<w:p><w:r><w:t>${'&amp;'.repeat(count)}</w:t></w:r></w:p>`),
    ];
    for (const [index, shape] of shapes.entries()) {
      const [small, large] = [shape(1000), shape(8000)];
      const before = Math.max(5, Math.min(...[1, 2, 3].map(() => time(() => load(small)))));
      const after = Math.min(...[1, 2].map(() => time(() => load(large))));
      expect(after / before, `shape ${index}`).toBeLessThan(30);
    }
  });
});
