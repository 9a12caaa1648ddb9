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
  source.offerTitle(message.subject);
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
  hasLetters(html.slice(0, 1_000_000)) || /<img\b/i.test(html);

/** Whether a letter stands outside of tags, styles and scripts. Reads on from each tag, never back. */
function hasLetters(html: string): boolean {
  const neverClosed = new Set<string>();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const close = open < 0 ? -1 : html.indexOf('>', open);
    const text = html.slice(at, close < 0 ? html.length : open);
    if (/\p{L}/u.test(text.replace(/&[a-z]+;/gi, ''))) return true;
    if (close < 0) return false;
    at = close + 1;
    const [, name] = /^<(style|script|head)\b/i.exec(html.slice(open, open + 10)) ?? [];
    const element = name?.toLowerCase() ?? '';
    if (element === '' || neverClosed.has(element)) continue;
    const end = new RegExp(`</${element}\\s*>`, 'gi');
    end.lastIndex = at;
    if (end.test(html)) at = end.lastIndex;
    else neverClosed.add(element);
  }
  return false;
}
