import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ExportOutcome } from '../../core/bridge/messages/export';
import { instantOf } from '../../core/dates/instant-of';
import type { Despite, IssueRecord } from '../../core/release/facts';
import { hashOf, sentTextOf } from '../../core/review/sent-text';
import { issuedSignOffs } from '../../core/review/sign-off-text';
import { sha256 } from '../files/sha256';
import { type ExportOrder, runExport } from './run-export';

/**
 * Exports the files of an issue and records the hash of each as written.
 *
 * @param despite the errors and the reason to ignore them; null if there were none
 * @returns no record unless every file was written
 */
export async function issueRelease(
  order: ExportOrder,
  by: string,
  despite: Despite | null,
): Promise<{ outcomes: ExportOutcome[]; record: IssueRecord | null }> {
  const outcomes = await runExport(order);
  const written = outcomes.filter((outcome) => outcome.type === 'written');
  if (written.length < order.targets.length) return { outcomes, record: null };
  const files = await Promise.all(
    written.map(async ({ path, format }) => {
      const bytes = await readFile(path);
      return { name: basename(path), format, bytes: bytes.length, sha256: sha256(bytes) };
    }),
  );
  const at = instantOf(new Date());
  const { release } = order.archive;
  const signOffs = issuedSignOffs(release, Date.parse(at));
  const rounds = release.review?.rounds?.length ?? 0;
  const record: IssueRecord = {
    at,
    by,
    files,
    ...(despite && { despite }),
    text: hashOf(sentTextOf(release)),
    ...(signOffs.length > 0 && { signOffs }),
    ...(rounds > 0 && { rounds }),
  };
  return { outcomes, record };
}
