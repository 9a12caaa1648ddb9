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
import { parsePolicy } from '../../core/settings/policy';
import { DEFAULT_SETTINGS } from '../../core/settings/settings';
import { SettingsFile } from '../../electron/files/settings-file';
import { policyPath, readPolicy } from '../../electron/settings/policy-file';
import { SettingsStore } from '../../electron/settings/settings-store';

const newPath = (): string =>
  join(mkdtempSync(join(tmpdir(), 'dateline-settings-')), 'settings.json');

const NOTHING_LOCKED = parsePolicy('{}', 'policy.json');

/** As Dateline 0.2 wrote it. */
const VERSION_1 = {
  libraryFolder: '/shared/library',
  ownWords: ['Ouagadougou'],
  'issue.by': 'Jo Bloggs',
  exportOptions: {
    shared: { paper: 'letter', quotes: 'italics' },
    own: { docx: { letterhead: 'own' } },
  },
  libraryWindow: { x: 1, y: 2, width: 900, height: 700 },
};

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
      for (const number of [2, 3]) {
        writeFileSync(path, `damaged again ${number}`);
        expect((await settings.problem())?.advice).toContain(`settings.json.damaged-${number}”`);
        await settings.set('a', number);
        expect(readFileSync(`${path}.damaged-${number}`, 'utf8')).toBe(`damaged again ${number}`);
      }
      expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(damaged);
      expect(await settings.read()).toEqual({ a: 3 });
    },
  );

  it('is migrated from the first form, and loses nothing of what was in it', async () => {
    const path = newPath();
    writeFileSync(path, JSON.stringify(VERSION_1));
    const settings = new SettingsFile(path);
    await settings.set('theme', 'dark');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      version: 2,
      libraryFolder: '/shared/library',
      ownWords: ['Ouagadougou'],
      issuedBy: 'Jo Bloggs',
      paper: 'letter',
      quotations: 'italics',
      exportOptions: { own: { docx: { letterhead: 'own' } } },
      libraryWindow: { x: 1, y: 2, width: 900, height: 700 },
      theme: 'dark',
    });
    const store = new SettingsStore(settings, async () => NOTHING_LOCKED);
    expect(await store.problems()).toEqual([]);
    expect(await store.all()).toMatchObject({ paper: 'letter', issuedBy: 'Jo Bloggs' });
  });

  it('of a newer Dateline is not used, and not lost: it is set aside and a sentence says so', async () => {
    const path = newPath();
    const newer = JSON.stringify({ version: 99, theme: 'dark' });
    writeFileSync(path, newer);
    const settings = new SettingsFile(path);
    const store = new SettingsStore(settings, async () => NOTHING_LOCKED);
    expect(await store.all()).toEqual(DEFAULT_SETTINGS);
    const [problem] = await store.problems();
    expect(problem?.message).toContain('newer version of Dateline');
    expect(readFileSync(path, 'utf8')).toBe(newer);
    await store.set('theme', 'light');
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(newer);
    expect(await store.problems()).toEqual([]);
  });

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

describe('settings', () => {
  const storeWith = (json: object, policy = '{}') => {
    const path = newPath();
    writeFileSync(path, JSON.stringify({ version: 2, ...json }));
    return new SettingsStore(new SettingsFile(path), async () =>
      parsePolicy(policy, '/etc/dateline/policy.json'),
    );
  };

  it('use the default in the place of one bad value, say which it is, and keep the others', async () => {
    const store = storeWith({ theme: 'purple', paper: 'letter' });
    expect(await store.all()).toEqual({ ...DEFAULT_SETTINGS, paper: 'letter' });
    const problems = await store.problems();
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('“Appearance” (theme)'),
    ]);
    await store.set('theme', 'dark');
    expect(await store.problems()).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')(
    'hold until the end of the session where they cannot be written',
    async () => {
      const folder = dirname(newPath());
      const store = new SettingsStore(
        new SettingsFile(join(folder, 'missing', 'settings.json')),
        async () => parsePolicy('{}', ''),
      );
      await expect(store.set('theme', 'dark')).rejects.toThrow(UserError);
      expect((await store.all()).theme).toBe('dark');
    },
  );

  it('cannot be changed where a policy locks them; its defaults give way to what a person sets', async () => {
    const policy = JSON.stringify({
      version: 1,
      locked: { paper: 'letter' },
      defaults: { theme: 'dark', contacts: 'two' },
    });
    const store = storeWith({ paper: 'a4', theme: 'light' }, policy);
    expect(await store.all()).toMatchObject({ paper: 'letter', theme: 'light', contacts: 'two' });
    expect(await store.locked()).toEqual(['paper']);
    await expect(store.set('paper', 'a4')).rejects.toThrow(/whoever manages this computer/);
    expect(await store.lockedOr('paper', 'a4')).toBe('letter');
    expect(await store.lockedOr('contacts', 'one')).toBe('one');
    await store.set('contacts', 'one');
    expect((await store.all()).contacts).toBe('one');
    expect(await store.problems()).toEqual([]);
  });

  it('take the locked value of a policy that contradicts itself, and say so', async () => {
    const policy = { locked: { paper: 'letter' }, defaults: { paper: 'a4' } };
    const store = storeWith({}, JSON.stringify(policy));
    expect((await store.all()).paper).toBe('letter');
    expect((await store.problems()).map(({ message }) => message)).toEqual([
      expect.stringContaining('“paper” twice'),
    ]);
  });

  it.each([
    ['damaged', '{"locked": {"paper"', 'it is damaged'],
    ['of another version', '{"version": 2}', 'another version'],
    ['with a wrong value', '{"locked": {"paper": "a3"}}', '“paper”'],
    ['with an unknown setting', '{"locked": {"papper": "a4"}}', '“papper”'],
    ['with an unknown part', '{"lockd": {}}', '“lockd”'],
  ])(
    'are the defaults under a policy that is %s, and a sentence says why',
    async (_, text, why) => {
      const store = storeWith({}, text);
      expect(await store.all()).toEqual(DEFAULT_SETTINGS);
      const problems = await store.problems();
      expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining(why)]);
      expect(problems[0]?.advice).toContain('Tell whoever manages this computer.');
    },
  );

  it('have a policy only where there is a file, in a place that only an administrator writes', async () => {
    expect(await readPolicy(join(dirname(newPath()), 'policy.json'))).toEqual(
      parsePolicy('{}', 'any'),
    );
    expect(policyPath('linux', {})).toBe('/etc/dateline/policy.json');
    expect(policyPath('darwin', {})).toBe('/Library/Application Support/Dateline/policy.json');
    expect(policyPath('win32', { ProgramData: 'D:\\Data' })).toBe(
      'D:\\Data\\Dateline\\policy.json',
    );
  });
});
