import { deflateSync, inflateSync } from 'fflate';
import { crc32 } from '../zip/crc32';
import { indexWords } from './index-words';
import type { PastRelease, PastText, ReadRelease } from './past-release';

/*
 * A segment of the archive's index: some releases, their texts, and where each word stands in them.
 * It is written once and never changed. Its bytes:
 *
 *   MAGIC, CRC-32 of the rest, the lengths of six sections (32 bits each), then the sections:
 *   0  what is known of each release: JSON
 *   1  for each release the length of its packed text, the number of its passages, and for each passage
 *      the number of its words
 *   2  the texts, each deflated JSON by itself
 *   3  the words in order: how many letters each shares with the one before, and the rest of it
 *   4  for each word in how many places it stands, and the length of their list
 *   5  the lists of places, each as its distance from the one before
 *
 * All but the texts are deflated as a whole. Numbers are written with seven bits to a byte, the low ones first. A place is the number of a word in
 * the segment; between two passages one number is left out, so that no phrase goes across.
 */

const MAGIC = 'DLPAST01';
const SECTIONS = 6;
const HEAD = MAGIC.length + 4 + SECTIONS * 4;

/** A file of the index that cannot be used: damaged, or of another version. */
export class DamagedSegment extends Error {}

/** Collects releases for a segment. */
export class SegmentBuilder {
  readonly #about: PastRelease[] = [];
  readonly #texts: Uint8Array[] = [];
  readonly #shape = new Bytes();
  readonly #ids = new Map<string, number>();
  /** The word at each place; 0 between two passages. */
  #places = new Uint32Array(1 << 16);
  #length = 0;

  /** How many bytes the packed texts have: the part of a segment that is no index. */
  get textBytes(): number {
    return this.#texts.reduce((sum, { length }) => sum + length, 0);
  }

  /** How many releases it has. */
  get size(): number {
    return this.#about.length;
  }

  /** @returns the number of the release in the segment */
  add({ about, text }: ReadRelease): number {
    const bytes = packed(text);
    this.#shape.number(bytes.length);
    this.#shape.number(text.passages.length);
    for (const passage of text.passages) {
      const words = indexWords(passage.text);
      this.#shape.number(words.length);
      this.#reserve(words.length + 1);
      for (const { word } of words) this.#places[this.#length++] = this.#idOf(word);
      this.#length += 1;
    }
    this.#about.push(about);
    this.#texts.push(bytes);
    return this.#about.length - 1;
  }

  #idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#ids.size + 1;
    this.#ids.set(word, id);
    return id;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#places.length) return;
    const larger = new Uint32Array(Math.max(this.#places.length * 2, this.#length + count));
    larger.set(this.#places);
    this.#places = larger;
  }

  /** The bytes of the segment. */
  finish(): Uint8Array {
    const words = [...this.#ids.keys()].sort(byCodeUnit);
    const places = this.#placesById();
    const [vocabulary, table, lists] = [new Bytes(), new Bytes(), new Bytes()];
    let before = '';
    for (const word of words) {
      const id = this.#ids.get(word) as number;
      const [from, to] = [places.starts[id] as number, places.starts[id + 1] as number];
      const shared = sharedLength(before, word);
      vocabulary.number(shared);
      vocabulary.text(word.slice(shared));
      const start = lists.length;
      let last = 0;
      for (let at = from; at < to; at += 1) {
        const place = places.sorted[at] as number;
        lists.number(place - last);
        last = place;
      }
      table.number(to - from);
      table.number(lists.length - start);
      before = word;
    }
    return joined([
      packed(this.#about),
      deflateSync(this.#shape.taken()),
      concatenated(this.#texts),
      deflateSync(vocabulary.taken()),
      deflateSync(table.taken()),
      deflateSync(lists.taken()),
    ]);
  }

  /** The places of each word after those of the word before, each list in order (a counting sort). */
  #placesById(): { readonly starts: Uint32Array; readonly sorted: Uint32Array } {
    const starts = new Uint32Array(this.#ids.size + 2);
    for (let at = 0; at < this.#length; at += 1) {
      const id = this.#places[at] as number;
      if (id > 0) starts[id + 1] = (starts[id + 1] as number) + 1;
    }
    for (let id = 1; id < starts.length; id += 1) {
      starts[id] = (starts[id] as number) + (starts[id - 1] as number);
    }
    const next = starts.slice();
    const sorted = new Uint32Array(starts[starts.length - 1] as number);
    for (let at = 0; at < this.#length; at += 1) {
      const id = this.#places[at] as number;
      if (id === 0) continue;
      const to = next[id] as number;
      sorted[to] = at;
      next[id] = to + 1;
    }
    return { starts, sorted };
  }
}

/** A segment as it is searched. */
export class Segment {
  readonly releases: readonly PastRelease[];
  /** How many places there are. */
  readonly places: number;
  /** For each passage the release that it is in. */
  readonly releaseOf: Uint32Array;
  /** The first passage of each release; one more at the end. */
  readonly firstPassage: Uint32Array;
  /** The first place of each passage; one more at the end. */
  readonly firstPlace: Uint32Array;
  /** The passage of every 64th place: where to begin to look. */
  readonly #coarse: Uint32Array;
  readonly #words: readonly string[];
  readonly #counts: Uint32Array;
  readonly #lists: Uint32Array;
  readonly #postings: Uint8Array;
  readonly #texts: Uint8Array;
  readonly #textStarts: Uint32Array;
  readonly #unpacked = new Map<number, PastText>();

  /** @throws DamagedSegment when the bytes are not those of a segment of this version */
  constructor(bytes: Uint8Array) {
    const [about, shape, texts, vocabulary, table, postings] = sectionsOf(bytes);
    this.releases = unpacked(about);
    this.#texts = texts;
    this.#postings = inflateSync(postings);
    const numbers = new Reader(inflateSync(shape));
    const count = this.releases.length;
    this.#textStarts = new Uint32Array(count + 1);
    this.firstPassage = new Uint32Array(count + 1);
    const firstPlace: number[] = [];
    const releaseOf: number[] = [];
    let place = 0;
    for (let release = 0; release < count; release += 1) {
      this.#textStarts[release + 1] = (this.#textStarts[release] as number) + numbers.number();
      this.firstPassage[release] = firstPlace.length;
      for (let passages = numbers.number(); passages > 0; passages -= 1) {
        firstPlace.push(place);
        releaseOf.push(release);
        place += numbers.number() + 1;
      }
    }
    this.places = place;
    this.firstPassage[count] = releaseOf.length;
    this.firstPlace = Uint32Array.from([...firstPlace, place]);
    this.releaseOf = Uint32Array.from(releaseOf);
    this.#coarse = coarseOf(this.firstPlace, place);
    this.#words = wordsOf(inflateSync(vocabulary));
    const rows = new Reader(inflateSync(table));
    this.#counts = new Uint32Array(this.#words.length);
    this.#lists = new Uint32Array(this.#words.length + 1);
    for (let word = 0; word < this.#words.length; word += 1) {
      this.#counts[word] = rows.number();
      this.#lists[word + 1] = (this.#lists[word] as number) + rows.number();
    }
  }

  /** The words that are this one, or that begin with it, as a range of their numbers. */
  range(word: string, isPrefix: boolean): { readonly from: number; readonly to: number } {
    const from = lowerBound(this.#words, word);
    if (!isPrefix) return { from, to: this.#words[from] === word ? from + 1 : from };
    return { from, to: lowerBound(this.#words, `${word}\uffff`) };
  }

  /** Calls back with every place of a word, in order. */
  eachPlace(word: number, take: (place: number) => void): void {
    const bytes = this.#postings;
    let at = this.#lists[word] as number;
    let place = 0;
    for (let left = this.#counts[word] as number; left > 0; left -= 1) {
      let shift = 0;
      let byte = bytes[at++] as number;
      let step = byte & 0x7f;
      while (byte & 0x80) {
        shift += 7;
        byte = bytes[at++] as number;
        step |= (byte & 0x7f) << shift;
      }
      place += step;
      take(place);
    }
  }

  /** The passage that a place is in. */
  passageAt(place: number): number {
    let passage = this.#coarse[place >> COARSE] as number;
    while ((this.firstPlace[passage + 1] as number) <= place) passage += 1;
    return passage;
  }

  /**
   * Sets a bit for every passage in which a word stands. The same could be done with `eachPlace`; this is
   * the inner loop of a search, where a call for each place takes twice the time.
   */
  markPassages(word: number, bit: number, passages: Uint32Array): void {
    const [bytes, coarse, firstPlace] = [this.#postings, this.#coarse, this.firstPlace];
    const end = this.#lists[word + 1] as number;
    let at = this.#lists[word] as number;
    let place = 0;
    let passage = 0;
    while (at < end) {
      let shift = 0;
      let byte = bytes[at++] as number;
      let step = byte & 0x7f;
      while (byte & 0x80) {
        shift += 7;
        byte = bytes[at++] as number;
        step |= (byte & 0x7f) << shift;
      }
      place += step;
      if ((firstPlace[passage + 1] as number) <= place) {
        passage = coarse[place >> COARSE] as number;
        while ((firstPlace[passage + 1] as number) <= place) passage += 1;
      }
      passages[passage] = (passages[passage] as number) | bit;
    }
  }

  /** The text of a release. Those of the last that were asked for are kept: each letter shows many again. */
  text(release: number): PastText {
    const known = this.#unpacked.get(release);
    if (known) return known;
    const text = this.#unpack(release);
    if (this.#unpacked.size >= MAX_UNPACKED) this.#unpacked.clear();
    this.#unpacked.set(release, text);
    return text;
  }

  #unpack(release: number): PastText {
    const from = this.#textStarts[release] as number;
    const to = this.#textStarts[release + 1] as number;
    return unpacked(this.#texts.subarray(from, to));
  }
}

const MAX_UNPACKED = 200;
const COARSE = 6;

function coarseOf(firstPlace: Uint32Array, places: number): Uint32Array {
  const coarse = new Uint32Array((places >> COARSE) + 1);
  let passage = 0;
  for (let block = 0; block < coarse.length; block += 1) {
    const place = block << COARSE;
    while (passage + 2 < firstPlace.length && (firstPlace[passage + 1] as number) <= place) {
      passage += 1;
    }
    coarse[block] = passage;
  }
  return coarse;
}

function wordsOf(bytes: Uint8Array): string[] {
  const reader = new Reader(bytes);
  const words: string[] = [];
  let word = '';
  while (!reader.isAtEnd) {
    const shared = reader.number();
    word = word.slice(0, shared) + reader.text();
    words.push(word);
  }
  return words;
}

/** The first that does not stand before the word. */
function lowerBound(words: readonly string[], word: string): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((words[middle] as string) < word) from = middle + 1;
    else to = middle;
  }
  return from;
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : 1);

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** Bytes that grow at the end. */
class Bytes {
  #bytes = new Uint8Array(1 << 12);
  length = 0;

  number(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.length++] = rest;
  }

  /** The length of a text in UTF-8, and the text. */
  text(text: string): void {
    const bytes = ENCODER.encode(text);
    this.number(bytes.length);
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  taken(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  #reserve(count: number): void {
    if (this.length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + count));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new DamagedSegment();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
    throw new DamagedSegment();
  }

  text(): string {
    const length = this.number();
    const from = this.#at;
    this.#at += length;
    return DECODER.decode(this.#bytes.subarray(from, this.#at));
  }
}

function joined(sections: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(HEAD + sections.reduce((sum, { length }) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  bytes.set(ENCODER.encode(MAGIC));
  let at = HEAD;
  sections.forEach((section, index) => {
    view.setUint32(MAGIC.length + 4 + index * 4, section.length, true);
    bytes.set(section, at);
    at += section.length;
  });
  view.setUint32(MAGIC.length, crc32(bytes.subarray(MAGIC.length + 4)), true);
  return bytes;
}

type Sections = readonly [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

function sectionsOf(bytes: Uint8Array): Sections {
  if (bytes.length < HEAD || DECODER.decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) {
    throw new DamagedSegment();
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rest = bytes.subarray(MAGIC.length + 4);
  if (view.getUint32(MAGIC.length, true) !== crc32(rest)) throw new DamagedSegment();
  let at = HEAD;
  return Array.from({ length: SECTIONS }, (_, index) => {
    const length = view.getUint32(MAGIC.length + 4 + index * 4, true);
    at += length;
    return bytes.subarray(at - length, at);
  }) as unknown as Sections;
}

const packed = (value: unknown): Uint8Array => deflateSync(ENCODER.encode(JSON.stringify(value)));

/** What was packed as JSON. The segment's checksum has said that it is as it was written. */
function unpacked<T>(bytes: Uint8Array): T {
  return JSON.parse(DECODER.decode(inflateSync(bytes))) as T;
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
