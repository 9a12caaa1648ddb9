import {
  ExternalHyperlink,
  type IParagraphOptions,
  type ITableCellOptions,
  type ParagraphChild,
} from 'docx';
import type { MadeWords, ReviewWriter } from '../../exports/docx/review-writer';
import { STYLE, type StyleId } from '../../exports/docx/styles';
import { deepEqual } from '../../json/canonical';
import type { Block } from '../../release/blocks/block';
import type { Facts } from '../../release/facts';
import { factText } from '../../release/facts-text';
import type { FactReference } from '../../release/inlines/fact';
import type { Inline } from '../../release/inlines/inline';
import { isText } from '../../release/nodes';
import type { Release } from '../../release/release';
import { NO_REVIEW, type Thread } from '../../release/review/review';
import type {
  BlockSuggestion,
  BlockSuggestions,
  InlineSuggestion,
  InlineSuggestions,
} from '../../release/review/suggestion';
import { authorNames, SOMEBODY } from './authors';
import type { CommentEdge, CommentPlaces } from './comment-places';
import { paragraphIds, type Sent, type SentLine } from './hidden-part';
import {
  type ChangeName,
  commentEnd,
  commentReference,
  commentStart,
  madeRuns,
  movedBlock,
  movedRuns,
  ReviewedParagraph,
  runChange,
  type Stamp,
} from './word-elements';

type Piece = Exclude<Inline, { type: 'link' }>;
type Suggestion = BlockSuggestion | InlineSuggestion;
type SetSuggestion = Extract<BlockSuggestion, { kind: 'set' }>;
type NamedChange = SetSuggestion & { readonly id: string };

/** What is suggested for everything in one place. */
interface Marks {
  readonly insert: Suggestion | null;
  readonly remove: Suggestion | null;
}

/** A block, and what is known where it stands. */
interface Place {
  readonly block: Block | null;
  readonly marks: Marks;
  /** In a table nothing moves: Word knows no such move. */
  readonly isInTable: boolean;
}

const NO_MARKS: Marks = { insert: null, remove: null };

/** What is the same for all of one document. */
export class ReviewSession {
  readonly authors: ReadonlyMap<string, string>;
  readonly facts: Facts;
  readonly paragraphs: Sent['paragraphs'] = {};
  /** Suggestions that Word has no way to show beside another of the same words, by their ids. */
  readonly notShown = new Set<string>();
  /** Suggested fields and facts that can be seen in the document. */
  readonly shown = new Set<string>();
  /** By the id of the comment, its number in the document. */
  readonly commentNumbers = new Map<string, number>();
  /** Children of paragraphs that have their marks. */
  readonly finished = new WeakSet<object>();
  /** The changes of facts that are suggested, the latest first. */
  readonly factChanges: readonly NamedChange[];
  readonly newParagraph = paragraphIds();
  private readonly moves = new Map<string, number>();
  private waitingAtTop: readonly Thread[];
  private count = 0;

  /**
   * @param release as it is sent (`releaseToSend`)
   * @param own the pieces of its lines: others are made by the program
   */
  constructor(
    release: Release,
    readonly round: string,
    readonly places: CommentPlaces,
    readonly own: ReadonlySet<object>,
  ) {
    this.facts = release.facts;
    const review = release.review ?? NO_REVIEW;
    this.authors = authorNames(review);
    this.factChanges = changesOf(release.suggestions);
    this.waitingAtTop = places.atTop;
    for (const { comments } of review.threads) {
      for (const { id } of comments) this.commentNumbers.set(id, this.nextId());
    }
  }

  /** Numbers of changes and comments are unique over all parts (ISO/IEC 29500-1, 17.13.2). */
  nextId(): number {
    this.count += 1;
    return this.count;
  }

  stamp({ by, at }: Pick<Suggestion, 'by' | 'at'>): Stamp {
    return {
      id: this.nextId(),
      author: this.authorOf(by),
      date: inSeconds(at),
    };
  }

  authorOf(by: string): string {
    return this.authors.get(by) ?? SOMEBODY;
  }

  /** The number of a new paragraph. */
  numbered(line: SentLine): string {
    const number = this.newParagraph(this.round, line.block ?? 'facts', line.kind);
    this.paragraphs[number] = line;
    return number;
  }

  /** A name for one end of the move of some runs: the n-th end from which belongs to the n-th to which. */
  moveName(change: 'moveFrom' | 'moveTo', move: string): string {
    const key = `${change} ${move}`;
    const count = (this.moves.get(key) ?? 0) + 1;
    this.moves.set(key, count);
    return `${move}.${count}`;
  }

  /** The threads that stand at the first paragraph, once. */
  takeTop(): readonly Thread[] {
    const threads = this.waitingAtTop;
    this.waitingAtTop = [];
    return threads;
  }
}

/** Writes a document with its suggestions and comments. */
export function reviewWriter(
  session: ReviewSession,
  place: Place = { block: null, marks: NO_MARKS, isInTable: false },
): ReviewWriter {
  const { block, marks, isInTable } = place;
  const mark = (runs: readonly ParagraphChild[], own: Marks): ParagraphChild[] =>
    runs.length === 0 ? [] : changed(session, runs, own, isInTable);

  const inline: ReviewWriter['inline'] = (piece, write) => {
    const { own, hasOwnMove } = marksOfPiece(session, piece, marks);
    const cut = cutAt(piece, session.places.edges.get(piece) ?? []);
    const written = cut.flatMap((part): ParagraphChild[] => {
      if ('edge' in part) return edgeRuns(session, part.edge);
      const marked = isFact(part.piece)
        ? madeWords(session, null, factWords(part.piece, write), session.facts, own, isInTable)
        : mark(write(part.piece), own);
      const move = hasOwnMove && !isInTable ? moveOf(own) : null;
      if (!move || marked.length === 0) return marked;
      const name = session.moveName(move.change, move.id);
      return movedRuns(move.change, name, session.stamp(move), marked);
    });
    const named = tagOf(session, piece);
    return finished(session, named && written.length > 0 ? [madeRuns(named, written)] : written);
  };

  return {
    within: (child) =>
      reviewWriter(session, {
        block: child,
        marks: innerMarks(session, child, marks),
        isInTable: isInTable || child.type === 'table',
      }),
    inline,
    made: (of, words, name) => {
      const runs = madeWords(session, of, words, session.facts, marks, isInTable);
      if (name === null) return finished(session, runs);
      const threads = name === 'dateline' ? session.places.onDateline : [];
      const shown = runs.length > 0 ? [madeRuns(name, runs)] : [];
      return finished(session, around(session, threads, shown));
    },
    paragraph: (options) => {
      const children = (options.children ?? []).flatMap((child) =>
        markedChild(session, child, (runs) => mark(runs, marks)),
      );
      const kind = kindOf(options, block);
      const before = styleBefore(block);
      if (before) session.shown.add(before.change.id);
      const id = (block as { id?: string } | null)?.id;
      const isOwn = kind !== 'facts' && id !== undefined;
      const number = session.numbered(isOwn ? { kind, block: id } : { kind: 'facts' });
      const top = session.takeTop();
      return new ReviewedParagraph(
        {
          ...options,
          ...(before && { revision: { ...session.stamp(before.change), style: before.style } }),
          children: [...around(session, top, []), ...children],
        },
        number,
        markOfParagraph(session, block, marks, kind, isInTable),
      );
    },
    moved: (written) => {
      const move = isInTable || !block ? null : moveOf(ownMarks(session, block));
      if (!move || written.length === 0) return [...written];
      return movedBlock(move.change, move.id, session.stamp(move), written);
    },
    changes: () => cellChanges(session, marks),
  };
}

/** To the second, as Word writes it. */
export const inSeconds = (instant: string): string => `${instant.slice(0, 19)}Z`;

const suggestionsOf = (node: object): BlockSuggestions | InlineSuggestions =>
  (node as { suggestions?: BlockSuggestions }).suggestions ?? {};

/** What is suggested for a node itself. Word shows one deletion of the same words, and one insertion: the first. */
function ownMarks(session: ReviewSession, node: object): Marks {
  const all = Object.entries(suggestionsOf(node)).sort(([, a], [, b]) => a.at.localeCompare(b.at));
  const of = (kind: 'insert' | 'delete'): Suggestion | null => {
    const [first, ...others] = all.filter(([, each]) => each.kind === kind);
    for (const [id] of others) session.notShown.add(id);
    return first?.[1] ?? null;
  };
  return { insert: of('insert'), remove: of('delete') };
}

function innerMarks(session: ReviewSession, node: object, outer: Marks): Marks {
  const own = ownMarks(session, node);
  return { insert: own.insert ?? outer.insert, remove: own.remove ?? outer.remove };
}

function marksOfPiece(session: ReviewSession, piece: Piece, outer: Marks) {
  const own = ownMarks(session, piece);
  return {
    own: { insert: own.insert ?? outer.insert, remove: own.remove ?? outer.remove },
    hasOwnMove: moveOf(own) !== null,
  };
}

/** How something moves; null where it does not. */
function moveOf({ insert, remove }: Marks) {
  for (const [change, each] of [
    ['moveTo', insert],
    ['moveFrom', remove],
  ] as const) {
    if (each && 'move' in each && each.move !== undefined) {
      return { change, id: each.move, by: each.by, at: each.at };
    }
  }
  return null;
}

const changeName = (
  mark: Suggestion,
  kind: 'insert' | 'remove',
  isInTable: boolean,
): ChangeName => {
  const moves = !isInTable && 'move' in mark && mark.move !== undefined;
  if (kind === 'insert') return moves ? 'moveTo' : 'ins';
  return moves ? 'moveFrom' : 'del';
};

/** Runs as they are suggested. A change may not hold a link: the link holds it (CT_RunTrackChange, 17.13.5). */
function changed(
  session: ReviewSession,
  runs: readonly ParagraphChild[],
  marks: Marks,
  isInTable: boolean,
): ParagraphChild[] {
  if (!marks.insert && !marks.remove) return [...runs];
  const result: ParagraphChild[] = [];
  let plain: ParagraphChild[] = [];
  const close = (): void => {
    if (plain.length > 0) result.push(...changedRuns(session, plain, marks, isInTable));
    plain = [];
  };
  for (const run of runs) {
    if (!(run instanceof ExternalHyperlink)) plain.push(run);
    else {
      close();
      const { children, ...options } = run.options;
      const inner = changed(session, children, marks, isInTable);
      result.push(new ExternalHyperlink({ ...options, children: inner }));
    }
  }
  close();
  return result;
}

/** A deletion within an insertion by another is written within it. */
function changedRuns(
  session: ReviewSession,
  runs: readonly ParagraphChild[],
  { insert, remove }: Marks,
  isInTable: boolean,
): readonly ParagraphChild[] {
  const name = (mark: Suggestion, kind: 'insert' | 'remove') => changeName(mark, kind, isInTable);
  const deleted = remove ? [runChange(name(remove, 'remove'), session.stamp(remove), runs)] : runs;
  return insert ? [runChange(name(insert, 'insert'), session.stamp(insert), deleted)] : deleted;
}

function finished(session: ReviewSession, children: ParagraphChild[]): ParagraphChild[] {
  for (const child of children) session.finished.add(child);
  return children;
}

/** A child of a paragraph with what is suggested for its block, unless it has its marks already. */
function markedChild(
  session: ReviewSession,
  child: ParagraphChild,
  mark: (runs: readonly ParagraphChild[]) => ParagraphChild[],
): ParagraphChild[] {
  if (session.finished.has(child)) return [child];
  if (child instanceof ExternalHyperlink) {
    const { children, ...options } = child.options;
    const inner = children.flatMap((each) => markedChild(session, each, mark));
    return [new ExternalHyperlink({ ...options, children: inner })];
  }
  return mark([child]);
}

/** The parts of a piece between the edges of comments, and these edges. */
function cutAt(
  piece: Piece,
  edges: readonly CommentEdge[],
): ({ piece: Piece } | { edge: CommentEdge })[] {
  if (edges.length === 0) return [{ piece }];
  if (!isText(piece)) {
    const [before, after] = [edges.filter(({ at }) => at <= 0), edges.filter(({ at }) => at > 0)];
    return [...before.map((edge) => ({ edge })), { piece }, ...after.map((edge) => ({ edge }))];
  }
  const parts: ({ piece: Piece } | { edge: CommentEdge })[] = [];
  let from = 0;
  for (const edge of edges) {
    parts.push({ piece: { ...piece, text: piece.text.slice(from, edge.at) } }, { edge });
    from = edge.at;
  }
  parts.push({ piece: { ...piece, text: piece.text.slice(from) } });
  return parts.filter((part) => 'edge' in part || !isText(part.piece) || part.piece.text !== '');
}

function edgeRuns(session: ReviewSession, { begins, ends }: CommentEdge): ParagraphChild[] {
  return [
    ...ends.flatMap((thread) => endOf(session, thread)),
    ...begins.flatMap((thread) => startOf(session, thread)),
  ];
}

/** Every comment of a thread has its own ends and its own reference: Word drops one that has none. */
const numbersOf = (session: ReviewSession, { comments }: Thread): number[] =>
  comments.flatMap(({ id }) => session.commentNumbers.get(id) ?? []);

const startOf = (session: ReviewSession, thread: Thread): ParagraphChild[] =>
  numbersOf(session, thread).map(commentStart);

const endOf = (session: ReviewSession, thread: Thread): ParagraphChild[] =>
  numbersOf(session, thread).flatMap((number) => [commentEnd(number), commentReference(number)]);

const around = (
  session: ReviewSession,
  threads: readonly Thread[],
  runs: readonly ParagraphChild[],
): ParagraphChild[] =>
  finished(session, [
    ...threads.flatMap((thread) => startOf(session, thread)),
    ...runs,
    ...threads.flatMap((thread) => endOf(session, thread)),
  ]);

/** What a content control around a piece is called; null for text of the release. */
function tagOf(session: ReviewSession, piece: Piece): string | null {
  if (!session.own.has(piece)) return 'made';
  if (isText(piece)) return null;
  return piece.type === 'fact' ? `fact:${piece.fact}` : 'placeholder';
}

const isFact = (piece: Piece): piece is FactReference => !isText(piece) && piece.type === 'fact';

const factWords = (
  piece: FactReference,
  write: (part: Piece) => ParagraphChild[],
): MadeWords<null, string> => ({
  value: (_, facts) => factText(piece.fact, facts),
  runs: (text) => write({ text }),
});

const changesOf = (suggestions: BlockSuggestions | undefined): NamedChange[] =>
  Object.entries(suggestions ?? {})
    .flatMap(([id, each]) => (each.kind === 'set' ? [{ ...each, id }] : []))
    .sort((a, b) => b.at.localeCompare(a.at));

/** A node or the facts as they were before a change that is suggested. */
function undone<Fields extends object>(
  fields: Fields,
  { before, added = [] }: SetSuggestion,
): Fields {
  const kept = Object.entries(fields).filter(([name]) => !added.includes(name));
  return { ...Object.fromEntries(kept), ...before } as Fields;
}

/**
 * Words that are made of fields: those from before suggested away and those of now suggested, by whoever changed
 * them last.
 */
function madeWords<Of extends Block | null, Value>(
  session: ReviewSession,
  of: Of,
  { value, runs }: MadeWords<Of, Value>,
  facts: Facts,
  marks: Marks,
  isInTable: boolean,
): ParagraphChild[] {
  const now = value(of, facts);
  if (marks.insert || marks.remove) return changed(session, runs(now), marks, isInTable);
  const onBlock = changesOf(of ? (suggestionsOf(of) as BlockSuggestions) : undefined);
  const all = [
    ...onBlock.map((change) => ({ change, isOfBlock: true })),
    ...session.factChanges.map((change) => ({ change, isOfBlock: false })),
  ].sort((a, b) => b.change.at.localeCompare(a.change.at));
  let block = of;
  let then = facts;
  let was = now;
  let last: SetSuggestion | null = null;
  for (const { change, isOfBlock } of all) {
    if (isOfBlock && block) block = undone(block, change);
    else then = undone(then, change);
    const before = value(block, then);
    if (deepEqual(before, was)) continue;
    session.shown.add(change.id);
    was = before;
    last ??= change;
  }
  if (!last || deepEqual(was, now)) return runs(now);
  const by = { kind: 'insert' as const, by: last.by, at: last.at };
  return [
    ...changed(session, runs(was), { insert: null, remove: { ...by, kind: 'delete' } }, isInTable),
    ...changed(session, runs(now), { insert: by, remove: null }, isInTable),
  ];
}

/** What is suggested for the end of a paragraph: `w:ins` and the like in the properties of its mark. */
function markOfParagraph(
  session: ReviewSession,
  block: Block | null,
  marks: Marks,
  kind: SentLine['kind'],
  isInTable: boolean,
): { change: ChangeName; stamp: Stamp }[] {
  const ofEnd = (wanted: 'split' | 'join'): Suggestion | null =>
    kind === 'text' && block
      ? (Object.values(suggestionsOf(block)).find((each) => each.kind === wanted) ?? null)
      : null;
  const comes = ofEnd('split') ?? marks.insert;
  const goes = ofEnd('join') ?? marks.remove;
  return [
    ...(comes
      ? [{ change: changeName(comes, 'insert', isInTable), stamp: session.stamp(comes) }]
      : []),
    ...(goes
      ? [{ change: changeName(goes, 'remove', isInTable), stamp: session.stamp(goes) }]
      : []),
  ];
}

function cellChanges(
  session: ReviewSession,
  { insert, remove }: Marks,
): Pick<ITableCellOptions, 'insertion' | 'deletion'> {
  return {
    ...(insert && { insertion: session.stamp(insert) }),
    ...(remove && { deletion: session.stamp(remove) }),
  };
}

/** By its style, what a paragraph is; the others are made of the facts. */
const KINDS: Readonly<Record<string, SentLine['kind']>> = {
  [STYLE.attribution]: 'attribution',
  [STYLE.caption]: 'caption',
  [STYLE.tableCaption]: 'caption',
  [STYLE.picture]: 'picture',
  [STYLE.contact]: 'contact',
  [STYLE.endMark]: 'end-mark',
};
const OF_FACTS: ReadonlySet<string> = new Set([
  STYLE.releaseLine,
  STYLE.reference,
  STYLE.kind,
  STYLE.draft,
  STYLE.tableEnd,
]);

function kindOf({ style = '' }: IParagraphOptions, block: Block | null): SentLine['kind'] {
  if (!block || OF_FACTS.has(style)) return 'facts';
  if (block.type === 'page-break') return 'page-break';
  return KINDS[style] ?? (block.type === 'image' ? 'picture' : 'text');
}

/** The style that a heading had before its level was suggested to be another. */
function styleBefore(block: Block | null): { style: StyleId; change: NamedChange } | null {
  if (block?.type !== 'heading') return null;
  const change = changesOf(block.suggestions).find(({ before }) => 'level' in before);
  return change
    ? { style: undone(block, change).level === 2 ? STYLE.heading2 : STYLE.heading3, change }
    : null;
}
