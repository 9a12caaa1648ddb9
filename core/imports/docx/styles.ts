import { type RunProperties, runProperties } from './run-look';
import { headingLevelOf, roleOf, type StyleRole } from './style-names';
import {
  child,
  childrenOf,
  switchOf,
  wholeNumber,
  wordValue,
  type XmlElement,
  xmlTree,
} from './xml';

/** What a `w:pPr` says, as far as it is read. */
export interface ParagraphProperties {
  /** 0 to 8 are headings, 9 is text. */
  readonly outline?: number;
  /** `0` takes a list away. */
  readonly list?: string;
  readonly level?: number;
  readonly align?: string;
  readonly isRightToLeft?: boolean;
  readonly breaksBefore?: boolean;
}

export function paragraphProperties(pPr: XmlElement | undefined): ParagraphProperties {
  if (!pPr || pPr.children.length === 0) return {};
  const numbering = child(pPr, 'w:numPr');
  const said = {
    outline: wholeNumber(wordValue(pPr, 'w:outlineLvl')),
    list: wordValue(numbering, 'w:numId'),
    level: wholeNumber(wordValue(numbering, 'w:ilvl')),
    align: wordValue(pPr, 'w:jc'),
    isRightToLeft: switchOf(pPr, 'w:bidi'),
    breaksBefore: switchOf(pPr, 'w:pageBreakBefore'),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** A style with all that it takes over from those it is based on. */
export interface Style {
  readonly id: string;
  /** As the file shows it; its id where it has no name. */
  readonly name: string;
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
  /** 1 to 9 where it is one of headings; null where it is not. */
  readonly heading: number | null;
  readonly role: StyleRole | null;
}

interface Definition {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
}

const NO_STYLE: Style = { id: '', name: '', run: {}, paragraph: {}, heading: null, role: null };

/** The styles of a document. Ones that are based on themselves, in however many steps, end there. */
export class Styles {
  readonly defaults: RunProperties;
  private readonly definitions = new Map<string, Definition>();
  private readonly known = new Map<string, Style>();
  private readonly defaultParagraph: string;
  /** By the id of a list's style, the list that it names. */
  readonly lists = new Map<string, string>();

  constructor(bytes: Uint8Array | undefined) {
    const root = bytes && xmlTree(bytes);
    const defaults = child(child(root, 'w:docDefaults'), 'w:rPrDefault');
    this.defaults = runProperties(child(defaults, 'w:rPr'));
    let defaultParagraph = '';
    for (const style of childrenOf(root, 'w:style')) {
      const id = style.attributes['w:styleId'] ?? '';
      const type = style.attributes['w:type'] ?? 'paragraph';
      const isDefault = /^(1|true|on)$/.test(style.attributes['w:default'] ?? '');
      if (type === 'paragraph' && isDefault) defaultParagraph = id;
      const paragraph = paragraphProperties(child(style, 'w:pPr'));
      if (type === 'numbering' && paragraph.list) this.lists.set(id, paragraph.list);
      this.definitions.set(id, {
        name: wordValue(style, 'w:name') ?? id,
        basedOn: wordValue(style, 'w:basedOn'),
        run: runProperties(child(style, 'w:rPr')),
        paragraph,
      });
    }
    this.defaultParagraph = defaultParagraph;
  }

  /** The style of a paragraph, its default where it names none or one that is not there. */
  paragraph(id: string | undefined): Style {
    return this.style(id !== undefined && this.definitions.has(id) ? id : this.defaultParagraph);
  }

  /** The style of a run; one that says nothing where it names none. */
  character(id: string | undefined): Style {
    return id === undefined ? NO_STYLE : this.style(id);
  }

  private style(id: string): Style {
    const known = this.known.get(id);
    if (known) return known;
    // From the style to the last that it is based on, without calling itself: a chain may be any length.
    const chain: [string, Definition][] = [];
    const met = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !met.has(at); ) {
      met.add(at);
      const definition = this.definitions.get(at);
      if (!definition) break;
      chain.push([at, definition]);
      at = definition.basedOn;
      if (chain.length === LONGEST_CHAIN) break;
    }
    const style: Style = {
      id,
      name: chain[0]?.[1].name ?? '',
      run: merged(chain.map(([, { run }]) => run)),
      paragraph: merged(chain.map(([, { paragraph }]) => paragraph)),
      heading: headingOf(chain),
      role: chain.map(([own, { name }]) => roleOf(name, own)).find((role) => role !== null) ?? null,
    };
    this.known.set(id, style);
    return style;
  }
}

/** Word itself lets a style be based on ten others at most. */
const LONGEST_CHAIN = 50;

/** Properties of styles, the strongest first. */
const merged = <Properties extends object>(chain: readonly Properties[]): Properties =>
  Object.assign({}, ...chain.toReversed());

/** The first style that says it, by its outline level or by its name. */
function headingOf(chain: readonly [string, Definition][]): number | null {
  for (const [id, { name, paragraph }] of chain) {
    const { outline } = paragraph;
    if (outline !== undefined) return outline <= 8 && outline >= 0 ? outline + 1 : null;
    const level = headingLevelOf(name, id);
    if (level !== null) return level;
  }
  return null;
}
