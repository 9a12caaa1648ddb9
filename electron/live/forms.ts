import { randomUUID } from 'node:crypto';
import { documentTitle } from '../../core/exports/document-title';
import { mailHtml } from '../../core/exports/eml/mail-html';
import { subject } from '../../core/exports/eml/message';
import { imageData } from '../../core/exports/html/image-data';
import { html } from '../../core/exports/html/markup';
import { formatById } from '../../core/exports/registry';
import type { Form } from '../windows/app-protocol';
import type { DocumentWindow } from '../windows/document-window';

interface KeptForm extends Form {
  readonly token: string;
}

/** The form that each window looks at, by the window's number. */
const forms = new Map<number, KeptForm>();

/**
 * Makes a document in another form, to be seen in a window.
 *
 * @returns the path at which the window finds it until the next one is made
 */
export async function makeForm(document: DocumentWindow, format: string): Promise<string> {
  const { window, assets } = document;
  const { id } = window;
  const release = document.dated(document.release);
  const context = {
    asset: (name: string) => assets.get(name),
    typeset: () => Promise.reject(new Error('no form for the screen is a PDF')),
  };
  let form: Form;
  if (format === 'eml') {
    // A message is for mail programs; what they show of it is its subject and its HTML.
    const page = html`<!DOCTYPE html><html><head><meta charset="utf-8">
<title>${documentTitle(release)}</title></head><body>
<p style="font-family:system-ui,sans-serif;margin:0 0 16px;padding:0 0 8px;border-bottom:1px solid #ccc"><b>Subject:</b> ${subject(release, {})}</p>
${mailHtml(release, imageData(context))}</body></html>`;
    form = { bytes: new TextEncoder().encode(page.source), mediaType: 'text/html' };
  } else {
    const known = formatById(format);
    if (!known) throw new Error(`no format ${format}`);
    const mediaType = format === 'html' ? 'text/html' : 'text/plain';
    form = { bytes: await known.export(release, context), mediaType };
  }
  if (!forms.has(id)) window.once('closed', () => forms.delete(id));
  const token = randomUUID();
  forms.set(id, { ...form, token });
  return `/forms/${token}`;
}

/** The form at a path, where `makeForm` has just put it. */
export function formAt(pathname: string): Form | undefined {
  const token = /^\/forms\/([0-9a-f-]{36})$/.exec(pathname)?.[1];
  return token ? [...forms.values()].find((form) => form.token === token) : undefined;
}
