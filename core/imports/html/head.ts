import { Parser } from 'htmlparser2';
import { PARSE_CHUNK } from '../../reading/html';

/** The type of the data block that carries an identity. */
export const IDENTITY_TYPE = 'application/vnd.dateline.identity+json';

/** What a page says of itself. Unknown is empty. */
export interface HtmlHead {
  readonly title: string;
  readonly language: string;
  /** By `name` or `property`, in lower case; the first of each. */
  readonly meta: ReadonlyMap<string, string>;
  /** What says which release the page was written from; empty where nothing does. */
  readonly identity: string;
}

/** Reads the head, and the identity wherever it stands. */
export function readHead(html: string): HtmlHead {
  const meta = new Map<string, string>();
  let identity = '';
  let title = '';
  let language = '';
  let reading: 'title' | 'identity' | null = null;
  let text = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'html') language ||= attributes.lang ?? attributes['xml:lang'] ?? '';
      if (name === 'meta') {
        const key = (attributes.name ?? attributes.property ?? '').toLowerCase();
        if (key && !meta.has(key)) meta.set(key, attributes.content ?? '');
      }
      const isIdentity = name === 'script' && attributes.type === IDENTITY_TYPE;
      reading = name === 'title' && !title ? 'title' : isIdentity ? 'identity' : null;
      text = '';
    },
    ontext(part) {
      if (reading) text += part;
    },
    onclosetag() {
      if (reading === 'title') title = text.replace(/\s+/g, ' ').trim();
      if (reading === 'identity') identity ||= text;
      reading = null;
    },
  });
  for (let at = 0; at < html.length; at += PARSE_CHUNK) {
    parser.write(html.slice(at, at + PARSE_CHUNK));
  }
  parser.end();
  return { title, language, meta, identity };
}
