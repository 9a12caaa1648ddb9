import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'undici';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import { createBlock } from '../../core/release/blocks/create';
import { release } from '../support/release';

const PROGRAM = join('dist', 'linux-unpacked', 'dateline');
const AS_ROOT = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

interface Target {
  readonly url: string;
  readonly webSocketDebuggerUrl: string;
}

/** The value of an expression in a page, over the DevTools protocol. */
async function evaluate(page: Target, expression: string): Promise<string> {
  const socket = new WebSocket(page.webSocketDebuggerUrl);
  await new Promise((opened) => socket.addEventListener('open', opened));
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression } }));
  const answer = await new Promise<string>((done) =>
    socket.addEventListener('message', ({ data }) => done(String(data))),
  );
  socket.close();
  return JSON.parse(answer).result.result.value;
}

/** Asks until there is an answer; the test's own time limit ends it. */
async function eventually<T>(ask: () => Promise<T | '' | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((next) => setTimeout(next, 50));
  }
}

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
      const headline = await eventually(async () => {
        const port = new URL(address).port;
        const pages = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as Target[];
        const page = pages.find(({ url }) => url.startsWith('app://dateline/'));
        return page && (await evaluate(page, "document.querySelector('h1')?.textContent ?? ''"));
      });
      expect(headline).toBe('Packed and opened');
      // The thread that checks has started too, from inside the archive.
      const count = await eventually(async () => {
        const port = new URL(address).port;
        const pages = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as Target[];
        const page = pages.find(({ url }) => url.startsWith('app://dateline/'));
        const read = "document.querySelector('.findings-count')?.textContent ?? ''";
        return page && (await evaluate(page, read));
      });
      expect(count).toMatch(/error/);
    } finally {
      program.kill();
    }
  });

  it('exports on the command line, and carries its licences', () => {
    execFileSync(PROGRAM, [...AS_ROOT, 'export', file, '--to', 'docx,pdf', '--out', folder], {
      stdio: 'ignore',
    });
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['packed.docx', 'packed.pdf']));
    expect(existsSync('dist/linux-unpacked/resources/third-party-licences.txt')).toBe(true);
    expect(existsSync('dist/linux-unpacked/resources/app')).toBe(false);
  });

  it('has its dictionaries with it', () => {
    const misspelled = join(folder, 'misspelled.dateline');
    const blocks = [{ text: 'They recieve help.' }, { text: 'حمايية الأطفال', lang: 'ar' }].map(
      (text) => ({ ...createBlock.paragraph(), children: [text] }),
    );
    writeFileSync(misspelled, encodeArchive({ release: release(blocks), assets: new Map() }));
    const { stdout } = spawnSync(PROGRAM, [...AS_ROOT, 'check', misspelled, '--json'], {
      encoding: 'utf8',
    });
    const found: { check: string; quote: string }[] = JSON.parse(stdout);
    const words = found.filter(({ check }) => check === 'spelling').map(({ quote }) => quote);
    expect(words).toEqual(['recieve', 'حمايية']);
  });
});
