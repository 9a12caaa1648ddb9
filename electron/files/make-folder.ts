import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileProblem } from './file-problem';
import { codeOf } from './file-system';

/**
 * Creates a folder and its missing parents. Node's own recursive option never returns on systems
 * that wrongly report a parent as missing (`/proc`).
 *
 * @throws UserError when the file system refuses
 */
export async function makeFolder(path: string): Promise<void> {
  const missing: string[] = [];
  for (let folder = path; !(await isThere(folder)); folder = dirname(folder)) {
    missing.unshift(folder);
    if (dirname(folder) === folder) break;
  }
  try {
    for (const folder of missing) await mkdir(folder).catch(unlessThere);
    if (!(await stat(path)).isDirectory()) throw Object.assign(new Error(), { code: 'EEXIST' });
  } catch (error) {
    throw fileProblem(codeOf(error) === 'EEXIST' ? NOT_A_FOLDER : error, 'write', path);
  }
}

const NOT_A_FOLDER = Object.assign(new Error(), { code: 'ENOTDIR' });

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Another program may have been quicker. */
function unlessThere(error: unknown): void {
  if (codeOf(error) !== 'EEXIST') throw error;
}
