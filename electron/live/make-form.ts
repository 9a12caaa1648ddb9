import { documentTitle } from '../../core/exports/document-title';
import { mailHtml } from '../../core/exports/eml/mail-html';
import { subject } from '../../core/exports/eml/message';
import type { ExportContext } from '../../core/exports/format';
import { imageData } from '../../core/exports/html/image-data';
import { html } from '../../core/exports/html/markup';
import { formatById } from '../../core/exports/registry';
import type { Release } from '../../core/release/release';
import { printedRelease } from '../../core/templates/printed';
import type { Form } from '../windows/app-protocol';

/** A release as a window can show it: the bytes of its export, or what a mail program shows. */
export async function formOf(
  release: Release,
  format: string,
  asset: ExportContext['asset'],
): Promise<Form> {
  if (format === 'eml') return mailForm(printedRelease(release), asset);
  const known = formatById(format);
  if (!known) throw new Error(`no format ${format}`);
  const typeset = () => Promise.reject(new Error('no form for the screen is a PDF'));
  return {
    bytes: await known.export(release, { asset, typeset }),
    mediaType: format === 'html' ? 'text/html' : 'text/plain',
  };
}

/** A message is for mail programs; what they show of it is its subject and its HTML. */
function mailForm(release: Release, asset: ExportContext['asset']): Form {
  const page = html`<!DOCTYPE html><html><head><meta charset="utf-8">
<title>${documentTitle(release)}</title></head><body>
<p style="${SUBJECT}"><b>Subject:</b> ${subject(release, {})}</p>
${mailHtml(release, imageData({ asset }))}</body></html>`;
  return { bytes: new TextEncoder().encode(page.source), mediaType: 'text/html' };
}

const SUBJECT =
  'font-family:system-ui,sans-serif;margin:0 0 16px;padding:0 0 8px;border-bottom:1px solid #ccc';
