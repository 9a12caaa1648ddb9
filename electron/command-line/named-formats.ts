import type { ExportFormat } from '../../core/exports/format';
import { EXPORT_FORMATS } from '../../core/exports/registry';
import { nearestWord } from './nearest-word';
import { UsageError } from './output';

/**
 * The formats of a list such as `docx,pdf`, each once: by their ids or the endings of their files,
 * in capital letters too.
 *
 * @throws UsageError where one is unknown, or there is none
 */
export function formatsNamed(list: string | undefined): ExportFormat[] {
  if (list === undefined) {
    throw new UsageError('It is not said what to export to.', `Add --to ${KNOWN}.`);
  }
  return [...new Set(list.split(',').map((name) => formatNamed(name.trim())))];
}

/** @throws UsageError */
export function formatNamed(name: string): ExportFormat {
  const lower = name.toLowerCase();
  const format = EXPORT_FORMATS.find(({ id, extension }) => id === lower || extension === lower);
  if (format) return format;
  const near = nearestWord(
    lower,
    EXPORT_FORMATS.flatMap(({ id, extension }) => [id, extension]),
  );
  throw new UsageError(
    `There is no format “${name}”.`,
    near ? `Did you mean “${near}”?` : `Choose from: ${KNOWN}.`,
  );
}

/** `docx, pdf, html, text (txt), …` */
const KNOWN = EXPORT_FORMATS.map(({ id, extension }) =>
  id === extension ? id : `${id} (${extension})`,
).join(', ');
