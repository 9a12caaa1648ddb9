import type { TopBlock } from '../../../core/release/blocks/block';
import { createBlock } from '../../../core/release/blocks/create';
import type { Release } from '../../../core/release/release';
import type { Anchor, Thread } from '../../../core/release/review/review';
import { release } from '../../support/release';

export const PEOPLE = {
  ana: { name: 'Ana Sá', organisation: 'Plan' },
  bo: { name: 'Bo Li', organisation: 'Oxfam' },
  other: { name: 'Ana Sá', organisation: 'Care' },
};

const at = (minute: number): string => `2026-11-29T10:${String(minute).padStart(2, '0')}:07.250Z`;

export const by = <Kind extends string>(person: keyof typeof PEOPLE, kind: Kind, minute = 0) => ({
  kind,
  by: person,
  at: at(minute),
});

export const anchored = (block: string, offset: number, words: string): Anchor => ({
  type: 'text',
  passages: [{ block, offset, words, before: '', after: '' }],
});

export const thread = (
  id: string,
  anchor: Anchor,
  ...said: readonly (readonly [keyof typeof PEOPLE, string])[]
): Thread => ({
  id,
  anchor,
  comments: said.map(([person, text], index) => ({
    id: `${id}-${index}`,
    by: person,
    at: at(20 + index),
    text,
  })),
  resolved: null,
});

const para = (id: string, ...children: Extract<TopBlock, { type: 'paragraph' }>['children']) => ({
  type: 'paragraph' as const,
  id,
  children,
});

/** A release with every kind of suggestion and comment that the model knows. */
export function reviewedRelease(): Release {
  const children: TopBlock[] = [
    {
      type: 'headline',
      id: 'h',
      children: [
        { text: 'Talks end on ' },
        { text: 'Tuesday', suggestions: { s1: by('ana', 'delete', 1) } },
        { text: 'Friday', suggestions: { s1: by('ana', 'insert', 1) } },
      ],
    },
    {
      type: 'lede',
      id: 'l',
      children: [
        { text: 'Ministers met. ' },
        { type: 'fact', fact: 'place', children: [{ text: '' }] },
        { text: ' waits.' },
      ],
    },
    // Taken apart by one, put together with the next by another.
    {
      ...para('p1', { text: 'First half,' }),
      suggestions: { s2: by('ana', 'split', 2) },
    },
    { ...para('p2', { text: ' second half. ' }), suggestions: { s3: by('bo', 'join', 3) } },
    para('p3', { text: 'The end of it.' }),
    para(
      'p4',
      { text: 'An ' },
      {
        text: 'important ',
        bold: true,
        suggestions: { s4: by('ana', 'insert', 4), s5: by('bo', 'delete', 5) },
      },
      {
        type: 'link',
        url: 'https://example.org',
        children: [{ text: 'link ' }, { text: 'new', suggestions: { s6: by('bo', 'insert', 6) } }],
      },
      { text: ' 👩‍👩‍👧 e\u0301tude.' },
    ),
    {
      type: 'quote',
      id: 'q',
      speaker: 'Jo Bloggs',
      role: 'Director',
      organisation: 'Plan',
      suggestions: { s7: { ...by('bo', 'set', 7), before: { role: 'Head' } } },
      children: [
        para(
          'q1',
          { text: 'We ' },
          { text: 'really ', suggestions: { s8: by('other', 'delete', 8) } },
          { text: 'mean it.' },
        ),
      ],
    },
    {
      type: 'list',
      id: 'li',
      ordered: true,
      children: [
        { type: 'list-item', id: 'i1', children: [para('i1p', { text: 'One' })] },
        {
          type: 'list-item',
          id: 'i2',
          suggestions: { s9: by('ana', 'insert', 9) },
          children: [para('i2p', { text: 'Two' })],
        },
        {
          type: 'list-item',
          id: 'i3',
          suggestions: { s10: by('ana', 'delete', 10) },
          children: [para('i3p', { text: 'Three' })],
        },
      ],
    },
    {
      type: 'table',
      id: 't',
      headerRow: true,
      caption: 'Figures',
      children: [
        row('r1', 'Year', 'Sum'),
        { ...row('r2', '2025', '10'), suggestions: { s11: by('bo', 'insert', 11) } },
        { ...row('r3', '2024', '9'), suggestions: { s12: by('bo', 'delete', 12) } },
      ],
    },
    {
      ...para('m1', { text: 'This moves.' }),
      suggestions: { s13: { ...by('ana', 'delete', 13), move: 'mv' } },
    },
    para('p5', { text: 'Between.' }),
    {
      ...para('m2', { text: 'This moves.' }),
      suggestions: { s13: { ...by('ana', 'insert', 13), move: 'mv' } },
    },
    {
      type: 'heading',
      id: 'hd',
      level: 3,
      suggestions: { s14: { ...by('ana', 'set', 14), before: { level: 2 } } },
      children: [{ text: 'More' }],
    },
    {
      type: 'contact-block',
      id: 'cb',
      children: [
        {
          ...createBlock.contact(),
          id: 'c1',
          name: 'Jo Bloggs',
          emails: ['jo@example.org'],
          suggestions: { s15: by('bo', 'delete', 15) },
        },
      ],
    },
    { type: 'end-mark', id: 'e', mark: '###', children: [{ text: '' }] },
  ] as TopBlock[];
  return {
    ...release(children, {
      place: 'Geneva',
      date: '2026-12-01',
      organisations: [{ name: 'Plan', acronym: '', website: '', logo: null, link: null }],
    } as never),
    suggestions: { s16: { ...by('bo', 'set', 16), before: { place: 'Bern' } } },
    review: {
      people: PEOPLE,
      threads: [
        thread(
          't1',
          anchored('h', 6, 'end on Tuesday'),
          ['ana', 'Sure?'],
          ['bo', 'Yes.\nQuite sure.'],
        ),
        {
          ...thread('t2', anchored('p4', 0, 'An important'), ['bo', 'Why?'], ['ana', 'Because.']),
          resolved: { by: 'ana', at: at(30) },
        },
        thread('t3', { type: 'fact', fact: 'place' }, ['bo', 'Bern, no?']),
        thread('t4', { type: 'fact', fact: 'reference' }, ['bo', 'We need one.']),
        thread('t5', anchored('p3', 0, 'gone words'), ['other', 'These are gone.']),
        thread(
          't6',
          {
            type: 'text',
            passages: [
              { block: 'p5', offset: 0, words: 'Between.', before: '', after: '' },
              { block: 'hd', offset: 0, words: 'More', before: '', after: '' },
            ],
          },
          ['ana', 'Over two paragraphs.'],
        ),
        thread('t7', anchored('p4', 22, '👩‍👩‍👧 e\u0301'), ['ana', 'Nice.']),
        thread('t8', anchored('r2-1', 0, '10'), ['ana', 'In a table, <in> "it" & more.']),
      ],
    },
  };
}

function row(id: string, ...texts: readonly string[]) {
  return {
    type: 'table-row' as const,
    id,
    children: texts.map((text, index) => ({
      type: 'table-cell' as const,
      id: `${id}-c${index}`,
      children: [para(`${id}-${index}`, { text })],
    })),
  };
}
