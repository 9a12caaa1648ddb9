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
 * The document as the PDF sets it, or a section of it: put together from the same parts, so that
 * every line and page breaks where it breaks in the PDF. Pictures are stood for by empty ones of
 * the same proportions; the window lays its own over them.
 *
 * @param places whether it can be asked where blocks stand; costs about as much again as setting it
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

/** What was asked for under `PLACES`, for a document of so many pages. */
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

/** The empty picture that stands for one; its description says which. By its path in the source. */
export function standIn(asset: string, { width, height }: Size): [path: string, svg: string] {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><desc>${asset}</desc></svg>`;
  return [`${assetPath(asset)}.svg`, svg];
}
