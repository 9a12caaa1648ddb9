import { describe, expect, it } from 'vitest';
import { readEmbargo } from '../../core/recognise/release-time';
import { abstractList, item, level, list, makeDocx, p } from './docx/support/make-docx';
import { NAMES } from './support/odt-parts';
import { outline, read } from './support/read';

/** Every object in JavaScript answers to these words, which may stand in a file like any other. */
describe('“constructor”, “valueOf” and the like', () => {
  it('are control words that RTF does not have', async () => {
    const file = String.raw`{\rtf1 a\constructor b\valueOf c{\toString d}\u233\hasOwnProperty ?\par{\constructor e}\par}`;
    expect(outline(await read(file, 'a.rtf'))).toEqual(['p abcdé?', 'p e']);
  });

  it('are control words that Outlook’s RTF does not have', async () => {
    const file = String.raw`{\rtf1\ansi\fromtext a\constructor b{\valueOf c}\par}`;
    expect(outline(await read(file, 'a.rtf'))).toEqual(['p abc']);
  });

  it('are tags, alignments and numerals that HTML does not have', async () => {
    const file =
      '<html><body><p>a <constructor>b</constructor></p><p align="constructor">c</p><ol style="list-style-type: constructor"><li>d</li></ol></body></html>';
    const page = await read(file, 'a.html');
    expect(outline(page)).toEqual(['p a b', 'p c', '1. d']);
    expect(page.blocks.map(({ look }) => look.align)).toEqual(['start', 'start', 'start']);
  });

  it('are tags that Markdown does not have', async () => {
    const file = 'a <constructor>b</constructor> **c**';
    expect(outline(await read(file, 'a.md'))).toEqual(['p a b **c**']);
  });

  it('are alignments, numerals and elements that Word does not have', async () => {
    const file = await read(
      makeDocx({
        body: `${p('a', '<w:jc w:val="constructor"/>')}<constructor/>${p('b', `<valueOf/>${item(1)}`)}${p('c')}`,
        numbering: abstractList(0, level(0, 'constructor', '%1.')) + list(1, 0),
      }),
      'a.docx',
    );
    expect(outline(file)).toEqual(['p a', '1. b', 'p c']);
    expect(file.blocks[0]?.look.align).toBe('start');
  });

  it('are alignments that OpenDocument does not have', async () => {
    const style =
      '<style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:text-align="constructor"/></style:style>';
    const file = await read(
      `<?xml version="1.0"?><office:document ${NAMES} office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>${style}</office:automatic-styles><office:body><office:text><text:p text:style-name="P1">a</text:p></office:text></office:body></office:document>`,
      'a.fodt',
    );
    expect(outline(file)).toEqual(['p a']);
    expect(file.blocks[0]?.look.align).toBe('start');
  });

  it('are no names of time zones', () => {
    const context = { language: 'en-GB', today: '2026-11-30', zone: 'Europe/Zurich' };
    for (const place of ['', 'constructor']) {
      const line = 'EMBARGOED UNTIL 10:00 constructor time, 10 December 2026';
      const read = readEmbargo(line, { ...context, place });
      expect(read?.time).toMatchObject({ zone: 'Europe/Zurich', instant: '2026-12-10T09:00:00Z' });
    }
  });
});
