import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../core/errors';
import { diagnostics } from '../../electron/diagnostics/diagnostics';
import { faultLine } from '../../electron/diagnostics/fault-line';
import { Log, lastLines } from '../../electron/diagnostics/log';
import { findDamage, repair } from '../../electron/diagnostics/repair';
import { temporaryFolder } from '../support/temporary-folder';

/** Words that a release, a contact or a path could have, in the errors that quote them. */
const SECRET = 'Kasimba';

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('it threw nothing');
}

const secretErrors: [string, unknown][] = [
  ['of JSON', thrownBy(() => JSON.parse(`{"headline": ${SECRET}`))],
  ['of an address', thrownBy(() => new URL(`${SECRET} Mwale`))],
  ['of a file', thrownBy(() => readFileSync(`/nowhere/${SECRET}.dateline`))],
  ['of a person', new UserError(`“${SECRET}” is not a date.`, `Write ${SECRET}.`)],
  ['with a cause', new Error('no', { cause: new Error(SECRET) })],
  ['with a name of its own', Object.assign(new Error(), { name: `${SECRET} has a long name` })],
  [
    'with a stack of its own',
    Object.assign(new Error(), { stack: `Error: ${SECRET}\n  ${SECRET}` }),
  ],
  ['that is a text', SECRET],
  [
    'that is a property',
    thrownBy(() => (undefined as unknown as Record<string, string>)['a Kasimba']?.at(0)),
  ],
];

describe('the log', () => {
  it.each(secretErrors)('holds nothing of an error %s', (_, error) => {
    expect(faultLine(error)).not.toContain(SECRET);
  });

  it('says what kind of fault it was, and where in the program', () => {
    const fault = thrownBy(() => (null as unknown as { blocks: { at: 1 } }).blocks.at);
    expect(faultLine(fault)).toMatch(
      /^fault: TypeError “Cannot read properties of null \(reading 'blocks'\)” at .*diagnostics\.test\.ts:\d+:\d+/,
    );
    expect(faultLine(secretErrors[2]?.[1])).toMatch(/^fault: Error ENOENT open at /);
  });

  it('turns over before it is large, and keeps the latest', async () => {
    const folder = temporaryFolder();
    const log = new Log(folder);
    const line = 'x'.repeat(40_000);
    const all = Array.from({ length: 60 }, (_, index) => log.event(`${index} ${line}`));
    await Promise.all(all);
    const names = readdirSync(folder).sort();
    expect(names).toEqual(['dateline.1.log', 'dateline.2.log', 'dateline.3.log', 'dateline.log']);
    const bytes = names.map((name) => readFileSync(join(folder, name)).length);
    expect(Math.max(...bytes)).toBeLessThan(300_000);
    expect((await lastLines(folder, 2)).map((each) => each.split(' ')[1])).toEqual(['58', '59']);
  });

  it('disturbs nothing where it cannot be written', async () => {
    const file = join(temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    await new Log(join(file, 'logs')).event('started');
    expect(await lastLines(join(file, 'logs'), 10)).toEqual([]);
  });
});

/** A profile with damage in it, and with words in every value. */
function damagedProfile(): string {
  const profile = temporaryFolder();
  const write = (path: string, text: string): void => {
    mkdirSync(join(profile, path, '..'), { recursive: true });
    writeFileSync(join(profile, path), text);
  };
  write('settings.json', `{ "issuedBy": "${SECRET}", `);
  write('recent-files.json', JSON.stringify([`/home/${SECRET}.dateline`]));
  write('library/contacts/one.json', `{ "kind": "contact", "name": "${SECRET}"`);
  write('library/contacts/newer.json', '{ "schemaVersion": 9999, "kind": "hologram" }');
  write('versions/a/b.json', `${SECRET}`);
  write('journals/c/1.journal', `${SECRET} in half a jour`);
  write('Code Cache/js/index', 'x');
  return profile;
}

describe('what a person can send to find a fault', () => {
  it('names what is damaged and which settings were changed, and no value of them', async () => {
    const profile = damagedProfile();
    const text = await diagnostics(profile);
    expect(text).toContain('Damaged: settings, an entry of the library, details of a version');
    expect(text).toContain('can be written');
    expect(text).toContain('Releases not saved: 1');
    expect(text).not.toContain(SECRET);
    writeFileSync(join(profile, 'settings.json'), JSON.stringify({ issuedBy: SECRET }));
    const whole = await diagnostics(profile);
    expect(whole).toContain('Settings that were changed: issuedBy');
    expect(whole).not.toContain(SECRET);
  });

  it('reads settings that an editor has saved with a byte order mark', async () => {
    const profile = temporaryFolder();
    const settings = JSON.stringify({ version: 2, issuedBy: 'Jo' });
    writeFileSync(join(profile, 'settings.json'), `\ufeff${settings}`);
    const text = await diagnostics(profile);
    expect(text).toContain('Damaged: none');
    expect(text).toContain('Settings that were changed: issuedBy, version');
    expect(await repair(profile, true)).toEqual({ folder: null, moved: [] });
  });
});

describe('a repair', () => {
  it('sets aside what is damaged, deletes nothing, and leaves unsaved text alone', async () => {
    const profile = damagedProfile();
    const { folder, moved } = await repair(profile, true);
    expect(moved.map(({ path }) => path.replaceAll('\\', '/')).sort()).toEqual([
      'Code Cache',
      'library/contacts/one.json',
      'settings.json',
      'versions/a/b.json',
    ]);
    for (const { path } of moved)
      expect(readdirSync(join(folder ?? '', path, '..'))).not.toEqual([]);
    expect(readFileSync(join(folder ?? '', 'settings.json'), 'utf8')).toContain(SECRET);
    expect(readFileSync(join(profile, 'journals/c/1.journal'), 'utf8')).toContain(SECRET);
    expect(readdirSync(profile).sort()).toContain('recent-files.json');
    expect(await findDamage(profile)).toEqual([]);
    expect(await repair(profile, true)).toEqual({ folder: null, moved: [] });
  });
});
