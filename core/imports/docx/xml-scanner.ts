import { damaged } from './faults';

/** What a scanner tells of XML, in its order. */
export interface XmlEvents {
  readonly open: (name: string, attributes: Record<string, string>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
const NO_ATTRIBUTES: Record<string, string> = {};
const ATTRIBUTE = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const LONGEST_ENTITY = 12;
const NAME = /^[^\s/<>="']+/;
/** A tag, a comment or a name that has no end within so many characters has none. */
const LONGEST = 4_000_000;

/**
 * Reads XML 1.0 as the parts of a package have it: elements, text, CDATA, comments and processing
 * instructions. A document type is refused, so there are no entities but the five of XML and numbers.
 * Three times as quick as a parser that has to forgive what pages on the web do.
 */
export class XmlScanner {
  private rest = '';
  private readonly names: string[] = [];
  /** Tags as they are written, to their names: a document has few, and many of each. */
  private readonly plain = new Map<string, string>();

  constructor(private readonly events: XmlEvents) {}

  /** @throws UserError where it is not well-formed */
  write(text: string): void {
    const xml = this.rest + text;
    const { events, names } = this;
    let at = 0;
    for (;;) {
      const start = xml.indexOf('<', at);
      if (start < 0) break;
      const end = endOf(xml, start);
      if (end < 0) {
        this.keep(xml, at);
        return;
      }
      if (start > at) this.say(xml.slice(at, start));
      at = end;
      const second = xml.charCodeAt(start + 1);
      if (second === SLASH) {
        const name = names.pop();
        if (name === undefined || xml.slice(start + 2, end - 1).trimEnd() !== name) throw damaged();
        events.close(name);
      } else if (second === MARK) {
        if (xml.startsWith('<![CDATA[', start)) events.text(xml.slice(start + 9, end - 3));
        else if (!xml.startsWith('<!--', start)) throw damaged();
      } else if (second !== QUESTION) this.tag(xml, start + 1, end - 1);
    }
    // Text may be of any length: it is told as far as it cannot be half of an entity.
    const cut = xml.lastIndexOf('&');
    const end = cut >= at && xml.length - cut < LONGEST_ENTITY ? cut : xml.length;
    if (end > at) this.say(xml.slice(at, end));
    this.keep(xml, end);
  }

  /** @throws UserError where elements are still open */
  end(): void {
    if (this.names.length > 0 || this.rest.includes('<')) throw damaged();
  }

  private keep(xml: string, at: number): void {
    this.rest = xml.slice(at);
    if (this.rest.length > LONGEST) throw damaged();
  }

  private say(text: string): void {
    this.events.text(text.includes('&') ? decoded(text) : text);
  }

  private tag(xml: string, from: number, end: number): void {
    const isEmpty = xml.charCodeAt(end - 1) === SLASH;
    const inner = xml.slice(from, isEmpty ? end - 1 : end);
    let name = this.plain.get(inner);
    let attributes = NO_ATTRIBUTES;
    if (name === undefined) {
      name = NAME.exec(inner)?.[0] ?? '';
      if (name === '') throw damaged();
      if (name.length === inner.length) this.plain.set(inner, name);
      else attributes = attributesIn(inner, name.length);
    }
    this.events.open(name, attributes);
    if (isEmpty) this.events.close(name);
    else this.names.push(name);
  }
}

const SLASH = 0x2f;
const MARK = 0x21;
const QUESTION = 0x3f;

/** Where what begins with `<` ends; -1 where that is not yet read. */
function endOf(xml: string, start: number): number {
  if (xml.charCodeAt(start + 1) === MARK) {
    if (xml.length < start + 9) return -1;
    if (xml.startsWith('<!--', start)) return after(xml, '-->', start + 4);
    if (xml.startsWith('<![CDATA[', start)) return after(xml, ']]>', start + 9);
    throw damaged();
  }
  if (xml.charCodeAt(start + 1) === QUESTION) return after(xml, '?>', start + 2);
  return endOfTag(xml, start);
}

/** Where a tag ends. A value may hold the sign that ends one. */
function endOfTag(xml: string, start: number): number {
  let quote = 0;
  for (let at = start; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return at + 1;
  }
  return -1;
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

function attributesIn(tag: string, from: number): Record<string, string> {
  const attributes: Record<string, string> = {};
  ATTRIBUTE.lastIndex = from;
  let end = from;
  for (let found = ATTRIBUTE.exec(tag); found; found = ATTRIBUTE.exec(tag)) {
    const [, name = '', double, single = ''] = found;
    const value = double ?? single;
    attributes[name] = value.includes('&') ? decoded(value) : value;
    end = ATTRIBUTE.lastIndex;
  }
  if (tag.slice(end).trim() !== '') throw damaged();
  return attributes;
}

const decoded = (text: string): string =>
  text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = Number(
      name.startsWith('#x') || name.startsWith('#X') ? `0${name.slice(1)}` : name.slice(1),
    );
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
