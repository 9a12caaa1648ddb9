import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { ALWAYS, type TypefaceId } from '../../core/typefaces/typefaces';
import { collectGarbage } from './collect-garbage';
import { fontFiles } from './fonts';

/**
 * A Typst compiler that has the typefaces it is asked for. It starts with those that every release
 * is set in; a script that comes up later costs a new one, once. What a document looks like does
 * not depend on what else is there: it names its typefaces, and no other is taken.
 */
export class Compilers {
  readonly #workspace: string;
  readonly #typefaces = new Set<TypefaceId>(ALWAYS);
  #compiler: NodeCompiler;

  /** @param workspace the engine's root folder */
  constructor(workspace: string) {
    this.#workspace = workspace;
    this.#compiler = this.#made();
  }

  /** The compiler; another than the last time where typefaces had to be added. */
  holding(typefaces: readonly TypefaceId[]): NodeCompiler {
    if (typefaces.some((id) => !this.#typefaces.has(id))) {
      for (const id of typefaces) this.#typefaces.add(id);
      this.#compiler = this.#made();
    }
    return this.#compiler;
  }

  /**
   * Goes on with a new one, which takes about 60 ms. A compiler keeps something of every source that
   * it has ever set (27 to 200 KB, measured), whatever it is told to forget.
   */
  renew(): void {
    this.#compiler.evictCache(0);
    this.#compiler = this.#made();
    collectGarbage();
  }

  #made(): NodeCompiler {
    return NodeCompiler.create({
      workspace: this.#workspace,
      fontArgs: [{ fontBlobs: fontFiles(this.#typefaces) }],
    });
  }
}
