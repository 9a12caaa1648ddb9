import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { PreviewPage, PreviewRenewal } from '../../core/bridge/messages/preview';
import { isDraftOnly } from '../../core/exports/export-guard';
import { type PageLook, pageLook } from '../../core/exports/pdf/pdf-options';
import {
  type DocumentParts,
  documentParts,
  WATERMARK,
} from '../../core/exports/pdf/typst-document';
import { NOTHING_REMEMBERED } from '../../core/exports/remembered';
import { placedRuns } from '../../core/preview/map-runs';
import { glyphsOf, pageDrawing, type RawPage, rawPages } from '../../core/preview/page-drawing';
import { patchPage, type WholePage } from '../../core/preview/patch-page';
import { layoutIn, PLACES, previewSource } from '../../core/preview/preview-document';
import { openingPieces, type Piece, printedPieces } from '../../core/preview/printed-pieces';
import {
  type Layout,
  type Section,
  sameSection,
  sectionAround,
  WHOLE,
} from '../../core/preview/section';
import { changedBlocks } from '../../core/preview/subset-source';
import type { TextGroup } from '../../core/preview/text-group';
import type { TopBlock } from '../../core/release/blocks/block';
import { applyOperations } from '../../core/release/operations/apply';
import type { Operation } from '../../core/release/operations/operation';
import type { Release } from '../../core/release/release';
import { FocusedBlock } from './focused-block';
import { GlyphNumbers } from './glyph-numbers';
import { json, PageSender } from './page-sender';
import type { PreviewEngine } from './preview-engine';

/** Up to here everything is drawn and every place asked for at once: about two pages. */
const EAGER_BLOCKS = 25;
/** Enough blocks to fill the pages that a window can show. */
const FIRST_PAGES = 60;
/** Pages drawn before and after those that are seen, so that scrolling finds them there. */
const MARGIN = 1;

/** A document whose pages are watched: what changes on them from edit to edit. */
export class PreviewDocument {
  #release: Release;
  #revision: number;
  #seen = { first: 1, last: 2 };
  /** The last known positions of the blocks. */
  #layout: Layout | null = null;
  /** Whether blocks may have moved since. */
  #isStale = true;
  /** The blocks that were asked for. */
  #asked: readonly TopBlock[] = [];
  readonly #sender = new PageSender();
  readonly #glyphs = new GlyphNumbers();
  /** Texts read from the last drawing. */
  #texts: ReadonlyMap<string, TextGroup> = new Map();
  #sentPlaces = '';
  /** The source of the watermark as it was last rendered. */
  #watermark = '';
  /** The release of the last rendering, its source, and the number and size of its pages. */
  #shown: {
    readonly release: Release;
    readonly parts: DocumentParts;
    readonly size: Pick<PreviewRenewal, 'count' | 'width' | 'height'>;
  } | null = null;
  /** The index of the only block that changed since the last layout; null where more changed. */
  #typedIn: number | null = null;
  #focused: FocusedBlock | null = null;
  /** Whether the last rendering was a quick one that left work for the next full layout. */
  isDirty = false;
  readonly assets = new Set<string>();

  #look = pageLook(NOTHING_REMEMBERED);
  /** Whether every block may have moved, so that even a quick rendering must query all positions. */
  #isMoved: boolean;
  /** Whether nothing has been rendered yet. */
  #isFirst = true;

  /**
   * @param isShown whether the window already shows pages: then the first rendering covers all of
   *   them, as less would be a step back
   */
  constructor(release: Release, revision: number, isShown = false) {
    this.#release = release;
    this.#revision = revision;
    this.#isMoved = isShown;
  }

  /** The same document, options and viewport, with nothing rendered yet. */
  reset(): PreviewDocument {
    const fresh = new PreviewDocument(this.#release, this.#revision, true);
    fresh.setLook(this.#look);
    fresh.#seen = this.#seen;
    for (const asset of this.assets) fresh.assets.add(asset);
    return fresh;
  }

  get release(): Release {
    return this.#release;
  }

  /** The positions of the blocks; null while they are not known for the present release. */
  get layout(): Layout | null {
    return this.isDirty || this.#isStale ? null : this.#layout;
  }

  /** Whether the positions of the blocks were never queried. */
  get isUnplaced(): boolean {
    return this.#layout === null;
  }

  edit(operations: readonly Operation[]): void {
    this.#release = applyOperations(this.#release, operations);
    this.#revision += 1;
  }

  replace(release: Release, revision: number): void {
    this.#release = release;
    this.#revision = revision;
  }

  /** Sets the options of the pages for the next rendering. */
  setLook(look: PageLook): void {
    this.#look = look;
    this.#isMoved ||= this.#layout !== null;
  }

  setViewport(first: number, last: number): void {
    this.#seen = { first, last };
    // The window drops pages out of sight at once too, and needs them again when they come back.
    this.#sender.keep((number) => this.#isNear(number));
  }

  /**
   * Lays the document out and returns what has changed on the pages in the viewport.
   *
   * @param isFull also render off-screen pages, and query the position of every block that may have moved
   */
  render(engine: PreviewEngine, isFull: boolean): PreviewRenewal {
    const { children } = this.#release;
    const isShort = children.length <= EAGER_BLOCKS;
    const isBegun = this.#layout !== null || this.#isMoved;
    if (!isShort && !isBegun && !isFull) return this.#firstPages(engine);
    const parts = this.#parts(this.#release);
    const changed = this.#shown && changedBlocks(this.#shown.parts, parts);
    const quick = isFull ? null : this.#retyped(engine, parts, changed);
    if (quick) return quick;
    if (changed?.length !== 0) {
      this.#isStale = true;
      this.#focused = null;
      this.#typedIn = changed?.length === 1 ? (changed[0] ?? null) : null;
    }
    const asks = this.#isMoved || (this.#isStale && (isShort || isFull));
    const isQuick = !asks && !isShort && !isFull;
    this.#isMoved = false;
    let section = WHOLE;
    let set = asks ? engine.set(previewSource(parts, WHOLE, true)) : null;
    if (set) {
      this.#layout = layoutIn(engine.ask(set, PLACES), set.numOfPages);
      this.#asked = children;
      this.#isStale = false;
    }
    if (!isShort && this.#layout) {
      section = sectionAround(this.#layout, children.length, isQuick ? this.#seen : this.#near);
      set = engine.set(previewSource(parts, section, false));
    }
    set ??= engine.set(previewSource(parts, section, false));
    this.isDirty = isQuick;
    const count = section.count ?? section.firstPage - 1 + set.numOfPages;
    const renewal = this.#renewal(engine, set, count, section, parts, isQuick);
    const { width, height } = renewal;
    this.#shown = { release: this.#release, parts, size: { count, width, height } };
    return renewal;
  }

  /**
   * Prepares the quick rendering of the next keystroke in the block being typed in. Call it when
   * idle: it costs about as much as a rendering.
   */
  warmUp(engine: PreviewEngine): void {
    const [shown, index, section] = [this.#shown, this.#typedIn, this.#seenSection];
    if (shown?.release !== this.#release || index === null) return;
    if (index < section.from || index >= section.to) return;
    if (this.#focused?.index === index && sameSection(this.#focused.section, section)) return;
    this.#focused = new FocusedBlock(engine, this.#glyphs, shown.parts, section, index);
  }

  /** The quick rendering of one edited block; null where more has changed. */
  #retyped(
    engine: PreviewEngine,
    parts: DocumentParts,
    changed: readonly number[] | null,
  ): PreviewRenewal | null {
    const [focused, shown] = [this.#focused, this.#shown];
    if (!shown || !focused || changed?.length !== 1 || changed[0] !== focused.index) return null;
    if (!sameSection(focused.section, this.#seenSection)) return null;
    const redrawn = focused.redraw(engine, parts);
    if (!redrawn) return null;
    const block = this.#release.children[focused.index];
    const own = block ? printedPieces(block, focused.index, this.#release.facts) : [];
    const pages: WholePage[] = [];
    for (const { number, before, now } of redrawn) {
      const page = this.#sender.page(number);
      if (!page) continue;
      const pieces = [...this.#piecesAbove(number, parts), ...own];
      const runs = placedRuns(now.runs, pieces, page.height);
      const fresh = patchPage(page, { index: focused.index, before, now, runs }, json);
      if (!fresh) return null;
      pages.push(fresh);
    }
    this.#shown = { ...shown, release: this.#release, parts };
    // No block has moved.
    if (!this.#isStale) this.#asked = this.#release.children;
    this.isDirty = true;
    return {
      revision: this.#revision,
      isFirst: false,
      ...shown.size,
      glyphs: this.#glyphs.takeFresh(),
      pages: pages.flatMap((page) => this.#sender.changes(page, null) ?? []),
      places: null,
      watermark: null,
      written: parts.fresh,
    };
  }

  /** The section to lay out for the pages in the viewport. */
  get #seenSection(): Section {
    const { length } = this.#release.children;
    return length > EAGER_BLOCKS && this.#layout
      ? sectionAround(this.#layout, length, this.#seen)
      : WHOLE;
  }

  /** The first pages alone: they look the same without the rest, but for the page count. */
  #firstPages(engine: PreviewEngine): PreviewRenewal {
    const whole = this.#release;
    const release = { ...whole, children: whole.children.slice(0, FIRST_PAGES) };
    const parts = this.#parts(release);
    const set = engine.set(previewSource(parts, WHOLE, false));
    this.isDirty = true;
    const section = { ...WHOLE, to: FIRST_PAGES };
    return this.#renewal(engine, set, set.numOfPages, section, parts);
  }

  #renewal(
    engine: PreviewEngine,
    set: NodeTypstDocument,
    count: number,
    section: Section,
    parts: DocumentParts,
    /** A keystroke is waiting: off-screen pages can wait until typing pauses. */
    isQuick = false,
  ): PreviewRenewal {
    const { first, last } = isQuick ? this.#seen : this.#near;
    const drawing = engine.draw(set);
    const raw = rawPages(drawing)
      .map((page) => ({ ...page, number: page.number + section.firstPage - 1 }))
      .filter(({ number }) => number >= first && number <= last);
    this.#sender.keep((number) => number <= count);
    const changes = this.#changes(raw, drawing, section, parts);
    const pages = this.#layout?.pages ?? null;
    const places = pages ? JSON.stringify(pages) : '';
    const isMoved = places !== this.#sentPlaces;
    this.#sentPlaces = places;
    const { width = 595, height = 842 } = raw[0] ?? {};
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    return {
      revision: this.#revision,
      isFirst,
      count,
      width,
      height,
      glyphs: this.#glyphs.takeFresh(),
      pages: changes,
      places: isMoved && pages ? [...pages] : null,
      watermark: this.#behind(engine, parts),
      written: parts.fresh,
    };
  }

  /** The release in parts, as it would leave. */
  #parts(release: Release): DocumentParts {
    const draft = this.#look.draft || isDraftOnly(this.#release);
    return documentParts(release, (name) => this.#bytesOf(name), { ...this.#look, draft });
  }

  /** The drawing behind the text of every page; null where it is the one that was drawn last. */
  #behind(engine: PreviewEngine, { rest }: DocumentParts): string | null {
    const source = rest.drawings?.[WATERMARK] ?? '';
    if (source === this.#watermark) return null;
    this.#watermark = source;
    return source && engine.outlines(source);
  }

  #changes(
    raw: readonly RawPage[],
    drawing: string,
    section: Section,
    parts: DocumentParts,
  ): PreviewPage[] {
    // A drawing may belong to other blocks than before, if a block was added or removed above.
    const originOf = ({ number, id }: RawPage): string =>
      `${id} ${Object.values(this.#blocksOn(number, section, 0)).join()}`;
    const fresh = raw.filter((page) => !this.#sender.has(page.number, originOf(page)));
    if (fresh.length === 0) return [];
    const shapes = glyphsOf(drawing);
    const texts = { before: this.#texts, now: new Map<string, TextGroup>() };
    const changed = fresh.flatMap((page) => {
      const { number, width, height } = page;
      const { marks, runs, pictures } = pageDrawing(page, texts, (id) =>
        this.#glyphs.numberOf(shapes.get(id) ?? ''),
      );
      const whole = { number, width, height, marks, pictures: [...pictures] };
      const pieces = [...this.#piecesAbove(number, parts), ...this.#piecesOn(number, section)];
      const placed = placedRuns(runs, pieces, height);
      return this.#sender.changes({ ...whole, runs: placed }, originOf(page)) ?? [];
    });
    this.#texts = texts.now;
    return changed;
  }

  /** Printed parts of a page that belong to no block. */
  #piecesAbove(number: number, { openingTexts }: DocumentParts): Piece[] {
    return number === 1 ? openingPieces(openingTexts) : [];
  }

  /** The texts of the blocks that may be on a page. */
  #piecesOn(number: number, section: Section): Piece[] {
    const { children, facts } = this.#release;
    // The known positions may be an edit or two older than the page, so a block may have moved
    // over.
    const slack = this.#asked === children ? 0 : 1;
    const { first, last } = this.#blocksOn(number, section, slack);
    return children
      .slice(first, last + 1)
      .flatMap((block, at) => printedPieces(block, first + at, facts));
  }

  /** The first and last block that may be on a page, widened by some, by index. */
  #blocksOn(number: number, { from, to }: Section, slack: number): { first: number; last: number } {
    const { children } = this.#release;
    const first = from;
    const last = Math.min(to, children.length) - 1;
    const places = this.#asked.length === children.length ? this.#layout?.pages : null;
    if (!places) return { first, last };
    const begins = places.findIndex((_, index) => (places[index + 1] ?? number) >= number);
    const ends = places.findLastIndex((page) => page <= number);
    return { first: Math.max(first, begins - slack), last: Math.min(last, ends + slack) };
  }

  /** The pages in the viewport and those drawn around them. */
  get #near(): { first: number; last: number } {
    const { first, last } = this.#seen;
    return { first: Math.max(1, first - MARGIN), last: last + MARGIN };
  }

  #isNear(number: number): boolean {
    const { first, last } = this.#near;
    return number >= first && number <= last;
  }

  #bytesOf(name: string): Uint8Array | undefined {
    return this.assets.has(name) ? NO_BYTES : undefined;
  }
}

// Only the presence of pictures matters here: each is replaced by an empty one.
const NO_BYTES = new Uint8Array(0);
