import { describe, expect, it } from 'vitest';
import { UserError } from '../../core/errors';
import { parseRelease } from '../../core/release/parse';
import { SCHEMA_VERSION } from '../../core/release/release';
import { release } from '../support/release';

const copy = (changes: Record<string, unknown>) => ({ ...release(), ...changes });

function refusal(json: unknown): UserError {
  try {
    parseRelease(json);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('parseRelease', () => {
  it('accepts a valid release and gives it back', () => {
    expect(parseRelease(JSON.parse(JSON.stringify(release())))).toEqual(release());
  });

  it.each([null, 3, 'text', [], [release()]])('refuses %j, which is no document', (json) => {
    expect(refusal(json).sentence).toContain('not a Dateline release');
  });

  it('refuses a document without a version', () => {
    expect(refusal({ type: 'release' }).message).toContain('no schema version');
  });

  it('refuses a newer version and says that updating helps', () => {
    const error = refusal(copy({ schemaVersion: SCHEMA_VERSION + 1 }));
    expect(error.message).toContain('newer Dateline');
    expect(error.advice).toContain('Update');
  });

  it('names the place that is wrong', () => {
    const children = [{ type: 'paragraph', children: [{ text: 'a' }] }, { type: 'poem' }];
    expect(refusal(copy({ children })).message).toContain('children.1');
  });

  it('names a wrong fact', () => {
    const wrong = { ...release().facts, date: '10 December' };
    expect(refusal(copy({ facts: wrong })).message).toContain('facts.date');
  });

  it.each([
    ['facts.language', { language: 'en-1' }],
    ['facts.date', { date: '2026-02-30' }],
    ['facts.modified', { modified: '2026-02-30T00:00:00Z' }],
    [
      'facts.releaseTime.zone',
      {
        releaseTime: { type: 'embargo', instant: '2026-12-09T23:01:00Z', zone: 'Europe/Atlantis' },
      },
    ],
  ])('refuses what has the right shape but does not exist: %s', (place, changes) => {
    expect(refusal(copy({ facts: { ...release().facts, ...changes } })).message).toContain(place);
  });

  it('refuses an asset name that could be a path', () => {
    const image = {
      type: 'image',
      asset: '../../etc/passwd',
      pixels: { width: 1, height: 1 },
      alt: '',
      decorative: false,
      caption: '',
      credit: '',
      width: 100,
      children: [{ text: '' }],
    };
    expect(refusal(copy({ children: [image] })).message).toContain('asset');
  });

  it('refuses a depth that would exhaust the stack, in a sentence', () => {
    let list: unknown = { type: 'list', ordered: false, children: [] };
    for (let depth = 0; depth < 100_000; depth += 1) {
      list = { type: 'list', ordered: false, children: [{ type: 'list-item', children: [list] }] };
    }
    expect(refusal(copy({ children: [list] })).message).toContain('levels deep');
  });

  it('puts the structure right on the way in', () => {
    const twice = ['First', 'Second'].map((text) => ({ type: 'headline', children: [{ text }] }));
    expect(parseRelease(copy({ children: twice })).children).toEqual([
      { type: 'headline', children: [{ text: 'First' }] },
      { type: 'heading', level: 2, children: [{ text: 'Second' }] },
    ]);
  });
});
