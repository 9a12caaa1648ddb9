import { Packer } from 'docx';
import { defineFormat } from '../format';
import { PAGE_OPTIONS } from '../options';
import { stablePackage } from './stable-package';
import { wordDocument } from './word-document';

/** A Word document (ECMA-376, transitional) in named styles. */
export const docxFormat = defineFormat({
  id: 'docx',
  name: 'Word document',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  options: PAGE_OPTIONS,
  export: async (release, context, options) => {
    const bytes = await Packer.toArrayBuffer(wordDocument(release, context.asset, options));
    const { created, modified } = release.facts;
    return stablePackage(new Uint8Array(bytes), created, modified);
  },
});
