import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { jsonBytes } from '../../core/bridge/json-bytes';
import type { IMPORT_REQUESTS } from '../../core/bridge/messages/imports';
import type { Problem } from '../../core/bridge/messages/shared';
import { UserError } from '../../core/errors';
import type { SourceDocument } from '../../core/imports/source';
import type { Entry } from '../../core/library/entries/entry';
import { importedEntries, withLinks } from '../../core/library/link-imported';
import { newId } from '../../core/library/new-id';
import type { Recognition } from '../../core/recognise/recognition';
import { type ImportedRelease, releaseFrom } from '../../core/recognise/release-from';
import { doWork } from '../export/work';
import { rememberFile } from '../files/recent-files';
import { sha256 } from '../files/sha256';
import type { Origin } from '../imports/import-task';
import { moment, momentOfFile, now } from '../imports/moment';
import { picturesOf } from '../imports/pictures-of';
import { originApart, readApart } from '../imports/read-apart';
import { sampleGivesWay } from '../journal/sample-gives-way';
import { library } from '../library/library';
import { saveEntry } from '../library/save-entry';
import type { DocumentWindow } from '../windows/document-window';
import { openDocuments, openImported } from '../windows/windows';
import type { HandlersOf } from './serve-requests';

/** A file that is being reviewed. */
interface Reviewed {
  readonly path: string;
  /** The id of the format it was read as. */
  readonly format: string;
  readonly source: SourceDocument;
  /** What it was taken for, before anybody changed that. */
  readonly recognition: Recognition;
}

/** The file that each window reviews. */
const reviewed = new WeakMap<DocumentWindow, Reviewed>();

/** A picture larger than this is not looked at in the review, nor more than this of all; in bytes. */
const SHOWN_PICTURE = 8_000_000;
const SHOWN_PICTURES = 60_000_000;

export const importHandlers: HandlersOf<typeof IMPORT_REQUESTS> = {
  'imports.read': ({ path, isOld, changes, work }, document) =>
    doWork(document, work, async (signal) => {
      const options = { changes, ...(isOld ? await momentOfFile(path) : moment()) };
      const { format, source, recognition } = await readApart({ path }, options, signal);
      reviewed.set(document, { path, format, source, recognition });
      document.isReviewing = true;
      await rememberFile(path);
      return {
        name: basename(path),
        format,
        source: {
          ...source,
          // The release itself stays here.
          identity: source.identity && { ...source.identity, content: '' },
          pictures: shownPictures(source),
          losses: release(source, recognition).losses,
        },
        recognition,
      };
    }),
  'imports.library': async ({ recognition }, document) => {
    const { source } = fileOf(document);
    const entries = importedEntries(release(source, recognition).release, await known());
    return {
      known: entries.flatMap((each) =>
        each.known ? [{ key: each.key, entry: each.known.name }] : [],
      ),
      fresh: entries.flatMap((each) =>
        each.known ? [] : [{ key: each.key, name: each.draft.name }],
      ),
    };
  },
  'imports.make': async ({ recognition, keep }, document) => {
    const { path, source } = fileOf(document);
    const made = release(source, recognition);
    const { links, problems } = await linksFor(made, new Set(keep));
    const archive = { release: withLinks(made.release, links), assets: made.assets };
    const opened = openImported(archive, path);
    for (const problem of problems) opened.send('problem', problem);
    return null;
  },
  'imports.openOrigin': async (_, document) => {
    const file = fileOf(document);
    const { release: origin, missingPictures } = await knownOrigin(file);
    const opened = openImported({ release: origin, assets: picturesOf(file.source) }, file.path);
    if (missingPictures > 0) opened.send('problem', picturesMissing(missingPictures));
    return null;
  },
  'imports.since': async (_, document) => {
    const { before, after } = await knownOrigin(fileOf(document));
    return { before: jsonBytes(before), after: jsonBytes(after) };
  },
  'imports.close': async (_, document) => {
    reviewed.delete(document);
    document.isReviewing = false;
    // The only window stays, sample or not: nothing else was opened.
    if (openDocuments().length > 1) await sampleGivesWay();
    return null;
  },
};

function fileOf(document: DocumentWindow): Reviewed {
  const file = reviewed.get(document);
  if (!file) throw new UserError('This file is not being reviewed any more.', 'Open it again.');
  return file;
}

async function knownOrigin(file: Reviewed): Promise<Origin> {
  const origin = await originApart(file, basename(file.path));
  if (origin) return origin;
  throw new UserError(
    'The file does not carry the release it came from.',
    'Make a release of what it says.',
  );
}

const picturesMissing = (count: number): Problem => ({
  message: `${count === 1 ? 'A picture' : `${count} pictures`} of this release could not be found in the file.`,
  advice: 'Insert what is missing from where the pictures are kept.',
});

const release = (source: SourceDocument, recognition: Recognition): ImportedRelease =>
  releaseFrom(source, recognition, { id: randomUUID(), now: now(), hash: sha256 });

/** The pictures that can be looked at in the review: not those that would fill the window's memory. */
function shownPictures({ pictures }: SourceDocument): Record<string, Uint8Array> {
  let room = SHOWN_PICTURES;
  const shown = Object.entries(pictures).filter(([, bytes]) => {
    if (bytes.length > SHOWN_PICTURE || bytes.length > room) return false;
    room -= bytes.length;
    return true;
  });
  return Object.fromEntries(shown);
}

/** The entries of the library; none where it cannot be read, which keeps no file from coming in. */
async function known(): Promise<Entry[]> {
  try {
    return [...(await library()).folder.entries()];
  } catch (error) {
    console.error(error);
    return [];
  }
}

interface Links {
  /** The entries that the release is linked to, by key. */
  readonly links: ReadonlyMap<string, Entry>;
  /** What could not be kept. The release is made all the same. */
  readonly problems: readonly Problem[];
}

/** Keeps what is wanted in the library. */
async function linksFor(
  { release: made }: ImportedRelease,
  keep: ReadonlySet<string>,
): Promise<Links> {
  const links = new Map<string, Entry>();
  const problems: Problem[] = [];
  for (const { key, draft, known: entry } of importedEntries(made, await known())) {
    if (entry) links.set(key, entry);
    else if (keep.has(key)) {
      const id = newId(draft.kind, draft.name, randomUUID());
      const saved = await saveEntry({ ...draft, id }, null).catch((error) => {
        if (!(error instanceof UserError)) console.error(error);
        return null;
      });
      if (saved?.type === 'saved') links.set(key, saved.entry);
      else {
        problems.push({
          message: `“${draft.name}” could not be added to the library.`,
          advice: 'In the release, use “Save this block to the library”.',
        });
      }
    }
  }
  return { links, problems };
}
