import type { Document, Element } from '@xmldom/xmldom';
import { UserError } from '../../../errors';
import { parseXmlFragment } from '../../../xml/xml';
import type { Letterhead } from './read-letterhead';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The pages of a letterhead: paper, margins and columns, headers and footers. */
export interface Frame {
  /** The properties of its last section, without what leads to other parts. */
  readonly section: Element;
  readonly references: readonly {
    readonly kind: 'header' | 'footer';
    readonly type: 'default' | 'first' | 'even';
    readonly part: string;
  }[];
  /** The text area of a page, in twentieths of a point. */
  readonly area: { readonly width: number; readonly height: number };
}

/** Children of a section's properties that belong to the letterhead's own text, or lead elsewhere. */
const LEFT_OUT = new Set([
  'w:headerReference',
  'w:footerReference',
  'w:footnotePr',
  'w:endnotePr',
  'w:type',
  'w:printerSettings',
  'w:sectPrChange',
]);

/** @throws UserError when the letterhead has no pages to write on */
export function frameOf(letterhead: Letterhead): Frame {
  const tree = letterhead.tree(letterhead.main);
  const sections = Array.from(tree.getElementsByTagName('w:sectPr')).filter(
    ({ parentNode }) => parentNode?.nodeName !== 'w:sectPrChange',
  );
  const last = sections.at(-1);
  if (!last) {
    throw new UserError(
      'This letterhead has no page that could be written on, or is “Strict Open XML”.',
      'Save it in Word as “Word Document (.docx)”, then choose it again.',
    );
  }
  const parts = new Map(letterhead.relationships(letterhead.main).map((each) => [each.id, each]));
  const references = new Map<string, Frame['references'][number]>();
  // A section inherits missing properties from the previous one.
  for (const section of sections) {
    for (const kind of ['header', 'footer'] as const) {
      for (const each of Array.from(section.getElementsByTagName(`w:${kind}Reference`))) {
        const type = typeOf(each);
        const part = parts.get(each.getAttribute('r:id') ?? '');
        if (type && part && !part.isExternal && part.kind === kind) {
          references.set(`${kind}:${type}`, { kind, type, part: part.target });
        }
      }
    }
  }
  const section = last.cloneNode(true) as Element;
  for (const child of Array.from(section.childNodes)) {
    if (LEFT_OUT.has(child.nodeName)) section.removeChild(child);
  }
  return { section, references: [...references.values()], area: areaOf(section) };
}

function typeOf(reference: Element): 'default' | 'first' | 'even' | null {
  const type = reference.getAttribute('w:type');
  return type === 'default' || type === 'first' || type === 'even' ? type : null;
}

function areaOf(section: Element): Frame['area'] {
  const size = section.getElementsByTagName('w:pgSz')[0];
  const margin = section.getElementsByTagName('w:pgMar')[0];
  const read = (from: Element | undefined, name: string, usual: number): number => {
    const value = Number(from?.getAttribute(`w:${name}`));
    return Number.isFinite(value) && value > 0 && value < 40_000 ? value : usual;
  };
  const width = read(size, 'w', 11_906) - read(margin, 'left', 1440) - read(margin, 'right', 1440);
  const height = read(size, 'h', 16_838) - read(margin, 'top', 1440) - read(margin, 'bottom', 1440);
  return { width: Math.max(width, 1440), height: Math.max(height - 800, 1440) };
}

/**
 * Gives every section of a document the letterhead's pages. The first names the headers and
 * footers, the others take them from it; columns of contacts stay columns.
 *
 * @param references the elements that name headers and footers
 */
export function drawnOn(document: Document, { section }: Frame, references: string): void {
  const sections = Array.from(document.getElementsByTagName('w:sectPr'));
  for (const [index, ours] of sections.entries()) {
    const theirs = document.importNode(section, true) as Element;
    const first = theirs.firstChild;
    for (const child of index === 0 ? elements(references) : elementsNamed(ours, 'w:type')) {
      theirs.insertBefore(document.importNode(child, true), first);
    }
    const columns = elementsNamed(ours, 'w:cols')[0];
    if (columns) {
      const own = elementsNamed(theirs, 'w:cols')[0];
      const place = own ?? elementsNamed(theirs, ...AFTER_COLUMNS)[0] ?? null;
      theirs.insertBefore(document.importNode(columns, true), place);
      if (own) theirs.removeChild(own);
    }
    if (index > 0) for (const each of elementsNamed(theirs, 'w:titlePg')) theirs.removeChild(each);
    ours.parentNode?.replaceChild(theirs, ours);
  }
}

/** Elements after `w:cols` (CT_SectPr, ECMA-376 part 1, 17.6.17). */
const AFTER_COLUMNS = [
  'w:formProt',
  'w:vAlign',
  'w:noEndnote',
  'w:titlePg',
  'w:textDirection',
  'w:bidi',
  'w:rtlGutter',
  'w:docGrid',
];

const elements = (xml: string): Element[] => parseXmlFragment(xml, NAMESPACES);

function elementsNamed(parent: Element, ...names: readonly string[]): Element[] {
  return (Array.from(parent.childNodes) as Element[]).filter(({ nodeName }) =>
    names.includes(nodeName),
  );
}
