import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import * as v from 'valibot';
import type { KnownCorrection } from '../../core/bridge/messages/press-desk';
import { UserError } from '../../core/errors';
import { isIssued } from '../../core/lifecycle/status';
import type { Release } from '../../core/release/release';
import { readSetting, type Setting, writeSetting } from '../files/settings';
import type { DocumentWindow } from '../windows/document-window';
import { onOpened, openDocuments, openPath } from '../windows/windows';

/** A correction that has been saved on this machine. */
const Noted = v.strictObject({
  /** The id of the release that was corrected first: all its corrections name that. */
  of: v.string(),
  id: v.string(),
  number: v.number(),
  path: v.string(),
  isIssued: v.boolean(),
});
type Noted = v.InferOutput<typeof Noted>;

/** Corrections that have been saved, the latest last. */
const NOTED: Setting<Noted[]> = {
  key: 'issue.corrections',
  schema: v.array(Noted),
  initial: [],
};

/** How many are remembered; the oldest are forgotten first. */
const MAX_REMEMBERED = 500;

/** Starts to link corrections that are opened, saved and closed to the releases they correct. */
export function followCorrections(): void {
  onOpened((document) => {
    const { release, path, window } = document;
    if (!release.facts.correction) return;
    if (path) void noteQuietly(release, path);
    else tellCorrected(release);
    document.onSaved(({ archive, path: savedAt }) => void noteQuietly(archive.release, savedAt));
    window.on('closed', () => tellCorrected(release));
  });
}

/** The later corrections of a document that are open or have been saved here, the first first. */
export async function correctionsOf({ release }: DocumentWindow): Promise<KnownCorrection[]> {
  const noted = (await readSetting(NOTED)).filter((each) => isLater(each, release));
  const found = new Map<string, KnownCorrection>();
  for (const each of noted) {
    if (!(await isThere(each.path))) continue;
    const name = basename(each.path, extname(each.path));
    const state = each.isIssued ? 'issued' : 'saved';
    found.set(each.id, { id: each.id, number: each.number, name, state });
  }
  for (const { release: other, name, path } of openDocuments()) {
    const { correction, status } = other.facts;
    if (!correction || !isLater(correction, release)) continue;
    const state = isIssued(status) ? 'issued' : path ? 'saved' : 'open';
    found.set(other.id, { id: other.id, number: correction.number, name, state });
  }
  return [...found.values()].sort((a, b) => a.number - b.number);
}

/**
 * Brings a correction of a document to the front.
 *
 * @throws UserError where it is no longer there
 */
export async function openCorrection(id: string): Promise<void> {
  const open = openDocuments().find(({ release }) => release.id === id);
  if (open) {
    open.window.focus();
    return;
  }
  const noted = (await readSetting(NOTED)).find((each) => each.id === id);
  if (!noted) {
    throw new UserError('This correction is no longer open.', 'Start the correction again.');
  }
  await openPath(noted.path);
}

const isLater = (
  { of, number }: { readonly of: string; readonly number: number },
  { id, facts }: Release,
): boolean => of === (facts.correction?.of ?? id) && number > (facts.correction?.number ?? 0);

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** That a correction is found again is a convenience: saving it does not fail for that. */
async function noteQuietly(release: Release, path: string): Promise<void> {
  await note(release, path).catch(console.error);
  tellCorrected(release);
}

async function note({ id, facts }: Release, path: string): Promise<void> {
  const { correction, status } = facts;
  if (!correction) return;
  const { of, number } = correction;
  const others = (await readSetting(NOTED)).filter((each) => each.id !== id);
  const now = { of, id, number, path, isIssued: isIssued(status) };
  await writeSetting(NOTED, [...others, now].slice(-MAX_REMEMBERED));
}

/** Notifies the open document that this release corrects. */
function tellCorrected({ facts }: Release): void {
  const { correction } = facts;
  if (!correction) return;
  for (const document of openDocuments()) {
    if (isLater(correction, document.release)) document.send('issue.correctionsChanged', null);
  }
}
