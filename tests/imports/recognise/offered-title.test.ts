import { expect, it } from 'vitest';
import { isUncertain } from '../../../core/recognise/edit-parts';
import { recognise } from '../../../core/recognise/recognise';
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

it('the title in the front matter of Markdown is a line to look at', async () => {
  const source = await read('---\ntitle: Report\n---\n\nText of the release.\n', 'a.md');
  expect(outline(source)).toEqual(['header: p Report', 'p Text of the release.']);
  const { parts } = recognise(source, { now: NOW });
  expect(parts[0] && isUncertain(parts[0])).toBe(true);
});
