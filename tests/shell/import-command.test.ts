import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { decodeArchive } from '../../core/archive/decode';
import { sha256 } from '../../electron/files/sha256';
import { dateline, datelineWith } from '../support/command-line';
import { temporaryFolder } from '../support/temporary-folder';

const HTML =
  '<html lang="en"><body><h1>New vaccine reaches one million</h1><p>GENEVA, 10 December 2026 – A vaccine has reached one million children.</p><img src="https://example.org/a.png"></body></html>';

function file(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

const opened = (path: string) => decodeArchive(readFileSync(path), sha256).release;

it('makes a release of each file, one failure stopping none, with a report as JSON', () => {
  const out = join(temporaryFolder(), 'new');
  const good = file('good.html', HTML);
  const bad = file('bad.docx', '%PDF-1.7');
  const same = file('good.md', '# Another\n\nText.\n');
  const { status, stdout, stderr } = dateline('import', good, bad, same, '--out', out, '--json');
  expect(status).toBe(1);
  expect(stderr).toContain('2 written, 1 failed');
  const rows = JSON.parse(stdout);
  expect(
    rows.map(({ source, type, format }: Record<string, string>) => [source, type, format]),
  ).toEqual([
    [good, 'written', 'html'],
    [bad, 'failed', null],
    [same, 'written', 'markdown'],
  ]);
  expect(rows[0].losses).toEqual(['1 picture dropped: it is not in the file but on the web']);
  expect(rows[1].problem.message).toContain('This is a PDF');
  expect(readdirSync(out).sort()).toEqual(['good 2.dateline', 'good.dateline']);
  const release = opened(rows[0].path);
  expect(release.children[0]).toMatchObject({ type: 'headline' });
  expect(release.facts.status).toBe('draft');
});

it('gives back the release that a file of ours was written from, until the file is changed', () => {
  const folder = temporaryFolder();
  const source = file(
    'a.md',
    '# New vaccine reaches one million\n\nGENEVA, 10 December 2026 – Text.\n',
  );
  dateline('import', source, '--out', folder);
  const first = opened(join(folder, 'a.dateline'));
  dateline('export', join(folder, 'a.dateline'), '--to', 'html', '--out', folder);
  const page = readdirSync(folder).find((name) => name.endsWith('.html')) ?? '';
  const back = dateline('import', join(folder, page), '--out', join(folder, 'back'), '--json');
  const [row] = JSON.parse(back.stdout);
  expect(row).toMatchObject({ type: 'written', origin: 'same', unsure: [] });
  expect(opened(row.path).children).toEqual(first.children);
  const text = readFileSync(join(folder, page), 'utf8').replace(
    'one million</h1>',
    'two million</h1>',
  );
  const edited = dateline('import', file('b.html', text), '--out', folder);
  expect(edited.stderr).toContain('it was changed since');
  expect(JSON.stringify(opened(edited.stdout.trim()).children)).toContain('two million');
});

it('replaces nothing unasked, and says what was dropped and what to look at', () => {
  const out = temporaryFolder();
  const source = file('a.html', HTML);
  const first = dateline('import', source, '--out', out);
  expect(first.status).toBe(0);
  expect(first.stdout.trim()).toBe(join(out, 'a.dateline'));
  expect(first.stderr).toContain('1 picture dropped');
  const before = readFileSync(join(out, 'a.dateline'));
  const again = dateline('import', source, '--out', out);
  expect(again.status).toBe(1);
  expect(again.stderr).toContain('is there already. Add --replace');
  expect(readFileSync(join(out, 'a.dateline'))).toEqual(before);
  expect(dateline('import', source, '--out', out, '--replace').status).toBe(0);
});

it('reads standard input under the name that it is given', () => {
  const out = temporaryFolder();
  const input = Buffer.from('# Title\n\nText.');
  const unnamed = datelineWith({ input }, 'import', '-', '--out', out);
  expect(unnamed.status).toBe(2);
  expect(unnamed.stderr).toContain('Add --name');
  const named = datelineWith({ input }, 'import', '-', '--name', 'a.md', '--out', out);
  expect(named.status).toBe(0);
  expect(readdirSync(out)).toEqual(['a.dateline']);
  expect(dateline('import', 'a.docx').stderr).toContain('Add --out FOLDER.');
  expect(dateline('import', join(out, 'gone.docx'), '--out', out).stderr).toContain(
    'There is no file “gone.docx”',
  );
});
