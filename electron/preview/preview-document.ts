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
  /** Where the blocks stood when that was asked for last. */
  #layout: Layout | null = null;
  /** Whether blocks may have moved since. */
  #isStale = true;
  /** The blocks that were asked for. */
  #asked: readonly TopBlock[] = [];
  readonly #sender = new PageSender();
  readonly #glyphs = new GlyphNumbers();
  /** What was read out of the last drawing. */
  #texts: ReadonlyMap<string, TextGroup> = new Map();
  #sentPlaces = '';
  /** The source of the mark behind the text, as it was drawn last. */
  #watermark = '';
  /** What the last renewal was of, and what it said of the pages' number and size. */
  #shown: {
    readonly release: Release;
    readonly parts: DocumentParts;
    readonly size: Pick<PreviewRenewal, 'count' | 'width' | 'height'>;
  } | null = null;
  /** The only block that has changed of late, by its index; null where more has. */
  #typedIn: number | null = null;
  #focused: FocusedBlock | null = null;
  /** Whether there is more to say than the last renewal did: what a key was not kept waiting for. */
  unsettled = false;
  readonly assets = new Set<string>();

  #look = pageLook(NOTHING_REMEMBERED);
  /** The places of all blocks have to be asked for, whoever waits: they are all others now. */
  #isMoved: boolean;
  /** Whether nothing has been said of the pages yet. */
  #isFirst = true;

  /**
   * @param isShown whether the window shows pages of it already: then they are set as a whole at once,
   * for the beginning by itself would be less than what is there
   */
  constructor(release: Release, revision: number, isShown = false) {
    this.#release = release;
    this.#revision = revision;
    this.#isMoved = isShown;
  }

  /** The same document and the same pages of it, with nothing of it set yet. */
  anew(): PreviewDocument {
    const fresh = new PreviewDocument(this.#release, this.#revision, true);
    fresh.choose(this.#look);
    fresh.#seen = this.#seen;
    for (const asset of this.assets) fresh.assets.add(asset);
    return fresh;
  }

  get release(): Release {
    return this.#release;
  }

  /** Where the blocks stand; null while that is not known of the release as it is. */
  get layout(): Layout | null {
    return this.unsettled || this.#isStale ? null : this.#layout;
  }

  /** Whether it was never asked where the blocks stand. */
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

  /** Sets the pages in another way from now on. */
  choose(look: PageLook): void {
    this.#look = look;
    this.#isMoved ||= this.#layout !== null;
  }

  see(first: number, last: number): void {
    this.#seen = { first, last };
    // At once, as the window does: what it throws away it has to be sent again.
    this.#sender.keep((number) => this.#isNear(number));
  }

  /**
   * Sets the document and says what is different on the pages that are seen.
   *
   * @param settle also draws what is not in sight, and asks for the places of all blocks, however many
   * there are, where they may have moved
   */
  renew(engine: PreviewEngine, settle: boolean): PreviewRenewal {
    const { children } = this.#release;
    const isShort = children.length <= EAGER_BLOCKS;
    const isBegun = this.#layout !== null || this.#isMoved;
    if (!isShort && !isBegun && !settle) return this.#firstPages(engine);
    const parts = this.#parts(this.#release);
    const changed = this.#shown && changedBlocks(this.#shown.parts, parts);
    const quick = settle ? null : this.#retyped(engine, parts, changed);
    if (quick) return quick;
    if (changed?.length !== 0) {
      this.#isStale = true;
      this.#focused = null;
      this.#typedIn = changed?.length === 1 ? (changed[0] ?? null) : null;
    }
    const asks = this.#isMoved || (this.#isStale && (isShort || settle));
    const isQuick = !asks && !isShort && !settle;
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
    this.unsettled = isQuick;
    const count = section.count ?? section.firstPage - 1 + set.numOfPages;
    const renewal = this.#renewal(engine, set, count, section, parts, isQuick);
    const { width, height } = renewal;
    this.#shown = { release: this.#release, parts, size: { count, width, height } };
    return renewal;
  }

  /**
   * Makes ready for the next letter in the block that was typed in. To be called when nothing waits:
   * it costs about what a renewal does.
   */
  prepare(engine: PreviewEngine): void {
    const [shown, index, section] = [this.#shown, this.#typedIn, this.#seenSection];
    if (shown?.release !== this.#release || index === null) return;
    if (index < section.from || index >= section.to) return;
    if (this.#focused?.index === index && sameSection(this.#focused.section, section)) return;
    this.#focused = new FocusedBlock(engine, this.#glyphs, shown.parts, section, index);
  }

  /** The pages with one block typed in; null where that is not all that is new. */
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
    // Nothing has moved: they stand where they stood.
    if (!this.#isStale) this.#asked = this.#release.children;
    this.unsettled = true;
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

  /** What has to be set for the pages that are seen. */
  get #seenSection(): Section {
    const { length } = this.#release.children;
    return length > EAGER_BLOCKS && this.#layout
      ? sectionAround(this.#layout, length, this.#seen)
      : WHOLE;
  }

  /** The beginning by itself, which looks the same without what follows, but for the page count. */
  #firstPages(engine: PreviewEngine): PreviewRenewal {
    const whole = this.#release;
    const release = { ...whole, children: whole.children.slice(0, FIRST_PAGES) };
    const parts = this.#parts(release);
    const set = engine.set(previewSource(parts, WHOLE, false));
    this.unsettled = true;
    const section = { ...WHOLE, to: FIRST_PAGES };
    return this.#renewal(engine, set, set.numOfPages, section, parts);
  }

  #renewal(
    engine: PreviewEngine,
    set: NodeTypstDocument,
    count: number,
    section: Section,
    parts: DocumentParts,
    /** A key is waited for: what is not seen can wait until nobody types. */
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
    // The same drawing may stand for other blocks than before, where one came or went above.
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

  /** What is printed on a page that belongs to no block. */
  #piecesAbove(number: number, { openingTexts }: DocumentParts): Piece[] {
    return number === 1 ? openingPieces(openingTexts) : [];
  }

  /** The texts of the blocks that can stand on a page. */
  #piecesOn(number: number, section: Section): Piece[] {
    const { children, facts } = this.#release;
    // What is known of the places may be an edit or two older than the page: a block may have come over.
    const slack = this.#asked === children ? 0 : 1;
    const { first, last } = this.#blocksOn(number, section, slack);
    return children
      .slice(first, last + 1)
      .flatMap((block, at) => printedPieces(block, first + at, facts));
  }

  /** The first and the last block that can stand on a page, and so many around them, by index. */
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

  /** The pages that are seen, and those drawn besides. */
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

// Only whether there are any is asked here: an empty picture stands for each.
const NO_BYTES = new Uint8Array(0);
