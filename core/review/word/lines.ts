import type { Block } from '../../release/blocks/block';
import type { BlockKind } from '../../release/blocks/spec';
import { BLOCK_SPECS } from '../../release/blocks/specs';
import type { Facts } from '../../release/facts';
import type { Inline } from '../../release/inlines/inline';
import type { Release } from '../../release/release';
import type { BlockSuggestions } from '../../release/review/suggestion';
import { type Atom, atomsOf, lineFrom } from './atoms';

/** A block of a release that is being changed. */
export interface OpenBlock {
  type: BlockKind;
  id?: string;
  suggestions?: BlockSuggestions;
  children: OpenBlock[] | Inline[];
}

/** A copy of the blocks of a release that may be changed, and ways to find and add some. */
export class OpenText {
  readonly children: OpenBlock[];
  private readonly parents = new Map<OpenBlock, OpenBlock | null>();
  private readonly atoms = new Map<OpenBlock, Atom[]>();

  constructor(
    { children }: Pick<Release, 'children'>,
    private readonly facts: Facts,
  ) {
    this.children = structuredClone(children) as unknown as OpenBlock[];
    for (const block of this.children) this.adopt(block, null);
  }

  /** The blocks as they are now, put together from what was changed in their lines. */
  result(): Release['children'] {
    for (const [line, atoms] of this.atoms) line.children = lineFrom(atoms);
    return this.children as unknown as Release['children'];
  }

  /** Every line of text, in reading order. */
  lines(blocks: readonly OpenBlock[] = this.children): OpenBlock[] {
    return blocks.flatMap((block) => {
      if (isLine(block)) return [block];
      return BLOCK_SPECS[block.type].content === 'void'
        ? []
        : this.lines(block.children as OpenBlock[]);
    });
  }

  /** Every block at any depth. */
  all(blocks: readonly OpenBlock[] = this.children): OpenBlock[] {
    return blocks.flatMap((block) =>
      isLine(block) || BLOCK_SPECS[block.type].content === 'void'
        ? [block]
        : [block, ...this.all(block.children as OpenBlock[])],
    );
  }

  /** The atoms of a line. What is changed in them becomes the line. */
  atomsOf(line: OpenBlock): Atom[] {
    const known = this.atoms.get(line) ?? atomsOf(line.children as Inline[], this.facts);
    this.atoms.set(line, known);
    return known;
  }

  parentOf(block: OpenBlock): OpenBlock | null {
    return this.parents.get(block) ?? null;
  }

  /** The block itself and all that it stands in, the innermost first. */
  chainOf(block: OpenBlock): OpenBlock[] {
    const parent = this.parentOf(block);
    return parent ? [block, ...this.chainOf(parent)] : [block];
  }

  siblingsOf(block: OpenBlock): OpenBlock[] {
    return (this.parentOf(block)?.children as OpenBlock[] | undefined) ?? this.children;
  }

  next(block: OpenBlock): OpenBlock | undefined {
    const siblings = this.siblingsOf(block);
    return siblings[siblings.indexOf(block) + 1];
  }

  addAfter(block: OpenBlock | null, added: OpenBlock): void {
    const parent = block && this.parentOf(block);
    const siblings = block ? this.siblingsOf(block) : this.children;
    siblings.splice(block ? siblings.indexOf(block) + 1 : 0, 0, added);
    this.adopt(added, parent);
  }

  addBefore(block: OpenBlock, added: OpenBlock): void {
    const siblings = this.siblingsOf(block);
    siblings.splice(siblings.indexOf(block), 0, added);
    this.adopt(added, this.parentOf(block));
  }

  private adopt(block: OpenBlock, parent: OpenBlock | null): void {
    this.parents.set(block, parent);
    if (isLine(block) || BLOCK_SPECS[block.type].content === 'void') return;
    for (const child of block.children as OpenBlock[]) this.adopt(child, block);
  }
}

export const isLine = ({ type }: Pick<Block, 'type'>): boolean =>
  BLOCK_SPECS[type].content === 'inlines';
