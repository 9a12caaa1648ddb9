import type { Document, Element, Node } from '@xmldom/xmldom';
import type { NodeImporter } from './import-nodes';
import type { Place } from './side';
import { make } from './word-xml';

/** Who made the changes, and when. */
export interface Stamp {
  readonly author: string;
  /** ISO 8601 instant to the second, with a `Z`. */
  readonly date: string;
}

/** The kinds of tracked change that a run or a paragraph mark can be (ISO/IEC 29500-1, 17.13.5). */
export type Mark = 'ins' | 'del' | 'moveFrom' | 'moveTo';

/** The state shared while the changes of one part are written. */
export interface Redline {
  /** The part of the newer document, which becomes the result. */
  readonly document: Document;
  readonly before: Place;
  readonly after: Place;
  readonly language: string;
  /** Copies what only the older document has into the newer. */
  readonly importer: NodeImporter;
  /** The element of a change, with an id of its own, the author and the date. */
  readonly stamped: (
    name: string,
    attributes?: Readonly<Record<string, string>>,
    ...children: readonly Node[]
  ) => Element;
  /** An id that no other change has. */
  readonly nextId: () => string;
}

export function createRedline(what: Omit<Redline, 'stamped'>, { author, date }: Stamp): Redline {
  return {
    ...what,
    stamped: (name, attributes = {}, ...children) =>
      make(what.document, name, { id: what.nextId(), ...attributes, author, date }, ...children),
  };
}
