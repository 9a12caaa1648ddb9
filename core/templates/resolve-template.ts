import type { TopBlock } from '../release/blocks/block';
import { isText, type LooseNode } from '../release/nodes';
import { tidyLine } from '../release/normalise/line';
import type { Release } from '../release/release';
import type { BlockSuggestions, InlineSuggestions } from '../release/review/suggestion';
import { wordsIn } from '../release/words';
import { agreedBlocks, agreedFacts, hasSuggestions } from '../review/agreed';
import { isPattern } from './entries';
import { holds, isLeftOut } from './values';

/** Whether a block is part of the printed release. */
export function isPrinted(release: Release, block: TopBlock): boolean {
  if (isPattern(block)) return false;
  const when = block.part?.when;
  return !when || holds(release, when);
}

const printed = new WeakMap<Release, Release>();

/**
 * The release as it is printed: without the form and its answers, guidance, patterns, parts whose
 * condition does not hold, gaps that are left out on purpose, comments, and suggestions that nobody
 * has accepted; filled text is text like any other. What every format, count and check of the printed
 * text works on. The same object where there is nothing to take away.
 */
export function printedRelease(release: Release): Release {
  let result = printed.get(release);
  if (!result) {
    result = withoutTemplate(release);
    printed.set(release, result);
    printed.set(result, result);
  }
  return result;
}

/** Memoized by block (blocks are immutable) and by the gaps left out. */
const cleanedBlocks = new WeakMap<TopBlock, { leftOut: string; clean: TopBlock | null }>();

/** For each block of a release its printed form, or null if it prints nothing. */
export function printedBlocks(release: Release): readonly (TopBlock | null)[] {
  const print = agreedPrinter(release);
  return agreedBlocks(release).map((block) => block && print(block));
}

/** A function that gives the printed form of one block. */
export function blockPrinter(release: Release): (block: TopBlock) => TopBlock | null {
  const print = agreedPrinter(release);
  const blocks = agreedBlocks(release);
  if (blocks === release.children) return print;
  const agreed = new Map(release.children.map((block, index) => [block, blocks[index] ?? null]));
  return (block) => {
    const left = agreed.has(block) ? (agreed.get(block) ?? null) : block;
    return left && print(left);
  };
}

/** The same for a block without suggestions. */
function agreedPrinter(release: Release): (block: TopBlock) => TopBlock | null {
  const uses = leftOutUses(release);
  const leftOut = uses.join('\n');
  const isOut = (use: string) => uses.includes(use);
  return (block) => {
    if (!isPrinted(release, block)) return null;
    let known = cleanedBlocks.get(block);
    if (known?.leftOut !== leftOut) {
      const clean = cleaned(block as LooseNode, isOut) as TopBlock;
      known = { leftOut, clean: clean !== block && isEmptied(block, clean) ? null : clean };
      cleanedBlocks.set(block, known);
    }
    return known.clean;
  };
}

function withoutTemplate(release: Release): Release {
  const children = printedBlocks(release).filter((block) => block !== null);
  const isSame =
    !release.form &&
    !release.review &&
    !release.sent &&
    !release.translation &&
    !release.suggestions &&
    children.length === release.children.length &&
    children.every((block, index) => block === release.children[index]);
  if (isSame) return release;
  const {
    form: _form,
    review: _review,
    sent: _sent,
    suggestions: _suggestions,
    translation: _translation,
    ...rest
  } = release;
  const body = children.length > 0 ? children : [EMPTY];
  return { ...rest, facts: agreedFacts(release), children: body };
}

/**
 * The release as it is sent for review: without its template, as it leaves, but with everything that is suggested
 * and commented, and with the ids of its blocks.
 */
export function reviewedRelease(release: Release): Release {
  const children = withoutTemplateFields(release, release.children);
  const { form: _form, sent: _sent, translation: _translation, ...rest } = release;
  return { ...rest, children: children.length > 0 ? children : [EMPTY] };
}

const EMPTY: TopBlock = { type: 'paragraph', children: [{ text: '' }] };

/** A block that held a gap and nothing else, and whose gap is left out. */
function isEmptied(block: TopBlock, clean: TopBlock): boolean {
  return holdsGap(block as LooseNode) && !holdsGap(clean as LooseNode) && isBare(clean);
}

const isBare = (block: TopBlock): boolean =>
  wordsIn(block as LooseNode)
    .join('')
    .trim() === '' && !holdsFact(block as LooseNode);

const holdsGap = (node: LooseNode): boolean => holdsType(node, 'placeholder');
const holdsFact = (node: LooseNode): boolean => holdsType(node, 'fact');

function holdsType(node: LooseNode, type: string): boolean {
  if ('text' in node) return false;
  return node.type === type || node.children.some((child) => holdsType(child, type));
}

/** Block fields of a template. */
const TEMPLATE_FIELDS: readonly string[] = ['part', 'from'];
/** Block fields for internal use, which are never printed. */
const DESK_FIELDS: readonly string[] = [...TEMPLATE_FIELDS, 'id', 'suggestions'];

function cleaned(
  node: LooseNode,
  leftOut: (use: string) => boolean,
  taken: readonly string[] = DESK_FIELDS,
): LooseNode {
  if (isText(node)) {
    if (!('variable' in node)) return node;
    const { variable: _, ...run } = node;
    return run;
  }
  if ('text' in node) return node;
  if (node.type === 'placeholder') {
    const { variable, ...gap } = node as unknown as { variable?: string; children: LooseNode[] };
    if (variable === undefined) return node;
    return leftOut(variable) ? { text: '' } : (gap as unknown as LooseNode);
  }
  const children = node.children.map((child) => cleaned(child, leftOut, taken));
  const isSame = children.every((child, index) => child === node.children[index]);
  if (isSame && !taken.some((field) => field in node)) return node;
  const kept = Object.entries(node).filter(([field]) => !taken.includes(field));
  const rest = Object.fromEntries(kept);
  const isLine = children.some((child) => isText(child));
  return {
    ...rest,
    children: isSame ? node.children : isLine ? tidyLine(children) : children,
  } as LooseNode;
}

/** The blocks that leave, as they are agreed, with the ids that a review finds them by. */
export const printedBlocksWithIds = (release: Release): TopBlock[] =>
  withoutTemplateFields(release, agreedBlocks(release));

function withoutTemplateFields(release: Release, blocks: readonly (TopBlock | null)[]): TopBlock[] {
  const uses = leftOutUses(release);
  const isOut = (use: string) => uses.includes(use);
  return blocks.flatMap((block): TopBlock[] => {
    if (!block || !isPrinted(release, block)) return [];
    const clean = cleaned(block as LooseNode, isOut, TEMPLATE_FIELDS) as TopBlock;
    return clean !== block && isEmptied(block, clean) ? [] : [clean];
  });
}

const read = new WeakMap<TopBlock, { leftOut: string; seen: TopBlock }>();

/**
 * A function that gives one block as the checks read it: an empty one where it does not
 * print, and nothing in the gaps that are left out. Every run of text keeps its path.
 */
export function checkableBlock(release: Release): (block: TopBlock) => TopBlock {
  const uses = leftOutUses(release);
  const leftOut = uses.join('\n');
  return (block) => {
    if (!isPrinted(release, block) || isInserted(block as LooseNode)) return EMPTY;
    if (uses.length === 0 && !hasSuggestions(block)) return block;
    let known = read.get(block);
    if (known?.leftOut !== leftOut) {
      known = { leftOut, seen: blanked(block as LooseNode, uses) as TopBlock };
      read.set(block, known);
    }
    return known.seen;
  };
}

function blanked(node: LooseNode, leftOut: readonly string[], isGone = false): LooseNode {
  const goes = isGone || isInserted(node);
  if ('text' in node) return goes ? { text: '' } : node;
  if (node.type === 'placeholder') {
    const { variable } = node as { variable?: string };
    return goes || (variable !== undefined && leftOut.includes(variable)) ? { text: '' } : node;
  }
  const children = node.children.map((child) => blanked(child, leftOut, goes));
  const isSame = children.every((child, index) => child === node.children[index]);
  return isSame ? node : { ...node, children };
}

/** Whether it is only suggested that a node come. */
function isInserted(node: LooseNode): boolean {
  const { suggestions } = node as { suggestions?: InlineSuggestions | BlockSuggestions };
  return Object.values(suggestions ?? {}).some(({ kind }) => kind === 'insert');
}

const leftOutUses = (release: Release): string[] =>
  Object.keys(release.form?.values ?? {})
    .filter((use) => isLeftOut(release, use))
    .sort();
