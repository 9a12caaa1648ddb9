import type { Document, Element } from '@xmldom/xmldom';
import { UserError } from '../../../errors';
import { safeUrl } from '../../../release/safe-url';

/** The namespaces of WordprocessingML (ISO/IEC 29500-1 and -4, annex A): prefixes prove nothing. */
const WORD = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];
/** Those in which an attribute leads to a file: VML and its Office extensions. */
const DRAWING = ['urn:schemas-microsoft-com:vml', 'urn:schemas-microsoft-com:office:office'];

/**
 * Fields that print something about the document, its pages or the time (ISO/IEC 29500-1, 17.16.5).
 * Every other kind is refused: some fetch files or start programs when Word refreshes them.
 */
const HARMLESS_FIELDS = new Set([
  'PAGE',
  'NUMPAGES',
  'SECTION',
  'SECTIONPAGES',
  'DATE',
  'TIME',
  'CREATEDATE',
  'SAVEDATE',
  'PRINTDATE',
  'STYLEREF',
  'TITLE',
  'SUBJECT',
  'AUTHOR',
  'COMPANY',
  'KEYWORDS',
  'FILENAME',
]);

/**
 * Checks a part of a letterhead before it is used: only harmless fields, no links to files, no
 * tracked changes and no hidden text, which would go out with every release.
 *
 * @throws UserError that says what to change in Word
 */
export function checkContent(tree: Document): void {
  const elements = Array.from(tree.getElementsByTagName('*'));
  checkChanges(elements);
  checkDrawings(elements);
  for (const instruction of instructionsIn(elements)) checkField(instruction);
}

const isWord = (element: Element, ...names: string[]): boolean =>
  WORD.includes(element.namespaceURI ?? '') && names.includes(element.localName ?? '');

/** The value of an attribute in WordprocessingML's namespace. */
const wordAttribute = (element: Element, name: string): string | null =>
  WORD.map((namespace) => element.getAttributeNS(namespace, name)).find((value) => value) ?? null;

function checkChanges(elements: readonly Element[]): void {
  if (elements.some((each) => wordAttribute(each, 'author') !== null)) {
    throw new UserError(
      'The letterhead has tracked changes or comments, which would go out with every release.',
      'Accept or reject the changes and delete the comments in Word, then choose it again.',
    );
  }
  const isHidden = (each: Element): boolean =>
    isWord(each, 'vanish', 'webHidden', 'specVanish') &&
    !['0', 'false', 'off'].includes(wordAttribute(each, 'val') ?? '');
  if (elements.some(isHidden)) {
    throw new UserError(
      'The letterhead has hidden text, which would go out with every release.',
      'Show hidden text in Word, delete it, then choose the letterhead again.',
    );
  }
}

function checkDrawings(elements: readonly Element[]): void {
  const leadsOut = ({ namespaceURI, attributes }: Element): boolean =>
    Array.from(attributes).some(({ namespaceURI: own, localName, value }) => {
      const isOfDrawing =
        DRAWING.includes(own ?? '') || (own === null && DRAWING.includes(namespaceURI ?? ''));
      const isAddress = localName === 'href' || localName === 'src' || localName === 'althref';
      return isOfDrawing && isAddress && value !== '' && !value.startsWith('#');
    });
  if (elements.some(leadsOut)) throw leadsOutside();
}

export const leadsOutside = (): UserError =>
  new UserError(
    'The letterhead shows something that is not inside it, such as a linked picture.',
    'In Word, insert the picture itself instead of a link to it, then choose it again.',
  );

/** The instruction of each field, which may be spread over runs (17.16.23). */
function instructionsIn(elements: readonly Element[]): string[] {
  const instructions: string[] = [];
  let open: string[] | null = null;
  for (const element of elements) {
    if (isWord(element, 'fldSimple')) {
      instructions.push(wordAttribute(element, 'instr') ?? '');
    } else if (isWord(element, 'fldChar')) {
      const type = wordAttribute(element, 'fldCharType');
      // The result of a field inside an instruction is part of the instruction.
      if (type === 'begin' && open) throw activeField();
      if (type === 'begin') open = [];
      else if (open) {
        instructions.push(open.join(''));
        open = null;
      }
    } else if (isWord(element, 'instrText', 'delInstrText')) {
      if (!open) throw activeField();
      open.push(element.textContent ?? '');
    }
  }
  if (open) throw activeField();
  return instructions;
}

function checkField(instruction: string): void {
  const [, kind = '', rest = ''] = /^\s*([A-Za-z]+)\s*(.*)$/s.exec(instruction) ?? [];
  if (HARMLESS_FIELDS.has(kind.toUpperCase())) return;
  const address = /^"([^"]*)"/.exec(rest)?.[1];
  const isLink = kind.toUpperCase() === 'HYPERLINK' && address !== undefined;
  if (!isLink || safeUrl(address) === null) throw activeField();
}

const activeField = (): UserError =>
  new UserError(
    'The letterhead has a field that fetches or starts something outside the document.',
    'Take the field out in Word, then choose the letterhead again.',
  );
