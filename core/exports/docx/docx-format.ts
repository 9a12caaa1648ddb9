import { Packer } from 'docx';
import { accentOf } from '../../release/accent';
import { defineFormat } from '../format';
import { CONTACT_OPTIONS, PAGE_OPTIONS } from '../options';
import { FONT_TABLE } from './font-table';
import { packed, stablePackage } from './stable-package';
import { styleSheet } from './style-sheet';
import { inColour } from './theme';
import { wordDocument } from './word-document';

/** A Word document (ECMA-376, transitional) in named styles. */
export const docxFormat = defineFormat({
  id: 'docx',
  name: 'Word document',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  options: {
    ...CONTACT_OPTIONS,
    ...PAGE_OPTIONS,
  },
  export: async (release, context, options) => {
    const { facts } = release;
    const accent = accentOf(facts);
    const rightToLeft = facts.direction === 'rtl';
    const bytes = await Packer.toArrayBuffer(wordDocument(release, context.asset, options));
    const parts = stablePackage(new Uint8Array(bytes), facts, {
      'word/styles.xml': () => styleSheet({ language: facts.language, rightToLeft, accent }),
      'word/fontTable.xml': () => FONT_TABLE,
      'word/theme/theme1.xml': (theme) => inColour(theme, accent),
    });
    return packed(parts);
  },
});
