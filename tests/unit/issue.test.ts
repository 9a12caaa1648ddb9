import { describe, expect, it } from 'vitest';
import { correctionOf } from '../../core/issue/correction';
import { parseRelease } from '../../core/release/parse';
import { createReleaseEditor, releaseOf, setFacts } from '../../renderer/editor/create-editor';
import { fromTemplate } from '../exports/support/seed';
import { release } from './support';

describe('a release that was issued', () => {
  const issued = () => {
    const seed = fromTemplate('joint-statement');
    return createReleaseEditor({ ...seed, facts: { ...seed.facts, status: 'issued' } });
  };

  it('does not change, whatever asks for it', () => {
    const editor = issued();
    const before = releaseOf(editor);
    editor.insertText('x', { at: { path: [0, 0, 0], offset: 0 } });
    editor.removeNodes({ at: [0, 2] });
    setFacts(editor, { place: 'Geneva' });
    setFacts(editor, { status: 'draft' });
    setFacts(editor, { status: 'corrected', place: 'Geneva' });
    expect(releaseOf(editor)).toBe(before);
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
  const corrected = correctionOf(first, { what: 'It is 38', why: 'A slip' }, 'c1', now);

  it('is a draft of its own that names what it corrects and keeps no record of the other', () => {
    expect(corrected).toMatchObject({ id: 'c1', children: first.children });
    expect(corrected.facts).toMatchObject({
      status: 'draft',
      issues: [],
      correction: { of: 'test', date: '2026-12-10', number: 1, what: 'It is 38', why: 'A slip' },
    });
  });

  it('of a correction counts on, and still names the first', () => {
    const second = correctionOf(corrected, { what: 'It is 39', why: '' }, 'c2', now);
    expect(second.facts.correction).toMatchObject({ of: 'test', number: 2 });
  });

  it('survives the border', () => {
    const whole = { ...corrected, children: fromTemplate('joint-statement').children };
    expect(parseRelease(JSON.parse(JSON.stringify(whole))).facts).toEqual(whole.facts);
  });
});
