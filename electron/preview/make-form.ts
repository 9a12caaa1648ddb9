import { documentTitle } from '../../core/exports/document-title';
import { ATTACHABLE } from '../../core/exports/eml/attachments';
import { mailHtml } from '../../core/exports/eml/mail-html';
import { subject } from '../../core/exports/eml/message';
import { effectiveOptions } from '../../core/exports/export-guard';
import { baseName } from '../../core/exports/file-name';
import { describeFormat, type ExportContext } from '../../core/exports/format';
import { imageData } from '../../core/exports/html/image-data';
import { html, nothing } from '../../core/exports/html/markup';
import { type OptionValues, quoteStyleOf } from '../../core/exports/options';
import { formatById } from '../../core/exports/registry';
import type { RememberedOptions } from '../../core/exports/remembered';
import { releaseAsPrinted } from '../../core/print/as-printed';
import type { Release } from '../../core/release/release';
import { printedRelease } from '../../core/templates/resolve-template';
import type { Form } from '../windows/memory-protocol';

/**
 * A format's output for display: the bytes of its export, or what a mail program would show.
 *
 * @param remembered the remembered export options
 */
export async function formOf(
  release: Release,
  format: string,
  remembered: RememberedOptions,
  context: Omit<ExportContext, 'typeset'>,
): Promise<Form> {
  const known = formatById(format);
  if (!known?.previewName) throw new Error(`no preview of ${format}`);
  const options = effectiveOptions(release, describeFormat(known), remembered);
  if (format === 'eml') {
    const printed = releaseAsPrinted(printedRelease(release), quoteStyleOf(options));
    return mailForm(printed, context, options);
  }
  const typeset = () => Promise.reject(new Error('no form for the screen is a PDF'));
  const bytes = await known.export(release, { ...context, typeset }, options);
  return format === 'html'
    ? { bytes: withStillLinks(bytes), mediaType: 'text/html' }
    : { bytes, mediaType: 'text/plain' };
}

/**
 * A page whose links ask for a window of their own, which its frame refuses: else a click would put an
 * error page in its place.
 */
function withStillLinks(page: Uint8Array): Uint8Array {
  const source = new TextDecoder().decode(page);
  return new TextEncoder().encode(source.replace('<head>', `<head>${STILL_LINKS}`));
}

const STILL_LINKS = '<base target="_blank">';

/** Of a message, mail programs show the subject and the HTML. */
function mailForm(
  release: Release,
  { asset }: Pick<ExportContext, 'asset'>,
  options: OptionValues,
): Form {
  const draft = options.draft === true;
  const attached = (ATTACHABLE[String(options.attach)] ?? []).map(
    ({ extension }) => `${baseName(release)}.${extension}`,
  );
  const page = html`<!DOCTYPE html><html><head><meta charset="utf-8">
<title>${documentTitle(release)}</title></head><body>
<div style="${HEAD}"><b>Subject:</b> ${subject(release, { draft })}
${attached.length > 0 ? html`<br><b>Attached:</b> ${attached.join(', ')}` : nothing}</div>
${mailHtml(release, imageData({ asset }), { draft })}</body></html>`;
  const bytes = new TextEncoder().encode(page.source);
  return { bytes: withStillLinks(bytes), mediaType: 'text/html' };
}

const HEAD =
  'font-family:system-ui,sans-serif;margin:0 0 16px;padding:0 0 8px;border-bottom:1px solid #ccc';
