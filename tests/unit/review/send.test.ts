import { describe, expect, it } from 'vitest';
import { createBlock } from '../../../core/release/blocks/create';
import type { LooseNode } from '../../../core/release/nodes';
import { titleOf } from '../../../core/release/plain-text';
import type { Release } from '../../../core/release/release';
import type { Thread } from '../../../core/release/review/review';
import { findAnchor, textLines } from '../../../core/review/anchor';
import { withBlockIds } from '../../../core/review/block-ids';
import { notesRelease } from '../../../core/review/word/notes-release';
import { addresseesOf, reviewFiles, sentForReview } from '../../../core/review/word/send';
import { reviewedRelease } from '../../exports/support/reviewed';
import { release } from '../support';

let count = 0;
const newId = (): string => {
  count += 1;
  return `new-${count}`;
};
const line = (id: string | null, text: string) => ({
  type: 'paragraph' as const,
  ...(id !== null && { id }),
  children: [{ text }],
});

function allIds(node: LooseNode): (string | undefined)[] {
  if ('text' in node) return [];
  if (['link', 'placeholder', 'fact'].includes(node.type)) return [];
  return [(node as { id?: string }).id, ...node.children.flatMap(allIds)];
}

const idsOf = ({ children }: Release): (string | undefined)[] =>
  children.flatMap((block) => allIds(block as LooseNode));

describe('the ids of blocks', () => {
  it('are there for each and different, at every depth', () => {
    const given = withBlockIds(
      release([
        line('a', 'One'),
        line(null, 'Two'),
        {
          type: 'list',
          ordered: false,
          children: [{ type: 'list-item', id: 'a', children: [line(null, 'Item')] }],
        },
        createBlock.table(),
      ]),
      newId,
    );
    const ids = idsOf(given);
    expect(ids[0]).toBe('a');
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(ids.length);
    expect(withBlockIds(given, newId)).toBe(given);
  });

  it('leave a comment with its words where a block was split, and its two halves had one id', () => {
    const thread: Thread = {
      id: 't',
      anchor: {
        type: 'text',
        passages: [{ block: 'a', offset: 0, words: 'same', before: 'the other ', after: ' words' }],
      },
      comments: [{ id: 'c', by: 'ana', at: '2026-11-29T10:00:00Z', text: 'Sure?' }],
      resolved: null,
    };
    const split: Release = {
      ...release([line('a', 'the same words'), line('a', 'the other same words')]),
      review: { people: {}, threads: [thread] },
    };
    const before = findAnchor(thread.anchor, textLines(split));
    const given = withBlockIds(split, newId);
    const [moved] = given.review?.threads ?? [];
    expect(moved?.anchor).toMatchObject({ passages: [{ block: given.children[1]?.id }] });
    expect(moved && findAnchor(moved.anchor, textLines(given))).toEqual(before);
  });
});

const organisation = (name: string, acronym = '') => ({
  name,
  acronym,
  website: '',
  logo: null,
  link: null,
});

describe('a release that is sent for review', () => {
  const joint = release(
    [
      line(null, 'Text'),
      {
        type: 'contact-block',
        children: [
          { ...createBlock.contact(), name: 'No address', organisation: 'Plan' },
          { ...createBlock.contact(), name: 'Ana Sá', organisation: 'plan ', emails: ['a@b.org'] },
        ],
      },
    ],
    {
      organisations: [
        organisation('Plan International', 'Plan'),
        organisation('Plan', ''),
        organisation(' '),
      ],
    },
  );

  it('goes to its organisations and the first of their contacts with an e-mail address', () => {
    expect(addresseesOf(joint)).toEqual([
      { organisation: 'Plan International', name: 'Ana Sá', email: 'a@b.org' },
      { organisation: 'Plan', name: 'Ana Sá', email: 'a@b.org' },
    ]);
  });

  it('is in review from then on, and knows the round; an approved one stays approved', () => {
    const author = { person: { name: 'Lee', organisation: '' }, at: '2026-11-30T10:00:00Z' };
    const sending = { to: addresseesOf(joint), note: 'First' };
    const { release: sent, round } = sentForReview(joint, sending, author, newId);
    expect(sent.facts.status).toBe('in-review');
    expect(sent.review?.rounds).toEqual([round]);
    expect(Object.keys(sent.sent?.texts ?? {})).toEqual([round.hash]);
    const approved = { ...joint, facts: { ...joint.facts, status: 'approved' as const } };
    expect(sentForReview(approved, sending, author, newId).release.facts.status).toBe('approved');
    const files = reviewFiles(sent, sending.to, { each: true, pdf: true });
    expect(files.map(({ fileName }) => fileName)).toEqual([
      'release-review-2-plan-international.docx',
      'release-review-2-plan.docx',
      'release-review-2.pdf',
    ]);
  });
});

describe('the notes for those who only read', () => {
  it('hold every comment and suggestion with its author, and show which words they are about', () => {
    const notes = notesRelease(reviewedRelease());
    expect(titleOf(notes)).toBe('Talks end on Tuesday');
    expect(notes.review).toBeUndefined();
    const json = JSON.stringify(notes.children);
    expect(json).not.toContain('"suggestions"');
    expect(json).toContain('{"text":"Tuesday","strike":true}');
    expect(json).toContain('{"text":"[1]","superscript":true,"bold":true}');
    for (const said of ['Sure?', 'Quite sure.', 'These are gone.', 'Bern, no?', ' (resolved)']) {
      expect(json).toContain(said);
    }
    expect(json.match(/Ana Sá, Plan, 29 November 2026/g)?.length).toBeGreaterThan(5);
  });
});
