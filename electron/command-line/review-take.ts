import { resolve } from 'node:path';
import type { Command } from 'commander';
import { encodeArchive } from '../../core/archive/encode';
import type { Release } from '../../core/release/release';
import {
  type AnswerChoice,
  firstChoice,
  type ReadAnswer,
  takeAll,
  whenTaken,
} from '../../core/review/word/answers';
import { lockedTake } from '../../core/review/word/locked-take';
import { reportLines, tallyText } from '../../core/review/word/report-lines';
import { DOUBTS, isLikely, roundOf } from '../../core/review/word/round-of';
import type { AnswerReport } from '../../core/review/word/taken';
import { openFile } from '../files/open-document';
import { writeAtomically } from '../files/write-atomically';
import { ImportPool } from '../imports/import-pool';
import { now } from '../imports/moment';
import { startWithoutElectron } from '../imports/start-reader';
import { readAnswers } from '../review/read-answers';
import { usualWorkers } from '../workers/worker-pool';
import { EXIT, type Finish, putJson, say, UsageError } from './output';

interface TakeOptions {
  readonly from?: string;
  readonly byText: boolean;
  readonly json: boolean;
}

/** Adds `review take` to the commands about review. */
export function registerReviewTake(program: Command, finish: Finish): void {
  const review =
    program.commands.find((command) => command.name() === 'review') ??
    program.command('review').description('Take in what comes back from review.');
  review
    .command('take')
    .description(
      'Take reviewed Word files into a release, as suggestions and comments of those who made them.',
    )
    .argument('<file>', 'a .dateline file; it is changed')
    .argument('<answers...>', 'Word files that came back')
    .option('--from <organisation>', 'who they are from; by default whom the round was sent to')
    .option('--by-text', 'also files that do not answer this release, by their text alone', false)
    .option('--json', 'say what came and what became of it as JSON', false)
    .action(async (file: string, answers: string[], options: TakeOptions) =>
      finish(await takeCommand(file, answers, options)),
    );
}

/** Gives back the exit code: 0 only when every file was taken in. */
async function takeCommand(
  file: string,
  given: readonly string[],
  { from, byText, json }: TakeOptions,
): Promise<number> {
  const path = resolve(file);
  const { release, assets } = await openFile(path);
  const locked = lockedTake(release);
  if (locked) throw new UsageError(locked.message, locked.advice);
  const pool = new ImportPool(startWithoutElectron, Math.min(given.length, usualWorkers()));
  const read = await readAnswers(
    given.map((answer) => resolve(answer)),
    { release, asset: (name) => assets.get(name), read: (each) => pool.readReviewed(each) },
  ).finally(() => pool.close());
  const choices = read.answers.map((answer): AnswerChoice => {
    const choice = firstChoice(answer, release);
    const isKnown = whenTaken(answer, release) !== null;
    const organisation = (from ?? choice.organisation).trim();
    // People of the same name are told apart by it.
    const isTaken = !isKnown && organisation !== '' && (byText || choice.isTaken);
    return { ...choice, isTaken, organisation };
  });
  const { release: next, reports, contested } = takeAll(release, read, choices, now());
  const isAny = reports.some((report) => report !== null);
  if (isAny)
    await writeAtomically(path, encodeArchive({ release: next, assets }), { replace: true });
  const rows = read.answers.map((answer, index) => rowOf(answer, release, reports[index] ?? null));
  if (json) putJson({ answers: rows, problems: read.problems, contested });
  else {
    for (const row of rows) for (const line of row.lines) say(`${row.file}: ${line}`);
    for (const { message, advice } of read.problems) say(`${message} ${advice}`);
    for (const { sentence, wishes } of contested) {
      say(`Several want to change “${sentence}”: ${wishes.map(wishText).join('; ')}.`);
    }
  }
  return read.problems.length === 0 && rows.every(({ isTaken }) => isTaken)
    ? EXIT.done
    : EXIT.failed;
}

function rowOf(answer: ReadAnswer, release: Release, report: AnswerReport | null) {
  const { round, doubt } = roundOf(answer.document, release);
  const { file } = answer;
  const before = whenTaken(answer, release);
  const lines = report
    ? [
        ...(doubt ? [DOUBTS[doubt]] : []),
        ...report.people.map(({ name, ...tally }) => `${name}: ${tallyText(tally)}.`),
        ...report.sameNames.map(
          ({ author }) =>
            `“${author}” is also the name of somebody in this release; they are kept apart.`,
        ),
        ...reportLines(report),
        ...report.proposals.map(({ person, text }) => `${person}: ${text}`),
      ]
    : [
        before !== null
          ? `It was taken in on ${before}.`
          : doubt && !isLikely(doubt)
            ? `It was not taken in. ${DOUBTS[doubt]} Add --by-text for that.`
            : 'It was not taken in: it does not say which organisation it is from. Add --from NAME.',
      ];
  return { file, round: round.id, isTaken: report !== null, doubt, lines, report };
}

const wishText = ({ person, from, to }: { person: string; from: string; to: string }): string =>
  `${person}: “${from}” → “${to}”`;
