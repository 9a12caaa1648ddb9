import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { createChecker } from '../../core/checks/checker';
import { type HouseStyle, parseHouseStyle, SHIPPED_STYLE } from '../../core/checks/house-style';
import { type ReportLine, reportOf } from '../../core/checks/report';
import type { Release } from '../../core/release/release';
import { fileProblem } from '../files/file-problem';
import { openDocument } from '../files/open-document';
import { createSpeller } from '../spelling/speller';
import { EXIT, type Finish, print } from './output';

interface CheckOptions {
  readonly houseStyle?: string;
  readonly spelling: boolean;
  readonly json: boolean;
}

export function registerCheck(program: Command, finish: Finish): void {
  program
    .command('check')
    .description('Check a release, or a template as it is. Exit code 1: there is an error in it.')
    .argument('<file|template>', 'a .dateline file, or the id or folder of a template')
    .option('--house-style <file>', 'the JSON file of a house style')
    .option('--no-spelling', 'leave the spelling out')
    .option('--json', 'say what was found as JSON', false)
    .action(async (what: string, options: CheckOptions) => {
      const { release } = await openDocument(what);
      const houseStyle = options.houseStyle
        ? await readHouseStyle(options.houseStyle)
        : SHIPPED_STYLE;
      const found = await checked(release, houseStyle, options.spelling);
      print(options.json, found, lineOf);
      finish(found.some(({ severity }) => severity === 'error') ? EXIT.failed : EXIT.done);
    });
}

async function readHouseStyle(path: string): Promise<HouseStyle> {
  const json = await readFile(path, 'utf8').catch((error) => {
    throw fileProblem(error, 'read', path);
  });
  return parseHouseStyle(json);
}

async function checked(release: Release, houseStyle: HouseStyle, spelling: boolean) {
  const speller = spelling ? await createSpeller() : null;
  speller?.setOwnWords(houseStyle.words);
  const checker = createChecker();
  const check = () =>
    checker.check(release, {
      houseStyle,
      now: new Date().toISOString(),
      speller,
      libraryEntry: () => null,
      letterhead: [],
      knownWords: new Set(),
    });
  let result = check();
  // The first look tells which dictionaries the text needs.
  while (speller?.loadNext()) result = check();
  return reportOf(result, release);
}

const lineOf = ({ severity, check, block, message, quote }: ReportLine): string =>
  [severity, check, block === null ? '-' : block + 1, message, quote.slice(0, 80)].join('\t');
