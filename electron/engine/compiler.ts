import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFiles } from './fonts';

/**
 * Creates a Typst compiler that knows every typeface by its file and loads it on first use. Output
 * does not depend on installed fonts: a document names its typefaces, and no other is used. Takes
 * about 30 ms.
 *
 * @param workspace the engine's root folder
 */
export function createCompiler(workspace: string): NodeCompiler {
  return NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFiles() }] });
}
