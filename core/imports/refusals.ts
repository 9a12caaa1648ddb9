import { UserError } from '../errors';
import { otherPicture } from '../images/other-pictures';
import { readImageHeader } from '../images/read-image-header';
import { isCompoundFile, readCompoundFile } from './compound/compound-file';

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const SAVE_AS_WORD = 'save it as a Word document (.docx), and open that.';

/** Files by what they begin with: what they are, and what to do. */
const BEGINNINGS: readonly (readonly [
  beginnings: readonly string[],
  message: string,
  advice: string,
])[] = [
  [
    ['%PDF-'],
    'This is a PDF, which says how pages look and not what their text is.',
    'Ask for the Word file. Or select the text in the PDF, copy it, and paste it: its lines are joined.',
  ],
  [['\xffWPC'], 'This is a WordPerfect document.', `Open it in LibreOffice, ${SAVE_AS_WORD}`],
  [
    ['\x31\xbe\x00\x00', '\xdb\xa5'],
    'This is a document of a Word older than Word 97.',
    `Open it in LibreOffice, ${SAVE_AS_WORD}`,
  ],
  [
    ['Rar!\x1a', '7z\xbc\xaf', '\x1f\x8b', 'BZh9', '\xfd7zXZ'],
    'This is an archive of files.',
    'Unpack it, and open the document that is in it.',
  ],
  [['BEGIN:VCARD'], 'These are contacts.', 'Import them in the library.'],
  [
    ['BEGIN:VCALENDAR'],
    'This is a calendar.',
    'Copy what you need of it in the calendar, and paste it.',
  ],
  [
    ['MZ\x90\x00', '\x7fELF', '\xcf\xfa\xed\xfe'],
    'This is a program, not a document.',
    'Choose a document.',
  ],
  [['ID3', 'OggS\x00', 'fLaC\x00', 'RIFF'], 'This is a sound or a film.', 'Choose a document.'],
];

/** ZIP archives by the names of what is in them. */
const PACKAGES: readonly (readonly [RegExp, string, string])[] = [
  [
    /mimetypeapplication\/vnd\.dateline/,
    'This is a release of Dateline.',
    'Open it with File, Open.',
  ],
  [
    /Index\/Document\.iwa|Index\.zip|index\.apxl|index\.xml\.gz/,
    'This is a document of Pages, Keynote or Numbers, which only Apple’s programs read.',
    'In Pages choose File, Export To, Word, and open that.',
  ],
  [
    /xl\/workbook\.|mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/,
    'This is a spreadsheet.',
    'Copy the cells that you need there, and paste them: they become a table.',
  ],
  [
    /ppt\/presentation\.|mimetypeapplication\/vnd\.oasis\.opendocument\.presentation/,
    'These are slides.',
    'Copy the text that you need there, and paste it.',
  ],
  [
    /mimetypeapplication\/epub/,
    'This is an e-book.',
    'Copy the text that you need in a reader, and paste it.',
  ],
  [
    /mimetypeapplication\/vnd\.oasis/,
    'This is an OpenDocument file that is no text.',
    'Copy what you need there, and paste it.',
  ],
];

/** What a file is that nobody here reads, and what to do; null where it may be read. */
export function refusalOf(bytes: Uint8Array): UserError | null {
  if (bytes.length === 0) {
    return new UserError('This file is empty.', 'Ask for it again: it was not copied whole.');
  }
  const head = latin(bytes.subarray(0, 4096));
  if (readImageHeader(bytes) || (otherPicture(bytes) ?? 'PDF') !== 'PDF') {
    return new UserError('This is a picture.', 'Put it into a release with Insert, Picture.');
  }
  const found = BEGINNINGS.find(([beginnings]) => beginnings.some((each) => head.startsWith(each)));
  if (found) return new UserError(found[1], found[2]);
  if (head.slice(4, 8) === 'ftyp') return new UserError('This is a film.', 'Choose a document.');
  if (head.startsWith('PK')) return refusedPackage(head + latin(bytes.subarray(-65_536)));
  return isCompoundFile(bytes) ? refusedCompound(bytes) : null;
}

function refusedPackage(names: string): UserError | null {
  if (/word\/document|mimetypeapplication\/vnd\.oasis\.opendocument\.text/.test(names)) return null;
  const found = PACKAGES.find(([name]) => name.test(names));
  if (found) return new UserError(found[1], found[2]);
  if (names.includes('[Content_Types].xml') || names.includes('word/')) return null;
  return new UserError(
    'This is an archive of files.',
    'Unpack it, and open the document that is in it.',
  );
}

/** Files of Office before 2007, and encrypted ones. */
function refusedCompound(bytes: Uint8Array): UserError | null {
  const children = readCompoundFile(bytes)?.children;
  const has = (...names: readonly string[]): boolean => names.some((name) => children?.has(name));
  if (has('encryptedpackage')) {
    return new UserError(
      'This document is protected by a password.',
      'Open it in Word with the password, save a copy without one, and open that.',
    );
  }
  if (has('workbook', 'book')) {
    return new UserError(
      'This is a spreadsheet of Excel.',
      'Copy the cells that you need there, and paste them: they become a table.',
    );
  }
  if (has('powerpoint document')) {
    return new UserError(
      'These are slides of PowerPoint.',
      'Copy the text that you need there, and paste it.',
    );
  }
  if (has('quill', 'contents') && !has('worddocument')) {
    return new UserError(
      'This is a document of Publisher or Works.',
      `Open it in that program or in LibreOffice, ${SAVE_AS_WORD}`,
    );
  }
  return null;
}
