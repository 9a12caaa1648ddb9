import { join } from 'node:path';
import type { Archive } from '../../core/archive/archive';
import type { ExportOutcome } from '../../core/bridge/messages/export';
import { problemFrom, UserError } from '../../core/errors';
import { checkedName } from '../../core/exports/checked-name';
import type { ExportContext } from '../../core/exports/format';
import { pdfFormat } from '../../core/exports/pdf/pdf-format';
import { picturesToSend } from '../../core/images/metadata/without-metadata';
import { notesRelease } from '../../core/review/word/notes-release';
import { reviewDocument } from '../../core/review/word/review-document';
import type { ReviewFile } from '../../core/review/word/send';
import { orStopped, refuseStopped, Stopped } from '../export/stop';
import { writeAtomically } from '../files/write-atomically';

export interface ReviewOrder {
  /** The release with the round in it. */
  readonly archive: Archive;
  /** The round that the files belong to, by its id. */
  readonly round: string;
  readonly files: readonly ReviewFile[];
  readonly folder: string;
  /** Replace files that are there. */
  readonly replace: boolean;
  readonly typeset: ExportContext['typeset'];
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number, fileName: string) => void;
}

/** What became of the files of a round. */
export interface WrittenFiles {
  readonly outcomes: ExportOutcome[];
  /** How many suggestions Word has no way to show. */
  readonly notShown: number;
}

/**
 * Writes the files of a round. One that fails does not keep the others from being written.
 *
 * @returns what became of each file; those that were not begun when it was cancelled are left out
 * @throws UserError where the release has no such round
 */
export async function writeReviewFiles(order: ReviewOrder): Promise<WrittenFiles> {
  const round = order.archive.release.review?.rounds?.find(({ id }) => id === order.round);
  if (!round) throw new UserError('There is no such round of review.', 'Send it for review again.');
  const outcomes: ExportOutcome[] = [];
  const notShown = new Set<string>();
  for (const file of order.files) {
    order.onProgress?.(outcomes.length, order.files.length, file.fileName);
    const outcome = await writeOne(order, round.hash, file, notShown);
    if (outcome === 'stopped') break;
    outcomes.push(outcome);
  }
  return { outcomes, notShown: notShown.size };
}

async function writeOne(
  order: ReviewOrder,
  hash: string,
  file: ReviewFile,
  notShown: Set<string>,
): Promise<ExportOutcome | 'stopped'> {
  const { format, fileName } = file;
  try {
    refuseStopped(order.signal);
    const path = join(order.folder, checkedName(fileName));
    const bytes = await orStopped(bytesOf(order, hash, file, notShown), order.signal);
    return { type: await writeAtomically(path, bytes, { replace: order.replace }), format, path };
  } catch (error) {
    if (error instanceof Stopped) return 'stopped';
    if (!(error instanceof UserError)) console.error(error);
    return { type: 'failed', format, problem: problemFrom(error, notMade(fileName)) };
  }
}

async function bytesOf(
  { archive: { release, assets }, round, typeset }: ReviewOrder,
  hash: string,
  { format, to }: ReviewFile,
  notShown: Set<string>,
): Promise<Uint8Array> {
  const context = { asset: picturesToSend(assets), typeset };
  if (format === 'pdf') return pdfFormat.export(notesRelease(release), context, { draft: true });
  const sentIn = { round, hash, ...(to !== null && { to }) };
  const document = await reviewDocument(release, context, sentIn);
  for (const id of document.notShown) notShown.add(id);
  return document.bytes;
}

/** Shown for an internal error. */
const notMade = (fileName: string) => ({
  message: `“${fileName}” could not be made.`,
  advice: 'Try again; your text is safe.',
});
