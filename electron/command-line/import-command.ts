import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { glob, isDynamicPattern } from 'tinyglobby';
import { encodeArchive } from '../../core/archive/encode';
import { problemFrom, UserError } from '../../core/errors';
import type { ImportOptions } from '../../core/imports/import-format';
import { lossSentence } from '../../core/imports/losses';
import type { PartKind } from '../../core/recognise/recognition';
import { releaseFrom } from '../../core/recognise/release-from';
import { makeFolder } from '../files/make-folder';
import { STANDARD_INPUT } from '../files/open-document';
import { sha256 } from '../files/sha256';
import { writeAtomically } from '../files/write-atomically';
import { ImportPool } from '../imports/import-pool';
import type { FileToRead, Origin, ReadFile } from '../imports/import-task';
import { moment, now } from '../imports/moment';
import { picturesOf } from '../imports/pictures-of';
import { startWithoutElectron } from '../imports/start-reader';
import { usualWorkers } from '../workers/worker-pool';
import { whenInterrupted } from './interrupted';
import { EXIT, type Finish, put, putJson, say, sayInterrupted, UsageError } from './output';
import { progressBar } from './progress-bar';

interface ImportCommandOptions {
  readonly out?: string;
  readonly name?: string;
  readonly changes: ImportOptions['changes'];
  readonly replace: boolean;
  readonly json: boolean;
}

/** Guesses that are less sure than this are to be looked at. */
const UNSURE = 0.7;
const MAX_INPUT = 300 * 1024 * 1024;

export function registerImport(program: Command, finish: Finish): void {
  program
    .command('import')
    .description(
      'Make releases of files of other programs: Word, OpenDocument, RTF, e-mail, web pages, Markdown, text.',
    )
    .argument(
      '<files...>',
      'a file, “-” for standard input, or a pattern in quotation marks ("old/*.docx")',
    )
    .option('--out <folder>', 'where the .dateline files go; made when it is not there')
    .option('--name <name>', 'what standard input is called, with its ending: release.docx')
    .addOption(
      new Option('--changes <way>', 'tracked changes')
        .choices(['accepted', 'rejected'])
        .default('accepted'),
    )
    .option('--replace', 'replace files that are there already', false)
    .option('--json', 'say what was read and written as JSON', false)
    .action(async (files: string[], options: ImportCommandOptions) =>
      finish(await importCommand(files, options)),
    );
}

/** What became of a file: for scripts. */
interface Row {
  readonly source: string;
  readonly type: 'written' | 'exists' | 'failed';
  readonly path: string | null;
  /** The id of the format that it was read as. */
  readonly format: string | null;
  readonly losses: readonly string[];
  /**
   * For a file that Dateline wrote: `same` where the release is the one it was written from, `changed` where it
   * is made of what the file says now. Null for every other file.
   */
  readonly origin: 'same' | 'changed' | null;
  /** Parts that are to be looked at: what each was taken for, and how sure that is, from 0 to 1. */
  readonly unsure: readonly {
    readonly kind: PartKind | string;
    readonly confidence: number;
    readonly text: string;
  }[];
  readonly attachments: readonly string[];
  readonly problem: { readonly message: string; readonly advice: string } | null;
}

async function importCommand(
  given: readonly string[],
  options: ImportCommandOptions,
): Promise<number> {
  const { out } = options;
  if (out === undefined)
    throw new UsageError('It is not said where to write.', 'Add --out FOLDER.');
  const files = await filesNamed(given);
  if (files.includes(STANDARD_INPUT) && options.name === undefined) {
    throw new UsageError(
      'Standard input has no name.',
      'Add --name NAME.docx, with the ending that its file would have.',
    );
  }
  const folder = resolve(out);
  await makeFolder(folder);
  const size = Math.min(files.length, usualWorkers());
  const pool = new ImportPool(startWithoutElectron, size);
  const interruption = whenInterrupted();
  const bar = progressBar();
  const rows: Row[] = [];
  const names = new Set<string>();
  try {
    await eachOf(files, size, async (file) => {
      if (interruption.signal.aborted) return;
      const row = await imported(file, folder, options, pool, names, interruption.signal);
      rows.push(row);
      bar.clear();
      if (!options.json) report(row, files.length > 1);
      bar.show(rows.length, files.length, file);
    });
  } finally {
    bar.clear();
    interruption.over();
    pool.close();
  }
  if (interruption.signal.aborted) {
    sayInterrupted(rows.filter(({ type }) => type === 'written').length);
    return EXIT.interrupted;
  }
  const inOrder = files.flatMap((file) => rows.filter(({ source }) => source === file));
  if (options.json) putJson(inOrder);
  if (files.length > 1) say(summary(rows));
  return rows.every(({ type }) => type === 'written') ? EXIT.done : EXIT.failed;
}

async function filesNamed(given: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const each of given) {
    if (each !== STANDARD_INPUT && isDynamicPattern(each)) files.push(...(await glob(each)).sort());
    else files.push(each);
  }
  const named = [...new Set(files)];
  if (named.length === 0)
    throw new UsageError('No file matches.', 'Check the pattern and the folder.');
  return named;
}

/** Does something with each, so many at a time. */
async function eachOf(
  files: readonly string[],
  size: number,
  act: (file: string) => Promise<void>,
): Promise<void> {
  const waiting = [...files];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await act(next);
  };
  await Promise.all(Array.from({ length: size }, work));
}

async function imported(
  source: string,
  folder: string,
  options: ImportCommandOptions,
  pool: ImportPool,
  names: Set<string>,
  signal: AbortSignal,
): Promise<Row> {
  const isInput = source === STANDARD_INPUT;
  const name = isInput ? (options.name ?? '') : source;
  const nothing = {
    source,
    path: null,
    format: null,
    losses: [],
    origin: null,
    unsure: [],
    attachments: [],
    problem: null,
  };
  try {
    const file: FileToRead = isInput
      ? { bytes: await standardInput(), name }
      : { path: resolve(source) };
    const read = await pool.read(file, { changes: options.changes, ...moment() }, signal);
    const path = join(folder, `${freeName(parse(name).name, names)}.dateline`);
    const origin = await originOf(read, name, pool);
    const isSame = origin?.isUnchanged === true;
    const { release, assets, losses } = isSame
      ? { release: origin.release, assets: picturesOf(read.source), losses: [] }
      : releaseFrom(read.source, read.recognition, { id: randomUUID(), now: now(), hash: sha256 });
    const bytes = encodeArchive({ release, assets });
    const type = await writeAtomically(path, bytes, { replace: options.replace });
    return {
      ...nothing,
      type,
      path: type === 'written' ? path : null,
      format: read.format,
      losses: losses.map(lossSentence),
      origin: origin && (isSame ? 'same' : 'changed'),
      unsure: isSame ? [] : unsureIn(read),
      attachments: (read.source.attachments ?? []).map((each) => each.name),
      problem:
        type === 'written'
          ? null
          : {
              message: `“${path}” is there already.`,
              advice: 'Add --replace, or give another folder with --out.',
            },
    };
  } catch (error) {
    if (!(error instanceof UserError) && !signal.aborted)
      say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const problem = problemFrom(error, {
      message: 'It could not be read: this is a fault in Dateline.',
      advice: 'Nothing was changed.',
    });
    return { ...nothing, type: 'failed', problem };
  }
}

/** Where a file of ours came from; one that cannot tell it is read as any other. */
async function originOf(read: ReadFile, name: string, pool: ImportPool): Promise<Origin | null> {
  if (!read.source.identity) return null;
  try {
    return await pool.origin(read, parse(name).base, moment());
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** Files of one name in several folders get a number each. */
function freeName(name: string, taken: Set<string>): string {
  let free = name || 'release';
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} ${number}`;
  taken.add(free.toLowerCase());
  return free;
}

function unsureIn({ source, recognition }: ReadFile): Row['unsure'] {
  const texts = new Map(
    source.blocks.map(({ id, content }) => [id, 'children' in content ? wordsIn(content) : '']),
  );
  return recognition.parts
    .filter(({ confidence }) => confidence < UNSURE)
    .map(({ kind, confidence, blocks }) => ({
      kind,
      confidence,
      text: blocks
        .map((id) => texts.get(id) ?? '')
        .join(' ')
        .slice(0, 80),
    }));
}

function wordsIn(node: object): string {
  if ('text' in node) return String(node.text);
  return 'children' in node && Array.isArray(node.children)
    ? node.children.map(wordsIn).join('')
    : '';
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of createReadStream('', { fd: 0, autoClose: false })) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_INPUT) {
      throw new UserError(
        'This file is larger than 300 MB, which no release is.',
        'Choose another.',
      );
    }
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function report(
  { source, type, path, losses, origin, unsure, attachments, problem }: Row,
  isOneOfMany: boolean,
): void {
  const of = isOneOfMany ? `${source}: ` : '';
  if (type === 'written') put(`${path}\n`);
  if (problem) say(`${of}${problem.message} ${problem.advice}`);
  if (origin === 'same') say(`${of}Dateline wrote this file, and it is as it was written.`);
  if (origin === 'changed')
    say(
      `${of}Dateline wrote this file, and it was changed since: the release is what it says now.`,
    );
  for (const loss of losses) say(`${of}${loss}.`);
  for (const attachment of attachments)
    say(`${of}“${attachment}” came with the message: save it, and import it by itself.`);
  for (const { kind, text } of unsure) say(`${of}Look at this: taken for ${kind}: “${text}”`);
}

function summary(rows: readonly Row[]): string {
  const count = (type: Row['type']): number => rows.filter((row) => row.type === type).length;
  const exists = count('exists');
  return [
    `${count('written')} written`,
    ...(exists > 0 ? [`${exists} there already`] : []),
    `${count('failed')} failed`,
  ].join(', ');
}
