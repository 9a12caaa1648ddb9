import * as v from 'valibot';

/** How large pages may be shown, in per cent of their true size. */
export const LEAST_ZOOM = 25;
export const MAX_ZOOM = 400;

/** As wide as there is room, whole, or in per cent of their true size. */
export const Zoom = v.union([
  v.picklist(['width', 'page']),
  v.pipe(v.number(), v.integer(), v.minValue(LEAST_ZOOM), v.maxValue(MAX_ZOOM)),
]);
export type Zoom = v.InferOutput<typeof Zoom>;

/** How a person likes to look at pages. */
export const PagesView = v.strictObject({
  zoom: Zoom,
  isTwoUp: v.boolean(),
  /** Whether the desk around the paper is dark. */
  isDark: v.boolean(),
});
export type PagesView = v.InferOutput<typeof PagesView>;

/** Until something else is chosen. */
export const DEFAULT_VIEW: PagesView = { zoom: 'width', isTwoUp: false, isDark: false };

/** The per cents that are offered. */
export const ZOOM_STEPS: readonly number[] = [50, 75, 100, 125, 150, 200];

/** The next zoom step above or below the current one; beyond the list, by halves. */
export function nextZoom(shown: number, isLarger: boolean): number {
  const next = isLarger
    ? (ZOOM_STEPS.find((step) => step > shown) ?? shown * 1.5)
    : (ZOOM_STEPS.findLast((step) => step < shown) ?? shown / 1.5);
  return allowedZoom(next);
}

/** The nearest that pages may be shown in. */
export const allowedZoom = (percent: number): number =>
  Math.round(Math.min(MAX_ZOOM, Math.max(LEAST_ZOOM, percent)));
