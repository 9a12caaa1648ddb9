import { join } from 'node:path';
import type { Archive } from '../../core/archive/archive';
import type { ExportOutcome } from '../../core/bridge/messages/export';
import { problemFrom, UserError } from '../../core/errors';
import { checkedName } from '../../core/exports/checked-name';
import { docxFormat } from '../../core/exports/docx/docx-format';
import { type MailDraft, mailDraft } from '../../core/exports/eml/mail-draft';
import type { ExportContext } from '../../core/exports/format';
import { picturesToSend } from '../../core/images/metadata/without-metadata';
import type { Round } from '../../core/release/review/rounds';
import type { ReviewMail } from '../../core/review/review-mails';
import { reviewDocument } from '../../core/review/word/review-document';
import { orStopped, refuseStopped, Stopped } from '../export/stop';
import { writeAtomically } from '../files/write-atomically';

export interface MailOrder {
  /** The release with the round in it. */
  readonly archive: Archive;
  /** The round that the messages belong to, by its id. */
  readonly round: string;
  readonly mails: readonly (ReviewMail & { readonly fileName: string })[];
  readonly folder: string;
  /** Whether the document for review travels with them. */
  readonly attached: boolean;
  /** Replace files that are there. */
  readonly replace: boolean;
  readonly typeset: ExportContext['typeset'];
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number, fileName: string) => void;
}

/**
 * Writes the drafts of the messages of a round. One that fails does not keep the others from being written.
 *
 * @returns what became of each; those that were not begun when it was cancelled are left out
 * @throws UserError where the release has no such round
 */
export async function writeMails(order: MailOrder): Promise<ExportOutcome[]> {
  const round = order.archive.release.review?.rounds?.find(({ id }) => id === order.round);
  if (!round) throw new UserError('There is no such round of review.', 'Send it for review again.');
  const outcomes: ExportOutcome[] = [];
  for (const mail of order.mails) {
    order.onProgress?.(outcomes.length, order.mails.length, mail.fileName);
    const outcome = await writeOne(order, round, mail);
    if (outcome === 'stopped') break;
    outcomes.push(outcome);
  }
  return outcomes;
}

async function writeOne(
  order: MailOrder,
  round: Round,
  { fileName, organisation, ...mail }: MailOrder['mails'][number],
): Promise<ExportOutcome | 'stopped'> {
  const { folder, attached, replace, signal } = order;
  try {
    refuseStopped(signal);
    const path = join(folder, checkedName(fileName));
    const documents = attached
      ? [await orStopped(documentFor(order, round, fileName, organisation), signal)]
      : [];
    const text = mailDraft({ ...mail, date: round.at, attached: documents });
    const bytes = new TextEncoder().encode(text);
    return { type: await writeAtomically(path, bytes, { replace }), format: 'eml', path };
  } catch (error) {
    if (error instanceof Stopped) return 'stopped';
    if (!(error instanceof UserError)) console.error(error);
    return { type: 'failed', format: 'eml', problem: problemFrom(error, notMade(fileName)) };
  }
}

async function documentFor(
  { archive: { release, assets }, typeset }: MailOrder,
  { id, hash }: Round,
  mailName: string,
  organisation: string | null,
): Promise<MailDraft['attached'][number]> {
  const context = { asset: picturesToSend(assets), typeset };
  const sentIn = { round: id, hash, ...(organisation !== null && { to: organisation }) };
  const { bytes } = await reviewDocument(release, context, sentIn);
  return {
    fileName: mailName.replace(/\.eml$/, '.docx'),
    mediaType: docxFormat.mediaType,
    bytes,
  };
}

/** Shown for an internal error. */
const notMade = (fileName: string) => ({
  message: `“${fileName}” could not be made.`,
  advice: 'Try again; your text is safe.',
});
