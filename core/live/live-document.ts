import { assetPath } from '../exports/pdf/image-code';
import { type Code, call, joined } from '../exports/pdf/typst';
import type { DocumentParts } from '../exports/pdf/typst-document';

/** Width and height in pixels, turned the way the picture is shown. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is to be seen of a document, and whether the blocks' places are asked for. */
export interface View {
  /** The blocks to be drawn, by their index in the release; the others only take their room. */
  readonly blocks: { readonly first: number; readonly last: number };
  /** The pages whose header and footer are drawn, counted from 1. */
  readonly pages: { readonly first: number; readonly last: number };
  /** Costs about as much again as setting the pages. */
  readonly places: boolean;
}

/** Everything: for a document that is short enough. */
export const WHOLE: View = {
  blocks: { first: 0, last: Number.POSITIVE_INFINITY },
  pages: { first: 1, last: Number.POSITIVE_INFINITY },
  places: true,
};

/** The selector under which the places can be asked for when the document has been set. */
export const PLACES = '<dateline-places>';

/**
 * The document as the PDF sets it, for drawing some of its pages: put together from the same parts,
 * so that every line and page breaks where it breaks in the PDF. What is not to be seen is hidden,
 * which leaves it its room. Pictures are stood for by empty ones of the same proportions; the
 * window lays its own over them.
 */
export function liveSource(parts: DocumentParts, view: View): string {
  const { first, last } = view.blocks;
  const blocks = parts.blocks.map((code, index) => {
    if (code === '') return view.places ? MARK : '';
    // A page break inside something hidden would not be one.
    const isSeen = (index >= first && index <= last) || code.startsWith('pagebreak(');
    const seen = isSeen ? code : call('hide', code);
    return view.places ? `${MARK}\n${seen}` : seen;
  });
  const isFramed = `here().page() >= ${view.pages.first} and here().page() <= ${pageLimit(view)}`;
  const framed = (code: Code): Code =>
    code === 'none' ? code : `context if ${isFramed} {${code}}`;
  return [
    ...parts.settings,
    `#set page(header: ${framed(parts.header)}, footer: ${framed(parts.footer)})`,
    `#${joined([...parts.opening, joined(blocks.filter((code) => code !== ''))])}`,
    ...(view.places ? [ASK] : []),
  ]
    .join('\n')
    .replace(/"(\/assets\/[0-9a-f]{64}\.(?:png|jpg|gif))"/g, '"$1.svg"');
}

const pageLimit = ({ pages }: View): number => Math.min(pages.last, 100_000);

const MARK = '[#metadata(none)<dateline-block>]';
const ASK = `#context [#metadata(query(<dateline-block>).map(mark => {
  let place = mark.location().position()
  (place.page, place.y.pt())
}))${PLACES}]`;

/** The empty picture that stands for one; its description says which. By its path in the source. */
export function standIn(asset: string, { width, height }: Size): [path: string, svg: string] {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><desc>${asset}</desc></svg>`;
  return [`${assetPath(asset)}.svg`, svg];
}
