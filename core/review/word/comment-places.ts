import { isText, type LooseNode } from '../../release/nodes';
import type { Release } from '../../release/release';
import type { Thread } from '../../release/review/review';
import { comparePlaces, type FoundPassage, findAnchor, textLines } from '../anchor';

/** A place in a piece of text, in UTF-16 code units, where threads begin or end. */
export interface CommentEdge {
  readonly at: number;
  readonly begins: readonly Thread[];
  readonly ends: readonly Thread[];
}

/** Where the threads of a release stand in it. */
export interface CommentPlaces {
  /** The edges in a piece of a line (a run of text, a placeholder, a fact), in order. */
  readonly edges: ReadonlyMap<object, readonly CommentEdge[]>;
  /** The threads whose words are found. */
  readonly placed: ReadonlySet<Thread>;
  /** About the place or the date, which the dateline says. */
  readonly onDateline: readonly Thread[];
  /** About other facts, or about words that are there no more. */
  readonly atTop: readonly Thread[];
}

const IN_DATELINE = new Set(['place', 'date']);

/** Where each thread begins and ends. One over several lines goes from its first word to its last. */
export function commentPlaces(release: Release): CommentPlaces {
  const lines = textLines(release);
  const hasDateline = release.children.some(({ type }) => type === 'lede');
  const places = new Map<object, Map<number, { begins: Thread[]; ends: Thread[] }>>();
  const placed = new Set<Thread>();
  const onDateline: Thread[] = [];
  const atTop: Thread[] = [];
  const add = (edge: Edge | null, thread: Thread, which: 'begins' | 'ends'): void => {
    if (!edge) return;
    const inPiece = places.get(edge.piece) ?? new Map();
    places.set(edge.piece, inPiece);
    const there = inPiece.get(edge.at) ?? { begins: [], ends: [] };
    inPiece.set(edge.at, there);
    there[which].push(thread);
  };
  for (const thread of release.review?.threads ?? []) {
    const { anchor } = thread;
    const found = findAnchor(anchor, lines).sort(comparePlaces);
    const [first, last] = [found[0], found.at(-1)];
    if (first && last) {
      placed.add(thread);
      add(edgeIn(release, first, 'start'), thread, 'begins');
      add(edgeIn(release, last, 'end'), thread, 'ends');
    } else if (anchor.type === 'fact' && IN_DATELINE.has(anchor.fact) && hasDateline) {
      onDateline.push(thread);
    } else atTop.push(thread);
  }
  const edges = [...places].map(([piece, inPiece]): [object, CommentEdge[]] => [
    piece,
    [...inPiece].map(([at, threads]) => ({ at, ...threads })).sort((a, b) => a.at - b.at),
  ]);
  return { edges: new Map(edges), placed, onDateline, atTop };
}

interface Edge {
  readonly piece: object;
  readonly at: number;
}

/** The piece of a line in which a passage starts or ends, and where in it. */
function edgeIn(release: Release, passage: FoundPassage, side: 'start' | 'end'): Edge | null {
  const wanted = passage[side];
  let before = 0;
  let edge: Edge | null = null;
  for (const piece of piecesAt(release, passage.path)) {
    const length = 'text' in piece ? piece.text.length : 1;
    // An end belongs to the piece before it, a start to the one after.
    const isHere = side === 'start' ? wanted >= before : wanted > before;
    if (isHere) edge = { piece, at: withinLetters(piece, Math.min(wanted - before, length), side) };
    before += length;
    if (side === 'start' ? wanted < before : wanted <= before) break;
  }
  return edge;
}

/** Never between the two halves of a letter: the passage grows around it. */
function withinLetters(piece: LooseNode, at: number, side: 'start' | 'end'): number {
  if (!('text' in piece)) return at;
  const isSplit = /^[\ud800-\udbff][\udc00-\udfff]$/.test(piece.text.slice(at - 1, at + 1));
  if (!isSplit) return at;
  return side === 'start' ? at - 1 : at + 1;
}

/** The runs, placeholders and facts of a line; those in links too. */
function piecesAt(release: Release, path: readonly number[]): LooseNode[] {
  let node: LooseNode = release as unknown as LooseNode;
  for (const index of path) {
    const child: LooseNode | undefined = 'children' in node ? node.children[index] : undefined;
    if (!child) return [];
    node = child;
  }
  const pieces = (each: LooseNode): LooseNode[] =>
    !isText(each) && 'children' in each && each.type === 'link'
      ? each.children.flatMap(pieces)
      : [each];
  return 'children' in node ? node.children.flatMap(pieces) : [];
}
