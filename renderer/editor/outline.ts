import type { Block, BlockOf } from '../../core/release/blocks/block';
import type { Facts } from '../../core/release/facts';
import { lineText } from '../../core/release/plain-text';
import type { Release } from '../../core/release/release';
import { isPrinted } from '../../core/templates/printed';

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

/** Blocks do not change, they are replaced: a heading that was read once needs no second reading. */
const read = new WeakMap<Block, { readonly facts: Facts; readonly text: string }>();

/** The parts of a release, in order, for finding one's way. */
export function outlineOf(release: Release): OutlineEntry[] {
  const { children, facts } = release;
  return children.flatMap((block, index): OutlineEntry[] => {
    if (!isPrinted(release, block)) return [];
    if (block.type === 'headline' || block.type === 'heading') {
      const text = textOf(block, facts);
      const level = block.type === 'headline' ? 1 : block.level;
      return [{ index, level, text: text || (level === 1 ? 'Headline' : 'Heading') }];
    }
    const name = NAMES[block.type];
    return name ? [{ index, level: 2, text: name }] : [];
  });
}

/** Whether both outlines say the same; most letters that are typed leave it as it is. */
export function sameOutline(
  a: readonly OutlineEntry[] | null,
  b: readonly OutlineEntry[],
): boolean {
  return (
    a?.length === b.length &&
    a.every((entry, at) => {
      const other = b[at];
      return (
        entry.index === other?.index && entry.level === other.level && entry.text === other.text
      );
    })
  );
}

function textOf(block: BlockOf<'headline' | 'heading'>, facts: Facts): string {
  const known = read.get(block);
  if (known?.facts === facts) return known.text;
  const text = lineText(block.children, facts).trim();
  read.set(block, { facts, text });
  return text;
}
