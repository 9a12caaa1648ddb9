import { blockAsPrinted } from '../../print/as-printed';
import { isSection } from '../../print/section-heading';
import type { TopBlock } from '../../release/blocks/block';
import type { Facts } from '../../release/facts';
import { Numbering } from '../../release/lists/starts';
import type { QuoteStyle } from '../../release/quoted';
import type { Release } from '../../release/release';
import { printedBlocks } from '../../templates/resolve-template';
import type { Script } from '../../typefaces/needed';
import { blockCode } from './block-code';
import { scriptsOf } from './han-code';
import type { Outline, Scope } from './scope';
import type { Code } from './typst';

/** What a block was written as, and all besides itself that this came from. */
interface CacheEntry {
  readonly code: Code;
  readonly facts: ReadonlyMap<PropertyKey, unknown>;
  readonly assets: ReadonlyMap<string, boolean>;
  /** How quotations were set. */
  readonly quotes: QuoteStyle;
  /** The block that stood before a section, which may have been its heading; null for other blocks. */
  readonly before: TopBlock | null;
  /** The number of the first item of a list that goes on from another; null for other blocks. */
  readonly start: number | null;
  /** The outline's level before and after; null where the block has no heading. */
  readonly levels: { readonly before: number; readonly after: number } | null;
  readonly scripts: readonly Script[];
}

/** What a block takes from those before it. */
type Place = Pick<CacheEntry, 'before' | 'start'>;

/** Blocks do not change, they are replaced: what was written once stays true in its scope. */
const memory = new WeakMap<TopBlock, CacheEntry>();

interface Codes {
  /** The code of each block, in order; empty where it prints nothing. */
  readonly codes: readonly Code[];
  /** What is written in them. */
  readonly scripts: ReadonlySet<Script>;
  /** How many blocks had to be written. */
  readonly fresh: number;
}

/** What blocks are written with, besides the scope. */
interface Work {
  readonly quotes: QuoteStyle;
  fresh: number;
}

/**
 * The code of each block of a release as it leaves. A block is written again only when something it
 * was made from has changed, so a keystroke costs one block. What a block reads of its scope is
 * noted here; whatever is added to `Scope` has to be noted too, or blocks would go stale.
 *
 * @param assets those whose bytes are there
 */
export function blockCodes(
  release: Release,
  assets: ReadonlySet<string>,
  quotes: QuoteStyle,
): Codes {
  const scope: Scope = {
    facts: release.facts,
    has: (name) => assets.has(name),
    outline: { level: 0 },
  };
  const work: Work = { quotes, fresh: 0 };
  const scripts = new Set<Script>();
  const numbering = new Numbering();
  let before: TopBlock | null = null;
  const codes = printedBlocks(release).map((block): Code => {
    if (!block) return '';
    const written = cached(block, { before, start: numbering.startOfBlock(block) }, scope, work);
    before = block;
    for (const script of written.scripts) scripts.add(script);
    return written.code;
  });
  return { codes, scripts, fresh: work.fresh };
}

/** A block as it was written before if that is still true, else as it is written now. */
function cached(
  block: TopBlock,
  { before: stoodBefore, start }: Place,
  scope: Scope,
  work: Work,
): CacheEntry {
  const before = isSection(block) ? stoodBefore : null;
  const known = memory.get(block);
  const isInPlace = known?.before === before && known.start === start;
  if (known && isInPlace && known.quotes === work.quotes && isFresh(known, scope)) {
    if (known.levels) scope.outline.level = known.levels.after;
    return known;
  }
  work.fresh += 1;
  const written = write(block, { before, start }, scope, work.quotes);
  memory.set(block, written);
  return written;
}

function isFresh({ facts, assets, levels }: CacheEntry, scope: Scope): boolean {
  if (levels && levels.before !== scope.outline.level) return false;
  for (const [name, value] of facts) {
    if (scope.facts[name as keyof Facts] !== value) return false;
  }
  for (const [asset, was] of assets) if (scope.has(asset) !== was) return false;
  return true;
}

/** Writes a block and notes what it asked its scope for. */
function write(
  block: TopBlock,
  { before, start }: Place,
  scope: Scope,
  quotes: QuoteStyle,
): CacheEntry {
  const facts = new Map<PropertyKey, unknown>();
  const assets = new Map<string, boolean>();
  const level = scope.outline.level;
  let hasHeading = false;
  const outline: Outline = {
    get level() {
      hasHeading = true;
      return scope.outline.level;
    },
    set level(level) {
      scope.outline.level = level;
    },
  };
  const noted = new Proxy(scope.facts, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      facts.set(name, value);
      return value;
    },
  });
  const code = blockCode(blockAsPrinted(block, noted, before, quotes, start), {
    facts: noted,
    has(asset) {
      const is = scope.has(asset);
      assets.set(asset, is);
      return is;
    },
    outline,
  });
  const levels = hasHeading ? { before: level, after: scope.outline.level } : null;
  return { code, quotes, before, start, facts, assets, levels, scripts: scriptsOf(code) };
}
