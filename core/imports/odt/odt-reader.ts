import {
  BlockBuilder,
  type Context,
  type Counting,
  type LineKind,
  PLAIN_CONTEXT,
} from '../../reading/block-builder';
import { columnSpanOf, rowSpanOf } from '../../reading/table';
import { printable } from '../../release/characters';
import { cleanAddress } from '../../release/link-wrappers';
import { safeUrl } from '../../release/safe-url';
import { SWITCH_MARKS } from '../../release/text';
import { symbolFont } from '../../text/symbol-fonts';
import { dataUrlBytes } from '../data-url';
import { headingLevelOf, roleOf } from '../docx/style-names';
import { child, childrenOf, isElement, textIn, within, type XmlElement } from '../docx/xml';
import type { ImportOptions } from '../import-format';
import { NoteList } from '../note-list';
import type { Revisions } from '../source';
import { PAGE_BREAK, type SourceBuilder } from '../source-builder';
import type { OdtPackage } from './package';
import { type OdtStyle, type OdtStyles, pointsOf } from './styles';

/** Cells and rows that repeat are made no more often: spreadsheets repeat them without end. */
const MAX_REPEATED = 100;

/** Elements whose text is no part of the document's. */
const SKIPPED = new Set([
  'office:annotation-end',
  'office:forms',
  'text:tracked-changes',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:bookmark',
  'text:bookmark-start',
  'text:bookmark-end',
  'text:reference-mark',
  'text:toc-mark',
  'text:soft-page-break',
  'text:hidden-paragraph',
  'text:ruby-text',
  'svg:title',
  'svg:desc',
  'office:event-listeners',
  'text:alphabetical-index-mark',
]);

interface Region {
  readonly kind: 'insertion' | 'deletion' | 'format-change';
  readonly element: XmlElement;
}

/** Reads the text of an OpenDocument file into a source. */
export class OdtReader {
  private readonly body = new BlockBuilder();
  private readonly boxes = new BlockBuilder();
  private readonly notes = new NoteList();
  private builder = this.body;
  private noteCount = 0;
  private tables = 0;
  private lists = 0;
  private listStyle = '';
  /** By list style: the number after its last item, for lists that go on. */
  private readonly next = new Map<string, number>();
  private readonly regions = new Map<string, Region>();
  /** Insertions that are being left out. */
  private readonly leftOut = new Set<string>();
  readonly revisions = { insertions: 0, deletions: 0, moves: 0, comments: 0 } satisfies Revisions;

  constructor(
    private readonly source: SourceBuilder,
    private readonly file: OdtPackage,
    private readonly styles: OdtStyles,
    private readonly options: ImportOptions,
  ) {}

  read(text: XmlElement): void {
    this.readRegions(child(text, 'text:tracked-changes'));
    this.pageParts('header');
    this.blocks(text);
    this.source.add(this.body);
    this.source.add(this.boxes, 'text-box');
    this.notes.addTo(this.source);
    this.pageParts('footer');
  }

  private readRegions(changes: XmlElement | undefined): void {
    for (const region of childrenOf(changes, 'text:changed-region')) {
      const id = region.attributes['text:id'] ?? region.attributes['xml:id'] ?? '';
      for (const element of region.children) {
        if (!isElement(element)) continue;
        const kind = element.name.replace('text:', '');
        if (kind !== 'insertion' && kind !== 'deletion' && kind !== 'format-change') continue;
        this.regions.set(id, { kind, element });
        this.source.losses.add(kind);
        if (kind === 'insertion') this.revisions.insertions += 1;
        if (kind === 'deletion') this.revisions.deletions += 1;
      }
    }
  }

  private pageParts(part: 'header' | 'footer'): void {
    const seen = new Set<string>();
    for (const page of this.styles.masterPages) {
      for (const name of [`style:${part}-first`, `style:${part}`, `style:${part}-left`]) {
        for (const element of childrenOf(page, name)) {
          const logo = within(element, 'draw:image')?.attributes['xlink:href'] ?? '';
          const content = `${textIn(element)} ${logo}`.trim();
          if (
            element.attributes['style:display'] === 'false' ||
            content === '' ||
            seen.has(content)
          )
            continue;
          seen.add(content);
          const builder = new BlockBuilder();
          this.into(builder, () => this.blocks(element));
          this.source.add(builder, part);
        }
      }
    }
  }

  private into(builder: BlockBuilder, read: () => void): void {
    const { builder: around, tables, lists } = this;
    this.builder = builder;
    this.tables = 0;
    this.lists = 0;
    read();
    this.builder = around;
    this.tables = tables;
    this.lists = lists;
  }

  private blocks(parent: XmlElement): void {
    for (const node of parent.children) if (isElement(node)) this.block(node);
  }

  private block(element: XmlElement): void {
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        this.paragraph(element);
        return;
      case 'text:list':
        this.list(element);
        return;
      case 'table:table':
        this.table(element);
        return;
      case 'draw:frame':
      case 'draw:custom-shape':
      case 'draw:rect':
      case 'draw:g':
        this.shape(element);
        return;
      case 'text:change':
      case 'text:change-start':
      case 'text:change-end':
        this.change(element, null);
        return;
      default:
        if (!SKIPPED.has(element.name)) this.blocks(element);
    }
  }

  private paragraph(element: XmlElement): void {
    const style = this.styles.style('paragraph', element.attributes['text:style-name']);
    if (style.hasBreakBefore) this.builder.standIn(PAGE_BREAK);
    const close = this.builder.block(kindOf(element, style));
    this.inlines(element, contextOf(style, null, PLAIN_CONTEXT));
    close();
  }

  private inlines(parent: XmlElement, context: Context): void {
    for (const node of parent.children) {
      if (isElement(node)) this.inline(node, context);
      else this.text(node.replace(/[ \t\r\n]+/g, ' '), context);
    }
  }

  private text(text: string, context: Context): void {
    if (this.leftOut.size === 0) this.builder.text(text, context);
  }

  private inline(element: XmlElement, context: Context): void {
    const { attributes, name } = element;
    switch (name) {
      case 'text:s':
        this.text(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 100)), context);
        return;
      case 'text:tab':
        this.text('\t', context);
        return;
      case 'text:line-break':
        if (this.leftOut.size === 0) this.builder.lineBreak();
        return;
      case 'text:span': {
        const style = this.styles.style('text', attributes['text:style-name']);
        if (style.isHidden) this.source.losses.add('hidden-text');
        else this.inlines(element, contextOf(style, context, context));
        return;
      }
      case 'text:a': {
        const url = printable((attributes['xlink:href'] ?? '').trim());
        this.inlines(element, {
          ...context,
          link: safeUrl(url) === null ? null : cleanAddress(url),
        });
        return;
      }
      case 'text:note':
        this.note(element, context);
        return;
      case 'office:annotation':
        this.revisions.comments += 1;
        this.source.losses.add('comment');
        return;
      case 'text:hidden-text':
        this.source.losses.add('hidden-text');
        return;
      case 'text:change':
      case 'text:change-start':
      case 'text:change-end':
        this.change(element, context);
        return;
      case 'draw:frame':
      case 'draw:custom-shape':
      case 'draw:rect':
      case 'draw:g':
      case 'draw:line':
        this.shape(element);
        return;
      default:
        if (!SKIPPED.has(name)) this.inlines(element, context);
    }
  }

  /**
   * Deleted text stands apart, with a mark where it was; inserted text stands between two marks.
   *
   * @param context of the line that the mark stands in; null between lines
   */
  private change({ name, attributes }: XmlElement, context: Context | null): void {
    const id = attributes['text:change-id'] ?? '';
    const region = this.regions.get(id);
    if (!region || this.options.changes === 'accepted') return;
    if (name === 'text:change' && region.kind === 'deletion') {
      const blocks = region.element.children
        .filter(isElement)
        .filter(({ name: each }) => each !== 'office:change-info');
      for (const [at, block] of blocks.entries()) {
        const isLine = /^text:[ph]$/.test(block.name);
        if (!isLine || context === null) {
          this.block(block);
          continue;
        }
        if (at > 0) this.builder.lineBreak();
        this.inlines(block, context);
      }
    } else if (region.kind === 'insertion') {
      if (name === 'text:change-start') this.leftOut.add(id);
      else this.leftOut.delete(id);
    }
  }

  private note(element: XmlElement, context: Context): void {
    const body = child(element, 'text:note-body');
    if (!body || this.builder === this.notes.builder) return;
    this.noteCount += 1;
    this.text(String(this.noteCount), {
      ...context,
      marks: { ...context.marks, superscript: true },
    });
    const close = this.notes.open(this.noteCount);
    this.into(this.notes.builder, () => this.blocks(body));
    close();
  }

  private list(element: XmlElement): void {
    const style = element.attributes['text:style-name'] ?? this.listStyle;
    const depth = this.lists;
    const { format, start } = this.styles.level(style, depth);
    const goesOn =
      element.attributes['text:continue-numbering'] === 'true' ||
      'text:continue-list' in element.attributes;
    const next = (goesOn && depth === 0 ? this.next.get(style) : undefined) ?? start;
    const counting: Counting = {
      ordered: format !== null,
      next,
      step: 1,
      endsAtOne: false,
      items: 0,
      format,
    };
    const around = this.listStyle;
    this.listStyle = style;
    this.lists += 1;
    const close = this.builder.list(counting);
    for (const item of element.children) {
      if (!isElement(item)) continue;
      const isItem = item.name === 'text:list-item';
      const value = Number(item.attributes['text:start-value'] ?? Number.NaN);
      const number = isItem && Number.isInteger(value) && value >= 0 ? value : undefined;
      const closeItem = isItem ? this.builder.item({ number }) : this.builder.block();
      this.blocks(item);
      closeItem();
    }
    close();
    this.lists -= 1;
    this.listStyle = around;
    this.next.set(style, counting.next);
  }

  private table(element: XmlElement): void {
    if (this.tables > 0) {
      this.source.losses.add('nested-table');
      this.blocks(element);
      return;
    }
    this.tables += 1;
    const close = this.builder.table(false);
    this.rows(element);
    close();
    this.tables -= 1;
  }

  private rows(parent: XmlElement): void {
    for (const node of parent.children) {
      if (!isElement(node)) continue;
      if (node.name === 'table:table-header-rows') {
        const close = this.builder.head();
        this.rows(node);
        close();
      } else if (node.name === 'table:table-row') {
        this.row(node);
      } else if (/^table:table-(?:rows|row-group)$/.test(node.name)) this.rows(node);
    }
  }

  private row(row: XmlElement): void {
    const close = this.builder.row();
    for (const cell of row.children) {
      if (!isElement(cell) || cell.name !== 'table:table-cell') continue;
      const { attributes } = cell;
      const repeated = Number(attributes['table:number-columns-repeated'] ?? 1) || 1;
      for (let each = 0; each < Math.min(repeated, MAX_REPEATED); each += 1) {
        const closeCell = this.builder.cell(
          false,
          columnSpanOf(attributes['table:number-columns-spanned']),
          rowSpanOf(attributes['table:number-rows-spanned'] ?? '1'),
        );
        this.blocks(cell);
        closeCell();
      }
    }
    close();
  }

  private shape(element: XmlElement): void {
    const image = child(element, 'draw:image');
    const box = child(element, 'draw:text-box');
    const object = child(element, 'draw:object') ?? child(element, 'draw:object-ole');
    if (box) this.textBox(box);
    else if (image) this.picture(element, image, object !== undefined);
    else if (object) this.source.losses.add('embedded-file');
    else if (element.name === 'draw:g') {
      for (const node of element.children)
        if (isElement(node) && node.name.startsWith('draw:')) this.shape(node);
    } else if (textIn(element).trim()) this.textBox(element);
    else this.source.losses.add('drawing');
  }

  /** A box around a picture and its caption stays where it is; others stand apart. */
  private textBox(box: XmlElement): void {
    if (within(box, 'draw:image')) {
      const close = this.builder.block('paragraph');
      this.blocks(box);
      close();
      return;
    }
    this.source.losses.add('text-box');
    this.into(this.boxes, () => this.blocks(box));
  }

  private picture(frame: XmlElement, image: XmlElement, isObject: boolean): void {
    const href = image.attributes['xlink:href'] ?? '';
    const inline = child(image, 'office:binary-data');
    const bytes = inline
      ? dataUrlBytes(`data:;base64,${textIn(inline).replace(/\s+/g, '')}`)
      : this.file.picture(href.replace(/^\.\//, ''));
    if (!bytes) {
      this.source.losses.add(
        isObject
          ? 'embedded-file'
          : /^(?:https?:)?\/\//i.test(href)
            ? 'remote-picture'
            : 'missing-picture',
      );
      return;
    }
    const width = pointsOf(frame.attributes['svg:width']);
    const share = width !== null && this.styles.textWidth ? width / this.styles.textWidth : null;
    const alt = [textIn(child(frame, 'svg:desc')), textIn(child(frame, 'svg:title'))].find((each) =>
      each.trim(),
    );
    const picture = this.source.picture(bytes, {
      alt: printable(alt ?? ''),
      isDecorative: frame.attributes['loext:decorative'] === 'true',
      width: share === null ? null : Math.min(100, Math.max(1, Math.round(share * 100))),
    });
    if (picture && this.leftOut.size === 0) this.builder.standIn(picture);
  }
}

function kindOf({ name, attributes }: XmlElement, style: OdtStyle): LineKind {
  const role = roleOf(style.name, '');
  const level =
    name === 'text:h'
      ? Number(attributes['text:outline-level'] ?? 1) || 1
      : (style.level ?? headingLevelOf(style.name, ''));
  if (level !== null) return Math.min(Math.max(1, level), 6);
  if (role === 'title') return 1;
  if (role === 'subtitle') return 'subhead';
  return role === 'quote' ? 'quote' : 'paragraph';
}

/** @param around what the text has already; null for a paragraph */
function contextOf(style: OdtStyle, around: Context | null, base: Context): Context {
  const marks = { ...around?.marks };
  for (const mark of SWITCH_MARKS) {
    if (style.marks[mark] === true) marks[mark] = true;
    if (style.marks[mark] === false) delete marks[mark];
  }
  const direction = style.direction ?? around?.look.direction ?? null;
  const own = direction === 'rtl' ? (style.complexLanguage ?? style.language) : style.language;
  return {
    ...base,
    marks,
    keepsSpace: true,
    symbols: style.font === null ? base.symbols : symbolFont(style.font),
    letterCase: style.isUpper === null ? base.letterCase : style.isUpper ? 'upper' : null,
    language: own ?? around?.language ?? null,
    look: {
      style: around?.look.style ?? style.name,
      size: style.size ?? around?.look.size ?? null,
      align: around?.look.align ?? style.align ?? 'start',
      direction,
    },
  };
}
