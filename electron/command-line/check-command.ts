import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Archive } from '../../core/archive/archive';
import { createChecker } from '../../core/checks/checker';
import { type HouseStyle, parseHouseStyle, SHIPPED_STYLE } from '../../core/checks/house-style';
import { type ReportLine, reportOf } from '../../core/checks/report';
import type { PageFacts } from '../../core/preview/page-facts';
import { addedFolder, dictionariesIn } from '../checks/added-dictionaries';
import { fileProblem } from '../files/file-problem';
import { openDocument } from '../files/open-document';
import { userDataFolder } from '../library/own-library';
import { createSpeller } from '../spelling/speller';
import { refuseUnknown } from './named-document';
import { EXIT, type Finish, inColour, print, say } from './output';

interface CheckOptions {
  readonly houseStyle?: string;
  readonly spelling: boolean;
  readonly dictionaries?: string;
  readonly json: boolean;
}

export function registerCheck(program: Command, finish: Finish): void {
  program
    .command('check')
    .description('Check a release, or a template as it is. Exit code 1: there is an error in it.')
    .argument(
      '<file|template>',
      'a .dateline file, “-” for standard input, or the id or folder of a template',
    )
    .option('--house-style <file>', 'the JSON file of a house style')
    .option('--no-spelling', 'skip the spelling')
    .option(
      '--dictionaries <folder>',
      'dictionaries of further languages (de.aff, de.dic); otherwise those added in the window',
    )
    .option('--json', 'print the findings as JSON', false)
    .action(async (what: string, options: CheckOptions) => {
      await refuseUnknown(what);
      const archive = await openDocument(what);
      const houseStyle = options.houseStyle
        ? await readHouseStyle(options.houseStyle)
        : SHIPPED_STYLE;
      const found = await checked(archive, houseStyle, options);
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

async function checked(
  archive: Archive,
  houseStyle: HouseStyle,
  { spelling, dictionaries }: CheckOptions,
) {
  const { release } = archive;
  const pages = await pagesOf(archive);
  const speller = spelling ? await createSpeller() : null;
  speller?.setAdded(await dictionariesIn(dictionaries ?? addedFolder(userDataFolder())));
  speller?.setOwnWords(houseStyle.words);
  const checker = createChecker();
  const check = () =>
    checker.check(release, {
      houseStyle,
      now: new Date().toISOString(),
      speller,
      libraryEntry: () => null,
      letterhead: [],
      pages,
      knownWords: new Set(),
    });
  let result = check();
  // The first check determines the dictionaries that the text needs.
  while (speller?.loadNext()) result = check();
  return reportOf(result, release);
}

/** Null where the engine cannot be had: the other checks go on. */
async function pagesOf({ release, assets }: Archive): Promise<PageFacts | null> {
  try {
    const [{ measurePages }, { sizesOf }] = await Promise.all([
      import('../preview/measure-pages'),
      import('../preview/shown-size'),
    ]);
    return measurePages(release, sizesOf(release, assets));
  } catch (error) {
    say(`The pages could not be counted: ${String(error)}`);
    return null;
  }
}

function lineOf({ severity, check, block, message, quote, also = [] }: ReportLine): string {
  const more = also.length === 0 ? '' : ` (and in ${also.length} more ${placesOf(also.length)})`;
  const place = block === null ? '-' : block + 1;
  return [coloured(severity), check, place, message + more, quote.slice(0, 80)].join('\t');
}

function coloured(severity: ReportLine['severity']): string {
  if (severity === 'error') return inColour(severity, 'red');
  return severity === 'warning' ? inColour(severity, 'yellow') : severity;
}

const placesOf = (count: number): string => (count === 1 ? 'place' : 'places');
