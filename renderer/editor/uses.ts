import type { Variable } from '../../core/release/form/variable';
import type { LooseNode } from '../../core/release/nodes';
import type { Release } from '../../core/release/release';
import { fieldsFrom } from '../../core/templates/places';
import { isPrinted } from '../../core/templates/printed';

/** Where an answer stands, or is to stand, in the text: indexes from the release down, in order. */
export function placesOf(release: Release, use: string, { fact }: Variable): number[][] {
  return release.children.flatMap((block, index) =>
    isPrinted(release, block) ? inNode(block as LooseNode, use, fact, [index]) : [],
  );
}

function inNode(
  node: LooseNode,
  use: string,
  fact: Variable['fact'],
  path: readonly number[],
): number[][] {
  const isHere =
    ('variable' in node && node.variable === use) ||
    ('fact' in node && fact !== undefined && node.fact === fact) ||
    (!('text' in node) && fieldsFrom(node).some(([, each]) => each === use));
  const here = isHere ? [[...path]] : [];
  if ('text' in node) return here;
  return [
    ...here,
    ...node.children.flatMap((child, index) => inNode(child, use, fact, [...path, index])),
  ];
}
