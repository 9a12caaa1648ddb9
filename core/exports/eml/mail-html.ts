import type { Release } from '../../release/release';
import type { DraftMark } from '../draft-mark';
import { html, type Markup, raw } from '../html/markup';
import { releaseHtml } from '../html/release-html';
import { COLUMN_WIDTH, type Surface } from '../html/surface';
import { FACE, mailSurface } from './mail-surface';

/**
 * A release as HTML for a message or the clipboard, in which nothing depends on what surrounds it.
 *
 * @param imageUrl the address of a picture by its asset's name; null leaves it as a line of text
 */
export function mailHtml(
  release: Release,
  imageUrl: Surface['imageUrl'],
  mark: DraftMark = {},
): Markup {
  const { facts } = release;
  const { language, direction } = facts;
  return html`<div lang="${language}" dir="${direction}" style="max-width:${COLUMN_WIDTH}px;direction:${direction}">
${raw(OUTLOOK.open)}${releaseHtml(release, { ...mailSurface(facts), imageUrl }, { ...mark, letterhead: true })}${raw(OUTLOOK.close)}</div>
`;
}

/** Word knows no greatest width: there, and only there, a table holds the column together. */
const OUTLOOK = {
  open: `<!--[if mso]><table role="presentation" border="0" cellpadding="0" cellspacing="0" width="${COLUMN_WIDTH}"><tr><td style="padding:0;${FACE}"><![endif]-->\n`,
  close: '<!--[if mso]></td></tr></table><![endif]-->\n',
} as const;

/** Gmail cuts a message here, in bytes of its HTML, and hides the rest behind a link. */
const GMAIL_CUTS = 102 * 1024;

/** Warnings about sending the release as an e-mail: it may be too long for Gmail. */
export function mailWarnings(release: Release): string[] {
  const { source } = mailHtml(release, () => 'cid:image-1@dateline.invalid');
  if (new TextEncoder().encode(source).length <= GMAIL_CUTS) return [];
  return [
    'Gmail shows only the beginning of so long a message: attach the release, and send a summary.',
  ];
}
