import { jsonBytes } from '../../core/bridge/json-bytes';
import type { REVIEW_REQUESTS } from '../../core/bridge/messages/review';
import { askToOpen } from '../dialogs/ask-to-open';
import { typesetter } from '../engine/window-typesetter';
import { chosenFolder } from '../export/chosen-folders';
import { doWork } from '../export/work';
import { readReviewedApart } from '../imports/read-apart';
import { readAnswers } from '../review/read-answers';
import { writeMails } from '../review/write-mails';
import { writeReviewFiles } from '../review/write-review-files';
import { changeSetting, setting } from '../settings/settings';
import { picturesOf } from '../windows/windows';
import { written } from './export-handlers';
import { pickProof, saveProof } from './pick-proof';
import type { HandlersOf } from './serve-requests';

export const reviewHandlers: HandlersOf<typeof REVIEW_REQUESTS> = {
  'review.me': async () => {
    const person = await setting('person');
    // An organisation may have been entered first.
    return person?.name.trim() ? person : null;
  },
  'review.setMe': async (person) => {
    await changeSetting('person', person);
    return null;
  },
  'review.pickProof': ({ kind }, { window }) => pickProof(kind, window),
  'review.saveProof': ({ file, source }, { window }) => saveProof(file, source, window),
  'review.pickAnswers': async (_, { window }) => [
    ...(await askToOpen(window, {
      title: 'Take in answers',
      filters: [{ name: 'Word documents', extensions: ['docx', 'docm'] }],
      properties: ['openFile', 'multiSelections'],
    })),
  ],
  'review.readAnswers': async ({ paths }, document) =>
    jsonBytes(
      await readAnswers(paths, {
        release: document.release,
        asset: (name) => document.assets.get(name),
        read: readReviewedApart,
      }),
    ),
  'review.mails': async ({ work, release, folder, ...order }, document) => {
    const archive = { release, assets: picturesOf(release, document) };
    const outcomes = await doWork(document, work, (signal, onProgress) =>
      writeMails({
        ...order,
        archive,
        folder: chosenFolder(folder, document),
        typeset: (typstDocument) => typesetter.typeset(typstDocument),
        signal,
        onProgress,
      }),
    );
    for (const each of outcomes) if (each.type === 'written') written.add(each.path);
    return outcomes;
  },
  'review.send': async ({ work, release, folder, ...order }, document) => {
    const archive = { release, assets: picturesOf(release, document) };
    const { outcomes, notShown } = await doWork(document, work, (signal, onProgress) =>
      writeReviewFiles({
        ...order,
        archive,
        folder: chosenFolder(folder, document),
        typeset: (typstDocument) => typesetter.typeset(typstDocument),
        signal,
        onProgress,
      }),
    );
    for (const each of outcomes) if (each.type === 'written') written.add(each.path);
    return { outcomes, notShown };
  },
};
