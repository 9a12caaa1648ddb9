import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Header, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeArchive } from '../../core/archive/decode';
import { encodeArchive } from '../../core/archive/encode';
import { kitReleases } from '../exports/support/kit-releases';
import { output } from '../exports/support/programs';
import { write } from './support/hand';
import { answerOpen, launch, menu, type Running } from './support/launch';

let window: Running;
const file = (name: string) => join(window.folder, name);

beforeAll(async () => {
  const { releases, assets } = await kitReleases();
  const [english, arabic] = releases;
  const folder = mkdtempSync(join(tmpdir(), 'dateline-app-kit-'));
  writeFileSync(join(folder, 'niamey.dateline'), encodeArchive({ release: english, assets }));
  writeFileSync(join(folder, 'niamey-ar.dateline'), encodeArchive({ release: arabic, assets }));
  writeFileSync(join(folder, 'broken.dateline'), 'no release');
  window = await launch([join(folder, 'niamey.dateline')], folder);
});
afterAll(async () => {
  await window.app.close();
});

describe('what a newsroom gets, from the window', () => {
  it('is the whole kit, with the other language found beside the document', async () => {
    const { page } = window;
    await menu(window, 'Press kit…');
    const dialog = page.getByRole('dialog', { name: 'Press kit' });
    await dialog.getByLabel('Arabic').waitFor();
    await write(dialog.getByRole('textbox', { name: 'Name' }), 'kit');
    await dialog.getByLabel('E-mail draft').check();
    await dialog.getByText(/^The kit will be about \d+(\.\d)? [KM]B\.$/).waitFor();
    await dialog.getByRole('button', { name: 'Make the kit' }).click();
    await dialog.getByText(/The press kit is ready: 2\d files. Nothing has been sent./).waitFor();
    const names = output('unzip', '-Z1', file('kit.zip'));
    for (const part of ['kit/en-GB/', 'kit/ar/', 'kit/index.html', '.eml', 'kit/images/web/']) {
      expect(names).toContain(part);
    }
    await dialog.getByRole('button', { name: 'Back' }).click();
    await dialog.getByRole('button', { name: 'Make the kit' }).click();
    await dialog.getByText('already exists and was not replaced').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  it('can be cancelled, and leaves nothing behind', async () => {
    const { page } = window;
    const before = readdirSync(window.folder).sort();
    await menu(window, 'Press kit…');
    const dialog = page.getByRole('dialog', { name: 'Press kit' });
    await dialog.getByLabel('Arabic').waitFor();
    await write(dialog.getByRole('textbox', { name: 'Name' }), 'cancelled');
    await dialog.getByRole('button', { name: 'Make the kit' }).click();
    await dialog.getByText(/^\d+ of \d+$/).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.getByText('Cancelled. Nothing was written.').waitFor();
    expect(readdirSync(window.folder).sort()).toEqual(before);
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  it('continues in the status line when its dialog is closed, and ends with a notice', async () => {
    const { page, app } = window;
    await app.evaluate(({ shell }) => {
      shell.showItemInFolder = (path) => Reflect.set(globalThis, 'shownInFolder', path);
    });
    await menu(window, 'Press kit…');
    const dialog = page.getByRole('dialog', { name: 'Press kit' });
    await dialog.getByLabel('Arabic').waitFor();
    await write(dialog.getByRole('textbox', { name: 'Name' }), 'behind');
    await dialog.getByRole('button', { name: 'Make the kit' }).click();
    await dialog.getByText(/^\d+ of \d+$/).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page
      .locator('.status')
      .getByText(/^Press kit: \d+ of \d+$/)
      .waitFor();
    const notice = page.locator('.notice.success');
    await notice.getByText('The press kit is ready. Nothing has been sent.').waitFor();
    await notice.getByRole('button', { name: 'Show in folder' }).click();
    await expect
      .poll(() => app.evaluate(() => Reflect.get(globalThis, 'shownInFolder')))
      .toBe(file('behind.zip'));
  });

  it('has pages that axe finds nothing wrong with (WCAG 2.2 AA)', async () => {
    const { app } = window;
    const unpacked = mkdtempSync(join(tmpdir(), 'dateline-axe-'));
    output('unzip', '-q', file('kit.zip'), '-d', unpacked);
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const folder = join(unpacked, 'kit');
    const pageIn = (language: string) =>
      `${language}/${readdirSync(join(folder, language)).find((name) => name.endsWith('.html'))}`;
    const pages = ['index.html', pageIn('en-GB'), pageIn('ar')];
    const looks = pages.flatMap((name) =>
      (['light', 'dark'] as const).map((scheme) => ({ name, scheme })),
    );
    for (const { name, scheme } of looks) {
      const violations = await app.evaluate(
        async ({ BrowserWindow, nativeTheme, session }, [path, source, theme]) => {
          nativeTheme.themeSource = theme;
          const webPreferences = { session: session.fromPartition('axe') };
          const shown = new BrowserWindow({ show: false, webPreferences });
          try {
            await shown.loadFile(path);
            await shown.webContents.executeJavaScript(source);
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            const run = `axe.run(document, { runOnly: ${JSON.stringify(tags)} })`;
            const { violations: found, passes } = await shown.webContents.executeJavaScript(run);
            return [
              ...found.map(({ id }: { id: string }) => id),
              ...(passes.length > 10 ? [] : ['axe did not look']),
            ];
          } finally {
            shown.destroy();
            nativeTheme.themeSource = 'system';
          }
        },
        [join(folder, name), `${axe};0`, scheme] as const,
      );
      expect(violations, `${name}, ${scheme}`).toEqual([]);
    }
  });

  it('is a batch with a report', async () => {
    const { page } = window;
    await menu(window, 'Export several releases…');
    const dialog = page.getByRole('dialog', { name: 'Export several releases' });
    await answerOpen(window, file('niamey.dateline'));
    await dialog.getByRole('button', { name: 'Add releases…' }).click();
    await dialog.getByText('niamey.dateline').waitFor();
    await dialog.getByLabel('Include translations in the same folder').check();
    await dialog.getByLabel('A version for each organisation, its name first').check();
    await dialog.getByLabel('Letterhead').selectOption({ label: 'My Word letterhead' });
    const header = new Header({ children: [new Paragraph('House of Example')] });
    const house = new Document({ sections: [{ headers: { default: header }, children: [] }] });
    writeFileSync(file('house.docx'), await Packer.toBuffer(house));
    await answerOpen(window, file('house.docx'));
    await dialog.getByRole('button', { name: 'Choose letterhead…' }).click();
    await dialog.getByText('house.docx', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Export all' }).click();
    await dialog.getByText('Six files are ready. Nothing has been sent.').waitFor();
    expect(output('unzip', '-p', file('niamey-ar-ef.docx'), 'word/own-header*.xml')).toContain(
      'House of Example',
    );
    expect(existsSync(file('niamey-ar-ef.eml'))).toBe(true);
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  it('checks each release of a batch, and keeps the reason for which one with errors goes out', async () => {
    const { page } = window;
    await menu(window, 'Export several releases…');
    const dialog = page.getByRole('dialog', { name: 'Export several releases' });
    const { release } = decodeArchive(readFileSync(file('niamey.dateline')));
    const left = {
      type: 'paragraph' as const,
      children: [{ text: 'The minister, [TBC], agreed.' }],
    };
    const unfinished = { ...release, children: [...release.children.slice(0, 2), left] };
    writeFileSync(
      file('unchecked.dateline'),
      encodeArchive({ release: unfinished, assets: new Map() }),
    );
    await answerOpen(window, file('unchecked.dateline'));
    await dialog.getByRole('button', { name: 'Add releases…' }).click();
    await dialog.getByRole('button', { name: /\d error/ }).waitFor();
    await write(dialog.getByLabel(/^Why they go out/), 'Agreed by phone');
    await answerOpen(window, file('.'));
    await dialog.getByRole('button', { name: 'Export all anyway' }).click();
    await dialog.getByText(/files are ready/).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    const kept = (): boolean =>
      readdirSync(join(window.folder, 'profile', 'versions'), {
        recursive: true,
        withFileTypes: true,
      })
        .filter((entry) => entry.isFile())
        .some(({ path, name }) =>
          readFileSync(join(path, name), 'utf8').includes('Agreed by phone'),
        );
    await expect.poll(kept).toBe(true);
  });

  it('names a file that is no release', async () => {
    const { page } = window;
    await menu(window, 'Export several releases…');
    const dialog = page.getByRole('dialog', { name: 'Export several releases' });
    await answerOpen(window, file('broken.dateline'));
    await dialog.getByRole('button', { name: 'Add releases…' }).click();
    await page.getByText('“broken.dateline” cannot be taken.').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  it('is a message on the clipboard, as HTML and as text', async () => {
    const { app, page } = window;
    await menu(window, 'Copy as e-mail');
    await page.getByText('The release is on the clipboard.').waitFor();
    const { html, text } = await app.evaluate(({ clipboard }) => {
      // The runtime of the tests has Electron's older, synchronous clipboard.
      const plain = clipboard as unknown as { readHTML(): string; readText(): string };
      return { html: plain.readHTML(), text: plain.readText() };
    });
    expect(html).toContain('Schools open again in Niamey');
    expect(html).toContain('mailto:amal@example.org');
    expect(html).toContain('style="');
    expect(html).toContain('data:image/jpeg;base64,');
    expect(text).toContain('NIAMEY, 10 December 2026 – Twelve schools');
    expect(text).not.toMatch(/<(p|div|h1)/);
  });

  it('goes into no folder that nobody chose, and under no name of another kind of file', async () => {
    // The last test of this window: it asks for its document as a page that begins does.
    const { page, folder } = window;
    const elsewhere = mkdtempSync(join(tmpdir(), 'dateline-elsewhere-'));
    const before = readdirSync(folder).sort();
    const refused = await page.evaluate(
      async ({ own, other }) => {
        const { request } = Reflect.get(globalThis, 'dateline');
        const { json } = (await request('document.current', null)).value;
        const release = JSON.parse(new TextDecoder().decode(json));
        const more = () => ({ work: crypto.randomUUID(), replace: true });
        const exported = (into: string, fileName: string) => {
          const targets = [{ format: 'text', fileName }];
          return request('export.run', { ...more(), release, folder: into, targets, despite: '' });
        };
        const formats = [{ id: 'text', options: {} }];
        const kit = (into: string, name: string, as: string) =>
          request('kit.run', {
            ...more(),
            despite: '',
            others: [],
            formats,
            name,
            folder: into,
            as,
          });
        const batch = { eachOrganisation: false, eachLanguage: false, despite: [] };
        const approved = { ...release, facts: { ...release.facts, status: 'approved' } };
        const issue = { release: approved, formats, by: 'Jo', despite: null };
        const names = [
          '.bashrc',
          'x.sh',
          'con',
          'nul.txt',
          '../up.txt',
          'a/b.txt',
          'x.txt.',
          'x.desktop',
        ];
        return Promise.all([
          ...[other, `${own}/..`, `${own}/deep`, '/tmp', ''].flatMap((into) => [
            exported(into, 'x.txt'),
            kit(into, 'k', 'zip'),
            kit(into, 'k', 'folder'),
            request('batch.run', { ...more(), ...batch, files: [], formats, folder: into }),
            request('issue.run', { work: crypto.randomUUID(), ...issue, folder: into }),
          ]),
          ...names.map((name) => exported(own, name)),
          ...['deep/er', '../k', 'con', '.k'].map((name) => kit(own, name, 'folder')),
        ]);
      },
      { own: folder, other: elsewhere },
    );
    const answers = refused.map(({ ok, value, problem }) =>
      ok ? (value.problem ?? value[0]?.problem ?? value) : problem,
    );
    const reasons = /Nothing was written|cannot be a file name|is no name for/;
    expect(answers.filter(({ message }) => !reasons.test(message))).toEqual([]);
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(before);
  });
});
