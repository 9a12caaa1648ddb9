import type { SourceBlock } from '../../core/imports/source';
import type { LooseNode } from '../../core/release/nodes';
import { wordsIn } from '../../core/release/words';

/** More than this of a part is not read in a list of parts, in characters. */
const LONGEST = 240;

/** The beginning of what blocks of a file say, on one line. */
export function excerptOf(blocks: readonly SourceBlock[]): string {
  let text = '';
  for (const { content } of blocks) {
    if (text.length > LONGEST) break;
    text += ` ${textOf(content)}`;
  }
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/\s\S*$/, '')}…` : line;
}

function textOf(content: SourceBlock['content']): string {
  switch (content.type) {
    case 'picture':
      return content.alt || 'Picture';
    case 'page-break':
      return 'Page break';
    case 'table':
      return content.children
        .map((row) => row.children.map((cell) => wordsIn(cell).join(' ')).join(' · '))
        .join(' / ');
    default:
      return 'children' in content
        ? content.children
            .map((child) => wordsIn(child as LooseNode).join(''))
            .join(separatorOf(content))
        : '';
  }
}

/** Between items and paragraphs there is a space; runs of one line stand side by side. */
const separatorOf = ({ type }: SourceBlock['content']): string =>
  type === 'list' || type === 'quote' ? ' ' : '';
