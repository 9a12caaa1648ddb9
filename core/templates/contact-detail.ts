import { emailProblem, phoneProblem } from '../release/address-problems';
import type { LooseNode } from '../release/nodes';
import type { Release } from '../release/release';
import { fieldsFrom } from './substitute';

const PROBLEMS: Readonly<Record<string, (typed: string) => string | null>> = {
  emails: emailProblem,
  phones: phoneProblem,
};

/**
 * What is wrong with an answer that fills an e-mail address or a telephone number, as a sentence;
 * null where nothing is, and where it fills something else.
 *
 * @param places where the answer stands, as indexes from the release down
 */
export function contactDetailProblem(
  release: Release,
  use: string,
  places: readonly (readonly number[])[],
  typed: string,
): string | null {
  for (const path of places) {
    const filled = fieldsFrom(nodeAt(release, path)).filter(([, each]) => each === use);
    for (const [field] of filled) {
      const problem = PROBLEMS[field]?.(typed);
      if (problem) return problem;
    }
  }
  return null;
}

function nodeAt(release: Release, path: readonly number[]): LooseNode {
  let node = release as unknown as LooseNode;
  for (const index of path) {
    const child = 'text' in node ? undefined : node.children[index];
    if (!child) break;
    node = child;
  }
  return node;
}
