import { join, resolve } from 'node:path';
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { type Size, standIn } from '../../core/preview/preview-document';
import { collectGarbage } from '../engine/collect-garbage';
import { createCompiler } from '../engine/compiler';

// The engine's root: a folder that is not there, so that a document can name its own files only.
const NOWHERE = resolve('/dateline-pages');

/** How many edits a piece of the layout is remembered for without being used. */
const MEMORY = 30;

/** After this many sources the compiler is replaced while idle: it keeps some memory of each. */
const SOURCES = 300;

/** The typesetting engine, for drawing pages again and again. */
export class PreviewEngine {
  #compiler = createCompiler(NOWHERE);
  #sources = 0;
  readonly #pictures = new Map<string, Size>();

  /** Makes a picture known, by its size alone. */
  picture(asset: string, size: Size): void {
    if (this.#pictures.has(asset)) return;
    this.#pictures.set(asset, size);
    showPicture(this.#compiler, asset, size);
  }

  /** @throws Error when the source cannot be set */
  set(source: string): NodeTypstDocument {
    this.#sources += 1;
    const { result, ...failed } = this.#compiler.compile({ mainFileContent: source });
    this.#compiler.evictCache(MEMORY);
    if (!result) throw new Error('the pages could not be set', { cause: failed });
    return result;
  }

  /**
   * Call while idle: releases the memory of earlier sources.
   *
   * @returns whether it did; the next source is then set without a cache
   */
  rest(): boolean {
    if (this.#sources < SOURCES) return false;
    this.#sources = 0;
    this.#compiler.evictCache(0);
    this.#compiler = createCompiler(NOWHERE);
    collectGarbage();
    for (const [asset, size] of this.#pictures) showPicture(this.#compiler, asset, size);
    return true;
  }

  /** The pages as one drawing. */
  draw(document: NodeTypstDocument): string {
    return this.#compiler.svg(document);
  }

  /** A drawing by itself as SVG, its text as outlines. */
  outlines(source: string): string {
    return this.#compiler.plainSvg({ mainFileContent: source });
  }

  /** Queries the document's metadata under a label. */
  ask(document: NodeTypstDocument, selector: string): unknown {
    return this.#compiler.query(document, { selector, field: 'value' })[0];
  }
}

function showPicture(compiler: NodeCompiler, asset: string, size: Size): void {
  const [path, svg] = standIn(asset, size);
  compiler.mapShadow(join(NOWHERE, path), Buffer.from(svg));
}
