import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { encodeArchive } from '../../core/archive/encode';
import { instantOf } from '../../core/dates/instant-of';
import { isIssued } from '../../core/lifecycle/status';
import type { Release } from '../../core/release/release';
import type { Person } from '../../core/release/review/review';
import type { Addressee } from '../../core/release/review/rounds';
import {
  addresseesOf,
  notShownText,
  reviewFiles,
  sentForReview,
} from '../../core/review/word/send';
import { foldedName } from '../../core/text/folded-name';
import { createEngine } from '../engine/engine';
import { makeFolder } from '../files/make-folder';
import { openFile } from '../files/open-document';
import { writeAtomically } from '../files/write-atomically';
import { writeReviewFiles } from '../review/write-review-files';
import { nearestWord } from './nearest-word';
import { collect, EXIT, type Finish, put, putJson, say, UsageError } from './output';
import { statusCommand } from './review-status';

interface SendOptions {
  readonly to: readonly string[];
  readonly out: string;
  readonly each: boolean;
  readonly pdf: boolean;
  readonly due?: string;
  readonly note?: string;
  readonly by?: string;
  readonly replace: boolean;
  readonly json: boolean;
}

export function registerReview(program: Command, finish: Finish): void {
  const review = program
    .command('review')
    .description('Send a release for review, take in what comes back, and see who has answered.');
  review
    .command('send')
    .description(
      'Write a release as Word files with its comments and tracked changes, and note the round in it.',
    )
    .argument('<file>', 'a .dateline file')
    .option(
      '--to <organisation>',
      'an organisation of the release, by name or acronym; can be repeated; by default all',
      collect,
      [],
    )
    .option('--out <folder>', 'where to write; made when it is not there', '.')
    .option('--each', 'a Word file for each organisation, instead of one for all', false)
    .option('--pdf', 'also a PDF with numbered notes, for those who only read', false)
    .option('--due <date>', 'when answers are due: 2026-12-10, or an instant')
    .option('--note <text>', 'a note to go with it')
    .option(
      '--by <name>',
      'who sends it: “Name, Organisation”; by default the user of this computer',
    )
    .option('--replace', 'replace existing files', false)
    .option('--json', 'print what was written as JSON', false)
    .action(async (file: string, options: SendOptions) => finish(await sendCommand(file, options)));
  review
    .command('status')
    .description(
      'Who was sent a release, who has answered, and who has approved it. Fails while a required sign-off is missing.',
    )
    .argument('<file>', 'a .dateline file')
    .option('--json', 'print it as JSON', false)
    .action(async (file: string, options: { json: boolean }) =>
      finish(await statusCommand(file, options.json)),
    );
}

/** Gives back the exit code: 0 only when all files are written and the round is noted. */
async function sendCommand(file: string, options: SendOptions): Promise<number> {
  const path = resolve(file);
  const archive = await openFile(path);
  const to = chosen(archive.release, options.to);
  const due = options.due === undefined ? undefined : dueFrom(options.due);
  if (isIssued(archive.release.facts.status)) {
    throw new UsageError(
      'This release is issued, so there is nothing to review.',
      'Start a correction in the window, and send that.',
    );
  }
  const { release, round } = sentForReview(
    archive.release,
    { to, ...(due && { due }), ...(options.note && { note: options.note }) },
    { person: personFrom(options.by), at: instantOf(new Date()) },
    randomUUID,
  );
  const folder = resolve(options.out);
  await makeFolder(folder);
  const files = reviewFiles(archive.release, to, options);
  const { outcomes, notShown } = await writeReviewFiles({
    archive: { release, assets: archive.assets },
    round: round.id,
    files,
    folder,
    replace: options.replace,
    typeset: async (document) => createEngine()(document),
  });
  const isWhole = outcomes.every(({ type }) => type === 'written');
  // What was not sent as it should be is not noted as sent.
  if (isWhole) {
    await writeAtomically(path, encodeArchive({ release, assets: archive.assets }), {
      replace: true,
    });
  }
  if (options.json)
    putJson({ round: isWhole ? round.id : null, due: due ?? null, to, files: outcomes });
  for (const outcome of outcomes) {
    if (outcome.type === 'written' && !options.json) put(`${outcome.path}\n`);
    if (outcome.type === 'exists') say(`“${outcome.path}” already exists. Add --replace.`);
    if (outcome.type === 'failed') say(`${outcome.problem.message} ${outcome.problem.advice}`);
  }
  const unseen = notShownText(notShown);
  if (unseen) say(unseen);
  if (!isWhole)
    say('The round is not noted in the release, because not all its files are written.');
  return isWhole ? EXIT.done : EXIT.failed;
}

/** @throws UsageError for an organisation that the release has not got */
function chosen(release: Release, wanted: readonly string[]): Addressee[] {
  const all = addresseesOf(release);
  if (all.length === 0) {
    throw new UsageError(
      'This release has no organisations to send it to.',
      'Add them in the Facts panel of the window.',
    );
  }
  if (wanted.length === 0) return all;
  const acronyms = new Map(
    release.facts.organisations.map(({ name, acronym }) => [foldedName(acronym), name.trim()]),
  );
  return wanted.map((name) => {
    const full = foldedName(acronyms.get(foldedName(name)) ?? name);
    const found = all.find(({ organisation }) => foldedName(organisation) === full);
    if (found) return found;
    const names = all.map(({ organisation }) => organisation);
    const near = nearestWord(name, names);
    throw new UsageError(
      `“${name}” is no organisation of this release.`,
      near ? `Did you mean “${near}”?` : `Choose from: ${names.join(', ')}.`,
    );
  });
}

/**
 * The instant when answers are due. A day lasts to its end, here.
 *
 * @throws UsageError
 */
function dueFrom(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const date = new Date(isDay ? `${text}T23:59:59` : text);
  if (Number.isNaN(date.getTime())) {
    throw new UsageError(
      `“${text}” is not a date.`,
      'Write it as 2026-12-10 or 2026-12-10T17:00Z.',
    );
  }
  return instantOf(date);
}

function personFrom(text = userInfo().username): Person {
  const [name = '', ...organisation] = text.split(',');
  return { name: name.trim(), organisation: organisation.join(',').trim() };
}
