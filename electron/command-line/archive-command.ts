import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { UserError } from '../../core/errors';
import { ANYTHING } from '../../core/past-releases/query';
import { RELEASE_KINDS, type ReleaseKind } from '../../core/release/facts';
import { ImportPool } from '../imports/import-pool';
import { momentOfFile } from '../imports/moment';
import { startWithoutElectron } from '../imports/start-reader';
import { userDataFolder } from '../library/own-library';
import { archiveFolder, filesAtATime } from '../past-releases/archive-folder';
import { stateOf } from '../past-releases/archive-state';
import {
  type ImportProgress,
  type ImportResult,
  importFolders,
} from '../past-releases/import-folders';
import { type FoundRelease, PastReleases } from '../past-releases/past-releases';
import { releaseOfOther } from '../past-releases/release-of-other';
import { whenInterrupted } from './interrupted';
import { EXIT, type Finish, note, print, put, putJson, say } from './output';

interface Common {
  readonly archive?: string;
  readonly json: boolean;
}

interface SearchOptions extends Common {
  readonly organisation: string;
  readonly person: string;
  readonly kind?: ReleaseKind;
  readonly from?: string;
  readonly to?: string;
  readonly language: string;
  readonly limit: number;
}

export function registerArchive(program: Command, finish: Finish): void {
  const archive = program
    .command('archive')
    .description('Old releases: take in folders of them, and search them.');
  const sub = (name: string, description: string): Command =>
    archive
      .command(name)
      .description(description)
      .option('--archive <folder>', 'where the index is; by default the one the window uses')
      .option('--json', 'say it as JSON', false);

  sub('add', 'Take in folders of old releases, or what is new in them.')
    .argument('<folders...>', 'folders with releases in any format; they are only read')
    .action(async (folders: string[], options: Common) => finish(await add(folders, options)));
  sub('search', 'Find old releases.')
    .argument('[words...]', 'words, and phrases in quotation marks; all have to occur')
    .option('--organisation <name>', 'only releases of this organisation', '')
    .option('--person <name>', 'only releases with this contact or speaker', '')
    .addOption(new Option('--kind <kind>', 'only releases of this kind').choices(RELEASE_KINDS))
    .option('--from <date>', 'not older than this day: 2024-01-31', dateOf)
    .option('--to <date>', 'not newer than this day', dateOf)
    .option('--language <code>', 'only releases in this language: fr', '')
    .option('--limit <number>', 'how many are listed', limitOf, 50)
    .action((words: string[], options: SearchOptions) => search(words, options));
  sub('status', 'Say what the archive holds, and what could not be read.').action(status);
}

const opened = ({ archive }: Common): { root: string; archive: PastReleases } => {
  const root = archive ? resolve(archive) : archiveFolder(userDataFolder());
  return { root, archive: PastReleases.open(root) };
};

async function add(given: readonly string[], options: Common): Promise<number> {
  const folders = given.map(folderAt);
  const { root, archive } = opened(options);
  for (const folder of folders) await archive.addFolder(folder);
  const { signal, over } = whenInterrupted();
  const atATime = filesAtATime();
  const pool = new ImportPool(startWithoutElectron, atATime);
  try {
    const result = await importFolders(archive, root, {
      folders,
      readOther: async (path, stop) =>
        releaseOfOther(await pool.read({ path }, await momentOfFile(path), stop)).release,
      atATime,
      signal,
      tell: options.json ? () => undefined : tellOnTerminal,
    });
    return report(result, options.json);
  } finally {
    over();
    pool.close();
  }
}

function folderAt(given: string): string {
  const path = resolve(given);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return path;
  throw new UserError(`There is no folder “${given}”.`, 'Check its name.');
}

/** Keeps the person informed where there is one: a line that is written over. */
function tellOnTerminal({ done, total, failed, secondsLeft }: ImportProgress): void {
  if (!process.stderr.isTTY) return;
  const left = secondsLeft === null ? '' : `, about ${secondsLeft} s left`;
  const problems = failed > 0 ? `, ${failed} not readable` : '';
  process.stderr.write(`\r${done} of ${total}${problems}${left}   ${done === total ? '\n' : ''}`);
}

function report(result: ImportResult, json: boolean): number {
  const { read, unchanged, removed, failures, isStopped } = result;
  if (json) putJson({ read, unchanged, removed, failures, isStopped });
  else {
    for (const { path, message, advice } of failures) say(`${path}: ${message} ${advice}`);
    const known = unchanged > 0 ? `, ${unchanged} were there already` : '';
    const gone = removed > 0 ? `, ${removed} are gone` : '';
    put(`${read} taken in${known}${gone}.\n`);
  }
  if (isStopped) {
    say('Interrupted. What was read is in the archive; the same command goes on from there.');
    return EXIT.interrupted;
  }
  return failures.length > 0 ? EXIT.failed : EXIT.done;
}

function search(words: readonly string[], options: SearchOptions): void {
  const { archive } = opened(options);
  if (archive.trouble) say(archive.trouble);
  const { organisation, person, kind, from, to, language, limit } = options;
  // An argument with a space in it is a phrase: it was given in quotation marks.
  const text = words.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' ');
  const query = {
    ...ANYTHING,
    ...{ text, organisation, person, language, kind: kind ?? null },
    ...{ from: from ?? null, to: to ?? null },
  };
  const { hits, total } = archive.search(query, limit);
  const rows = hits.map(({ path, about, passage, marks }) => ({
    path,
    ...about,
    passage: passage.text,
    marks,
  }));
  if (options.json) putJson({ total, releases: rows });
  else if (hits.length > 0) print(false, hits, lineOf);
  if (!options.json && total > hits.length) note(`${total - hits.length} more: give a --limit.`);
  if (total === 0) note('No release of the archive fits.');
}

const lineOf = ({ path, about, passage }: FoundRelease): string =>
  [about.date ?? '', path, about.title, passage.text].join('\t');

function status(options: Common): void {
  const { archive } = opened(options);
  const { folders, releases, trouble } = stateOf(archive);
  const failures = [...archive.files.values()].flatMap(({ path, problem }) =>
    problem ? [{ path, ...problem }] : [],
  );
  if (options.json) {
    putJson({ releases, folders, failures, trouble });
    return;
  }
  if (trouble) say(trouble);
  const lines = folders.map(({ path, files, failed }) => {
    const problems = failed > 0 ? `\t${failed} not readable` : '';
    return `${files}\t${path}${problems}`;
  });
  put(`${[`${releases} releases`, ...lines].join('\n')}\n`);
  for (const { path, message, advice } of failures) say(`${path}: ${message} ${advice}`);
}

function dateOf(given: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(given) && !Number.isNaN(Date.parse(given))) return given;
  throw new InvalidArgumentError('Give a day as year, month and day: 2024-01-31.');
}

function limitOf(given: string): number {
  const limit = Number(given);
  if (Number.isInteger(limit) && limit > 0 && limit <= 10_000) return limit;
  throw new InvalidArgumentError('Give a number from 1 to 10,000.');
}
