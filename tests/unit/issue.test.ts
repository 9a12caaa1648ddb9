import { describe, expect, it } from 'vitest';
import { type Act, canAct, refuseAct, withdrawal } from '../../core/lifecycle/acts';
import { correctionOf } from '../../core/lifecycle/correction';
import { STATUSES, type Status } from '../../core/release/facts';
import { parseRelease } from '../../core/release/parse';
import {
  createReleaseEditor,
  releaseOf,
  setFacts,
} from '../../renderer/editor/model/create-editor';
import { fromTemplate } from '../exports/support/seed';
import { release } from '../support/release';

const said = { what: 'It is 38', why: 'A slip' };
const issues = [{ at: '2026-12-10T08:00:00Z', by: 'Jo', files: [] }];

describe('a release that was not issued', () => {
  const draft = (status: Status = 'draft') => {
    const seed = fromTemplate('joint-statement');
    return createReleaseEditor({ ...seed, facts: { ...seed.facts, status } });
  };

  it.each(['draft', 'in-review', 'approved'] as const)('is not locked as %s', (status) => {
    for (const locked of ['issued', 'corrected', 'withdrawn'] as const) {
      const editor = draft(status);
      setFacts(editor, { status: locked, withdrawal: { why: 'Wrong figures.' } });
      expect(releaseOf(editor).facts).toMatchObject({ status, withdrawal: null });
    }
  });

  it('is issued with a record of what went out', () => {
    const editor = draft('approved');
    setFacts(editor, { status: 'issued', issues });
    expect(releaseOf(editor).facts.status).toBe('issued');
  });

  it('can be neither withdrawn nor corrected, with the reason', () => {
    const { facts } = release([]);
    expect(() => withdrawal(facts, 'Wrong figures.')).toThrow(
      'This release has not been issued, so there is nothing to withdraw.',
    );
    expect(() => correctionOf(release([]), said, 'c1', '2026-12-11T08:00:00Z')).toThrow(
      'This release has not been issued, so it needs no correction.',
    );
    expect(() => refuseAct('issue', 'in-review')).toThrow('has not been approved');
  });

  it('can be issued only once it is approved, and corrected or withdrawn only after that', () => {
    const possible = (act: Act) => STATUSES.filter((status) => canAct(act, status));
    expect(possible('issue')).toEqual(['approved']);
    expect(possible('correct')).toEqual(['issued', 'corrected', 'withdrawn']);
    expect(possible('withdraw')).toEqual(['issued', 'corrected']);
  });
});

describe('a release that was issued', () => {
  const issued = () => {
    const seed = fromTemplate('joint-statement');
    return createReleaseEditor({ ...seed, facts: { ...seed.facts, status: 'issued', issues } });
  };

  it('does not change, whatever is tried', () => {
    const editor = issued();
    const before = releaseOf(editor);
    editor.insertText('x', { at: { path: [0, 0, 0], offset: 0 } });
    editor.removeNodes({ at: [0, 2] });
    setFacts(editor, { place: 'Geneva' });
    setFacts(editor, { status: 'draft' });
    setFacts(editor, { status: 'corrected', place: 'Geneva' });
    expect(releaseOf(editor)).toBe(before);
  });

  it('is not withdrawn without a reason', () => {
    const { facts } = releaseOf(issued());
    expect(() => withdrawal(facts, ' ')).toThrow('No reason is given.');
    expect(withdrawal(facts, ' Wrong figures. ')).toEqual({
      status: 'withdrawn',
      withdrawal: { why: 'Wrong figures.' },
    });
  });

  it('can be marked as corrected and withdrawn', () => {
    const editor = issued();
    setFacts(editor, { status: 'corrected' });
    setFacts(editor, { status: 'withdrawn', withdrawal: { why: 'Wrong figures.' } });
    expect(releaseOf(editor).facts).toMatchObject({
      status: 'withdrawn',
      withdrawal: { why: 'Wrong figures.' },
    });
  });
});

describe('a correction', () => {
  const now = '2026-12-11T08:00:00Z';
  const first = release([], {
    status: 'issued',
    date: '2026-12-10',
    issues: [{ at: now, by: 'Jo', files: [] }],
  });
  const corrected = correctionOf(first, said, 'c1', now);

  it('is a draft of its own that names what it corrects and keeps no record of the other', () => {
    expect(corrected).toMatchObject({ id: 'c1', children: first.children });
    expect(corrected.facts).toMatchObject({
      status: 'draft',
      issues: [],
      correction: { of: 'test', date: '2026-12-10', number: 1, what: 'It is 38', why: 'A slip' },
    });
  });

  it('of a correction counts on, and still names the first', () => {
    const out = { ...corrected, facts: { ...corrected.facts, status: 'issued' as const } };
    const second = correctionOf(out, { what: 'It is 39', why: '' }, 'c2', now);
    expect(second.facts.correction).toMatchObject({ of: 'test', number: 2 });
  });

  it('keeps the embargo, to the instant and in every zone, until it has ended', () => {
    const releaseTime = {
      type: 'embargo' as const,
      instant: '2026-12-11T00:01:00Z',
      zone: 'Europe/London',
      alsoIn: ['Africa/Nairobi'],
    };
    const embargoed = release([], { status: 'issued', releaseTime });
    const at = (instant: string) => correctionOf(embargoed, said, 'c1', instant).facts.releaseTime;
    expect(at('2026-11-30T12:00:00Z')).toEqual(releaseTime);
    expect(at('2026-12-11T00:00:59Z')).toEqual(releaseTime);
    expect(at('2026-12-11T00:01:00Z')).toEqual({ type: 'immediate' });
  });

  it('survives the border', () => {
    const whole = { ...corrected, children: fromTemplate('joint-statement').children };
    expect(parseRelease(JSON.parse(JSON.stringify(whole))).facts).toEqual(whole.facts);
  });
});
