import { decodeBytes } from '../decode-bytes';
import type { ImportFormat } from '../import-format';
import { SourceBuilder } from '../source-builder';
import { addText } from './text-source';

/** Characters that no text holds: mostly other files begin with some of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;

/** Whether the bytes are text in some encoding. */
export function isTextual(head: Uint8Array): boolean {
  if (head.length === 0) return false;
  const text = decodeBytes(head.subarray(0, 8192));
  const strange = (text.match(BINARY) ?? []).length + (text.match(/\ufffd/g) ?? []).length;
  return strange <= text.length / 200;
}

/** Text without any formatting. */
export const textImport: ImportFormat = {
  id: 'text',
  name: 'Plain text',
  extensions: ['txt', 'text', 'asc'],
  recognises: (head) => (isTextual(head) ? 0.2 : 0),
  async read(bytes) {
    const source = new SourceBuilder();
    addText(source, decodeBytes(bytes));
    return source.build();
  },
};
