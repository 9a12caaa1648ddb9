import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Keeps, keepsIn } from './keeps';
import { addSparePages, nameHeadsAndFeet } from './sections';

/** What stands for a number until the pages are known; private signs, which no text holds. */
export const SEATS = { page: '\uE000', pages: '\uE001' } as const;

/** A text that Word draws behind every page. Lengths in points. */
export interface Watermark {
  readonly text: string;
  readonly colour: string;
  readonly width: number;
  readonly height: number;
  /** Clockwise, in degrees. */
  readonly turn: number;
}

/** A document as it can be drawn, with what has to be added to the drawing. */
export interface WordParts {
  /** With spare pages at its end (`SPARE_PAGES`). */
  readonly bytes: Uint8Array;
  readonly watermark: Watermark | null;
  readonly keeps: Keeps;
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const VML = 'urn:schemas-microsoft-com:vml';

/**
 * Prepares a document for being drawn by a program that knows neither Word's fields nor its
 * watermarks nor where pages end: the page numbers at the head and foot of pages become seats to be
 * filled.
 */
export function wordParts(given: Uint8Array): WordParts {
  const parts = unzipSync(given);
  const read = (name: string): Document =>
    new DOMParser().parseFromString(strFromU8(parts[name] ?? new Uint8Array()), 'application/xml');
  const write = (name: string, xml: Document): void => {
    parts[name] = strToU8(new XMLSerializer().serializeToString(xml));
  };
  let watermark: Watermark | null = null;
  for (const name of Object.keys(parts)) {
    if (!/^word\/[\w-]*(?:header|footer)\d*\.xml$/.test(name)) continue;
    const xml = read(name);
    seatFields(xml);
    watermark ??= watermarkIn(xml);
    write(name, xml);
  }
  const body = read(BODY);
  const keeps = keepsIn(read(STYLES), body);
  nameHeadsAndFeet(body);
  addSparePages(body);
  write(BODY, body);
  return { bytes: zipSync(parts, { level: 0 }), watermark, keeps };
}

const BODY = 'word/document.xml';
const STYLES = 'word/styles.xml';

/** Puts seats where page numbers are fields (17.16.5.39, 17.16.5.33), in place of what they said last. */
function seatFields(xml: Document): void {
  for (const simple of [...xml.getElementsByTagNameNS(W, 'fldSimple')]) {
    const seat = seatOf(simple.getAttributeNS(W, 'instr') ?? '');
    if (seat) simple.replaceWith(runWith(simple.querySelector('*') ?? simple, seat));
  }
  let instruction: string | null = null;
  let seat: string | null = null;
  const pieces = ['fldChar', 'instrText', 't'] as const;
  for (const element of [...xml.getElementsByTagNameNS(W, '*')]) {
    const piece = pieces.find((name) => name === element.localName);
    if (piece === 'instrText' && instruction !== null) instruction += element.textContent ?? '';
    else if (piece === 't' && seat) element.remove();
    else if (piece === 'fldChar') {
      const type = element.getAttributeNS(W, 'fldCharType');
      if (type === 'begin') instruction = '';
      else if (instruction !== null) {
        seat ??= seatOf(instruction);
        const run = element.parentElement;
        if (type === 'end') {
          if (seat && run) run.after(runWith(run, seat));
          instruction = null;
          seat = null;
        }
      }
    }
  }
}

function seatOf(instruction: string): string | null {
  const [name] = instruction.trim().split(/\s/);
  if (name?.toUpperCase() === 'PAGE') return SEATS.page;
  return name?.toUpperCase() === 'NUMPAGES' ? SEATS.pages : null;
}

/** A run that looks as another does. */
function runWith(like: Element, text: string): Element {
  const { ownerDocument: xml } = like;
  const run = xml.createElementNS(W, 'w:r');
  const look = like.getElementsByTagNameNS(W, 'rPr')[0];
  if (look) run.append(look.cloneNode(true));
  const words = xml.createElementNS(W, 'w:t');
  words.textContent = text;
  run.append(words);
  return run;
}

/** The text behind the pages, taken out of the part. */
function watermarkIn(xml: Document): Watermark | null {
  for (const path of xml.getElementsByTagNameNS(VML, 'textpath')) {
    const text = path.getAttribute('string');
    const shape = path.parentElement;
    if (!text || !shape) continue;
    const style = new Map(
      (shape.getAttribute('style') ?? '')
        .split(';')
        .map((each) => each.split(':', 2) as [string, string]),
    );
    const number = (name: string): number => Number.parseFloat(style.get(name) ?? '') || 0;
    return {
      text,
      colour: shape.getAttribute('fillcolor') ?? 'silver',
      width: number('width'),
      height: number('height'),
      turn: number('rotation'),
    };
  }
  return null;
}
