import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import { createBlock } from '../../core/release/blocks/create';
import { release } from '../unit/support';

const PROGRAM = join('dist', 'linux-unpacked', 'dateline');
const AS_ROOT = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

describe.skipIf(process.platform !== 'linux')('the packed application', () => {
  let folder = '';
  let file = '';
  beforeAll(() => {
    execFileSync(process.execPath, ['build/dist.mjs'], { stdio: 'ignore' });
    folder = mkdtempSync(join(tmpdir(), 'dateline-packed-'));
    file = join(folder, 'packed.dateline');
    const headline = { ...createBlock.headline(), children: [{ text: 'Packed and opened' }] };
    writeFileSync(file, encodeArchive({ release: release([headline]), assets: new Map() }));
  });

  it('opens the file it is given', async () => {
    // Its fuses let no debugger in, so it is watched through Chromium's own port.
    const program = spawn(PROGRAM, [
      ...AS_ROOT,
      `--user-data-dir=${folder}/profile`,
      '--remote-debugging-port=0',
      file,
    ]);
    try {
      const address = await new Promise<string>((found, failed) => {
        let said = '';
        program.stderr.on('data', (bytes) => {
          said += bytes;
          const url = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
          if (url) found(url);
        });
        program.on('exit', () => failed(new Error(said)));
      });
      const browser = await chromium.connectOverCDP(address);
      const context = browser.contexts()[0];
      const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
      await page?.getByRole('heading', { name: 'Packed and opened' }).waitFor();
      expect(await page?.title()).toBe('Dateline');
      await browser.close();
    } finally {
      program.kill();
    }
  });

  it('exports on the command line, and carries its licences', () => {
    execFileSync(PROGRAM, [...AS_ROOT, 'export', file, '--to', 'docx,pdf', '--out', folder], {
      stdio: 'ignore',
    });
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(['packed-and-opened.docx', 'packed-and-opened.pdf']),
    );
    expect(existsSync('dist/linux-unpacked/resources/third-party-licences.txt')).toBe(true);
    expect(existsSync('dist/linux-unpacked/resources/app')).toBe(false);
  });
});
