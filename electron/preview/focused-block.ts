import type { DocumentParts } from '../../core/exports/pdf/typst-document';
import { glyphsOf, type PageDrawing, pageDrawing, rawPages } from '../../core/preview/page-drawing';
import { sameLines } from '../../core/preview/patch-page';
import { previewSource } from '../../core/preview/preview-document';
import type { Section } from '../../core/preview/section';
import { subsetSource } from '../../core/preview/subset-source';
import type { TextGroup } from '../../core/preview/text-group';
import type { GlyphNumbers } from './glyph-numbers';
import type { PreviewEngine } from './preview-engine';

type Pages = ReadonlyMap<number, PageDrawing>;

/** A page with a block on it, drawn alone: before and after the edit. */
interface Redrawn {
  readonly number: number;
  readonly before: PageDrawing;
  readonly now: PageDrawing;
}

/**
 * Draws the block that is being typed in on its own, at its place on the page. As long as a letter
 * does not make it longer, nothing else on the pages changes, and drawing one paragraph takes the
 * engine a fraction of the time. The next block is drawn too: if it has moved, more has changed.
 */
export class FocusedBlock {
  readonly index: number;
  readonly section: Section;
  readonly #glyphs: GlyphNumbers;
  #texts: ReadonlyMap<string, TextGroup> = new Map();
  #pages: Pages;

  /** @param parts the document as the pages show it */
  constructor(
    engine: PreviewEngine,
    glyphs: GlyphNumbers,
    parts: DocumentParts,
    section: Section,
    index: number,
  ) {
    this.index = index;
    this.section = section;
    this.#glyphs = glyphs;
    this.#pages = this.#drawn(engine, parts);
  }

  /** The block after the edit; null if its lines have moved. */
  redraw(engine: PreviewEngine, parts: DocumentParts): Redrawn[] | null {
    const before = this.#pages;
    const now = this.#drawn(engine, parts);
    this.#pages = now;
    if (before.size !== now.size) return null;
    const pages = [...now].map(([number, page]) => ({
      number,
      before: before.get(number) ?? page,
      now: page,
    }));
    return pages.every((page) => sameLines(page.before, page.now)) ? pages : null;
  }

  /** Page by page, from the first of the section to its last. */
  #drawn(engine: PreviewEngine, parts: DocumentParts): Pages {
    const { firstPage } = this.section;
    let next = this.index + 1;
    while (parts.blocks[next] === '') next += 1;
    const alone = subsetSource(parts, this.section, [this.index, next]);
    const source = previewSource(alone, { ...this.section, count: null }, false);
    const drawing = engine.draw(engine.set(source));
    const shapes = glyphsOf(drawing);
    const texts = { before: this.#texts, now: new Map<string, TextGroup>() };
    const pages = rawPages(drawing).map((page): [number, PageDrawing] => [
      page.number + firstPage - 1,
      pageDrawing(page, texts, (id) => this.#glyphs.numberOf(shapes.get(id) ?? '')),
    ]);
    this.#texts = texts.now;
    return new Map(pages);
  }
}
