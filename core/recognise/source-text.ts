import type { SourceBlock } from '../imports/source';
import type { ReadBlock } from '../reading/blocks';
import type { Inline } from '../release/inlines/inline';
import type { LooseNode } from '../release/nodes';

/** The inlines of a block that is one line of text (a paragraph, a heading); null of any other. */
export function inlinesOf(content: SourceBlock['content']): readonly Inline[] | null {
  switch (content.type) {
    case 'heading':
    case 'paragraph':
    case 'subhead':
      return content.children;
    default:
      return null;
  }
}

/** The text of a source block: `\n` between its lines, a tab between the cells of a row. */
export function textOf(content: SourceBlock['content']): string {
  switch (content.type) {
    case 'picture':
      return content.alt;
    case 'page-break':
      return '';
    default:
      return blockText(content);
  }
}

function blockText(content: ReadBlock): string {
  switch (content.type) {
    case 'quote':
      return [
        ...content.children.map((paragraph) => nodeText(paragraph as LooseNode)),
        [content.speaker, content.role, content.organisation].filter((part) => part).join(', '),
      ]
        .filter((line) => line !== '')
        .join('\n');
    case 'list':
      return content.children.map((item) => nodeText(item as LooseNode)).join('\n');
    case 'table':
      return [
        ...(content.caption ? [content.caption] : []),
        ...content.children.map((row) =>
          row.children.map((cell) => nodeText(cell as LooseNode)).join('\t'),
        ),
      ].join('\n');
    default:
      return nodeText(content as LooseNode);
  }
}

/** The runs of a node one after the other; blocks in it on lines of their own. */
function nodeText(node: LooseNode): string {
  if ('text' in node) return node.text;
  let text = '';
  for (const child of node.children) {
    const isBlock = 'type' in child && child.type !== 'link' && child.type !== 'fact';
    const inner =
      'type' in child && child.type === 'placeholder' && 'label' in child
        ? `[${String(child.label)}]`
        : nodeText(child);
    text += isBlock && text !== '' && child.type !== 'placeholder' ? `\n${inner}` : inner;
  }
  return text;
}

/** A line without some of its first letters; marks and links of the rest are kept. */
export function withoutStart(children: readonly Inline[], length: number): Inline[] {
  let left = length;
  const cut = (inlines: readonly Inline[]): Inline[] =>
    inlines.flatMap((inline): Inline[] => {
      if ('text' in inline) {
        const taken = Math.min(left, inline.text.length);
        left -= taken;
        return taken === inline.text.length && taken > 0
          ? []
          : [{ ...inline, text: inline.text.slice(taken) }];
      }
      if (left === 0 || inline.type !== 'link') return [inline];
      const inner = cut(inline.children);
      return inner.length === 0 ? [] : [{ ...inline, children: inner as typeof inline.children }];
    });
  return cut(children);
}

/** The text of a line. */
export const textOfLine = (children: readonly Inline[]): string =>
  children.map((child) => nodeText(child as LooseNode)).join('');

/** A line without some of its last letters, and without the space before those. */
export function withoutEnd(children: readonly Inline[], length: number): Inline[] {
  if (length === 0) return [...children];
  const keeps = Math.max(0, textOfLine(children).length - length);
  let left = textOfLine(children).slice(0, keeps).trimEnd().length;
  const cut = (inlines: readonly Inline[]): Inline[] =>
    inlines.flatMap((inline): Inline[] => {
      if (left <= 0) return [];
      if ('text' in inline) {
        const text = inline.text.slice(0, left);
        left -= text.length;
        return [{ ...inline, text }];
      }
      if (inline.type === 'link')
        return [{ ...inline, children: cut(inline.children) as typeof inline.children }];
      left -= nodeText(inline as LooseNode).length;
      return [inline];
    });
  return cut(children);
}
