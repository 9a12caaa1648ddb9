import { deepEqual } from '../json/canonical';
import type { TopBlock } from './blocks/block';
import type { Operation } from './operations/operation';
import type { Release } from './release';

/*
 * Answers about a release that go on from the last one, so that what a key costs does not grow with
 * the release. Whoever carries a step out notes which top blocks it touched (`noteStep`); an answer
 * (`stepped`, `inOrder`) then looks at those that were touched since it was last asked, and only
 * where that cannot be told at the whole release.
 */

/** Which steps are remembered; who asks less often than that looks at the whole. */
const REMEMBERED = 2000;

/** How many top blocks are as they were: from the first on, and up to the last. */
interface Kept {
  readonly start: number;
  readonly end: number;
}

/** The states that a release has gone through, each by one step from the one before. */
interface Line {
  readonly steps: Kept[];
  /** How many steps were made before those that are remembered. */
  forgotten: number;
}

interface Place {
  readonly line: Line;
  /** After how many steps. */
  readonly number: number;
}

const places = new WeakMap<Release, Place>();

function placeOf(release: Release): Place {
  let place = places.get(release);
  if (!place) {
    place = { line: { steps: [], forgotten: 0 }, number: 0 };
    places.set(release, place);
  }
  return place;
}

/** Notes what a step touches. To be called for every step, whether or not anybody asks. */
export function noteStep(before: Release, after: Release, step: Operation): void {
  const { line, number } = placeOf(before);
  // Another way on from a state that was left already begins a line of its own.
  const isLatest = number === line.forgotten + line.steps.length;
  const isOfRelease = step.path.length > 1 || step.type === 'set_node';
  if (before === after || !isLatest || !isOfRelease) return;
  line.steps.push(keptBy(step, before.children.length));
  places.set(after, { line, number: number + 1 });
  if (line.steps.length < REMEMBERED * 2) return;
  line.steps.splice(0, REMEMBERED);
  line.forgotten += REMEMBERED;
}

const ALL: Kept = { start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/** What a step leaves as it is of so many top blocks. */
function keptBy(step: Operation, length: number): Kept {
  const [, index] = step.path;
  if (index === undefined) return ALL;
  const isTop = step.path.length === 2;
  const other = step.type === 'move_node' ? (step.newPath[1] ?? index) : index;
  const first = Math.min(index, other) - (isTop && step.type === 'merge_node' ? 1 : 0);
  const last = Math.max(index, other) - (isTop && step.type === 'insert_node' ? 1 : 0);
  return { start: first, end: Math.max(0, length - 1 - last) };
}

/** What two states of a line have in common; null where that is no longer known. */
function keptBetween({ steps, forgotten }: Line, one: number, other: number): Kept | null {
  const [from, to] = [Math.min(one, other) - forgotten, Math.max(one, other) - forgotten];
  if (from < 0) return null;
  let { start, end } = ALL;
  for (let at = from; at < to; at += 1) {
    start = Math.min(start, steps[at]?.start ?? 0);
    end = Math.min(end, steps[at]?.end ?? 0);
  }
  return { start, end };
}

/** The top blocks that have given way to others. */
export interface Change {
  /** Index of the first. */
  readonly from: number;
  readonly gone: readonly TopBlock[];
  readonly come: readonly TopBlock[];
}

function changeBetween(before: Release, after: Release, kept: Kept): Change {
  const [were, are] = [before.children, after.children];
  const shorter = Math.min(were.length, are.length);
  const from = Math.min(kept.start, shorter);
  const end = Math.min(kept.end, shorter - from);
  const gone = were.slice(from, were.length - end);
  return { from, gone, come: are.slice(from, are.length - end) };
}

type Given<Besides = void> = (release: Release, besides: Besides) => readonly unknown[];
const FACTS_AND_FORM: Given<unknown> = ({ facts, form }) => [facts, form];

/**
 * An answer about a release, put together from its top blocks.
 *
 * @param nothing the answer where there are no blocks
 * @param step the answer after some blocks have given way to others; the last one itself where it
 * stays the same, so that nothing is drawn anew
 * @param given what else the answer depends on: where that changes, it is put together from nothing
 * @returns what gives the answer; `besides` is whatever else it is worked out with
 */
export function stepped<Answer, Besides = void>(
  nothing: Answer,
  step: (last: Answer, change: Change, release: Release, besides: Besides) => Answer,
  given: Given<Besides> = FACTS_AND_FORM,
): (release: Release, besides: Besides) => Answer {
  interface Asked {
    readonly release: Release;
    readonly number: number;
    readonly given: readonly unknown[];
    readonly answer: Answer;
  }
  const last = new WeakMap<Line, Asked>();
  return (release, besides) => {
    const { line, number } = placeOf(release);
    const asked = last.get(line);
    const now = given(release, besides);
    const isGiven = asked?.given.every((each, index) => each === now[index]);
    if (asked?.release === release && isGiven) return asked.answer;
    const kept = asked && isGiven ? keptBetween(line, asked.number, number) : null;
    const answer =
      asked && kept
        ? step(asked.answer, changeBetween(asked.release, release, kept), release, besides)
        : step(nothing, { from: 0, gone: [], come: release.children }, release, besides);
    last.set(line, { release, number, given: now, answer });
    return answer;
  };
}

/**
 * Tells one thing of each top block, in order.
 *
 * @param teller what tells it of the blocks of a release
 * @param given as for `stepped`
 */
export function ofEach<Thing>(
  teller: (release: Release) => (block: TopBlock) => Thing,
  given?: Given,
): (release: Release) => readonly Thing[] {
  const step = (last: readonly Thing[], { from, gone, come }: Change, release: Release) =>
    last.slice(0, from).concat(come.map(teller(release)), last.slice(from + gone.length));
  return stepped<readonly Thing[]>([], step, given);
}

/** Things that belong to top blocks, from the first block to the last. */
export interface InOrder<Thing> {
  readonly things: readonly Thing[];
  /** For each of them the index of its block. */
  readonly at: readonly number[];
}

interface Listing<Thing> {
  /** A thing whose block stands so many places further down now; the same where none is given. */
  readonly moved?: (thing: Thing, by: number) => Thing;
  /** As for `stepped`. */
  readonly given?: Given;
}

/** For what is told by the blocks alone. */
export const NOTHING_GIVEN: Given = () => [];

/** The way to something in a block, by indexes from the release down, when that has moved. */
export const movedPath = ([index = 0, ...inner]: readonly number[], by: number): number[] => [
  index + by,
  ...inner,
];

/**
 * Lists what there is of something in a release; the same list as long as it says the same.
 *
 * @param find what there is of it in one block
 */
export function inOrder<Thing>(
  find: (block: TopBlock, index: number, release: Release) => readonly Thing[],
  { moved = (thing) => thing, given }: Listing<Thing> = {},
): (release: Release) => InOrder<Thing> {
  const step = (last: InOrder<Thing>, change: Change, release: Release): InOrder<Thing> => {
    const { from, gone, come } = change;
    const start = firstFrom(last.at, from);
    const end = firstFrom(last.at, from + gone.length);
    const found = come.map((block, index) => find(block, from + index, release));
    const things = found.flat();
    const at = found.flatMap((each, index) => each.map(() => from + index));
    const by = come.length - gone.length;
    const stays = by === 0 || end === last.at.length;
    const isSame =
      same(things, last.things.slice(start, end)) && same(at, last.at.slice(start, end));
    if (stays && isSame) return last;
    const [after, afterAt] = [last.things.slice(end), last.at.slice(end)];
    return {
      things: [
        ...last.things.slice(0, start),
        ...things,
        ...(by === 0 ? after : after.map((thing) => moved(thing, by))),
      ],
      at: [
        ...last.at.slice(0, start),
        ...at,
        ...(by === 0 ? afterAt : afterAt.map((index) => index + by)),
      ],
    };
  };
  return stepped<InOrder<Thing>>({ things: [], at: [] }, step, given);
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, index) => deepEqual(each, b[index]));

/** Where in a list of rising numbers the first stands that is not below one. */
function firstFrom(numbers: readonly number[], wanted: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
