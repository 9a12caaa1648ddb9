import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const copy = mkdtempSync(join(tmpdir(), 'added-kind-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Both rooms at once, so that one run names all that is missing; it writes nothing. */
const CONFIG = {
  extends: './tsconfig.base.json',
  compilerOptions: {
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    types: [],
    composite: false,
    declaration: false,
    emitDeclarationOnly: false,
    noEmit: true,
  },
  include: ['core', 'renderer'],
};

/** The files with errors in them, as the compiler names them. */
function filesWithErrors(): string[] {
  try {
    const compiler = resolve('node_modules/typescript/bin/tsc');
    execFileSync(process.execPath, [compiler, '-p', '.'], { cwd: copy, encoding: 'utf8' });
    return [];
  } catch (error) {
    const { stdout } = error as { stdout: string };
    const named = stdout.matchAll(/^(\S+?)\(\d+,\d+\): error/gm);
    return [...new Set([...named].map(([, file = '']) => file))].sort();
  }
}

const read = (file: string): string => readFileSync(join(copy, file), 'utf8');
function write(file: string, text: string): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), text);
}

/** What is said of the page break, said of the new kind. */
const asDivider = (text: string): string =>
  text
    .replaceAll('page-break', 'divider')
    .replaceAll('PageBreak', 'Divider')
    .replaceAll('pageBreak', 'divider');

/** Says of the new kind, in a table over all kinds, what the table says of the page break. */
const likePageBreak = (file: string): void =>
  write(file, read(file).replace(/^( *)'page-break'(.*)$/m, "$&\n$1'divider'$2"));

/** The same in a table of things that are imported. */
function importedLikePageBreak(file: string): void {
  const text = read(file);
  const imported = /^import .*page-break.*$/m.exec(text)?.[0] ?? '';
  const entry = /^ *'page-break': .*$/m.exec(text)?.[0] ?? '';
  let added = text;
  for (const line of [imported, entry]) added = added.replace(line, `${line}\n${asDivider(line)}`);
  write(file, added);
}

function declareCommand(file: string): void {
  const entry = /^ *\{\n *id: 'insert\.pageBreak',[\s\S]*?\n *\},$/m.exec(read(file))?.[0] ?? '';
  write(file, read(file).replace(entry, `${entry}\n${entry.replace('pageBreak', 'divider')}`));
}

const EDITS: Readonly<Record<string, (file: string) => void>> = {
  'core/release/blocks/specs.ts': importedLikePageBreak,
  'core/release/blocks/block.ts': importedLikePageBreak,
  'core/exports/docx/blocks.ts': likePageBreak,
  'core/exports/pdf/block-code.ts': likePageBreak,
  'core/exports/html/block-html.ts': likePageBreak,
  'core/exports/markdown/block-nodes.ts': likePageBreak,
  'core/exports/text/block-text.ts': likePageBreak,
  'renderer/blocks/block-views.ts': importedLikePageBreak,
};

it('a new kind of block takes at most 12 files, and the compiler names those that lack it', () => {
  for (const part of ['core', 'renderer', 'tsconfig.base.json', 'package.json']) {
    cpSync(part, join(copy, part), { recursive: true });
  }
  write('tsconfig.json', JSON.stringify(CONFIG));
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));

  // Its own two files, its name, and the command that puts it in.
  const kinds = 'core/release/blocks/spec.ts';
  likePageBreak(kinds);
  for (const file of [
    'core/release/blocks/page-break.ts',
    'renderer/blocks/page-break/page-break.tsx',
  ]) {
    write(asDivider(file), asDivider(read(file)));
  }
  const touched = [
    kinds,
    'core/release/blocks/divider.ts',
    'renderer/blocks/divider/divider.tsx',
    'core/commands/menus/insert.ts',
  ];
  declareCommand('core/commands/menus/insert.ts');

  const named = filesWithErrors();
  expect(named).toEqual(expect.arrayContaining(Object.keys(EDITS)));
  for (const [file, edit] of Object.entries(EDITS)) edit(file);
  expect(filesWithErrors()).toEqual([]);
  expect([...touched, ...Object.keys(EDITS)].length).toBeLessThanOrEqual(12);
}, 300_000);
