import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder that holds `templates/` and `bundle/`: the work tree in development, the packed
 * application when installed. Found by walking up, because this code runs from its source in tests
 * and from the bundle everywhere else.
 */
export const projectRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(from: string): string {
  if (existsSync(join(from, 'templates', 'joint-statement'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('Dateline is not installed whole: templates are missing.');
  return findRoot(parent);
}
