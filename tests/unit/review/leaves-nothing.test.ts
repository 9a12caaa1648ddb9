import { describe, expect, it } from 'vitest';
import { baseName } from '../../../core/exports/file-name';
import { entryFromBlock } from '../../../core/library/entry-from-block';
import { mergeReleases, settle } from '../../../core/merge/merge-releases';
import { newFromRelease } from '../../../core/past-releases/new-from-release';
import type { TopBlock } from '../../../core/release/blocks/block';
import { parseRelease } from '../../../core/release/parse';
import type { Release } from '../../../core/release/release';
import { NO_REVIEW, type Thread } from '../../../core/release/review/review';
import type { Decision, SignOff } from '../../../core/release/review/rounds';
import { withAnswer, withRound } from '../../../core/review/rounds';
import { roundsOf } from '../../../core/review/sent-text';
import { printedRelease } from '../../../core/templates/resolve-template';
import { saveAsTemplate } from '../../../core/templates/save-as-template';
import { release } from '../support';

const by = (kind: 'insert' | 'delete') => ({ kind, by: 'ana', at: '2026-11-29T10:00:00Z' });

/** “Talks end on Tuesday.”, for which Friday is suggested. */
const line = (type: 'headline' | 'paragraph'): TopBlock => ({
  type,
  id: 'b1',
  children: [
    { text: 'Talks end on ' },
    { text: 'Tuesday', suggestions: { s1: by('delete') } },
    { text: 'Friday', suggestions: { s1: by('insert') } },
    { text: '.' },
  ],
});

const thread = (id: string, text: string): Thread => ({
  id,
  anchor: { type: 'fact', fact: 'place' },
  comments: [{ id: `c-${id}`, by: 'ana', at: '2026-11-29T10:00:00Z', text }],
  resolved: null,
});

const ids = () => {
  let count = 0;
  return () => `id-${++count}`;
};

/** Sent to Plan, who said no. */
function reviewed(...threads: Thread[]): Release {
  const draft: Release = {
    ...release([line('headline'), line('paragraph')]),
    review: { people: { ana: { name: 'Ana Sá', organisation: 'Plan' } }, threads },
  };
  const newId = ids();
  const author = {
    person: { name: 'Ana Sá', organisation: 'Plan' },
    at: '2026-11-29T12:00:00Z',
  };
  const to = [{ organisation: 'Plan', name: 'Bo Ek', email: 'bo@plan.example' }];
  const { release: sent, round } = withRound(draft, { to, note: 'By noon' }, author, newId);
  const { hash } = round;
  const review = withAnswer(
    sent.review,
    {
      round: round.id,
      from: { name: 'Bo Ek', organisation: 'Plan' },
      at: '2026-11-29T13:00:00Z',
      file: 'statement BO.docx',
      hash: 'a'.repeat(64),
      how: 'document',
    },
    newId,
  );
  const signOff: SignOff = {
    id: 'sign-off-1',
    organisation: 'Plan',
    approver: 'Bo Ek',
    email: 'bo@plan.example',
    zone: '',
    due: null,
    required: true,
    concern: 'own',
    asked: [{ at: author.at, by: 'ana', hash }],
    decisions: [
      {
        id: 'decision-1',
        answer: 'declined',
        name: 'Bo Ek',
        at: author.at,
        how: { type: 'in-person' },
        note: 'Not like this',
        by: 'ana',
        hash,
      },
    ],
  };
  return parseRelease({ ...sent, review: { ...review, signOffs: [signOff] } });
}

const TRACES =
  /Friday|suggestions|Ana S|Bo Ek|bo@plan|"ana"|"b1"|By noon|Not like this|BO\.docx|rounds|signOffs|"sent"/;

describe('what is only suggested or commented', () => {
  it('is not in the name of a file', () => {
    expect(baseName(reviewed())).toBe('talks-end-on-tuesday');
  });

  it('is not in an entry of the library, a template, a new release made of it, or in what is printed', () => {
    const old = reviewed(thread('t', 'Sure?'));
    const entry = entryFromBlock(line('paragraph'), old.facts, 'entry-1');
    const { template } = saveAsTemplate(old, {
      info: { id: 'talks', name: 'Talks', description: '', kind: 'press-release', revision: 1 },
      chosen: [],
      keepContacts: true,
      keepOrganisations: true,
      now: '2026-11-30T10:00:00Z',
    } as never);
    const next = newFromRelease(old, { id: 'next', now: '2026-11-30T10:00:00Z' });
    for (const made of [entry, template.release, next, printedRelease(old)]) {
      expect(JSON.stringify(made)).toContain('Talks end on');
      expect(JSON.stringify(made)).not.toMatch(TRACES);
    }
  });
});

describe('a merge', () => {
  it('keeps the comments of both, with their authors', () => {
    const base = reviewed(thread('t', 'Sure?'));
    const mine = reviewed(thread('t', 'Sure?'), thread('m', 'Mine'));
    const theirs: Release = {
      ...reviewed(
        {
          ...thread('t', 'Sure?'),
          comments: [
            ...thread('t', 'Sure?').comments,
            { id: 'c9', by: 'bo', at: '2026-11-29T11:00:00Z', text: 'Yes.' },
          ],
        },
        thread('h', 'Theirs'),
      ),
    };
    const withBo = {
      ...theirs,
      review: {
        people: { ...theirs.review?.people, bo: { name: 'Bo', organisation: '' } },
        threads: theirs.review?.threads ?? [],
      },
    };
    const { review } = settle(mine, mergeReleases(base, mine, withBo), () => 'both');
    expect(review?.threads.map(({ id }) => id)).toEqual(['t', 'm', 'h']);
    expect(review?.threads[0]?.comments.map(({ text }) => text)).toEqual(['Sure?', 'Yes.']);
    expect(Object.keys(review?.people ?? {}).sort()).toEqual(['ana', 'bo']);
  });

  it('keeps what both sent, and what both were told of a sign-off', () => {
    const base = reviewed();
    const told = (id: string, at: string): Release => {
      const signOffs = base.review?.signOffs?.map((each) => ({
        ...each,
        decisions: [
          ...each.decisions,
          { ...(each.decisions[0] as Decision), id, at, answer: 'approved' as const },
        ],
      }));
      return { ...base, review: { ...(base.review ?? NO_REVIEW), signOffs: signOffs ?? [] } };
    };
    const mine = told('d-mine', '2026-11-29T15:00:00Z');
    const changed = { ...told('d-theirs', '2026-11-29T14:00:00Z'), children: [line('headline')] };
    const author = { person: { name: 'Cy', organisation: '' }, at: '2026-11-29T16:00:00Z' };
    const { release: theirs } = withRound(changed as Release, { to: [] }, author, () => 'theirs');
    const merged = settle(mine, mergeReleases(base, mine, theirs), () => 'both');
    expect(roundsOf(merged).map(({ text }) => text?.children.length)).toEqual([2, 1]);
    expect(merged.review?.answers).toEqual(base.review?.answers);
    expect(merged.review?.signOffs?.[0]?.decisions.map(({ id }) => id)).toEqual([
      'decision-1',
      'd-theirs',
      'd-mine',
    ]);
  });
});
