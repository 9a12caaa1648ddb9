import { releaseAsPrinted } from '../../print/as-printed';
import type { QuoteStyle } from '../../release/quoted';
import type { Release } from '../../release/release';
import { printedRelease } from '../../templates/resolve-template';
import type { ExportContext } from '../format';
import { imageData } from '../html/image-data';
import { releaseText } from '../text/release-text';
import { mailHtml, mailWarnings } from './mail-html';
import { subject } from './message';

/** A release as it goes onto the clipboard, to be pasted into a message that is being written. */
export interface ClipboardMail {
  readonly subject: string;
  /**
   * Each element carries its own style, as Outlook and Gmail keep it. Pictures are inside, as
   * `data:` addresses: a clipboard has no parts that others could lead to, and the program that
   * takes them in sends them as parts of its own. Outlook before 2019 shows their description.
   */
  readonly html: string;
  readonly text: string;
  /** Notes for the person before pasting. */
  readonly notes: readonly string[];
}

const PICTURES =
  'If your mail program leaves the pictures out, export an e-mail draft and open that.';

export function clipboardMail(
  given: Release,
  asset: ExportContext['asset'],
  quotes: QuoteStyle = 'marks',
): ClipboardMail {
  const release = releaseAsPrinted(printedRelease(given), quotes);
  const html = mailHtml(release, imageData({ asset })).source;
  return {
    subject: subject(release, {}),
    html,
    text: releaseText(release),
    notes: [...(html.includes('<img') ? [PICTURES] : []), ...mailWarnings(release)],
  };
}
