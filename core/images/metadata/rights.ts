import type { Element } from '@xmldom/xmldom';
import { parseForeignXml } from '../../xml/xml';
import { spells, viewOf } from './bytes';

/** The rights statements of a picture (IPTC Photo Metadata Standard); empty if it has none. */
export interface PictureRights {
  /** "© 2026 Jo Bloggs". */
  readonly notice: string;
  /** "For editorial use only." */
  readonly terms: string;
}

const NONE: PictureRights = { notice: '', terms: '' };

/**
 * The rights in the metadata of a picture: XMP, IPTC IIM or Exif, in this order. Nothing
 * else is read. The file is not trusted: what cannot be read is ignored.
 */
export function rightsOf(bytes: Uint8Array): PictureRights {
  const found = sources(bytes);
  const first = (of: keyof PictureRights): string =>
    found
      .map((rights) => rights[of].trim())
      .find((text) => text !== '')
      ?.slice(0, MOST) ?? '';
  return { notice: first('notice'), terms: first('terms') };
}

/** The longest copyright notice, in UTF-16 code units. */
const MOST = 2000;

function sources(bytes: Uint8Array): PictureRights[] {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return inJpeg(bytes);
  if (spells(bytes, 1, 'PNG')) return inPng(bytes);
  if (spells(bytes, 0, 'GIF8')) return inGif(bytes);
  return [];
}

const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const EXIF = 'Exif\0\0';
const PHOTOSHOP = 'Photoshop 3.0\0';

function inJpeg(bytes: Uint8Array): PictureRights[] {
  const view = viewOf(bytes);
  const [xmp, iim, exif]: PictureRights[][] = [[], [], []];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    // After the first scan only pixels follow.
    if (marker === 0xda || marker === 0xd9) break;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4) break;
    const body = bytes.subarray(at + 4, end);
    if (marker === 0xe1 && spells(body, 0, XMP)) xmp?.push(inXmp(utf8(body.subarray(XMP.length))));
    if (marker === 0xe1 && spells(body, 0, EXIF)) exif?.push(inExif(body.subarray(EXIF.length)));
    if (marker === 0xed && spells(body, 0, PHOTOSHOP)) {
      iim?.push(inResources(body.subarray(PHOTOSHOP.length)));
    }
    at = end;
  }
  return [xmp, iim, exif].flatMap((each) => each ?? []);
}

function inPng(bytes: Uint8Array): PictureRights[] {
  const view = viewOf(bytes);
  const found: PictureRights[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) break;
    const body = bytes.subarray(at + 8, end - 4);
    // XMP is not compressed (XMP specification part 3, 1.1.5).
    if (spells(bytes, at + 4, 'iTXtXML:com.adobe.xmp\0')) found.push(inXmp(utf8(body)));
    if (spells(bytes, at + 4, 'tEXtCopyright\0')) {
      found.push({ ...NONE, notice: latin1(body.subarray('Copyright\0'.length)) });
    }
    at = end;
  }
  return found;
}

function inGif(bytes: Uint8Array): PictureRights[] {
  const start = indexOf(bytes, 'XMP DataXMP');
  if (start < 0) return [];
  const end = indexOf(bytes, '<?xpacket end', start);
  return end < 0 ? [] : [inXmp(utf8(bytes.subarray(start, end)))];
}

function indexOf(bytes: Uint8Array, text: string, from = 0): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (spells(bytes, at, text)) return at;
  }
  return -1;
}

/** The resource 0x0404 of Photoshop's, which holds IPTC IIM. */
function inResources(bytes: Uint8Array): PictureRights {
  const view = viewOf(bytes);
  for (let at = 0; at + 12 <= bytes.length && spells(bytes, at, '8BIM'); ) {
    const name = 1 + (bytes[at + 6] ?? 0);
    const head = at + 6 + name + (name % 2);
    if (head + 4 > bytes.length) break;
    const length = view.getUint32(head);
    const body = bytes.subarray(head + 4, head + 4 + length);
    if (view.getUint16(at + 4) === 0x0404) return inIim(body);
    at = head + 4 + length + (length % 2);
  }
  return NONE;
}

function inIim(bytes: Uint8Array): PictureRights {
  const view = viewOf(bytes);
  let isUtf8 = false;
  for (let at = 0; at + 5 <= bytes.length && bytes[at] === 0x1c; ) {
    const length = view.getUint16(at + 3);
    const value = bytes.subarray(at + 5, at + 5 + length);
    if (bytes[at + 1] === 1 && bytes[at + 2] === 90) isUtf8 = spells(value, 0, '\x1b%G');
    if (bytes[at + 1] === 2 && bytes[at + 2] === 116) {
      return { ...NONE, notice: isUtf8 ? utf8(value) : latin1(value) };
    }
    at += 5 + length;
  }
  return NONE;
}

const COPYRIGHT = 0x8298;

/** The copyright in the first directory of Exif (TIFF 6.0): the photographer's, then the editor's. */
function inExif(bytes: Uint8Array): PictureRights {
  if (bytes.length < 8) return NONE;
  const view = viewOf(bytes);
  const little = spells(bytes, 0, 'II');
  const directory = view.getUint32(4, little);
  if (directory + 2 > bytes.length) return NONE;
  const count = view.getUint16(directory, little);
  for (let index = 0; index < count; index += 1) {
    const at = directory + 2 + index * 12;
    if (at + 12 > bytes.length) break;
    if (view.getUint16(at, little) !== COPYRIGHT) continue;
    const length = view.getUint32(at + 4, little);
    const start = length <= 4 ? at + 8 : view.getUint32(at + 8, little);
    const parts = utf8(bytes.subarray(start, start + length)).split('\0');
    return {
      ...NONE,
      notice: parts
        .map((part) => part.trim())
        .filter((part) => part)
        .join(', '),
    };
  }
  return NONE;
}

const DC = 'http://purl.org/dc/elements/1.1/';
const RIGHTS = 'http://ns.adobe.com/xap/1.0/rights/';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

function inXmp(text: string): PictureRights {
  const [xml] = /<(?:x:xmpmeta|rdf:RDF)[\s\S]*<\/(?:x:xmpmeta|rdf:RDF)>/.exec(text) ?? [];
  if (!xml) return NONE;
  try {
    const root = parseForeignXml(xml).documentElement;
    const said = (namespace: string, name: string): string => {
      const property = root?.getElementsByTagNameNS(namespace, name)[0];
      if (property) return defaultText(property);
      const holder = Array.from(root?.getElementsByTagNameNS(RDF, 'Description') ?? []);
      return holder.map((each) => each.getAttributeNS(namespace, name)).find((each) => each) ?? '';
    };
    return { notice: said(DC, 'rights'), terms: said(RIGHTS, 'UsageTerms') };
  } catch {
    return NONE;
  }
}

/** The text of a property in its default language (ISO 16684-1, 8.2.2.4). */
function defaultText(property: Element): string {
  const items = Array.from(property.getElementsByTagNameNS(RDF, 'li'));
  const chosen = items.find((each) => each.getAttribute('xml:lang') === 'x-default') ?? items[0];
  return (chosen ?? property).textContent ?? '';
}

const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, MOST));
