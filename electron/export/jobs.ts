import type { Archive } from '../../core/archive/archive';
import { SHIPPED_STYLE } from '../../core/checks/house-style';
import { quickCheck } from '../../core/checks/quick-check';
import { problemFrom, UserError } from '../../core/errors';
import { mailWarnings } from '../../core/exports/eml/mail-html';
import { baseName, embargoedName } from '../../core/exports/file-name';
import { forOrganisation } from '../../core/exports/for-organisation';
import type { ExportContext } from '../../core/exports/format';
import type { OptionValues } from '../../core/exports/options';
import {
  looksFrom,
  looksIn,
  type PictureLooks,
  pictureBytesOf,
} from '../../core/exports/picture-looks';
import { formatById } from '../../core/exports/registry';
import { nameGiver, slug } from '../../core/exports/slug';
import { exportWarnings } from '../../core/exports/warnings';
import { mailSizeWarning, roughMailBytes } from '../../core/preflight/rough-bytes';
import { comparisonDocument } from '../../core/redline/comparison-document';
import type { Release } from '../../core/release/release';
import { printedRelease } from '../../core/templates/resolve-template';
import { openDocument } from '../files/open-document';
import { writeAtomically } from '../files/write-atomically';
import { screenPicture } from '../pictures/web-picture';
import type { JobSource, Lend, LentSource } from './job-source';
import { buildKit, type KitResult } from './kit/build-kit';
import { type KitDocument, openForKit } from './kit/kit-document';
import { runExport } from './run-export';
import { refuseStopped, Stopped } from './stop';

interface Formats {
  readonly formats: readonly { readonly id: string; readonly options: OptionValues }[];
  readonly folder: string;
  readonly replace: boolean;
  /** The person's own Word letterhead, where there is one. */
  readonly letterhead?: ExportContext['letterhead'];
}

/** One document in some formats, once or once for each of its organisations. */
export interface FilesJob extends Formats {
  readonly kind: 'files';
  readonly source: JobSource;
  /**
   * The name of the files without ending, before which the end of an embargo is put; null: made from
   * the headline.
   */
  readonly name: string | null;
  /** A name given by a person, used unchanged. */
  readonly givenName?: string;
  readonly eachOrganisation: boolean;
  /** Whether its errors are reported; a window has asked about them already. */
  readonly tellsErrors?: boolean;
}

/** Several documents as one kit. */
export interface KitOfJob extends Formats {
  readonly kind: 'kit';
  readonly sources: readonly (JobSource | LentSource)[];
  readonly name: string;
  readonly as: 'zip' | 'folder';
}

/** Two versions of a release as one Word document with tracked changes. */
export interface ComparisonJob {
  readonly kind: 'comparison';
  readonly before: Archive;
  readonly after: Archive;
  readonly path: string;
}

export type ExportJob = FilesJob | KitOfJob | ComparisonJob;

interface Problem {
  readonly message: string;
  readonly advice: string;
}

/** The result of one file of a job. Plain data, as it crosses threads. */
export interface FileResult {
  readonly format: string;
  /** BCP 47. */
  readonly language: string;
  /** Whose version it is, where there is one for each organisation. */
  readonly organisation: string | null;
  readonly type: 'written' | 'exists' | 'failed';
  readonly path: string | null;
  readonly problem: Problem | null;
  readonly milliseconds: number;
}

export interface JobResult {
  readonly files: readonly FileResult[];
  readonly kit: KitResult | null;
  readonly warnings: readonly string[];
  /** The errors in what left, in sentences, where the job looks for them; a draft may have some. */
  readonly errors?: readonly string[];
  /** Why nothing could be made at all. */
  readonly problem: Problem | null;
  /** Cancelled; `files` lists those written by then. */
  readonly isStopped: boolean;
}

export type OnProgress = (done: number, total: number, path: string) => void;

/** Does one job. Never rejects: a document that cannot be exported is no reason to stop the others. */
export async function runJob(
  job: ExportJob,
  typeset: ExportContext['typeset'],
  onProgress: OnProgress = () => {},
  signal?: AbortSignal,
  lend: Lend = async () => undefined,
): Promise<JobResult> {
  try {
    switch (job.kind) {
      case 'kit':
        return await runKit(job, typeset, onProgress, signal, lend);
      case 'files':
        return await runFiles(job, typeset, signal);
      case 'comparison':
        return await runComparison(job, typeset, signal);
    }
  } catch (error) {
    if (error instanceof Stopped) return STOPPED_AT_ONCE;
    return { files: [], kit: null, warnings: [], problem: problemOf(error), isStopped: false };
  }
}

/** The result of a job cancelled before it started. */
export const STOPPED_AT_ONCE: JobResult = {
  files: [],
  kit: null,
  warnings: [],
  problem: null,
  isStopped: true,
};

const archiveOf = async (source: JobSource): Promise<Archive> =>
  'archive' in source ? source.archive : openDocument(source.open);

/** What is to be said of a document, and of the formats it is to become. */
const warningsOf = (release: Release, looks: PictureLooks, { formats }: Formats): string[] => [
  ...exportWarnings(release, looks, Date.now()),
  ...formats
    .filter(({ id }) => id === 'eml')
    .flatMap(({ options }) => ofMail(release, looks, options)),
];

function ofMail(
  release: Release,
  looks: PictureLooks,
  { attach = 'nothing' }: OptionValues,
): string[] {
  const printed = printedRelease(release);
  const bytes = roughMailBytes(printed, pictureBytesOf(looks.values()), String(attach));
  return [...mailWarnings(printed), ...[mailSizeWarning(bytes) ?? []].flat()];
}

async function runFiles(
  job: FilesJob,
  typeset: ExportContext['typeset'],
  signal?: AbortSignal,
): Promise<JobResult> {
  const archive = await archiveOf(job.source);
  const looks = looksIn(archive.release, archive.assets);
  const warnings = warningsOf(archive.release, looks, job);
  const files: FileResult[] = [];
  for (const { release, organisation, stem } of versionsOf(archive.release, job)) {
    for (const { id, options } of job.formats) {
      const start = performance.now();
      const fileName = `${stem}.${formatById(id)?.extension ?? id}`;
      const [outcome] = await runExport({
        archive: { ...archive, release },
        folder: job.folder,
        targets: [{ format: id, fileName, options }],
        replace: job.replace,
        typeset,
        letterhead: job.letterhead,
        screenPicture,
        ...(signal && { signal }),
      });
      // Only cancelled formats have no outcome.
      if (!outcome) {
        return {
          files,
          kit: null,
          warnings,
          problem: null,
          isStopped: true,
        };
      }
      files.push({
        format: id,
        language: release.facts.language,
        organisation,
        type: outcome.type,
        path: outcome.type === 'failed' ? null : outcome.path,
        problem: outcome.type === 'failed' ? outcome.problem : null,
        milliseconds: Math.round(performance.now() - start),
      });
    }
  }
  const isOut = files.some(({ type }) => type === 'written') && !isDraft(job);
  const errors = job.tellsErrors && isOut ? errorsIn(archive.release) : [];
  return {
    files,
    kit: null,
    warnings,
    ...(errors.length > 0 && { errors }),
    problem: null,
    isStopped: false,
  };
}

const isDraft = ({ formats }: Formats): boolean =>
  formats.every(({ options }) => String(options.draft) === 'true');

/** The errors that a window would ask about before writing, each with the words concerned. */
export const errorsIn = (release: Release): string[] =>
  quickCheck(release, SHIPPED_STYLE)
    .filter(({ severity }) => severity === 'error')
    .map(({ message, quote }) => `${message}${quote ? ` (“${quote.slice(0, 80)}”)` : ''}`);

interface Version {
  readonly release: Release;
  readonly organisation: string | null;
  readonly stem: string;
}

function versionsOf(release: Release, job: FilesJob): Version[] {
  const { givenName, eachOrganisation } = job;
  const name = givenName ?? embargoedName(job.name ?? baseName(release), release);
  const { organisations, language } = release.facts;
  if (!eachOrganisation || organisations.length === 0) {
    return [{ release, organisation: null, stem: name }];
  }
  const named = nameGiver();
  return organisations.map((organisation, index) => ({
    release: forOrganisation(release, index),
    organisation: organisation.name,
    stem: named(
      `${name}-${slug(organisation.acronym || organisation.name, language, String(index + 1))}`,
    ),
  }));
}

async function runKit(
  job: KitOfJob,
  typeset: ExportContext['typeset'],
  onProgress: OnProgress,
  signal: AbortSignal | undefined,
  lend: Lend,
): Promise<JobResult> {
  const opened: KitDocument[] = [];
  try {
    const warnings: string[] = [];
    for (const [index, source] of job.sources.entries()) {
      refuseStopped(signal);
      const document = await openForKit(source, (asset) => lend(index, asset));
      opened.push(document);
      const looks = await looksFrom(document.release, document.picture);
      warnings.push(...warningsOf(document.release, looks, job));
    }
    const stoppable = signal ? { signal } : {};
    const kit = await buildKit({ ...job, sources: opened, typeset, onProgress, ...stoppable });
    return { files: [], kit, warnings, problem: null, isStopped: false };
  } finally {
    for (const document of opened) document.close();
  }
}

async function runComparison(
  { before, after, path }: ComparisonJob,
  typeset: ExportContext['typeset'],
  signal?: AbortSignal,
): Promise<JobResult> {
  const start = performance.now();
  const asset = (name: string) => after.assets.get(name) ?? before.assets.get(name);
  const bytes = await comparisonDocument(before.release, after.release, { asset, typeset });
  // Lets a cancellation arrive before anything is written.
  await new Promise(setImmediate);
  refuseStopped(signal);
  await writeAtomically(path, bytes, { replace: true });
  const file: FileResult = {
    format: 'docx',
    language: after.release.facts.language,
    organisation: null,
    type: 'written',
    path,
    problem: null,
    milliseconds: Math.round(performance.now() - start),
  };
  return { files: [file], kit: null, warnings: [], problem: null, isStopped: false };
}

export function problemOf(error: unknown): Problem {
  if (!(error instanceof UserError)) console.error(error);
  return problemFrom(error, {
    message: 'This could not be exported.',
    advice: 'Try again; your text is safe.',
  });
}
