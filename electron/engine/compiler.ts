import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFiles } from './fonts';

/**
 * A Typst compiler that knows every typeface by its file and reads it when text is first set in it.
 * What a document looks like does not depend on what else is there: it names its typefaces, and no
 * other is taken. Takes about 30 ms.
 *
 * @param workspace the engine's root folder
 */
export function createCompiler(workspace: string): NodeCompiler {
  return NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFiles() }] });
}
