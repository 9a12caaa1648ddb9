import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build, Platform } from 'electron-builder';
import { WebSocket } from 'undici';
import { beforeAll, describe, expect, it } from 'vitest';
import { fuses, packaging } from '../../build/electron-builder.mjs';
import { filesInArchive } from '../../build/size.mjs';
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

/** What Chromium's processes below another are for, as they run now. */
function childTypes(pid: number): string[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    return children.flatMap((child) => {
      const line = readFileSync(`/proc/${child}/cmdline`, 'utf8');
      return /--type=([a-z-]+)/.exec(line)?.[1] ?? [];
    });
  } catch {
    // One of them ended while it was looked at.
    return [];
  }
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

  it('is run by a command that can be linked to, from anywhere', () => {
    const link = join(folder, 'dateline');
    execFileSync('ln', ['-s', resolve('dist/linux-unpacked/resources/bin/dateline'), link]);
    const run = (...args: string[]) =>
      spawnSync(link, [...AS_ROOT, ...args], { encoding: 'utf8', input: readFileSync(file) });
    expect(run('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(run('export', '--help').stdout).toContain('dateline export');
    const piped = run('--quiet', 'export', '-', '--to', 'text', '--out', '-');
    expect(piped.stdout).toContain('Packed and opened');
    // Chromium looks for a bus that a machine without a desktop does not have, and says so.
    const own = piped.stderr.split('\n').filter((line) => !/ERROR:bus\.cc/.test(line));
    expect(own.join('\n')).toBe('');
    expect(run('exprot').status).toBe(2);
  });

  it('starts no process that draws for a command', async () => {
    const args = [...AS_ROOT, 'export', file, '--to', 'pdf', '--out', folder, '--replace'];
    const program = spawn(PROGRAM, args, { stdio: 'ignore' });
    const ended = new Promise((done) => program.on('exit', done));
    const types = new Set<string>();
    let code: unknown;
    while (code === undefined) {
      for (const type of childTypes(program.pid ?? 0)) types.add(type);
      code = await Promise.race([ended, new Promise<undefined>((next) => setTimeout(next, 20))]);
    }
    expect(code).toBe(0);
    expect([...types].filter((type) => type !== 'zygote' && type !== 'utility')).toEqual([]);
  });

  it('has its fuses set, as they are read back from the binary', async () => {
    const wire: Record<string, unknown> = { ...(await getCurrentFuseWire(PROGRAM)) };
    const state = (on: boolean): number => (on ? '1' : '0').charCodeAt(0);
    const version = readFileSync('dist/linux-unpacked/version', 'utf8').trim().replace(/^v/, '');
    for (const [name, on] of Object.entries(fuses(version))) {
      const option =
        `${name.charAt(0).toUpperCase()}${name.slice(1)}` as keyof typeof FuseV1Options;
      expect(wire[FuseV1Options[option]], name).toBe(state(on));
    }
    expect(Object.keys(fuses('45.0.0'))).toContain('grantFileProtocolExtraPrivileges');
  });

  it('runs no script that the surroundings ask for, and lets no debugger in', () => {
    const script = join(folder, 'intruder.cjs');
    const trace = join(folder, 'intruded');
    writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(trace)}, '');`);
    const run = (env: NodeJS.ProcessEnv, ...args: string[]) =>
      spawnSync(PROGRAM, [...AS_ROOT, ...args], {
        encoding: 'utf8',
        env: { ...process.env, ...env },
      });
    run({ ELECTRON_RUN_AS_NODE: '1' }, '--version', script);
    run({ NODE_OPTIONS: `--require ${script}` }, '--version');
    const { stderr } = run({}, '--inspect-brk=0', '--version');
    expect(stderr).not.toContain('Debugger listening');
    expect(existsSync(trace)).toBe(false);
  });

  it('holds the engine for this system only, and no dictionary under the GPL alone', () => {
    const names = filesInArchive('dist/linux-unpacked/resources/app.asar').map(({ name }) => name);
    expect(names.filter((name) => name.endsWith('.node'))).toHaveLength(1);
    expect(names.filter((name) => /dictionaries\/(?:de|it|uk)\b/.test(name))).toEqual([]);
    expect(readdirSync('dist/dictionaries')).toHaveLength(3);
  });

  it('says in its package for Debian what it needs, opens and belongs to', async () => {
    const options: string[] = [];
    let entry = '';
    // What electron-builder would hand to fpm, which makes the package and has to be downloaded.
    await build({
      projectDir: process.cwd(),
      prepackaged: 'dist/linux-unpacked',
      targets: Platform.LINUX.createTarget('deb'),
      publish: 'never',
      config: {
        ...packaging({
          folder: null,
          version: '45.4.1',
          homepage: 'https://example.org/dateline',
          maintainer: 'Dateline <press@example.org>',
        }),
        directories: { output: join(folder, 'packages'), buildResources: 'build/icons' },
      },
      effectiveOptionComputed: async ([args, desktop]: [string[], string]) => {
        options.push(...args);
        entry = readFileSync(desktop, 'utf8');
        return true;
      },
    });
    const given = options.join('\n');
    const after = (name: string) => options[options.indexOf(name) + 1];
    expect(after('--license')).toBe('MIT');
    expect(after('--maintainer')).toBe('Dateline <press@example.org>');
    expect(after('--url')).toBe('https://example.org/dateline');
    expect(after('--architecture')).toBe('amd64');
    expect(after('--description')).toContain('press releases');
    expect(given).toContain('=/opt/Dateline');
    expect(given).toContain('=/usr/share/mime/packages/dateline.xml');
    for (const option of options.filter((each) => /^(?:build|docs)\//.test(each))) {
      expect(existsSync(option.split('=')[0] ?? ''), option).toBe(true);
    }
    expect(entry).toMatch(/^MimeType=application\/vnd\.dateline\.release\+zip;$/m);
    expect(entry).toMatch(/^Exec=\/opt\/Dateline\/dateline %U$/m);
    expect(entry).toMatch(/^Categories=Office;$/m);
    expect(entry).toMatch(/^StartupWMClass=dateline$/m);
  });

  it('goes without a trace in the documents, and without taking any', () => {
    const installed = join(folder, 'opt', 'Dateline');
    mkdirSync(join(folder, 'opt'));
    cpSync('dist/linux-unpacked', installed, { recursive: true, verbatimSymlinks: true });
    const documents = join(folder, 'documents');
    mkdirSync(documents);
    cpSync(file, join(documents, 'mine.dateline'));
    const before = readFileSync(file);
    const args = [...AS_ROOT, 'export', join(documents, 'mine.dateline'), '--to', 'docx'];
    const { status } = spawnSync(join(installed, 'dateline'), [...args, '--out', documents]);
    expect(status).toBe(0);
    expect(readFileSync(join(documents, 'mine.dateline'))).toEqual(before);
    rmSync(installed, { recursive: true });
    expect(readdirSync(documents).sort()).toEqual(['mine.dateline', 'mine.docx']);
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
