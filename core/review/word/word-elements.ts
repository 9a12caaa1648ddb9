import {
  type FileChild,
  type IContext,
  type IParagraphOptions,
  type IXmlableObject,
  Paragraph,
  type ParagraphChild,
  XmlComponent,
} from 'docx';

// Elements of WordprocessingML that the `docx` package has no class for, or only one of plain text.

/** Who changed something and when, as every tracked change says it (ISO/IEC 29500-1, 17.13.5). */
export interface Stamp {
  readonly id: number;
  readonly author: string;
  /** To the second: `2026-11-29T10:00:00Z`. */
  readonly date: string;
}

export type ChangeName = 'ins' | 'del' | 'moveFrom' | 'moveTo';

/** Our elements are children of a paragraph like those of the package, whose types name its own classes. */
const asChild = (component: XmlComponent): ParagraphChild => component as unknown as ParagraphChild;

const attributes = (values: Readonly<Record<string, string | number>>): IXmlableObject => ({
  _attr: Object.fromEntries(Object.entries(values).map(([name, value]) => [`w:${name}`, value])),
});

class Element extends XmlComponent {
  constructor(
    name: string,
    values: Readonly<Record<string, string | number>> = {},
    children: readonly unknown[] = [],
  ) {
    super(`w:${name}`);
    if (Object.keys(values).length > 0) this.root.push(attributes(values));
    this.root.push(...children);
  }
}

/** Runs in a tracked change (17.13.5.14, .18, .22, .25). The text in a deletion has an element of its own. */
class RunChange extends Element {
  constructor(
    private readonly change: ChangeName,
    stamp: Stamp,
    runs: readonly ParagraphChild[],
  ) {
    super(change, { ...stamp }, runs);
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context);
    return this.change === 'del' && xml ? (withDeletedText(xml) as IXmlableObject) : xml;
  }
}

function withDeletedText(xml: unknown): unknown {
  if (Array.isArray(xml)) return xml.map(withDeletedText);
  if (typeof xml !== 'object' || xml === null) return xml;
  return Object.fromEntries(
    Object.entries(xml).map(([name, value]) =>
      name === '_attr'
        ? [name, value]
        : [name === 'w:t' ? 'w:delText' : name, withDeletedText(value)],
    ),
  );
}

export const runChange = (
  change: ChangeName,
  stamp: Stamp,
  runs: readonly ParagraphChild[],
): ParagraphChild => asChild(new RunChange(change, stamp, runs));

/** Where a comment begins and ends in the text (17.13.4.4 and .3). */
export const commentStart = (id: number): ParagraphChild =>
  asChild(new Element('commentRangeStart', { id }));
export const commentEnd = (id: number): ParagraphChild =>
  asChild(new Element('commentRangeEnd', { id }));
/** What ties a comment to the text (17.13.4.5): without it Word drops the comment. */
export const commentReference = (id: number): ParagraphChild =>
  asChild(new Element('r', {}, [new Element('commentReference', { id })]));

/** The beginning and the end of what is moved (17.13.5.24 and .28, and their ends). */
const moveEnds = (change: 'moveFrom' | 'moveTo', name: string, stamp: Stamp) => [
  new Element(`${change}RangeStart`, { ...stamp, name }),
  new Element(`${change}RangeEnd`, { id: stamp.id }),
];

/** Runs that are moved, between the ends of their move. */
export const movedRuns = (
  change: 'moveFrom' | 'moveTo',
  name: string,
  stamp: Stamp,
  runs: readonly ParagraphChild[],
): ParagraphChild[] => {
  const [start, end] = moveEnds(change, name, stamp).map(asChild);
  return [start, ...runs, end].filter((each) => each !== undefined);
};

/** Paragraphs that are moved, between the ends of their move. */
export const movedBlock = (
  change: 'moveFrom' | 'moveTo',
  name: string,
  stamp: Stamp,
  written: readonly FileChild[],
): FileChild[] => {
  const [start, end] = moveEnds(change, name, stamp) as unknown as FileChild[];
  return [start, ...written, end].filter((each) => each !== undefined);
};

/**
 * Runs that are not text of the release, as a content control (17.5.2.30): it tells them from the words around
 * them, also when somebody changes them. Word shows no frame around it ([MS-DOCX] 2.5.1.2).
 */
export const madeRuns = (tag: string, runs: readonly ParagraphChild[]): ParagraphChild => {
  const hidden = new Plain('w15:appearance', 'w15:val', 'hidden');
  const properties = new Element('sdtPr', {}, [new Element('tag', { val: tag }), hidden]);
  return asChild(new Element('sdt', {}, [properties, new Element('sdtContent', {}, runs)]));
};

class Plain extends XmlComponent {
  constructor(name: string, attribute: string, value: string) {
    super(name);
    this.root.push({ _attr: { [attribute]: value } });
  }
}

/** A paragraph with its number (`w14:paraId`), and what is suggested for its mark. */
export class ReviewedParagraph extends Paragraph {
  constructor(
    options: IParagraphOptions,
    private readonly number: string,
    private readonly mark: readonly { readonly change: ChangeName; readonly stamp: Stamp }[],
  ) {
    super(options);
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context);
    const content = xml?.['w:p'];
    const children: IXmlableObject[] = Array.isArray(content) ? content : [];
    return {
      'w:p': [
        { _attr: { 'w14:paraId': this.number, 'w14:textId': '77777777' } },
        ...this.withMark(children),
      ],
    };
  }

  private withMark(children: readonly IXmlableObject[]): readonly IXmlableObject[] {
    if (this.mark.length === 0) return children;
    const run = {
      'w:rPr': this.mark.map(({ change, stamp }) => ({
        [`w:${change}`]: attributes({ ...stamp }),
      })),
    };
    const [first, ...others] = children;
    const properties = first?.['w:pPr'];
    if (!Array.isArray(properties)) return [{ 'w:pPr': [run] }, ...children];
    // Those of the mark stand last but for sections and changes (CT_PPr, 17.3.1.26).
    const at = properties.findIndex((each) => 'w:sectPr' in each || 'w:pPrChange' in each);
    const end = at < 0 ? properties.length : at;
    return [{ 'w:pPr': [...properties.slice(0, end), run, ...properties.slice(end)] }, ...others];
  }
}
