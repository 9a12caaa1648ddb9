import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root';

const FAMILIES = ['source-serif-4', 'source-sans-3', 'amiri'];
const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

/**
 * The bytes of every font a release is set in, always in the same order. From `bundle/fonts` where
 * the application has been built; from the packages they come in when run from source.
 */
export function fontFiles(): Buffer[] {
  const bundled = join(projectRoot, 'bundle', 'fonts');
  if (existsSync(bundled)) {
    return readdirSync(bundled)
      .filter((name) => name.endsWith('.ttf'))
      .sort()
      .map((name) => readFileSync(join(bundled, name)));
  }
  return FAMILIES.flatMap((family) =>
    FACES.flatMap((face) => {
      const folder = join(projectRoot, 'node_modules', '@expo-google-fonts', family, face);
      return readdirSync(folder)
        .filter((name) => name.endsWith('.ttf'))
        .map((name) => readFileSync(join(folder, name)));
    }),
  );
}
