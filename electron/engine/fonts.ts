import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TypefaceId, typeface } from '../../core/typefaces/typefaces';
import { projectRoot } from '../project-root';

/**
 * The bytes of the faces of these typefaces, in order. From `bundle/fonts` where the application
 * has been built; from where they come from when run from source.
 */
export function fontFiles(typefaces: Iterable<TypefaceId>): Buffer[] {
  return [...typefaces]
    .flatMap((id) => typeface(id).faces)
    .map(({ file, from }) => {
      const bundled = join(projectRoot, 'bundle', 'fonts', file);
      return readFileSync(existsSync(bundled) ? bundled : join(projectRoot, from));
    });
}
