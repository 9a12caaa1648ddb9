import type { Variable } from '../../../core/release/form/variable';
import type { LooseNode } from '../../../core/release/nodes';
import { perBlock } from '../../../core/release/per-block';
import type { Release } from '../../../core/release/release';
import { isPrinted } from '../../../core/templates/resolve-template';
import { fieldsFrom } from '../../../core/templates/substitute';

/** A place that asks for an answer or shows one, named by its variable or its fact. */
interface Use {
  readonly use?: string;
  readonly fact?: string;
  /** Indexes from the release down. */
  readonly path: readonly number[];
}

const uses = perBlock<Use, Use>(
  (block, release) => (isPrinted(release, block) ? usesIn(block as LooseNode, []) : []),
  (use, index) => ({ ...use, path: [index, ...use.path] }),
);

/** Where an answer of the form occurs in the text, or is missing: indexes from the release down. */
export function placesOf(
  release: Release,
  name: string,
  { fact: wanted }: Variable,
): (readonly number[])[] {
  const places = uses(release).filter(
    ({ use, fact }) => use === name || (fact !== undefined && fact === wanted),
  );
  return places.map(({ path }) => path);
}

function usesIn(node: LooseNode, path: readonly number[]): Use[] {
  const here: Use[] = [];
  if ('variable' in node) here.push({ use: String(node.variable), path });
  if ('fact' in node) here.push({ fact: String(node.fact), path });
  if ('text' in node) return here;
  for (const use of new Set(fieldsFrom(node).map(([, each]) => each))) here.push({ use, path });
  const below = node.children.flatMap((child, index) => usesIn(child, [...path, index]));
  return [...here, ...below];
}
