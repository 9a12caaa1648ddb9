import { mkdtempSync, writeFileSync } from 'node:fs';
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

describe('a process that reads files', () => {
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
