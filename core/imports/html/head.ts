import { Parser } from 'htmlparser2';
import { PARSE_CHUNK } from '../../reading/html';

/** What a page says of itself before its text. Unknown is empty. */
export interface HtmlHead {
  readonly title: string;
  readonly language: string;
  /** By `name` or `property`, in lower case; the first of each. */
  readonly meta: ReadonlyMap<string, string>;
  /** The text of each JSON-LD block. */
  readonly data: readonly string[];
}

/** Reads the head, and the JSON-LD blocks wherever they stand. */
export function readHead(html: string): HtmlHead {
  const meta = new Map<string, string>();
  const data: string[] = [];
  let title = '';
  let language = '';
  let reading: 'title' | 'data' | null = null;
  let text = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'html') language ||= attributes.lang ?? attributes['xml:lang'] ?? '';
      if (name === 'meta') {
        const key = (attributes.name ?? attributes.property ?? '').toLowerCase();
        if (key && !meta.has(key)) meta.set(key, attributes.content ?? '');
      }
      const isData = attributes.type?.toLowerCase() === 'application/ld+json';
      reading = name === 'title' && !title ? 'title' : name === 'script' && isData ? 'data' : null;
      text = '';
    },
    ontext(part) {
      if (reading) text += part;
    },
    onclosetag() {
      if (reading === 'title') title = text.replace(/\s+/g, ' ').trim();
      if (reading === 'data') data.push(text);
      reading = null;
    },
  });
  for (let at = 0; at < html.length; at += PARSE_CHUNK) {
    parser.write(html.slice(at, at + PARSE_CHUNK));
  }
  parser.end();
  return { title, language, meta, data };
}
