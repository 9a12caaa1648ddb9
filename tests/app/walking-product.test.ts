import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterEach, describe, expect, it } from 'vitest';
import { flowing, output } from '../exports/support/programs';
import { PIXEL } from '../support/pixel';
import { seriousViolations } from './support/axe';
import { write } from './support/hand';
import {
  answerOpen,
  answerQuestion,
  answerSave,
  caretIn,
  menu,
  saved,
  start,
  stop,
  unchanged,
  unsaved,
  windowShownBy,
} from './support/launch';

afterEach(stop);

describe('the first template in the real window', () => {
  it('is edited, saved, opened again and exported', async () => {
    let window = await start();
    const { folder } = window;
    const file = join(folder, 'statement.dateline');
    const photo = join(folder, 'school.png');
    writeFileSync(photo, PIXEL);
    let { page } = window;

    await page.locator('h1').click({ clickCount: 3 });
    await page.keyboard.type('Thirty organisations welcome the migration compact');
    await page.getByText('For children, the adoption').click();
    await page.keyboard.press('End');
    await menu(window, 'Quote');
    await caretIn(window, '.dl-quote');
    await page.keyboard.type('Every child counts.');
    await write(page.locator('.dl-quote').getByLabel('Speaker'), 'Amal Nasser');
    await write(page.locator('.dl-quote').getByLabel('Role'), 'Director');
    await page.getByText('With 38 paragraphs').click();
    await answerOpen(window, photo);
    await menu(window, 'Picture…');
    await write(page.getByRole('textbox', { name: 'Alternative text' }), 'A school in Niamey');
    await write(page.getByLabel('Caption'), 'Back to school.');
    await page.getByRole('button', { name: 'Add logo for organisation 1' }).click();
    await page.getByRole('button', { name: 'Remove logo of organisation 1' }).waitFor();
    await menu(window, 'Contact');
    const contact = page.locator('.dl-card').nth(2);
    await write(contact.getByLabel('Name', { exact: true }), 'Jo Bloggs');
    await write(contact.getByLabel('Role'), 'Press officer');
    await write(contact.getByLabel('E-mail'), 'jo@example.org');
    await unsaved(window);
    await answerSave(window, file);
    await menu(window, 'Save');
    await saved(window);
    await stop();

    window = await start([file]);
    page = window.page;
    expect(await page.locator('h1').textContent()).toBe(
      'Thirty organisations welcome the migration compact',
    );
    expect(
      await page
        .locator('.dl-figure img')
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBe(1);
    await menu(window, 'Export…');
    await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
    await page.getByText('Nothing has been sent.').waitFor();
    const written = readdirSync(folder).filter((name) => /\.(docx|pdf)$/.test(name));
    expect(written).toHaveLength(2);

    const wanted = [
      'Thirty organisations welcome the migration compact',
      'The Initiative on the Rights of the Child',
      'For children, the adoption',
      'Every child counts.',
      'Amal Nasser, Director',
      'With 38 paragraphs',
      'Back to school.',
      'About the Initiative:',
      'Daniela Reale',
      'Caroline Horne',
      'Jo Bloggs',
      'jo@example.org',
    ];
    const docx = join(folder, written.find((name) => name.endsWith('.docx')) ?? '');
    const pdf = join(folder, written.find((name) => name.endsWith('.pdf')) ?? '');
    const office = (await mammoth.extractRawText({ path: docx })).value;
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/office`,
        '--headless',
        '--convert-to',
        'txt:Text',
        '--outdir',
        join(folder, 'read'),
        docx,
      ],
      { stdio: 'ignore' },
    );
    const texts = [
      office,
      output('pandoc', '-s', '-f', 'docx', '-t', 'plain', '--wrap=none', docx),
      output('cat', join(folder, 'read', readdirSync(join(folder, 'read'))[0] ?? '')),
      output('pdftotext', pdf, '-'),
    ].map(flowing);
    for (const text of texts) {
      let at = 0;
      for (const part of wanted) {
        const found = text.indexOf(part, at);
        expect(found, `${part} in ${text.slice(0, 300)}`).toBeGreaterThan(-1);
        at = found + part.length;
      }
    }
    const html = (await mammoth.convertToHtml({ path: docx })).value;
    expect(html).toContain('alt="A school in Niamey"');
    expect(html).toContain('href="mailto:jo@example.org"');
    const header = output('unzip', '-p', docx, 'word/header*.xml');
    expect(header).toContain('descr="Initiative for Child Rights in the Global Compacts"');
    expect(output('pdfinfo', pdf)).toMatch(/Tagged:\s+yes/);
    expect(output('pdfinfo', pdf)).toMatch(/Title:\s+Thirty organisations/);
    expect(output('mutool', 'show', pdf, 'trailer/Root/Lang')).toContain('en-GB');
    expect(output('pdfinfo', '-url', pdf)).toContain('mailto:jo@example.org');

    await page.getByRole('dialog').getByRole('button', { name: 'Back' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
    await page.getByText('Two files already exist and were not replaced.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Replace all' }).click();
    await page.getByText('Two files are ready. Nothing has been sent.').waitFor();
  });

  it('undoes text and facts in one line', async () => {
    const window = await start();
    const { page } = window;
    await page.getByText('For children, the adoption').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' More.');
    await write(page.getByLabel('Place'), 'Geneva');
    await page.locator('.dl-dateline', { hasText: 'GENEVA – ' }).waitFor();
    await menu(window, 'Undo');
    await page.locator('.dl-dateline', { hasText: 'Add place' }).waitFor();
    expect(await page.getByText('More.').count()).toBe(1);
    await menu(window, 'Undo');
    await page.getByText('More.').waitFor({ state: 'detached' });
    await unchanged(page).waitFor();
  });

  it('asks before changes are lost, and keeps the window on Cancel', async () => {
    const window = await start();
    const { app, page, folder } = window;
    await write(page.getByLabel('Place'), 'Geneva');
    await unsaved(window);
    const close = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await answerQuestion(window, 2);
    await close();
    expect(await page.getByLabel('Place').inputValue()).toBe('Geneva');
    await answerQuestion(window, 0);
    const file = join(folder, 'kept.dateline');
    await answerSave(window, file);
    const gone = page.waitForEvent('close');
    await close();
    await gone;
    expect(readdirSync(folder)).toContain('kept.dateline');
  });

  it('says in a sentence why a file was not opened or saved, and keeps the text', async () => {
    const window = await start();
    const { page, folder } = window;
    const bad = join(folder, 'bad.dateline');
    writeFileSync(bad, 'not a release');
    await answerOpen(window, bad);
    await menu(window, 'Open…');
    await page.getByRole('alert').getByText('This is not a Dateline release.').waitFor();
    await answerSave(window, join(folder, 'missing', 'a.dateline'));
    await menu(window, 'Save');
    await page.getByRole('alert').getByText('does not exist').waitFor();
    expect(await page.locator('h1').textContent()).toContain('The Initiative for Child Rights');
  });

  it('finds and replaces, as one step of undo', async () => {
    const window = await start();
    const { page } = window;
    await menu(window, 'Find…');
    await write(page.getByLabel('Find', { exact: true }), 'migrant children');
    await page.getByText('4 results').waitFor();
    await write(page.getByLabel('Replace with'), 'young people');
    await page.getByRole('button', { name: 'Replace all' }).click();
    await page.getByText('4 replaced').waitFor();
    await menu(window, 'Undo');
    await page.getByText('4 results').waitFor();
  });

  it('walks from gap to gap with Tab, and typing fills a gap', async () => {
    const window = await start();
    await menu(window, 'New from template…');
    const page = await windowShownBy(window, () =>
      window.page.getByRole('button', { name: /^Press release/ }).click(),
    );
    // With the form beside it the page has its width, and nothing moves under the mouse any more.
    await page.getByRole('complementary', { name: 'Fill in' }).getByText('still to fill').waitFor();
    const gaps = page.locator('.dl-placeholder');
    const count = await gaps.count();
    await page.locator('.dl-lede [data-slate-string]', { hasText: 'today' }).click();
    await caretIn(window, '.dl-lede', page);
    await page.keyboard.press('Tab');
    await page.locator('.dl-placeholder.dl-selected', { hasText: 'announced' }).waitFor();
    await page.keyboard.type('Example');
    await page.getByText('Example').first().waitFor();
    expect(await gaps.count()).toBe(count - 1);
  });
});

describe('everybody', () => {
  it('can use the window: nothing serious for axe, light and dark', async () => {
    const { page } = await start();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await seriousViolations(page)).toEqual([]);
    }
  });
});

describe('the walls', () => {
  it('let no peer connection out, not even to a server on this machine', async () => {
    const { page } = await start();
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const candidates = await page.evaluate(async (at) => {
      const connection = new RTCPeerConnection({
        iceServers: [
          { urls: `turn:127.0.0.1:${at}?transport=tcp`, username: 'a', credential: 'b' },
          { urls: `turn:127.0.0.1:${at}`, username: 'a', credential: 'b' },
        ],
      });
      const found: string[] = [];
      connection.onicecandidate = ({ candidate }) => candidate && found.push(candidate.candidate);
      connection.createDataChannel('out');
      await connection.setLocalDescription(await connection.createOffer());
      await new Promise<void>((done) => {
        const look = (): void => {
          if (connection.iceGatheringState === 'complete') done();
        };
        connection.onicegatheringstatechange = look;
        look();
      });
      return found;
    }, port);
    server.close();
    expect(connections).toBe(0);
    expect(candidates.filter((each) => / (srflx|relay) /.test(each))).toEqual([]);
  });

  it('keep the window from the system, from other pages and from the network', async () => {
    const { page, app } = await start();
    const tried = await page.evaluate(async () => {
      const outcome: Record<string, unknown> = {};
      outcome.require = typeof Reflect.get(globalThis, 'require');
      outcome.process = typeof Reflect.get(globalThis, 'process');
      outcome.opened = window.open('https://example.org/') === null;
      outcome.fetched = await fetch('https://example.org/').then(
        () => true,
        () => false,
      );
      outcome.file = await fetch('file:///etc/passwd').then(
        () => true,
        () => false,
      );
      // The debugger's own call may use eval; what runs later may not.
      outcome.evaluated = await new Promise((done) =>
        setTimeout(() => {
          try {
            done(Reflect.get(globalThis, 'eval')('true'));
          } catch {
            done(false);
          }
        }, 0),
      );
      outcome.escaped = await fetch('app://dateline/../../package.json').then(
        ({ ok }) => ok,
        () => false,
      );
      const bridge = Reflect.get(globalThis, 'dateline');
      const request = (name: string, data: unknown) =>
        bridge.request(name, data).then(({ ok }: { ok: boolean }) => ok);
      outcome.unknown = await request('files.read', { path: '/etc/passwd' });
      outcome.wrongShape = await request('document.new', { template: 7 });
      outcome.inherited = await request('constructor', null);
      outcome.badLink = await request('link.open', { url: 'file:///etc/passwd' });
      return outcome;
    });
    expect(tried).toEqual({
      require: 'undefined',
      process: 'undefined',
      opened: true,
      fetched: false,
      file: false,
      evaluated: false,
      escaped: false,
      unknown: false,
      wrongShape: false,
      inherited: false,
      badLink: false,
    });
    await page.evaluate(() => {
      location.href = 'https://example.org/';
    });
    expect(page.url()).toBe('app://dateline/index.html');
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return (
        contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      contextIsolation: true,
      nodeIntegration: false,
      sandbox: true,
    });
  });

  it('serve their own files and what the shell holds, and nothing else', async () => {
    const { app } = await start();
    // Where nothing is, a request fails; a window tells of that each time, Node's request now and then not.
    const opens = (url: string) =>
      app.evaluate(async ({ BrowserWindow }, asked) => {
        const window = new BrowserWindow({ show: false });
        const isThere = await window.loadURL(asked).then(
          () => true,
          () => false,
        );
        window.destroy();
        return isThere;
      }, url);
    const isAnswered = (url: string) =>
      app.evaluate(async ({ net }, asked) => (await net.fetch(asked)).ok, url);
    expect(await opens('app://dateline/index.html')).toBe(true);
    expect(await opens('app://word/word.html')).toBe(true);
    expect(await isAnswered('app://dateline/fonts/SourceSerif4_400Regular.ttf')).toBe(true);
    for (const url of [
      'app://dateline/',
      'app://dateline/assets/',
      'app://dateline/../../package.json',
      'app://dateline/%2e%2e/%2e%2e/package.json',
      'app://dateline/assets/..%2f..%2f..%2fbuild%2fstart.mjs.html',
      'app://dateline/fonts/..%2f..%2frenderer%2findex.html',
      'app://dateline/%E0%A4%A.js',
      'app://dateline/none.js',
      'app://elsewhere/index.html',
      'memory://elsewhere/index.html',
    ]) {
      expect([url, await opens(url)]).toEqual([url, false]);
    }
    for (const url of [
      'memory://dateline/index.html',
      'memory://dateline/forms/00000000-0000-0000-0000-000000000000',
      `memory://dateline/assets/${'0'.repeat(64)}.png`,
    ]) {
      expect([url, await isAnswered(url)]).toEqual([url, false]);
    }
    expect(await opens('app://dateline/index.html')).toBe(true);
  });

  it('let no request out while a release is edited and exported', async () => {
    const window = await start();
    const { app, page, folder } = window;
    await app.evaluate(({ session }) => {
      const urls: string[] = [];
      Reflect.set(globalThis, 'seen', urls);
      session.defaultSession.webRequest.onSendHeaders(({ url }) => urls.push(url));
    });
    await answerOpen(window, folder);
    await page.getByText('For children, the adoption').click();
    await page.keyboard.type('Offline ');
    await menu(window, 'Export…');
    await page.getByRole('button', { name: 'Change folder…' }).click();
    await page.getByRole('dialog').getByText(folder).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
    await page.getByText('Nothing has been sent.').waitFor();
    const seen = await app.evaluate(() => Reflect.get(globalThis, 'seen') as string[]);
    expect(seen.filter((url) => !url.startsWith('app://dateline/'))).toEqual([]);
  });
});
