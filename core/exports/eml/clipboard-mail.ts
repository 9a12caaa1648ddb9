import type { Release } from '../../release/release';
import { printedRelease } from '../../templates/printed';
import type { ExportContext } from '../format';
import { imageData } from '../html/image-data';
import { releaseText } from '../text/release-text';
import { mailHtml } from './mail-html';
import { subject } from './message';

/** A release as it goes onto the clipboard, to be pasted into a message that is being written. */
export interface ClipboardMail {
  readonly subject: string;
  /** Each element carries its own style, as Outlook and Gmail keep it; pictures are inside. */
  readonly html: string;
  readonly text: string;
}

export function clipboardMail(given: Release, asset: ExportContext['asset']): ClipboardMail {
  const release = printedRelease(given);
  return {
    subject: subject(release, {}),
    html: mailHtml(release, imageData({ asset })).source,
    text: releaseText(release),
  };
}
