import type { Release } from '../../release/release';
import { docxFormat } from '../docx/docx-format';
import { baseName } from '../file-name';
import type { ExportContext, ExportFormat } from '../format';
import type { OptionValues } from '../options';
import { pdfFormat } from '../pdf/pdf-format';
import type { MimePart } from './mime-part';
import { base64Body, parameter, quotedName } from './mime-text';

/** Possible attachments, by the value of the option. */
export const ATTACHABLE: Readonly<Record<string, readonly ExportFormat[]>> = {
  nothing: [],
  pdf: [pdfFormat],
  docx: [docxFormat],
  both: [pdfFormat, docxFormat],
};

/** The release in some formats, each as an attached part. */
export async function attachments(
  formats: readonly ExportFormat[],
  release: Release,
  context: ExportContext,
  options: OptionValues,
): Promise<MimePart[]> {
  const name = baseName(release);
  const parts: MimePart[] = [];
  for (const format of formats) {
    const bytes = await format.export(release, context, options);
    const fileName = `${name}.${format.extension}`;
    parts.push({
      headers: [
        ['Content-Type', `${format.mediaType};\r\n name=${quotedName(fileName)}`],
        ['Content-Transfer-Encoding', 'base64'],
        ['Content-Disposition', `attachment;\r\n ${parameter('filename', fileName)}`],
      ],
      body: base64Body(bytes),
    });
  }
  return parts;
}
