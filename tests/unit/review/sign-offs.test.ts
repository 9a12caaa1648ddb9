import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportWarnings } from '../../../core/exports/warnings';
import { mergeReleases, settle } from '../../../core/merge/merge-releases';
import { againstTextOf, checksText, preflight } from '../../../core/preflight/preflight';
import type { TopBlock } from '../../../core/release/blocks/block';
import { contactSpec } from '../../../core/release/blocks/contact';
import type { Organisation } from '../../../core/release/facts';
import { parseRelease } from '../../../core/release/parse';
import type { Release } from '../../../core/release/release';
import type { SignOff } from '../../../core/release/review/rounds';
import { fairShares } from '../../../core/review/fair-shares';
import { hashOf, sentTextOf, textOf } from '../../../core/review/sent-text';
import { dueText, issuedSignOffs } from '../../../core/review/sign-off-text';
import {
  changesUnseen,
  missingSignOffs,
  organisationsNotAsked,
  signOffStates,
  withAsked,
  withDecision,
  withoutSignOff,
  withSignOffChanged,
  withSignOffs,
} from '../../../core/review/sign-offs';
import { facts, release } from '../support';

const NOW = Date.parse('2026-12-01T12:00:00Z');
const DUE = '2026-12-02T12:00:00Z';
const me = (at: string) => ({ person: { name: 'Ana Sá', organisation: 'Plan' }, at });

function ids() {
  let count = 0;
  return () => `id-${++count}`;
}

const organisation = (name: string, acronym = '', website = ''): Organisation => ({
  name,
  acronym,
  website,
  logo: null,
  link: null,
});

const NAMES = ['Plan', 'Save the Children', 'World Vision'] as const;
const ACRONYMS: Readonly<Record<string, string>> = { 'World Vision': 'WV' };

const line = (text: string): TopBlock => ({ type: 'paragraph', children: [{ text }] });
const quote = (organisationName: string, text: string): TopBlock => ({
  type: 'quote',
  speaker: `Speaker of ${organisationName}`,
  role: 'Director',
  organisation: organisationName,
  children: [{ type: 'paragraph', children: [{ text }] }],
});

/** A joint statement of three, all of whose lines may be changed by their place. */
const statement = (): Release =>
  parseRelease({
    ...release(
      [
        { type: 'headline', children: [{ text: 'Children first' }] },
        { type: 'lede', children: [{ text: 'Three organisations say so.' }] },
        line('Nobody is named in this one.'),
        line('World Vision counted 3,000 children.'),
        ...NAMES.map((name) => quote(name, `${name.length} reasons to act.`)),
        ...NAMES.map(
          (name): TopBlock => ({
            type: 'boilerplate',
            link: null,
            about: name,
            children: [{ type: 'paragraph', children: [{ text: 'We work for children.' }] }],
          }),
        ),
        {
          type: 'contact-block',
          children: NAMES.map((name) => ({
            ...contactSpec.create(),
            name: `Press ${name}`,
            organisation: name,
            emails: ['press@example.org'],
          })),
        },
      ],
      {
        organisations: NAMES.map((name) => organisation(name, ACRONYMS[name] ?? '')),
        place: 'Geneva',
      },
    ),
  });

/** The statement with a sheet of all, who have been asked and have approved. */
function approvedByAll(start: Release = statement()): Release {
  const newId = ids();
  const due = NAMES.map((name) => ({ organisation: name, due: DUE }));
  let now: Release = { ...start, review: withSignOffs(start.review, due, newId) };
  const all = (now.review?.signOffs ?? []).map(({ id }) => id);
  now = withAsked(now, new Set(all), me('2026-12-01T08:00:00Z'), newId);
  for (const id of all) {
    now = withDecision(
      now,
      id,
      {
        answer: 'approved',
        name: 'Their director',
        at: '2026-12-01T09:00:00Z',
        how: { type: 'in-person' },
        note: '',
        hash: null,
      },
      me('2026-12-01T09:00:00Z'),
      newId,
    );
  }
  return parseRelease(now);
}

/** The release with the first run of text that says one thing saying another. */
const reworded = (before: Release, from: string, to: string): Release =>
  parseRelease(JSON.parse(JSON.stringify({ ...before, sent: undefined }).replace(from, to)));

const changed = (before: Release, from: string, to: string): Release => ({
  ...reworded(before, from, to),
  ...(before.sent && { sent: before.sent }),
});

const states = (now: Release): string[] =>
  signOffStates(now, NOW).map(({ signOff, state }) => `${signOff.organisation}: ${state.type}`);

const askedAgain = (now: Release): string[] =>
  signOffStates(now, NOW).flatMap(({ signOff, state }) =>
    state.type === 'changed'
      ? `${signOff.organisation}: ${state.changes.map(({ part }) => part).join(' ')}`
      : [],
  );

describe('the sign-off sheet', () => {
  it('says who has not been asked, who is late, who approved and who declined', () => {
    const newId = ids();
    const draft = statement();
    const names = NAMES.map((name) => ({ organisation: name, due: '2026-12-01T10:00:00Z' }));
    let now: Release = { ...draft, review: withSignOffs(draft.review, names, newId) };
    expect(states(now)).toEqual(NAMES.map((name) => `${name}: not-asked`));
    const [first = '', second = ''] = (now.review?.signOffs ?? []).map(({ id }) => id);
    now = withAsked(now, new Set([first, second]), me('2026-12-01T09:00:00Z'), newId);
    expect(signOffStates(now, NOW)[0]?.state).toEqual({ type: 'waiting', isOverdue: true });
    expect(signOffStates(now, NOW - 9e6)[0]?.state).toEqual({ type: 'waiting', isOverdue: false });
    const said = {
      answer: 'declined' as const,
      name: 'Bo',
      at: '2026-12-01T11:00:00Z',
      how: { type: 'in-person' as const },
      note: 'Not with this headline.',
      hash: null,
    };
    now = withDecision(now, second, said, me('2026-12-01T11:00:00Z'), newId);
    expect(states(now)).toEqual([
      'Plan: waiting',
      'Save the Children: declined',
      'World Vision: not-asked',
    ]);
    now = withAsked(now, new Set([second]), me('2026-12-01T11:30:00Z'), newId);
    expect(states(now)[1]).toBe('Save the Children: waiting');
    expect(parseRelease(JSON.parse(JSON.stringify(now)))).toEqual(now);
  });

  it('lists each organisation of the release that is not on it', () => {
    const draft = statement();
    expect(organisationsNotAsked(draft)).toEqual(NAMES);
    const review = withSignOffs(draft.review, [{ organisation: ' save the children ' }], ids());
    expect(organisationsNotAsked({ ...draft, review })).toEqual(['Plan', 'World Vision']);
  });

  it('holds back the release until all that are required have approved', () => {
    const now = approvedByAll();
    expect(missingSignOffs(now, NOW)).toEqual([]);
    const edited = changed(now, 'Children first', 'Children last');
    expect(missingSignOffs(edited, NOW)).toHaveLength(3);
    const [first] = edited.review?.signOffs ?? [];
    const review = withSignOffChanged(
      edited.review as NonNullable<Release['review']>,
      first?.id ?? '',
      { required: false },
    );
    expect(missingSignOffs({ ...edited, review }, NOW)).toHaveLength(2);
  });
});

describe('what is missing', () => {
  it('stands in the way of export and issue, and is told with its number', () => {
    const leaving = { formats: ['pdf'], pictures: { print: 0, screen: 0 }, now: NOW };
    expect(preflight(approvedByAll(), [], leaving).verdict).toBe('ready');
    const edited = changed(approvedByAll(), '4 reasons', 'Four reasons');
    const found = preflight(edited, [], leaving);
    expect(found.verdict).toBe('errors');
    expect(againstTextOf(found)).toBe('1 sign-off missing');
    expect(checksText(found)).toBe('No errors or warnings.');
    expect(exportWarnings(edited, new Map(), NOW)).toContain('A sign-off is missing: Plan.');
  });

  it('is in the record of an issue, with what each of them approved and how', () => {
    const edited = changed(approvedByAll(), '4 reasons', 'Four reasons');
    const [plan, save] = issuedSignOffs(edited, NOW);
    expect(plan).toMatchObject({ organisation: 'Plan', required: true, state: 'changed' });
    expect(save).toMatchObject({
      state: 'approved',
      decision: { name: 'Their director', at: '2026-12-01T09:00:00Z', how: 'in person' },
    });
    const record = { at: DUE, by: 'Ana', files: [], signOffs: issuedSignOffs(edited, NOW) };
    const kept = { ...edited, facts: { ...edited.facts, issues: [record] } };
    expect(parseRelease(JSON.parse(JSON.stringify(kept))).facts.issues).toEqual([record]);
  });

  it('is due at an hour that each reads in their own time zone', () => {
    expect(dueText(DUE, 'Europe/Zurich')).toBe('Wed, 2 Dec 2026, 13:00 CET (Zurich)');
    expect(dueText(DUE, 'Asia/Kolkata')).toBe('Wed, 2 Dec 2026, 17:30 GMT+5:30 (Kolkata)');
    expect(dueText(DUE, '')).toBe('Wed, 2 Dec 2026, 12:00 UTC');
  });
});

describe('after an edit', () => {
  it.each([
    ['a quote', '4 reasons', 'Four reasons', ['Plan: quotes']],
    ['a speaker', 'Speaker of Plan', 'Chair of Plan', ['Plan: quotes']],
    ['a contact', 'Press World Vision', 'Desk World Vision', ['World Vision: contacts']],
    ['a line that names somebody', '3,000', '4,000', ['World Vision: mentions']],
    ['a line that names nobody', 'Nobody is', 'Nobody at all is', []],
    [
      'the lede',
      'say so',
      'say no',
      ['Plan: lede', 'Save the Children: lede', 'World Vision: lede'],
    ],
    [
      'the place',
      '"place":"Geneva"',
      '"place":"Bern"',
      ['Plan: facts', 'Save the Children: facts', 'World Vision: facts'],
    ],
  ])('of %s only those are asked again whom it concerns', (_, from, to, expected) => {
    const before = approvedByAll();
    const after = changed(before, from, to);
    expect(after.children).not.toBe(before.children);
    expect(askedAgain(after)).toEqual(expected);
  });

  it('that is taken back, every approval holds again', () => {
    const before = approvedByAll();
    const after = changed(before, '4 reasons', 'Four reasons');
    expect(askedAgain(changed(after, 'Four reasons', '4 reasons'))).toEqual([]);
  });

  it('a line that names somebody only as a part of another name is not theirs', () => {
    const draft = changed(statement(), 'Nobody is named in this one.', 'Plan Vision is no member.');
    const facts = {
      ...draft.facts,
      organisations: [...draft.facts.organisations, organisation('Plan Vision')],
    };
    const before = approvedByAll({ ...draft, facts });
    expect(askedAgain(changed(before, 'is no member', 'was no member'))).toEqual([]);
  });

  it('an organisation that was renamed is known by its website, and asked about its name', () => {
    const draft = statement();
    const named = draft.facts.organisations.map((each, at) =>
      at === 0 ? { ...each, website: 'https://plan.example' } : each,
    );
    const before = approvedByAll({ ...draft, facts: { ...draft.facts, organisations: named } });
    const [first, ...others] = before.facts.organisations;
    const organisations = [{ ...(first as Organisation), name: 'Plan International' }, ...others];
    const after = { ...before, facts: { ...before.facts, organisations } };
    const [plan] = signOffStates(after, NOW);
    expect(plan?.state.type === 'changed' && plan.state.changes[0]).toEqual({
      part: 'name',
      before: ['Plan', 'https://plan.example'],
      after: ['Plan International', 'https://plan.example'],
    });
  });

  it('who signs off the whole text is asked again about any of it', () => {
    const before = approvedByAll();
    const [first] = before.review?.signOffs ?? [];
    const whole = {
      ...before,
      review: withSignOffChanged(before.review as NonNullable<Release['review']>, first?.id ?? '', {
        concern: 'whole',
      }),
    };
    expect(askedAgain(whole)).toEqual([]);
    expect(askedAgain(changed(whole, 'Nobody is', 'Nobody at all is'))).toEqual(['Plan: text']);
  });

  it.each([
    [
      'where a contact can be reached',
      '"timeZone":""',
      '"timeZone":"America/New_York"',
      'Plan: contacts',
    ],
    ['the reference', '"reference":""', '"reference":"12/2026"', 'Plan: facts'],
  ])('%s is part of a concern', (_, from, to, asked) => {
    expect(askedAgain(changed(approvedByAll(), from, to))).toContain(asked);
  });

  it('a quote that does not say whose it is belongs to the organisation of its speaker’s contact', () => {
    const unsaid = statement();
    const children = unsaid.children.map((block) =>
      block.type === 'quote' && block.organisation === 'Plan'
        ? { ...block, speaker: 'Press Plan', organisation: '' }
        : block,
    );
    const before = approvedByAll({ ...unsaid, children });
    expect(askedAgain(changed(before, '4 reasons', 'no reasons'))).toEqual(['Plan: quotes']);
  });

  it('the answer that was given last counts, not the one that was recorded last', () => {
    const before = approvedByAll();
    const [first] = before.review?.signOffs ?? [];
    const answer = (answered: 'approved' | 'declined', at: string, to: Release): Release =>
      withDecision(
        to,
        first?.id ?? '',
        { answer: answered, name: 'Bo', at, how: { type: 'in-person' }, note: '', hash: null },
        me(at),
        ids(),
      );
    const declined = answer('declined', '2026-12-01T11:00:00Z', before);
    expect(states(declined)[0]).toBe('Plan: declined');
    expect(states(answer('approved', '2026-12-01T10:00:00Z', declined))[0]).toBe('Plan: declined');
    expect(states(answer('approved', '2026-12-01T12:00:00Z', declined))[0]).toBe('Plan: approved');
  });

  it('two files together have the sheet as the one has it who changed it, and no line that was taken off', () => {
    const base = approvedByAll();
    const [plan, save, vision] = base.review?.signOffs ?? [];
    const withLines = (lines: (typeof plan)[]): Release => ({
      ...base,
      review: { ...(base.review as NonNullable<Release['review']>), signOffs: lines as never },
    });
    const mine = withLines([plan, { ...save, email: 'new@example.org' } as never, vision]);
    const theirs = withLines([{ ...plan, required: false } as never, save]);
    const merged = settle(mine, mergeReleases(base, mine, theirs), () => 'mine').review?.signOffs;
    expect(
      merged?.map(({ organisation, required, email }) => [organisation, required, email]),
    ).toEqual([
      ['Plan', false, plan?.email],
      ['Save the Children', true, 'new@example.org'],
    ]);
  });

  it('a line that becomes another organisation’s has been approved by nobody', () => {
    const before = approvedByAll();
    const [first] = before.review?.signOffs ?? [];
    const review = withSignOffChanged(
      before.review as NonNullable<Release['review']>,
      first?.id ?? '',
      { organisation: 'Oxfam' },
    );
    expect(states({ ...before, review })[0]).toBe('Oxfam: not-asked');
  });

  it('what somebody has not seen is told since they were last asked', () => {
    const before = approvedByAll();
    const [plan] = before.review?.signOffs ?? [];
    const once = changed(before, '4 reasons', 'Four reasons');
    expect(changesUnseen(once, plan as SignOff)?.map(({ part }) => part)).toEqual(['quotes']);
    const asked = withAsked(once, new Set([plan?.id ?? '']), me('2026-12-01T11:00:00Z'), ids());
    const [again] = asked.review?.signOffs ?? [];
    expect(changesUnseen(asked, again as SignOff)).toEqual([]);
    // Asked is not approved.
    expect(states(asked)[0]).toBe('Plan: changed');
    expect(missingSignOffs(asked, NOW)).toHaveLength(1);
  });
});

describe('the texts that were approved', () => {
  it('are kept word for word, each block once, and go with the last who named them', () => {
    const before = approvedByAll();
    const after = changed(before, '4 reasons', 'Four reasons');
    const newId = ids();
    const [plan, ...others] = after.review?.signOffs ?? [];
    const both = withAsked(after, new Set([plan?.id ?? '']), me('2026-12-01T11:00:00Z'), newId);
    expect(Object.keys(both.sent?.texts ?? {})).toHaveLength(2);
    expect(Object.keys(both.sent?.blocks ?? {})).toHaveLength(before.children.length + 1);
    const { hash = '' } = plan?.decisions[0] ?? {};
    expect(textOf(both.sent, hash)?.children).toEqual(sentTextOf(before).children);
    const one = withoutSignOff(both, plan?.id ?? '');
    expect(Object.keys(one.sent?.texts ?? {})).toEqual([hash]);
    const none = others.reduce((rest, { id }) => withoutSignOff(rest, id), one);
    expect(none.sent).toEqual({ blocks: {}, texts: {} });
  });

  it('that are not in the file any more make an approval that is not known to hold', () => {
    const { sent: _, ...lost } = approvedByAll();
    expect(states(lost)).toEqual(NAMES.map((name) => `${name}: unknown`));
    expect(missingSignOffs(lost, NOW)).toHaveLength(3);
  });

  it('are named alike whatever is saved, issued or commented', () => {
    const draft = statement();
    const later = {
      ...draft,
      facts: { ...draft.facts, modified: '2027-01-01T00:00:00Z', status: 'approved' as const },
      review: { people: {}, threads: [] },
    };
    expect(hashOf(sentTextOf(later))).toBe(hashOf(sentTextOf(draft)));
  });
});

/** What may be edited, and whom it concerns. */
const EDITS = [
  { at: (text: Release) => text.children[0], whom: [...NAMES] },
  { at: (text: Release) => text.children[2], whom: [] },
  { at: (text: Release) => text.children[3], whom: ['World Vision'] },
  ...NAMES.flatMap((name, index) => [
    { at: (text: Release) => text.children[4 + index], whom: [name] },
    { at: (text: Release) => text.children[7 + index], whom: [name] },
  ]),
];

function withWord(text: Release, target: TopBlock | undefined, word: string): Release {
  const added = (node: TopBlock): TopBlock => {
    const [first] = node.children as { text?: string }[];
    if (first && 'text' in first) {
      return { ...node, children: [{ ...first, text: `${first.text} ${word}` }] } as TopBlock;
    }
    const [inner, ...rest] = node.children as unknown as TopBlock[];
    return { ...node, children: [added(inner as TopBlock), ...rest] } as TopBlock;
  };
  const children = text.children.map((block) => (block === target ? added(block) : block));
  return { ...text, children };
}

describe('any edits', () => {
  it('ask exactly those again whom one of them concerns, and approving settles it', () => {
    const start = approvedByAll();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(EDITS.length - 1), fc.constantFrom('now', 'soon', 'often')), {
          maxLength: 6,
        }),
        (edits) => {
          const concerned = new Set<string>();
          let now = start;
          for (const [which, word] of edits) {
            const edit = EDITS[which];
            if (!edit) continue;
            now = withWord(now, edit.at(now), word);
            for (const name of edit.whom) concerned.add(name);
          }
          const missing = missingSignOffs(now, NOW).map(({ signOff }) => signOff);
          expect(new Set(missing.map((each) => each.organisation))).toEqual(concerned);
          const newId = ids();
          const settled = missing.reduce(
            (rest, { id }) =>
              withDecision(
                rest,
                id,
                {
                  answer: 'approved',
                  name: 'x',
                  at: '2026-12-01T11:00:00Z',
                  how: { type: 'in-person' },
                  note: '',
                  hash: null,
                },
                me('2026-12-01T11:00:00Z'),
                newId,
              ),
            now,
          );
          expect(missingSignOffs(settled, NOW)).toEqual([]);
          expect(settled.children).toBe(now.children);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('fair shares', () => {
  it('count the words and quotes of each organisation', () => {
    expect(fairShares(statement())).toEqual([
      {
        organisation: 'Plan',
        quotes: 1,
        quoteWords: 4,
        percent: 33,
        boilerplateWords: 4,
        mentions: 0,
      },
      {
        organisation: 'Save the Children',
        quotes: 1,
        quoteWords: 4,
        percent: 33,
        boilerplateWords: 4,
        mentions: 0,
      },
      {
        organisation: 'World Vision',
        quotes: 1,
        quoteWords: 4,
        percent: 33,
        boilerplateWords: 4,
        mentions: 1,
      },
    ]);
  });

  it('are none of a text without organisations', () => {
    expect(fairShares({ ...statement(), facts: facts() })).toEqual([]);
  });
});
