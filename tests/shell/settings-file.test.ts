import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SettingsFile } from '../../electron/files/settings-file';

const newPath = (): string =>
  join(mkdtempSync(join(tmpdir(), 'dateline-settings-')), 'settings.json');

describe('the file of settings', () => {
  it('keeps what others have set', async () => {
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
});
