import { readDocx } from '../../../../core/imports/docx/read-docx';
import type { ImportOptions } from '../../../../core/imports/import-format';
import type { SourceBlock, SourceDocument } from '../../../../core/imports/source';
import { makeDocx, type Parts } from './make-docx';

export const read = (
  given: Parts | string,
  changes: ImportOptions['changes'] = 'accepted',
): SourceDocument => readDocx(makeDocx(given), { changes });

/** All text of a block, its lines and paragraphs parted by `|`, its cells by `/`. */
export function words(node: unknown): string {
  const {
    type,
    text,
    children = [],
    caption,
  } = node as {
    type?: string;
    text?: string;
    caption?: string;
    children?: readonly unknown[];
  };
  if (text !== undefined) return text;
  const isLine = children.some(
    (child) => 'text' in (child as object) || (child as { type?: string }).type === 'link',
  );
  const inner = children.map(words).join(isLine ? '' : type === 'table-row' ? '/' : '|');
  return caption ? `${caption}|${inner}` : inner;
}

/** Each block in short: what it is and what it says. */
export const told = ({ blocks }: SourceDocument): string[] => blocks.map(short);

function short({ place, content }: SourceBlock): string {
  const level = content.type === 'heading' ? content.level : '';
  const where = place === 'body' ? '' : `${place} `;
  if (content.type === 'picture') return `${where}picture ${content.alt}`.trim();
  if (content.type === 'page-break') return `${where}page-break`;
  return `${where}${content.type}${level}: ${words(content)}`;
}

/** What was lost, by what. */
export const lost = ({ losses }: SourceDocument): Record<string, number> =>
  Object.fromEntries(losses.map(({ what, count }) => [what, count]));
