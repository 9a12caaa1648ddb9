import { fold } from '../library/fold';
import { markedIn } from './marks';
import type { Passage, PastRelease } from './past-release';
import { type ArchiveQuery, type Term, termsOf } from './query';
import type { Segment } from './segment';

/** A segment, and which of its releases still are in the archive. */
export interface SearchedSegment {
  readonly segment: Segment;
  /** For each release whether a file has it: one that was changed or is gone does not count. */
  readonly isThere: (release: number) => boolean;
}

/** A release that was found, and the passage that shows why. */
export interface Hit {
  /** The number of its segment, and its own in there. */
  readonly segment: number;
  readonly release: number;
  readonly about: PastRelease;
  readonly passage: Passage;
  /** What of the passage was looked for: from and to, in UTF-16 units. */
  readonly marks: readonly (readonly [from: number, to: number])[];
}

export interface Found {
  readonly hits: readonly Hit[];
  /** How many there are, shown or not. */
  readonly total: number;
}

/** All words in the headline; all in one passage; all somewhere in the release. */
const TIERS = { headline: 2, passage: 1, release: 0 } as const;

interface Candidate {
  readonly rank: number;
  readonly segment: number;
  readonly release: number;
  readonly passage: number;
}

/**
 * The releases in which every term of a query occurs, and that meet its conditions. Those with all terms
 * in the headline come first, then those with all in one passage, then the others; among equals the
 * newest first.
 *
 * @param limit how many are given back; all are counted
 */
export function searchArchive(
  segments: readonly SearchedSegment[],
  query: ArchiveQuery,
  limit: number,
): Found {
  const terms = termsOf(query.text);
  const meets = conditionsOf(query);
  const best = new Best(limit);
  segments.forEach(({ segment, isThere }, number) => {
    const found = terms.length > 0 ? foundIn(segment, terms) : null;
    segment.releases.forEach((about, release) => {
      if (found && found.inRelease[release] !== found.all) return;
      if (!isThere(release) || !meets(about)) return;
      const place = found ? bestPassage(segment, release, found) : NO_TERMS;
      const rank = place.tier * 1e9 + dateNumber(about.date);
      best.put({ rank, segment: number, release, passage: place.passage });
    });
  });
  return {
    total: best.total,
    hits: best.sorted().map((candidate) => hitOf(candidate, segments, terms)),
  };
}

/** The first passage stands for the release. */
const NO_TERMS = { tier: TIERS.release, passage: 0 };

interface Occurrences {
  /** A bit for each term. */
  readonly all: number;
  readonly inRelease: Uint32Array;
  readonly inPassage: Uint32Array;
}

function foundIn(segment: Segment, terms: readonly Term[]): Occurrences {
  const inPassage = new Uint32Array(segment.releaseOf.length);
  terms.forEach((term, index) => {
    markTerm(segment, term, 1 << index, inPassage);
  });
  const inRelease = new Uint32Array(segment.releases.length);
  inPassage.forEach((bits, passage) => {
    const release = segment.releaseOf[passage] as number;
    inRelease[release] = (inRelease[release] as number) | bits;
  });
  return { all: 2 ** terms.length - 1, inRelease, inPassage };
}

/** Sets a bit for each passage in which a term occurs. */
function markTerm(segment: Segment, term: Term, bit: number, inPassage: Uint32Array): void {
  const { words, isPrefix } = term;
  const lastIndex = words.length - 1;
  const ranges = words.map((word, index) => segment.range(word, isPrefix && index === lastIndex));
  // The words of the phrase up to one, by the place where that one stands.
  let before = new Uint8Array(0);
  ranges.forEach(({ from, to }, index) => {
    if (lastIndex === 0) {
      for (let word = from; word < to; word += 1) segment.markPassages(word, bit, inPassage);
      return;
    }
    const now = new Uint8Array(segment.places);
    for (let word = from; word < to; word += 1) {
      segment.eachPlace(word, (place) => {
        if (index > 0 && !before[place - 1]) return;
        now[place] = 1;
        if (index < lastIndex) return;
        const passage = segment.passageAt(place);
        inPassage[passage] = (inPassage[passage] as number) | bit;
      });
    }
    before = now;
  });
}

function bestPassage(segment: Segment, release: number, { all, inPassage }: Occurrences) {
  const first = segment.firstPassage[release] as number;
  const end = segment.firstPassage[release + 1] as number;
  let best = { passage: 0, count: -1 };
  for (let passage = first; passage < end; passage += 1) {
    const count = bitsIn(inPassage[passage] as number);
    if (count > best.count) best = { passage: passage - first, count };
  }
  const isWhole = best.count === bitsIn(all);
  const headline = isWhole && best.passage === 0;
  return {
    passage: best.passage,
    tier: headline ? TIERS.headline : isWhole ? TIERS.passage : TIERS.release,
  };
}

function bitsIn(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** `2026-12-10` as 20261210; 0 where there is no date. */
const dateNumber = (date: string | null): number =>
  date ? Number(date.replace(/-/g, '')) || 0 : 0;

function conditionsOf(query: ArchiveQuery): (about: PastRelease) => boolean {
  const organisation = fold(query.organisation).trim();
  const person = fold(query.person).trim();
  const language = query.language.toLowerCase();
  const { kind, from, to } = query;
  const holds = (names: readonly string[], wanted: string): boolean =>
    names.some((name) => fold(name).includes(wanted));
  return (about) =>
    (!kind || about.kind === kind) &&
    (!language || `${about.language.toLowerCase()}-`.startsWith(`${language}-`)) &&
    (!from || (about.date !== null && about.date >= from)) &&
    (!to || (about.date !== null && about.date <= to)) &&
    (!organisation || holds(about.organisations, organisation)) &&
    (!person || holds(about.people, person));
}

/** Keeps the best of many, and counts all of them. */
class Best {
  readonly #limit: number;
  readonly #kept: Candidate[] = [];
  total = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  put(candidate: Candidate): void {
    this.total += 1;
    const kept = this.#kept;
    const worst = kept[this.#limit - 1];
    if (worst && worst.rank >= candidate.rank) return;
    let [from, to] = [0, kept.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((kept[middle] as Candidate).rank >= candidate.rank) from = middle + 1;
      else to = middle;
    }
    kept.splice(from, 0, candidate);
    if (kept.length > this.#limit) kept.pop();
  }

  sorted(): readonly Candidate[] {
    return this.#kept;
  }
}

function hitOf(
  { segment: number, release, passage }: Candidate,
  segments: readonly SearchedSegment[],
  terms: readonly Term[],
): Hit {
  const { segment } = segments[number] as SearchedSegment;
  const shown = segment.text(release).passages[passage] ?? { kind: 'text', text: '' };
  return {
    segment: number,
    release,
    about: segment.releases[release] as PastRelease,
    passage: shown,
    marks: markedIn(shown.text, terms),
  };
}
