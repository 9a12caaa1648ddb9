import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../core/errors';
import { SettingsFile } from '../../electron/files/settings-file';

const newPath = (): string =>
  join(mkdtempSync(join(tmpdir(), 'dateline-settings-')), 'settings.json');

describe('the file of settings', () => {
  it('keeps settings that others have written', async () => {
    const path = newPath();
    const settings = new SettingsFile(path);
    expect(await settings.read()).toEqual({});
    await Promise.all([settings.set('a', 1), settings.set('b', [2])]);
    expect(await new SettingsFile(path).read()).toEqual({ a: 1, b: [2] });
  });

  it.each(['', '{"words": ["Ouaga', '[]', 'null', '\0\0\0'])(
    'is set aside before another takes its place, where it is damaged: %j',
    async (damaged) => {
      const path = newPath();
      writeFileSync(path, damaged);
      const settings = new SettingsFile(path);
      expect(await settings.read()).toEqual({});
      await settings.set('a', 1);
      expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(damaged);
      writeFileSync(path, 'damaged again');
      await settings.set('a', 2);
      expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(damaged);
      expect(await settings.read()).toEqual({ a: 2 });
    },
  );

  it.skipIf(process.platform === 'win32')(
    'is left as it is where it cannot be read now: it may be whole',
    async () => {
      const path = newPath();
      symlinkSync('settings.json', path);
      const settings = new SettingsFile(path);
      expect(await settings.read()).toEqual({});
      await expect(settings.set('a', 1)).rejects.toThrow(UserError);
      expect(readlinkSync(path)).toBe('settings.json');
      expect(readdirSync(dirname(path))).toEqual(['settings.json']);
    },
  );
});
