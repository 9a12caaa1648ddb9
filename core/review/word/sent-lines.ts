import { align, type Traits } from '../../compare/align';
import { bagOf, overlap } from '../../compare/word-bag';
import type { SentLine as Kind } from './hidden-part';
import type { ReviewedDocument } from './reviewed';
import { sentTextOf, type TheirParagraph } from './their-text';

/** A paragraph of a document as it was sent. */
export interface SentLine {
  /** `w14:paraId`. */
  readonly id: string | null;
  readonly kind: Kind['kind'];
  /** The block of the release that it is, or that its words are made of. */
  readonly block: string | null;
  /** As it was agreed. */
  readonly text: string;
}

/** The paragraphs of a document as it was sent, from the document itself, written again and read. */
export function sentLines({ identity, paragraphs }: ReviewedDocument): SentLine[] {
  const sent = identity?.sent;
  if (!sent || sent === 'damaged') return [];
  return paragraphs.flatMap(({ id, runs }): SentLine[] => {
    const known = id === null ? undefined : sent.paragraphs[id];
    if (!known) return [];
    const agreed = runs.filter(({ changes }) => changes.every(({ kind }) => kind !== 'insert'));
    const text = agreed.map((run) => run.text).join('');
    return [{ id, kind: known.kind, block: known.block ?? null, text }];
  });
}

/** What came back of a paragraph that was sent. */
export interface Matched {
  readonly theirs: TheirParagraph;
  /** The paragraphs that it was; none for one that is new. */
  readonly sent: readonly SentLine[];
}

/** The paragraphs of a document that came back, each with what it was, and those that are missing in it. */
export interface Matching {
  readonly paragraphs: readonly Matched[];
  readonly missing: readonly SentLine[];
  /** Whether any was known by its number; else all were matched by their text. */
  readonly isByNumber: boolean;
}

/** Finds what each paragraph was when it was sent: by its number, else by its text. */
export function matchParagraphs(
  theirs: readonly TheirParagraph[],
  sent: readonly SentLine[],
): Matching {
  const byId = new Map(sent.flatMap((line, index) => (line.id ? [[line.id, index] as const] : [])));
  const taken = new Set<number>();
  const found = theirs.map(({ parts }) =>
    parts.flatMap(({ id }) => {
      const index = id === null ? undefined : byId.get(id);
      if (index === undefined || taken.has(index)) return [];
      taken.add(index);
      return [index];
    }),
  );
  const isByNumber = taken.size > 0;
  const inOrder = longestRise(found.map((indexes) => indexes[0] ?? null));
  for (const [at, indexes] of found.entries()) {
    // One that stands elsewhere was moved without tracking: it went there, and came here.
    if (indexes.length === 0 || inOrder.has(at)) continue;
    for (const index of indexes) taken.delete(index);
    found[at] = [];
  }
  const open = [...theirs.keys()].filter(
    (at) => found[at]?.length === 0 && sentTextOf(theirs[at]?.stretches ?? []).trim() !== '',
  );
  const left = [...sent.keys()].filter((index) => !taken.has(index) && sent[index]?.text.trim());
  const pairs = align(
    left.map((index) => sent[index]?.text.trim() ?? ''),
    open.map((at) => sentTextOf(theirs[at]?.stretches ?? []).trim()),
    TEXTS,
  );
  for (const { before, after, moved } of pairs) {
    if (before === null || after === null || moved !== null) continue;
    const [index, at] = [left[before], open[after]];
    if (index === undefined || at === undefined) continue;
    found[at] = [index];
    taken.add(index);
  }
  return {
    paragraphs: theirs.map((each, at) => ({
      theirs: each,
      sent: (found[at] ?? []).flatMap((index) => sent[index] ?? []),
    })),
    missing: sent.filter((line, index) => !taken.has(index) && line.text.trim() !== ''),
    isByNumber,
  };
}

const TEXTS: Traits<string> = {
  key: (text) => text,
  hasContent: (text) => text !== '',
  likeness: (before, after) => overlap(bagOf(before), bagOf(after)),
};

/** The places of a longest stretch of numbers that only rise; nulls are passed over. */
function longestRise(numbers: readonly (number | null)[]): Set<number> {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [at, number] of numbers.entries()) {
    if (number === null) continue;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = numbers[ends[middle] as number] as number;
      if (end < number) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = at;
  }
  const rise = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] as number) rise.add(at);
  return rise;
}
