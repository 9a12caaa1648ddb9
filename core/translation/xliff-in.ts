import type { Element } from '@xmldom/xmldom';
import * as v from 'valibot';
import { UserError } from '../errors';
import { printable } from '../release/characters';
import { LanguageTag } from '../release/text';
import { parseForeignXml } from '../xml/xml';
import { type Coded, joined, type Piece } from './coded-text';

/** A passage as it came back. */
export interface ReturnedUnit {
  readonly source: Coded;
  /** Null where nothing is translated, or not all of it. */
  readonly target: Coded | null;
}

/** What an XLIFF file holds. */
export interface Returned {
  /** BCP 47, as the file says. */
  readonly from: string;
  readonly to: string;
  /** The id of the release it was made from; null where the file does not say. */
  readonly release: string | null;
  readonly units: ReadonlyMap<string, ReturnedUnit>;
  /** How many units could not be read: the file was damaged on its way. */
  readonly damaged: number;
  /** Ids that occur more than once; the first is taken. */
  readonly repeated: readonly string[];
}

const CORE = 'urn:oasis:names:tc:xliff:document:2.0';
/** In UTF-16 code units; a statement of 20 pages takes 200,000. */
const LONGEST_FILE = 2_000_000;
const MOST_UNITS = 50_000;
/** Of one passage, in UTF-16 code units. */
const LONGEST_TEXT = 200_000;
const DEEPEST = 40;
/** Types of nodes (DOM). */
const [ELEMENT, TEXT, CDATA] = [1, 3, 4];

/**
 * Reads XLIFF 2.x. Where the file as a whole is not well-formed, each unit is read by itself, so that one
 * broken tag costs one passage.
 *
 * @throws UserError where it is no XLIFF 2, too large, or says no target language
 */
export function readXliff(text: string): Returned {
  if (text.length > LONGEST_FILE) {
    throw new UserError(
      'This XLIFF file is longer than two million characters, which no release is.',
      'Ask the translator for the file again.',
    );
  }
  if (!/<xliff\b/.test(text)) {
    throw new UserError(
      'This is not an XLIFF file.',
      'Choose the .xlf file that the translator sent back.',
    );
  }
  const root = /<xliff\b[^<>]{0,20000}>/.exec(text)?.[0] ?? '';
  if (!root.includes(CORE)) {
    const version = attributeIn(root, 'version');
    throw new UserError(
      `This is XLIFF ${version || 'of another version'}; Dateline reads XLIFF 2.0 to 2.2.`,
      'Ask the translator to save it as XLIFF 2.1.',
    );
  }
  // Some programs write `fr_FR`.
  const to = attributeIn(root, 'trgLang').replaceAll('_', '-');
  if (!v.is(LanguageTag, to)) {
    throw new UserError(
      'The XLIFF file does not say which language it was translated into.',
      'Ask the translator for a file with a target language (trgLang).',
    );
  }
  const { elements, damaged } = unitElements(text);
  if (elements.length > MOST_UNITS) {
    throw new UserError(
      `The XLIFF file has more than ${MOST_UNITS.toLocaleString('en-GB')} units, which no release has.`,
      'Ask the translator for the file of this release only.',
    );
  }
  const units = new Map<string, ReturnedUnit>();
  const repeated: string[] = [];
  let broken = damaged;
  for (const element of elements) {
    const id = element.getAttribute('id') ?? '';
    const unit = readUnit(element);
    if (id === '' || !unit) broken += 1;
    else if (units.has(id)) repeated.push(id);
    else units.set(id, unit);
  }
  return {
    from: attributeIn(root, 'srcLang').replaceAll('_', '-'),
    to,
    release: /<mda:meta\s+type="release">([^<]{1,200})<\/mda:meta>/.exec(text)?.[1]?.trim() ?? null,
    units,
    damaged: broken,
    repeated,
  };
}

const attributeIn = (tag: string, name: string): string =>
  new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';

function unitElements(text: string): { elements: Element[]; damaged: number } {
  try {
    const document = parseForeignXml(text);
    return { elements: Array.from(document.getElementsByTagNameNS(CORE, 'unit')), damaged: 0 };
  } catch {
    return unitsOneByOne(text);
  }
}

function unitsOneByOne(text: string): { elements: Element[]; damaged: number } {
  const elements: Element[] = [];
  let damaged = 0;
  // From one `<unit` to the next: a missing end tag costs its own unit only.
  for (const part of text.split(/(?=<unit\b)/).slice(1, MOST_UNITS + 2)) {
    const end = part.indexOf('</unit>');
    try {
      if (end < 0) throw new Error('the unit does not end');
      const xml = part.slice(0, end + '</unit>'.length);
      const { documentElement } = parseForeignXml(
        `<xliff xmlns="${CORE}" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0">${xml}</xliff>`,
      );
      const unit = documentElement?.getElementsByTagNameNS(CORE, 'unit').item(0);
      if (!unit) throw new Error('no unit');
      elements.push(unit);
    } catch {
      damaged += 1;
    }
  }
  return { elements, damaged };
}

/** Segments one after the other: a translation program may have split the passage into sentences. */
function readUnit(unit: Element): ReturnedUnit | null {
  const source: Piece[] = [];
  const target: Piece[] = [];
  let isWhole = true;
  for (const part of childElements(unit)) {
    if (part.localName !== 'segment' && part.localName !== 'ignorable') continue;
    const [from] = childElements(part).filter(({ localName }) => localName === 'source');
    const [to] = childElements(part).filter(({ localName }) => localName === 'target');
    const own = from ? codedOf(from) : [];
    source.push(...own);
    if (to) target.push(...codedOf(to));
    else if (part.localName === 'ignorable') target.push(...own);
    else isWhole = false;
  }
  if (lengthOf(source) > LONGEST_TEXT || lengthOf(target) > LONGEST_TEXT) return null;
  const isTranslated = isWhole && target.some((piece) => piece !== '');
  return { source: joined(source), target: isTranslated ? joined(target) : null };
}

const childElements = (element: Element): Element[] =>
  Array.from(element.childNodes).filter((node): node is Element => node.nodeType === ELEMENT);

const lengthOf = (coded: Coded): number =>
  coded.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : 1), 0);

function codedOf(element: Element): Piece[] {
  const pieces: Piece[] = [];
  addPieces(element, pieces, 0);
  return pieces;
}

/** Adds what is in an element. A character that XML cannot hold (`cp`) is left out: no release has one. */
function addPieces(element: Element, pieces: Piece[], depth: number): void {
  for (const node of Array.from(element.childNodes)) {
    if (node.nodeType === TEXT || node.nodeType === CDATA) {
      pieces.push(printable(node.nodeValue ?? ''));
    } else if (node.nodeType === ELEMENT && depth < DEEPEST) {
      addCode(node as Element, pieces, depth + 1);
    }
  }
}

function addCode(element: Element, pieces: Piece[], depth: number): void {
  const number = numberOf(element.getAttribute('id'));
  const start = numberOf(element.getAttribute('startRef')) ?? number;
  switch (element.localName) {
    case 'cp':
      return;
    case 'ph':
      if (number !== null) pieces.push({ at: number });
      return;
    case 'sc':
      if (number !== null) pieces.push({ open: number });
      return;
    case 'ec':
      if (start !== null) pieces.push({ close: start });
      return;
    case 'pc':
      if (number !== null) pieces.push({ open: number });
      addPieces(element, pieces, depth);
      if (number !== null) pieces.push({ close: number });
      return;
    default:
      // Annotations (`mrk`) are around text.
      addPieces(element, pieces, depth);
  }
}

const numberOf = (id: string | null): number | null =>
  id !== null && /^[1-9]\d{0,5}$/.test(id) ? Number(id) : null;
