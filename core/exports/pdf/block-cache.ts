import { blockAsPrinted } from '../../print/as-printed';
import { isSection } from '../../print/section-heading';
import type { TopBlock } from '../../release/blocks/block';
import type { Facts } from '../../release/facts';
import type { QuoteStyle } from '../../release/quoted';
import type { Release } from '../../release/release';
import { stepped } from '../../release/stepped';
import { printedBlocks } from '../../templates/resolve-template';
import { type Script, scriptsIn } from '../../typefaces/needed';
import { blockCode } from './block-code';
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
  /** The outline's level before and after; null where the block has no heading. */
  readonly levels: { readonly before: number; readonly after: number } | null;
  readonly scripts: readonly Script[];
}

/** Blocks do not change, they are replaced: what was written once stays true in its scope. */
const memory = new WeakMap<TopBlock, CacheEntry>();

/** The blocks of a release as they were written. */
interface Codes {
  /** The code of each, in order; empty where it prints nothing. */
  readonly codes: readonly Code[];
  /** How deep the outline is after each. */
  readonly levels: readonly number[];
  /** What is written in them. */
  readonly scripts: ReadonlySet<Script>;
}

/** What they are written with, besides the release itself. */
interface Work {
  /** The assets whose bytes are there. */
  readonly assets: ReadonlySet<string>;
  readonly quotes: QuoteStyle;
  /** How many blocks had to be written. */
  fresh: number;
}

/**
 * The code of each block of a release as it leaves. Of a release that has come from the last one by
 * noted steps only those blocks are looked at that were touched, a section right after them, and those
 * after them that stand at another level of the outline now; a typed letter costs one block. Of any other release a block is
 * written again only when something it was made from is another now. What a block reads of its scope
 * is noted here; a thing that is added to `Scope` has to be noted too, or blocks would go stale.
 *
 * @param assets those whose bytes are there
 */
export function blockCodes(
  release: Release,
  assets: ReadonlySet<string>,
  quotes: QuoteStyle,
): Pick<Codes, 'codes' | 'scripts'> & Pick<Work, 'fresh'> {
  const work: Work = { assets, quotes, fresh: 0 };
  const { codes, scripts } = allCodes(release, work);
  return { codes, scripts, fresh: work.fresh };
}

const allCodes = stepped<Codes, Work>(
  { codes: [], levels: [], scripts: new Set() },
  (last, { from, gone, come }, release, work) => {
    const blocks = printedBlocks(release);
    const by = come.length - gone.length;
    const outline = { level: last.levels[from - 1] ?? 0 };
    const scope: Scope = { facts: release.facts, has: (name) => work.assets.has(name), outline };
    const [codes, levels] = [last.codes.slice(0, from), last.levels.slice(0, from)];
    const scripts = new Set<Script>();
    const sectionAfter = nextSection(blocks, from + come.length);
    const isAsBefore = (at: number): boolean =>
      at >= from + come.length &&
      outline.level === (last.levels[at - by - 1] ?? 0) &&
      at > sectionAfter;
    while (codes.length < blocks.length && !isAsBefore(codes.length)) {
      const block = blocks[codes.length];
      const before = printedBefore(blocks, codes.length);
      const written = block && cached(block, before, scope, work);
      for (const script of written?.scripts ?? []) scripts.add(script);
      codes.push(written?.code ?? '');
      levels.push(outline.level);
    }
    // From here on the last answer is still true.
    const end = codes.length - by;
    const isLost = last.codes
      .slice(from, end)
      .some((code) => scriptsIn(code).some((script) => !scripts.has(script)));
    const all = codes.concat(last.codes.slice(end));
    return {
      codes: all,
      levels: levels.concat(last.levels.slice(end)),
      // Only where one may have gone with a block all others are searched for it.
      scripts: new Set(isLost ? all.flatMap(scriptsIn) : [...last.scripts, ...scripts]),
    };
  },
  ({ facts, form }, { assets, quotes }) => [facts, form, quotes, [...assets].join()],
);

type PrintedBlocks = readonly (TopBlock | null)[];

/** The first printed block from an index on, where it is a section; its heading may be another now. */
function nextSection(blocks: PrintedBlocks, from: number): number {
  let at = from;
  while (at < blocks.length && blocks[at] === null) at += 1;
  const block = blocks[at];
  return block && isSection(block) ? at : -1;
}

/** The last printed block before an index. */
function printedBefore(blocks: PrintedBlocks, index: number): TopBlock | null {
  let at = index - 1;
  while (at >= 0 && blocks[at] === null) at -= 1;
  return blocks[at] ?? null;
}

/** A block as it was written in this scope, or is written now. */
function cached(
  block: TopBlock,
  stoodBefore: TopBlock | null,
  scope: Scope,
  work: Work,
): CacheEntry {
  const before = isSection(block) ? stoodBefore : null;
  const known = memory.get(block);
  if (known?.before === before && known.quotes === work.quotes && isFresh(known, scope)) {
    if (known.levels) scope.outline.level = known.levels.after;
    return known;
  }
  work.fresh += 1;
  const written = write(block, before, scope, work.quotes);
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
  before: TopBlock | null,
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
  const code = blockCode(blockAsPrinted(block, noted, before, quotes), {
    facts: noted,
    has(asset) {
      const is = scope.has(asset);
      assets.set(asset, is);
      return is;
    },
    outline,
  });
  const levels = hasHeading ? { before: level, after: scope.outline.level } : null;
  return { code, quotes, before, facts, assets, levels, scripts: scriptsIn(code) };
}
