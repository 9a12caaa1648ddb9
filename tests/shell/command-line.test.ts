import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dateline } from '../support/command-line';
import { temporaryFolder } from '../support/temporary-folder';

describe('the command line', () => {
  it('lists the templates as JSON', () => {
    const { status, stdout } = dateline('templates', '--json');
    const templates = JSON.parse(stdout);
    expect(status).toBe(0);
    const ids = templates.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['joint-statement', 'media-advisory', 'press-release', 'correction']),
    );
    expect(Object.keys(templates[0]).sort()).toEqual(
      ['description', 'id', 'kind', 'language', 'name', 'own', 'path', 'revision'].sort(),
    );
  });

  it('exports a template by its id and by its path', () => {
    const out = temporaryFolder();
    const first = dateline('export', 'joint-statement', '--to', 'docx,pdf', '--out', out, '--json');
    expect(first.status).toBe(0);
    const outcomes = JSON.parse(first.stdout);
    expect(outcomes.map(({ type }: { type: string }) => type)).toEqual(['written', 'written']);
    expect(readFileSync(outcomes[1].path).subarray(0, 5).toString()).toBe('%PDF-');
    const second = dateline(
      'export',
      'templates/press-release',
      '--to',
      'text,html,markdown,eml',
      '--option',
      'draft=true',
      '--out',
      out,
    );
    expect(second.status).toBe(0);
    expect(second.stdout.trim().split('\n')).toHaveLength(4);
  });

  it('lets nothing unfinished leave but as a marked draft', () => {
    const out = temporaryFolder();
    const args = ['export', 'press-release', '--to', 'text', '--out', out, '--name', 'a'];
    const refused = dateline(...args);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain(
      'still to be filled: “What happened, in under 100 characters”',
    );
    expect(readdirSync(out)).toEqual([]);
    expect(dateline(...args, '--option', 'draft=true').status).toBe(0);
    expect(readFileSync(join(out, 'a.txt'), 'utf8')).toMatch(/^DRAFT/);
  });

  it('replaces nothing unasked', () => {
    const out = temporaryFolder();
    const args = ['export', 'joint-statement', '--to', 'text', '--out', out, '--name', 'a'];
    writeFileSync(join(out, 'a.txt'), 'mine');
    const refused = dateline(...args);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('already exists');
    expect(readFileSync(join(out, 'a.txt'), 'utf8')).toBe('mine');
    expect(dateline(...args, '--replace').status).toBe(0);
    expect(readFileSync(join(out, 'a.txt'), 'utf8')).not.toBe('mine');
    expect(readdirSync(out)).toEqual(['a.txt']);
  });

  it('says what is wrong in a sentence, without a stack trace', () => {
    const bad = join(temporaryFolder(), 'bad.dateline');
    writeFileSync(bad, 'not a release');
    const template = temporaryFolder();
    writeFileSync(join(template, 'template.json'), '{ "id": "Not An Id" }');
    writeFileSync(join(template, 'release.json'), '{}');
    const cases: [number, string[]][] = [
      [1, ['export', 'no-such-file.dateline', '--to', 'docx']],
      [1, ['export', bad, '--to', 'docx']],
      [2, ['export', 'joint-statement', '--to', 'wordperfect']],
      [1, ['export', 'joint-statement', '--to', 'docx', '--out', bad]],
      [
        1,
        ['export', 'joint-statement', '--to', 'docx', '--out', temporaryFolder(), '--name', '../x'],
      ],
      [1, ['export', template, '--to', 'docx', '--out', temporaryFolder()]],
      [1, ['export', temporaryFolder(), '--to', 'docx', '--out', temporaryFolder()]],
      [1, ['export', 'joint-statement', '--to', 'text', '--out', '/proc']],
      [2, ['export', 'joint-statement']],
      [2, ['publish']],
    ];
    for (const [code, args] of cases) {
      const { status, stdout, stderr } = dateline(...args);
      expect(status, args.join(' ')).toBe(code);
      expect(stdout).toBe('');
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(stderr.trim()).not.toBe('');
    }
  });

  it('takes options of the formats, and lists them', () => {
    const out = temporaryFolder();
    const args = ['export', 'joint-statement', '--to', 'text,pdf', '--out', out, '--name', 'a'];
    const done = dateline(...args, '--option', 'draft=true', '--option', 'pdf.paper=letter');
    expect(done.stderr).toBe('');
    expect(readFileSync(join(out, 'a.txt'), 'utf8')).toMatch(/^DRAFT – NOT FOR RELEASE\n/);
    const [, pdf] = JSON.parse(dateline('formats', '--json').stdout);
    expect(pdf.options.paper).toMatchObject({ kind: 'choice', default: 'a4' });
    for (const [wrong, said] of [
      ['pdf.paper=a3', '“a3” is not a value of the option “paper”. Give one of: a4, letter.'],
      ['text.paper=a4', 'This format has no option “paper”. It has: wrap, draft, quotes.'],
      ['docx.paper=a4', 'None of the formats in --to has the option “docx.paper=a4”.'],
      ['draft', '“draft” is not an option of a format.'],
    ] as const) {
      const refused = dateline(...args, '--replace', '--option', wrong);
      expect(refused.status, wrong).toBe(2);
      expect(refused.stderr).toContain(said);
    }
  });

  it('helps', () => {
    const { status, stdout } = dateline('export', '--help');
    expect(status).toBe(0);
    expect(stdout).toContain('--to <formats>');
  });

  it('checks a template, says why, and exits 1 where there is an error', () => {
    const { status, stdout } = dateline('check', 'joint-statement', '--json');
    expect(status).toBe(1);
    const found: Record<string, unknown>[] = JSON.parse(stdout);
    expect(found).toContainEqual({
      check: 'link-dead',
      severity: 'error',
      message: 'The link leads nowhere (“#”).',
      why: expect.any(String),
      block: 8,
      quote: 'Initiative for Child Rights in the Global Compacts',
    });
  });

  it('checks by a house style, and says in a sentence where that is wrong', () => {
    const path = join(temporaryFolder(), 'style.json');
    const off = Object.fromEntries(
      ['release-line-missing', 'place-missing', 'date-missing', 'link-dead'].map((id) => [
        id,
        'off',
      ]),
    );
    writeFileSync(path, JSON.stringify({ checks: off, banned: [{ term: 'platforms' }] }));
    const { status, stdout } = dateline(
      'check',
      'joint-statement',
      '--house-style',
      path,
      '--json',
    );
    expect(status).toBe(0);
    const ids = JSON.parse(stdout).map(({ check }: { check: string }) => check);
    expect(ids).toContain('banned-words');
    expect(ids).not.toContain('link-dead');
    writeFileSync(path, '{"thresholds":{"ledeWords":"many"}}');
    const wrong = dateline('check', 'joint-statement', '--house-style', path);
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toContain('“thresholds.ledeWords” is not what a house style holds');
  });
});
