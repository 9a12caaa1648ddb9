import { addHtml } from '../html/html-source';
import type { ImportOptions } from '../import-format';
import { knownLanguage } from '../known-language';
import { addRtf } from '../rtf/rtf-source';
import type { SourceDocument } from '../source';
import { SourceBuilder } from '../source-builder';
import { addText } from '../text/text-source';

/** A file that came with a message. */
export interface MessageAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What the text names it by, without `cid:` and brackets; empty where it has none. */
  readonly contentId: string;
}

/** A message, whatever it was stored as. */
export interface Message {
  readonly subject: string;
  readonly author: string;
  /** ISO 8601 instant. */
  readonly sent: string | null;
  readonly language: string;
  readonly html: string | null;
  readonly rtf: Uint8Array | null;
  readonly text: string | null;
  readonly attachments: readonly MessageAttachment[];
}

/** The text of a message; what came with it and does not stand in the text is offered beside it. */
export function messageSource(message: Message, options: ImportOptions): SourceDocument {
  const source = new SourceBuilder();
  const { html, rtf, text, attachments } = message;
  const language = knownLanguage(message.language);
  const shown = new Set<MessageAttachment>();
  const find = (address: string): Uint8Array | null => {
    const id = address.replace(/^cid:/i, '').toLowerCase();
    const found = attachments.find(
      (each) =>
        each.contentId.toLowerCase() === id || encodeURI(each.contentId).toLowerCase() === id,
    );
    if (found) shown.add(found);
    return found?.bytes ?? null;
  };
  if (html !== null && hasWords(html)) addHtml(source, html, language ?? undefined, find);
  else if (rtf !== null) addRtf(source, rtf, options);
  else addText(source, text ?? '');
  const offered = attachments.filter((each) => !shown.has(each));
  source.losses.add('attachment', offered.length);
  return source.build({
    properties: {
      title: message.subject.trim(),
      author: message.author,
      modified: message.sent,
      language,
    },
    attachments: offered.map(({ name, mediaType, bytes }) => ({ name, mediaType, bytes })),
  });
}

/** Whether anything in HTML is seen: some mail has a part of it that is empty. */
const hasWords = (html: string): boolean =>
  /\p{L}/u.test(
    html
      .slice(0, 1_000_000)
      .replace(/<(style|script|head)\b[\s\S]*?<\/\1\s*>/gi, '')
      .replace(/<[^>]*>/g, '')
      .replace(/&[a-z]+;/gi, ''),
  ) || /<img\b/i.test(html);
