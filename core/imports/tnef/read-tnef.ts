import { type MapiValue, type MapiValues, messageFrom, PROPERTY, TYPE } from '../mail/mapi';
import type { Message } from '../mail/message';

/*
 * TNEF (MS-OXTNEF): what Outlook puts into `winmail.dat`: the message with its attachments.
 */

const SIGNATURE = 0x223e9f78;
/** Attributes that are read, by the low half of their ids (2.1.3.1). */
const ATTRIBUTE = {
  subject: 0x8004,
  body: 0x800c,
  attachData: 0x800f,
  attachTitle: 0x8010,
  attachBegins: 0x9002,
  messageProperties: 0x9003,
  attachProperties: 0x9005,
  codePage: 0x9007,
} as const;
/** More attachments than any message has. */
const MAX_ATTACHMENTS = 500;

export const isTnef = (head: Uint8Array): boolean =>
  head.length >= 6 &&
  new DataView(head.buffer, head.byteOffset, 4).getUint32(0, true) === SIGNATURE;

/** The message in such a file, as far as it is there; null where it is none. */
export function readTnef(bytes: Uint8Array): Message | null {
  if (!isTnef(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Map<number, MapiValue>();
  const attachments: Map<number, MapiValue>[] = [];
  let codePage = 1252;
  // Level, id, type and length stand before the bytes of an attribute, a checksum after them.
  for (let at = 6; at + 9 <= bytes.length; ) {
    const id = view.getUint16(at + 1, true);
    const length = view.getUint32(at + 5, true);
    const data = bytes.subarray(at + 9, at + 9 + length);
    at += 9 + length + 2;
    const last = attachments.at(-1);
    const ansi: MapiValue = { type: TYPE.ansi, bytes: data };
    if (id === ATTRIBUTE.codePage && data.length >= 4)
      codePage = view.getUint32(data.byteOffset - bytes.byteOffset, true);
    else if (id === ATTRIBUTE.subject) values.set(PROPERTY.subject, ansi);
    else if (id === ATTRIBUTE.body) values.set(PROPERTY.text, ansi);
    else if (id === ATTRIBUTE.messageProperties) addProperties(data, values);
    else if (id === ATTRIBUTE.attachBegins && attachments.length < MAX_ATTACHMENTS)
      attachments.push(new Map());
    else if (id === ATTRIBUTE.attachTitle) last?.set(PROPERTY.shortName, ansi);
    else if (id === ATTRIBUTE.attachData)
      last?.set(PROPERTY.data, { type: TYPE.binary, bytes: data });
    else if (id === ATTRIBUTE.attachProperties && last) addProperties(data, last);
  }
  if (!values.has(PROPERTY.messageCodePage)) {
    const bytesOfPage = new Uint8Array(new Int32Array([codePage]).buffer);
    values.set(PROPERTY.messageCodePage, { type: TYPE.integer, bytes: bytesOfPage });
  }
  return messageFrom(values, attachments as MapiValues[]);
}

/** Bytes of the values of fixed length, by their types. */
const FIXED: Readonly<Record<number, number>> = {
  2: 4,
  3: 4,
  4: 4,
  10: 4,
  11: 4,
  5: 8,
  6: 8,
  7: 8,
  20: 8,
  64: 8,
  72: 16,
};
const VARIABLE: ReadonlySet<number> = new Set([0x0d, 0x1e, 0x1f, 0x0102]);
const MULTIPLE = 0x1000;

/** Adds the properties in an attribute (2.1.3.4), as far as they can be read. */
function addProperties(data: Uint8Array, values: Map<number, MapiValue>): void {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let at = 4;
  const number = (): number => {
    const value = view.getUint32(at, true);
    at += 4;
    return value;
  };
  try {
    for (let left = view.getUint32(0, true); left > 0 && at < data.length; left -= 1) {
      const tag = number();
      const type = tag & 0xffff;
      const id = tag >>> 16;
      if (id >= 0x8000) {
        at += 16;
        const isNumbered = number() === 0;
        const length = isNumbered ? 4 : number();
        at += padded(length);
      }
      const single = type & ~MULTIPLE;
      const isMultiple = (type & MULTIPLE) !== 0;
      const isVariable = VARIABLE.has(single);
      const count = isMultiple || isVariable ? number() : 1;
      for (let each = 0; each < count && at < data.length; each += 1) {
        const length = isVariable ? number() : FIXED[single];
        if (length === undefined) return;
        if (!isMultiple) values.set(id, { type, bytes: data.subarray(at, at + length) });
        at += padded(length);
      }
    }
  } catch (error) {
    // The file ends within a value.
    if (!(error instanceof RangeError)) throw error;
  }
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;
