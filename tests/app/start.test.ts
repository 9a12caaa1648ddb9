import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import { fromTemplate } from '../exports/support/seed';
import { ROOT, type Running, start, stop, unsaved } from './support/launch';

const BUNDLE = join(ROOT, 'bundle');

/** A file of the bundle and every file that it is read with, whole: what follows later is not among them. */
function readWith(first: string, imports: RegExp): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    const text = readFileSync(file, 'utf8');
    found.set(file, text);
    for (const [, name] of text.matchAll(imports)) visit(join(dirname(file), name ?? ''));
  };
  visit(first);
  return found;
}

const sizeOf = (files: ReadonlyMap<string, string>): number =>
  [...files.values()].reduce((sum, text) => sum + text.length, 0);

describe('what is read before it is needed', () => {
  /** A `require` at the beginning of a line or of a declaration; one in a function comes later. */
  const REQUIRED = /(?:^|[;,\n]|\w=)require\([`"']\.\/([^`"']+)[`"']\)/g;

  it('is little before the first window is opened', () => {
    const files = readWith(join(BUNDLE, 'main', 'main.cjs'), REQUIRED);
    expect(sizeOf(files)).toBeLessThan(20_000);
  });

  it('is no check, dictionary, export or address book before a document is shown', () => {
    const main = readFileSync(join(BUNDLE, 'main', 'main.cjs'), 'utf8');
    const name = /require\([`"']\.\/(shared-application-[^`"']+)[`"']\)/.exec(main)?.[1];
    const files = readWith(join(BUNDLE, 'main', name ?? ''), REQUIRED);
    expect(sizeOf(files)).toBeLessThan(700_000);
  });

  it('is nothing in the window but the editor and what is around the page', () => {
    const page = readFileSync(join(BUNDLE, 'renderer', 'index.html'), 'utf8');
    const scripts = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)];
    const texts = scripts.map(([, name]) =>
      readFileSync(join(BUNDLE, 'renderer', name ?? ''), 'utf8'),
    );
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.join('').length).toBeLessThan(950_000);
  });
});

describe('the first window', () => {
  let window: Running;
  beforeAll(async () => {
    window = await start();
  });
  afterAll(stop);

  it('takes the first letters while the rest is still being read', async () => {
    const { page } = window;
    await page.locator('.dl-lede').click();
    await page.keyboard.press('End');
    await page.keyboard.type('Typed early.');
    await page.locator('.dl-lede', { hasText: 'Typed early.' }).waitFor();
    await unsaved(window);
    await page.getByLabel('Checks', { exact: true }).click();
    await page.locator('.findings-count').waitFor();
    expect(await page.locator('.dl-lede').textContent()).toContain('Typed early.');
  });

  it('has no process beside it for a network that is never asked for anything', async () => {
    const processes = await window.app.evaluate(({ app }) => app.getAppMetrics());
    expect(processes.map(({ type }) => type)).toContain('Tab');
    const services = processes.map(({ serviceName }) => serviceName ?? '');
    expect(services.filter((name) => name.includes('network'))).toEqual([]);
  });

  it('is opened once there is what draws it, and not while that fails and starts again', async () => {
    const processes = await window.app.evaluate(({ app }) => app.getAppMetrics());
    const startOf = (type: string) => processes.find((each) => each.type === type)?.creationTime;
    expect(startOf('GPU')).toBeLessThan(startOf('Tab') ?? 0);
  });

  it('carries out the commands of the menu that it was given while it was opening', async () => {
    const { app } = window;
    const file = join(window.folder, 'second.dateline');
    const release = fromTemplate('joint-statement');
    writeFileSync(file, encodeArchive({ release, assets: new Map() }));
    const opened = app.waitForEvent('window');
    await app.evaluate(({ app: electron, BrowserWindow, Menu }, path) => {
      electron.once('browser-window-created', (_event, created) => {
        // Nothing in the process of the window has begun to run.
        BrowserWindow.getFocusedWindow = () => created;
        setImmediate(() => Menu.getApplicationMenu()?.getMenuItemById('edit.find')?.click());
      });
      electron.emit('open-file', { preventDefault: () => undefined }, path);
    }, file);
    const second = await opened;
    await second.getByLabel('Find', { exact: true }).waitFor();
  });
});
