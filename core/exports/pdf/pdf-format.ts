import type { Release } from '../../release/release';
import { docxFormat } from '../docx/docx-format';
import { baseName } from '../file-name';
import { defineFormat, type ExportContext } from '../format';
import type { OptionValues } from '../options';
import { textFormat } from '../text/text-format';
import type { Attachment } from './attachment';
import { PDF_OPTIONS } from './pdf-options';
import { refusedBlock } from './refused-block';
import { withShownTitle } from './shown-title';
import { printedParts } from './typst-document';

/** Tagged PDF, fonts embedded: PDF/UA-1 (ISO 14289-1), on choice PDF/A for archives (ISO 19005). */
export const pdfFormat = defineFormat({
  id: 'pdf',
  name: 'PDF document',
  extension: 'pdf',
  mediaType: 'application/pdf',
  chosenFor: ['export', 'kit', 'batch', 'issue'],
  // The preview's own pages are this one.
  previewName: null,
  factSheetRank: 1,
  pictures: 'page',
  options: PDF_OPTIONS,
  export: async (release, context, options) => {
    const { paper, draft, quotes } = options;
    const attachments =
      options.standard === 'a-3a' ? await attached(release, context, { paper, draft, quotes }) : [];
    const parts = printedParts(release, context.asset, { ...options, attachments });
    try {
      const pdf = await context.typeset(parts(0, release.children.length));
      return options.standard === 'ua-1' ? pdf : withShownTitle(pdf);
    } catch (error) {
      throw await refusedBlock(error, release, parts, context.typeset);
    }
  },
});

/** The release as a Word document and as plain text, to travel inside the PDF. */
async function attached(
  release: Release,
  context: ExportContext,
  { paper = 'a4', draft = false, quotes = 'marks' }: OptionValues,
): Promise<Attachment[]> {
  const name = baseName(release);
  const file = (format: typeof docxFormat, bytes: Uint8Array): Attachment => ({
    fileName: `${name}.${format.extension}`,
    mediaType: format.mediaType,
    description: format.name,
    bytes,
  });
  return [
    file(docxFormat, await docxFormat.export(release, context, { paper, draft, quotes })),
    file(textFormat, await textFormat.export(release, context, { draft })),
  ];
}
