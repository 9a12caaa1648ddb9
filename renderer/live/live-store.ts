import { useSyncExternalStore } from 'react';
import type { LivePage, LiveRenewal } from '../../core/bridge/messages/live';
import type { Problem } from '../../core/bridge/messages/shared';
import { problemOf, request } from '../bridge/client';

/** A page whose picture is ready to be shown. */
export interface ShownPage extends Omit<LivePage, 'svg'> {
  readonly url: string;
}

export interface LiveState {
  /** Null until the first pages have come. */
  readonly size: Pick<LiveRenewal, 'count' | 'width' | 'height'> | null;
  readonly pages: ReadonlyMap<number, ShownPage>;
  /** The page on which each block of the release begins; null while it is not known. */
  readonly places: readonly number[] | null;
  readonly problem: Problem | null;
}

const NOTHING: LiveState = { size: null, pages: new Map(), places: null, problem: null };

/** Pages kept before and after those that are seen; the shell keeps the same. */
const MARGIN = 1;

let state = NOTHING;
let seen: { first: number; last: number } | null = null;
let stops: (() => void)[] = [];
/** Drawings that are on their way, by page: only the newest is shown. */
const coming = new Map<number, string>();
const listeners = new Set<() => void>();

function change(next: Partial<LiveState>): void {
  state = { ...state, ...next };
  for (const listen of listeners) listen();
}

/** Asks for these pages, counted from 1, and for every change of them from now on. */
export function seePages(first: number, last: number): void {
  if (seen?.first === first && seen.last === last) return;
  if (!seen) {
    stops = [
      window.dateline.on('live.renewed', renewed),
      window.dateline.on('live.failed', (problem) => change({ problem })),
    ];
  }
  seen = { first, last };
  forgetFar();
  request('live.watch', seen).catch((error) => change({ problem: problemOf(error) }));
}

/** Nobody looks at pages any more. */
export function leavePages(): void {
  if (!seen) return;
  seen = null;
  for (const stop of stops) stop();
  stops = [];
  coming.clear();
  for (const { url } of state.pages.values()) URL.revokeObjectURL(url);
  change(NOTHING);
  request('live.leave', null).catch(console.error);
}

/** The pages as they are now; the caller is drawn again when they change. */
export function useLive(): LiveState {
  return useSyncExternalStore(subscribe, () => state);
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

function renewed({ count, width, height, pages, places }: LiveRenewal): void {
  change({ size: { count, width, height }, problem: null, ...(places && { places }) });
  for (const page of pages) void show(page);
}

/** Puts a page in the place of the one before only when it is drawn, so that nothing flickers. */
async function show({ svg, ...page }: LivePage): Promise<void> {
  const old = state.pages.get(page.number);
  coming.set(page.number, page.id);
  if (old?.id === page.id) {
    put({ ...page, url: old.url });
    return;
  }
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const picture = new Image();
  picture.src = url;
  await picture.decode().catch(() => undefined);
  if (coming.get(page.number) === page.id && isNear(page.number)) put({ ...page, url });
  else URL.revokeObjectURL(url);
}

function put(page: ShownPage): void {
  const before = state.pages.get(page.number)?.url;
  change({ pages: new Map(state.pages).set(page.number, page) });
  if (before && before !== page.url) requestAnimationFrame(() => URL.revokeObjectURL(before));
}

function forgetFar(): void {
  const far = [...state.pages].filter(([number]) => !isNear(number));
  if (far.length === 0) return;
  const pages = new Map(state.pages);
  for (const [number, { url }] of far) {
    pages.delete(number);
    URL.revokeObjectURL(url);
  }
  change({ pages });
}

const isNear = (number: number): boolean =>
  seen !== null && number >= seen.first - MARGIN && number <= seen.last + MARGIN;
