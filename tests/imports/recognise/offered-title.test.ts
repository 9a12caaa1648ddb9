import { expect, it } from 'vitest';
import { isUncertain } from '../../../core/recognise/edit-parts';
import { recognise } from '../../../core/recognise/recognise';
import { makeDocx, p } from '../docx/support/make-docx';
import { outline, read } from '../support/read';

const NOW = '2026-12-01T09:00:00Z';
const message = (subject: string, text: string): string =>
  `From: press@aid.example\r\nSubject: ${subject}\r\nContent-Type: text/plain\r\n\r\n${text}\r\n`;

it('the subject of a message that its text does not say is a line to look at, and no organisation', async () => {
  const source = await read(message('FW: Re: Water for Aid', 'Text of the release.'), 'a.eml');
  expect(outline(source)).toEqual(['header: p Water for Aid', 'p Text of the release.']);
  const { parts, organisations } = recognise(source, { now: NOW });
  expect(parts[0]).toMatchObject({ kind: 'left-out', blocks: ['s1'] });
  expect(parts[0] && isUncertain(parts[0])).toBe(true);
  expect(organisations).toEqual([]);
});

it('a subject that says until when the text is held back is read', async () => {
  const subject = 'EMBARGOED until 09:00 GMT, 10 December 2026';
  const source = await read(message(subject, 'Text of the release.'), 'a.eml');
  expect(recognise(source, { now: NOW }).releaseTime?.value.type).toBe('embargo');
});

it('a subject that the text says is not said twice', async () => {
  const text = 'WATER FOR ALL!\r\n\r\nText of the release.';
  expect(outline(await read(message('Re: Water for all', text), 'a.eml'))).toHaveLength(2);
});

it('the title of a web page is a line to look at where the text does not say it', async () => {
  const page = (title: string): string =>
    `<html><head><title>${title}</title></head><body><h2>Water for all</h2><p>Text.</p></body></html>`;
  expect(outline(await read(page('A new well'), 'a.html'))[0]).toBe('header: p A new well');
  expect(outline(await read(page('Water for all | Aid for Children'), 'a.html'))).toHaveLength(2);
  expect(outline(await read(page('Untitled document'), 'a.html'))).toHaveLength(2);
});

it('the title in the properties of a Word document is a line to look at, unless nobody wrote it', async () => {
  const titled = (text: string) => ({
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${text}</dc:title></cp:coreProperties>`,
  });
  const file = (text: string) =>
    read(makeDocx({ body: p('Text of the release.'), files: titled(text) }), 'a.docx');
  const source = await file('A new well');
  expect(outline(source)).toEqual(['header: p A new well', 'p Text of the release.']);
  expect(source.blocks.map(({ id }) => id)).toEqual(['s1', 's2']);
  expect(outline(await file('Microsoft Word - release.doc'))).toEqual(['p Text of the release.']);
});

it('the reference that our own formats print at the end is a fact', async () => {
  const text = 'Water for all\n\nGENEVA, 10 December 2026 – Text of the release.\n\nRef. PR 12\n';
  const { parts, reference } = recognise(await read(text, 'a.txt'), { now: NOW });
  expect(reference?.value).toBe('PR 12');
  expect(parts.at(-1)).toMatchObject({ kind: 'left-out', blocks: reference?.blocks });
  const other = 'Water for all\n\nGENEVA, 10 December 2026 – Text.\n\nChildren in need: 12\n';
  expect(recognise(await read(other, 'a.txt'), { now: NOW }).reference).toBeNull();
});

it('the title in the front matter of Markdown is a line to look at', async () => {
  const source = await read('---\ntitle: Report\n---\n\nText of the release.\n', 'a.md');
  expect(outline(source)).toEqual(['header: p Report', 'p Text of the release.']);
  const { parts } = recognise(source, { now: NOW });
  expect(parts[0] && isUncertain(parts[0])).toBe(true);
});
