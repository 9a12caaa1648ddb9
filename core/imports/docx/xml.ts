import { damaged, tooLarge } from './faults';
import { XmlScanner } from './xml-scanner';

/** An element with its attributes and what stands in it. Names have the prefixes of `PREFIXES`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** What is told of a part while it is read from its beginning to its end. */
export interface XmlListener {
  /** Elements that are given whole, with all that is in them. */
  readonly isWhole: (name: string) => boolean;
  readonly whole: (element: XmlElement) => void;
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
}

/** No document nests deeper; the readers that follow go down by calling themselves. */
const DEEPEST = 400;
/** The most elements that are held at once: a table of the size that a release may have is far below. */
const MAX_HELD = 1_000_000;
/** Bytes that are decoded and read at once. */
const STRETCH = 65_536;

const OFFICE = [
  'http://schemas.openxmlformats.org/officeDocument/2006',
  'http://purl.oclc.org/ooxml/officeDocument',
];
const both = (path: string): string[] => OFFICE.map((base) => `${base}/${path}`);

/** The prefix of each namespace that is read (ECMA-376, and Microsoft's [MS-DOCX]); '' is none. */
const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    w: [
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    ],
    r: both('relationships'),
    m: both('math'),
    wp: [
      'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
      'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
    ],
    a: [
      'http://schemas.openxmlformats.org/drawingml/2006/main',
      'http://purl.oclc.org/ooxml/drawingml/main',
    ],
    pic: [
      'http://schemas.openxmlformats.org/drawingml/2006/picture',
      'http://purl.oclc.org/ooxml/drawingml/picture',
    ],
    c: [
      'http://schemas.openxmlformats.org/drawingml/2006/chart',
      'http://purl.oclc.org/ooxml/drawingml/chart',
    ],
    dgm: [
      'http://schemas.openxmlformats.org/drawingml/2006/diagram',
      'http://purl.oclc.org/ooxml/drawingml/diagram',
    ],
    mc: ['http://schemas.openxmlformats.org/markup-compatibility/2006'],
    wps: ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
    wpg: ['http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'],
    wpc: ['http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas'],
    w14: ['http://schemas.microsoft.com/office/word/2010/wordml'],
    w15: ['http://schemas.microsoft.com/office/word/2012/wordml'],
    w16cid: ['http://schemas.microsoft.com/office/word/2016/wordml/cid'],
    w16cex: ['http://schemas.microsoft.com/office/word/2018/wordml/cex'],
    w16du: ['http://schemas.microsoft.com/office/word/2023/wordml/word16du'],
    cx: ['http://schemas.microsoft.com/office/drawing/2014/chartex'],
    adec: ['http://schemas.microsoft.com/office/drawing/2017/decorative'],
    v: ['urn:schemas-microsoft-com:vml'],
    o: ['urn:schemas-microsoft-com:office:office'],
    xml: ['http://www.w3.org/XML/1998/namespace'],
    cp: ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties'],
    dc: ['http://purl.org/dc/elements/1.1/'],
    dcterms: ['http://purl.org/dc/terms/'],
    '': [
      'http://schemas.openxmlformats.org/package/2006/relationships',
      'http://schemas.openxmlformats.org/package/2006/content-types',
      'urn:dateline:identity',
    ],
  }).flatMap(([prefix, uris]) => uris.map((uri): [string, string] => [uri, prefix])),
);

/** What the prefixes of a file mean within an element. */
interface Scope {
  readonly prefixes: ReadonlyMap<string, string>;
  /** The names met so far, as they are written and as they are given on. */
  readonly names: Map<string, string>;
  /** Every prefix is the usual one, so that attributes need no other name. */
  readonly isUsual: boolean;
}

interface Building {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/**
 * Reads a part in one pass. Entities of a document type are never expanded: a part that has one is refused.
 *
 * @throws UserError where the part is not well-formed, nested too deep, or holds too much in one element
 */
export function readXml(bytes: Uint8Array, listener: XmlListener): void {
  const stack: { readonly name: string; readonly outer: Scope }[] = [];
  const building: Building[] = [];
  let held = 0;
  let scope: Scope = { prefixes: new Map(), names: new Map(), isUsual: true };
  const scanner = new XmlScanner({
    open(written, given) {
      if (stack.length >= DEEPEST) throw damaged();
      const outer = scope;
      scope = scopeWithin(outer, given);
      const name = nameIn(scope, written);
      const attributes = scope.isUsual ? given : renamed(scope, given);
      stack.push({ name, outer });
      if (building.length > 0 || listener.isWhole(name)) {
        held += 1;
        if (held > MAX_HELD) throw tooLarge('a table or a paragraph of a million pieces');
        building.push({ name, attributes, children: [] });
      } else listener.open?.(name, attributes);
    },
    text(text) {
      const element = building.at(-1);
      if (!element) return;
      const { children } = element;
      const last = children.length - 1;
      // A long text is told in parts.
      if (typeof children[last] === 'string') children[last] += text;
      else children.push(text);
    },
    close() {
      const closed = stack.pop();
      if (!closed) return;
      scope = closed.outer;
      const element = building.pop();
      if (!element) {
        listener.close?.(closed.name);
        return;
      }
      const around = building.at(-1);
      if (around) around.children.push(element);
      else {
        held = 0;
        listener.whole(element);
      }
    },
  });
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += STRETCH) {
    scanner.write(decoder.decode(bytes.subarray(at, at + STRETCH), { stream: true }));
  }
  scanner.write(decoder.decode());
  scanner.end();
}

/** A part whole, as one tree; an element without a name where it holds none. */
export function xmlTree(bytes: Uint8Array): XmlElement {
  let root: XmlElement = { name: '', attributes: {}, children: [] };
  readXml(bytes, {
    isWhole: () => true,
    whole: (element) => {
      root = element;
    },
  });
  return root;
}

export const isElement = (node: XmlElement | string): node is XmlElement =>
  typeof node !== 'string';

/** The first element of that name directly in another. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element) return undefined;
  for (const node of element.children) if (isElement(node) && node.name === name) return node;
  return undefined;
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  if (!element) return [];
  return element.children.filter(
    (node): node is XmlElement => isElement(node) && node.name === name,
  );
}

/** The first element of that name anywhere in another. */
export function within(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element) return undefined;
  for (const node of element.children) {
    if (!isElement(node)) continue;
    const found = node.name === name ? node : within(node, name);
    if (found) return found;
  }
  return undefined;
}

/** All elements of that name anywhere in another, in order; none within one of them. */
export function allWithin(element: XmlElement, name: string): XmlElement[] {
  return element.children
    .filter(isElement)
    .flatMap((node) => (node.name === name ? [node] : allWithin(node, name)));
}

/** All text in an element. */
export const textIn = (element: XmlElement | undefined): string =>
  element?.children.map((node) => (isElement(node) ? textIn(node) : node)).join('') ?? '';

/** The `w:val` of an element in another. */
export const wordValue = (element: XmlElement | undefined, name: string): string | undefined =>
  child(element, name)?.attributes['w:val'];

/** A property that is on or off (ECMA-376 part 1, 17.17.4); undefined where nothing is said. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  if (!found) return undefined;
  return !/^(0|false|off|none)$/.test(found.attributes['w:val'] ?? '');
}

/** A whole number that an attribute says; undefined for anything else. */
export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}

/** How the bytes are to be read: the mark at their beginning, then what they declare, then UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^[^<]*<\?xml[^>]*\bencoding=["']([\w.:-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  // A declaration in single bytes cannot be of two.
  const encoding = /^(utf-?16|ucs-?2)/i.test(declared) ? 'utf-8' : declared;
  try {
    const { encoding: known } = new TextDecoder(encoding);
    if (known !== 'utf-8') return known;
    return isUtf8(bytes) ? known : 'windows-1252';
  } catch {
    return 'utf-8';
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += STRETCH) {
      decoder.decode(bytes.subarray(at, at + STRETCH), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function scopeWithin(outer: Scope, attributes: Readonly<Record<string, string>>): Scope {
  let prefixes: Map<string, string> | null = null;
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    const uri = attributes[name] ?? '';
    const prefix = name === 'xmlns' ? '' : name.slice('xmlns:'.length);
    prefixes ??= new Map(outer.prefixes);
    // Names of other namespaces cannot be mistaken for one that is read.
    prefixes.set(
      prefix,
      PREFIXES.get(uri) ?? (PREFIX_NAMES.has(prefix) ? `other-${prefix}` : prefix),
    );
  }
  if (!prefixes) return outer;
  const isUsual = [...prefixes].every(([prefix, usual]) => prefix === usual || prefix === '');
  return { prefixes, names: new Map(), isUsual };
}

const PREFIX_NAMES = new Set(PREFIXES.values());

function nameIn({ names, prefixes }: Scope, written: string): string {
  const known = names.get(written);
  if (known !== undefined) return known;
  const colon = written.indexOf(':');
  const prefix = written.slice(0, Math.max(0, colon));
  const usual = prefixes.get(prefix) ?? prefix;
  const name = usual === '' ? written.slice(colon + 1) : `${usual}:${written.slice(colon + 1)}`;
  names.set(written, name);
  return name;
}

function renamed(
  scope: Scope,
  attributes: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      // An attribute without a prefix is in no namespace.
      name.includes(':') ? nameIn(scope, name) : name,
      value,
    ]),
  );
}
