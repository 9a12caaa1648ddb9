import type { Facts } from '../release/facts';
import { isText, type LooseNode } from '../release/nodes';
import { tidyLine } from '../release/normalise/line';
import { normalise } from '../release/normalise/normalise';
import type { Release } from '../release/release';
import type { BlockSuggestions, InlineSuggestions } from '../release/review/suggestion';

export type Verdict = 'accept' | 'reject';
/** What becomes of a suggestion; null leaves it open. */
export type Decide = (id: string) => Verdict | null;

type LooseElement = Extract<LooseNode, { type: string }>;

/** A node as it is after the decisions. */
export interface Settled {
  readonly node: LooseNode;
  /** It goes on with the next one: the break after it goes. */
  readonly joins: boolean;
  /** Its last child goes on with what comes next, wherever that stands. */
  readonly hasOpenEnd: boolean;
}

/**
 * The release after some of its suggestions are decided; the others stay. Nobody else's suggestion is
 * touched, and what nothing is decided about is the same object as before.
 */
export function decided(release: Release, decide: Decide): Release {
  const children = settledChildren(release.children as readonly LooseNode[], decide).nodes;
  const own = settledFacts(release, decide);
  const isSame =
    own === release &&
    children.length === release.children.length &&
    children.every((child, index) => child === release.children[index]);
  if (isSame) return release;
  return normalise({ ...own, children: children as Release['children'] });
}

/** The release with every suggestion decided alike. */
export const allDecided = (release: Release, verdict: Verdict): Release =>
  decided(release, () => verdict);

/**
 * The children after the decisions.
 *
 * @param known what became of nodes before, by the same decisions; what is new is put in
 * @returns `places`: for each child given, the index of the node that it became or went into; null where it went
 */
export function settledChildren(
  children: readonly LooseNode[],
  decide: Decide,
  known?: WeakMap<LooseNode, Settled | null>,
): { nodes: LooseNode[]; places: (number | null)[]; hasOpenEnd: boolean } {
  const nodes: LooseNode[] = [];
  const places: (number | null)[] = [];
  let open: Settled | null = null;
  for (const child of children) {
    let settled = known?.get(child);
    if (settled === undefined) {
      settled = settle(child, decide);
      known?.set(child, settled);
    }
    if (!settled) {
      places.push(null);
      continue;
    }
    const joined: LooseNode | null = open ? join(open, settled.node) : null;
    if (joined) nodes[nodes.length - 1] = joined;
    else nodes.push(settled.node);
    places.push(nodes.length - 1);
    open = settled.joins ? { ...settled, node: nodes.at(-1) as LooseNode } : null;
  }
  return { nodes, places, hasOpenEnd: open !== null };
}

/** A node after the decisions; null where it goes. */
function settle(node: LooseNode, decide: Decide): Settled | null {
  if (isText(node)) {
    const left = settledSuggestions(node.suggestions, decide);
    if (left === 'goes') return null;
    return { node: withSuggestions(node, left), joins: false, hasOpenEnd: false };
  }
  if ('text' in node) return { node, joins: false, hasOpenEnd: false };
  const { suggestions } = node as { suggestions?: BlockSuggestions };
  const left = settledSuggestions(suggestions, decide);
  if (left === 'goes') return null;
  const { nodes, hasOpenEnd } = settledChildren(node.children, decide);
  const isLine = isLineOfText(node);
  // A list all of whose items go, goes too; a line stays, with nothing in it.
  if (!isLine && nodes.length === 0 && node.children.length > 0) return null;
  const isSame =
    nodes.length === node.children.length &&
    nodes.every((child, index) => child === node.children[index]);
  const whole = withFieldsFromBefore(withSuggestions(node, left), suggestions, decide);
  const settled = isSame ? whole : { ...whole, children: isLine ? tidyLine(nodes) : nodes };
  return { node: settled, joins: isJoined(suggestions, decide), hasOpenEnd };
}

/** Whether a node or run is suggested away, and what of its suggestions stays open. */
function settledSuggestions<Suggestions extends InlineSuggestions | BlockSuggestions>(
  suggestions: Suggestions | undefined,
  decide: Decide,
): Suggestions | undefined | 'goes' {
  if (!suggestions) return undefined;
  const all = Object.entries(suggestions);
  const goes = all.some(([id, { kind }]) => {
    const verdict = decide(id);
    return (
      (kind === 'insert' && verdict === 'reject') || (kind === 'delete' && verdict === 'accept')
    );
  });
  if (goes) return 'goes';
  const left = all.filter(([id]) => decide(id) === null);
  if (left.length === all.length) return suggestions;
  return left.length > 0 ? (Object.fromEntries(left) as Suggestions) : undefined;
}

/** Whether the break after a block goes: one that was suggested and is refused, or one taken away. */
function isJoined(suggestions: BlockSuggestions | undefined, decide: Decide): boolean {
  return Object.entries(suggestions ?? {}).some(([id, { kind }]) => {
    const verdict = decide(id);
    return (kind === 'split' && verdict === 'reject') || (kind === 'join' && verdict === 'accept');
  });
}

function withSuggestions<Node extends LooseNode>(node: Node, left: object | undefined): Node {
  const { suggestions, ...rest } = node as Node & { suggestions?: object };
  if (left === suggestions) return node;
  return (left ? { ...rest, suggestions: left } : rest) as Node;
}

/** A block whose suggested fields are refused has those from before. */
function withFieldsFromBefore(
  node: LooseElement,
  suggestions: BlockSuggestions | undefined,
  decide: Decide,
): LooseElement {
  return refusedFields(suggestions, decide).reduce<LooseElement>(
    (block, { before, added = [] }) => {
      const kept = Object.entries(block).filter(([name]) => !added.includes(name));
      return { ...Object.fromEntries(kept), ...before } as unknown as LooseElement;
    },
    node,
  );
}

function settledFacts(release: Release, decide: Decide): Release {
  const left = settledSuggestions(release.suggestions, decide);
  if (left === release.suggestions || left === 'goes') return release;
  const { suggestions: _, ...rest } = release;
  const facts = factsAfter(release, decide);
  return left ? { ...rest, facts, suggestions: left } : { ...rest, facts };
}

/** The facts after the decisions. */
export function factsAfter({ facts, suggestions }: Release, decide: Decide): Facts {
  const refused = refusedFields(suggestions, decide);
  return refused.length === 0
    ? facts
    : Object.assign({ ...facts }, ...refused.map(({ before }) => before));
}

/** The refused changes of fields, the latest first: what the earliest one began with is what remains. */
const refusedFields = (suggestions: BlockSuggestions | undefined, decide: Decide) =>
  Object.entries(suggestions ?? {})
    .flatMap(([id, suggestion]) =>
      suggestion.kind === 'set' && decide(id) === 'reject' ? [suggestion] : [],
    )
    .sort((a, b) => b.at.localeCompare(a.at));

/** Two nodes as one, the first's fields; null where they are not of a kind that can be. */
function join(first: Settled, second: LooseNode): LooseNode | null {
  const { node } = first;
  if ('text' in node || 'text' in second) return null;
  const isLine = isLineOfText(node);
  if (isLine !== isLineOfText(second)) return null;
  if (isLine) {
    // The break of the second is the one that stays, and what is suggested for it with it.
    const merged = { ...node, children: tidyLine([...node.children, ...second.children]) };
    return withSuggestions(merged, (second as { suggestions?: object }).suggestions);
  }
  const last = node.children.at(-1);
  const [next, ...rest] = second.children;
  const seam =
    first.hasOpenEnd && last && next
      ? join({ node: last, joins: true, hasOpenEnd: false }, next)
      : null;
  const children = seam
    ? [...node.children.slice(0, -1), seam, ...rest]
    : [...node.children, ...second.children];
  return { ...node, children };
}

const isLineOfText = ({ children }: LooseElement): boolean =>
  children.some((child) => 'text' in child);
