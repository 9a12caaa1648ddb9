import { Packer } from 'docx';
import type { ExportFormat } from '../format';
import { stablePackage } from './stable-package';
import { wordDocument } from './word-document';

/** A Word document (ECMA-376, transitional) in named styles. */
export const docxFormat: ExportFormat = {
  id: 'docx',
  name: 'Word document',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  export: async (release, context) => {
    const bytes = await Packer.toArrayBuffer(wordDocument(release, context.asset));
    const { created, modified } = release.facts;
    return stablePackage(new Uint8Array(bytes), created, modified);
  },
};
