import type { Facts } from '../../release/facts';
import { factText } from '../../release/facts-text';
import type { FactReference } from '../../release/inlines/fact';
import type { Inline } from '../../release/inlines/inline';
import type { Placeholder } from '../../release/inlines/placeholder';
import { isText, type LooseNode } from '../../release/nodes';
import { tidyLine } from '../../release/normalise/line';
import type { InlineSuggestions } from '../../release/review/suggestion';
import type { Text } from '../../release/text';

/**
 * The smallest part of a line while answers are taken in: a code unit of text, a placeholder, a fact, or a
 * break between paragraphs that is suggested. Each knows how it looks, so that a line is put together again.
 */
export interface Atom {
  /** What is printed for it. */
  readonly printed: string;
  readonly look: Omit<Text, 'text' | 'suggestions'>;
  readonly url: string | null;
  /** The placeholder or fact that it is. */
  readonly inline: Placeholder | FactReference | null;
  suggestions: InlineSuggestions | undefined;
}

const PLAIN = {};

/** The atoms of a line, in order. */
export function atomsOf(children: readonly Inline[], facts: Facts): Atom[] {
  const atoms: Atom[] = [];
  const add = (inline: Inline, url: string | null): void => {
    if (isText(inline)) {
      const { text, suggestions, ...look } = inline;
      for (let at = 0; at < text.length; at += 1) {
        atoms.push({ printed: text[at] ?? '', look, url, inline: null, suggestions });
      }
      return;
    }
    if (inline.type === 'link') {
      for (const child of inline.children) add(child, inline.url);
      return;
    }
    const printed = inline.type === 'fact' ? factText(inline.fact, facts) : `[${inline.label}]`;
    atoms.push({ printed, look: PLAIN, url, inline, suggestions: inline.suggestions });
  };
  for (const child of children) add(child, null);
  return atoms;
}

/** A line from its atoms. */
export function lineFrom(atoms: readonly Atom[]): Inline[] {
  const line = stretches(atoms, (a, b) => a.url === b.url).flatMap((linked): LooseNode[] => {
    const nodes = nodesOf(linked);
    const url = linked[0]?.url ?? null;
    return url === null ? nodes : [{ type: 'link', url, children: tidyLine(nodes) } as LooseNode];
  });
  return tidyLine(line) as Inline[];
}

const nodesOf = (atoms: readonly Atom[]): LooseNode[] =>
  stretches(atoms, isAlike).map((alike): LooseNode => {
    const { look, inline, suggestions } = alike[0] as Atom;
    const own = suggestions && { suggestions };
    if (!inline) return { text: alike.map(({ printed }) => printed).join(''), ...look, ...own };
    const { suggestions: _, ...rest } = inline;
    return { ...rest, ...own } as LooseNode;
  });

const isAlike = (a: Atom, b: Atom): boolean =>
  !a.inline && !b.inline && a.look === b.look && a.suggestions === b.suggestions;

/** Neighbours that belong together, together. */
function stretches<Item>(items: readonly Item[], belong: (a: Item, b: Item) => boolean): Item[][] {
  const all: Item[][] = [];
  for (const item of items) {
    const last = all.at(-1);
    if (last && belong(last[0] as Item, item)) last.push(item);
    else all.push([item]);
  }
  return all;
}

/** Whether it is only suggested that an atom come. */
export const isSuggested = ({ suggestions }: Pick<Atom, 'suggestions'>): boolean =>
  suggestions !== undefined && Object.values(suggestions).some(({ kind }) => kind === 'insert');
