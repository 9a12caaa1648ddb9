import { basename } from 'node:path';
import type { BatchRow, ChosenFile, KIT_REQUESTS } from '../../core/bridge/messages/kit';
import { UserError } from '../../core/errors';
import { clipboardMail } from '../../core/exports/eml/clipboard-mail';
import { assertComplete } from '../../core/exports/export-guard';
import { kitName } from '../../core/exports/kit/kit-plan';
import { rememberedQuotes } from '../../core/exports/remembered';
import { onScreen } from '../../core/exports/screen-pictures';
import { picturesToSend } from '../../core/images/metadata/without-metadata';
import { timeOfRelease } from '../../core/preflight/preflight';
import { titleOf } from '../../core/release/plain-text';
import type { Release } from '../../core/release/release';
import { missingSignOffs } from '../../core/review/sign-offs';
import { unresolvedIn } from '../../core/templates/unresolved';
import { checkFile } from '../checks/check-file';
import type { FoundInFile } from '../checks/count-findings';
import { askToOpen } from '../dialogs/ask-to-open';
import { type BatchResult, batchSources, otherLanguages, runBatch } from '../export/batch';
import { chosenFolder, ownFolder } from '../export/chosen-folders';
import type { KitOfJob } from '../export/jobs';
import { ownLetterhead } from '../export/own-letterhead';
import { rememberedOptions } from '../export/remembered-options';
import { doWork } from '../export/work';
import { documentFiles, openApart } from '../files/apart';
import { screenPictureInThread } from '../pictures/image-thread';
import { keepQuietly } from '../versions/versions';
import type { DocumentWindow } from '../windows/document-window';
import { picturesOf } from '../windows/windows';
import { exportPool as pool } from '../workers/export-pool';
import { noteDespite, pictureBytesOf, written } from './export-handlers';
import { DATELINE_FILES } from './open-dialog';
import type { HandlersOf } from './serve-requests';
import { writeClipboard } from './write-clipboard';

/** Files the person has chosen, or that were offered: a window can name no others. */
const chosen = new Set<string>();

export const kitHandlers: HandlersOf<typeof KIT_REQUESTS> = {
  'kit.suggest': async (_, document) => {
    const { path, release } = document;
    const others = path ? await otherLanguages(path, release, documentFiles) : [];
    return {
      name: kitName(release),
      folder: ownFolder(document),
      language: release.facts.language,
      others: await described(others),
      pictureBytes: pictureBytesOf(release, document),
    };
  },
  'kit.pick': async (_, { window }) => {
    const filePaths = await askToOpen(window, {
      title: 'Choose releases',
      filters: DATELINE_FILES,
      properties: ['openFile', 'multiSelections'],
    });
    return described(filePaths);
  },
  'kit.run': async ({ work, others, despite, ...order }, document) => {
    chosenFolder(order.folder, document);
    const archive = archiveOf(document);
    const job: KitOfJob = {
      kind: 'kit',
      sources: [{ archive }, ...others.filter(isChosen).map(asSource)],
      ...order,
      letterhead: await ownLetterhead(),
    };
    const result = await doWork(document, work, (signal, tell) => pool.run(job, tell, signal));
    const { kit, warnings, problem, isStopped } = result;
    if (kit?.type === 'written') {
      written.add(kit.path);
      if (kit.mail) written.add(kit.mail);
      await noteDespite(document, archive, despite);
    }
    const made = kit && { ...kit, missing: [...kit.missing] };
    return { kit: made, warnings: [...warnings], problem, isStopped };
  },
  'batch.run': async ({ work, files, eachLanguage, despite, ...order }, document) => {
    chosenFolder(order.folder, document);
    const sources = await batchSources(files.filter(isChosen), eachLanguage);
    const whole = { ...order, letterhead: await ownLetterhead() };
    const results = await doWork(document, work, (signal, tell) => {
      tell(0, sources.length, '');
      const onDone = (done: number, { source }: BatchResult): void =>
        tell(done, sources.length, basename(source));
      return runBatch(sources, whole, pool, onDone, signal);
    });
    const rows = results.flatMap(rowsOf);
    for (const { type, path } of rows) if (type === 'written' && path) written.add(path);
    for (const { path, note } of despite.filter((each) => isChosen(each.path))) {
      const isOut = results.some(
        ({ source, files: made }) => source === path && made.some(({ type }) => type === 'written'),
      );
      if (isOut) await noteDespiteOfFile(document, path, note);
    }
    return { rows, isStopped: results.some((result) => result.isStopped) };
  },
  'mail.copy': async (_, document) => {
    const { release, assets } = archiveOf(document);
    assertComplete(release, { draft: false });
    const { asset } = await onScreen(release, {
      asset: picturesToSend(assets),
      screenPicture: screenPictureInThread,
    });
    const { subject, html, text, notes } = clipboardMail(
      release,
      asset,
      rememberedQuotes(await rememberedOptions()),
    );
    await writeClipboard({ html, text });
    return { subject, notes: [...notes] };
  },
};

const isChosen = (path: string): boolean => chosen.has(path);
const asSource = (path: string) => ({ open: path });

function archiveOf(document: DocumentWindow) {
  const release = document.dated(document.release);
  return { release, assets: picturesOf(release, document) };
}

async function described(paths: readonly string[]): Promise<ChosenFile[]> {
  const files: ChosenFile[] = [];
  for (const path of paths) {
    const { release } = await openApart(path).catch((error: unknown) => {
      const why = error instanceof UserError ? error.message : '';
      throw new UserError(`“${basename(path)}” cannot be taken. ${why}`, 'Choose another file.');
    });
    chosen.add(path);
    files.push({ ...describedFile(path, release), ...(await checkFile(release)) });
  }
  return files;
}

/** Keeps the version of a file that went out in a batch although the checks found errors in it. */
async function noteDespiteOfFile(
  document: DocumentWindow,
  path: string,
  name: string,
): Promise<void> {
  const archive = await openApart(path);
  await keepQuietly(document, archive, { reason: 'exported', path, name });
}

function describedFile(path: string, release: Release): Omit<ChosenFile, keyof FoundInFile> {
  const time = timeOfRelease(release.facts, Date.now());
  return {
    path,
    name: basename(path),
    language: release.facts.language,
    headline: titleOf(release),
    open: [...new Set(unresolvedIn(release).map(({ label }) => label))],
    embargo: time.type === 'embargo' ? time.text : '',
    signOffs: missingSignOffs(release, Date.now()).length,
  };
}

function rowsOf({ source, files, warnings, problem }: BatchResult): BatchRow[] {
  const common = { source: basename(source), warnings: [...warnings] };
  if (problem) {
    const none = { format: null, organisation: null, path: null, milliseconds: 0 };
    return [{ ...common, ...none, type: 'failed', problem }];
  }
  return files.map(({ format, organisation, type, path, problem: why, milliseconds }) => ({
    ...common,
    format,
    organisation,
    type,
    path,
    problem: why,
    milliseconds,
  }));
}
