import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeArchive } from '../../core/archive/decode';
import { encodeArchive } from '../../core/archive/encode';
import { readDocx } from '../../core/imports/docx/read-docx';
import { createBlock } from '../../core/release/blocks/create';
import type { Release } from '../../core/release/release';
import { withDecision, withSignOffs } from '../../core/review/sign-offs';
import { dateline } from '../support/command-line';
import { release } from '../support/release';

const organisation = (name: string, acronym: string) => ({
  name,
  acronym,
  website: '',
  logo: null,
  link: null,
});

function file(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'dateline-review-')), 'a.dateline');
  const joint = release(
    [
      { type: 'headline', children: [{ text: 'A joint statement' }] },
      {
        type: 'contact-block',
        children: [
          {
            ...createBlock.contact(),
            name: 'Ana Sá',
            organisation: 'Plan International',
            emails: ['ana@plan.example'],
          },
        ],
      },
    ],
    { organisations: [organisation('Plan International', 'Plan'), organisation('Care', '')] },
  );
  writeFileSync(path, encodeArchive({ release: joint, assets: new Map() }));
  return path;
}

describe('review status', () => {
  it('fails while a required sign-off is missing, and says whose', () => {
    const path = file();
    const { release: draft, assets } = decodeArchive(readFileSync(path));
    let count = 0;
    const newId = () => `id-${++count}`;
    const author = { person: { name: 'Jo', organisation: '' }, at: '2026-12-01T10:00:00Z' };
    const lines = [{ organisation: 'Plan International' }, { organisation: 'Care' }];
    const listed = { ...draft, review: withSignOffs(undefined, lines, newId) };
    const approved = (text: Release, id: string) =>
      withDecision(
        text,
        id,
        {
          answer: 'approved',
          name: 'Ana Sá',
          at: '2026-12-01T11:00:00Z',
          how: { type: 'in-person' },
          note: '',
          hash: null,
        },
        author,
        newId,
      );
    const one = approved(listed, 'id-1');
    writeFileSync(path, encodeArchive({ release: one, assets }));
    const missing = dateline('review', 'status', path);
    expect(missing.status).toBe(1);
    expect(missing.stdout).toContain('Care: Not asked yet');
    expect(missing.stdout).toContain('Plan International: Approved (approved by Ana Sá');

    writeFileSync(path, encodeArchive({ release: approved(one, 'id-2'), assets }));
    const { status, stdout } = dateline('review', 'status', path, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      headline: 'A joint statement',
      signOffs: [{ organisation: 'Plan International', state: 'approved' }, { state: 'approved' }],
      shares: [{ quotes: 0 }, { quotes: 0 }],
    });
  });
});

describe('review send', () => {
  it('writes a file for each organisation and a PDF, and notes the round in the release', () => {
    const path = file();
    const out = join(path, '..', 'out');
    const { status, stdout, stderr } = dateline(
      ...['review', 'send', path, '--to', 'plan', '--to', 'Care', '--each', '--pdf'],
      ...['--due', '2026-12-10', '--by', 'Jo Bloggs, Initiative', '--out', out, '--json'],
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const { round, to, files } = JSON.parse(stdout);
    expect(to[0]).toEqual({
      organisation: 'Plan International',
      name: 'Ana Sá',
      email: 'ana@plan.example',
    });
    const paths: string[] = files.map((each: { path: string }) => each.path);
    expect(paths.map((each) => each.slice(out.length + 1))).toEqual([
      'a-joint-statement-review-1-plan-international.docx',
      'a-joint-statement-review-1-care.docx',
      'a-joint-statement-review-1.pdf',
    ]);
    const { review, facts, sent } = decodeArchive(readFileSync(path)).release;
    expect(facts.status).toBe('in-review');
    expect(Object.values(review?.people ?? {})).toEqual([
      { name: 'Jo Bloggs', organisation: 'Initiative' },
    ]);
    const [noted] = review?.rounds ?? [];
    expect(noted?.id).toBe(round);
    expect(noted?.due).toMatch(/^2026-12-1\d/);
    expect(Object.keys(sent?.texts ?? {})).toEqual([noted?.hash]);
    const { identity } = readDocx(readFileSync(paths[1] ?? ''), { changes: 'accepted' });
    expect(identity?.sent).toMatchObject({ round, hash: noted?.hash, to: 'Care' });

    const again = dateline('review', 'send', path, '--out', out, '--each');
    expect(again.status).toBe(0);
    expect(again.stdout).toContain('review-2-care.docx');
  });

  it('says what is wrong, and leaves the release as it was', () => {
    const path = file();
    const before = readFileSync(path);
    const unknown = dateline('review', 'send', path, '--to', 'Plann International');
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('Did you mean “Plan International”?');
    const out = join(path, '..');
    writeFileSync(join(out, 'a-joint-statement-review-1.docx'), 'there');
    const there = dateline('review', 'send', path, '--out', out);
    expect(there.status).toBe(1);
    expect(there.stderr).toContain('already exists. Add --replace.');
    expect(readFileSync(path)).toEqual(before);
  });
});
