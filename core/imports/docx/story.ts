import type { ReadBlock } from '../../reading/blocks';
import { fitted } from '../../reading/fitted';
import type { ReadRun } from '../../reading/runs';
import { createBlock } from '../../release/blocks/create';
import type { ListItem } from '../../release/blocks/list';
import type { Paragraph } from '../../release/blocks/paragraph';
import { RELEASE_BOUNDS } from '../../release/bounds';
import type { Inline } from '../../release/inlines/inline';
import type { Look, SourcePlace } from '../source';
import type { Draft, StoryScope } from './draft';
import { tooLarge } from './faults';
import { Fields } from './fields';
import { linesOf } from './line';
import { ListBuilder } from './lists';
import type { WordItem } from './numbering';
import { chosen, type Piece, piecesOf } from './paragraph';
import { isKept, type Revision, revisionOf } from './revisions';
import { type ParagraphProperties, paragraphProperties, type Style } from './styles';
import { readTable } from './table';
import { lookOf, runsOf } from './text';
import { child, childrenOf, isElement, wordValue, type XmlElement } from './xml';

/** A paragraph with all that was joined to it because what ended it is gone. */
interface WordParagraph {
  readonly style: Style;
  readonly properties: ParagraphProperties;
  readonly pieces: Piece[];
}

/** One text of a document, read in order: the body, a header, a note, a text box, a cell of a table. */
export class Story {
  readonly drafts: Draft[] = [];
  private readonly fields = new Fields();
  private readonly lists = new ListBuilder();
  /** A paragraph whose end is gone, so that the next goes on in it. */
  private pending: WordParagraph | null = null;

  constructor(
    private readonly scope: StoryScope,
    private readonly place: SourcePlace,
  ) {}

  /** Reads elements that stand at the level of paragraphs. */
  read(nodes: readonly (XmlElement | string)[]): void {
    for (const node of nodes) if (isElement(node)) this.element(node);
  }

  element(element: XmlElement): void {
    const { children } = element;
    switch (element.name) {
      case 'w:p':
        this.paragraph(element);
        return;
      case 'w:tbl':
        this.flush();
        this.table(element);
        return;
      case 'w:sdt':
        this.read(child(element, 'w:sdtContent')?.children ?? []);
        return;
      case 'w:customXml':
      case 'w:smartTag':
        this.read(children);
        return;
      case 'w:ins':
      case 'w:del':
      case 'w:moveFrom':
      case 'w:moveTo': {
        const revision = revisionOf(element);
        if (!revision || isKept([revision], this.scope.changes)) this.read(children);
        return;
      }
      case 'mc:AlternateContent':
        this.read(chosen(element));
        return;
      case 'm:oMathPara':
      case 'm:oMath':
        this.paragraph({ name: 'w:p', attributes: {}, children: [element] });
        return;
      case 'w:altChunk':
        this.scope.losses.add('embedded-file');
    }
  }

  /** Everything that was read. */
  end(): Draft[] {
    this.flush();
    this.lists.close();
    return this.drafts;
  }

  private paragraph(element: XmlElement): void {
    const { scope } = this;
    const pPr = child(element, 'w:pPr');
    const change = child(pPr, 'w:pPrChange');
    if (change) scope.losses.add('format-change');
    const valid = change && scope.changes === 'rejected' ? child(change, 'w:pPr') : pPr;
    const style = scope.styles.paragraph(wordValue(valid, 'w:pStyle'));
    const own = piecesOf(element, style, this.fields, scope);
    const mark = child(pPr, 'w:rPr');
    const marked = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'].flatMap((name) => {
      const found = child(mark, name);
      const revision = found && revisionOf(found);
      return revision ? [revision] : [];
    });
    for (const { revisions } of own) scope.revisions.add(revisions);
    if (marked.length > 0) scope.revisions.add(marked);
    const kept = own.filter(({ revisions }) => isKept(revisions, scope.changes));
    const before = this.pending;
    this.pending = null;
    // What goes on in a paragraph takes over how that looks, unless nothing is left of it.
    const isFirst = before === null || before.pieces.length === 0;
    const paragraph: WordParagraph = {
      style: isFirst ? style : before.style,
      properties: isFirst
        ? { ...style.paragraph, ...paragraphProperties(valid) }
        : before.properties,
      pieces: before?.pieces ?? [],
    };
    for (const piece of kept) paragraph.pieces.push(piece);
    if (endsHere(pPr, marked, scope)) this.write(paragraph);
    else this.pending = paragraph;
    if (breaksPage(child(pPr, 'w:sectPr'))) {
      this.flush();
      this.add({ type: 'page-break' });
    }
  }

  private flush(): void {
    const { pending } = this;
    this.pending = null;
    if (pending) this.write(pending);
  }

  private write(paragraph: WordParagraph): void {
    const { style, properties, pieces } = paragraph;
    const item = this.itemOf(paragraph);
    if (properties.breaksBefore && this.drafts.length > 0) this.add({ type: 'page-break' });
    let texts: Piece[] = [];
    let after: (() => void)[] = [];
    let label = item;
    const end = (): void => {
      this.text(texts, style, properties, label);
      if (texts.length > 0) label = null;
      for (const each of after) each();
      texts = [];
      after = [];
    };
    for (const piece of pieces) {
      switch (piece.type) {
        case 'page-break':
          end();
          this.add({ type: 'page-break' });
          break;
        case 'picture':
          // One that stands in a line of text comes after it, so that the line stays whole.
          if (texts.some(isSeen)) after.push(() => this.add(piece.picture));
          else this.add(piece.picture);
          break;
        case 'box':
          after.push(() => this.box(piece.content));
          break;
        default:
          texts.push(piece);
      }
    }
    end();
  }

  private itemOf({ style, properties, pieces }: WordParagraph): WordItem | null {
    const { list, level } = properties;
    // What is hidden or gone is not counted.
    if (list === undefined || list === '0') return null;
    if (
      pieces.length > 0 &&
      pieces.every((piece) => piece.type === 'text' && piece.look.isHidden)
    ) {
      return null;
    }
    return this.scope.numbering.next(list, level, style.id);
  }

  private text(
    pieces: readonly Piece[],
    style: Style,
    properties: ParagraphProperties,
    item: WordItem | null,
  ): void {
    const { scope } = this;
    const isHeading = style.role === 'title' || headingOf(style, properties) !== null;
    const { runs, language } = runsOf(pieces, scope, isHeading);
    const isText = item !== null && !item.ordered && !item.isBullet && item.label !== '';
    const hasLabel = item !== null && item.label !== '' && !item.isBullet;
    // The number of a heading is text, as is a label that counts nothing.
    const labelled: ReadRun[] =
      runs.length > 0 && ((isHeading && hasLabel) || isText)
        ? [{ text: `${item?.label} `, marks: {}, link: null }, ...runs]
        : runs;
    const lines = linesOf(labelled);
    if (lines.length === 0) return;
    const look = lookOf(pieces, style, properties);
    const said = properties.isRightToLeft;
    const direction = said === undefined ? null : said ? 'rtl' : 'ltr';
    const base = { place: this.place, look, language, direction, role: style.role } as const;
    for (const [index, children] of lines.entries()) {
      this.line(children, base, style, properties, isText || index > 0 ? null : item, index > 0);
    }
  }

  private line(
    children: Inline[],
    base: Omit<Draft, 'content'>,
    style: Style,
    properties: ParagraphProperties,
    item: WordItem | null,
    isFurther: boolean,
  ): void {
    const paragraph: Paragraph = { type: 'paragraph', children };
    const level = headingOf(style, properties);
    if (style.role === 'title' || level !== null) {
      this.lists.close();
      const depth = style.role === 'title' ? 1 : Math.min(level ?? 1, 6);
      this.push({ ...base, content: { type: 'heading', level: depth, children } });
    } else if (style.role === 'subtitle') {
      this.lists.close();
      this.push({ ...base, content: { type: 'subhead', children } });
    } else if (item && !(isUnlabelled(item) && this.lists.isOpen)) {
      if (isUnlabelled(item)) this.plain(paragraph, base);
      else {
        const list = this.lists.add(item, paragraph);
        if (list) this.push({ ...base, content: list });
        else this.countBlock();
      }
    } else if (item || (isFurther && this.lists.isOpen && properties.list)) {
      this.lists.continue(paragraph, item?.level ?? properties.level ?? 0);
      this.countBlock();
    } else if (style.role === 'list-continue' && this.lists.isOpen) {
      const depth = Number(/(\d)$/.exec(style.name)?.[1] ?? 1) - 1;
      this.lists.continue(paragraph, depth);
      this.countBlock();
    } else this.plain(paragraph, base);
  }

  private plain(paragraph: Paragraph, base: Omit<Draft, 'content'>): void {
    this.lists.close();
    if (base.role !== 'quote') {
      this.push({ ...base, content: paragraph });
      return;
    }
    const last = this.drafts.at(-1);
    const before = last?.content.type === 'quote' ? last.content : null;
    if (before && !isClosed(before.children.at(-1))) {
      before.children.push(paragraph);
      this.countBlock();
      return;
    }
    this.push({ ...base, content: { ...createBlock.quote(), children: [paragraph] } });
  }

  private table(element: XmlElement): void {
    this.lists.close();
    const { blocks, others, isFrame } = readTable(element, this.scope, (cell) => {
      const story = new Story(this.scope, this.place);
      story.read(cell.children);
      return story.end();
    });
    if (isFrame) {
      for (const draft of others) this.push(draft);
      return;
    }
    const last = this.drafts.at(-1);
    const isCaptioned =
      blocks[0]?.type === 'table' &&
      last?.role === 'caption' &&
      last.content.type === 'paragraph' &&
      this.drafts.at(-2)?.content.type !== 'picture';
    for (const block of blocks) {
      const isFirst = block === blocks[0];
      const caption = isCaptioned && isFirst ? plainText(last) : '';
      if (caption) this.drafts.pop();
      this.add(caption && block.type === 'table' ? { ...block, caption } : block);
    }
    for (const draft of others) this.push(draft);
  }

  private box(content: XmlElement): void {
    const { scope, place } = this;
    scope.losses.add('text-box');
    const story = new Story(scope, place === 'body' ? 'text-box' : place);
    story.read(content.children);
    const drafts = story.end();
    if (drafts.length > 0) this.lists.close();
    for (const draft of drafts) this.drafts.push(draft);
  }

  private add(content: Draft['content']): void {
    this.lists.close();
    this.push({
      place: this.place,
      look: NOTHING,
      language: null,
      direction: null,
      role: null,
      content,
    });
  }

  private push(draft: Draft): void {
    this.drafts.push(draft);
    this.countBlock();
  }

  private countBlock(): void {
    const { count } = this.scope;
    count.blocks += 1;
    if (count.blocks > RELEASE_BOUNDS.blocks) {
      throw tooLarge(`more than ${RELEASE_BOUNDS.blocks.toLocaleString('en')} paragraphs`);
    }
  }
}

const NOTHING: Look = { style: '', size: null, isBold: false, isUpper: false, align: 'start' };

const isSeen = (piece: Piece): boolean => piece.type === 'text' && piece.text.trim() !== '';

/** An item that shows neither a number nor a bullet: a further paragraph of the item before it. */
const isUnlabelled = ({ label, ordered }: WordItem): boolean => label === '' && !ordered;

/** 1 to 9 where the paragraph is a heading, by its own outline level or by its style. */
function headingOf(style: Style, { outline }: ParagraphProperties): number | null {
  if (outline === undefined || outline === style.paragraph.outline) return style.heading;
  return outline >= 0 && outline <= 8 ? outline + 1 : null;
}

/** Whether a paragraph ends where it ends in the file: its end may be deleted, or be no end at all. */
function endsHere(
  pPr: XmlElement | undefined,
  revisions: readonly Revision[],
  { changes }: StoryScope,
): boolean {
  if (!isKept(revisions, changes)) return false;
  // The first letter, set large, stands in a paragraph of its own; so does a heading within a line.
  const dropCap = child(pPr, 'w:framePr')?.attributes['w:dropCap'] ?? 'none';
  return dropCap === 'none' && child(child(pPr, 'w:rPr'), 'w:specVanish') === undefined;
}

/** Whether a quotation ends with a paragraph: of one that goes on only the last paragraph has the mark. */
const isClosed = (paragraph: Paragraph | undefined): boolean =>
  paragraph !== undefined && /["”»“’」』]\s*$/u.test(lineText(paragraph.children));

/** Whether what follows a section begins on a new page. */
const breaksPage = (section: XmlElement | undefined): boolean =>
  section !== undefined && !/^(continuous|nextColumn)$/.test(wordValue(section, 'w:type') ?? '');

const plainText = ({ content }: Draft): string =>
  content.type === 'paragraph' ? lineText(content.children) : '';

const lineText = (children: readonly Inline[]): string =>
  children.map((inline) => ('text' in inline ? inline.text : lineText(inline.children))).join('');

/** What stands in a note, as an item of a list. */
export function noteItem(drafts: readonly Draft[]): ListItem['children'] {
  const blocks = drafts.flatMap(({ content }): ReadBlock[] =>
    content.type === 'picture' || content.type === 'page-break' ? [] : [content],
  );
  const children = fitted(blocks, ['paragraph', 'list']);
  return children[0]?.type === 'list' ? [createBlock.paragraph(), ...children] : children;
}

/** Children of a part's root that are notes, by id. */
export const notesIn = (root: XmlElement, name: string): Map<string, XmlElement> =>
  new Map(childrenOf(root, name).map((note) => [note.attributes['w:id'] ?? '', note]));
