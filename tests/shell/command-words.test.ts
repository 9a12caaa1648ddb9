import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import { dateline, datelineWith } from '../support/command-line';
import { release } from '../support/release';
import { temporaryFolder } from '../support/temporary-folder';

const archive = (id: string, text: string): Uint8Array => {
  const made = { ...release([{ type: 'headline', children: [{ text }] }]), id };
  return encodeArchive({ release: made, assets: new Map() });
};

function fileIn(into: string, name: string): string {
  const path = join(into, `${name}.dateline`);
  writeFileSync(path, archive(name, `The headline of ${name}`));
  return path;
}

describe('what is typed on the command line', () => {
  it('is refused with 2 where it means nothing, with what was most likely meant', () => {
    const out = temporaryFolder();
    const to = ['--to', 'text', '--out', out];
    const cases: [string[], string][] = [
      [['export', 'press-relase', ...to], 'Did you mean “press-release”?'],
      [['kit', 'press-relase', '--out', out], 'Did you mean “press-release”?'],
      [['check', 'press-relase'], 'Did you mean “press-release”?'],
      [['new', 'press-relase', '--out', join(out, 'a.dateline')], 'Did you mean “press-release”?'],
      [['export', 'nothing-like-it', ...to], 'List the templates with "templates".'],
      [['export', 'joint-statement', '--to', 'dcox', '--out', out], 'Did you mean “docx”?'],
      [['export', 'joint-statement', '--to', '', '--out', out], 'Choose from: docx, pdf'],
      [['export', 'joint-statement', '--too', 'docx'], "unknown option '--too'"],
      [['export', 'joint-statement'], 'Add --to docx, pdf'],
      [['new', 'joint-statement'], 'Add --out NAME.dateline.'],
      [['new', 'joint-statement', '--out', join(out, 'a.docx')], 'ends in .dateline'],
      [['new', 'joint-statement', '--out', join(out, 'a.dateline'), '--set', 'x'], 'name=value'],
      [['export', 'joint-statement', '--to', 'text,pdf', '--out', '-'], 'Only one document'],
      [['export', '-', '--to', 'text', '--watch', '--out', out], 'cannot be watched'],
    ];
    for (const [args, said] of cases) {
      const { status, stdout, stderr } = dateline(...args);
      expect(status, args.join(' ')).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain(said);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
    expect(readdirSync(out)).toEqual([]);
  });

  it('offers what was most likely meant for an option and a command', () => {
    const cases: [string[], string][] = [
      [['exprot', 'a'], 'Did you mean export?'],
      [['export', 'joint-statement', '--replcae'], 'Did you mean --replace?'],
      [['library', 'lsit'], 'Did you mean list?'],
      [['completion', 'tcsh'], 'bash, zsh, fish, powershell'],
    ];
    for (const [args, said] of cases) {
      const { status, stderr } = dateline(...args);
      expect(stderr).toContain(said);
      expect(status, args.join(' ')).toBe(2);
    }
  });

  it('tells less with --quiet, more with --verbose, before a command and after it', () => {
    const out = temporaryFolder();
    const one = fileIn(temporaryFolder(), 'one');
    const two = fileIn(temporaryFolder(), 'two');
    const args = ['export', one, two, '--to', 'text', '--out', out, '--replace'];
    expect(dateline(...args).stderr).toContain('2 written, 0 failed');
    expect(dateline('--quiet', ...args).stderr).not.toContain('written');
    expect(dateline(...args, '-q').stderr).not.toContain('written');
    expect(dateline(...args, '--verbose').stderr).toMatch(/one\.txt: \d+ ms/);
    const gone = dateline('export', join(out, 'gone.dateline'), '--to', 'text', '--verbose', '-q');
    expect(gone.stderr).toContain('There is no file “gone.dateline”');
  });

  it('makes a release of a template on stdout, which another command reads', () => {
    const made = dateline('new', 'press-release', '--set', 'organisation=Plan', '--out', '-');
    expect(made.status).toBe(0);
    const to = ['--to', 'text', '--option', 'draft=true', '--out', '-'];
    const text = datelineWith({ input: made.bytes }, 'export', '-', ...to);
    expect(text.status).toBe(0);
    expect(text.stdout.length).toBeGreaterThan(100);
    expect(dateline('new', 'press-release', '--out', '-', '--json').status).toBe(2);
  });

  it('takes formats by id and by ending, in capitals too', () => {
    const out = temporaryFolder();
    const path = fileIn(temporaryFolder(), 'one');
    const { status } = dateline('export', path, '--to', 'TXT,md,HTML,Text', '--out', out);
    expect(status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['one.html', 'one.md', 'one.txt']);
  });

  it('leaves the file after an option alone', () => {
    const out = temporaryFolder();
    const path = fileIn(temporaryFolder(), 'one');
    const draft = ['--option', 'draft=true', '--option', 'text.quotes=italics'];
    expect(dateline('export', '--to', 'txt', '--out', out, ...draft, path).status).toBe(0);
    expect(readFileSync(join(out, 'one.txt'), 'utf8')).toMatch(/^DRAFT/);
    const into = join(out, 'new.dateline');
    const set = ['--set', 'organisation=Plan', '--set', 'place=Bonn', 'press-release'];
    expect(dateline('new', '--out', into, ...set).status).toBe(0);
  });

  it('reads standard input, and writes one document to standard output', () => {
    const given = archive('piped', 'Through a pipe');
    const piped = datelineWith({ input: given }, 'export', '-', '--to', 'md', '--out', '-');
    expect(piped.status).toBe(0);
    expect(piped.stderr).toContain('For all findings: check -');
    expect(piped.stdout).toContain('# Through a pipe');
    const pdf = datelineWith({ input: given }, 'export', '-', '--to', 'pdf', '--out', '-');
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const out = temporaryFolder();
    expect(datelineWith({ input: given }, 'export', '-', '--to', 'txt', '--out', out).status).toBe(
      0,
    );
    expect(readdirSync(out)).toEqual(['through-a-pipe.txt']);
    expect(datelineWith({ input: given }, 'check', '-', '--json').stderr).toBe('');
    const none = datelineWith(
      { input: new Uint8Array([1, 2]) },
      'export',
      '-',
      '--to',
      'md',
      '--out',
      '-',
    );
    expect(none.status).toBe(1);
    expect(none.stderr).toBe(
      'This is not a Dateline release. Open a file whose name ends in .dateline.\n',
    );
  });

  it('names files in the same way and reports in the same shape, for one file and for many', () => {
    const from = temporaryFolder();
    const paths = [fileIn(from, 'one'), fileIn(from, 'two')];
    const run = (what: readonly string[], out: string) =>
      dateline('export', ...what, '--to', 'txt', '--out', out, '--json');
    const outs = [temporaryFolder(), temporaryFolder(), temporaryFolder()] as const;
    const single = JSON.parse(run(paths.slice(0, 1), outs[0]).stdout);
    const many = JSON.parse(run(paths, outs[1]).stdout);
    expect(readdirSync(outs[0])).toEqual(['one.txt']);
    expect(readdirSync(outs[1])).toEqual(['one.txt', 'two.txt']);
    expect(Object.keys(single[0])).toEqual(Object.keys(many[0]));
    const missing = run([join(from, 'none.dateline')], outs[2]);
    expect(missing.status).toBe(1);
    const [row] = JSON.parse(missing.stdout);
    expect(Object.keys(row).sort()).toEqual(Object.keys(single[0]).sort());
    expect(row).toMatchObject({
      type: 'failed',
      format: null,
      path: null,
      problem: { message: expect.stringContaining('There is no file') },
    });
  });

  it('says what several formats have in common once, and nothing of our own workings', () => {
    const from = temporaryFolder();
    const paths = Array.from({ length: 14 }, (_, index) => fileIn(from, `release-${index}`));
    const many = dateline('export', ...paths, '--to', 'txt,md', '--out', temporaryFolder());
    expect(many.status).toBe(0);
    expect(many.stderr).toMatch(/\n28 written, 0 failed, 14 documents in [\d.]+ s\n$/);
    expect(many.stderr).not.toContain('(node:');
    const open = dateline(
      'export',
      'press-release',
      '--to',
      'txt,md,html',
      '--out',
      temporaryFolder(),
    );
    expect(open.status).toBe(1);
    expect(open.stderr.match(/still to be filled/g)).toHaveLength(1);
  });

  it.runIf(process.platform === 'linux')('comes back where no folder can be made', () => {
    for (const out of ['/proc/x', '/proc/x/y']) {
      const { status, stderr } = dateline('export', 'joint-statement', '--to', 'txt', '--out', out);
      expect(status).toBe(1);
      expect(stderr).toContain('“/proc');
    }
  });
});
