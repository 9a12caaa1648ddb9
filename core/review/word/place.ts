import { stepsBetween } from '../../compare/steps';
import { textTokens } from '../../compare/tokens';
import type { InlineSuggestions } from '../../release/review/suggestion';
import { type Atom, isSuggested } from './atoms';
import { isSent, type Mark, type Stretch, sentTextOf, textOf } from './their-text';

/** Gives the marks of one change in one place its suggestion. */
export type SuggestionFor = (
  mark: Mark,
  kind: 'insert' | 'delete',
  change: Change,
) => readonly [id: string, suggestion: InlineSuggestions[string]];

/** What one person, or several, changed in one place of a paragraph. */
export interface Change {
  readonly stretches: readonly Stretch[];
  /** Where it stands in the text that was sent. */
  readonly from: number;
  readonly to: number;
}

export type Outcome =
  | 'placed'
  /** The text is so already. */
  | 'there'
  /** The text has changed there since. */
  | 'unfit';

/** The atoms of the text as it is now that the letters of what was sent are. */
export type Origin = readonly (Atom | null)[];

/**
 * Which atom of the text as it is now each code unit of the text that was sent has become; null for those
 * that are gone.
 *
 * @param language BCP 47, for where words begin and end
 */
export function originOf(sent: string, atoms: readonly Atom[], language: string): Origin {
  const now = atoms.map(({ printed }) => printed).join('');
  const units = atoms.flatMap((atom) => Array.from({ length: atom.printed.length }, () => atom));
  if (sent.endsWith(now)) {
    // Alike, or with what Dateline prints before it.
    const lead = sent.length - now.length;
    return Array.from({ length: sent.length }, (_, at) => units[at - lead] ?? null);
  }
  const [before, after] = [textTokens(sent, language), textTokens(now, language)];
  const origin: (Atom | null)[] = [];
  let at = 0;
  for (const step of stepsBetween(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  )) {
    if (step.type === 'added') {
      at += after[step.after]?.text.length ?? 0;
      continue;
    }
    const length = before[step.before]?.text.length ?? 0;
    for (let unit = 0; unit < length; unit += 1) {
      origin.push(step.type === 'same' ? (units[at + unit] ?? null) : null);
    }
    if (step.type === 'same') at += length;
  }
  return origin;
}

/** What was changed in a paragraph, place by place. */
export function changesIn(stretches: readonly Stretch[]): Change[] {
  const changes: Change[] = [];
  let open: { stretches: Stretch[]; from: number } | null = null;
  let at = 0;
  for (const stretch of stretches) {
    const isChange = stretch.inserted !== null || stretch.deleted.length > 0;
    if (isChange) {
      open ??= { stretches: [], from: at };
      open.stretches.push(stretch);
    } else if (open) {
      changes.push({ ...open, to: at });
      open = null;
    }
    if (isSent(stretch)) at += stretch.text.length;
  }
  if (open) changes.push({ ...open, to: at });
  return changes;
}

/** Where the text that was sent stands in a paragraph, while changes are put into it from its start to its end. */
export class Places {
  private readonly first: ReadonlyMap<Atom, number>;
  private readonly sent: ReadonlySet<Atom | null>;
  /** How many atoms have been put in: all stand before the changes that are still to come. */
  private added = 0;

  /** @param atoms of the paragraph, which are changed */
  constructor(
    readonly atoms: Atom[],
    readonly origin: Origin,
  ) {
    this.first = new Map(atoms.map((atom, index) => [atom, index]));
    this.sent = new Set(origin);
  }

  /** The index of the atom that a code unit of what was sent is now; undefined where it is gone. */
  of(at: number): number | undefined {
    const atom = this.origin[at];
    const first = atom ? this.first.get(atom) : undefined;
    if (!atom || first === undefined) return undefined;
    for (const place of [first + this.added, first]) if (this.atoms[place] === atom) return place;
    return this.atoms.indexOf(atom);
  }

  wasSent(atom: Atom): boolean {
    return this.sent.has(atom);
  }

  add(at: number, atoms: readonly Atom[]): void {
    this.atoms.splice(at, 0, ...atoms);
    this.added += atoms.length;
  }
}

/**
 * Puts a change into the text as it is now, as suggestions. Changes of one paragraph are to be put in from
 * its start to its end.
 *
 * @param places of the paragraph, the same for all its changes
 * @param made is told the atoms that an inserted stretch has become
 */
export function placeChange(
  change: Change,
  places: Places,
  suggestionFor: SuggestionFor,
  made: (stretch: Stretch, atoms: readonly Atom[]) => void,
): Outcome {
  const { atoms, origin } = places;
  const placeOf = (at: number): number | undefined => places.of(at);
  const going = Array.from({ length: change.to - change.from }, (_, at) =>
    placeOf(change.from + at),
  );
  if (going.some((place) => place === undefined)) {
    return isThere(change, atoms, placeOf) ? 'there' : 'unfit';
  }
  const kept = going as number[];
  if (!isWhole(kept, change, origin, atoms)) return 'unfit';
  /** Beyond what others suggest there: their answers stand side by side. */
  const beyond = (place: number): number => {
    let at = place;
    for (
      let atom = atoms[at];
      atom && isSuggested(atom) && !places.wasSent(atom);
      atom = atoms[at]
    ) {
      at += 1;
    }
    return at;
  };
  const start = startOf(change, kept, placeOf, atoms.length);
  if (start === null) return 'unfit';
  let at = start.isAfter ? beyond(start.place) : start.place;
  let unit = change.from;
  const coming: { at: number; atoms: Atom[] }[] = [];
  const merged = new Map<Stretch, Map<InlineSuggestions | undefined, InlineSuggestions>>();
  for (const [index, stretch] of change.stretches.entries()) {
    if (isSent(stretch)) {
      const own = suggestionsOf(stretch, change, suggestionFor);
      const known = merged.get(stretch) ?? new Map();
      merged.set(stretch, known);
      for (const end = unit + stretch.text.length; unit < end; unit += 1) {
        const place = placeOf(unit) as number;
        const atom = atoms[place] as Atom;
        const { suggestions } = atom;
        if (suggestions && Object.keys(own).every((id) => id in suggestions)) continue;
        const both = known.get(suggestions) ?? { ...suggestions, ...own };
        known.set(suggestions, both);
        atom.suggestions = both;
        at = place + 1;
      }
      const isLast = change.stretches.slice(index + 1).every((each) => !isSent(each));
      if (isLast) at = beyond(at);
      continue;
    }
    const own = suggestionsOf(stretch, change, suggestionFor);
    const added = newAtoms(stretch, own);
    made(stretch, added);
    coming.push({ at, atoms: added });
  }
  for (const { at: place, atoms: added } of coming.reverse()) places.add(place, added);
  return 'placed';
}

/** Atoms for text that is new. */
export function newAtoms(
  { text, marks, link }: Pick<Stretch, 'text' | 'marks' | 'link'>,
  suggestions: InlineSuggestions | undefined,
): Atom[] {
  const own = suggestions && Object.keys(suggestions).length > 0 ? suggestions : undefined;
  return Array.from({ length: text.length }, (_, at) => ({
    printed: text[at] ?? '',
    look: marks,
    url: link,
    inline: null,
    suggestions: own,
  }));
}

function suggestionsOf(
  { inserted, deleted }: Stretch,
  change: Change,
  suggestionFor: SuggestionFor,
): InlineSuggestions {
  return Object.fromEntries([
    ...(inserted ? [suggestionFor(inserted, 'insert', change)] : []),
    ...deleted.map((mark) => suggestionFor(mark, 'delete', change)),
  ]);
}

/** Where what is new begins; null where neither side of it is there any more. */
function startOf(
  { from, to }: Change,
  kept: readonly number[],
  placeOf: (at: number) => number | undefined,
  length: number,
): { readonly place: number; readonly isAfter: boolean } | null {
  const [first] = kept;
  if (first !== undefined) return { place: first, isAfter: false };
  const before = from > 0 ? placeOf(from - 1) : undefined;
  if (before !== undefined) return { place: before + 1, isAfter: true };
  const after = placeOf(to);
  if (after !== undefined) return { place: after, isAfter: false };
  return length === 0 ? { place: 0, isAfter: false } : null;
}

/** Whether what is to go still stands together, and no placeholder or fact would go in part. */
function isWhole(
  kept: readonly number[],
  { from, to }: Change,
  origin: Origin,
  atoms: readonly Atom[],
): boolean {
  const [first = 0] = kept;
  const last = kept.at(-1) ?? -1;
  const own = new Set(kept);
  for (let place = first; place <= last; place += 1) {
    const atom = atoms[place];
    if (atom && !own.has(place) && !isSuggested(atom)) return false;
  }
  const [start, end] = [origin[from], origin[to - 1]];
  if (kept.length === 0) return true;
  const goesOn = (a: Atom | null | undefined, b: Atom | null | undefined): boolean =>
    a !== null && a !== undefined && a === b;
  return !goesOn(start, origin[from - 1]) && !goesOn(end, origin[to]);
}

/** Whether the text reads as a change would have it already. */
function isThere(
  { stretches, from, to }: Change,
  atoms: readonly Atom[],
  placeOf: (at: number) => number | undefined,
): boolean {
  const before = from === 0 ? -1 : placeOf(from - 1);
  const after = placeOf(to) ?? (before === undefined ? undefined : atoms.length);
  if (before === undefined || after === undefined) return false;
  const wanted = textOf(stretches.filter(({ deleted }) => deleted.length === 0));
  const now = atoms
    .slice(before + 1, after)
    .map(({ printed }) => printed)
    .join('');
  return wanted === now;
}

/** “5 percent” → “7 percent”: a change in words, for people. */
export function wordsOf({ stretches }: Change): { readonly from: string; readonly to: string } {
  return {
    from: sentTextOf(stretches),
    to: textOf(stretches.filter(({ deleted }) => deleted.length === 0)),
  };
}
