import type { TopBlock } from '../release/blocks/block';
import type { Facts } from '../release/facts';
import { factText } from '../release/facts-text';
import { FACT_NAMES } from '../release/inlines/fact';
import type { Release } from '../release/release';
import { checkableBlock } from '../templates/resolve-template';
import { unresolvedIn } from '../templates/unresolved';
import type {
  Check,
  CheckContext,
  CheckWorld,
  Finding,
  Fix,
  ReleaseCheck,
  Severity,
  Spot,
} from './check';
import type { HouseStyle } from './house-style';
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
  /** The words around the quote, to distinguish similar findings. */
  readonly near: string;
  /** Relative to the block that the finding is listed under. */
  readonly spot: Spot | null;
  /** Where it is painted in that block; null where there is nothing to paint on the page. */
  readonly range: { readonly anchor: Point; readonly focus: Point } | null;
  readonly fixes: readonly Fix[];
  /** The field in which it is mended, where that is not the one it is about. */
  readonly leadsTo?: string;
}

/** The findings of one top-level block. The same object as last time while nothing has changed. */
export interface BlockFindings {
  readonly block: TopBlock;
  readonly findings: readonly Found[];
}

export interface CheckedRelease {
  /** For every top-level block, in order, what the checks of single blocks found. */
  readonly blocks: readonly BlockFindings[];
  /** Findings of checks of the whole release; `block` is the index of a top block, or null. */
  readonly whole: readonly (Found & { readonly block: number | null })[];
}

/** Checks a release again and again while it is being written; only what changed is read again. */
export interface Checker {
  check(release: Release, world: CheckWorld): CheckedRelease;
}

interface Memory {
  readonly block: TopBlock;
  /** The part of the block that was checked: without parts that a template leaves out. */
  readonly seen: TopBlock;
  readonly view: BlockView;
  /** The names that are given in its fields. */
  readonly names: readonly string[];
  readonly key: string;
  readonly digests: Map<string, unknown>;
  readonly found: Map<string, readonly Found[]>;
  /** Which speller and names the digests of the spelling were taken with. */
  spelling: string;
  /** The facts that the checks with `readsFacts` were run with. */
  facts: string;
  result: BlockFindings | null;
}

/**
 * Creates a checker with an empty cache. The cache is keyed by block objects, so edits must replace
 * the blocks that they change and keep the others (structural sharing): after a keystroke the
 * checks run on one block.
 */
export function createChecker(checks: readonly Check[] = CHECKS): Checker {
  let style: HouseStyle | null = null;
  let look: Checker['check'] = () => ({ blocks: [], whole: [] });
  return {
    check(release, world) {
      const { houseStyle } = world;
      if (style !== houseStyle) {
        style = houseStyle;
        look = lookWith(checks.filter(({ id }) => houseStyle.checks[id] !== 'off'));
      }
      return look(release, world);
    },
  };
}

function lookWith(checks: readonly Check[]): Checker['check'] {
  const memories = new WeakMap<TopBlock, Memory>();
  return (release, world) => {
    const { facts } = release;
    const seen = checkableBlock(release);
    const key = factsKey(facts);
    const read = release.children.map((block) => {
      const memory = recalled(memories.get(block), block, seen(block), facts, key);
      memories.set(block, memory);
      return memory;
    });
    const names = namesIn(
      read.flatMap((memory) => memory.names),
      facts,
    );
    const context: CheckContext = { ...world, facts, open: unresolvedIn(release), names };
    const spelling = `${world.speller?.version} ${[...names].join(' ')}`;
    const factsRead = readFactsKey(facts);
    for (const memory of read) {
      forgetSpelling(memory, checks, spelling);
      forgetFacts(memory, checks, factsRead);
    }
    const blocks = read.map((memory) => blockFindings(memory, checks, context));
    const whole = checks.flatMap((check) => {
      if (check.scope !== 'release') return [];
      const placed = read.flatMap((memory, index) => {
        const digest = digestOf(memory, check, context);
        return digest === null ? [] : [{ index, digest }];
      });
      return check.run(placed, context).map((finding) => {
        const view = finding.block === null ? undefined : read[finding.block]?.view;
        return { ...completed(check, finding, view, context), block: finding.block };
      });
    });
    return { blocks, whole };
  };
}

/** The memory of a block if it was read in the same way; otherwise a fresh one. */
function recalled(
  known: Memory | undefined,
  block: TopBlock,
  seen: TopBlock,
  facts: Facts,
  key: string,
): Memory {
  const isCurrent = known?.key === (known?.view.showsFacts ? key : facts.language);
  if (known && isCurrent && known.seen === seen) return known;
  const view = viewOf(seen, facts);
  return {
    block,
    seen,
    view,
    names: namesOf(view),
    key: view.showsFacts ? key : facts.language,
    digests: new Map(),
    found: new Map(),
    spelling: '',
    facts: '',
    result: null,
  };
}

/** The names that are given in the fields of a block. */
const namesOf = ({ units }: BlockView): string[] =>
  units.flatMap(({ role, text }) => (role === 'name' ? [text] : []));

/** The words of the place, of the organisations' names, and of the names given in fields. */
function namesIn(given: readonly string[], { organisations, place }: Facts): Set<string> {
  const own = organisations.map(({ name, acronym }) => `${name} ${acronym}`);
  const words = [place, ...own, ...given].flatMap((name) =>
    name.toLowerCase().split(/[^\p{L}\p{M}'’]+/u),
  );
  return new Set(words.map((word) => word.replace(/’/g, "'")).filter(Boolean));
}

function factsKey(facts: Facts): string {
  return [facts.language, ...FACT_NAMES.map((name) => factText(name, facts))].join('\n');
}

function readFactsKey({ kind, date, place, organisations }: Facts): string {
  const names = organisations.flatMap(({ name, acronym }) => [name, acronym]);
  return [kind, date, place, ...names].join('\n');
}

/** Another speller or other names: what depends on them is taken from the block again. */
function forgetSpelling(memory: Memory, checks: readonly Check[], spelling: string): void {
  if (memory.spelling === spelling) return;
  memory.spelling = spelling;
  for (const check of checks) {
    if (check.scope === 'release' && check.asksSpeller) memory.digests.delete(check.id);
  }
}

/** Other facts: the checks of single blocks that read them are run again. */
function forgetFacts(memory: Memory, checks: readonly Check[], facts: string): void {
  if (memory.facts === facts) return;
  memory.facts = facts;
  memory.result = null;
  for (const check of checks) {
    if (check.scope === 'block' && check.readsFacts) memory.found.delete(check.id);
  }
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

/** The digest of a block for a check of the whole release; null if it needs none. */
function digestOf(
  { digests, view }: Memory,
  check: ReleaseCheck<unknown>,
  context: CheckContext,
): unknown {
  let digest = digests.get(check.id);
  if (digest === undefined) {
    digest = check.digest(view, context);
    digests.set(check.id, digest);
  }
  return digest;
}

function completed(
  check: Check,
  { spot, message, quote, fixes = [], leadsTo }: Finding,
  view: BlockView | undefined,
  { houseStyle }: CheckContext,
): Found {
  const given = houseStyle.checks[check.id];
  const severity = given && given !== 'off' ? given : check.severity;
  const unit = spot && view?.units.find((each) => isOf(each, spot));
  const near = unit && spot ? nearby(unit.text, spot.start, spot.end) : '';
  const range = unit && spot ? rangeOf(unit, spot) : null;
  return {
    check: check.id,
    severity,
    message,
    quote,
    near,
    spot,
    range,
    fixes,
    ...(leadsTo && { leadsTo }),
  };
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
