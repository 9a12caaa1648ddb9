import type { LivePage, LiveRenewal } from '../../core/bridge/messages/live';
import { PAGE_MARGINS } from '../../core/exports/pdf/page-style';
import { documentParts } from '../../core/exports/pdf/typst-document';
import { alignRuns } from '../../core/live/align';
import { liveSource, PLACES, type View, WHOLE } from '../../core/live/live-document';
import {
  glyphsOf,
  lookOf,
  pageDrawing,
  type RawPage,
  rawPages,
} from '../../core/live/page-drawing';
import { type Piece, printedPieces } from '../../core/live/printed-pieces';
import type { TopBlock } from '../../core/release/blocks/block';
import { applyOperations } from '../../core/release/operations/apply';
import type { Operation } from '../../core/release/operations/operation';
import type { Release } from '../../core/release/release';
import type { LiveEngine } from './live-engine';

/** Points in a millimetre. */
const POINTS = 72 / 25.4;
/** Up to here everything is drawn and every place asked for at once: it takes a few milliseconds. */
const SHORT = 60;
/** Enough blocks to fill the pages that a window can show. */
const FIRST_PAGES = 60;
/** Pages drawn before and after those that are seen, so that scrolling finds them there. */
const MARGIN = 1;

/** A page as the window has it. */
interface SentPage {
  readonly id: string;
  readonly look: string;
  /** The blocks it stands for. */
  readonly blocks: string;
}

/** A document whose pages are watched: what changes on them from edit to edit. */
export class LiveDocument {
  #release: Release;
  #revision: number;
  #seen = { first: 1, last: 2 };
  /** The page each block begins on, as far as it was asked for last. */
  #places: readonly number[] | null = null;
  /** The blocks that were asked for. */
  #placed: readonly TopBlock[] = [];
  readonly #sent = new Map<number, SentPage>();
  #sentPlaces = '';
  /** Whether there is more to say than the last renewal did: the places of a long document. */
  unsettled = false;
  readonly assets = new Set<string>();

  constructor(release: Release, revision: number) {
    this.#release = release;
    this.#revision = revision;
  }

  edit(operations: readonly Operation[]): void {
    this.#release = applyOperations(this.#release, operations);
    this.#revision += 1;
  }

  replace(release: Release, revision: number): void {
    this.#release = release;
    this.#revision = revision;
  }

  see(first: number, last: number): void {
    this.#seen = { first, last };
  }

  /** The window has lost what it was sent. */
  forget(): void {
    this.#sent.clear();
    this.#sentPlaces = '';
  }

  /**
   * Sets the document and says what is different on the pages that are seen.
   *
   * @param settle also asks for the places of all blocks, however many there are
   */
  renew(engine: LiveEngine, settle: boolean): LiveRenewal {
    const { children } = this.#release;
    const isShort = children.length <= SHORT;
    if (!isShort && !this.#places && !settle) return this.#firstPages(engine);
    const parts = documentParts(this.#release, (name) => this.#bytesOf(name));
    const places = isShort || settle;
    let view: View = isShort ? WHOLE : { ...this.#view(), places };
    let set = engine.set(liveSource(parts, view));
    if (places) {
      this.#places = pagesIn(engine.ask(set, PLACES));
      this.#placed = children;
      const better = isShort ? view : { ...this.#view(), places: false };
      if (better.blocks.first < view.blocks.first || better.blocks.last > view.blocks.last) {
        view = better;
        set = engine.set(liveSource(parts, view));
      }
    }
    this.unsettled = !places;
    return this.#renewal(engine.draw(set), set.numOfPages, view, parts.fresh);
  }

  /** The beginning by itself, which looks the same without what follows, but for the page count. */
  #firstPages(engine: LiveEngine): LiveRenewal {
    const whole = this.#release;
    const release = { ...whole, children: whole.children.slice(0, FIRST_PAGES) };
    const parts = documentParts(release, (name) => this.#bytesOf(name));
    const set = engine.set(liveSource(parts, { ...WHOLE, places: false }));
    this.unsettled = true;
    const view: View = { ...WHOLE, blocks: { first: 0, last: FIRST_PAGES }, places: false };
    return this.#renewal(engine.draw(set), set.numOfPages, view, parts.fresh);
  }

  #renewal(drawing: string, count: number, view: View, written: number): LiveRenewal {
    const raw = rawPages(drawing);
    const wanted = raw.filter(({ number }) => this.#isNear(number));
    // The same drawing may stand for other blocks than before, where one came or went above.
    const blocksOf = ({ number }: RawPage): string =>
      Object.values(this.#blocksOn(number, view, 0)).join();
    const changed = wanted.filter((page) => {
      const sent = this.#sent.get(page.number);
      if (sent?.blocks !== blocksOf(page)) return true;
      return sent.id !== page.id && sent.look !== lookOf(page);
    });
    for (const number of this.#sent.keys()) {
      // The window keeps no page that is far from those it shows.
      if (!this.#isNear(number) || number > count) this.#sent.delete(number);
    }
    for (const page of changed) {
      const { number, id } = page;
      this.#sent.set(number, { id, look: lookOf(page), blocks: blocksOf(page) });
    }
    const places = this.#places ? JSON.stringify(this.#places) : '';
    const isMoved = places !== this.#sentPlaces;
    this.#sentPlaces = places;
    const { width = 595, height = 842 } = raw[0] ?? {};
    return {
      revision: this.#revision,
      count,
      width,
      height,
      pages: this.#drawn(changed, drawing, view),
      places: isMoved && this.#places ? [...this.#places] : null,
      written,
    };
  }

  #drawn(pages: readonly RawPage[], drawing: string, view: View): LivePage[] {
    const glyphs = pages.length > 0 ? glyphsOf(drawing) : new Map<string, string>();
    return pages.map((page) => {
      const { runs, pictures, ...drawn } = pageDrawing(page, glyphs);
      const body = runs.filter(
        ({ baseline }) =>
          baseline > PAGE_MARGINS.top * POINTS &&
          baseline < page.height - PAGE_MARGINS.bottom * POINTS,
      );
      return {
        ...drawn,
        pictures: [...pictures],
        runs: alignRuns(body, this.#piecesOn(page.number, view)).map(({ path, edges, ...run }) => ({
          ...run,
          path: [...path],
          edges: edges.map((edge) => Math.round(edge * 100) / 100),
        })),
      };
    });
  }

  /** The texts of the blocks that can stand on a page. */
  #piecesOn(number: number, view: View): Piece[] {
    const { children, facts } = this.#release;
    // What is known of the places may be an edit or two older than the page.
    const slack = this.#placed === children ? 0 : 1;
    const { first, last } = this.#blocksOn(number, view, slack);
    return children
      .slice(first, last + 1)
      .flatMap((block, at) => printedPieces(block, first + at, facts));
  }

  /** The first and the last block that can stand on a page, or so many pages from it, by index. */
  #blocksOn(number: number, view: View, slack: number): { first: number; last: number } {
    const { children } = this.#release;
    const first = Math.max(0, view.blocks.first);
    const last = Math.min(view.blocks.last, children.length - 1);
    const places = this.#placed.length === children.length ? this.#places : null;
    if (!places) return { first, last };
    const begins = places.findIndex((_, index) => (places[index + 1] ?? number) >= number - slack);
    const ends = places.findLastIndex((page) => page <= number + slack);
    return { first: Math.max(first, begins), last: Math.min(last, ends) };
  }

  /** The blocks on the pages that are seen, by where blocks stood when that was asked for last. */
  #view(): Omit<View, 'places'> {
    const { children } = this.#release;
    const first = Math.max(1, this.#seen.first - MARGIN);
    const last = this.#seen.last + MARGIN;
    const places = this.#places ?? [];
    // Blocks that came or went since stand between two that did not.
    const shift = children.length - this.#placed.length;
    const from = places.findIndex((page) => page >= first);
    const after = places.findIndex((page) => page > last + 1);
    return {
      blocks: {
        first: Math.max(0, Math.max(0, from) - 1 - Math.max(0, -shift)),
        last: after < 0 ? children.length : after + Math.max(0, shift),
      },
      pages: { first, last },
    };
  }

  #isNear(number: number): boolean {
    return number >= this.#seen.first - MARGIN && number <= this.#seen.last + MARGIN;
  }

  #bytesOf(name: string): Uint8Array | undefined {
    return this.assets.has(name) ? NO_BYTES : undefined;
  }
}

// Only whether there are any is asked here: an empty picture stands for each.
const NO_BYTES = new Uint8Array(0);

function pagesIn(answer: unknown): number[] {
  return Array.isArray(answer)
    ? answer.map((place) => Math.max(1, Number(Array.isArray(place) ? place[0] : 1)))
    : [];
}
