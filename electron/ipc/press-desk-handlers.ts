import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import type { PRESS_DESK_REQUESTS } from '../../core/bridge/messages/press-desk';
import { instantOf } from '../../core/dates/instant-of';
import { baseName } from '../../core/exports/file-name';
import { formatById } from '../../core/exports/registry';
import { refuseAct } from '../../core/lifecycle/acts';
import { correctionOf } from '../../core/lifecycle/correction';
import { typesetter } from '../engine/window-typesetter';
import { chosenFolder } from '../export/chosen-folders';
import { issueRelease } from '../export/issue-release';
import { ownLetterhead } from '../export/own-letterhead';
import type { ExportOrder } from '../export/run-export';
import { doWork } from '../export/work';
import { correctionsOf, openCorrection } from '../issue/corrections';
import { screenPictureInThread } from '../pictures/image-thread';
import { changeSetting, setting, settings } from '../settings/settings';
import { openRelease, picturesOf } from '../windows/windows';
import { written } from './export-handlers';
import type { HandlersOf } from './serve-requests';

export const pressDeskHandlers: HandlersOf<typeof PRESS_DESK_REQUESTS> = {
  'zones.version': async () => process.versions.tz ?? '',
  'issue.who': async () => (await setting('issuedBy')) || userInfo().username,
  'issue.run': async ({ work, release, folder, formats, by, despite }, document) => {
    refuseAct('issue', release.facts.status);
    // A policy may say who issues; an empty name is nobody's.
    const issuer = (await settings().lockedOr('issuedBy', by)) || by;
    const name = baseName(release);
    const letterhead = await ownLetterhead();
    const result = await doWork(document, work, (signal, onProgress) => {
      const order: ExportOrder = {
        archive: { release: document.dated(release), assets: picturesOf(release, document) },
        folder: chosenFolder(folder, document),
        targets: formats.map(({ id, options }) => ({
          format: id,
          fileName: `${name}.${formatById(id)?.extension ?? id}`,
          options,
        })),
        letterhead,
        screenPicture: screenPictureInThread,
        replace: false,
        typeset: (typstDocument) => typesetter.typeset(typstDocument),
        signal,
        onProgress,
      };
      return issueRelease(order, issuer, despite);
    });
    for (const outcome of result.outcomes) {
      if (outcome.type === 'written') written.add(outcome.path);
    }
    // The name is a convenience: what went out does not fail for it.
    if (issuer !== (await setting('issuedBy')))
      await changeSetting('issuedBy', issuer).catch(console.error);
    return result;
  },
  'issue.correct': async ({ release, what, why }, document) => {
    const now = instantOf(new Date());
    const correction = correctionOf(release, { what, why }, randomUUID(), now);
    const number = correction.facts.correction?.number;
    const assets = new Map(picturesOf(release, document));
    openRelease({ release: correction, assets }, `Correction ${number} – ${document.name}`);
    return null;
  },
  'issue.corrections': (_, document) => correctionsOf(document),
  'issue.openCorrection': async ({ id }) => {
    await openCorrection(id);
    return null;
  },
};
