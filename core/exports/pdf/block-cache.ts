import { blockAsPrinted } from '../../print/as-printed';
import { isSection } from '../../print/section-heading';
import type { TopBlock } from '../../release/blocks/block';
import type { Facts } from '../../release/facts';
import { Numbering } from '../../release/lists/starts';
import type { LooseNode } from '../../release/nodes';
import type { QuoteStyle } from '../../release/quoted';
import type { Release } from '../../release/release';
import { printedBlocks } from '../../templates/resolve-template';
import type { Script } from '../../typefaces/needed';
import { blockCode } from './block-code';
import { scriptsOf } from './han-code';
import { Outline, type Scope } from './scope';
import type { Code } from './typst';

/** The code of a block and everything besides the block that it was made from. */
interface CacheEntry {
  readonly code: Code;
  /** All facts if the block prints any, otherwise those that every block depends on. */
  readonly facts: Facts | BasicFacts;
  readonly assets: ReadonlyMap<string, boolean>;
  /** How quotations are set. */
  readonly quotes: QuoteStyle;
  /** The block before a section, which may be its heading; null for other blocks. */
  readonly before: TopBlock | null;
  /** The first number of a list that continues another; null for other blocks. */
  readonly start: number | null;
  /** The outline's level before and after; null if the block has no heading. */
  readonly levels: { readonly before: number; readonly after: number } | null;
  readonly scripts: readonly Script[];
}

type BasicFacts = Pick<Facts, 'language' | 'direction'>;

/** What a block depends on in the blocks before it. */
type Position = Pick<CacheEntry, 'before' | 'start'>;

/** Blocks are immutable, so an entry stays valid as long as its dependencies do. */
const cache = new WeakMap<TopBlock, CacheEntry>();

interface Codes {
  /** The code of each block, in order; empty if it prints nothing. */
  readonly codes: readonly Code[];
  /** The scripts that occur in it. */
  readonly scripts: ReadonlySet<Script>;
  /** How many blocks were not in the cache. */
  readonly fresh: number;
}

/** The context in which blocks are written, besides the scope. */
interface Work {
  readonly quotes: QuoteStyle;
  fresh: number;
}

/**
 * The code of each block of a release. A block is written again only when something it depends on has
 * changed, so a keystroke costs one block. What a block reads from its scope is part of its entry: a new
 * field of `Scope` must be added there.
 *
 * @param assets the pictures whose bytes are known
 */
export function blockCodes(
  release: Release,
  assets: ReadonlySet<string>,
  quotes: QuoteStyle,
): Codes {
  const scope: Scope = {
    facts: release.facts,
    has: (name) => assets.has(name),
    outline: new Outline(),
  };
  const work: Work = { quotes, fresh: 0 };
  const scripts = new Set<Script>();
  const numbering = new Numbering();
  let before: TopBlock | null = null;
  const codes = printedBlocks(release).map((block): Code => {
    if (!block) return '';
    const entry = cached(block, { before, start: numbering.startOfBlock(block) }, scope, work);
    before = block;
    for (const script of entry.scripts) scripts.add(script);
    return entry.code;
  });
  return { codes, scripts, fresh: work.fresh };
}

function cached(block: TopBlock, position: Position, scope: Scope, work: Work): CacheEntry {
  const before = isSection(block) ? position.before : null;
  const { start } = position;
  const known = cache.get(block);
  const isInPlace = known?.before === before && known.start === start;
  if (known && isInPlace && known.quotes === work.quotes && isFresh(known, scope)) {
    if (known.levels) scope.outline.level = known.levels.after;
    return known;
  }
  work.fresh += 1;
  const entry = write(block, { before, start }, scope, work.quotes);
  cache.set(block, entry);
  return entry;
}

function isFresh({ facts, assets, levels }: CacheEntry, scope: Scope): boolean {
  if (levels && levels.before !== scope.outline.level) return false;
  if (!('organisations' in facts ? facts === scope.facts : isSameForAll(facts, scope.facts))) {
    return false;
  }
  for (const [asset, had] of assets) if (scope.has(asset) !== had) return false;
  return true;
}

const isSameForAll = (one: BasicFacts, other: BasicFacts): boolean =>
  one.language === other.language && one.direction === other.direction;

function write(block: TopBlock, position: Position, scope: Scope, quotes: QuoteStyle): CacheEntry {
  const { before, start } = position;
  const { facts } = scope;
  const { language, direction } = facts;
  const assets = new Map<string, boolean>();
  const outline = new Outline(scope.outline.level);
  const code = blockCode(blockAsPrinted(block, facts, before, quotes, start), {
    facts,
    has(asset) {
      const has = scope.has(asset);
      assets.set(asset, has);
      return has;
    },
    outline,
  });
  const levels = outline.isUsed ? { before: scope.outline.level, after: outline.level } : null;
  scope.outline.level = outline.level;
  return {
    code,
    quotes,
    before,
    start,
    facts: printsFacts(block) ? facts : { language, direction },
    assets,
    levels,
    scripts: scriptsOf(code),
  };
}

/** Whether a block prints more than its own text: the dateline, the heading of a section, references to facts. */
const printsFacts = (block: TopBlock): boolean =>
  block.type === 'lede' || isSection(block) || hasFactReference(block);

function hasFactReference(node: LooseNode): boolean {
  if ('text' in node) return false;
  return node.type === 'fact' || node.children.some(hasFactReference);
}
