import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { isAddress, mailDraft } from '../../core/exports/eml/mail-draft';
import { readMailHeader } from '../../core/imports/mail/mail-header';
import type { TopBlock } from '../../core/release/blocks/block';
import type { Release } from '../../core/release/release';
import { mailFileNames, reviewMails } from '../../core/review/review-mails';
import { withAsked, withSignOffs } from '../../core/review/sign-offs';
import { sentForReview } from '../../core/review/word/send';
import { proofFrom } from '../../electron/review/read-proof';
import { writeMails } from '../../electron/review/write-mails';
import { release } from '../support/release';
import { temporaryFolder } from '../support/temporary-folder';

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const choices = {
  asOne: false,
  note: 'Here it is.',
  from: 'Ana Sá, Plan',
  zone: 'UTC',
  attached: true,
  now: Date.parse('2026-12-01T12:00:00Z'),
};
const quote = (text: string): TopBlock => ({
  type: 'quote',
  speaker: 'Bo Ek',
  role: '',
  organisation: 'Plan',
  children: [{ type: 'paragraph', children: [{ text }] }],
});

function statement(): Release {
  const draft = release(
    [{ type: 'headline', children: [{ text: 'Children first' }] }, quote('It is time.')],
    { organisations: [{ name: 'Plan', acronym: '', website: '', logo: null, link: null }] },
  );
  let count = 0;
  const newId = () => `id-${++count}`;
  const due = '2026-12-02T12:00:00Z';
  const review = withSignOffs(
    undefined,
    [
      {
        organisation: 'Plan',
        approver: 'Bo Ek',
        email: 'bo@plan.example',
        zone: 'Asia/Kolkata',
        due,
      },
      { organisation: 'UNICEF', approver: 'Zoë, "Z" Ünal', email: 'z@unicef.example', due },
    ],
    newId,
  );
  const author = { person: { name: 'Ana', organisation: '' }, at: '2026-12-01T10:00:00Z' };
  return withAsked({ ...draft, review }, new Set(['id-1']), author, newId);
}

const mailsOf = (text: Release, more: Partial<typeof choices> = {}) =>
  reviewMails(text, text.review?.signOffs ?? [], { ...choices, ...more });

describe('the e-mails to those who approve', () => {
  it('say until when in the time of each, and what has changed for them since', () => {
    const asked = statement();
    const [plan, unicef] = mailsOf({
      ...asked,
      children: [asked.children[0] as TopBlock, quote('It is high time.')],
    });
    expect(plan?.subject).toBe('Changed, for your approval: Children first');
    expect(plan?.text).toContain('by Wed, 2 Dec 2026, 17:30 GMT+5:30 (Kolkata)');
    expect(plan?.text).toContain('Quotes:\n  before: It is time.\n  now: It is high time.');
    expect(plan?.text).not.toContain('Bo Ek, Plan');
    expect(unicef?.subject).toBe('For your approval: Children first');
    expect(unicef?.text).toContain('by Wed, 2 Dec 2026, 12:00 UTC');
    expect(unicef?.text).not.toContain('What has changed');
    expect(mailsOf(asked)[0]?.text).toContain('Nothing has changed for you');
    const late = mailsOf(asked, { now: Date.parse('2026-12-03T12:00:00Z') });
    expect(late[1]?.text).toContain('Your answer was due by Wed, 2 Dec 2026, 12:00 UTC.');
    expect(late[1]?.text).not.toContain('approves it, by');
  });

  it('as one, hide the addresses of all from each other', () => {
    const [all, ...others] = mailsOf(statement(), { asOne: true });
    expect(others).toEqual([]);
    expect(all?.to).toEqual([]);
    expect(all?.bcc.map(({ email }) => email)).toEqual(['bo@plan.example', 'z@unicef.example']);
    expect(all?.text).toContain('- Wed, 2 Dec 2026, 12:00 UTC');
  });
});

describe('the files of these e-mails', () => {
  it('carry the document of their round, for their organisation', async () => {
    const author = { person: { name: 'Ana', organisation: '' }, at: '2026-12-01T10:00:00Z' };
    const before = statement();
    let count = 10;
    const newId = () => `id-${++count}`;
    const { release: sent, round } = sentForReview(before, { to: [] }, author, newId);
    const mails = mailsOf(before);
    const names = mailFileNames(before, mails);
    expect(names).toEqual([
      'children-first-approval-1-plan.eml',
      'children-first-approval-1-unicef.eml',
    ]);
    const folder = temporaryFolder();
    const outcomes = await writeMails({
      archive: { release: sent, assets: new Map() },
      round: round.id,
      mails: mails.map((mail, at) => ({ ...mail, fileName: names[at] ?? '' })),
      folder,
      attached: true,
      replace: false,
      typeset: async () => new Uint8Array(),
    });
    expect(outcomes.map(({ type }) => type)).toEqual(['written', 'written']);
    const read = await PostalMime.parse(readFileSync(join(folder, names[0] ?? '')));
    expect(read.to?.[0]?.address).toBe('bo@plan.example');
    const [document] = read.attachments;
    expect(document?.filename).toBe('children-first-approval-1-plan.docx');
    const parts = unzipSync(new Uint8Array(document?.content as ArrayBuffer));
    const hidden = Object.values(parts).map((part) => strFromU8(part));
    expect(hidden.some((part) => part.includes(round.hash))).toBe(true);
    // Who approves what is nobody else's business.
    expect(hidden.join()).not.toMatch(/unicef\.example|Ünal/);
  });
});

describe('a draft of an e-mail', () => {
  it('is read by another program with its addresses, text and attachment', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const draft = mailDraft({
      to: [
        { name: 'Zoë, "Z" Ünal', email: 'z@unicef.example' },
        { name: 'Ek, Bo "B"', email: 'bo@plan.example' },
      ],
      bcc: [{ name: '', email: 'c@example.org' }],
      subject: 'Für Sie: “Children first”',
      text: 'Erste Zeile\n\nZweite Zeile\n',
      date: '2026-12-01T10:00:00Z',
      attached: [{ fileName: 'Größe.docx', mediaType: 'application/x', bytes }],
    });
    const read = await PostalMime.parse(draft);
    expect(read.to).toEqual([
      { name: 'Zoë, "Z" Ünal', address: 'z@unicef.example' },
      { name: 'Ek, Bo "B"', address: 'bo@plan.example' },
    ]);
    expect(read.bcc).toEqual([{ name: '', address: 'c@example.org' }]);
    expect(read.subject).toBe('Für Sie: “Children first”');
    expect(read.text?.trim().split('\r\n')).toEqual(['Erste Zeile', '', 'Zweite Zeile']);
    expect(read.attachments[0]?.filename).toBe('Größe.docx');
    expect(draft).toContain('X-Unsent: 1');
    expect(Math.max(...draft.split('\r\n').map((line) => line.length))).toBeLessThan(998);
  });

  it('takes no header and no address from a name or an address', async () => {
    const draft = mailDraft({
      to: [
        { name: 'A\r\nBcc: spy@example.org', email: 'a@example.org' },
        { name: 'B', email: 'b@example.org>, <spy@example.org' },
      ],
      bcc: [],
      subject: 'x\r\nBcc: spy@example.org',
      text: '',
      date: '2026-12-01T10:00:00Z',
      attached: [],
    });
    const read = await PostalMime.parse(draft);
    expect(read.bcc).toBeUndefined();
    expect(read.to?.map(({ address }) => address)).toEqual(['a@example.org']);
    expect(isAddress('no address')).toBe(false);
  });
});

describe('an e-mail with an answer', () => {
  it('is kept byte for byte, unless it is very large', async () => {
    const path = join(temporaryFolder(), 'Re.eml');
    const bytes = Buffer.concat([
      Buffer.from('From: a@b.example\r\n\r\n'),
      Buffer.from([0, 255, 128]),
    ]);
    writeFileSync(path, bytes);
    const proof = await proofFrom('mail', path);
    expect(proof).toMatchObject({ kind: 'mail', file: 'Re.eml', from: 'a@b.example' });
    expect(Buffer.from((proof.kind === 'mail' && proof.source) || '', 'latin1')).toEqual(bytes);
    writeFileSync(path, Buffer.concat([bytes, Buffer.alloc(600_000, 97)]));
    expect(await proofFrom('mail', path)).toMatchObject({ source: null });
    writeFileSync(path, '%PDF-1.7');
    await expect(proofFrom('mail', path)).rejects.toThrow('“Re.eml” is not an e-mail.');
  });

  it('is known by its header', async () => {
    const mail =
      'Received: by x\r\nFrom: =?UTF-8?Q?Zo=C3=AB?= <z@unicef.example>\r\nDate: Wed, 02 Dec 2026 13:00:00 +0100\r\nSubject: Re: yes\r\n\r\nFrom: nobody\r\n';
    expect(await readMailHeader(encoded(mail))).toEqual({
      from: 'Zoë <z@unicef.example>',
      subject: 'Re: yes',
      sent: '2026-12-02T12:00:00Z',
    });
    expect(await readMailHeader(encoded('From: a\r\nDate: x\r\n\r\n'))).toMatchObject({
      sent: null,
    });
  });

  it.each(['', '%PDF-1.7\n', 'Just a text.\n\nFrom: me', '{"a": 1}'])(
    '%j is none',
    async (text) => {
      expect(await readMailHeader(encoded(text))).toBeNull();
    },
  );
});
