import { UserError } from '../../errors';
import { folderOf, partAt, relsName } from '../../zip/package-parts';
import { inMemory, openZip, type ZipBounds, ZipError, type ZipFile } from '../../zip/read-zip';
import { damaged, tooLarge } from './faults';
import { childrenOf, type XmlElement, xmlTree } from './xml';

/** The most that a file may hold. A report of 500 pages with a hundred photographs stays below. */
const FILE_BYTES = 400 * 1024 * 1024;
const BOUNDS: ZipBounds = {
  entries: 10_000,
  totalBytes: 1024 * 1024 * 1024,
  // A part of XML has its own bound, told when it is asked for.
  entryBytes: () => 512 * 1024 * 1024,
};
const XML_BYTES = 128 * 1024 * 1024;

/** What one part says of others (ECMA-376 part 2, 9.3), by id. */
export interface Relationship {
  /** The last step of its type's address: `header`, `image`, `hyperlink`. */
  readonly kind: string;
  /** The name of the part that it leads to, or an address outside of the file. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** A Word document's parts, unpacked as they are asked for. */
export interface WordPackage {
  readonly names: readonly string[];
  /** The name of the part that holds the text. */
  readonly main: string;
  /** Bytes of XML; undefined where there is no such part. @throws UserError where it is damaged or too large */
  readonly xml: (name: string) => Uint8Array | undefined;
  /** Bytes of a picture; null where it is larger than asked, undefined where it is not there or damaged. */
  readonly media: (name: string, mostBytes: number) => Uint8Array | null | undefined;
  readonly relationships: (part: string) => ReadonlyMap<string, Relationship>;
}

/** @throws UserError where the file is no Word document, is damaged, locked or too large */
export function openPackage(bytes: Uint8Array): WordPackage {
  if (bytes.length > FILE_BYTES) throw tooLarge('more than 400 MB');
  const zip = unpacked(() => openZip(inMemory(bytes), BOUNDS));
  const names = partNames(zip);
  const known = new Map<string, ReadonlyMap<string, Relationship>>();
  const xml = (name: string): Uint8Array | undefined => {
    const entry = names.get(name.toLowerCase());
    if (entry === undefined) return undefined;
    if ((zip.sizeOf(entry) ?? 0) > XML_BYTES) throw tooLarge('more than 128 MB of text and markup');
    return unpacked(() => zip.read(entry));
  };
  const relationships = (part: string): ReadonlyMap<string, Relationship> => {
    const found = known.get(part) ?? relationshipsIn(xml(relsName(part)), folderOf(part));
    known.set(part, found);
    return found;
  };
  const media = (name: string, mostBytes: number): Uint8Array | null | undefined => {
    const entry = names.get(name.toLowerCase());
    if (entry === undefined) return undefined;
    if ((zip.sizeOf(entry) ?? 0) > mostBytes) return null;
    try {
      return zip.read(entry);
    } catch {
      return undefined;
    }
  };
  const told = [...relationships('').values()].find(({ kind }) => kind === 'officeDocument');
  const main = told && names.has(told.target.toLowerCase()) ? told.target : 'word/document.xml';
  if (!names.has(main.toLowerCase())) throw notWord();
  return { names: [...names.values()], main, xml, media, relationships };
}

/** Names of parts are told apart without regard to case (ECMA-376 part 2, 6.2.2.3). */
const partNames = ({ names }: ZipFile): Map<string, string> =>
  new Map(names.map((name) => [name.replaceAll('\\', '/').toLowerCase(), name]));

function unpacked<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    if (error.fault === 'too-large') throw tooLarge('more than 1 GB or 10,000 files');
    if (error.fault === 'encrypted') throw locked();
    throw damaged(error);
  }
}

const locked = (): UserError =>
  new UserError(
    'This document is protected with a password.',
    'Open it in Word, take the password away under File > Info, save it, and open that.',
  );

const notWord = (): UserError =>
  new UserError(
    'This file is not a Word document, though it is packed like one.',
    'Save it as a Word document (.docx) in the program that it comes from, and open that.',
  );

function relationshipsIn(
  bytes: Uint8Array | undefined,
  folder: string,
): ReadonlyMap<string, Relationship> {
  const root: XmlElement | undefined = bytes && xmlTree(bytes);
  return new Map(
    childrenOf(root, 'Relationship').map(({ attributes }) => {
      const { Id = '', Type = '', Target = '' } = attributes;
      const isExternal = attributes.TargetMode === 'External';
      const target = isExternal ? Target : partAt(folder, Target);
      return [Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), target, isExternal }];
    }),
  );
}
