import type { Document } from '@xmldom/xmldom';
import { strFromU8 } from 'fflate';
import { UserError } from '../../../errors';
import { parseForeignXml } from '../../../xml/xml';
import { folderOf, partAt, relsName } from '../../../zip/package-parts';
import { readZip, ZipError } from '../../../zip/read-zip';

/** The most that a letterhead may hold. A real one has a logo or two and stays below one megabyte. */
export const LETTERHEAD_BYTES = 20 * 1024 * 1024;
const BOUNDS = {
  fileBytes: LETTERHEAD_BYTES,
  entries: 1000,
  partBytes: 20 * 1024 * 1024,
  totalBytes: 80 * 1024 * 1024,
} as const;

const CHOOSE = 'Choose a Word document (.docx) or template (.dotx), or save it again in Word.';
const OFFICE_DOCUMENT =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

/** One relationship of a part (ECMA-376 part 2, 9.3). */
export interface Relationship {
  readonly id: string;
  /** The last step of its type's address: `header`, `image`, `hyperlink`. */
  readonly kind: string;
  readonly type: string;
  /** The name of the part it leads to, or the address outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** A person's Word document or template, unpacked within bounds; nothing in it is trusted yet. */
export interface Letterhead {
  readonly part: (name: string) => Uint8Array | undefined;
  /** A part that is there, as a tree. @throws UserError when it is not well-formed */
  readonly tree: (name: string) => Document;
  readonly relationships: (name: string) => readonly Relationship[];
  /** The name of the main part. */
  readonly main: string;
}

/** @throws UserError when it is no such file, or holds more than any letterhead does */
export function readLetterhead(bytes: Uint8Array): Letterhead {
  const parts = unpacked(bytes);
  const part = (name: string) => parts.get(name);
  const tree = (name: string) => parsed(part(name));
  const relationships = (name: string): Relationship[] => {
    const rels = relsName(name);
    return part(rels) ? relationshipsIn(tree(rels), folderOf(name)) : [];
  };
  const main = relationships('').find(({ type }) => type === OFFICE_DOCUMENT)?.target ?? '';
  if (!part(main)) {
    throw new UserError('This letterhead is not a Word document.', CHOOSE);
  }
  return { part, tree, relationships, main };
}

function unpacked(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  if (bytes.length > BOUNDS.fileBytes) throw tooLarge();
  try {
    return readZip(bytes, {
      entries: BOUNDS.entries,
      totalBytes: BOUNDS.totalBytes,
      entryBytes: (name) => (/^\/|\\|(^|\/)\.\.(\/|$)/.test(name) ? null : BOUNDS.partBytes),
    });
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    if (error.fault === 'too-large') throw tooLarge();
    throw new UserError('This letterhead is not a Word document, or is damaged.', CHOOSE, {
      cause: error,
    });
  }
}

export function tooLarge(): UserError {
  return new UserError(
    'This letterhead is larger than any letterhead needs to be.',
    'Make its pictures smaller in Word, then choose it again.',
  );
}

function parsed(part: Uint8Array | undefined): Document {
  try {
    return parseForeignXml(strFromU8(part ?? new Uint8Array()));
  } catch (error) {
    throw new UserError('This letterhead is damaged.', CHOOSE, { cause: error });
  }
}

function relationshipsIn(rels: Document, folder: string): Relationship[] {
  return Array.from(rels.getElementsByTagName('Relationship')).map((each) => {
    const type = each.getAttribute('Type') ?? '';
    const target = each.getAttribute('Target') ?? '';
    const isExternal = each.getAttribute('TargetMode') === 'External';
    return {
      id: each.getAttribute('Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      type,
      target: isExternal ? target : partAt(folder, target),
      isExternal,
    };
  });
}
