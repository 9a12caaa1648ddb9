import { UserError } from '../errors';
import type { ExportFormat } from './format';
import { isReserved } from './slug';

/** File systems hold 255 bytes in a name. */
const MAX_BYTES = 240;
/** What no file name may hold somewhere, and marks that show a name in another order than it has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: no file name may hold them
const FORBIDDEN = /[/\\:*?"<>|\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/**
 * A name that stays in its folder, is seen there, and means a file on every system.
 *
 * @throws UserError when it is none
 */
export function checkedName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '' || FORBIDDEN.test(trimmed)) {
    throw new UserError(
      `“${trimmed}” cannot be a file name.`,
      'Do not use slashes, colons, quotation marks and the like.',
    );
  }
  if (trimmed.startsWith('.') || trimmed.endsWith('.')) {
    throw new UserError(
      `“${trimmed}” cannot be a file name.`,
      'Let it neither begin nor end with a full stop.',
    );
  }
  if (isReserved((trimmed.split('.')[0] ?? '').trimEnd())) {
    throw new UserError(
      `“${trimmed}” cannot be a file name: Windows keeps it for a device.`,
      'Choose another name.',
    );
  }
  if (new TextEncoder().encode(trimmed).length > MAX_BYTES) {
    throw new UserError('This file name is too long.', 'Choose a shorter one.');
  }
  return trimmed;
}

/**
 * The name of a file in a format, ending included.
 *
 * @throws UserError when no file can be called so, or it does not end as files of this format do
 */
export function checkedFileName(
  name: string,
  { extension, name: format }: Pick<ExportFormat, 'extension' | 'name'>,
): string {
  const checked = checkedName(name);
  if (checked.endsWith(`.${extension}`)) return checked;
  throw new UserError(
    `“${checked}” is no name for a file of the format “${format}”: it does not end in “.${extension}”.`,
    `Let it end in “.${extension}”.`,
  );
}
