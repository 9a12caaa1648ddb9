import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { TYPEFACES } from '../../core/typefaces/typefaces';
import { projectRoot } from '../project-root';

/**
 * The files of all typefaces that ship, in order. From `bundle/fonts` where the application has been
 * built; from where they come from when run from source.
 */
export function fontFiles(): string[] {
  return Object.values(TYPEFACES)
    .flatMap(({ faces }) => faces)
    .map(({ file, from }) => {
      const bundled = join(projectRoot, 'bundle', 'fonts', file);
      return outsideArchive(existsSync(bundled) ? bundled : join(projectRoot, from));
    });
}

/** The engine reads files itself and knows no ASAR archives: fonts are packed beside ours. */
const outsideArchive = (path: string): string =>
  path.replace(/([/\\]app\.asar)(?=[/\\])/, '$1.unpacked');
