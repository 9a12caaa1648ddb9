import { printable } from '../../release/characters';
import { type MimePart, multipart, writePart } from './mime-part';
import { base64Body, headerText, parameter, quotedName, utf8Lines } from './mime-text';

/** Somebody a message is addressed to. */
export interface MailAddress {
  readonly name: string;
  readonly email: string;
}

/** A message to be written. */
export interface MailDraft {
  readonly to: readonly MailAddress[];
  readonly bcc: readonly MailAddress[];
  readonly subject: string;
  /** Plain text; line breaks are `\n`. */
  readonly text: string;
  /** ISO 8601 instant. */
  readonly date: string;
  readonly attached: readonly {
    readonly fileName: string;
    readonly mediaType: string;
    readonly bytes: Uint8Array;
  }[];
}

/** A message that has not been sent: `X-Unsent` makes the mail program open it as a draft. */
export function mailDraft({ to, bcc, subject, text, date, attached }: MailDraft): string {
  const body: MimePart = {
    headers: [
      ['Content-Type', 'text/plain; charset=utf-8'],
      ['Content-Transfer-Encoding', 'base64'],
    ],
    body: base64Body(utf8Lines(text)),
  };
  const content = attached.length > 0 ? multipart('mixed', [body, ...attached.map(part)]) : body;
  return writePart({
    headers: [
      ...addressHeader('To', to),
      ...addressHeader('Bcc', bcc),
      ['Subject', headerText(subject)],
      ['Date', new Date(date).toUTCString().replace('GMT', '+0000')],
      ['X-Unsent', '1'],
      ['MIME-Version', '1.0'],
      ...content.headers,
    ],
    body: content.body,
  });
}

/** Whether a text is one address that every mail program takes (the plain form of RFC 5322, 3.4.1). */
export const isAddress = (email: string): boolean =>
  email.length <= 254 && /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(email);

function addressHeader(name: string, all: readonly MailAddress[]): [string, string][] {
  const known = all.filter(({ email }) => isAddress(email));
  return known.length === 0 ? [] : [[name, known.map(addressText).join(',\r\n ')]];
}

function addressText({ name, email }: MailAddress): string {
  const shown = printable(name).replace(/\s+/g, ' ').trim();
  if (shown === '') return email;
  // Inside quotation marks, a comma or a bracket is a letter like any other.
  const isAscii = /^[ -~]*$/.test(shown) && shown.length <= 60 && !shown.includes('=?');
  const phrase = isAscii ? `"${shown.replace(/["\\]/g, '\\$&')}"` : headerText(shown);
  return `${phrase}\r\n <${email}>`;
}

function part({ fileName, mediaType, bytes }: MailDraft['attached'][number]): MimePart {
  return {
    headers: [
      ['Content-Type', `${mediaType};\r\n name=${quotedName(fileName)}`],
      ['Content-Transfer-Encoding', 'base64'],
      ['Content-Disposition', `attachment;\r\n ${parameter('filename', fileName)}`],
    ],
    body: base64Body(bytes),
  };
}
