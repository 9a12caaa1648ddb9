/** A piece of text as it stands on a page, on one line. Lengths in points from the page's corner. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** The line it stands on. */
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

/** One page as it is drawn. */
export interface PageDrawing {
  /** Counted from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** The engine's name for it: drawings with the same one look the same. */
  readonly id: string;
  /** A picture by itself: no script, no style, no reference to anything outside. */
  readonly svg: string;
  readonly runs: readonly Run[];
  readonly pictures: readonly PlacedPicture[];
}

/** One page of the engine's drawing, not yet looked into. */
export interface RawPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
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

const TAG =
  /<g\b([^>]*)>|<\/g>|<use x="(-?[\d.]+)"[^>]*>|<foreignObject[^>]*? width="([\d.]+)"[^>]*><h5:div[^>]*>([^<]*)<\/h5:div><\/foreignObject>|<image\b([^>]*)>/g;

/** A page by itself, with what stands where on it. */
export function pageDrawing(page: RawPage, glyphs: ReadonlyMap<string, string>): PageDrawing {
  const { content, ...size } = page;
  const { runs, pictures } = thingsOn(content);
  const used = new Set([...content.matchAll(/ href="#([^"]+)"/g)].map(([, id = '']) => id));
  const shapes = [...used].map((id) => `<path id="${id}" d="${glyphs.get(id) ?? ''}"/>`).join('');
  const { width, height } = page;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}"><defs>${shapes}</defs>${bare(content)}</svg>`;
  return { ...size, svg, runs, pictures };
}

/**
 * What a page looks like, for telling whether it has changed. The engine's own id of a page says
 * only when it has not: now and then a page set anew gets another id and looks the same.
 */
export const lookOf = ({ content }: RawPage): string => bare(content);

/** Without what is for selecting and clicking in the drawing itself, and pictures standing in. */
function bare(content: string): string {
  // The page's own closing tag is the last of its content, its opening one is not in it.
  return `<g>${content
    .replace(/<g transform="scale\(16,-16\)"><foreignObject.*?<\/foreignObject><\/g>/g, '')
    .replace(/<g[^>]*><g[^>]*class="typst-content-hint"[^>]*><\/g><\/g>/g, '')
    .replace(/<a [^>]*>.*?<\/a>/g, '')
    .replace(/<image\b[^>]*>/g, '')
    .replace(/ (?:data-[a-z-]+|class)="[^"]*"/g, '')}`;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

function thingsOn(content: string): { runs: Run[]; pictures: PlacedPicture[] } {
  const runs: Run[] = [];
  const pictures: PlacedPicture[] = [];
  const places: Place[] = [{ x: 0, y: 0, scale: 1 }];
  let glyphs: number[] = [];
  for (const [tag, group, use, width, text, image] of content.matchAll(TAG)) {
    const place = places.at(-1) ?? { x: 0, y: 0, scale: 1 };
    if (use !== undefined) glyphs.push(Number(use));
    else if (text !== undefined) {
      // The text's own box is sixteen times as small as the glyphs' units.
      const unit = place.scale / 16;
      const end = Number(width) * 16;
      const run = { text: unescaped(text), x: place.x, baseline: place.y, size: unit * 1000 };
      runs.push({ ...run, edges: edgesOf(run.text, glyphs, end).map((edge) => edge * unit) });
    } else if (image !== undefined) {
      const asset = assetIn(image);
      const { x, y } = place;
      if (asset) {
        pictures.push({
          asset,
          x,
          y,
          width: attribute(image, 'width'),
          height: attribute(image, 'height'),
        });
      }
    } else if (tag === '</g>') {
      places.pop();
    } else {
      if (group?.includes('typst-text')) glyphs = [];
      places.push(moved(place, group ?? ''));
    }
  }
  return { runs, pictures };
}

function moved({ x, y, scale }: Place, group: string): Place {
  const shift = /transform="translate\((-?[\d.]+),\s*(-?[\d.]+)\)"/.exec(group);
  if (shift) return { x: x + Number(shift[1]) * scale, y: y + Number(shift[2]) * scale, scale };
  const stretch = /transform="scale\((-?[\d.]+)/.exec(group);
  return stretch ? { x, y, scale: scale * Number(stretch[1]) } : { x, y, scale };
}

/** Hebrew, Arabic and their neighbours. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Where each UTF-16 unit of a text begins, in the glyphs' units. Known where there is one glyph for
 * each (no ligatures, no marks, from left to right); else spread evenly.
 */
function edgesOf(text: string, glyphs: readonly number[], end: number): number[] {
  const rises = glyphs.every((at, index) => index === 0 || at >= (glyphs[index - 1] ?? 0));
  if (glyphs.length === text.length && rises && !RIGHT_TO_LEFT.test(text)) return [...glyphs, end];
  const isBackwards = RIGHT_TO_LEFT.test(text);
  return Array.from({ length: text.length + 1 }, (_, at) => {
    const along = (end * at) / text.length;
    return isBackwards ? end - along : along;
  });
}

function attribute(tag: string, name: string): number {
  return Number(new RegExp(` ${name}="(-?[\\d.]+)"`).exec(tag)?.[1] ?? 0);
}

/** Which asset an empty picture stands for, as `standIn` wrote it there. */
function assetIn(image: string): string | undefined {
  const data = /href="data:image\/svg\+xml;base64,([^"]*)"/.exec(image)?.[1];
  return data && /<desc>([0-9a-f]{64}\.(?:png|jpg|gif))<\/desc>/.exec(atob(data))?.[1];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
};

const unescaped = (text: string): string =>
  text.replace(/&(?:lt|gt|amp|quot|#39|apos);/g, (entity) => ENTITIES[entity] ?? entity);
