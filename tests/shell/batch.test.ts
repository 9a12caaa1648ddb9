import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Header, Packer, Paragraph } from 'docx';
import { describe, expect, it, vi } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import type { Release } from '../../core/release/release';
import { output } from '../exports/support/programs';
import { dateline, startDateline } from '../support/command-line';
import { type facts, release } from '../support/release';
import { temporaryFolder } from '../support/temporary-folder';

const organisation = (name: string, acronym: string) => ({
  name,
  acronym,
  website: '',
  logo: null,
  link: null,
});

function statement(id: string, text: string, changes: Parameters<typeof facts>[0] = {}): Release {
  return { ...release([{ type: 'headline', children: [{ text }] }], changes), id };
}

/** A Word document with these words at the head of its pages. */
const letterhead = (words: string): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        { headers: { default: new Header({ children: [new Paragraph(words)] }) }, children: [] },
      ],
    }),
  );

/** A folder with a joint statement in two languages, another release, and a file that is none. */
function releases(): string {
  const into = temporaryFolder();
  const write = (name: string, what: Release) =>
    writeFileSync(join(into, name), encodeArchive({ release: what, assets: new Map() }));
  write(
    'joint.dateline',
    statement('joint', 'A joint statement', {
      organisations: [organisation('First Aid', 'FA'), organisation('Second Chance', '')],
      variants: [{ language: 'fr', release: 'joint-fr' }],
    }),
  );
  write('joint-fr.dateline', statement('joint-fr', 'Une déclaration commune', { language: 'fr' }));
  write('other.dateline', statement('other', 'Another release'));
  writeFileSync(join(into, 'broken.dateline'), 'not a release');
  return into;
}

describe('a batch', () => {
  it('exports what a pattern finds; one failure does not stop the rest', () => {
    const from = releases();
    const out = temporaryFolder();
    const { status, stdout, stderr } = dateline(
      'export',
      join(from, '*.dateline'),
      '--to',
      'docx,text',
      '--out',
      out,
      '--json',
    );
    expect(status).toBe(1);
    expect(readdirSync(out).sort()).toEqual(
      ['joint', 'joint-fr', 'other'].flatMap((name) => [`${name}.docx`, `${name}.txt`]).sort(),
    );
    const rows = JSON.parse(stdout);
    expect(rows).toHaveLength(7);
    expect(rows.filter(({ type }: { type: string }) => type === 'failed')).toMatchObject([
      {
        source: join(from, 'broken.dateline'),
        problem: { message: 'This is not a Dateline release.' },
      },
    ]);
    expect(rows[1]).toMatchObject({
      warnings: [],
      format: 'docx',
      language: 'fr',
      organisation: null,
    });
    expect(stderr).toContain('6 written, 1 failed, 4 documents in');
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('makes a version led by each organisation, and takes the other languages along', () => {
    const from = releases();
    const out = temporaryFolder();
    const { status, stdout } = dateline(
      'export',
      join(from, 'joint.dateline'),
      '--to',
      'text,markdown',
      '--out',
      out,
      '--for',
      'each-organisation,each-language',
      '--jobs',
      '2',
    );
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(6);
    expect(
      readdirSync(out)
        .filter((name) => name.endsWith('.md'))
        .sort(),
    ).toEqual(['joint-fa.md', 'joint-fr.md', 'joint-second-chance.md'].sort());
    expect(readFileSync(join(out, 'joint-second-chance.md'), 'utf8')).toContain(
      'organisations: ["Second Chance", "First Aid"]',
    );
  });

  it('sets each release on the letterhead that is named', async () => {
    const from = releases();
    const out = temporaryFolder();
    const house = join(temporaryFolder(), 'house.dotx');
    writeFileSync(house, await letterhead('House of Example'));
    const { status, stderr } = dateline(
      ...['export', join(from, 'joint.dateline'), '--to', 'docx,text', '--out', out],
      ...['--for', 'each-organisation,each-language', '--letterhead', house],
    );
    expect(stderr).toContain('6 written, 0 failed');
    expect(status).toBe(0);
    const word = readdirSync(out).filter((name) => name.endsWith('.docx'));
    expect(word).toHaveLength(3);
    for (const name of word) {
      expect(output('unzip', '-p', join(out, name), 'word/own-header*.xml')).toContain(
        'House of Example',
      );
    }
    const kit = dateline(
      ...['kit', join(from, 'joint.dateline'), '--to', 'docx', '--as', 'folder', '--name', 'kit'],
      ...['--out', out, '--letterhead', house],
    );
    expect(kit.stderr).toBe('');
    for (const language of ['en-GB', 'fr']) {
      const [inKit = ''] = readdirSync(join(out, 'kit', language)).filter((name) =>
        name.endsWith('.docx'),
      );
      expect(
        output('unzip', '-p', join(out, 'kit', language, inKit), 'word/own-header*.xml'),
      ).toContain('House of Example');
    }
  });

  it('writes nothing on a letterhead that is none', () => {
    const from = releases();
    const out = temporaryFolder();
    const { status, stderr } = dateline(
      ...['export', join(from, '{joint,other}.dateline'), '--to', 'docx', '--out', out],
      ...['--letterhead', join(from, 'broken.dateline')],
    );
    expect(status).toBe(1);
    expect(stderr).toContain('This letterhead is not a Word document');
    expect(readdirSync(out)).toEqual([]);
  });

  it('replaces nothing unasked', () => {
    const from = releases();
    const out = temporaryFolder();
    writeFileSync(join(out, 'other.txt'), 'mine');
    const args = ['export', join(from, '{joint,other}.dateline'), '--to', 'text', '--out', out];
    const refused = dateline(...args);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('already exists');
    expect(readFileSync(join(out, 'other.txt'), 'utf8')).toBe('mine');
    expect(dateline(...args, '--replace').status).toBe(0);
    expect(readFileSync(join(out, 'other.txt'), 'utf8')).toBe('PRESS RELEASE\n\nAnother release\n');
  });

  it('says what is wrong in a sentence', () => {
    const two = ['joint-statement', 'press-release'];
    const cases: [number, string[]][] = [
      [1, ['export', 'nothing/*.dateline', '--to', 'docx', '--out', temporaryFolder()]],
      [1, ['kit', 'no-such.dateline', '--out', temporaryFolder()]],
      [2, ['export', ...two, '--to', 'docx', '--name', 'x', '--out', temporaryFolder()]],
      [
        2,
        [
          'export',
          'joint-statement',
          '--to',
          'docx',
          '--for',
          'each-cat',
          '--out',
          temporaryFolder(),
        ],
      ],
      [2, ['export', ...two, '--to', 'docx', '--jobs', '0', '--out', temporaryFolder()]],
      [2, ['kit', 'joint-statement', '--as', 'tar', '--out', temporaryFolder()]],
      [2, ['kit', 'joint-statement', '--out', '-']],
    ];
    for (const [code, args] of cases) {
      const { status, stderr } = dateline(...args);
      expect(status, args.join(' ')).toBe(code);
      expect(stderr).toMatch(/[.]\s*$/);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
  });

  it('carries an embargo in its file names, as a single export does', () => {
    const into = temporaryFolder();
    const out = temporaryFolder();
    const releaseTime = {
      type: 'embargo' as const,
      instant: '2126-12-10T00:01:00Z',
      zone: 'Europe/London',
      alsoIn: [],
    };
    const path = join(into, 'b1.dateline');
    const release = statement('b1', 'A treaty', { releaseTime });
    writeFileSync(path, encodeArchive({ release, assets: new Map() }));
    const args = ['export', join(into, '*.dateline'), '--to', 'text', '--out', out];
    const { status, stderr } = dateline(...args);
    expect(status).toBe(0);
    expect(stderr).toContain('Under embargo until 00:01 GMT, Tuesday, 10 December 2126.');
    expect(readdirSync(out)).toEqual(['EMBARGO-2126-12-10-0001-GMT-b1.txt']);
    const single = dateline('export', path, '--to', 'text', '--out', temporaryFolder());
    expect(single.stderr).toContain('Under embargo until 00:01 GMT, Tuesday, 10 December 2126.\n');
  });

  it('says which errors are in what leaves, and writes it all the same', () => {
    const into = temporaryFolder();
    const path = join(into, 'b2.dateline');
    writeFileSync(path, encodeArchive({ release: statement('b2', 'A treaty'), assets: new Map() }));
    const single = dateline('export', path, '--to', 'text', '--out', temporaryFolder(), '--json');
    expect(single.status).toBe(0);
    expect(single.stderr).toContain('Error: There is no contact.\n');
    expect(single.stderr).toMatch(
      /Exported with \d+ errors\. For all findings: check .*b2\.dateline/,
    );
    expect(JSON.parse(single.stdout)).toMatchObject([{ type: 'written', format: 'text' }]);
    const many = dateline(
      'export',
      join(into, '*.dateline'),
      '--to',
      'text',
      '--out',
      temporaryFolder(),
    );
    expect(many.status).toBe(0);
    expect(many.stderr).toMatch(/b2\.dateline: exported with \d+ errors\./);
    const draft = ['--option', 'draft=true'];
    const marked = dateline('export', path, '--to', 'text', '--out', temporaryFolder(), ...draft);
    expect(marked.stderr).not.toContain('Error');
  });

  it('leaves nothing half-written when it is interrupted', async () => {
    const from = releases();
    const out = temporaryFolder();
    const args = ['kit', join(from, 'joint.dateline'), '--to', 'docx,pdf,html', '--out', out];
    const child = startDateline(...args);
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await vi.waitFor(() => expect(readdirSync(out)).toHaveLength(1), 30_000);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(said).toBe('Interrupted. Nothing was written.\n');
    expect(readdirSync(out)).toEqual([]);
  });

  it('watches: a file that is saved is exported again', async () => {
    const from = releases();
    const out = temporaryFolder();
    const path = join(from, 'other.dateline');
    const child = startDateline('export', path, '--to', 'text', '--out', out, '--watch');
    let said = '';
    const waiting: { text: string; go: () => void }[] = [];
    child.stderr.on('data', (data) => {
      said += data;
      for (const { text, go } of waiting) if (said.includes(text)) go();
    });
    const until = (text: string) =>
      new Promise<void>((go) => (said.includes(text) ? go() : waiting.push({ text, go })));
    await until('Watching for changes');
    said = '';
    const changed = statement('other', 'Another headline');
    writeFileSync(path, encodeArchive({ release: changed, assets: new Map() }));
    await until('1 written');
    expect(readFileSync(join(out, 'other.txt'), 'utf8')).toBe(
      'PRESS RELEASE\n\nAnother headline\n',
    );
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});

describe('the kit on the command line', () => {
  it('finds the other languages and writes one file', () => {
    const from = releases();
    const out = temporaryFolder();
    const args = ['kit', join(from, 'joint.dateline'), '--to', 'text,html', '--out', out];
    const { status, stdout, stderr } = dateline(...args);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toBe(`${join(out, 'a-joint-statement-kit.zip')}\n`);
    expect(dateline(...args).stderr).toContain('already exists');
    mkdirSync(join(out, 'more'));
    const json = dateline(...args, '--as', 'folder', '--name', 'kit', '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({
      kit: { type: 'written', files: 9 },
      problem: null,
    });
    expect(existsSync(join(out, 'kit', 'fr', 'une-déclaration-commune.txt'))).toBe(true);
  });
});
