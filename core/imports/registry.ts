import { UserError } from '../errors';
import { docImport } from './doc/doc-format';
import { docxImport } from './docx/docx-format';
import { emlImport } from './eml/eml-format';
import { htmlImport } from './html/html-format';
import { DEFAULT_IMPORT_OPTIONS, type ImportFormat, type ImportOptions } from './import-format';
import { markdownImport } from './markdown/markdown-format';
import { msgImport } from './msg/msg-format';
import { odtImport } from './odt/odt-format';
import { refusalOf } from './refusals';
import { rtfImport } from './rtf/rtf-format';
import type { SourceDocument } from './source';
import { textImport } from './text/text-format';
import { tnefImport } from './tnef/tnef-format';

/** Every format a release can come in. */
export const IMPORT_FORMATS: readonly ImportFormat[] = [
  docxImport,
  odtImport,
  docImport,
  rtfImport,
  emlImport,
  msgImport,
  tnefImport,
  htmlImport,
  textImport,
  markdownImport,
];

const HEAD = 65_536;

/**
 * The document in a file of another program. The bytes say what it is; of its name only the extension is
 * used, where the bytes leave it open.
 *
 * @param name the file's name, or only `.docx`
 * @throws UserError where nobody can read it: what it is, and what to do
 */
export async function importFile(
  bytes: Uint8Array,
  name: string,
  options: ImportOptions = DEFAULT_IMPORT_OPTIONS,
): Promise<{ readonly format: string; readonly source: SourceDocument }> {
  const refusal = refusalOf(bytes);
  if (refusal) throw refusal;
  const format = formatOf(bytes, name);
  if (!format) {
    throw new UserError(
      'This file is of a type that Dateline cannot read.',
      'Save it as a Word document (.docx), and open that.',
    );
  }
  return { format: format.id, source: await format.read(bytes, options) };
}

function formatOf(bytes: Uint8Array, name: string): ImportFormat | undefined {
  const head = bytes.subarray(0, HEAD);
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const ranked = IMPORT_FORMATS.map((format) => ({
    format,
    sure: format.recognises(head, () => bytes),
    isNamed: format.extensions.includes(extension),
  })).filter(({ sure }) => sure > 0);
  ranked.sort((a, b) => b.sure - a.sure || Number(b.isNamed) - Number(a.isNamed));
  return ranked[0]?.format;
}
