import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compound } from '../support/compound';
import { doc, TEXT } from '../support/doc';
import { lossesOf, outline, PNG, read } from '../support/read';

describe('an old Word file', () => {
  it('gives its text, with links, and says that it is no more than that', async () => {
    const file = await read(doc(`${TEXT}\x93Yes\x94\x0bnext\r`, 'Привет\x0cEND\r'), 'a.doc');
    expect(file.format).toBe('doc');
    expect(outline(file)).toEqual([
      'p Title',
      'p See [the study](https://example.org/).',
      'p Country',
      'p Cases',
      'p “Yes”⏎next',
      'p Привет',
      'page-break',
      'p END',
    ]);
    expect(lossesOf(file)).toEqual({ 'old-word': 1 });
  });

  it('that is protected, cut or damaged gives a sentence', async () => {
    await expect(read(doc('a', 'b', 0x0300), 'a.doc')).rejects.toThrow('protected by a password');
    const whole = doc(TEXT, 'x');
    for (let end = 512; end < whole.length; end += 177) {
      await read(whole.subarray(0, end), 'a.doc').catch((error) =>
        expect(error.advice).toBeTruthy(),
      );
    }
  });
});

const zip = (names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

describe('a file that cannot be read', () => {
  it.each([
    ['an empty file', new Uint8Array(0), 'empty'],
    ['a PDF named .docx', strToU8('%PDF-1.7\n%x'), 'This is a PDF'],
    ['a document of Pages', zip(['Index/Document.iwa']), 'Pages'],
    ['a spreadsheet', zip(['[Content_Types].xml', 'xl/workbook.xml']), 'spreadsheet'],
    ['slides', zip(['[Content_Types].xml', 'ppt/presentation.xml']), 'slides'],
    ['an archive', zip(['a.docx', 'b.docx']), 'archive of files'],
    ['a picture', PNG, 'picture'],
    [
      'an encrypted document',
      compound({ EncryptedPackage: new Uint8Array(5000), EncryptionInfo: new Uint8Array(10) }),
      'protected by a password',
    ],
    ['a spreadsheet of old Excel', compound({ Workbook: new Uint8Array(10) }), 'Excel'],
    [
      'slides of old PowerPoint',
      compound({ 'PowerPoint Document': new Uint8Array(10) }),
      'PowerPoint',
    ],
    ['contacts', strToU8('BEGIN:VCARD\r\n'), 'contacts'],
    ['something else', Uint8Array.of(0, 1, 2, 3, 0, 255), 'cannot read'],
  ])('that is %s says what it is and what to do', async (_, bytes, message) => {
    await expect(read(bytes, 'a.docx')).rejects.toMatchObject({
      message: expect.stringContaining(message),
      advice: expect.stringMatching(/\w/),
    });
  });
});
