import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MIMETYPE } from '../../core/archive/bounds';
import { decodeArchive } from '../../core/archive/decode';
import { encodeArchive } from '../../core/archive/encode';
import { UserError } from '../../core/errors';
import { readVcards } from '../../core/library/contacts/read-vcard';
import { parseRelease } from '../../core/release/parse';
import type { Release } from '../../core/release/release';
import { longRelease } from '../bench/support/long-release';
import { release } from '../support/release';
import { countedWork } from './counted-work';

const line = (text = 'x') => ({ type: 'paragraph', children: [{ text }] });
const many = (count: number, make: (index: number) => object): object[] =>
  Array.from({ length: count }, (_, index) => make(index));
const of = (children: readonly object[]): Release => release(children as never);
const inOneLine = (children: readonly object[]) => of([{ type: 'paragraph', children }]);
const cell = (more: object = {}) => ({ type: 'table-cell', ...more, children: [line()] });
const table = (rows: readonly (readonly object[])[]) =>
  of([
    {
      type: 'table',
      headerRow: true,
      caption: '',
      children: rows.map((children) => ({ type: 'table-row', children })),
    },
  ]);
const listsIn = (depth: number, width: number): object => ({
  type: 'list',
  ordered: false,
  children: many(width, () => ({
    type: 'list-item',
    children: depth > 1 ? [listsIn(depth - 1, 1)] : [line()],
  })),
});

/** Releases with much to put right, by how much. */
const WRONG: Readonly<Record<string, (count: number) => Release>> = {
  headlines: (count) => of(many(count, () => ({ ...line(), type: 'headline' }))),
  ledes: (count) => of(many(count, () => ({ ...line(), type: 'lede' }))),
  'end marks': (count) =>
    of(many(count, () => ({ type: 'end-mark', mark: '#', children: [{ text: '' }] }))),
  'empty lists': (count) => of(many(count, () => ({ type: 'list', ordered: true, children: [] }))),
  'lists whose items have no line of their own': (count) =>
    of(many(count / 10, () => listsIn(10, 1))),
  'rows that each lack a cell': (count) =>
    table([[cell(), cell()], ...many(count, () => [cell()]).map((row) => row as object[])]),
  'cells that reach too far down': (count) =>
    table([many(count / 100, () => cell({ rowSpan: 1000 })), many(count / 100, () => cell())]),
  'empty links': (count) =>
    inOneLine(many(count, () => ({ type: 'link', url: '#', children: [{ text: '' }] }))),
  'runs that are one': (count) => inOneLine(many(count, () => ({ text: 'x' }))),
  'one part of a template many times': (count) =>
    of(many(count, () => ({ ...line(), part: { id: 'lead' } }))),
};

describe('putting a release right', () => {
  it.each(Object.entries(WRONG))('takes steps in proportion to its length: %s', (_, make) => {
    const [some, twice] = [make(500), make(1000)];
    const work = countedWork(() => parseRelease(some));
    expect(countedWork(() => parseRelease(twice)) / work).toBeLessThan(2.3);
  });

  it('takes steps in proportion to the cells that a ragged table comes to have', () => {
    const ragged = (size: number) =>
      table([many(size, () => cell()), ...Array.from({ length: size - 1 }, () => [cell()])]);
    const work = countedWork(() => parseRelease(ragged(50)));
    expect(countedWork(() => parseRelease(ragged(100))) / work).toBeLessThan(4.6);
  });
});

const fileOf = (json: object): Uint8Array =>
  zipSync({ mimetype: strToU8(MIMETYPE), 'release.json': strToU8(JSON.stringify(json)) });

describe('a file that holds more than a document can', () => {
  it.each<[string, () => Release, string]>([
    ['paragraphs', () => of(many(50_001, () => line())), 'more than 50000 paragraphs'],
    [
      'links in one line',
      () => inOneLine(many(6_000, () => ({ type: 'link', url: '#', children: [{ text: 'x' }] }))),
      'more than 5000 formatted pieces',
    ],
    [
      'links',
      () =>
        of(
          many(10_000, () => ({
            type: 'paragraph',
            children: many(10, () => ({ type: 'link', url: '#', children: [{ text: 'x' }] })),
          })),
        ),
      'more than 20000 links',
    ],
    [
      'runs',
      () =>
        of(many(1_000, () => ({ type: 'paragraph', children: many(200, () => ({ text: 'x' })) }))),
      'more than 100000 pieces',
    ],
    [
      'cells',
      () => table(Array.from({ length: 201 }, () => many(201, () => cell()))),
      'tables with more than 40000 cells',
    ],
    [
      'cells in many tables',
      () => of(many(40, () => table([many(1_000, () => cell()), [cell()]]).children[0] as object)),
      'tables with more than 40000 cells',
    ],
    ['letters in one run', () => of([line('x'.repeat(1_000_001))]), 'more than a million letters'],
    [
      'letters',
      () => of(many(20, () => line('word '.repeat(120_000)))),
      'more than ten million letters',
    ],
    [
      'organisations',
      () => {
        const one = { name: 'Org', acronym: '', website: '', logo: null };
        const whole = of([line()]);
        return {
          ...whole,
          facts: { ...whole.facts, organisations: many(1_001, () => one) },
        } as never;
      },
      'more than 1000 organisations',
    ],
  ])('is refused by what there is too much of: %s', (_, make, what) => {
    const large = make();
    expect(() => decodeArchive(fileOf(large))).toThrow(what);
    expect(() => encodeArchive({ release: large, assets: new Map() })).toThrow(UserError);
  });

  it('is none with a document of 500 pages, which opens again as it was saved', () => {
    const long = longRelease(500);
    const again = decodeArchive(encodeArchive({ release: long, assets: new Map() }));
    expect(again.release).toEqual(long);
  });
});

describe('an address book with very long lines', () => {
  it.each<[string, (count: number) => string]>([
    [
      'soft line breaks of vCard 2.1',
      (count) => `VERSION:2.1\nNOTE;ENCODING=QUOTED-PRINTABLE:${'abc=\n'.repeat(count)}`,
    ],
    ['folded lines of vCard 3.0', (count) => `VERSION:3.0\nNOTE:${'abc\n '.repeat(count)}`],
    ['types of a number', (count) => `VERSION:2.1\nTEL${';WORK'.repeat(count)}:1`],
    ['values with commas', (count) => `VERSION:4.0\nCATEGORIES:${'a,'.repeat(count)}b`],
  ])('is read in proportion to their length: %s', (_, body) => {
    const card = (count: number) => strToU8(`BEGIN:VCARD\nFN:Jo\n${body(count)}\nEND:VCARD\n`);
    const work = countedWork(() => readVcards(card(2_000)));
    expect(countedWork(() => readVcards(card(4_000))) / work).toBeLessThan(2.3);
    expect(readVcards(card(120_000)).addresses).toHaveLength(1);
  });
});
