import { docxFormat } from './docx/docx-format';
import { emlFormat } from './eml/eml-format';
import type { ExportFormat } from './format';
import { htmlFormat } from './html/html-format';
import { markdownFormat } from './markdown/markdown-format';
import { ninjsFormat } from './ninjs/ninjs-format';
import { odtFormat } from './odt/odt-format';
import { pdfFormat } from './pdf/pdf-format';
import { textFormat } from './text/text-format';

/** Every format a release can leave in, in the order in which they are offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  docxFormat,
  pdfFormat,
  htmlFormat,
  textFormat,
  markdownFormat,
  emlFormat,
  odtFormat,
  ninjsFormat,
];

/** The format of that id, or undefined. */
export function formatById(id: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format.id === id);
}
