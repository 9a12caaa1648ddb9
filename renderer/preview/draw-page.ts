import type { Mark, ShapeMark, TextMark } from '../../core/preview/page-drawing';
import { glyph } from './glyphs';

/** What a canvas shows. */
export interface Drawn {
  readonly marks: readonly Mark[];
  /** Pixels of the canvas for each point of the page. */
  readonly scale: number;
}

/** A part of the page from edge to edge, from its top to its bottom, in points. */
interface Band {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Draws a page, or only the lines of it that are not as they were.
 *
 * @param before what the canvas shows; null where it shows nothing
 */
export function drawPage(canvas: HTMLCanvasElement, now: Drawn, before: Drawn | null): void {
  // Small shapes are drawn faster by the processor, whose cost does not depend on the machine's.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return;
  const isFresh = before?.scale !== now.scale;
  const everything = { top: 0, bottom: canvas.height / now.scale };
  const bands = isFresh ? [everything] : changedBands(before.marks, now.marks);
  for (const band of bands) drawBand(context, now, band);
}

function drawBand(context: CanvasRenderingContext2D, { marks, scale }: Drawn, band: Band): void {
  // Whole pixels: half of one would be drawn twice.
  const top = Math.floor(band.top * scale);
  const height = Math.ceil(band.bottom * scale) - top;
  const { width } = context.canvas;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, top, width, height);
  context.save();
  context.beginPath();
  context.rect(0, top, width, height);
  context.clip();
  const drawn = { top: top / scale, bottom: (top + height) / scale };
  for (const mark of marks) if (meet(bandOf(mark), drawn)) draw(context, mark, scale);
  context.restore();
}

function draw(context: CanvasRenderingContext2D, mark: Mark, scale: number): void {
  if ('glyphs' in mark) drawText(context, mark, scale);
  else drawShape(context, mark, scale);
}

function drawText(context: CanvasRenderingContext2D, mark: TextMark, scale: number): void {
  const unit = mark.scale * scale;
  context.fillStyle = mark.fill;
  mark.glyphs.forEach((number, index) => {
    const x = mark.x * scale + (mark.at[index] ?? 0) * unit;
    const y = mark.y * scale - (mark.lift[index] ?? 0) * unit;
    context.setTransform(unit, 0, 0, -unit, x, y);
    context.fill(glyph(number));
  });
}

function drawShape(context: CanvasRenderingContext2D, mark: ShapeMark, scale: number): void {
  context.setTransform(scale, 0, 0, scale, mark.x * scale, mark.y * scale);
  const path = new Path2D(mark.path);
  if (mark.fill) {
    context.fillStyle = mark.fill;
    context.fill(path);
  }
  if (mark.stroke) {
    context.strokeStyle = mark.stroke;
    context.lineWidth = mark.width;
    context.stroke(path);
  }
}

/** Where something came or went, from top to bottom; those that touch are one. */
function changedBands(before: readonly Mark[], now: readonly Mark[]): Band[] {
  const [were, are] = [new Set(before), new Set(now)];
  const changed = [
    ...before.filter((mark) => !are.has(mark)),
    ...now.filter((mark) => !were.has(mark)),
  ];
  const bands: Band[] = [];
  for (const band of changed.map(bandOf).sort((a, b) => a.top - b.top)) {
    const last = bands.at(-1);
    if (last && band.top <= last.bottom) {
      bands[bands.length - 1] = { top: last.top, bottom: Math.max(last.bottom, band.bottom) };
    } else bands.push(band);
  }
  return bands;
}

const meet = (a: Band, b: Band): boolean => a.top <= b.bottom && b.top <= a.bottom;

const known = new WeakMap<Mark, Band>();

/** The band that a mark can leave traces in. */
function bandOf(mark: Mark): Band {
  let band = known.get(mark);
  if (!band) {
    band = 'glyphs' in mark ? bandOfText(mark) : bandOfShape(mark);
    known.set(mark, band);
  }
  return band;
}

/** No letter of our fonts, whatever stands on it, is farther from its line than this, in ems. */
const ABOVE = 1.3;
const BELOW = 0.8;

function bandOfText({ y, scale }: TextMark): Band {
  const size = scale * 1000;
  return { top: y - size * ABOVE, bottom: y + size * BELOW };
}

function bandOfShape({ y, path, width }: ShapeMark): Band {
  const numbers = [...path.matchAll(/-?[\d.]+/g)].map(Number);
  const heights = numbers.filter((_, index) => index % 2 === 1);
  return {
    top: y + Math.min(0, ...heights) - width,
    bottom: y + Math.max(0, ...heights) + width,
  };
}
