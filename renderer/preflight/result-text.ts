import type { ExportOutcome } from '../../core/bridge/messages/export';
import { isolatedName } from '../../core/release/bidi';
import type { Notice } from '../ui/notice';

const WORDS = 'No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve'.split(' ');

/** "Five files": in words up to twelve. */
export const filesText = (count: number): string =>
  `${WORDS[count] ?? count} ${count === 1 ? 'file' : 'files'}`;

const areOrIs = (count: number): string => (count === 1 ? 'is' : 'are');

/** That files are there, and that no more than that has been done. */
export const readyText = (count: number): string =>
  `${filesText(count)} ${areOrIs(count)} ready. Nothing has been sent.`;

/** That work was cancelled, and what there is of it. */
export const stoppedText = (count: number): string =>
  count === 0
    ? 'Cancelled. Nothing was written.'
    : `Cancelled. ${filesText(count)} had been written by then.`;

export const existsText = (count: number): string =>
  count === 1
    ? 'One file already exists and was not replaced.'
    : `${filesText(count)} already exist and were not replaced.`;

/** The last part of a path, on any system. */
export const fileNameOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

/** The file's name as it is shown, in the window's own direction. */
export const shownName = (path: string): string => isolatedName(fileNameOf(path));

/** The folder of a path, on any system. */
export const folderOf = (path: string): string => path.slice(0, -fileNameOf(path).length);

type Written = Extract<ExportOutcome, { type: 'written' }>;

export const writtenOf = (outcomes: readonly ExportOutcome[]): Written[] =>
  outcomes.filter((each): each is Written => each.type === 'written');

/**
 * What is told of an export whose dialog has been closed meanwhile.
 *
 * @param wanted how many files it was to write
 */
export function noticeOf(
  title: string,
  outcomes: readonly ExportOutcome[],
  wanted: number,
  reveal: (path: string) => void,
): Notice {
  const written = writtenOf(outcomes);
  const [first] = written;
  const failed = outcomes.length - written.length;
  const isStopped = outcomes.length < wanted;
  return {
    kind: failed > 0 || isStopped ? 'warning' : 'success',
    message: `${title}: ${isStopped ? stoppedText(written.length) : readyText(written.length)}`,
    ...(failed > 0 && { advice: `${filesText(failed)} could not be written. Export again.` }),
    ...(first && { actions: [{ label: 'Show in folder', run: () => reveal(first.path) }] }),
  };
}
