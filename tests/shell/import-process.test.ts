import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ImportPool } from '../../electron/imports/import-pool';
import { startWithoutElectron } from '../../electron/imports/start-reader';

const folder = mkdtempSync(join(tmpdir(), 'dateline-imports-'));
const pool = new ImportPool(startWithoutElectron, 1);
afterAll(() => pool.close());

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Everything that a script of the bundle requires, directly and through others. */
function requiredBy(script: string, found = new Set<string>()): Set<string> {
  const source = readFileSync(join('bundle', 'main', script), 'utf8');
  for (const [, name = ''] of source.matchAll(/require\(["'`]([^"'`]+)["'`]\)/g)) {
    if (found.has(name)) continue;
    found.add(name);
    if (name.startsWith('./')) requiredBy(name, found);
  }
  return found;
}

describe('a process that reads files', () => {
  it('has nothing with which it could ask the network', () => {
    const required = [...requiredBy('import-worker.cjs')].map((name) => name.replace('node:', ''));
    expect(required.some((name) => name.includes('registry'))).toBe(true);
    const network = ['net', 'http', 'https', 'http2', 'dns', 'tls', 'dgram', 'electron', 'undici'];
    expect(required.filter((name) => network.includes(name))).toEqual([]);
  });

  it('reads a file, and says what its text is', async () => {
    const path = file(
      'a.md',
      '# New vaccine reaches one million\n\nGENEVA, 10 December 2026 – Text.\n',
    );
    const { format, source, recognition } = await pool.read({ path });
    expect(format).toBe('markdown');
    expect(source.blocks).toHaveLength(2);
    expect(recognition.parts[0]).toMatchObject({ kind: 'headline' });
  });

  it('is killed when it is given up', async () => {
    const bytes = new TextEncoder().encode(`<html>${'<p>x'.repeat(3_000_000)}`);
    const giveUp = new AbortController();
    const reading = pool.read({ bytes, name: 'a.html' }, {}, giveUp.signal);
    giveUp.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
  });

  it('is killed when it takes too long, and the next file is read', async () => {
    const limits = { opening: 60_000, reading: 20, perMegabyte: 0, longest: 20 };
    const hasty = new ImportPool(startWithoutElectron, 1, limits);
    const bytes = new TextEncoder().encode(`{\\rtf1 ${'{x}'.repeat(3_000_000)}}`);
    await expect(hasty.read({ bytes, name: 'a.rtf' })).rejects.toMatchObject({
      message: '“a.rtf” takes too long to read: it is damaged, or far larger than a release.',
    });
    hasty.close();
  });

  it('says what a file is that it cannot read, and what to do', async () => {
    const path = file('a.bin', Uint8Array.of(0, 1, 2, 3, 0, 255));
    await expect(pool.read({ path })).rejects.toMatchObject({
      message: expect.stringContaining('cannot'),
      advice: expect.stringContaining('Save'),
    });
  });

  it('says that there is no such file', async () => {
    await expect(pool.read({ path: join(folder, 'gone.docx') })).rejects.toThrow(
      'There is no file “gone.docx”',
    );
  });
});
