import { seenIn, symbolFont } from '../../text/symbol-fonts';
import type { ImportOptions } from '../import-format';
import type { LossCount } from '../losses';
import type { SourcePicture } from '../source';
import { addressOf, type Fields, isPlainField, linkOfField, shownByCode } from './fields';
import type { Pictures } from './pictures';
import { type Revision, revisionOf } from './revisions';
import { type RunLook, type RunProperties, runLook, runProperties } from './run-look';
import type { Style, Styles } from './styles';
import type { WordPackage } from './word-package';
import {
  allWithin,
  child,
  childrenOf,
  isElement,
  textIn,
  wholeNumber,
  within,
  wordValue,
  type XmlElement,
} from './xml';

/** Something in a paragraph, with the tracked changes that it stands in, the outermost first. */
export type Piece = { readonly revisions: readonly Revision[] } & (
  | {
      readonly type: 'text';
      readonly text: string;
      readonly look: RunLook;
      readonly link: string | null;
    }
  | {
      readonly type: 'note';
      readonly kind: 'footnote' | 'endnote';
      readonly id: string;
      /** Its mark is the text that follows. */
      readonly hasOwnMark: boolean;
      readonly look: RunLook;
    }
  | { readonly type: 'picture'; readonly picture: SourcePicture }
  | { readonly type: 'page-break' }
  | { readonly type: 'box'; readonly content: XmlElement }
  | { readonly type: 'comment'; readonly edge: CommentEdge; readonly id: string }
);

/** Where a comment begins, ends, and shows its sign. */
export type CommentEdge = 'start' | 'end' | 'reference';

/** What reading a paragraph needs of its document. */
export interface ParagraphScope {
  readonly file: WordPackage;
  /** The part that the paragraph stands in: its relationships are of that part. */
  readonly part: string;
  readonly styles: Styles;
  readonly pictures: Pictures;
  readonly losses: LossCount;
  readonly changes: ImportOptions['changes'];
  /** The places of comments are pieces, too. */
  readonly hasComments?: true;
}

interface Around {
  readonly link: string | null;
  readonly revisions: readonly Revision[];
}

/** Names whose namespaces stand for what is read here: a choice that needs them is taken. */
const UNDERSTOOD = /^(wps|wpg|wpc|wp14|w14|w15|w16\w*|cx\d*|a14|pic14|wpi|am3d|c14|v2|o|v|m)$/;

/** The one of several ways to write a thing that is read: the first that is understood. */
export function chosen(alternatives: XmlElement): readonly (XmlElement | string)[] {
  const choice = childrenOf(alternatives, 'mc:Choice').find(({ attributes }) =>
    (attributes.Requires ?? '').split(/\s+/).every((prefix) => UNDERSTOOD.test(prefix)),
  );
  return (choice ?? child(alternatives, 'mc:Fallback'))?.children ?? [];
}

/** Reads the pieces of a paragraph, in their order, whatever will become of its tracked changes. */
export function piecesOf(
  paragraph: XmlElement,
  style: Style,
  fields: Fields,
  scope: ParagraphScope,
): Piece[] {
  const reader = new ParagraphReader(style, fields, scope);
  reader.walk(paragraph.children, { link: null, revisions: [] });
  return reader.pieces;
}

class ParagraphReader {
  readonly pieces: Piece[] = [];

  constructor(
    private readonly style: Style,
    private readonly fields: Fields,
    private readonly scope: ParagraphScope,
  ) {}

  walk(nodes: readonly (XmlElement | string)[], around: Around): void {
    for (const node of nodes) if (isElement(node)) this.element(node, around);
  }

  private element(element: XmlElement, around: Around): void {
    const { name, attributes, children } = element;
    switch (name) {
      case 'w:r':
        this.run(element, around);
        return;
      case 'w:hyperlink':
        this.walk(children, { ...around, link: this.linkOf(element) ?? around.link });
        return;
      case 'w:ins':
      case 'w:del':
      case 'w:moveFrom':
      case 'w:moveTo': {
        const revision = revisionOf(element);
        const revisions = revision ? [...around.revisions, revision] : around.revisions;
        this.walk(children, { ...around, revisions });
        return;
      }
      case 'w:fldSimple': {
        const code = attributes['w:instr'] ?? '';
        const kind = /^\s*(\w+)/.exec(code)?.[1]?.toUpperCase() ?? '';
        if (!isPlainField(kind)) this.scope.losses.add('field');
        this.walk(children, { ...around, link: linkOfField(code) ?? around.link });
        return;
      }
      case 'w:sdt':
        this.walk(child(element, 'w:sdtContent')?.children ?? [], around);
        return;
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
        this.walk(children, around);
        return;
      case 'mc:AlternateContent':
        this.walk(chosen(element), around);
        return;
      case 'm:oMath':
      case 'm:oMathPara':
        this.equation(element, around);
        return;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.drawing(element, around);
        return;
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
      case 'w:commentReference':
        this.comment(element, around);
        return;
    }
  }

  private comment({ name, attributes }: XmlElement, { revisions }: Around): void {
    const edge = COMMENT_EDGES[name];
    if (!this.scope.hasComments || !edge) return;
    this.pieces.push({ type: 'comment', edge, id: attributes['w:id'] ?? '', revisions });
  }

  private linkOf({ attributes }: XmlElement): string | null {
    const found = this.scope.file.relationships(this.scope.part).get(attributes['r:id'] ?? '');
    if (!found?.isExternal) return null;
    return addressOf(found.target, attributes['w:anchor'] ?? attributes['w:docLocation'] ?? '');
  }

  private run(run: XmlElement, around: Around): void {
    const rPr = child(run, 'w:rPr');
    const look = this.lookOf(rPr);
    const { revisions } = around;
    const say = (text: string): void => this.text(text, look, around);
    for (const node of run.children) {
      if (!isElement(node)) continue;
      switch (node.name) {
        case 'w:t':
        case 'w:delText':
          say(textIn(node).replace(/[\t\r\n]+/g, ' '));
          break;
        case 'w:tab':
        case 'w:ptab':
          say('\t');
          break;
        case 'w:br':
          if (node.attributes['w:type'] !== 'page') say('\n');
          else if (!this.fields.isInCode) this.pieces.push({ type: 'page-break', revisions });
          break;
        case 'w:cr':
          say('\n');
          break;
        case 'w:noBreakHyphen':
          say('\u2011');
          break;
        case 'w:softHyphen':
          say('\u00ad');
          break;
        case 'w:sym':
          say(symbolOf(node));
          break;
        case 'w:fldChar':
          this.fieldMark(node, look, around);
          break;
        case 'w:instrText':
        case 'w:delInstrText':
          this.fields.code(textIn(node));
          break;
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          this.pieces.push({
            type: 'note',
            kind: node.name === 'w:footnoteReference' ? 'footnote' : 'endnote',
            id: node.attributes['w:id'] ?? '',
            hasOwnMark: /^(1|true|on)$/.test(node.attributes['w:customMarkFollows'] ?? ''),
            look,
            revisions,
          });
          break;
        case 'w:ruby':
          this.walk(child(node, 'w:rubyBase')?.children ?? [], around);
          say('(');
          this.walk(child(node, 'w:rt')?.children ?? [], around);
          say(')');
          break;
        case 'w:contentPart':
          this.scope.losses.add('drawing');
          break;
        default:
          this.element(node, around);
      }
    }
  }

  private text(text: string, look: RunLook, { link, revisions }: Around): void {
    if (this.fields.isInCode) {
      this.fields.code(text);
      return;
    }
    if (text === '') return;
    const font = symbolFont(look.font);
    const seen = font ? seenIn(font, text) : text;
    this.pieces.push({ type: 'text', text: seen, look, link: this.fields.link ?? link, revisions });
  }

  private fieldMark(mark: XmlElement, look: RunLook, around: Around): void {
    switch (mark.attributes['w:fldCharType']) {
      case 'begin': {
        this.fields.begin();
        const list = child(child(mark, 'w:ffData'), 'w:ddList');
        if (list) this.dropDown(list, look, around);
        return;
      }
      case 'separate':
        if (!isPlainField(this.fields.separate())) this.scope.losses.add('field');
        return;
      case 'end': {
        const shown = shownByCode(this.fields.end());
        if (shown) this.text(shown, look, around);
      }
    }
  }

  /** A field in which one of several words is chosen shows that word, and nothing else says it. */
  private dropDown(list: XmlElement, look: RunLook, { link, revisions }: Around): void {
    const index = wholeNumber(wordValue(list, 'w:result') ?? wordValue(list, 'w:default')) ?? 0;
    const text = childrenOf(list, 'w:listEntry')[index]?.attributes['w:val'] ?? '';
    if (text) this.pieces.push({ type: 'text', text, look, link, revisions });
  }

  private lookOf(rPr: XmlElement | undefined): RunLook {
    const { styles, changes, losses } = this.scope;
    const change = child(rPr, 'w:rPrChange');
    if (change) losses.add('format-change');
    const valid = change && changes === 'rejected' ? child(change, 'w:rPr') : rPr;
    const own: RunProperties = runProperties(valid);
    const character = styles.character(wordValue(valid, 'w:rStyle')).run;
    return runLook(styles.defaults, this.style.run, character, own);
  }

  private equation(element: XmlElement, around: Around): void {
    this.scope.losses.add('equation');
    const text = allWithin(element, 'm:t').map(textIn).join('');
    this.text(text, this.lookOf(undefined), around);
  }

  /** Pictures, text boxes and what else is drawn (`w:drawing`), or drawn the old way (`w:pict`, `w:object`). */
  private drawing(element: XmlElement, { revisions }: Around): void {
    const frame = child(element, 'wp:inline') ?? child(element, 'wp:anchor');
    const before = this.pieces.length;
    if (frame) this.framed(frame, revisions);
    else this.vml(element, revisions);
    const { losses } = this.scope;
    if (element.name === 'w:object') losses.add('embedded-file');
    else if (within(element, 'c:chart') || within(element, 'cx:chart')) losses.add('chart');
    else if (this.pieces.length === before && !hasPicture(element)) losses.add('drawing');
  }

  private framed(frame: XmlElement, revisions: readonly Revision[]): void {
    const { pictures, part } = this.scope;
    const properties = child(frame, 'wp:docPr');
    const width = wholeNumber(child(frame, 'wp:extent')?.attributes.cx) ?? null;
    this.inside(
      frame,
      (found) => {
        if (found.name !== 'pic:pic') return false;
        const picture = pictures.fromDrawing(found, properties, part, width);
        if (picture) this.pieces.push({ type: 'picture', picture, revisions });
        return true;
      },
      revisions,
    );
  }

  private vml(element: XmlElement, revisions: readonly Revision[]): void {
    const { pictures, part } = this.scope;
    let shape: XmlElement | undefined;
    this.inside(
      element,
      (found) => {
        if (found.name.startsWith('v:') && found.attributes.style) shape = found;
        if (found.name !== 'v:imagedata') return false;
        const picture = pictures.fromVml(found, shape, part, widthIn(shape));
        if (picture) this.pieces.push({ type: 'picture', picture, revisions });
        return true;
      },
      revisions,
    );
  }

  /** Goes through a drawing: to what is asked for, and to its text boxes. */
  private inside(
    element: XmlElement,
    take: (element: XmlElement) => boolean,
    revisions: readonly Revision[],
  ): void {
    const nodes = element.name === 'mc:AlternateContent' ? chosen(element) : element.children;
    for (const node of nodes) {
      if (!isElement(node) || take(node)) continue;
      if (node.name === 'w:txbxContent')
        this.pieces.push({ type: 'box', content: node, revisions });
      else this.inside(node, take, revisions);
    }
  }
}

const COMMENT_EDGES: Readonly<Record<string, CommentEdge>> = {
  'w:commentRangeStart': 'start',
  'w:commentRangeEnd': 'end',
  'w:commentReference': 'reference',
};

const hasPicture = (element: XmlElement): boolean =>
  within(element, 'pic:pic') !== undefined || within(element, 'v:imagedata') !== undefined;

/** A sign of a font of signs. */
function symbolOf({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  if (!(code > 0 && code <= 0xffff)) return '';
  const sign = String.fromCharCode(code);
  const font = symbolFont(attributes['w:font'] ?? '');
  return font ? seenIn(font, sign) : sign;
}

/** English Metric Units in a unit of length that CSS has, as VML writes lengths. */
const UNITS: Readonly<Record<string, number>> = {
  pt: 12_700,
  in: 914_400,
  cm: 360_000,
  mm: 36_000,
  px: 9525,
  pc: 152_400,
};

function widthIn(shape: XmlElement | undefined): number | null {
  const [, number, unit = ''] =
    /(?:^|;)\s*width:\s*(\d+(?:\.\d+)?)(pt|in|cm|mm|px|pc)/.exec(shape?.attributes.style ?? '') ??
    [];
  return number === undefined ? null : Math.round(Number(number) * (UNITS[unit] ?? 0));
}
