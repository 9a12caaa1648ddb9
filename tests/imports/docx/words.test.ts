import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxFormat } from '../../../core/exports/docx/docx-format';
import { readDocx } from '../../../core/imports/docx/read-docx';
import { importFile } from '../../../core/imports/registry';
import type { SourceDocument } from '../../../core/imports/source';
import { readHtml } from '../../exports/support/read-back';
import { PYTHON_DOCX } from '../../exports/support/requirements';
import { fromTemplate } from '../../exports/support/seed';
import { DIALECTS, MARKDOWN, PYTHON_DOCX_SCRIPT } from './support/dialects';
import { told, words } from './support/read';

const context = { asset: () => undefined, typeset: () => Promise.reject(new Error('no PDF here')) };
const TEMPLATES = [
  'joint-statement',
  'joint-statement-ar',
  'media-advisory',
  'quote-sheet',
  'report-launch',
];
const NAMES = [
  ...Object.keys(DIALECTS),
  'pandoc',
  ...(PYTHON_DOCX.isThere ? ['python-docx'] : []),
  ...TEMPLATES,
];

let folder: string;
const path = (...names: readonly string[]): string => join(folder, ...names);
const load = (file: string): SourceDocument =>
  readDocx(new Uint8Array(readFileSync(file)), { changes: 'accepted' });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-words-'));
  for (const [name, bytes] of Object.entries(DIALECTS)) writeFileSync(path(`${name}.docx`), bytes);
  for (const id of TEMPLATES) {
    writeFileSync(path(`${id}.docx`), await docxFormat.export(fromTemplate(id), context));
  }
  writeFileSync(path('a.md'), MARKDOWN);
  execFileSync('pandoc', [path('a.md'), '-o', path('pandoc.docx')]);
  if (PYTHON_DOCX.isThere) {
    execFileSync('/usr/bin/python3', ['-c', PYTHON_DOCX_SCRIPT, path('python-docx.docx')]);
  }
  const office = (to: string, out: string, files: readonly string[]): void => {
    const profile = `-env:UserInstallation=file://${path('profile')}`;
    const args = [profile, '--headless', '--convert-to', to, '--outdir', path(out), ...files];
    execFileSync('soffice', args, { stdio: 'ignore' });
  };
  const files = NAMES.map((name) => path(`${name}.docx`));
  office('docx:MS Word 2007 XML', 'libreoffice', files);
  office('txt:Text (encoded):UTF8', 'text', files);
  office('odt', 'odt', files);
  office('doc:MS Word 97', 'doc', files);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How often each word stands in a text. */
function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words that one text has more often than another. */
const missing = (theirs: string, ours: string): string[] => {
  const own = counted(ours);
  return [...counted(theirs)]
    .filter(([word, count]) => count > (own.get(word) ?? 0))
    .map(([word]) => word);
};

const ourText = ({ blocks }: SourceDocument): string =>
  blocks
    .map(({ content }) => (content.type === 'picture' ? content.alt : words(content)))
    .join('\n');

/** Lines of text without the numbers that stand before items: those are numbers here, not text. */
const withoutLabels = (text: string): string =>
  text.replace(/^\s*\(?(?:\p{N}{1,3}|\p{L}|[一二三四五六七八九十]+)[.)、]\s*/gmu, '');

describe('no word is lost that another program shows', () => {
  it.each(NAMES)('%s, by pandoc and LibreOffice', (name) => {
    const ours = ourText(load(path(`${name}.docx`)));
    const html = execFileSync('pandoc', ['-f', 'docx', '-t', 'html', path(`${name}.docx`)], {
      encoding: 'utf8',
    });
    expect(missing(readHtml(html.replace(/↩︎/g, '')).text, ours)).toEqual([]);
    expect(missing(withoutLabels(readFileSync(path('text', `${name}.txt`), 'utf8')), ours)).toEqual(
      [],
    );
  });

  it.each(NAMES)('%s, once LibreOffice has saved it', (name) => {
    const before = load(path(`${name}.docx`));
    const after = load(path('libreoffice', `${name}.docx`));
    expect(missing(ourText(before), ourText(after))).toEqual([]);
    const kinds = (source: SourceDocument) =>
      told({ ...source, blocks: source.blocks.filter(({ place }) => place === 'body') }).map(
        (line) => line.split(':')[0],
      );
    expect(kinds(after)).toEqual(kinds(before));
  });
});

describe('no word is lost that LibreOffice has saved in another format', () => {
  const saved = (name: string, format: string) =>
    importFile(new Uint8Array(readFileSync(path(format, `${name}.${format}`))), `a.${format}`);

  it.each(NAMES)('%s as ODT and as old Word', async (name) => {
    const before = ourText(load(path(`${name}.docx`))).toUpperCase();
    for (const format of ['odt', 'doc']) {
      const { source } = await saved(name, format);
      expect({ format, missing: missing(before, ourText(source).toUpperCase()) }).toEqual({
        format,
        missing: [],
      });
    }
  });
});

describe('the structure that programs write', () => {
  it.each([
    [
      'word',
      [
        'heading1',
        'paragraph',
        'quote',
        'heading2',
        'list',
        'table',
        'page-break',
        'paragraph',
        'note list',
      ],
    ],
    ['google', ['heading1', 'paragraph', 'heading2', 'list', 'paragraph', 'table']],
    ['wps', ['heading1', 'paragraph', 'list']],
    ['pandoc', ['heading1', 'paragraph', 'heading2', 'list', 'quote', 'table', 'note list']],
    ...(PYTHON_DOCX.isThere
      ? ([
          [
            'python-docx',
            [
              'heading1',
              'paragraph',
              'heading2',
              'list',
              'quote',
              'table',
              'page-break',
              'paragraph',
            ],
          ],
        ] as const)
      : []),
  ] as const)('is read: %s', (name, kinds) => {
    expect(told(load(path(`${name}.docx`))).map((line) => line.split(':')[0])).toEqual(kinds);
  });

  it('was asked of files that are there', () => {
    expect(readdirSync(path('libreoffice'))).toHaveLength(NAMES.length);
  });
});
