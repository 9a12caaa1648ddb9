import type { ImportFormat } from '../import-format';
import { readDocx } from './read-docx';

/** The first bytes of a ZIP archive with entries. */
const isZip = ([a, b, c, d]: Uint8Array): boolean =>
  a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04;

const CONTENT_TYPES = '[Content_Types].xml';

/** Word documents and templates (ECMA-376), whoever wrote them. */
export const docxImport: ImportFormat = {
  id: 'docx',
  name: 'Word document',
  extensions: ['docx', 'docm', 'dotx', 'dotm'],
  recognises: (head, whole) => {
    if (!isZip(head)) return 0;
    // The names of the entries stand in the directory at the end, and each before its data.
    const end = latin(whole().subarray(-65_536));
    const names = latin(head) + end;
    if (names.includes('word/')) return 1;
    return names.includes(CONTENT_TYPES) && !/(xl|ppt)\//.test(names) ? 0.5 : 0;
  },
  read: async (bytes, options) => readDocx(bytes, options),
};

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
