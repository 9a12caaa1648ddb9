import type { ExportFormat } from '../format';
import { typstDocument } from './typst-document';

/** Tagged PDF by PDF/UA-1 (ISO 14289-1), fonts embedded. */
export const pdfFormat: ExportFormat = {
  id: 'pdf',
  name: 'PDF document',
  extension: 'pdf',
  mediaType: 'application/pdf',
  export: (release, context) => context.typeset(typstDocument(release, context.asset)),
};
