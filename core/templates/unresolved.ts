import type { Block, TopBlock } from '../release/blocks/block';
import { isFactKnown } from '../release/facts-text';
import type { AskedFact } from '../release/form/variable';
import type { FactName } from '../release/inlines/fact';
import { isText, type LooseNode } from '../release/nodes';
import { perBlock } from '../release/per-block';
import type { Release } from '../release/release';
import { isPrinted } from './resolve-template';
import { fieldsFrom, fieldText } from './substitute';
import { isAnswered, isAsked, isLeftOut, variableOf } from './values';

/** Something that is still missing before the release can go out. */
export interface Unresolved {
  /** What is missing: "Name of the spokesperson". */
  readonly label: string;
  /** The variable that is asked for; null for a gap that belongs to none. */
  readonly use: string | null;
  /** The fact that is not known; null for anything else. */
  readonly fact: AskedFact | null;
  /** Indexes from the release down; null for a fact that does not occur in the text. */
  readonly path: readonly number[] | null;
}

/** Open items in the text. */
const inText = perBlock<Unresolved, Unresolved>(
  (block, release) => (isPrinted(release, block) ? inBlock(release, block, []) : []),
  (one, index) => ({ ...one, path: one.path && [index, ...one.path] }),
);

/**
 * Everything in a release that is still to be filled, in the order of the text, then the required
 * facts that have no place in it. Parts that do not print are not looked at.
 */
export function unresolvedIn(release: Release): readonly Unresolved[] {
  const inPlace = inText(release);
  const nowhere = standingNowhere(release, inPlace);
  return nowhere.length > 0 ? [...inPlace, ...nowhere] : inPlace;
}

function standingNowhere(release: Release, inPlace: readonly Unresolved[]): Unresolved[] {
  return (release.form?.variables ?? []).flatMap((variable): Unresolved[] => {
    const { name, type, label, fact, required, each } = variable;
    // Items in the text are reported there; those that a person removed are not reported.
    if (!required || each || (!fact && type !== 'choice')) return [];
    if (!isAsked(release, variable)) return [];
    const isKnown = fact ? isFactKnown(fact, release.facts) : isAnswered(release, name);
    const isFound = inPlace.some((one) => one.use === name || (fact && one.fact === fact));
    return isKnown || isFound ? [] : [{ label, use: name, fact: fact ?? null, path: null }];
  });
}

function inBlock(release: Release, block: TopBlock | Block, path: number[]): Unresolved[] {
  const fields = fieldsFrom(block as LooseNode).flatMap(([field, use]): Unresolved[] => {
    const variable = variableOf(release, use);
    const isOpen = variable?.required && fieldText(block as LooseNode, field).trim() === '';
    return isOpen ? [{ label: variable.label, use, fact: null, path }] : [];
  });
  return [...inLine(release, block as LooseNode, path), ...fields];
}

function inLine(release: Release, node: LooseNode, path: number[]): Unresolved[] {
  if (isText(node) || 'text' in node) return [];
  return node.children.flatMap((child, index): Unresolved[] => {
    const at = [...path, index];
    if (isText(child) || 'text' in child) return [];
    if (child.type === 'placeholder') {
      const { label, variable } = child as unknown as { label: string; variable?: string };
      if (variable && isLeftOut(release, variable)) return [];
      return [{ label, use: variable ?? null, fact: null, path: at }];
    }
    if (child.type === 'fact') {
      const { fact } = child as unknown as { fact: FactName };
      if (isFactKnown(fact, release.facts)) return [];
      const variable = release.form?.variables.find((each) => each.fact === fact);
      return [{ label: variable?.label ?? fact, use: variable?.name ?? null, fact, path: at }];
    }
    return inBlock(release, child as unknown as Block, at);
  });
}
