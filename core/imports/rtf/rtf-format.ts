import type { ImportFormat } from '../import-format';
import { SourceBuilder } from '../source-builder';
import { addRtf } from './rtf-source';

const BEGINS = /^(?:\xef\xbb\xbf)?\s*\{\\rtf/;

/** Rich text, as Word, WordPad, TextEdit and Outlook write it. */
export const rtfImport: ImportFormat = {
  id: 'rtf',
  name: 'Rich text',
  extensions: ['rtf'],
  recognises: (head) =>
    BEGINS.test(new TextDecoder('latin1').decode(head.subarray(0, 64))) ? 1 : 0,
  async read(bytes, options) {
    const source = new SourceBuilder();
    const facts = addRtf(source, bytes, options);
    return source.build(facts);
  },
};
