const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** What Word keeps on one page, as far as it can. Styles by the classes that they have when drawn. */
export interface Keeps {
  /** What stands on the page of what follows it. */
  readonly withNext: ReadonlySet<string>;
  /** What is not divided. */
  readonly whole: ReadonlySet<string>;
  /** How many rows of each table are said again on every page, in the order of the tables. */
  readonly headRows: readonly number[];
}

/**
 * @param styles the document's styles
 * @param body the document itself
 */
export function keepsIn(styles: Document, body: Document): Keeps {
  const byId = new Map(
    [...styles.getElementsByTagNameNS(W, 'style')].map((style) => [
      style.getAttributeNS(W, 'styleId') ?? '',
      style,
    ]),
  );
  const classesWith = (property: string): ReadonlySet<string> =>
    new Set([...byId.keys()].filter((id) => isSet(byId, id, property)).map(classOf));
  const headRows = [...body.getElementsByTagNameNS(W, 'tbl')].map(
    (table) => table.getElementsByTagNameNS(W, 'tblHeader').length,
  );
  return { withNext: classesWith('keepNext'), whole: classesWith('keepLines'), headRows };
}

/** Whether a style has a property, itself or from what it is based on (17.7.2). */
function isSet(byId: ReadonlyMap<string, Element>, id: string, property: string): boolean {
  const asked = new Set<string>();
  for (let at = id; !asked.has(at); ) {
    asked.add(at);
    const style = byId.get(at);
    const found = style?.getElementsByTagNameNS(W, property)[0];
    if (found) return !['0', 'false', 'off'].includes(found.getAttributeNS(W, 'val') ?? '');
    at = style?.getElementsByTagNameNS(W, 'basedOn')[0]?.getAttributeNS(W, 'val') ?? '';
  }
  return false;
}

/** As `docx-preview` names it. */
const classOf = (id: string): string => `word_${id.replace(/[ .]+/g, '-').toLowerCase()}`;
