import { join } from 'node:path';
import type { Archive } from '../../../core/archive/archive';
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
import { makeFolder } from '../../files/make-folder';
import { screenPicture, webPicture } from '../../pictures/web-picture';
import { refuseStopped } from '../stop';
import { folderOutput, type KitOutput, zipOutput } from './kit-output';

/** A document of a kit. Its pictures are loaded when their turn comes, and let go after it. */
export interface KitSource {
  readonly release: Release;
  readonly load: () => Promise<Archive['assets']>;
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
 * Makes a kit: plans it, makes one entry after the other and writes each at once, so that no more
 * than one picture in its sizes is held besides the document whose turn it is. What cannot be made
 * is left out and named.
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
  let held: { release: number; assets: Archive['assets'] } | null = null;
  const assetsOf = async (release: number): Promise<Archive['assets']> => {
    if (held?.release !== release) {
      held = null;
      held = { release, assets: (await job.sources[release]?.load()) ?? new Map() };
    }
    return held.assets;
  };
  for (const [done, entry] of plan.entries.entries()) {
    refuseStopped(job.signal);
    job.onProgress?.(done, plan.entries.length, entry.path);
    const bytes = await made(entry, assetsOf, job).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      missing.push(`${entry.path}: ${error.sentence}`);
      return null;
    });
    if (bytes) await output.add(entry.path, bytes);
  }
  job.onProgress?.(plan.entries.length, plan.entries.length, '');
  return missing;
}

async function made(
  entry: KitEntry,
  assetsOf: (release: number) => Promise<Archive['assets']>,
  { typeset, letterhead }: KitJob,
): Promise<Uint8Array> {
  if (entry.kind === 'contact') return new TextEncoder().encode(entry.text);
  const assets = await assetsOf(entry.release);
  const asset = (name: string): Uint8Array | undefined => {
    const bytes = assets.get(name);
    return (bytes && withoutMetadata(name, bytes)) ?? undefined;
  };
  if (entry.kind === 'document') {
    const format = formatById(entry.format);
    if (!format) throw new UserError(`There is no format “${entry.format}”.`, 'Choose another.');
    return format.export(
      entry.content,
      { asset, typeset, letterhead, screenPicture },
      entry.options,
    );
  }
  const bytes = asset(entry.asset);
  if (!bytes) throw new UserError('The picture is missing or damaged.', 'Put it in again.');
  if (entry.kind === 'logo') return bytes;
  const sized = entry.size === 'web' ? await webPicture(bytes) : bytes;
  const rights = rightsOf(assets.get(entry.asset) ?? bytes);
  return withDescription(sized, { ...entry.description, rights });
}

/** The pages that tell what is in the kit come last: they list only what is there. */
async function addPages(plan: KitPlan, output: KitOutput): Promise<void> {
  const text = new TextEncoder();
  await output.add('index.html', text.encode(indexPage(plan, output.files)));
  await output.add('README.txt', text.encode(readMe(plan, output.files)));
  await output.add('SHA256SUMS.txt', text.encode(checksums(output.files)));
}
