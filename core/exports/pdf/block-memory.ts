import type { Block } from '../../release/blocks/block';
import type { Facts } from '../../release/facts';
import { type Script, scriptsIn } from '../../typefaces/needed';
import { blockCode } from './block-code';
import type { Outline, Scope } from './scope';
import type { Code } from './typst';

/** What a block was written as, and all besides itself that this came from. */
interface Written {
  readonly code: Code;
  readonly facts: ReadonlyMap<PropertyKey, unknown>;
  readonly assets: ReadonlyMap<string, boolean>;
  /** The outline's level before and after; null where the block has no heading. */
  readonly levels: { readonly before: number; readonly after: number } | null;
  readonly scripts: readonly Script[];
}

/** Blocks do not change, they are replaced: what was written once stays true in its scope. */
const memory = new WeakMap<Block, Written>();

/**
 * The code of each block, in order; empty where it prints nothing. A block that was written before
 * is written again only when something it was made from is another now, so that a typed letter
 * costs one block. What a block reads of its scope is noted here; a thing that is added to `Scope`
 * has to be noted too, or blocks would go stale.
 *
 * @returns `fresh`: how many blocks had to be written; `scripts`: what is written in them
 */
export function blockCodes(
  blocks: readonly Block[],
  scope: Scope,
): {
  readonly codes: readonly Code[];
  readonly fresh: number;
  readonly scripts: ReadonlySet<Script>;
} {
  let fresh = 0;
  const scripts = new Set<Script>();
  const codes = blocks.map((block) => {
    const known = memory.get(block);
    if (known && isTrue(known, scope)) {
      if (known.levels) scope.outline.level = known.levels.after;
      for (const script of known.scripts) scripts.add(script);
      return known.code;
    }
    fresh += 1;
    const written = write(block, scope);
    memory.set(block, written);
    for (const script of written.scripts) scripts.add(script);
    return written.code;
  });
  return { codes, fresh, scripts };
}

function isTrue({ facts, assets, levels }: Written, scope: Scope): boolean {
  if (levels && levels.before !== scope.outline.level) return false;
  for (const [name, value] of facts) {
    if (scope.facts[name as keyof Facts] !== value) return false;
  }
  for (const [asset, was] of assets) if (scope.has(asset) !== was) return false;
  return true;
}

/** Writes a block and notes what it asked its scope for. */
function write(block: Block, scope: Scope): Written {
  const facts = new Map<PropertyKey, unknown>();
  const assets = new Map<string, boolean>();
  const before = scope.outline.level;
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
  const code = blockCode(block, {
    facts: new Proxy(scope.facts, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        facts.set(name, value);
        return value;
      },
    }),
    has(asset) {
      const is = scope.has(asset);
      assets.set(asset, is);
      return is;
    },
    outline,
  });
  const levels = hasHeading ? { before, after: scope.outline.level } : null;
  return { code, facts, assets, levels, scripts: scriptsIn(code) };
}
