import { basename, dirname } from 'node:path';
import { UserError } from '../../core/errors';
import { codeOf } from './file-system';

/** The attempted action. */
export type FileAction = 'read' | 'write';

/**
 * The file system's refusal as two sentences a person can act on.
 *
 * @param error what `node:fs` threw; its `code` (POSIX errno name) decides the sentence
 * @param path the file that was to be read or written
 */
export function fileProblem(error: unknown, action: FileAction, path: string): UserError {
  if (error instanceof UserError) return error;
  const [message, advice] = wording(codeOf(error), action, path);
  return new UserError(message, advice, { cause: error });
}

function wording(code: string, action: FileAction, path: string): [string, string] {
  const name = `“${basename(path)}”`;
  const folder = `“${dirname(path)}”`;
  const elsewhere = 'Choose another folder; your text is still here.';
  switch (code) {
    case 'ENOENT':
      return action === 'read'
        ? [`There is no file ${name} in ${folder}.`, 'Check the name, or whether it was moved.']
        : [`The folder ${folder} does not exist.`, elsewhere];
    case 'ENOTDIR':
      return [`Part of the path ${folder} is a file, not a folder.`, 'Choose another folder.'];
    case 'EISDIR':
      return [`${name} is a folder, not a file.`, 'Choose a file.'];
    case 'EACCES':
    case 'EPERM':
      return action === 'read'
        ? [`You are not allowed to read ${name}.`, 'Ask its owner for permission.']
        : [`You are not allowed to write ${name} in ${folder}.`, elsewhere];
    case 'EROFS':
      return [`The folder ${folder} is read-only.`, elsewhere];
    case 'ENOSPC':
    case 'EDQUOT':
      return [`There is no space left for ${name}.`, 'Free some space or choose another disk.'];
    case 'ENAMETOOLONG':
      return [`The name ${name} is too long.`, 'Choose a shorter one.'];
    case 'ETIMEDOUT':
      return [`The drive of ${folder} does not answer.`, elsewhere];
    case 'EBUSY':
    case 'ETXTBSY':
      return [`${name} is in use by another program.`, 'Close it there, then try again.'];
    default:
      return action === 'read'
        ? [`${name} could not be read (${code || 'unknown reason'}).`, 'Try again.']
        : [`${name} could not be written (${code || 'unknown reason'}).`, elsewhere];
  }
}
