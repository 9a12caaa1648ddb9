import { codePageDecoder } from '../code-page';
import { decodeBytes } from '../decode-bytes';
import { decompressRtf } from './compressed-rtf';
import type { Message, MessageAttachment } from './message';

/** Properties of a message of Outlook (MS-OXPROPS) that are read, by their ids. */
export const PROPERTY = {
  subject: 0x0037,
  sent: 0x0039,
  delivered: 0x0e06,
  senderName: 0x0c1a,
  representedName: 0x0042,
  text: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  data: 0x3701,
  shortName: 0x3704,
  longName: 0x3707,
  mediaType: 0x370e,
  contentId: 0x3712,
  internetCodePage: 0x3fde,
  messageCodePage: 0x3ffd,
} as const;

/** The types of their values (MS-OXCDATA 2.11.1). */
export const TYPE = {
  integer: 0x0003,
  ansi: 0x001e,
  unicode: 0x001f,
  time: 0x0040,
  binary: 0x0102,
} as const;

/** A value as it is stored. */
export interface MapiValue {
  readonly type: number;
  readonly bytes: Uint8Array;
}

export type MapiValues = ReadonlyMap<number, MapiValue>;

const WESTERN = 1252;

function viewOf({ bytes }: MapiValue): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function integerOf(values: MapiValues, id: number): number | null {
  const value = values.get(id);
  return value?.type === TYPE.integer && value.bytes.length >= 4
    ? viewOf(value).getInt32(0, true)
    : null;
}

export function textOf(values: MapiValues, id: number, codePage = WESTERN): string | null {
  const value = values.get(id);
  if (!value) return null;
  if (value.type === TYPE.unicode) return trimmed(new TextDecoder('utf-16le').decode(value.bytes));
  if (value.type === TYPE.ansi) return trimmed(codePageDecoder(codePage).decode(value.bytes));
  return null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: strings may end with it
const trimmed = (text: string): string => text.replace(/\u0000[\s\S]*$/, '');

/** An instant, counted in 100 ns from 1601 on. */
function instantOf(values: MapiValues, id: number): string | null {
  const value = values.get(id);
  if (value?.type !== TYPE.time || value.bytes.length < 8) return null;
  const instant = new Date(
    Number(viewOf(value).getBigUint64(0, true) / 10_000n) - 11_644_473_600_000,
  );
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

/** The message that such properties say. */
export function messageFrom(values: MapiValues, attachments: readonly MapiValues[]): Message {
  const codePage =
    integerOf(values, PROPERTY.messageCodePage) ??
    integerOf(values, PROPERTY.internetCodePage) ??
    WESTERN;
  const text = (id: number): string | null => textOf(values, id, codePage);
  const packed = values.get(PROPERTY.rtf);
  return {
    subject: text(PROPERTY.subject) ?? '',
    author: text(PROPERTY.representedName) ?? text(PROPERTY.senderName) ?? '',
    sent: instantOf(values, PROPERTY.sent) ?? instantOf(values, PROPERTY.delivered),
    language: '',
    html: htmlOf(values, codePage),
    rtf: packed ? decompressRtf(packed.bytes) : null,
    text: text(PROPERTY.text),
    attachments: attachments.flatMap((each, index) => attachmentOf(each, index, codePage)),
  };
}

function htmlOf(values: MapiValues, codePage: number): string | null {
  const value = values.get(PROPERTY.html);
  if (!value) return null;
  if (value.type !== TYPE.binary) return textOf(values, PROPERTY.html, codePage);
  const page = integerOf(values, PROPERTY.internetCodePage);
  if (page !== null) return codePageDecoder(page).decode(value.bytes);
  const start = new TextDecoder('latin1').decode(value.bytes.subarray(0, 4096));
  return decodeBytes(value.bytes, /charset\s*=\s*["']?([\w-]{2,40})/i.exec(start)?.[1]);
}

function attachmentOf(values: MapiValues, index: number, codePage: number): MessageAttachment[] {
  const data = values.get(PROPERTY.data);
  if (data?.type !== TYPE.binary) return [];
  const text = (id: number): string => textOf(values, id, codePage) ?? '';
  return [
    {
      name: text(PROPERTY.longName) || text(PROPERTY.shortName) || `attachment ${index + 1}`,
      mediaType: text(PROPERTY.mediaType) || 'application/octet-stream',
      bytes: data.bytes,
      contentId: text(PROPERTY.contentId).replace(/^<|>$/g, ''),
    },
  ];
}
