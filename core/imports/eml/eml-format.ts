import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { UserError } from '../../errors';
import { withWindowsSigns } from '../../text/windows-signs';
import { decodeBytes } from '../decode-bytes';
import type { ImportFormat } from '../import-format';
import { type Message, type MessageAttachment, messageSource } from '../mail/message';
import { isTextual } from '../text/text-format';
import { readTnef } from '../tnef/read-tnef';

/** Headers that messages begin with (RFC 5322, and what servers and programs put before). */
const HEADER =
  /^(?:From|To|Cc|Date|Subject|Sender|Reply-To|Received|Return-Path|Delivered-To|Message-ID|MIME-Version|Content-Type|Content-Transfer-Encoding|DKIM-Signature|ARC-[\w-]+|Authentication-Results|Thread-[\w-]+|Accept-Language|X-[\w-]+)[ \t]*:/i;

/** A message as mail programs save it, and a web page as one file (MHTML), which has the same form. */
export const emlImport: ImportFormat = {
  id: 'eml',
  name: 'E-mail',
  extensions: ['eml', 'mht', 'mhtml', 'emlx'],
  recognises(head) {
    if (!isTextual(head)) return 0;
    const lines = decodeBytes(head)
      .replace(/^\ufeff?(?:\d+\s*\r?\n)?(?:From [^\n]*\n)?/, '')
      .split(/\r?\n/, 60);
    const end = lines.indexOf('');
    const headers = lines
      .slice(0, end < 0 ? lines.length : end)
      .filter((line) => !/^[ \t]/.test(line));
    const known = headers.filter((line) => HEADER.test(line)).length;
    const isMessage = headers.every((line) => /^[\w-]{1,80}[ \t]*:/.test(line));
    return isMessage &&
      known >= 2 &&
      headers.some((line) => /^(?:From|Subject|MIME-Version|Content-Type)\s*:/i.test(line))
      ? 0.8
      : 0;
  },
  async read(bytes, options) {
    return messageSource(messageFrom(await parsed(withoutLength(bytes))), options);
  },
};

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 50, maxRfc822NestingDepth: 3 });
  } catch (cause) {
    throw new UserError(
      'This e-mail is damaged, or nested deeper than any.',
      'Open it in the mail program, copy its text, and paste that.',
      { cause },
    );
  }
}

/** Apple Mail stores the length of a message before it (`.emlx`). */
function withoutLength(bytes: Uint8Array): Uint8Array {
  const end = bytes.subarray(0, 12).indexOf(0x0a);
  const isLength = end > 0 && /^\d+\s*$/.test(new TextDecoder().decode(bytes.subarray(0, end)));
  if (!isLength) return bytes;
  const length = Number.parseInt(new TextDecoder().decode(bytes.subarray(0, end)), 10);
  return bytes.subarray(end + 1, end + 1 + length);
}

function messageFrom(email: Email): Message {
  const attachments = email.attachments.map(attachmentOf);
  const packed = attachments.find(
    ({ mediaType, name }) => mediaType.includes('ms-tnef') || /^winmail\.dat$/i.test(name),
  );
  const inside = packed ? readTnef(packed.bytes) : null;
  const header = (key: string): string =>
    email.headers.find((each) => each.key === key)?.value ?? '';
  return {
    subject: decoded(email.subject) ?? '',
    author: withWindowsSigns(nameOf(email.from)),
    sent: instantOf(email.date),
    language: header('content-language').split(',')[0] ?? '',
    html: decoded(email.html) || (inside?.html ?? null),
    rtf: email.html ? null : (inside?.rtf ?? null),
    text: decoded(email.text) || (inside?.text ?? null),
    attachments: inside
      ? [...attachments.filter((each) => each !== packed), ...inside.attachments]
      : attachments,
  };
}

function attachmentOf(given: Attachment, index: number): MessageAttachment {
  const { content } = given;
  const bytes =
    typeof content === 'string'
      ? new TextEncoder().encode(content)
      : content instanceof Uint8Array
        ? content
        : new Uint8Array(content);
  return {
    name: given.filename ?? `attachment ${index + 1}`,
    mediaType: given.mimeType,
    bytes,
    contentId: (given.contentId ?? '').replace(/^<|>$/g, ''),
  };
}

/** Text of Windows that its message, or Node, took for ISO 8859-1. */
const decoded = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : withWindowsSigns(text);

const nameOf = (from: Address | undefined): string => from?.name || from?.address || '';

function instantOf(date: string | undefined): string | null {
  const instant = new Date(date ?? '');
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}
