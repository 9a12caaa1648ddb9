import { releaseLine } from '../../embargo/release-line';
import { assetMediaType } from '../../images/asset-media-type';
import { wordingFor } from '../../print/wording/wording';
import type { Release } from '../../release/release';
import { documentTitle } from '../document-title';
import type { DraftMark } from '../draft-mark';
import type { ExportContext } from '../format';
import { html } from '../html/markup';
import { releaseText } from '../text/release-text';
import { mailHtml } from './mail-html';
import { type MimePart, multipart, writePart } from './mime-part';
import { base64Body, headerText, utf8Lines } from './mime-text';

interface MessageOptions extends DraftMark {
  /** Parts that travel with the message. */
  readonly attached?: readonly MimePart[];
}

/**
 * A release as a message that has not been sent (RFC 5322, MIME): text and HTML to choose from,
 * pictures inside. It has neither sender nor recipients nor a Message-ID: `X-Unsent` makes the
 * mail program open it as a draft, and that program adds its own.
 */
export function message(
  release: Release,
  context: Pick<ExportContext, 'asset'>,
  { attached = [], ...mark }: MessageOptions = {},
): string {
  const body = multipart('alternative', [
    textPart('plain', releaseText(release, mark)),
    htmlPart(release, context, mark),
  ]);
  const content = attached.length > 0 ? multipart('mixed', [body, ...attached]) : body;
  return writePart({
    headers: [
      ['Subject', headerText(subject(release, mark))],
      ['Date', new Date(release.facts.modified).toUTCString().replace('GMT', '+0000')],
      ['X-Unsent', '1'],
      ['Content-Language', release.facts.language],
      ['MIME-Version', '1.0'],
      ...content.headers,
    ],
    body: content.body,
  });
}

/** The title, after the warning that the release is withdrawn, a correction, or embargoed. */
export function subject(release: Release, { draft }: DraftMark): string {
  const { draft: word } = wordingFor(release.facts.language);
  const title = draft ? `[${word}] ${documentTitle(release)}` : documentTitle(release);
  const { correction, withdrawal, releaseTime, language } = release.facts;
  const wording = wordingFor(language);
  return [
    withdrawal && `${wording.withdrawn}:`,
    correction && wording.correction(correction.number, null),
    releaseTime?.type === 'embargo' && `${releaseLine(release.facts)}:`,
    title,
  ]
    .filter((part) => part)
    .join(' ');
}

function textPart(subtype: 'plain' | 'html', text: string): MimePart {
  return {
    headers: [
      ['Content-Type', `text/${subtype}; charset=utf-8`],
      ['Content-Transfer-Encoding', 'base64'],
    ],
    body: base64Body(utf8Lines(text)),
  };
}

/** The HTML and the pictures it shows; the HTML alone where there are none. */
function htmlPart(
  release: Release,
  context: Pick<ExportContext, 'asset'>,
  mark: DraftMark,
): MimePart {
  const pictures = new Map<string, { id: string; part: MimePart }>();
  const body = mailHtml(
    release,
    (asset) => {
      const known = pictures.get(asset);
      if (known) return `cid:${known.id}`;
      const bytes = context.asset(asset);
      if (!bytes) return null;
      const name = `image-${pictures.size + 1}`;
      const id = `${name}@dateline.invalid`;
      pictures.set(asset, { id, part: picturePart(asset, bytes, name, id) });
      return `cid:${id}`;
    },
    mark,
  );
  const page = html`<!DOCTYPE html>
<html lang="${release.facts.language}" dir="${release.facts.direction}">
<head><meta charset="utf-8"><title>${documentTitle(release)}</title></head>
<body>
${body}</body>
</html>
`;
  const text = textPart('html', page.source);
  if (pictures.size === 0) return text;
  return multipart('related', [text, ...[...pictures.values()].map(({ part }) => part)]);
}

function picturePart(asset: string, bytes: Uint8Array, name: string, id: string): MimePart {
  const extension = asset.slice(asset.lastIndexOf('.'));
  return {
    headers: [
      ['Content-Type', assetMediaType(asset)],
      ['Content-Transfer-Encoding', 'base64'],
      ['Content-ID', `<${id}>`],
      ['Content-Disposition', `inline; filename="${name}${extension}"`],
    ],
    body: base64Body(bytes),
  };
}
