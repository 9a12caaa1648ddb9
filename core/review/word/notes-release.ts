import type { TopBlock } from '../../release/blocks/block';
import { createBlock } from '../../release/blocks/create';
import { isText, type LooseNode } from '../../release/nodes';
import { titleOf } from '../../release/plain-text';
import type { Release } from '../../release/release';
import type { Thread } from '../../release/review/review';
import type { BlockSuggestions } from '../../release/review/suggestion';
import type { Text } from '../../release/text';
import { printedRelease, reviewedRelease } from '../../templates/resolve-template';
import { agreedFacts } from '../agreed';
import { comparePlaces, findAnchor, textLines } from '../anchor';
import { nameOf } from '../comments';
import { type Suggestion, suggestionsIn } from '../suggestions';
import { type CommentEdge, commentPlaces } from './comment-places';

/** What somebody wants with a run: that it come, or that it go. */
interface Look {
  readonly comes: boolean;
  readonly goes: boolean;
}

/**
 * A release for those who only read what is being reviewed: what is suggested to come is underlined, what is
 * suggested to go is struck through, and a number stands where a comment ends. What was said, and by whom,
 * follows the text. It is to be exported like any other.
 */
export function notesRelease(release: Release): Release {
  const sending = reviewedRelease(release);
  const { review, suggestions: _, ...rest } = sending;
  const threads = inTextOrder(sending);
  const numbers = new Map(threads.map((thread, index) => [thread, index + 1]));
  const suggestions = suggestionsIn(sending);
  const hasNotes = suggestions.length > 0 || threads.length > 0;
  const { edges } = commentPlaces(sending);
  const marked = (node: LooseNode, look: Look): LooseNode[] => {
    const own = lookOf(node, look);
    const notes = (edges.get(node) ?? []).flatMap((edge) => edge.ends);
    if (isText(node)) return [...pieces(node, own, edges.get(node) ?? [], numbers)];
    if (!('children' in node)) return [node];
    const children = node.children.flatMap((child) => marked(child, own));
    const clean = withoutReview({ ...node, children: [...children, ...breakOf(node)] });
    return [clean, ...notes.map((thread) => noteRun(numbers.get(thread)))];
  };
  const blocks = sending.children.flatMap((block) =>
    marked(block as LooseNode, { comes: false, goes: false }),
  );
  const names = new Map(
    Object.entries(review?.people ?? {}).map(([id, person]) => [id, nameOf(person)]),
  );
  const by = (id: string): string => names.get(id) ?? 'Somebody';
  const facts = agreedFacts(release);
  return {
    ...rest,
    // A number in the headline is none of the title.
    facts: { ...facts, title: titleOf(printedRelease(release)) },
    children: [
      ...(blocks as TopBlock[]),
      ...(hasNotes ? [createBlock['page-break']()] : []),
      ...section(
        'Suggestions',
        suggestionsIn(sending).map((each) => suggestionRuns(each, by)),
      ),
      ...section(
        'Comments',
        threads.flatMap((thread, index) => threadRuns(thread, index + 1, by)),
      ),
    ],
  };
}

function inTextOrder(release: Release): Thread[] {
  const lines = textLines(release);
  return (release.review?.threads ?? [])
    .map((thread) => ({ thread, first: findAnchor(thread.anchor, lines)[0] }))
    .sort((a, b) => comparePlaces(a.first, b.first))
    .map(({ thread }) => thread);
}

function lookOf(node: LooseNode, { comes, goes }: Look): Look {
  const { suggestions = {} } = node as { suggestions?: BlockSuggestions };
  const kinds = Object.values(suggestions).map(({ kind }) => kind);
  return { comes: comes || kinds.includes('insert'), goes: goes || kinds.includes('delete') };
}

function pieces(
  { suggestions: _, ...run }: Text,
  { comes, goes }: Look,
  edges: readonly CommentEdge[],
  numbers: ReadonlyMap<Thread, number>,
): Text[] {
  // The only run of a picture or a contact holds nothing, and no marks.
  if (run.text === '') return [run];
  const look: Partial<Text> = { ...(comes && { underline: true }), ...(goes && { strike: true }) };
  const result: Text[] = [];
  let from = 0;
  for (const { at, ends } of edges) {
    if (ends.length === 0) continue;
    result.push({ ...run, ...look, text: run.text.slice(from, at) });
    result.push(...ends.map((thread) => noteRun(numbers.get(thread))));
    from = at;
  }
  return [...result, { ...run, ...look, text: run.text.slice(from) }];
}

const noteRun = (number = 0): Text => ({ text: `[${number}]`, superscript: true, bold: true });

/** A break that is suggested to come or to go, as a sign at the end of its line. */
function breakOf(node: LooseNode): Text[] {
  const { suggestions = {} } = node as { suggestions?: BlockSuggestions };
  return Object.values(suggestions).flatMap(({ kind }): Text[] => {
    if (kind === 'split') return [{ text: '¶', underline: true }];
    return kind === 'join' ? [{ text: '¶', strike: true }] : [];
  });
}

function withoutReview(node: LooseNode): LooseNode {
  const { id: _id, suggestions: _, ...rest } = node as LooseNode & Record<string, unknown>;
  return rest as LooseNode;
}

/** The lines are in English, whatever the release is in. */
const english = (text: string, look: Partial<Text> = {}): Text => ({ ...look, text, lang: 'en' });

function section(title: string, lines: readonly Text[][]): TopBlock[] {
  if (lines.length === 0) return [];
  return [
    { type: 'heading', level: 2, children: [english(title)] },
    ...lines.map((children): TopBlock => ({ type: 'paragraph', children })),
  ];
}

/** “29 November 2026, 10:20 UTC”. */
const timeText = (instant: string): string =>
  `${new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(instant))} UTC`;

function suggestionRuns(
  { by, at, inserted, deleted, fields }: Suggestion,
  nameBy: (id: string) => string,
): Text[] {
  return [
    english(`${nameBy(by)}, ${timeText(at)}: `, { bold: true }),
    ...(deleted ? [english('delete '), { text: deleted, strike: true as const }] : []),
    ...(deleted && inserted ? [english(', ')] : []),
    ...(inserted ? [english('insert '), { text: inserted, underline: true as const }] : []),
    ...(fields.length > 0 ? [english(`change ${fields.join(', ')}`)] : []),
  ];
}

function threadRuns(
  { anchor, comments, resolved }: Thread,
  number: number,
  nameBy: (id: string) => string,
): Text[][] {
  const about =
    anchor.type === 'fact'
      ? anchor.fact
      : `“${anchor.passages.map(({ words }) => words).join(' … ')}”`;
  return [
    [
      english(`[${number}] `, { bold: true }),
      { text: about, italic: true },
      ...(resolved ? [english(' (resolved)')] : []),
    ],
    ...comments.map(({ by, at, text }) => [
      english(`${nameBy(by)}, ${timeText(at)}: `, { bold: true }),
      { text },
    ]),
  ];
}
