import { DEFAULT_IMPORT_OPTIONS, type ImportOptions } from '../../../core/imports/import-format';
import { importFile } from '../../../core/imports/registry';
import type { SourceBlock, SourceDocument } from '../../../core/imports/source';
import type { LooseNode } from '../../../core/release/nodes';

export interface ReadBack extends SourceDocument {
  readonly format: string;
}

/** Reads a file as the window does. */
export async function read(
  file: Uint8Array | string,
  name: string,
  options: Partial<ImportOptions> = {},
): Promise<ReadBack> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const { format, source } = await importFile(bytes, name, {
    ...DEFAULT_IMPORT_OPTIONS,
    ...options,
  });
  return { format, ...source };
}

/** Bytes in a one-byte encoding, by the characters from 0x80 on as the encoding has them. */
export function encodedIn(encoding: string, text: string): Uint8Array {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const letters = new Map([...new TextDecoder(encoding).decode(all)].map((sign, at) => [sign, at]));
  return Uint8Array.from(text, (sign) => letters.get(sign) ?? 0x3f);
}

/**
 * A source in lines that are read at a glance: `h1 Title`, `p A **bold** [link](url)`, `- item`, `1. item`,
 * `+. item` for a list that goes on, `| a | b |`, `picture alt`, with the place in front where it is not the body.
 */
export const outline = ({ blocks }: Pick<SourceDocument, 'blocks'>): string[] =>
  blocks.flatMap((block) =>
    linesOf(block.content).map((line) =>
      block.place === 'body' ? line : `${block.place}: ${line}`,
    ),
  );

function linesOf(content: SourceBlock['content']): string[] {
  switch (content.type) {
    case 'picture':
      return [`picture ${content.alt}`.trim()];
    case 'page-break':
      return ['page-break'];
    case 'heading':
      return [`h${content.level} ${inline(content.children)}`];
    case 'paragraph':
      return [`p ${inline(content.children)}`];
    case 'subhead':
      return [`sub ${inline(content.children)}`];
    case 'quote':
      return content.children.map(({ children }) => `> ${inline(children)}`);
    case 'list':
      return listLines(content, '');
    case 'table':
      return [
        ...(content.caption ? [`caption ${content.caption}`] : []),
        ...content.children.map((row, at) => {
          const cells = row.children.map((cell) => {
            const { columnSpan = 1, rowSpan = 1 } = cell;
            const span = columnSpan * rowSpan > 1 ? `(${columnSpan}x${rowSpan})` : '';
            return (
              span +
              cell.children
                .map((each) => linesOf(each).join('/'))
                .join('/')
                .replace(/^p ?/, '')
            );
          });
          return `${at === 0 && content.headerRow ? '#' : ''}| ${cells.join(' | ')} |`;
        }),
      ];
  }
}

function listLines(
  list: Extract<SourceBlock['content'], { type: 'list' }>,
  indent: string,
): string[] {
  let number = (list.start ?? 1) - 1;
  return list.children.flatMap((item) => {
    number = item.number ?? number + 1;
    const marker = list.ordered
      ? (list.format ?? '{1}.').replace(/\{.*\}/, list.continues ? '+' : String(number))
      : '-';
    const [first, ...rest] = item.children;
    const own = first?.type === 'paragraph' ? inline(first.children) : '';
    return [
      `${indent}${marker} ${own}`,
      ...rest.flatMap((each) =>
        each.type === 'list'
          ? listLines(each, `${indent}  `)
          : linesOf(each).map((line) => `${indent}  ${line}`),
      ),
    ];
  });
}

const SIGNS = {
  bold: '**',
  italic: '*',
  underline: '_',
  strike: '~~',
  superscript: '^',
  subscript: '~',
} as const;

function inline(nodes: readonly LooseNode[]): string {
  return nodes
    .map((node) => {
      if (!('text' in node)) {
        const { url } = node as LooseNode & { url?: string };
        return `[${inline(node.children)}](${url})`;
      }
      const marks = Object.entries(SIGNS)
        .filter(([mark]) => mark in node)
        .map(([, sign]) => sign);
      return marks.join('') + node.text.replaceAll('\n', '⏎') + marks.reverse().join('');
    })
    .join('');
}

/** `2 pictures`, by kind. */
export const lossesOf = ({ losses }: Pick<SourceDocument, 'losses'>): Record<string, number> =>
  Object.fromEntries(losses.map(({ what, count }) => [what, count]));

/** The smallest PNG. */
export const PNG = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (sign) => sign.charCodeAt(0),
);

/** A PNG that says it is 60,000 by 60,000 pixels. */
export const HUGE_PNG = PNG.slice();
new DataView(HUGE_PNG.buffer).setUint32(16, 60_000);
new DataView(HUGE_PNG.buffer).setUint32(20, 60_000);
