import type { TopBlock } from '../release/blocks/block';
import { emptyFacts } from '../release/empty-facts';
import type { Inline } from '../release/inlines/inline';
import { isText, type LooseNode } from '../release/nodes';
import { parseRelease } from '../release/parse';
import { type Release, SCHEMA_VERSION } from '../release/release';
import { emptyText, type Text } from '../release/text';
import { printedRelease } from '../templates/resolve-template';
import { readRelease } from './read-release';
import { toLookAt } from './to-look-at';

interface Options {
  /** A fresh UUID. */
  readonly id: string;
  /** The present instant, ISO 8601 with `Z`. */
  readonly now: string;
}

/** Texts that stand in every release: their years and figures are not those of the news. */
const STANDING: ReadonlySet<string> = new Set(['boilerplate', 'contact-block', 'end-mark']);

/** What ties a part to the template or the review of the old release. */
const TIES = ['part', 'from', 'variable', 'suggestions', 'id'] as const;

/**
 * A new draft with the text and the structure of an old release. In its text every date, weekday, time,
 * quarter, year, figure and name of a person becomes a placeholder that says what stood there: somebody has
 * to look at each. Boilerplates, contacts and who said a quote stay as they are. Of the facts it keeps
 * kind, language, organisations and place; when the old one was released, issued or corrected is not of the
 * new one.
 */
export function newFromRelease(old: Release, { id, now }: Options): Release {
  // Patterns, parts whose condition does not hold and suggestions were not in what was sent.
  const release = printedRelease(old);
  const { facts } = release;
  const { people } = readRelease(release).about;
  const children = release.children.map((block) => {
    const free = withoutTies(block as LooseNode);
    return (STANDING.has(block.type) ? free : marked(free, facts.language, people)) as TopBlock;
  });
  return parseRelease({
    type: 'release',
    schemaVersion: SCHEMA_VERSION,
    id,
    facts: {
      ...emptyFacts(facts.language, now),
      kind: facts.kind === 'correction' ? 'press-release' : facts.kind,
      direction: facts.direction,
      organisations: facts.organisations,
      organisationOrder: facts.organisationOrder,
      contactGroups: facts.contactGroups,
      place: facts.place,
      keywords: facts.keywords,
    },
    children,
  } satisfies Release);
}

function withoutTies(node: LooseNode): LooseNode {
  const free = Object.fromEntries(
    Object.entries(node).filter(([name]) => !(TIES as readonly string[]).includes(name)),
  ) as LooseNode;
  return 'children' in free ? { ...free, children: free.children.map(withoutTies) } : free;
}

function marked(node: LooseNode, language: string, people: readonly string[]): LooseNode {
  if ('text' in node) return node;
  const children = node.children.flatMap((child): LooseNode[] => {
    if (!('text' in child)) return [marked(child, language, people)];
    // In a link only its text may stand.
    if (node.type === 'link' || node.type === 'placeholder') return [child];
    return markedText(child as Text, language, people);
  });
  return { ...node, children };
}

/** A run of text with a placeholder for each thing to look at. */
function markedText(run: Text, language: string, people: readonly string[]): Inline[] {
  const pieces: Inline[] = [];
  let at = 0;
  for (const { from, to } of toLookAt(run.text, run.lang ?? language, people)) {
    pieces.push({ ...run, text: run.text.slice(at, from) });
    const label = run.text.slice(from, to).replace(/\s+/g, ' ').trim();
    pieces.push({ type: 'placeholder', label, children: [emptyText()] });
    at = to;
  }
  pieces.push({ ...run, text: run.text.slice(at) });
  return pieces.filter((piece) => !isText(piece) || piece.text !== '' || pieces.length === 1);
}
