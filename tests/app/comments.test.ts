import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeArchive } from '../../core/archive/decode';
import { encodeArchive } from '../../core/archive/encode';
import { releaseText } from '../../core/exports/text/release-text';
import { readDocx } from '../../core/imports/docx/read-docx';
import type { TopBlock } from '../../core/release/blocks/block';
import type { Release } from '../../core/release/release';
import { withDecision, withSignOffs } from '../../core/review/sign-offs';
import { sha256 } from '../../electron/files/sha256';
import { answered, replaced, sentOut } from '../exports/support/answered';
import { fromTemplate } from '../exports/support/seed';
import { release as releaseOf } from '../support/release';
import { violations } from './support/axe';
import { press, type, write } from './support/hand';
import { answerOpen, end, launch, menu, type Running, saved } from './support/launch';

let window: Running;

beforeAll(async () => {
  window = await launch();
});
afterAll(() => end(window));

describe('a comment', () => {
  it('is made on selected words, answered, resolved, opened again and undone', async () => {
    const { page } = window;
    await page.getByText('With 38 paragraphs').click();
    await press(page, 'Home', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight');
    await press(page, 'Control+Alt+m');
    const dialog = page.getByRole('dialog', { name: 'Comment' });
    await dialog.getByText('Who are you?').waitFor();
    await type(page, 'Is it 38? L’équipe pense 37.');
    await press(page, 'Control+Enter');
    await dialog.getByText('Enter your name').waitFor();
    await write(dialog.getByLabel('Your name'), 'Ana Sá');
    await write(dialog.getByLabel('Your organisation'), 'Plan International');
    await dialog.getByRole('button', { name: 'Add comment' }).click();

    const panel = page.getByRole('complementary', { name: 'Comments' });
    const thread = panel.getByRole('article');
    await thread.getByText('Is it 38? L’équipe pense 37.').waitFor();
    await thread.getByText('Ana Sá, Plan International').waitFor();
    await expect
      .poll(() => page.locator('.dl-page .commented').allInnerTexts())
      .toEqual(['With 38']);
    expect(await violations(page, '.panel')).toEqual([]);

    await write(thread.getByRole('textbox'), 'Counted: 38.');
    await thread.getByRole('button', { name: 'Reply' }).click();
    await thread.getByText('Counted: 38.').waitFor();
    await thread.getByRole('button', { name: 'Resolve' }).click();
    await panel.getByText('All comments are resolved.').waitFor();
    expect(await page.locator('.dl-page .commented').count()).toBe(0);
    await panel.getByLabel('Show resolved (1)').click();
    await thread.getByRole('button', { name: 'Open again' }).click();
    await expect.poll(() => page.locator('.dl-page .commented').count()).toBe(1);
    await page.locator('.dl-page').focus();
    await press(page, 'Control+z');
    await thread.getByText('Resolved by Ana Sá').waitFor();
    await press(page, 'Control+Shift+z');
    await expect.poll(() => page.locator('.dl-page .commented').count()).toBe(1);
  });

  it('keeps to its words while the text around them changes, and says so when they are gone', async () => {
    const { page } = window;
    const panel = page.getByRole('complementary', { name: 'Comments' });
    await page.getByText('38 paragraphs').click();
    await press(page, 'Home');
    await type(page, 'Today: ');
    await expect
      .poll(() => page.locator('.dl-page .commented').allInnerTexts())
      .toEqual(['With 38']);
    await press(page, 'Control+Home', 'Control+F8');
    await expect
      .poll(() => page.evaluate(() => document.getSelection()?.toString()))
      .toBe('With 38');
    await press(page, 'Delete');
    await panel.getByRole('heading', { name: 'Lost their place' }).waitFor();
    await press(page, 'Control+z');
    await expect
      .poll(() => page.locator('.dl-page .commented').allInnerTexts())
      .toEqual(['With 38']);
  });

  it('is in the file with its author, and in nothing that leaves', async () => {
    const { page, app, folder } = window;
    const file = join(folder, 'commented.dateline');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    await press(page, 'Control+s');
    await page.getByText('Saved', { exact: true }).waitFor();
    const { release } = decodeArchive(readFileSync(file), sha256);
    expect(release.review?.threads).toHaveLength(1);
    expect(Object.values(release.review?.people ?? {})).toEqual([
      { name: 'Ana Sá', organisation: 'Plan International' },
    ]);
    expect(releaseText(release)).not.toMatch(/Ana Sá|Counted/);
  });
});

describe('suggestions', () => {
  let opened: Running;
  let file: string;
  beforeAll(async () => {
    file = join(mkdtempSync(join(tmpdir(), 'dateline-suggestions-')), 'suggested.dateline');
    writeFileSync(file, encodeArchive({ release: suggested(), assets: new Map() }));
    opened = await launch([file]);
  });
  afterAll(() => end(opened));

  it('are seen with their author, accepted one by one or all together, and come back with one undo', async () => {
    const { page } = opened;
    const marked = (name: string) => page.locator(`.dl-page ${name}.suggested`).allInnerTexts();
    const paragraph = page.locator('.dl-page p', { hasText: 'paragraphs referring' });
    await page.getByRole('button', { name: 'Comments and suggestions' }).click();
    const panel = page.getByRole('region', { name: 'Suggestions' });
    await panel.getByText('Ana Sá, Plan International').first().waitFor();
    expect(await violations(page, '.panel')).toEqual([]);
    expect(await marked('del')).toEqual(['38']);
    await panel.getByRole('button', { name: 'Accept: 38 → 37' }).click();
    await expect
      .poll(() => paragraph.textContent())
      .toBe('With 37 paragraphs referring to girls and children.');
    await panel.getByRole('button', { name: 'Reject all' }).click();
    await expect
      .poll(() => paragraph.textContent())
      .toBe('With 37 paragraphs referring to children.');
    await page.locator('.dl-page').focus();
    await press(page, 'Control+z');
    await expect.poll(() => marked('ins')).toEqual(['girls and ']);
    await press(page, 'Control+z');
    await expect.poll(() => marked('del')).toEqual(['38']);
    await press(page, 'Control+Home', 'Alt+F8', 'ArrowRight', 'Control+Alt+Backspace');
    await expect.poll(() => marked('del')).toEqual([]);
    await expect.poll(() => paragraph.textContent()).toContain('With 38 paragraphs');
  });

  it('are made by typing and deleting while the mode is on, and nothing else is changed then', async () => {
    const { page } = opened;
    const marked = (name: string) => page.locator(`.dl-page ${name}.suggested`).allInnerTexts();
    await press(page, 'Control+Shift+E');
    const dialog = page.getByRole('dialog', { name: 'Who you are' });
    await write(dialog.getByLabel('Your name'), 'Lee');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Suggesting' }).waitFor();
    await page.getByText('For children, the adoption').click();
    await press(page, 'Home');
    for (const _ of 'For') await press(page, 'Delete');
    await type(page, 'To all');
    await expect.poll(() => marked('del')).toContain('For');
    await expect.poll(() => marked('ins')).toContain('To all');
    await press(page, 'Control+Shift+ArrowRight', 'Control+b');
    await page.getByText('only text that is typed or deleted can').waitFor();
    await page.getByRole('button', { name: 'Suggesting' }).click();
    await page.getByText('children, the adoption').click();
    await press(page, 'End');
    await type(page, ' Today.');
    await expect.poll(() => page.locator('.dl-page').textContent()).toContain(' Today.');
    expect(await marked('ins')).not.toContain(' Today.');
  });

  it('go out as a Word document, and the release notes to whom', async () => {
    const { page, folder } = opened;
    await answerOpen(opened, folder);
    await menu(opened, 'Send for review…');
    const dialog = page.getByRole('dialog', { name: 'Send for review' });
    await dialog.getByText(/^They hold .* suggestions/).waitFor();
    expect(await violations(page, 'dialog')).toEqual([]);
    const to = dialog.getByRole('group', { name: 'To' }).getByRole('checkbox');
    for (const each of await to.all()) await each.uncheck();
    await dialog.getByText('Choose at least one organisation.').waitFor();
    for (const each of await to.all()) await each.check();
    await dialog.getByRole('button', { name: 'Change folder…' }).click();
    await write(dialog.getByLabel('Answer by'), '10 Dec 2026');
    await dialog.getByRole('button', { name: 'Write the files' }).click();
    await page.getByText('One file is ready. Nothing has been sent.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await saved(opened);
    const { release } = decodeArchive(readFileSync(file), sha256);
    const all = release.facts.organisations.map(({ name }) => name);
    const [round, ...others] = release.review?.rounds ?? [];
    expect(others).toEqual([]);
    expect(round?.to.map(({ organisation }) => organisation)).toEqual(all);
    expect(round?.due).toMatch(/^2026-12-1/);
    expect(release.facts.status).toBe('in-review');
    expect(release.children.every(({ id }) => id !== undefined)).toBe(true);
    const name = readdirSync(folder).find((each) => each.endsWith('-review-1.docx')) ?? '';
    const { identity } = readDocx(readFileSync(join(folder, name)), { changes: 'accepted' });
    expect(identity?.sent).toMatchObject({ round: round?.id, hash: round?.hash });
  });
});

describe('the sign-off sheet', () => {
  it('asks only the organisation again whose quote was changed, until it has approved', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-sign-off-'));
    const file = join(folder, 'approved.dateline');
    writeFileSync(file, encodeArchive({ release: approved(), assets: new Map() }));
    const opened = await launch([file]);
    try {
      const { page } = opened;
      await page.getByRole('button', { name: 'Sign-off' }).click();
      const panel = page.getByRole('complementary', { name: 'Sign-off' });
      await panel.getByText('All have approved this text.').waitFor();
      await page.getByText('Plan is glad').click();
      await press(page, 'End');
      await type(page, ' Very.');
      await panel.getByText('1 of 2 have approved this text.').waitFor();
      const plan = panel.getByRole('article', { name: 'Plan International' });
      await plan.getByRole('button', { name: 'What changed for them' }).click();
      await expect.poll(() => plan.locator('ins').allInnerTexts()).toEqual([' Very.']);
      expect(await violations(page, '.panel')).toEqual([]);
      await panel
        .getByRole('article', { name: 'UNICEF' })
        .getByText('Approved', { exact: true })
        .waitFor();

      await plan.getByRole('button', { name: 'Record an answer…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Answer of Plan International' });
      await write(dialog.getByLabel('Who answered'), 'Bo Ek');
      await write(dialog.getByLabel('Your name'), 'Lee');
      await press(page, 'Enter');
      await panel.getByText('All have approved this text.').waitFor();
      await plan.getByText('Approved by Bo Ek').waitFor();
      await page.locator('.dl-page').focus();
      await press(page, 'Control+z');
      await panel.getByText('1 approved an earlier one.').waitFor();
      await press(page, 'Control+z');
      await panel.getByText('All have approved this text.').waitFor();
    } finally {
      await end(opened);
    }
  });
});

/** A statement of two organisations, which both have approved. */
function approved(): Release {
  const { form: _, ...seed } = fromTemplate('joint-statement');
  const names = ['Plan International', 'UNICEF'];
  const quote = (name: string, text: string): TopBlock => ({
    type: 'quote',
    speaker: 'Ana Sá',
    role: '',
    organisation: name,
    children: [{ type: 'paragraph', children: [{ text }] }],
  });
  const statement: Release = {
    ...seed,
    facts: {
      ...seed.facts,
      organisations: names.map((name) => ({
        name,
        acronym: '',
        website: '',
        logo: null,
        link: null,
      })),
    },
    children: [
      { type: 'headline', children: [{ text: 'A joint statement' }] },
      quote('Plan International', 'Plan is glad.'),
      quote('UNICEF', 'So is UNICEF.'),
    ],
  };
  let count = 0;
  const newId = () => `id-${++count}`;
  const at = '2026-11-29T10:00:00Z';
  const lines = names.map((organisation) => ({ organisation }));
  const listed = { ...statement, review: withSignOffs(undefined, lines, newId) };
  const yes = { answer: 'approved' as const, name: 'Ana Sá', at, note: '', hash: null };
  return ['id-1', 'id-2'].reduce<Release>(
    (release, id) =>
      withDecision(
        release,
        id,
        { ...yes, how: { type: 'in-person' } },
        { person: { name: 'Ana Sá', organisation: '' }, at },
        newId,
      ),
    listed,
  );
}

/** The joint statement in which two people suggest something. */
function suggested(): Release {
  const release = fromTemplate('joint-statement');
  const by = (person: string, kind: 'insert' | 'delete') => ({
    kind,
    by: person,
    at: '2026-11-29T10:00:00Z',
  });
  const paragraph: TopBlock = {
    type: 'paragraph',
    children: [
      { text: 'With ' },
      { text: '38', suggestions: { s1: by('ana', 'delete') } },
      { text: '37', suggestions: { s1: by('ana', 'insert') } },
      { text: ' paragraphs referring to ' },
      { text: 'girls and ', suggestions: { s2: by('omar', 'insert') } },
      { text: 'children.' },
    ],
  };
  const people = {
    ana: { name: 'Ana Sá', organisation: 'Plan International' },
    omar: { name: 'عمر حداد', organisation: 'UNICEF' },
  };
  const children = release.children.map((block) =>
    JSON.stringify(block).includes('With 38') ? paragraph : block,
  );
  return { ...release, children, review: { people, threads: [] } };
}

describe('a Word document that came back from review', () => {
  it('is shown in words and numbers, taken in as suggestions, and taken back by one undo', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-answers-'));
    const text = 'Exports grew by 5 percent in October.';
    const { release, bytes } = await sentOut(
      releaseOf([{ type: 'paragraph', id: 'p', children: [{ text }] }]),
      ['UNICEF', 'Oxfam'],
    );
    const file = join(folder, 'talks.dateline');
    writeFileSync(file, encodeArchive({ release, assets: new Map() }));
    const answer = join(folder, 'answer.docx');
    writeFileSync(
      answer,
      answered(bytes, (xml) => replaced(xml, 'Maria', '5 percent', '7 percent')),
    );
    const running = await launch([file]);
    try {
      const { page } = running;
      await answerOpen(running, answer);
      await menu(running, 'Take in answers…');
      const dialog = page.getByRole('dialog', { name: 'Take in answers' });
      await dialog.getByText('1 suggestion', { exact: false }).waitFor();
      expect(await violations(page, 'dialog')).toEqual([]);
      await dialog.getByRole('button', { name: 'Take in one answer' }).click();
      await dialog.getByText('Enter the organisation').waitFor();
      await write(dialog.getByRole('combobox', { name: 'Organisation it is from' }), 'UNICEF');
      await dialog.getByText('Maria, UNICEF').waitFor();
      await dialog.getByRole('button', { name: 'Take in one answer' }).click();
      const marked = (name: string) => page.locator(`.dl-page ${name}.suggested`).allInnerTexts();
      await expect.poll(() => marked('ins')).toEqual(['7 percent']);
      expect(await marked('del')).toEqual(['5 percent']);
      await page.locator('.dl-page').focus();
      await press(page, 'Control+z');
      await expect.poll(() => marked('ins')).toEqual([]);
      await page.locator('.dl-page p', { hasText: text }).waitFor();
    } finally {
      await end(running);
    }
  });
});
