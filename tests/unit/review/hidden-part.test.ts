import { describe, expect, it } from 'vitest';
import {
  carriedIdentity,
  identityJson,
  readIdentity,
  releaseMark,
} from '../../../core/imports/identity';
import { paragraphIds, readSent, type Sent } from '../../../core/review/word/hidden-part';
import { release } from '../support';

const what = release([{ type: 'paragraph', children: [{ text: 'Signed today.' }] }]);
const sent: Sent = {
  round: 'round-1',
  hash: 'ab12',
  to: 'Plan',
  paragraphs: {
    '0000000A': { kind: 'text', block: 'b1' },
    '7FFFFFFF': { kind: 'attribution', block: 'b2' },
    '00ABCDEF': { kind: 'facts' },
  },
  authors: { 'Ana Sá, Plan': 'ana' },
  suggestions: [{ id: 's1', author: 'Ana Sá, Plan', at: '2026-11-02T10:00:00.123Z' }],
};

describe('the hidden part of a document that is sent for review', () => {
  it('comes back as it was written', () => {
    const identity = readIdentity(identityJson(carriedIdentity(what, {}, () => undefined, sent)));
    expect(identity?.release).toBe(releaseMark(what.id));
    expect(identity?.sent).toEqual(sent);
  });

  it('is in no other document', () => {
    expect(identityJson(carriedIdentity(what, {}, () => undefined))).not.toContain('sent');
    expect(readIdentity(identityJson(carriedIdentity(what, {}, () => undefined)))?.sent).toBeNull();
  });

  it.each([
    ['another block', (json: string) => json.replace(/(block\\*":\\*")b1/, '$1b7')],
    ['another release', (json: string) => json.replace(releaseMark(what.id), releaseMark('other'))],
    ['another digest', (json: string) => json.replace(/(sent":\{"digest":")./, '$1x')],
    ['no object', (json: string) => json.replace(/"sent":.*/, '"sent":7}')],
  ])('says that it is damaged: %s', (_, change) => {
    expect(
      readIdentity(change(identityJson(carriedIdentity(what, {}, () => undefined, sent))))?.sent,
    ).toBe('damaged');
  });

  it.each<[string, unknown]>([
    ['no JSON', '{'],
    ['a list', []],
    [
      'a number of a paragraph that Word forbids',
      { ...sent, paragraphs: { FFFFFFFF: { kind: 'text' } } },
    ],
    ['an unknown kind of line', { ...sent, paragraphs: { '0000000A': { kind: 'other' } } }],
    ['an author with a very long name', { ...sent, authors: { ['x'.repeat(5000)]: 'ana' } }],
    ['an id with other signs', { ...sent, round: '../../x' }],
    ['one field more', { ...sent, more: 1 }],
  ])('is not read from %s', (_, value) => {
    expect(readSent(typeof value === 'string' ? value : JSON.stringify(value))).toBeNull();
  });

  it('is refused when it holds too much, before it is looked at', () => {
    const many = Object.fromEntries(
      Array.from({ length: 200_001 }, (_, at) => [at.toString(16).padStart(8, '0'), 1]),
    );
    expect(readSent(JSON.stringify({ ...sent, paragraphs: many }))).toBeNull();
  });

  it('gives paragraphs numbers that are the same each time and never the same twice', () => {
    const [first, second] = [paragraphIds(), paragraphIds()];
    const all = Array.from({ length: 2000 }, (_, at) => first('round-1', `b${at % 1000}`));
    expect(new Set(all).size).toBe(2000);
    expect(all.every((id) => /^[0-7][0-9A-F]{7}$/.test(id) && id !== '00000000')).toBe(true);
    expect(Array.from({ length: 2000 }, (_, at) => second('round-1', `b${at % 1000}`))).toEqual(
      all,
    );
  });
});
