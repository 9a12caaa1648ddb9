import { type KnownTexts, type TextGroup, textGroup } from './text-group';

/** A piece of text on one line of a page. Lengths in points from the page's corner. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** The baseline of its line. */
  readonly baseline: number;
  /** Where each UTF-16 unit begins, from `x` on, and at last where the run ends. */
  readonly edges: readonly number[];
  /** Size of the type. */
  readonly size: number;
}

/** A picture's place on a page, in points. */
export interface PlacedPicture {
  readonly asset: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Glyphs in a row, drawn with one colour from a point of the page on. */
export interface TextMark {
  readonly x: number;
  /** The baseline of their line. */
  readonly y: number;
  /** Points for each unit of the glyphs. */
  readonly scale: number;
  readonly fill: string;
  /** The glyphs by number and their positions, in glyph units. */
  readonly glyphs: readonly number[];
  readonly at: readonly number[];
  /** The vertical offset of each glyph; empty if all are on the baseline. */
  readonly lift: readonly number[];
}

/** A line or an area, as an SVG path in points from its own corner. */
export interface ShapeMark {
  readonly x: number;
  readonly y: number;
  readonly path: string;
  /** Null where it has none. */
  readonly fill: string | null;
  readonly stroke: string | null;
  /** Of the stroke. */
  readonly width: number;
}

/** One thing that is drawn on a page. */
export type Mark = TextMark | ShapeMark;

/** The content of a page. */
export interface PageDrawing {
  /** In the order in which they are drawn. */
  readonly marks: readonly Mark[];
  readonly runs: readonly Run[];
  readonly pictures: readonly PlacedPicture[];
}

/** One page of the engine's drawing, not yet looked into. */
export interface RawPage {
  /** Counted from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** The engine's name for it: drawings with the same one look the same. */
  readonly id: string;
  readonly content: string;
}

const PAGE =
  /<g class="typst-page" transform="translate\([^)]*\)" data-tid="([^"]*)" data-page-width="([\d.]+)" data-page-height="([\d.]+)">/g;

/** Divides the engine's drawing of a document into its pages. */
export function rawPages(drawing: string): RawPage[] {
  const heads = [...drawing.matchAll(PAGE)];
  return heads.map((head, index) => {
    const [tag, id = '', width, height] = head;
    const end = heads[index + 1]?.index ?? drawing.lastIndexOf('</svg>');
    return {
      number: index + 1,
      width: Number(width),
      height: Number(height),
      id,
      content: drawing.slice(head.index + tag.length, end),
    };
  });
}

/** The glyphs that the pages of a drawing are made of, by their ids. */
export function glyphsOf(drawing: string): ReadonlyMap<string, string> {
  const start = drawing.indexOf('<defs class="glyph">');
  const end = drawing.indexOf('</defs>', start);
  const glyphs = new Map<string, string>();
  if (start < 0) return glyphs;
  for (const [, id = '', path = ''] of drawing
    .slice(start, end)
    .matchAll(/<path id="([^"]+)"[^>]*? d="([^"]*)"/g)) {
    glyphs.set(id, path);
  }
  return glyphs;
}

/** Matches groups, shapes and pictures; elements for selection and links are skipped. */
const TAG = /<g\b([^>]*)>|<\/g>|<path\b([^>]*)>|<image\b([^>]*)>/g;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/**
 * Parses the drawing of a page.
 *
 * @param known texts parsed before, by the engine's ids; those of this page are added
 * @param numberOf the number of a glyph by id; null for an invisible one
 */
export function pageDrawing(
  { content }: RawPage,
  known: KnownTexts,
  numberOf: (id: string) => number | null,
): PageDrawing {
  const marks: Mark[] = [];
  const runs: Run[] = [];
  const pictures: PlacedPicture[] = [];
  const places: Place[] = [{ x: 0, y: 0, scale: 1 }];
  TAG.lastIndex = 0;
  for (let found = TAG.exec(content); found; found = TAG.exec(content)) {
    const [tag, group, shape, image] = found;
    const place = places.at(-1) ?? { x: 0, y: 0, scale: 1 };
    if (tag === '</g>') places.pop();
    else if (shape !== undefined) marks.push(shapeMark(shape, place));
    else if (image !== undefined) {
      const asset = assetIn(image);
      const { x, y } = place;
      const [width, height] = [attribute(image, 'width'), attribute(image, 'height')];
      if (asset) pictures.push({ asset, x, y, width, height });
    } else if (group?.includes('class="typst-text"')) {
      const text = textGroup(content, found.index, known);
      TAG.lastIndex = text.end;
      const at = moved(place, group);
      marks.push(textMark(text, at, group, numberOf));
      runs.push(runOf(text, at));
    } else places.push(moved(place, group ?? ''));
  }
  return { marks, runs, pictures };
}

function textMark(
  { ids, at, lift }: TextGroup,
  { x, y, scale }: Place,
  group: string,
  numberOf: (id: string) => number | null,
): TextMark {
  const seen = ids.flatMap((id, index) => {
    const number = numberOf(id);
    return number === null ? [] : [{ number, at: at[index] ?? 0, lift: lift[index] ?? 0 }];
  });
  return {
    x: rounded(x),
    y: rounded(y),
    scale,
    fill: named(group, 'fill') ?? '#000000',
    glyphs: seen.map(({ number }) => number),
    at: seen.map((each) => each.at),
    lift: lift.length > 0 ? seen.map((each) => each.lift) : [],
  };
}

function runOf({ text, edges }: TextGroup, { x, y, scale }: Place): Run {
  return {
    text,
    x: rounded(x),
    baseline: rounded(y),
    size: scale * 1000,
    edges: edges.map((edge) => edge * scale),
  };
}

function shapeMark(tag: string, { x, y }: Place): ShapeMark {
  return {
    x: rounded(x),
    y: rounded(y),
    path: named(tag, 'd') ?? '',
    fill: colour(named(tag, 'fill')),
    stroke: colour(named(tag, 'stroke')),
    width: attribute(tag, 'stroke-width'),
  };
}

/** The engine rounds each step on the way to a place; what remains of that is no change. */
const rounded = (length: number): number => Math.round(length * 100) / 100;

const colour = (given: string | null): string | null => (given === 'none' ? null : given);

function moved({ x, y, scale }: Place, group: string): Place {
  const shift = /transform="translate\((-?[\d.]+),\s*(-?[\d.]+)\)"/.exec(group);
  if (shift) return { x: x + Number(shift[1]) * scale, y: y + Number(shift[2]) * scale, scale };
  const stretch = /transform="scale\((-?[\d.]+)/.exec(group);
  return stretch ? { x, y, scale: scale * Number(stretch[1]) } : { x, y, scale };
}

const named = (tag: string, name: string): string | null =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

const attribute = (tag: string, name: string): number => Number.parseFloat(named(tag, name) ?? '0');

/** The asset that an empty picture stands for, as written by `standIn`. */
function assetIn(image: string): string | undefined {
  const data = /href="data:image\/svg\+xml;base64,([^"]*)"/.exec(image)?.[1];
  return data && /<desc>([0-9a-f]{64}\.(?:png|jpg|gif))<\/desc>/.exec(atob(data))?.[1];
}
