import * as v from 'valibot';
import { PagesView } from '../../preview/pages-view';
import { AssetName } from '../../release/blocks/image';
import { Nothing, Problem } from './shared';

const Numbers = v.pipe(v.array(v.number()), v.readonly());
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const PageNumber = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Maps text on a page to the release; see `PlacedRun` and `PageDrawing`. */
const PlacedRun = v.strictObject({
  x: v.number(),
  baseline: v.number(),
  size: v.number(),
  edges: Numbers,
  path: v.pipe(v.array(Count), v.readonly()),
  from: Count,
  to: Count,
  isRun: v.boolean(),
});

/** A drawn text or shape; see `TextMark` and `ShapeMark`. */
const Mark = v.union([
  v.strictObject({
    x: v.number(),
    y: v.number(),
    scale: v.number(),
    fill: v.string(),
    glyphs: Numbers,
    at: Numbers,
    lift: Numbers,
  }),
  v.strictObject({
    x: v.number(),
    y: v.number(),
    path: v.string(),
    fill: v.nullable(v.string()),
    stroke: v.nullable(v.string()),
    width: v.number(),
  }),
]);

/** A list as its new items and the indexes of those kept from the previous version. */
const changesOf = <T extends v.GenericSchema>(item: T) => v.array(v.union([Count, item]));

const PreviewPage = v.strictObject({
  number: PageNumber,
  width: v.number(),
  height: v.number(),
  version: Count,
  /** The version that the changes are against; 0 where they are all there is. */
  base: Count,
  marks: changesOf(Mark),
  runs: changesOf(PlacedRun),
  pictures: v.array(
    v.strictObject({
      asset: AssetName,
      x: v.number(),
      y: v.number(),
      width: v.number(),
      height: v.number(),
    }),
  ),
});
export type PreviewPage = v.InferOutput<typeof PreviewPage>;

/** The changes of the pages. */
const PreviewRenewal = v.strictObject({
  /** How many edits of the document are in it, as `document.edit` counts them. */
  revision: Count,
  /** Whether earlier updates are void: numbers and versions start again. */
  isFirst: v.boolean(),
  /** Pages there are. While a long document is being set for the first time: those set so far. */
  count: Count,
  /** The size of a page in points. */
  width: v.number(),
  height: v.number(),
  /** The shapes of glyphs that no page before had, by their numbers, as SVG paths. */
  glyphs: v.array(v.tuple([Count, v.string()])),
  /** The pages among those asked for that look different now. */
  pages: v.array(PreviewPage),
  /** The page on which each block of the release begins; null where that has not changed. */
  places: v.nullable(v.array(PageNumber)),
  /** The drawing behind the text of every page, as SVG; empty: none; null where it has not changed. */
  watermark: v.nullable(v.string()),
  /** The number of blocks that were written again. */
  written: Count,
});
export type PreviewRenewal = v.InferOutput<typeof PreviewRenewal>;

const PreviewProblem = v.strictObject({
  ...Problem.entries,
  /** Whether they are not tried again before something is changed or asked for (`preview.retry`). */
  hasStopped: v.boolean(),
});
export type PreviewProblem = v.InferOutput<typeof PreviewProblem>;

/** The pages as they print, while they are being written. */
export const PREVIEW_REQUESTS = {
  /** Asks to be kept up to date on these pages, counted from 1; the first time, on the document. */
  'preview.watch': {
    send: v.strictObject({ first: PageNumber, last: PageNumber }),
    reply: Nothing,
  },
  'preview.leave': { send: Nothing, reply: Nothing },
  /** Tries to set pages again that have stopped. */
  'preview.retry': { send: Nothing, reply: Nothing },
  /** How pages are looked at, as a person chose it last. */
  'preview.view': { send: Nothing, reply: PagesView },
  'preview.setView': { send: PagesView, reply: Nothing },
  /**
   * Exports the document in a format for display. A Word document is sent as bytes, to be drawn;
   * others are served at an address from which they can neither run scripts nor load anything.
   */
  'preview.form': {
    /** The id of a format that has a name for the preview. */
    send: v.strictObject({ format: v.pipe(v.string(), v.maxLength(40)) }),
    reply: v.union([
      v.strictObject({ url: v.string() }),
      v.strictObject({ bytes: v.instance(Uint8Array) }),
    ]),
  },
} as const;

export const PREVIEW_EVENTS = {
  /**
   * Facts about the pages after each count, whether the preview is open or not; null if the
   * document cannot be set.
   */
  'preview.facts': v.nullable(
    v.strictObject({ count: PageNumber, contacts: v.nullable(PageNumber) }),
  ),
  'preview.renewed': PreviewRenewal,
  /** The pages cannot be set; those shown are from before. The next renewal takes it back. */
  'preview.failed': PreviewProblem,
} as const;
