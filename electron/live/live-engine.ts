import { join, resolve } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { type Size, standIn } from '../../core/live/live-document';
import { fontFiles } from '../engine/fonts';

// The engine's root: a folder that is not there, so that a document can name its own files only.
const NOWHERE = resolve('/dateline-pages');

/** How many edits a piece of the layout is remembered for without being used. */
const MEMORY = 30;

/** The typesetting engine, for drawing pages again and again. */
export class LiveEngine {
  readonly #compiler = NodeCompiler.create({
    workspace: NOWHERE,
    fontArgs: [{ fontBlobs: fontFiles() }],
  });
  readonly #known = new Set<string>();

  /** Makes a picture known, by its size alone. */
  picture(asset: string, size: Size): void {
    if (this.#known.has(asset)) return;
    this.#known.add(asset);
    const [path, svg] = standIn(asset, size);
    this.#compiler.mapShadow(join(NOWHERE, path), Buffer.from(svg));
  }

  /** @throws Error when the source cannot be set */
  set(source: string): NodeTypstDocument {
    const { result, ...failed } = this.#compiler.compile({ mainFileContent: source });
    this.#compiler.evictCache(MEMORY);
    if (!result) throw new Error('the pages could not be set', { cause: failed });
    return result;
  }

  /** The pages as one drawing. */
  draw(document: NodeTypstDocument): string {
    return this.#compiler.svg(document);
  }

  /** What the document says of itself under a label. */
  ask(document: NodeTypstDocument, selector: string): unknown {
    return this.#compiler.query(document, { selector, field: 'value' })[0];
  }
}
