import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../core/errors';
import { importSentence } from '../../core/library/contacts/import-plan';
import type { Entry } from '../../core/library/entries/entry';
import { Drafts } from '../../electron/library/drafts';
import { ImportSession } from '../../electron/library/import-session';
import { LibraryFolder } from '../../electron/library/library-folder';
import { dateline } from '../support/command-line';
import { temporaryFolder } from '../support/temporary-folder';
import { contactEntry } from '../unit/library/support';

const opened: LibraryFolder[] = [];

async function open(root: string): Promise<LibraryFolder> {
  const library = await LibraryFolder.open(root, { create: true });
  opened.push(library);
  return library;
}

afterEach(() => {
  for (const library of opened.splice(0)) library.close();
});

const amal = contactEntry({
  id: 'amal-1',
  name: 'Amal Nasser',
  role: 'Officer',
  emails: ['a@example.org'],
});
const fileOf = (root: string, name = 'amal-1') => join(root, 'contacts', `${name}.json`);
const written = (root: string): Entry => JSON.parse(readFileSync(fileOf(root), 'utf8'));

describe('a library folder', () => {
  it('keeps each entry in a readable file, and nothing half-written beside it', async () => {
    const root = temporaryFolder();
    const library = await open(root);
    await library.save(amal, null);
    expect(readdirSync(join(root, 'contacts'))).toEqual(['amal-1.json']);
    expect(readFileSync(fileOf(root), 'utf8')).toContain('\n  "name": "Amal Nasser",\n');
    expect((await open(root)).get('amal-1')).toEqual(amal);
  });

  it('brings two people’s edits together by field, and shows what both changed', async () => {
    const root = temporaryFolder();
    const [mine, theirs] = [await open(root), await open(root)];
    await mine.save(amal, null);
    await theirs.refresh();
    expect(await theirs.save({ ...amal, phones: ['+41 22 909 50 00'] }, amal)).toMatchObject({
      type: 'saved',
    });
    const merged = await mine.save({ ...amal, role: 'Chief' }, amal);
    expect(merged).toMatchObject({ type: 'saved', fromThem: ['phones'] });
    expect(written(root)).toMatchObject({
      role: 'Chief',
      phones: ['+41 22 909 50 00'],
      revision: 3,
    });
    const conflict = await theirs.save({ ...amal, role: 'Director' }, amal);
    expect(conflict).toMatchObject({
      type: 'conflict',
      conflicts: [{ field: 'role', mine: 'Director', theirs: 'Chief' }],
    });
    expect(written(root)).toMatchObject({ role: 'Chief', revision: 3 });
  });

  it('hears what others write while it is open', async () => {
    const root = temporaryFolder();
    const [mine, theirs] = [await open(root), await open(root)];
    await theirs.save(amal, null);
    await mine.refresh();
    mine.watch();
    const heard = new Promise((tell) => mine.onChanged(tell));
    await theirs.save({ ...amal, role: 'Chief' }, amal);
    expect(await heard).toEqual(['amal-1']);
    expect(mine.get('amal-1')).toMatchObject({ role: 'Chief' });
  });

  it('tells once that many entries came', async () => {
    const library = await open(temporaryFolder());
    const told: (readonly string[])[] = [];
    library.onChanged((ids) => told.push(ids));
    const many = Array.from({ length: 120 }, (_, index) =>
      contactEntry({ name: `Person ${index}` }),
    );
    await library.saveAll(many);
    expect(told).toHaveLength(1);
    expect(told[0]).toHaveLength(120);
    expect([...library.entries()]).toHaveLength(120);
  });

  it('goes on with what it has where files are nonsense, half-synced or twice there', async () => {
    const root = temporaryFolder();
    const library = await open(root);
    await library.save(amal, null);
    writeFileSync(fileOf(root, 'half'), '{ "kind": "contact", "id": "ha');
    writeFileSync(fileOf(root, 'wrong'), '{ "kind": "contact", "id": "wrong-1", "name": 7 }');
    writeFileSync(fileOf(root, '.amal-1.json.tmp'), 'x');
    writeFileSync(fileOf(root, 'amal-1 (conflicted copy)'), readFileSync(fileOf(root)));
    writeFileSync(join(root, 'contacts', 'readme.txt'), 'x');
    writeFileSync(fileOf(root, 'large'), ' '.repeat(2 * 1024 * 1024 + 1));
    mkdirSync(fileOf(root, 'folder'));
    // Whoever opens a pipe would wait for somebody to write into it.
    if (process.platform !== 'win32') execFileSync('mkfifo', [fileOf(root, 'pipe')]);
    await library.refresh();
    expect([...library.entries()].map(({ id }) => id)).toEqual(['amal-1']);
    expect(library.troubles.map(({ message }) => message).sort()).toEqual([
      '“contacts/amal-1 (conflicted copy).json” and “contacts/amal-1.json” are the same entry twice; “contacts/amal-1.json” is used.',
      '“half.json” is not whole: it is not valid JSON.',
      '“large.json” is too large for an entry.',
      '“wrong.json” cannot be used: name is not what a library entry may have there.',
    ]);
    // The synchronising program finishes.
    writeFileSync(fileOf(root, 'half'), '{ "kind": "contact", "id": "half", "name": "Half" }');
    await library.refresh();
    expect(library.get('half')).toMatchObject({ name: 'Half' });
    // An entry that was good stays while its file is being written again; saving does not hide it.
    writeFileSync(fileOf(root), '{ "kind": "cont');
    await library.refresh();
    expect(library.get('amal-1')).toMatchObject({ name: 'Amal Nasser' });
    await expect(library.save({ ...amal, role: 'X' }, amal)).rejects.toThrow('not whole');
  });

  it('keeps working from memory when the folder vanishes, makes none of its own, and recovers', async () => {
    const root = join(temporaryFolder(), 'shared');
    mkdirSync(root);
    const library = await LibraryFolder.open(root, { create: false });
    opened.push(library);
    await library.save(amal, null);
    const away = `${root}-away`;
    renameSync(root, away);
    await library.refresh();
    expect(library.gone?.message).toContain('is not there');
    expect(library.get('amal-1')).toBeDefined();
    await expect(library.save({ ...amal, role: 'X' }, amal)).rejects.toThrow('is not there');
    renameSync(away, root);
    await library.refresh();
    expect(library.gone).toBeNull();
    expect(await library.save({ ...amal, role: 'X' }, amal)).toMatchObject({ type: 'saved' });
  });

  it('forgets a person whose entry is deleted', async () => {
    const root = temporaryFolder();
    const library = await open(root);
    await library.save(amal, null);
    await library.remove('amal-1');
    expect(library.get('amal-1')).toBeUndefined();
    expect(readdirSync(join(root, 'contacts'))).toEqual([]);
  });

  it('gives out only pictures that are what their names say', async () => {
    const library = await open(temporaryFolder());
    mkdirSync(join(library.root, 'assets'));
    const name = `${'a'.repeat(64)}.png`;
    writeFileSync(join(library.root, 'assets', name), 'not a picture');
    expect(await library.asset(name)).toBeUndefined();
    expect(await library.asset('../contacts/amal-1.json')).toBeUndefined();
  });
});

describe('the library on the command line', () => {
  it('takes in a table, finds duplicates, lists, and gives vCards and a table back', () => {
    const root = temporaryFolder();
    const table = join(root, 'press.csv');
    writeFileSync(
      table,
      'Nom complet;Organisation;Courriel;Téléphone\nAmal Nasser;UNICEF;a@example.org;022 909 50 00\nJo Bloggs;IOM;jo@example.org;\n',
    );
    const into = ['--library', join(root, 'team')];
    const dry = dateline('library', 'import', table, ...into, '--country', 'ch', '--dry-run');
    expect(dry).toMatchObject({
      status: 0,
      stdout: 'Would be: 2 added.\n',
    });
    expect(
      JSON.parse(dateline('library', 'import', table, ...into, '--country', 'ch', '--json').stdout),
    ).toEqual({
      added: 2,
      changed: 0,
      skipped: 0,
      problems: [],
      leftOut: [],
    });
    const listed = JSON.parse(dateline('library', 'list', '--json', ...into).stdout);
    expect(listed.map(({ name }: Entry) => name)).toEqual(['Amal Nasser', 'Jo Bloggs']);
    expect(listed[0]).toMatchObject({ phones: ['+41 22 909 50 00'], organisation: 'UNICEF' });
    const cards = dateline('library', 'export', '--to', 'vcf', ...into).stdout;
    expect(cards.match(/BEGIN:VCARD/g)).toHaveLength(2);
    expect(cards).toContain('tel:+41229095000');
    const cardFile = join(root, 'cards.vcf');
    writeFileSync(cardFile, cards);
    expect(dateline('library', 'import', cardFile, ...into).stdout).toBe('2 unchanged.\n');
    const out = join(root, 'out.csv');
    expect(dateline('library', 'export', '--to', 'csv', '--out', out, ...into).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('Amal Nasser');
    expect(dateline('library', 'export', '--to', 'csv', '--out', out, ...into).stderr).toContain(
      'already exists',
    );
    rmSync(root, { recursive: true });
  });

  it('names the columns it leaves out, and fails where nothing comes in', () => {
    const root = temporaryFolder();
    const table = join(root, 'press.csv');
    const into = ['--library', join(root, 'team')];
    writeFileSync(table, 'Name,E-mail,Birthday\nAna Silva,radio@example,1.2.1980\n');
    const { status, stdout, stderr } = dateline('library', 'import', table, ...into);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '1 added.\n' });
    expect(stderr).toBe(
      'Ana Silva: “radio@example” is not an e-mail address.\nColumns left out: Birthday.\n',
    );
    writeFileSync(table, 'Beat,Town\nClimate,Geneva\n');
    const none = dateline('library', 'import', table, ...into);
    expect(none).toMatchObject({ status: 1, stdout: 'No contacts were imported.\n' });
    expect(none.stderr).toContain('Row 2 has no name and was left out.');
    const empty = join(root, 'empty.vcf');
    writeFileSync(empty, '');
    expect(dateline('library', 'import', empty, ...into)).toMatchObject({ status: 1 });
    expect(dateline('library', 'import', empty, ...into).stderr).toContain(
      'There is no contact in this file.',
    );
    rmSync(root, { recursive: true });
  });

  it('says what is wrong in a sentence', () => {
    const root = temporaryFolder();
    const empty = join(root, 'empty.csv');
    writeFileSync(empty, 'name\n');
    const cases = [
      ['import', empty, '--library', root],
      ['import', join(root, 'none.vcf'), '--library', root],
      ['list', '--library', join(root, 'nowhere')],
    ];
    for (const args of cases) {
      const { status, stdout, stderr } = dateline('library', ...args);
      expect(status, args.join(' ')).toBe(1);
      expect(stdout).toBe('');
      expect(stderr).not.toMatch(/\n\s+at /);
    }
  });
});

describe('an import', () => {
  const many = (count: number): string =>
    [
      'Name;E-mail',
      ...Array.from({ length: count }, (_, at) => `Person ${at};p${at}@example.org`),
    ].join('\n');
  const choices = { encoding: null, mapping: null, country: '' };

  async function started(count: number) {
    const root = temporaryFolder();
    const library = await open(root);
    const path = join(root, 'people.csv');
    writeFileSync(path, many(count));
    return { library, session: await ImportSession.open(path, library) };
  }

  it('tells how far it is, and what it did', async () => {
    const { library, session } = await started(100);
    const told: number[] = [];
    const reply = await session.run(choices, 'fill', (done) => told.push(done));
    expect(reply).toEqual({ added: 100, changed: 0, skipped: 0, isStopped: false });
    expect(told.at(-1)).toBe(100);
    expect([...library.entries()]).toHaveLength(100);
  });

  it('keeps what is written when it is cancelled, and says how much that is', async () => {
    const { library, session } = await started(300);
    const reply = await session.run(choices, 'fill', () => session.cancel());
    expect(reply.isStopped).toBe(true);
    expect(reply.added).toBeGreaterThan(0);
    expect(reply.added).toBeLessThan(300);
    expect([...library.entries()]).toHaveLength(reply.added);
    expect(importSentence(reply)).toBe(`Cancelled. By then: ${reply.added} added.`);
  });
});

describe('a draft that cannot be kept', () => {
  it('is told of once, and once more when it can be', async () => {
    const data = temporaryFolder();
    const drafts = await Drafts.open(data, '/library');
    const told = vi.fn();
    drafts.onTrouble(told);
    // A file stands where the folder of the drafts should be.
    writeFileSync(join(data, 'library-drafts'), '');
    const draft = { entry: amal, base: amal };
    drafts.put(amal.id, draft);
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
    expect(told.mock.calls[0]?.[0]).toBeInstanceOf(UserError);
    rmSync(join(data, 'library-drafts'));
    drafts.put(amal.id, draft);
    await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith(null));
    expect((await Drafts.open(data, '/library')).get(amal.id)).toEqual(draft);
  });
});
