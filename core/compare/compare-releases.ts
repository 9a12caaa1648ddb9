import { deepEqual } from '../json/canonical';
import type { Block } from '../release/blocks/block';
import { BLOCK_SPECS } from '../release/blocks/specs';
import type { Facts } from '../release/facts';
import type { Inline } from '../release/inlines/inline';
import type { Release } from '../release/release';
import { align, type Pair } from './align';
import { compareFacts, inWords } from './compare-facts';
import type { BlockChange, Comparison, FieldChange } from './comparison';
import { blockTraits } from './likeness';
import { type ComparedLine, compareLine, type WordTally, wholeLine } from './pieces';
import { textTokens, tokensOf } from './tokens';

/** Is told now and then how many of all blocks have been compared. */
type Progress = (done: number, total: number) => void;

/**
 * What is different between two versions of a release. Blocks are followed when they were reworded
 * or moved; within a block the words are marked, its fields and what stands in it as well.
 */
export function compareReleases(before: Release, after: Release, progress?: Progress): Comparison {
  const facts = compareFacts(before.facts, after.facts);
  const scope: Scope = { before: before.facts, after: after.facts, moves: { count: 0 } };
  const blocks = compareBlocks(before.children, after.children, scope, progress);
  return {
    facts,
    blocks,
    words: tallyOf(blocks),
    differs: facts.length > 0 || blocks.some(({ change, move }) => change !== 'same' || move),
  };
}

/** The same for some blocks of two versions. */
export function compareParts(
  before: { readonly blocks: readonly Block[]; readonly facts: Facts },
  after: { readonly blocks: readonly Block[]; readonly facts: Facts },
): BlockChange[] {
  const scope = { before: before.facts, after: after.facts, moves: { count: 0 } };
  return compareBlocks(before.blocks, after.blocks, scope);
}

interface Scope {
  readonly before: Facts;
  readonly after: Facts;
  readonly moves: { count: number };
}

/** After how many blocks the progress is told. */
const REPORTED_EVERY = 100;

function compareBlocks(
  before: readonly Block[],
  after: readonly Block[],
  scope: Scope,
  progress?: Progress,
): BlockChange[] {
  const changes: BlockChange[] = [];
  const numbers = new Map<number | null, number>();
  const moveOf = ({ before: place, moved: end }: Pair): BlockChange['move'] => {
    if (!end) return null;
    if (!numbers.has(place)) scope.moves.count += 1;
    const number = numbers.get(place) ?? scope.moves.count;
    numbers.set(place, number);
    return { number, end };
  };
  const pairs = pairsOf(before, after);
  for (const [index, pair] of pairs.entries()) {
    if (index % REPORTED_EVERY === 0) progress?.(index, pairs.length);
    const old = pair.before === null ? undefined : before[pair.before];
    const now = pair.after === null ? undefined : after[pair.after];
    const move = moveOf(pair);
    if (old && (!now || move?.end === 'from')) {
      changes.push({ ...oneSided(old, 'removed', scope), move });
    } else if (old && now) changes.push({ ...compareBlock(old, now, scope), move });
    else if (now) changes.push(oneSided(now, 'added', scope));
  }
  return changes;
}

/** Cells of rows of the same length are the same cells, whatever stands in them. */
function pairsOf(before: readonly Block[], after: readonly Block[]): Pair[] {
  const areCells = [...before, ...after].every(({ type }) => type === 'table-cell');
  if (areCells && before.length === after.length) {
    return before.map((_, index) => ({ before: index, after: index, moved: null }));
  }
  return align(before, after, blockTraits);
}

function compareBlock(before: Block, after: Block, scope: Scope): BlockChange {
  if (deepEqual(before, after)) return { ...oneSided(after, 'same', scope), before, after };
  const children = compareBlocks(blocksIn(before), blocksIn(after), scope);
  const line =
    isLine(before) && isLine(after)
      ? compareLine(tokensOf(lineOf(before), scope.before), tokensOf(lineOf(after), scope.after))
      : null;
  const fields = changedFields(before, after, scope);
  return { kind: after.type, change: 'changed', move: null, before, after, fields, line, children };
}

function oneSided(block: Block, change: 'same' | 'added' | 'removed', scope: Scope): BlockChange {
  const facts = change === 'removed' ? scope.before : scope.after;
  return {
    kind: block.type,
    change,
    move: null,
    before: change === 'added' ? null : block,
    after: change === 'removed' ? null : block,
    fields: change === 'same' ? [] : ownFields(block, change, facts.language),
    line: isLine(block) ? wholeLine(tokensOf(lineOf(block), facts), change) : null,
    children: blocksIn(block).map((child) => oneSided(child, change, scope)),
  };
}

const isLine = ({ type }: Block): boolean => BLOCK_SPECS[type].content === 'inlines';

const lineOf = (block: Block): readonly Inline[] => block.children as readonly Inline[];

function blocksIn(block: Block): readonly Block[] {
  return typeof BLOCK_SPECS[block.type].content === 'object'
    ? (block.children as readonly Block[])
    : [];
}

/** Everything a block is besides its kind and its children; what it prints and what is set. */
function fieldsOf(block: Block): Record<string, unknown> {
  const { type, children, ...fields } = block as Block & Record<string, unknown>;
  return fields;
}

function changedFields(before: Block, after: Block, scope: Scope): FieldChange[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return Object.keys({ ...old, ...now })
    .filter((field) => !deepEqual(old[field], now[field]))
    .map((field) => ({
      field,
      line: compareLine(
        textTokens(inWords(old[field]), scope.before.language),
        textTokens(inWords(now[field]), scope.after.language),
      ),
    }));
}

function ownFields(block: Block, change: 'added' | 'removed', language: string): FieldChange[] {
  const fields = fieldsOf(block);
  return BLOCK_SPECS[block.type].words
    .map((field) => ({ field, text: inWords(fields[field]) }))
    .filter(({ text }) => text !== '')
    .map(({ field, text }) => ({ field, line: wholeLine(textTokens(text, language), change) }));
}

function tallyOf(changes: readonly BlockChange[]): WordTally {
  const words = { added: 0, removed: 0 };
  const add = (more: WordTally | undefined): void => {
    words.added += more?.added ?? 0;
    words.removed += more?.removed ?? 0;
  };
  for (const { move, line, fields, children } of changes) {
    if (move?.end === 'from') continue;
    add((line as ComparedLine | null)?.words);
    for (const field of fields) add(field.line.words);
    add(tallyOf(children));
  }
  return words;
}
