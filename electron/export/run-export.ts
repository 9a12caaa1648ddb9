import { join } from 'node:path';
import type { Archive } from '../../core/archive/archive';
import type { ExportOutcome } from '../../core/bridge/messages/export';
import { problemFrom, UserError } from '../../core/errors';
import { checkedFileName } from '../../core/exports/checked-name';
import { assertComplete } from '../../core/exports/export-guard';
import type { ExportContext, ExportFormat } from '../../core/exports/format';
import type { OptionValues } from '../../core/exports/options';
import { formatById } from '../../core/exports/registry';
import { picturesToSend } from '../../core/images/metadata/without-metadata';
import { reportFault } from '../diagnostics/log';
import { writeAtomically } from '../files/write-atomically';
import { orStopped, refuseStopped, Stopped } from './stop';

export interface ExportOrder {
  readonly archive: Archive;
  readonly folder: string;
  /** File names with extension, without a folder. */
  readonly targets: readonly {
    readonly format: string;
    readonly fileName: string;
    /** The chosen options; missing ones take their defaults. */
    readonly options?: OptionValues;
  }[];
  /** Replace files that are there. */
  readonly replace: boolean;
  readonly typeset: ExportContext['typeset'];
  /** The person's own Word letterhead, where there is one. */
  readonly letterhead?: ExportContext['letterhead'];
  /** Makes pictures for the screen in whatever thread has time for it. */
  readonly screenPicture?: ExportContext['screenPicture'];
  /** Cancels the export; files not written by then are not written. */
  readonly signal?: AbortSignal;
  /** Called before each format is made, with how many are done. */
  readonly onProgress?: (done: number, total: number, fileName: string) => void;
}

/**
 * Exports a document: the one way out, for the window, the command line and the tests. One format
 * that fails does not keep the others from being written.
 *
 * @returns what became of each format; those that were not begun when it was cancelled are left out
 */
export async function runExport(order: ExportOrder): Promise<ExportOutcome[]> {
  const outcomes: ExportOutcome[] = [];
  const { targets, onProgress } = order;
  for (const target of targets) {
    onProgress?.(outcomes.length, targets.length, target.fileName);
    const outcome = await exportOne(order, target);
    if (outcome === 'stopped') break;
    outcomes.push(outcome);
  }
  return outcomes;
}

async function exportOne(
  { archive, folder, replace, typeset, letterhead, screenPicture, signal }: ExportOrder,
  { format: id, fileName, options }: ExportOrder['targets'][number],
): Promise<ExportOutcome | 'stopped'> {
  try {
    refuseStopped(signal);
    const format = formatNamed(id);
    const path = join(folder, checkedFileName(fileName, format));
    const made = exportedBytes({ archive, typeset, letterhead, screenPicture }, id, options);
    const bytes = await orStopped(made, signal);
    return { type: await writeAtomically(path, bytes, { replace }), format: id, path };
  } catch (error) {
    if (error instanceof Stopped) return 'stopped';
    if (!(error instanceof UserError)) reportFault(error);
    return { type: 'failed', format: id, problem: problemFrom(error, NOT_MADE) };
  }
}

/**
 * A document in one format. Nothing is written.
 *
 * @throws UserError when it cannot be exported, or something in it is still to be filled
 */
export async function exportedBytes(
  {
    archive,
    ...context
  }: Pick<ExportOrder, 'archive' | 'typeset' | 'letterhead' | 'screenPicture'>,
  id: string,
  options?: OptionValues,
): Promise<Uint8Array> {
  const format = formatNamed(id);
  assertComplete(archive.release, { draft: isDraft(options) });
  const asset = picturesToSend(archive.assets);
  return format.export(archive.release, { asset, ...context }, options);
}

/** @throws UserError */
function formatNamed(id: string): ExportFormat {
  const format = formatById(id);
  if (format) return format;
  throw new UserError(`There is no format “${id}”.`, 'Ask "formats" which there are.');
}

/** As a dialog and as a command line give it. */
const isDraft = (options: OptionValues = {}): boolean => String(options.draft) === 'true';

/** Shown for an internal error. */
const NOT_MADE = {
  message: 'This format could not be made.',
  advice: 'Try again; your text is safe.',
};
