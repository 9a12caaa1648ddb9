import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxFormat } from '../../core/exports/docx/docx-format';
import { releaseText } from '../../core/exports/text/release-text';
import type { Release } from '../../core/release/release';
import { sheetRelease } from '../../core/review/sign-off-sheet';
import { withAsked, withDecision, withSignOffs } from '../../core/review/sign-offs';
import { release } from '../support/release';

const context = { asset: () => undefined, typeset: async () => new Uint8Array() };
const NOW = Date.parse('2026-12-03T12:00:00Z');

/** Two lines, one of which was approved by an e-mail. */
function asked(): Release {
  let count = 0;
  const newId = () => `id-${++count}`;
  const author = { person: { name: 'Jo', organisation: 'Plan' }, at: '2026-12-01T10:00:00Z' };
  const draft = release([{ type: 'headline', children: [{ text: 'Children first' }] }]);
  const due = '2026-12-02T12:00:00Z';
  const lines = [
    { organisation: 'Plan', approver: 'Ana Sá', due, zone: 'Asia/Kolkata' },
    { organisation: 'منظمة', required: false },
  ];
  const listed = { ...draft, review: withSignOffs(undefined, lines, newId) };
  const all = withAsked(listed, new Set(['id-1', 'id-2']), author, newId);
  return withDecision(
    all,
    'id-1',
    {
      answer: 'approved',
      name: 'Ana Sá',
      at: '2026-12-02T10:00:00Z',
      how: {
        type: 'mail',
        file: 'Re.eml',
        from: 'ana@plan.example',
        subject: 'Re',
        sent: null,
        sha256: 'a'.repeat(64),
        source: 'SECRET SOURCE',
      },
      note: 'Fine.',
      hash: null,
    },
    author,
    newId,
  );
}

describe('the sign-off sheet as a document', () => {
  it('says who was asked, until when, what they answered and how', () => {
    const sheet = sheetRelease(asked(), { now: NOW, zone: 'UTC', shares: true });
    const text = releaseText(sheet);
    for (const part of [
      'Sign-off: Children first',
      'Wed, 2 Dec 2026, 17:30 GMT+5:30 (Kolkata)',
      'Approved by Ana Sá, Wed, 2 Dec 2026, 10:00 UTC, by e-mail (Re.eml)',
      'Fine.',
      'Asked, no answer yet (not required)',
      'منظمة',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('holds neither the e-mail nor anything of the release besides', async () => {
    const sheet = sheetRelease(asked(), { now: NOW, zone: 'UTC', shares: false });
    const parts = unzipSync(await docxFormat.export(sheet, context));
    const all = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('\n');
    expect(all).toContain('Approved by Ana');
    expect(all).not.toMatch(/SECRET SOURCE|signOffs|"sent"/);
  });
});
