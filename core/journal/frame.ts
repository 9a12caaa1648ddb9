import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { JOURNAL_BOUNDS } from './bounds';

/**
 * The form of a record in the file: one line, `<number> <length> <checksum> <JSON>\n`.
 *
 * Records are numbered from 0, so that one that is missing is noticed; the length (of the JSON, in
 * bytes) and the checksum (the first 8 bytes of the SHA-256 of number and JSON, in hexadecimal) tell
 * a torn or changed line from a whole one. JSON holds no raw line break, so reading resumes
 * at the next line, and a person can read the text with any tool.
 */
export interface Frame {
  readonly number: number;
  readonly json: unknown;
}

/** The contents of a journal file: the intact frames in order, and whether anything was damaged. */
export interface Frames {
  readonly frames: readonly Frame[];
  /** A damaged line before the last one: bits have changed on the disk. */
  readonly damaged: boolean;
  /** The last line is incomplete: the power failed, or the process ended, during the write. */
  readonly torn: boolean;
}

const LINE_BREAK = 0x0a;
const HEAD = /^(\d{1,10}) (\d{1,9}) ([0-9a-f]{16}) $/;
const MAX_HEAD = 40;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** The line of a record. */
export function encodeFrame(number: number, record: object): Uint8Array {
  const json = encoder.encode(JSON.stringify(record));
  const head = encoder.encode(`${number} ${json.length} ${checksum(number, json)} `);
  const line = new Uint8Array(head.length + json.length + 1);
  line.set(head);
  line.set(json, head.length);
  line[line.length - 1] = LINE_BREAK;
  return line;
}

/** Reads the lines of a journal. Never throws: damaged lines are left out and reported. */
export function decodeFrames(bytes: Uint8Array): Frames {
  const frames: Frame[] = [];
  let damaged = false;
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(LINE_BREAK, start);
    if (end === -1) return { frames, damaged, torn: true };
    const frame = decodeFrame(bytes.subarray(start, end));
    if (frame) frames.push(frame);
    else damaged = true;
    start = end + 1;
  }
  return { frames, damaged, torn: false };
}

function decodeFrame(line: Uint8Array): Frame | null {
  if (line.length > JOURNAL_BOUNDS.record) return null;
  const head = HEAD.exec(headOf(line));
  if (!head) return null;
  const [whole, number, length, sum] = head;
  const json = line.subarray(whole.length);
  if (json.length !== Number(length) || checksum(Number(number), json) !== sum) return null;
  try {
    return { number: Number(number), json: JSON.parse(decoder.decode(json)) };
  } catch {
    return null;
  }
}

/** Everything before the JSON; ASCII in an intact line. */
function headOf(line: Uint8Array): string {
  const text = String.fromCharCode(...line.subarray(0, MAX_HEAD));
  const [number = '', length = '', sum = ''] = text.split(' ', 3);
  return `${number} ${length} ${sum} `;
}

function checksum(number: number, json: Uint8Array): string {
  const hash = sha256.create();
  hash.update(encoder.encode(`${number} `));
  hash.update(json);
  return bytesToHex(hash.digest().subarray(0, 8));
}
