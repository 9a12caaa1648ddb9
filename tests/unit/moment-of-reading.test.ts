import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, expect, it, vi } from 'vitest';
import { UserError } from '../../core/errors';
import { registerArchive } from '../../electron/command-line/archive-command';
import { registerImport } from '../../electron/command-line/import-command';
import { ImportPool } from '../../electron/imports/import-pool';
import { moment, momentOfFile } from '../../electron/imports/moment';

afterEach(() => vi.restoreAllMocks());

/** A folder with a text in it that was last changed in 2019. */
function oldText() {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-moment-'));
  const path = join(folder, 'old.md');
  writeFileSync(path, '# A title\n\nGENEVA, 10 December – Text.\n');
  utimesSync(path, new Date('2019-12-11T08:00:00Z'), new Date('2019-12-11T08:00:00Z'));
  return { folder, path };
}

/** Runs a command in this process, and says with which options it has files read. */
async function optionsOf(register: typeof registerImport, ...words: readonly string[]) {
  const read = vi
    .spyOn(ImportPool.prototype, 'read')
    .mockRejectedValue(new UserError('It is not read here.', 'Go on.'));
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const program = new Command();
  register(program, () => undefined);
  await program.parseAsync([...words], { from: 'user' });
  return read.mock.calls.map(([, options]) => options);
}

it('the import command reads dates against the present moment', async () => {
  const { folder, path } = oldText();
  const before = moment();
  const [options] = await optionsOf(registerImport, 'import', path, '--out', join(folder, 'out'));
  expect(options).toMatchObject({ changes: 'accepted', zone: before.zone });
  expect(String(options?.now) >= before.now && String(options?.now) <= moment().now).toBe(true);
});

it('the archive reads dates against the day on which the file was last changed', async () => {
  const { folder } = oldText();
  const root = mkdtempSync(join(tmpdir(), 'dateline-moment-'));
  const words = ['archive', 'add', folder, '--archive', root, '--json'];
  expect(await optionsOf(registerArchive, ...words)).toEqual([
    { now: '2019-12-11T08:00:00Z', zone: moment().zone },
  ]);
});

it('a file that cannot be asked is of the present', async () => {
  const { now } = await momentOfFile(join(tmpdir(), 'dateline-no-such-file.docx'));
  expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(60_000);
});
