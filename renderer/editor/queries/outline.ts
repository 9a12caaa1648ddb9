import type { TopBlock } from '../../../core/release/blocks/block';
import { lineText } from '../../../core/release/plain-text';
import type { Release } from '../../../core/release/release';
import { inOrder } from '../../../core/release/stepped';
import { isPrinted } from '../../../core/templates/resolve-template';

export interface OutlineEntry {
  readonly index: number;
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

const NAMES: Readonly<Record<string, string>> = {
  lede: 'Lede',
  quote: 'Quote',
  table: 'Table',
  image: 'Picture',
  notes: 'Notes to editors',
  boilerplate: 'Boilerplate',
  'contact-block': 'Contacts',
  'end-mark': 'End mark',
};

const entries = inOrder<OutlineEntry>(
  (block, index, release) => (isPrinted(release, block) ? entryOf(block, index, release) : []),
  { moved: (entry, by) => ({ ...entry, index: entry.index + by }) },
);

/** The parts of a release, in order, for finding one's way; the same list until it says something else. */
export function outlineOf(release: Release): readonly OutlineEntry[] {
  return entries(release).things;
}

function entryOf(block: TopBlock, index: number, { facts }: Release): OutlineEntry[] {
  if (block.type === 'headline' || block.type === 'heading') {
    const text = lineText(block.children, facts).trim();
    const level = block.type === 'headline' ? 1 : block.level;
    return [{ index, level, text: text || (level === 1 ? 'Headline' : 'Heading') }];
  }
  const name = NAMES[block.type];
  return name ? [{ index, level: 2, text: name }] : [];
}
