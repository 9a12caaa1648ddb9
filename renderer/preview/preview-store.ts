import type { Sent } from '../../core/bridge/contract';
import type {
  PreviewPage,
  PreviewProblem,
  PreviewRenewal,
} from '../../core/bridge/messages/preview';
import { patched } from '../../core/preview/differences';
import type { PlacedRun } from '../../core/preview/map-runs';
import type { Mark } from '../../core/preview/page-drawing';
import { listen, problemOf, request } from '../bridge/client';
import { createStore, useStore } from '../ui/store';
import { forgetGlyphs, knowGlyphs } from './glyphs';

/** A page as it is shown. */
export interface ShownPage extends Pick<PreviewPage, 'number' | 'version' | 'pictures'> {
  /** A mark that stays the same from one version to the next is the same object. */
  readonly marks: readonly Mark[];
  readonly runs: readonly PlacedRun[];
}

export interface PreviewState {
  /** Null until the first pages have come. */
  readonly size: Pick<PreviewRenewal, 'count' | 'width' | 'height'> | null;
  readonly pages: ReadonlyMap<number, ShownPage>;
  /** The page on which each block of the release begins; null while it is not known. */
  readonly places: readonly number[] | null;
  /** The address of the drawing behind the text of every page; null where there is none. */
  readonly watermark: string | null;
  readonly problem: PreviewProblem | null;
}

const NOTHING: PreviewState = {
  size: null,
  pages: new Map(),
  places: null,
  watermark: null,
  problem: null,
};

/** Pages kept before and after those that are seen; the shell keeps the same. */
const MARGIN = 1;

const store = createStore(NOTHING);
let seen: { first: number; last: number } | null = null;
let stops: (() => void)[] = [];
const change = (next: Partial<PreviewState>): void => store.set({ ...store.get(), ...next });

/** Asks for these pages, counted from 1, and for every change of them from now on. */
export function seePages(first: number, last: number): void {
  if (seen?.first === first && seen.last === last) return;
  if (!seen) {
    stops = [
      listen('preview.renewed', renewed),
      listen('preview.failed', (problem) => change({ problem })),
    ];
  }
  seen = { first, last };
  const near = [...store.get().pages].filter(([number]) => isNear(number));
  if (near.length < store.get().pages.size) change({ pages: new Map(near) });
  ask('preview.watch', seen);
}

/** Asks for pages that have stopped to be tried again. */
export const retryPages = (): void => ask('preview.retry', null);

function ask<Name extends 'preview.watch' | 'preview.retry'>(name: Name, data: Sent<Name>): void {
  request(name, data).catch((error) => {
    // Nobody is told of pages that nobody looks at any more.
    if (seen) change({ problem: { ...problemOf(error), hasStopped: false } });
  });
}

/** Nobody looks at pages any more. */
export function leavePages(): void {
  if (!seen) return;
  seen = null;
  for (const stop of stops) stop();
  stops = [];
  forgetGlyphs();
  const { watermark } = store.get();
  if (watermark) URL.revokeObjectURL(watermark);
  change(NOTHING);
  request('preview.leave', null).catch(console.error);
}

/** The pages as they are now; the caller is drawn again when they change. */
export const usePreview = (): PreviewState => useStore(store);

function renewed(renewal: PreviewRenewal): void {
  const { isFirst, count, width, height, glyphs, pages: news, places, watermark } = renewal;
  if (isFirst) forgetGlyphs();
  knowGlyphs(glyphs);
  const { size: old } = store.get();
  const isSameSize = old?.count === count && old.width === width && old.height === height;
  const kept = [...store.get().pages].filter(([number]) => number <= count && !isFirst);
  const pages = new Map(kept);
  for (const page of news) {
    const fresh = isNear(page.number) && renewedPage(page);
    if (fresh) pages.set(page.number, fresh);
  }
  change({
    size: isSameSize ? old : { count, width, height },
    pages,
    problem: null,
    ...(places && { places }),
    ...((watermark !== null || isFirst) && { watermark: addressOf(watermark ?? '') }),
  });
}

/** Where a drawing can be shown from, in place of the one before; null for none. */
function addressOf(svg: string): string | null {
  const { watermark } = store.get();
  if (watermark) URL.revokeObjectURL(watermark);
  return svg ? URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })) : null;
}

/** Null where the changes are against a version that has been thrown away: the whole is on its way. */
function renewedPage({
  number,
  version,
  base,
  marks,
  runs,
  pictures,
}: PreviewPage): ShownPage | null {
  const old = store.get().pages.get(number);
  if (base !== 0 && old?.version !== base) return null;
  const before = base === 0 ? undefined : old;
  return {
    number,
    version,
    pictures,
    marks: patched<Mark>(before?.marks ?? [], marks),
    runs: patched<PlacedRun>(before?.runs ?? [], runs),
  };
}

const isNear = (number: number): boolean =>
  seen !== null && number >= seen.first - MARGIN && number <= seen.last + MARGIN;
