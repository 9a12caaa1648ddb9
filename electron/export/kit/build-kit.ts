import { join } from 'node:path';
import { UserError } from '../../../core/errors';
import { checkedName } from '../../../core/exports/checked-name';
import { assertComplete } from '../../../core/exports/export-guard';
import type { ExportContext } from '../../../core/exports/format';
import { checksums } from '../../../core/exports/kit/checksums';
import { indexPage } from '../../../core/exports/kit/index-page';
import {
  type KitEntry,
  type KitOrder,
  type KitPlan,
  kitPlan,
} from '../../../core/exports/kit/kit-plan';
import { readMe } from '../../../core/exports/kit/read-me';
import { formatById } from '../../../core/exports/registry';
import { rightsOf } from '../../../core/images/metadata/rights';
import { withDescription } from '../../../core/images/metadata/with-description';
import { withoutMetadata } from '../../../core/images/metadata/without-metadata';
import type { Release } from '../../../core/release/release';
import { collectGarbage } from '../../engine/collect-garbage';
import { makeFolder } from '../../files/make-folder';
import { refuseStopped } from '../stop';
import { folderOutput, type KitOutput, zipOutput } from './kit-output';
import { type ReleasePictures, releasePictures } from './release-pictures';

/** A document of a kit. */
export interface KitSource {
  readonly release: Release;
  /** Reads a picture when its turn comes; undefined where it is missing or damaged. */
  readonly picture: (asset: string) => Promise<Uint8Array | undefined>;
}

export interface KitJob {
  readonly sources: readonly KitSource[];
  readonly formats: KitOrder['formats'];
  readonly folder: string;
  /** A name without ending; empty: made from the first release's title. */
  readonly name: string;
  readonly as: 'zip' | 'folder';
  readonly replace: boolean;
  readonly typeset: ExportContext['typeset'];
  /** The person's own Word letterhead, where there is one. */
  readonly letterhead?: ExportContext['letterhead'];
  /** Ends the work: nothing of the kit is left then. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number, path: string) => void;
}

export interface KitResult {
  readonly type: 'written' | 'exists';
  readonly path: string;
  /** How many files are in it. */
  readonly files: number;
  /** What is not in it, and why, in sentences. */
  readonly missing: readonly string[];
  /** The e-mail draft of the first release, where it can be opened: not in a ZIP. */
  readonly mail: string | null;
}

/**
 * Makes a kit: plans it, makes one entry after the other and writes each at once. Of the pictures as
 * they came one is in memory at a time; the documents have them as large as a page needs. What cannot
 * be made is left out and named.
 *
 * @throws UserError when nothing can be written, or something is still to be filled
 * @throws Stopped when it was cancelled
 */
export async function buildKit(job: KitJob): Promise<KitResult> {
  const releases = job.sources.map(({ release }) => release);
  const draft = job.formats.every(({ options }) => String(options.draft) === 'true');
  for (const release of releases) assertComplete(release, { draft });
  const plan = kitPlan({ releases, formats: job.formats });
  const name = checkedName(job.name.trim() || plan.name);
  const path = join(job.folder, job.as === 'zip' ? `${name}.zip` : name);
  await makeFolder(job.folder);
  const output =
    job.as === 'zip'
      ? await zipOutput(path, plan.lead.facts.modified, job.replace)
      : await folderOutput(path, job.replace);
  let finished = false;
  try {
    const missing = await addEntries(plan, job, output);
    refuseStopped(job.signal);
    await addPages(plan, output);
    const type = await output.finish();
    finished = type === 'written';
    const draft = plan.entries.find(
      (entry) => entry.kind === 'document' && entry.role === 'release' && entry.format === 'eml',
    );
    const isThere = finished && draft && output.files.some((file) => file.path === draft.path);
    const mail = isThere && job.as === 'folder' ? join(path, draft.path) : null;
    return { type, path, files: output.files.length, missing, mail };
  } finally {
    if (!finished) await output.abandon();
  }
}

async function addEntries(plan: KitPlan, job: KitJob, output: KitOutput): Promise<string[]> {
  const missing: string[] = [];
  let held: { release: number; pictures: ReleasePictures } | null = null;
  const picturesOf = (release: number): ReleasePictures => {
    if (held?.release !== release) {
      const { [release]: source } = job.sources;
      const content = source?.release ?? plan.lead;
      const read = source?.picture ?? (async () => undefined);
      held = { release, pictures: releasePictures(content, read, job.signal) };
    }
    return held.pictures;
  };
  for (const [done, entry] of plan.entries.entries()) {
    refuseStopped(job.signal);
    job.onProgress?.(done, plan.entries.length, entry.path);
    const bytes = await made(entry, picturesOf, job).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      missing.push(`${entry.path}: ${error.sentence}`);
      return null;
    });
    if (bytes) await output.add(entry.path, bytes);
    // A document is made of many copies of its pictures, which V8 does not count as its own.
    if (entry.kind === 'document') collectGarbage();
  }
  job.onProgress?.(plan.entries.length, plan.entries.length, '');
  return missing;
}

async function made(
  entry: KitEntry,
  picturesOf: (release: number) => ReleasePictures,
  { typeset, letterhead }: KitJob,
): Promise<Uint8Array> {
  if (entry.kind === 'contact') return new TextEncoder().encode(entry.text);
  const pictures = picturesOf(entry.release);
  if (entry.kind === 'document') {
    const format = formatById(entry.format);
    if (!format) throw new UserError(`There is no format “${entry.format}”.`, 'Choose another.');
    const context = { ...(await pictures.forDocument(format.pictures)), typeset, letterhead };
    return format.export(entry.content, context, entry.options);
  }
  pictures.documentsDone();
  const bytes = await pictures.original(entry.asset);
  const clean = bytes && withoutMetadata(entry.asset, bytes);
  if (!clean) throw new UserError('The picture is missing or damaged.', 'Put it in again.');
  if (entry.kind === 'logo') return clean;
  const sized = entry.size === 'web' ? await pictures.web(entry.asset) : clean;
  return withDescription(sized ?? clean, { ...entry.description, rights: rightsOf(bytes) });
}

/** The pages that tell what is in the kit come last: they list only what is there. */
async function addPages(plan: KitPlan, output: KitOutput): Promise<void> {
  const text = new TextEncoder();
  await output.add('index.html', text.encode(indexPage(plan, output.files)));
  await output.add('README.txt', text.encode(readMe(plan, output.files)));
  await output.add('SHA256SUMS.txt', text.encode(checksums(output.files)));
}
