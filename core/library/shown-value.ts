import type { LooseNode } from '../release/nodes';
import { wordsIn } from '../release/words';

/** The value of a field, of any kind, as one line for a person. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(shownItem).filter(Boolean).join(', ');
  if (typeof value === 'object' && value !== null && 'alt' in value) return 'a logo';
  return '';
}

function shownItem(item: unknown): string {
  if (typeof item === 'string') return item.trim();
  const isBlock = typeof item === 'object' && item !== null && 'children' in item;
  if (isBlock) return wordsIn(item as LooseNode).join('');
  return typeof item === 'object' && item !== null
    ? Object.values(item).map(shownValue).join(' ')
    : '';
}
