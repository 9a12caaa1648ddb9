import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type TypefaceId, typeface } from '../../core/typefaces/typefaces';
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

/**
 * Reads the files of some typefaces, one after the other. A long document is set in several threads
 * at once: one that asks for a face which another is just reading would be told that there is none.
 */
export function loadTypefaces(compiler: NodeCompiler, ids: readonly TypefaceId[]): void {
  const texts = ids.map(
    (id) => `#text(font: "${typeface(id).family}")[a #strong[a] #emph[a] #strong(emph[a])]`,
  );
  compiler.compile({ mainFileContent: texts.join(' ') });
}
