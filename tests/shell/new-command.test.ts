import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeArchive } from '../../core/archive/decode';
import { dateline, datelineWith } from '../support/command-line';
import { temporaryFolder } from '../support/temporary-folder';

const answers = (values: readonly string[]): string[] =>
  values.flatMap((value) => ['--set', value]);

describe('new', () => {
  it('fills a template, and says what is still to be filled', () => {
    const out = join(temporaryFolder(), 'statement.dateline');
    const { status, stdout } = dateline(
      'new',
      'coalition-statement',
      ...answers([
        'organisations=Plan',
        'organisations=Oxfam',
        'speaker@Plan=Amal Nasser',
        'place=Geneva',
        'date=2026-12-10',
        'event=the new pact = progress',
      ]),
      '--out',
      out,
      '--json',
    );
    expect(status).toBe(0);
    const { path, unresolved } = JSON.parse(stdout);
    expect(path).toBe(out);
    const open = unresolved.filter((each: { required: boolean }) => each.required);
    const names = open.map(({ name }: { name: string }) => name);
    expect(names).toContain('speaker@Oxfam');
    expect(names).toContain('release-time');
    expect(names).not.toContain('speaker@Plan');
    expect(names).not.toContain('event');
    const { release } = decodeArchive(readFileSync(out));
    expect(release.facts.organisations.map(({ name }) => name)).toEqual(['Plan', 'Oxfam']);
    expect(release.facts.template).toEqual({ id: 'coalition-statement', revision: 1 });
    expect(JSON.stringify(release.children)).toContain('the new pact = progress');
    // It leaves only as a draft.
    const exported = ['export', out, '--to', 'text', '--out', temporaryFolder()];
    expect(dateline(...exported).stderr).toContain('still to be filled');
    expect(dateline(...exported, '--option', 'draft=true').status).toBe(0);
  });

  it('says what is wrong with an answer, and writes nothing', () => {
    const out = temporaryFolder();
    const file = join(out, 'a.dateline');
    const given: [string, string][] = [
      ['date=10 December', 'is not a date'],
      ['colour=red', 'does not ask for “colour”'],
      ['place', 'name=value'],
      ['release-time=tomorrow', 'is not a time of release'],
    ];
    for (const [value, message] of given) {
      const { status, stderr } = dateline('new', 'press-release', '--set', value, '--out', file);
      expect(status, value).toBe(2);
      expect(stderr).toContain(message);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
    expect(dateline('new', 'press-release', '--out', join(out, 'a.docx')).status).toBe(2);
    writeFileSync(file, 'mine');
    expect(dateline('new', 'press-release', '--out', file).stderr).toContain('already exists');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(readdirSync(out)).toEqual(['a.dateline']);
  });

  it('lists the other templates when one of one’s own cannot be read', () => {
    const config = temporaryFolder();
    const broken = join(config, 'Dateline', 'templates', 'broken');
    mkdirSync(broken, { recursive: true });
    writeFileSync(
      join(broken, 'template.json'),
      JSON.stringify({ id: 'broken', name: 'Broken', description: '', revision: 1 }),
    );
    const source = JSON.parse(readFileSync('templates/press-release/release.json', 'utf8'));
    source.form.variables = source.form.variables.slice(1);
    source.form.variables[0].when = { variable: 'nobody', is: [] };
    writeFileSync(join(broken, 'release.json'), JSON.stringify(source));
    const { status, stdout, stderr } = datelineWith({ config }, 'templates', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).length).toBeGreaterThan(13);
    expect(stderr).toContain('“broken”: This template uses “nobody” but does not declare it.');
  });
});
