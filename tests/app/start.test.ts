import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import { fromTemplate } from '../exports/support/seed';
import { type Running, start, stop, unsaved } from './support/launch';

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
