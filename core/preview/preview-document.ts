import { assetPath } from '../exports/pdf/image-code';
import { PAGE_MARGINS, POINTS } from '../exports/pdf/page-style';
import { SET_RUNNING_LINES } from '../exports/pdf/running-lines';
import { joined } from '../exports/pdf/typst';
import type { DocumentParts } from '../exports/pdf/typst-document';
import type { Layout, Section } from './section';

/** Width and height in pixels, turned the way the picture is shown. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The selector under which the places can be asked for when the document has been set. */
export const PLACES = '<dateline-places>';

/**
 * The source of the document, or of a section of it, made of the same parts as the PDF, so that
 * lines and pages break in the same places. Pictures are replaced by empty ones of the same size;
 * the window draws the real ones.
 *
 * @param places whether the positions of blocks can be queried; about doubles the time to set it
 */
export function previewSource(parts: DocumentParts, section: Section, places: boolean): string {
  const { from, to, firstPage, count } = section;
  const blocks = parts.blocks
    .slice(from, to)
    .map((code) => (places ? [MARK, code].filter(Boolean).join('\n') : code));
  return [
    ...parts.settings,
    ...(firstPage > 1
      ? [`#let pagenumber() = counter(page).get().first() + ${firstPage - 1}`]
      : []),
    ...(count === null ? [] : [`#let pagecount() = ${count}`]),
    SET_RUNNING_LINES,
    `#${joined([...parts.running, ...(from === 0 ? parts.opening : []), joined(blocks.filter((code) => code !== ''))])}`,
    ...(places ? [ASK] : []),
  ]
    .join('\n')
    .replace(/"(\/assets\/[0-9a-f]{64}\.(?:png|jpg|gif))"/g, '"$1.svg"');
}

const MARK = '[#metadata(none)<dateline-block>]';
const ASK = `#context [#metadata(query(<dateline-block>).map(mark => {
  let place = mark.location().position()
  (place.page, place.y.pt())
}))${PLACES}]`;

/** How far from the edge of the text a block may be that is still the first on its page, in points. */
const TOP = 1;

/** Parses the answer to a query of `PLACES`. */
export function layoutIn(answer: unknown, count: number): Layout {
  const places: unknown[] = Array.isArray(answer) ? answer : [];
  const numbers = places.map((place) => (Array.isArray(place) ? place.map(Number) : [1, 0]));
  const top = PAGE_MARGINS.top * POINTS;
  return {
    pages: numbers.map(([page = 1]) => Math.max(1, page)),
    tops: numbers.map(([, y = 0]) => Math.abs(y - top) < TOP),
    count,
  };
}

/** The empty picture for an asset, by its path in the source; its description names the asset. */
export function standIn(asset: string, { width, height }: Size): [path: string, svg: string] {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><desc>${asset}</desc></svg>`;
  return [`${assetPath(asset)}.svg`, svg];
}
