import type { Nodes, Root } from 'mdast';
import {
  BlockBuilder,
  type Context,
  type Counting,
  PLAIN_CONTEXT,
} from '../../reading/block-builder';
import { readInto } from '../../reading/html';
import { printable } from '../../release/characters';
import { cleanAddress } from '../../release/link-wrappers';
import { safeUrl } from '../../release/safe-url';
import type { SwitchMark } from '../../release/text';
import { ownValue } from '../../text/own-value';
import { dataUrlBytes } from '../data-url';
import { NoteList } from '../note-list';
import type { SourceBuilder } from '../source-builder';

/** What is nested deeper is read as one paragraph. */
const MAX_DEPTH = 100;

/** What Markdown takes for a heading, an item or a rule, and is the end mark of a release. */
const END_MARK =
  /^(?:#[#\s]*|[-*+][ \t]*(?:30|ends?|fin|fine|ende|einde)[ \t]*[-*+]?|\*[ \t]*\*[ \t*]*)$/i;

const HTML_MARKS: Readonly<Record<string, SwitchMark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  del: 'strike',
  sup: 'superscript',
  sub: 'subscript',
};

/** Reads the tree of a Markdown file into a source. */
export function addMarkdown(source: SourceBuilder, root: Root, text: string): void {
  const reader = new MarkdownReader(source, root, text);
  reader.blocks(root.children, 0);
  source.add(reader.body);
  reader.notes.addTo(source);
}

class MarkdownReader {
  readonly body = new BlockBuilder();
  readonly notes = new NoteList();
  private builder = this.body;
  private readonly addresses = new Map<string, string>();
  /** Numbers of the notes, in the order in which the text names them. */
  private readonly noteNumbers = new Map<string, number>();
  /** Marks that HTML in the current paragraph has turned on. */
  private htmlMarks: Partial<Record<SwitchMark, true>> = {};

  /** The check box of a task, which its first line begins with. */
  private box = '';

  constructor(
    private readonly source: SourceBuilder,
    root: Root,
    private readonly text: string,
  ) {
    for (const node of root.children) {
      if (node.type === 'definition') this.addresses.set(node.identifier, node.url);
    }
  }

  blocks(nodes: readonly Nodes[], depth: number): void {
    for (const node of nodes) this.block(node, depth);
  }

  private block(node: Nodes, depth: number): void {
    const written = this.written(node);
    if (END_MARK.test(written) || depth > MAX_DEPTH) {
      this.paragraph(() => this.builder.text(written, PLAIN_CONTEXT));
      return;
    }
    switch (node.type) {
      case 'heading':
        this.paragraph(() => this.line(node.children, PLAIN_CONTEXT, depth), node.depth);
        return;
      case 'paragraph':
        this.paragraph(() => this.line(node.children, PLAIN_CONTEXT, depth));
        return;
      case 'blockquote':
        this.within(this.builder.quote(), () => this.blocks(node.children, depth + 1));
        return;
      case 'list':
        this.within(this.builder.list(countingOf(node.ordered === true, node.start ?? 1)), () =>
          this.blocks(node.children, depth + 1),
        );
        return;
      case 'listItem':
        this.within(this.builder.item(), () => {
          if (typeof node.checked === 'boolean') this.box = node.checked ? '☑ ' : '☐ ';
          this.blocks(node.children, depth + 1);
        });
        return;
      case 'table':
        this.table(node.children, depth);
        return;
      case 'code':
        this.paragraph(() => this.builder.text(node.value, { ...PLAIN_CONTEXT, keepsSpace: true }));
        return;
      case 'html':
        readInto(this.builder, node.value);
        return;
      case 'footnoteDefinition':
        this.note(node.identifier, () => this.blocks(node.children, depth + 1));
        return;
      default:
        return;
    }
  }

  private table(rows: readonly Nodes[], depth: number): void {
    this.within(this.builder.table(false), () => {
      for (const [at, row] of rows.entries()) {
        if (row.type !== 'tableRow') continue;
        this.within(this.builder.row(), () => {
          for (const cell of row.children) {
            this.within(this.builder.cell(at === 0, 1, 1), () =>
              this.line(cell.children, PLAIN_CONTEXT, depth + 1),
            );
          }
        });
      }
    });
  }

  private note(identifier: string, read: () => void): void {
    this.builder = this.notes.builder;
    this.within(this.notes.open(this.noteNumbers.get(identifier)), read);
    this.builder = this.body;
  }

  private line(nodes: readonly Nodes[], context: Context, depth: number): void {
    for (const node of nodes) this.inline(node, context, depth);
  }

  private inline(node: Nodes, context: Context, depth: number): void {
    const marked = (mark: SwitchMark): Context => ({
      ...context,
      marks: { ...context.marks, [mark]: true },
    });
    if (depth > MAX_DEPTH) {
      this.builder.text(this.written(node), context);
      return;
    }
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        this.builder.text(node.value, {
          ...context,
          marks: { ...context.marks, ...this.htmlMarks },
        });
        return;
      case 'strong':
        this.line(node.children, marked('bold'), depth + 1);
        return;
      case 'emphasis':
        this.line(node.children, marked('italic'), depth + 1);
        return;
      case 'delete':
        this.line(node.children, marked('strike'), depth + 1);
        return;
      case 'break':
        this.builder.lineBreak();
        return;
      case 'link':
        this.line(node.children, linked(context, node.url), depth + 1);
        return;
      case 'linkReference': {
        const url = this.addresses.get(node.identifier);
        this.line(node.children, url ? linked(context, url) : context, depth + 1);
        return;
      }
      case 'image':
        this.picture(node.url, node.alt ?? '');
        return;
      case 'imageReference':
        this.picture(this.addresses.get(node.identifier) ?? '', node.alt ?? '');
        return;
      case 'footnoteReference':
        this.builder.text(this.numberOf(node.identifier), marked('superscript'));
        return;
      case 'html':
        this.inlineHtml(node.value);
        return;
      default:
        if ('children' in node) this.line(node.children, context, depth + 1);
    }
  }

  private numberOf(identifier: string): string {
    const number = this.noteNumbers.get(identifier) ?? this.noteNumbers.size + 1;
    this.noteNumbers.set(identifier, number);
    return String(number);
  }

  /** A tag within a line: a line break, or a mark that begins or ends. */
  private inlineHtml(tag: string): void {
    const [, slash = '', name = ''] = /^<(\/?)([a-z]+)[\s/>]/i.exec(tag) ?? [];
    const mark = ownValue(HTML_MARKS, name.toLowerCase());
    if (name.toLowerCase() === 'br') this.builder.lineBreak();
    if (!mark) return;
    if (slash) delete this.htmlMarks[mark];
    else this.htmlMarks[mark] = true;
  }

  private picture(address: string, alt: string): void {
    const bytes = dataUrlBytes(address);
    if (!bytes) {
      const isRemote = /^(?:https?:)?\/\//i.test(address);
      this.source.losses.add(isRemote ? 'remote-picture' : 'missing-picture');
      return;
    }
    const picture = this.source.picture(bytes, { alt });
    if (picture) this.builder.standIn(picture);
  }

  private paragraph(read: () => void, level?: number): void {
    this.htmlMarks = {};
    this.within(this.builder.block(level ?? 'paragraph'), () => {
      if (this.box) this.builder.text(this.box, PLAIN_CONTEXT);
      this.box = '';
      read();
    });
  }

  private within(close: () => void, read: () => void): void {
    read();
    close();
  }

  private written({ position }: Nodes): string {
    return this.text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  }
}

function linked(context: Context, url: string): Context {
  const safe = safeUrl(url);
  return { ...context, link: safe === null ? null : cleanAddress(printable(url.trim())) };
}

const countingOf = (ordered: boolean, start: number): Counting => ({
  ordered,
  next: start,
  step: 1,
  endsAtOne: false,
  items: 0,
  format: ordered ? '{1}.' : null,
});
