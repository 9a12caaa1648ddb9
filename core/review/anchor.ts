import { BLOCK_SPECS } from '../release/blocks/specs';
import { isBlockKind, type LooseNode } from '../release/nodes';
import type { Path } from '../release/operations/operation';
import type { Release } from '../release/release';
import type { Anchor, Passage } from '../release/review/review';

/** Code units that are kept from before and after a passage. */
const CONTEXT = 32;
/** Stands for a placeholder or a fact, which are in a line without being text of it. */
const OBJECT = '\uFFFC';

/** A line of text as one string, and where it stands in the tree. */
export interface TextLine {
  /** From the release down: `[3]` is its fourth block. */
  readonly path: Path;
  readonly id: string | null;
  readonly text: string;
}

/** Where a passage is found now: code units from the start of its line. */
export interface FoundPassage {
  readonly path: Path;
  readonly start: number;
  readonly end: number;
}

/** Every line of text in a release, in reading order. */
export function textLines(release: Release): TextLine[] {
  const lines: TextLine[] = [];
  const visit = (nodes: readonly LooseNode[], above: Path): void => {
    for (const [index, node] of nodes.entries()) {
      if ('text' in node || !isBlockKind(node.type)) continue;
      const path = [...above, index];
      const { content } = BLOCK_SPECS[node.type];
      const { id = null } = node as { id?: string };
      if (content === 'inlines') lines.push({ path, id, text: lineText(node) });
      else if (content !== 'void') visit(node.children, path);
    }
  };
  visit(release.children as readonly LooseNode[], []);
  return lines;
}

function lineText(node: LooseNode): string {
  if ('text' in node) return node.text;
  if (node.type === 'placeholder' || node.type === 'fact') return OBJECT;
  return node.children.map(lineText).join('');
}

/**
 * The passage of a line between two offsets, as a thread remembers it.
 *
 * @param block the id of the line's block
 */
export const passageOf = (text: string, start: number, end: number, block: string): Passage => ({
  block,
  offset: start,
  words: text.slice(start, end),
  before: text.slice(Math.max(0, start - CONTEXT), start),
  after: text.slice(end, end + CONTEXT),
});

/**
 * Where the passages of a thread stand now. Their words are looked for in their own block first, then in
 * the whole text where they stand in it only once, or once with the same surroundings. What is not
 * found is left out: a place is never guessed. Reading changes nothing.
 *
 * @param lines of the release as it is now, by `textLines`
 */
export function findAnchor(anchor: Anchor, lines: readonly TextLine[]): FoundPassage[] {
  if (anchor.type === 'fact') return [];
  return anchor.passages.flatMap((passage) => findPassage(passage, lines) ?? []);
}

function findPassage(passage: Passage, lines: readonly TextLine[]): FoundPassage | null {
  if (passage.words === '') return null;
  const own = candidates(
    passage,
    lines.filter(({ id }) => id === passage.block),
  );
  if (own.length > 0) return closest(own, passage);
  const elsewhere = candidates(passage, lines);
  if (elsewhere.length === 1) return elsewhere[0] ?? null;
  const alike = elsewhere.filter(({ likeness }) => likeness > 0);
  const best = Math.max(...alike.map(({ likeness }) => likeness));
  const most = alike.filter(({ likeness }) => likeness === best);
  return most.length === 1 ? (most[0] ?? null) : null;
}

interface Candidate extends FoundPassage {
  /** Code units of its surroundings that are as they were. */
  readonly likeness: number;
}

function candidates(passage: Passage, lines: readonly TextLine[]): Candidate[] {
  const { words, before, after } = passage;
  const found: Candidate[] = [];
  for (const { path, text } of lines) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      const end = at + words.length;
      const likeness = sharedEnd(text.slice(0, at), before) + sharedStart(text.slice(end), after);
      found.push({ path, start: at, end, likeness });
      if (found.length >= MAX_CANDIDATES) return found;
    }
  }
  return found;
}

/** A passage of one common letter may be found all over a long text. */
const MAX_CANDIDATES = 1000;

function closest(found: readonly Candidate[], { offset }: Passage): FoundPassage {
  const [first, ...others] = found as [Candidate, ...Candidate[]];
  return others.reduce((best, each) => {
    if (each.likeness !== best.likeness) return each.likeness > best.likeness ? each : best;
    return Math.abs(each.start - offset) < Math.abs(best.start - offset) ? each : best;
  }, first);
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1;
  return length;
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length))
    length += 1;
  return length;
}

/** Negative where `a` stands before `b`; what has no place comes last. */
export function comparePlaces(
  a: Pick<FoundPassage, 'path' | 'start'> | undefined,
  b: Pick<FoundPassage, 'path' | 'start'> | undefined,
): number {
  if (!a || !b) return Number(!a) - Number(!b);
  const depth = a.path.findIndex((index, at) => index !== b.path[at]);
  return depth < 0 ? a.start - b.start : (a.path[depth] ?? 0) - (b.path[depth] ?? 0);
}
