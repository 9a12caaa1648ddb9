import { strToU8 } from 'fflate';
import { UserError } from '../../../errors';
import { safeUrl } from '../../../release/safe-url';
import { relsName } from '../../../zip/package-parts';
import { escapeXml } from '../xml';
import type { Letterhead, Relationship } from './read-letterhead';
import { checkContent, leadsOutside } from './safe-content';
import { onlyDraws } from './safe-drawing';

/** Picture types in a header, by extension. */
const PICTURES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  svg: 'image/svg+xml',
};

/** The parts that are taken over, and the endings and types that the package then has to name. */
export interface Taken {
  readonly parts: Map<string, Uint8Array>;
  readonly mediaTypes: Map<string, string>;
}

/**
 * Copies a part of a letterhead under another name, with its pictures and links. Nothing that
 * loads, runs or leads out of the document is copied.
 *
 * @throws UserError that says what cannot be copied
 */
export function takePart(
  letterhead: Letterhead,
  name: string,
  as: string,
  xml: string,
  taken: Taken,
): void {
  checkContent(letterhead.tree(name));
  taken.parts.set(as, strToU8(xml));
  const relationships = letterhead.relationships(name);
  if (relationships.length === 0) return;
  const entries = relationships.map((each) => relationshipXml(letterhead, each, taken)).join('');
  taken.parts.set(
    relsName(as),
    strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`,
    ),
  );
}

function relationshipXml(letterhead: Letterhead, each: Relationship, taken: Taken): string {
  const { id, kind, type, target, isExternal } = each;
  const start = `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}"`;
  if (isExternal) {
    const url = kind === 'hyperlink' ? safeUrl(target) : null;
    if (url === null) {
      throw leadsOutside();
    }
    return `${start} Target="${escapeXml(url)}" TargetMode="External"/>`;
  }
  if (kind !== 'image') {
    throw new UserError(
      `The header or footer of the letterhead contains something other than text and pictures (${kind}).`,
      'Take it out in Word, then choose the letterhead again.',
    );
  }
  return `${start} Target="${takePicture(letterhead, target, taken)}"/>`;
}

/** Gives back the target of the picture, seen from a part in the folder `word`. */
function takePicture(letterhead: Letterhead, name: string, taken: Taken): string {
  const bytes = letterhead.part(name);
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const mediaType = Object.hasOwn(PICTURES, extension) ? PICTURES[extension] : undefined;
  if (!bytes || !mediaType || (extension === 'svg' && !onlyDraws(bytes))) {
    throw new UserError(
      'A picture in the letterhead cannot be used.',
      'Replace it in Word by a PNG or JPEG picture, then choose it again.',
    );
  }
  taken.mediaTypes.set(extension, mediaType);
  const pictures = [...taken.parts.keys()].filter((each) => each.startsWith('word/media/own'));
  const target = `media/own${pictures.length + 1}.${extension}`;
  taken.parts.set(`word/${target}`, bytes);
  return target;
}
