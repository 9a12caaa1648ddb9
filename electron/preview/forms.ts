import { randomUUID } from 'node:crypto';
import type { DocumentWindow } from '../windows/document-window';
import type { Form } from '../windows/memory-protocol';

interface KeptForm extends Form {
  readonly token: string;
  /** How many were asked for before it. */
  readonly turn: number;
}

/** The form that each window looks at, by the window's number. */
const forms = new Map<number, KeptForm>();
let asked = 0;

/**
 * Makes a document in another form, to be seen in a window.
 *
 * @returns the path at which the window finds it until the next one is made
 */
export async function makeForm(document: DocumentWindow, format: string): Promise<string> {
  const { window } = document;
  const { id } = window;
  asked += 1;
  const turn = asked;
  const form = await made(document, format);
  if (!forms.has(id)) window.once('closed', () => forms.delete(id));
  const token = randomUUID();
  // A slow result must not replace that of a later request.
  if ((forms.get(id)?.turn ?? 0) < turn) forms.set(id, { ...form, token, turn });
  return `/forms/${token}`;
}

/** The bytes of the Word document that the release would be exported as. */
export const wordForm = async (document: DocumentWindow): Promise<Uint8Array> =>
  (await made(document, 'docx')).bytes;

async function made(document: DocumentWindow, format: string): Promise<Form> {
  // Read when first needed: every start of the application reads this file.
  const [{ formOf }, { rememberedOptions }, { ownLetterhead }] = await Promise.all([
    import('./make-form'),
    import('../export/remembered-options'),
    import('../export/own-letterhead'),
  ]);
  return formOf(document.dated(document.release), format, await rememberedOptions(), {
    asset: (name) => document.assets.get(name),
    letterhead: await ownLetterhead(),
  });
}

/** The form at a path, where `makeForm` has just put it. */
export function formAt(pathname: string): Form | undefined {
  const token = /^\/forms\/([0-9a-f-]{36})$/.exec(pathname)?.[1];
  return token ? [...forms.values()].find((form) => form.token === token) : undefined;
}
