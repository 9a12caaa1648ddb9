import type { TopBlock } from '../release/blocks/block';
import type { Facts } from '../release/facts';
import { factText } from '../release/facts-text';
import { FACT_NAMES } from '../release/inlines/fact';
import type { Release } from '../release/release';
import { readBlocks } from '../templates/printed';
import type {
  Check,
  CheckContext,
  CheckWorld,
  Digested,
  Finding,
  Fix,
  Severity,
  Spot,
} from './check';
import { nearby } from './ignored';
import { CHECKS } from './registry';
import { type BlockView, viewOf } from './text/block-view';
import { type Point, pointAt } from './text/points';
import type { TextUnit } from './text/text-unit';

/** A finding with all that has to be shown of it. */
export interface Found {
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  readonly quote: string;
  /** The words around the quote, which tell two like findings apart. */
  readonly near: string;
  /** Relative to the block that the finding is listed under. */
  readonly spot: Spot | null;
  /** Where it is painted in that block; null where there is nothing to paint on the page. */
  readonly range: { readonly anchor: Point; readonly focus: Point } | null;
  readonly fixes: readonly Fix[];
}

/** The findings of one top-level block. The same object as last time while nothing has changed. */
export interface BlockFindings {
  readonly block: TopBlock;
  readonly findings: readonly Found[];
}

export interface CheckedRelease {
  /** For every top-level block, in order, what the checks of single blocks found. */
  readonly blocks: readonly BlockFindings[];
  /** What the checks of the whole release found; `block` is an index at the top, or null. */
  readonly whole: readonly (Found & { readonly block: number | null })[];
}

/** Checks a release again and again while it is being written; only what changed is read again. */
export interface Checker {
  check(release: Release, world: CheckWorld): CheckedRelease;
}

interface Memory {
  readonly block: TopBlock;
  /** What was read of the block: not what its template keeps from leaving. */
  readonly seen: TopBlock;
  readonly view: BlockView;
  readonly key: string;
  readonly digests: Map<string, unknown>;
  readonly found: Map<string, readonly Found[]>;
  /** What the spelling was found with: another speller or other names, and it is found again. */
  spelling: string;
  result: BlockFindings | null;
}

/**
 * A checker with an empty memory. It remembers by the identity of block objects, so it relies on
 * edits that replace what they change and keep what they do not (structural sharing).
 */
export function createChecker(checks: readonly Check[] = CHECKS): Checker {
  let memories = new WeakMap<TopBlock, Memory>();
  let style: unknown = null;

  const recall = (block: TopBlock, seen: TopBlock, facts: Facts, key: string): Memory => {
    const known = memories.get(block);
    const isCurrent = known?.key === (known?.view.showsFacts ? key : facts.language);
    if (known && isCurrent && known.seen === seen) return known;
    const view = viewOf(seen, facts);
    const fresh: Memory = {
      block,
      seen,
      view,
      key: view.showsFacts ? key : facts.language,
      digests: new Map(),
      found: new Map(),
      spelling: '',
      result: null,
    };
    memories.set(block, fresh);
    return fresh;
  };

  return {
    check(release, world) {
      if (style !== world.houseStyle) {
        memories = new WeakMap();
        style = world.houseStyle;
      }
      const { facts } = release;
      const key = factsKey(facts);
      const seen = readBlocks(release);
      const all = release.children.map((block, index) =>
        recall(block, seen[index] ?? block, facts, key),
      );
      const names = namesIn(all, facts);
      const context: CheckContext = { ...world, facts, names };
      const spelling = `${world.speller?.version} ${[...names].join(' ')}`;
      for (const memory of all) {
        if (memory.spelling === spelling) continue;
        memory.spelling = spelling;
        memory.found.delete('spelling');
        memory.result = null;
      }
      const active = checks.filter(({ id }) => world.houseStyle.checks[id] !== 'off');
      return {
        blocks: all.map((memory) => blockFindings(memory, active, context)),
        whole: active.flatMap((check) => wholeFindings(check, all, context)),
      };
    },
  };
}

/** The words of the place, of the organisations' names, and of the names given in fields. */
function namesIn(all: readonly Memory[], { organisations, place }: Facts): Set<string> {
  const names = [place, ...organisations.map(({ name, acronym }) => `${name} ${acronym}`)];
  for (const { view } of all) {
    for (const { role, text } of view.units) if (role === 'name') names.push(text);
  }
  const words = names.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{M}'’]+/u));
  return new Set(words.map((word) => word.replace(/’/g, "'")).filter(Boolean));
}

function factsKey(facts: Facts): string {
  return [facts.language, ...FACT_NAMES.map((name) => factText(name, facts))].join('\n');
}

function blockFindings(
  memory: Memory,
  checks: readonly Check[],
  context: CheckContext,
): BlockFindings {
  if (memory.result) return memory.result;
  const findings = checks.flatMap((check) => {
    if (check.scope !== 'block') return [];
    let found = memory.found.get(check.id);
    if (!found) {
      found = check
        .run(memory.view, context)
        .map((finding) => completed(check, finding, memory.view, context));
      memory.found.set(check.id, found);
    }
    return found;
  });
  memory.result = { block: memory.block, findings };
  return memory.result;
}

function wholeFindings(check: Check, all: readonly Memory[], context: CheckContext) {
  if (check.scope !== 'release') return [];
  const digests: Digested<unknown>[] = [];
  all.forEach((memory, index) => {
    let digest = memory.digests.get(check.id);
    if (digest === undefined) {
      digest = check.digest(memory.view, context);
      memory.digests.set(check.id, digest);
    }
    if (digest !== null) digests.push({ index, digest });
  });
  return check.run(digests, context).map((finding) => ({
    ...completed(check, finding, finding.block === null ? null : all[finding.block]?.view, context),
    block: finding.block,
  }));
}

function completed(
  check: Check,
  { spot, message, quote, fixes = [] }: Finding,
  view: BlockView | null | undefined,
  { houseStyle }: CheckContext,
): Found {
  const given = houseStyle.checks[check.id];
  const severity = given && given !== 'off' ? given : check.severity;
  const unit = spot && view?.units.find((each) => isOf(each, spot));
  const near = unit && spot ? nearby(unit.text, spot.start, spot.end) : '';
  const range = unit && spot ? rangeOf(unit, spot) : null;
  return { check: check.id, severity, message, quote, near, spot, range, fixes };
}

function rangeOf(unit: TextUnit, { start, end }: Spot): Found['range'] {
  const anchor = pointAt(unit, start, 'after');
  const focus = pointAt(unit, end, 'before');
  return anchor && focus && end > start ? { anchor, focus } : null;
}

const isOf = (unit: { path: readonly number[]; field: string | null }, spot: Spot): boolean =>
  unit.field === spot.field &&
  unit.path.length === spot.path.length &&
  unit.path.every((step, depth) => step === spot.path[depth]);
