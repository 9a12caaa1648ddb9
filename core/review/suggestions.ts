import { isBlockKind, type LooseNode } from '../release/nodes';
import type { Path } from '../release/operations/operation';
import type { Release } from '../release/release';
import type { BlockSuggestion, InlineSuggestion } from '../release/review/suggestion';
import { wordsIn } from '../release/words';

/** What somebody suggests, wherever in the release its marks stand. */
export interface Suggestion {
  readonly id: string;
  /** The id of the person in `review.people`. */
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
  /** The words that are to come, and those that are to go; `¶` stands for a break between paragraphs. */
  readonly inserted: string;
  readonly deleted: string;
  /** The names of the fields, or facts, that are to be others. */
  readonly fields: readonly string[];
  /** Where its first mark stands, from the release down; empty for one on facts. */
  readonly path: Path;
}

interface Found {
  by: string;
  at: string;
  inserted: string;
  deleted: string;
  fields: string[];
  path: Path;
}

/** Stands for the end of a paragraph in the words of a suggestion. */
const BREAK = '¶';

/** Everything that is suggested in a release, in the order in which the first marks stand. */
export function suggestionsIn(release: Release): Suggestion[] {
  const all = new Map<string, Found>();
  const found = (id: string, { by, at }: BlockSuggestion | InlineSuggestion, path: Path): Found => {
    const known = all.get(id) ?? { by, at, inserted: '', deleted: '', fields: [], path };
    all.set(id, known);
    return known;
  };
  const look = (node: LooseNode, path: Path): void => {
    const { suggestions = {} } = node as {
      suggestions?: Record<string, BlockSuggestion | InlineSuggestion>;
    };
    for (const [id, suggestion] of Object.entries(suggestions)) {
      const one = found(id, suggestion, path);
      if (suggestion.kind === 'insert') one.inserted += textOf(node);
      else if (suggestion.kind === 'delete') one.deleted += textOf(node);
      else if (suggestion.kind === 'set') {
        one.fields.push(...Object.keys(suggestion.before), ...(suggestion.added ?? []));
      }
    }
    if ('children' in node) {
      for (const [index, child] of node.children.entries()) look(child, [...path, index]);
    }
    // The break stands after the words of its line.
    for (const [id, suggestion] of Object.entries(suggestions)) {
      if (suggestion.kind === 'split') found(id, suggestion, path).inserted += BREAK;
      if (suggestion.kind === 'join') found(id, suggestion, path).deleted += BREAK;
    }
  };
  for (const [index, block] of release.children.entries()) look(block as LooseNode, [index]);
  look({ ...release, type: 'release', children: [] } as unknown as LooseNode, []);
  return [...all].map(([id, one]) => ({ id, ...one }));
}

/** The words of what comes or goes; of something without words what it is. */
function textOf(node: LooseNode): string {
  const words = wordsIn(node).join(' ');
  if (words !== '' || 'text' in node) return words;
  return isBlockKind(node.type) ? `[${node.type.replaceAll('-', ' ')}]` : '[…]';
}
