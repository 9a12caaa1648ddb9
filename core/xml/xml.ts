import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';

/** Parses XML that this program wrote or has checked. */
export const parseXml = (text: string): Document =>
  new DOMParser().parseFromString(text, 'text/xml');

/**
 * Parses XML of another program. Document types are refused, because their entities can grow without
 * end.
 *
 * @throws Error if it has a document type or is malformed
 */
export function parseForeignXml(
  text: string,
  type: 'text/xml' | 'image/svg+xml' = 'text/xml',
): Document {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new Error('the XML has a document type');
  return new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  }).parseFromString(text, type);
}

/** @param namespaces the declarations that its names need, as attributes */
export function parseXmlFragment(xml: string, namespaces: string): Element[] {
  const { documentElement } = parseXml(`<fragment ${namespaces}>${xml}</fragment>`);
  return Array.from(documentElement?.childNodes ?? []) as Element[];
}

export const serializeXml = (document: Document): string =>
  new XMLSerializer().serializeToString(document);
