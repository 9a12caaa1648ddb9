import { lineSteps } from '../../compare/line-steps';
import { textTokens } from '../../compare/tokens';
import { BLOCK_SPECS } from '../../release/blocks/specs';
import type { Anchor, Passage, Person, Thread } from '../../release/review/review';
import type {
  BlockSuggestion,
  BlockSuggestions,
  InlineSuggestions,
} from '../../release/review/suggestion';
import { passageOf } from '../anchor';
import { nameOf } from '../comments';
import { type Atom, isSuggested } from './atoms';
import type { Carried } from './carried';
import { isLine, type OpenBlock, type OpenText } from './lines';
import {
  type Change,
  changesIn,
  newAtoms,
  type Origin,
  originOf,
  Places,
  placeChange,
  wordsOf,
} from './place';
import type { ReviewedParagraph } from './reviewed';
import { type Matched, matchParagraphs, type SentLine } from './sent-lines';
import { changedBy, isChange, marksByAuthor, marksOf, paragraphsIn, partsOf } from './stretches';
import type { AnswerPeople } from './take-people';
import type { Answer, LeftOut, PersonTally, Proposal } from './taken';
import {
  agreedTextOf,
  isSent,
  type Mark,
  type Stretch,
  sentTextOf,
  type TheirParagraph,
  textOf,
  theirParagraphs,
  wantedTextOf,
  withUntracked,
} from './their-text';

/** The round that documents answer. */
export interface AnsweredRound {
  readonly id: string | null;
  /** When it was sent: ISO 8601 instant. */
  readonly at: string;
}

/** What taking one answer works on. */
export interface Taker {
  readonly answer: Answer;
  readonly round: AnsweredRound;
  readonly carried: Carried;
  /** BCP 47, for where words begin and end. */
  readonly language: string;
  readonly sent: readonly SentLine[];
  readonly text: OpenText;
  readonly people: AnswerPeople;
  /** What has been brought, by this answer or before. */
  readonly brought: Set<string>;
  readonly now: string;
  readonly idOf: (...words: readonly string[]) => string;
}

/** What a person wants of a stretch of a paragraph that was sent. */
export interface Wish {
  /** The id of the block. */
  readonly line: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly person: string;
  readonly name: string;
  readonly words: { readonly from: string; readonly to: string };
}

/** Where the letters of a paragraph in the document went. */
interface Went {
  /** By code unit of all its text; null for what is in no line. */
  readonly atoms: readonly (Atom | null)[];
  readonly words: string;
  /** The lines that it is, or stands beside. */
  readonly lines: readonly OpenBlock[];
  /** Where each of the paragraphs that it is in the document begins. */
  readonly starts: readonly number[];
}

/** A place in a document that came back: code units from the start of a paragraph. */
interface DocumentPlace {
  readonly paragraph: number;
  readonly offset: number;
}

/** Takes what one answer says of the text into the release. */
export class TextTaker {
  readonly wishes: Wish[] = [];
  readonly tallies = new Map<string, PersonTally & { readonly person: Person }>();
  readonly proposals: Proposal[] = [];
  readonly threads: Thread[] = [];
  readonly marks: string[] = [];
  there = 0;
  known = 0;
  isByText = false;
  /** By index of the paragraph in the document. */
  readonly went = new Map<number, Went>();
  private readonly byId = new Map<string, OpenBlock[]>();
  private readonly seen = new Set<string>();
  private readonly ours: ReadonlySet<string>;
  /** By the id of each suggestion that was sent: what its marks are known by. */
  private readonly sentIds: ReadonlyMap<string, string>;
  private readonly untracked: Mark;
  private readonly language: string;
  /** The last line that was met: what is new comes after it. */
  private last: OpenBlock | null = null;
  /** The last part of each line that was parted. */
  private readonly tails = new Map<OpenBlock, OpenBlock>();
  private readonly newRows = new Map<string, OpenBlock>();

  constructor(private readonly taker: Taker) {
    const { answer, text, carried, language } = taker;
    const { savedBy, savedAt } = answer.document;
    this.language = language;
    const { suggestions } = carried;
    this.ours = new Set(suggestions.map(({ author, at }) => markKey(author, at)));
    this.sentIds = new Map(suggestions.map(({ id, author, at }) => [id, markKey(author, at)]));
    this.untracked = { author: savedBy, at: savedAt, isMove: false, isUntracked: true };
    for (const block of text.all()) {
      const { id } = block;
      if (id !== undefined) this.byId.set(id, [...(this.byId.get(id) ?? []), block]);
    }
  }

  take(): void {
    const { answer, sent } = this.taker;
    const theirs = theirParagraphs(answer.document.paragraphs, ({ author, at }) =>
      this.isOurs(author, at),
    );
    const { paragraphs, missing, isByNumber } = matchParagraphs(theirs, sent);
    this.isByText = !isByNumber;
    for (const each of paragraphs) this.paragraph(each, paragraphs);
    for (const line of missing) this.missing(line, missing);
  }

  /** Suggestions of ours that are not in the document any more as such. */
  decided(): number {
    return [...this.ours].filter((key) => !this.seen.has(key)).length;
  }

  /** Whether a change was in the document when it was sent. */
  private isOurs(author: string, at: string | null): boolean {
    const key = markKey(author, at);
    const isKnown = this.ours.has(key);
    if (isKnown) this.seen.add(key);
    return isKnown;
  }

  leftOut(): LeftOut[] {
    const all = new Map<string, LeftOut>();
    for (const { kind, author, at, words } of this.taker.answer.document.notCarried) {
      if (this.isOurs(author, at)) continue;
      const key = `${kind} ${author}`;
      const known = all.get(key);
      all.set(key, {
        kind,
        author,
        count: (known?.count ?? 0) + 1,
        words: known?.words || words,
      });
    }
    return [...all.values()];
  }

  /** What somebody did, by the name in the document. */
  tally(author: string): PersonTally {
    const id = this.taker.people.idOf(author);
    const person = this.taker.people.people[id] ?? { name: '', organisation: '' };
    const known = this.tallies.get(id) ?? {
      person,
      name: nameOf(person),
      suggestions: 0,
      untracked: 0,
      comments: 0,
    };
    this.tallies.set(id, known);
    return known;
  }

  /** Notes that something is brought; false where it was before. */
  brings(...words: readonly string[]): boolean {
    const key = this.taker.idOf(...words);
    const isNew = !this.taker.brought.has(key);
    if (isNew) this.marks.push(key);
    else this.known += 1;
    return isNew;
  }

  private paragraph(matched: Matched, all: readonly Matched[]): void {
    const { theirs, sent } = matched;
    if (theirs.row.inserted && sent.length === 0) {
      this.newRow(theirs);
      return;
    }
    const lines = sent.filter(({ kind }) => kind === 'text');
    if (sent.length === 0) {
      this.added(theirs, all);
      return;
    }
    if (lines.length === 0) {
      this.generated(matched);
      return;
    }
    this.line(theirs, lines);
  }

  /** A paragraph that Dateline makes of fields: a change of it is said in a comment. */
  private generated({ theirs, sent }: Matched): void {
    const [line] = sent;
    const block = line?.block ? this.byId.get(line.block)?.[0] : undefined;
    if (block) this.last = block;
    const own = block ? this.taker.text.lines([block])[0] : undefined;
    // A comment on it is one on the block, since its words are in no line.
    this.note({ ...theirs, stretches: [] }, [], new Map(), own ? [own] : []);
    const was = (line?.text ?? '').trim();
    const wanted = wantedTextOf(theirs.stretches.filter(({ isOurs }) => !isOurs)).trim();
    const isTracked = theirs.stretches.some(isChange);
    if (!line || wanted === was || (line.kind === 'picture' && !isTracked)) return;
    const stretches = withUntracked(
      theirs.stretches.filter(({ isOurs }) => !isOurs),
      line.text,
      this.untracked,
      this.language,
    );
    for (const mark of marksByAuthor(stretches)) {
      const said = wantedTextOf(changedBy(stretches, mark.author)).trim();
      if (said === was && line.kind !== 'picture') continue;
      this.propose(mark, `${line.kind} ${was} ${said}`, own ? [own] : [], null, () =>
        said === ''
          ? `Take out the line “${was}”. (${GENERATED})`
          : `“${said}” instead of “${was}”. (${GENERATED})`,
      );
    }
  }

  private line(given: TheirParagraph, sent: readonly SentLine[]): void {
    const { text } = this.taker;
    const agreed = sent.map((line) => line.text).join('');
    const lines = this.linesOf(sent, sentTextOf(given.stretches));
    const expected = this.withDecisions(agreed, agreedTextOf(given.stretches), lines);
    const stretches = withUntracked(given.stretches, expected, this.untracked, this.language);
    const theirs = { ...given, stretches };
    if (lines.length === 0) {
      this.gone(theirs, agreed);
      return;
    }
    const { before, own, after } = partsOf(stretches);
    const atoms = lines.flatMap((line) => text.atomsOf(line));
    const owners = new Map<Atom, OpenBlock>();
    for (const line of lines) for (const atom of text.atomsOf(line)) owners.set(atom, line);
    const origin = this.originOf(sentTextOf(stretches), atoms);
    const made = new Map<Stretch, readonly Atom[]>();
    const [first] = lines as [OpenBlock];
    const last = lines.at(-1) as OpenBlock;
    for (const { stretches: words, end } of before) {
      const block = this.newBlock(words, { before: first }, made, {
        isKept: this.isJoined(first),
        mark: end?.inserted,
      });
      // A new break that somebody else takes out again.
      for (const mark of (block && end?.deleted) || [])
        this.join(mark, block as OpenBlock, textOf(words));
    }
    const [rowMark] = theirs.row.deleted;
    if (rowMark) {
      this.rowGoes(first, theirs.row.deleted);
      // What others did in the row stays theirs; that its words go is said by the row.
      const others = own.map((each) => {
        const deleted = each.deleted.filter(({ author }) => author !== rowMark.author);
        return deleted.length === each.deleted.length ? each : { ...each, deleted };
      });
      this.changes(others, lines, atoms, owners, origin, agreed, sent[0]?.block ?? '', made);
    } else if (after.length > 0 || !this.wholeGoes(theirs, own, lines, origin)) {
      this.changes(own, lines, atoms, owners, origin, agreed, sent[0]?.block ?? '', made);
      this.last = this.tails.get(last) ?? last;
      if (after.length === 0) for (const mark of theirs.end) this.join(mark, this.last, agreed);
    }
    this.last = this.tails.get(last) ?? last;
    for (const [index, { stretches: words, end }] of after.entries()) {
      const above: OpenBlock = this.last;
      const isKept = index === after.length - 1 && theirs.end.length > 0;
      const block = this.newBlock(words, { after: above }, made, { isKept, mark: end?.inserted });
      for (const mark of (block && end?.deleted) || []) this.join(mark, above, textOf(words));
    }
    // The break after the paragraph is the one after what is new there.
    if (after.length > 0) for (const mark of theirs.end) this.join(mark, this.last, agreed);
    this.note(theirs, origin, made, lines);
  }

  private changes(
    stretches: readonly Stretch[],
    lines: readonly OpenBlock[],
    atoms: Atom[],
    owners: Map<Atom, OpenBlock>,
    origin: Origin,
    agreed: string,
    block: string,
    made: Map<Stretch, readonly Atom[]>,
  ): void {
    let isPlaced = false;
    const breaks: Atom[] = [];
    const changes = changesIn(stretches);
    if (changes.length === 0) return;
    const places = new Places(atoms, origin);
    for (const change of changes) {
      const words = wordsOf(change);
      const [first] = change.stretches.flatMap(marksOf);
      if (!first) continue;
      if (this.isOurDecision(change, origin)) continue;
      const key = [block, String(change.from), words.from, words.to, first.author, first.at ?? ''];
      const isNew = this.brings('change', ...key);
      if (!isNew) continue;
      const outcome = placeChange(change, places, this.suggestionFor(key), (stretch, added) => {
        made.set(stretch, added);
        if (stretch.isBreak) breaks.push(...added);
      });
      if (outcome === 'there') {
        this.there += 1;
        continue;
      }
      if (outcome === 'placed') {
        isPlaced = true;
        for (const author of new Set(
          change.stretches.flatMap(marksOf).map(({ author: name }) => name),
        ))
          this.count(author, first.isUntracked);
        this.wish(block, agreed, change, first, words);
      } else this.unfit(change, lines, origin, owners);
    }
    if (isPlaced) this.putBack(lines, atoms, owners, breaks);
  }

  /** Puts the atoms of a paragraph back into its lines, and parts a line where a break is new. */
  private putBack(
    lines: readonly OpenBlock[],
    atoms: readonly Atom[],
    owners: ReadonlyMap<Atom, OpenBlock>,
    breaks: readonly Atom[],
  ): void {
    const { text } = this.taker;
    const isBreak = new Set(breaks);
    const rows = new Map<OpenBlock, Atom[]>(lines.map((line) => [line, []]));
    let owner = lines[0] as OpenBlock;
    for (const [index, atom] of atoms.entries()) {
      // What is new stands with what is before it; at the beginning with what follows.
      owner = owners.get(atom) ?? (index === 0 ? (nextOwner(atoms, owners) ?? owner) : owner);
      rows.get(owner)?.push(atom);
    }
    for (const [line, all] of rows) {
      const own = text.atomsOf(line);
      const cuts = all.flatMap((atom, index) => (isBreak.has(atom) ? [index] : []));
      own.splice(0, own.length, ...all.slice(0, cuts[0] ?? all.length));
      let before = line;
      const ends = Object.entries(line.suggestions ?? {}).filter(
        ([, { kind }]) => kind === 'split' || kind === 'join',
      );
      const whole = withoutEnds(line.suggestions);
      const hasOwn = Object.keys(whole).length > 0;
      for (const [at, cut] of cuts.entries()) {
        const rest: OpenBlock = {
          type: 'paragraph',
          ...(line.id && { id: line.id }),
          ...(hasOwn && { suggestions: whole }),
          children: [{ text: '' }],
        };
        if (text.parentOf(line) === null && !ONLY_ONE.has(line.type)) {
          Object.assign(rest, fieldsOf(line), { type: line.type });
        }
        text.addAfter(before, rest);
        text
          .atomsOf(rest)
          .splice(0, Number.MAX_SAFE_INTEGER, ...all.slice(cut + 1, cuts[at + 1] ?? all.length));
        before.suggestions = { ...whole, ...endsFrom(all[cut]?.suggestions) };
        before = rest;
      }
      this.tails.set(line, before);
      // What was suggested for the end of the line is for its last part now.
      if (cuts.length > 0 && ends.length > 0) {
        before.suggestions = { ...whole, ...Object.fromEntries(ends) };
      }
    }
  }

  /** A whole paragraph that is to go. @returns false where it is not whole */
  private wholeGoes(
    theirs: TheirParagraph,
    own: readonly Stretch[],
    lines: readonly OpenBlock[],
    origin: Origin,
  ): boolean {
    const [mark] = theirs.end;
    const sent = own.filter(isSent);
    if (!mark || sent.length === 0 || sent.some(({ deleted }) => deleted.length === 0))
      return false;
    if (own.some(({ inserted }) => inserted)) return false;
    // Words that somebody else takes out are that person's deletion, not one of whoever takes out the end.
    if (sent.some(({ deleted }) => deleted.some(({ author }) => author !== mark.author)))
      return false;
    const [line] = lines;
    if (!line || lines.length > 1) return false;
    return this.blockGoes(line, mark, origin, textOf(sent));
  }

  /** Suggests that a line go as a whole. @returns false where that cannot be said of it */
  private blockGoes(line: OpenBlock, mark: Mark, origin: Origin, words: string): boolean {
    const { text } = this.taker;
    if (line.type === 'headline' || line.type === 'lede') return false;
    const parent = text.parentOf(line);
    if (parent?.type === 'table-cell') return false;
    const key = [line.id ?? '', words, mark.author, mark.at ?? ''];
    if (!this.brings('block', ...key)) return true;
    const kept = new Set(origin);
    const isSame =
      origin.every((atom) => atom !== null) &&
      text.atomsOf(line).every((atom) => kept.has(atom) || isSuggested(atom));
    const generated = origin.findIndex((atom) => atom !== null);
    const isAfterLead = generated > 0 && origin.slice(generated).every((atom) => atom !== null);
    if (!isSame && !isAfterLead) {
      this.propose(
        mark,
        key.join(' '),
        [line],
        null,
        () => `Take out this paragraph: “${short(words)}” (${CHANGED})`,
      );
      return true;
    }
    const block = parent?.type === 'list-item' && parent.children.length === 1 ? parent : line;
    const [id, { by, at, move, untracked }] = this.suggestionFor(key)(mark, 'delete', {
      stretches: [{ text: words } as Stretch],
      from: 0,
      to: 0,
    });
    block.suggestions = {
      ...block.suggestions,
      [id]: { kind: 'delete', by, at, ...(move && { move }), ...(untracked && { untracked }) },
    };
    this.count(mark.author, mark.isUntracked);
    this.wish(line.id ?? '', words, { stretches: [], from: 0, to: words.length }, mark, {
      from: words,
      to: '',
    });
    return true;
  }

  private rowGoes(line: OpenBlock, marks: readonly Mark[]): void {
    const row = this.taker.text.chainOf(line).find(({ type }) => type === 'table-row');
    const [mark] = marks;
    if (!row || !mark) return;
    const words = this.taker.text
      .lines([row])
      .map(({ id }) => id ?? '')
      .join(' ');
    const key = [words, mark.author, mark.at ?? ''];
    const id = this.taker.idOf('row', ...key);
    if (row.suggestions?.[id] || !this.brings('row', ...key)) return;
    row.suggestions = { ...row.suggestions, [id]: { kind: 'delete', ...this.by(mark) } };
    this.count(mark.author, mark.isUntracked);
  }

  private join(mark: Mark, line: OpenBlock, words: string): void {
    const key = [line.id ?? '', words, mark.author, mark.at ?? ''];
    if (!this.brings('join', ...key)) return;
    const next = this.taker.text.next(line);
    const isBroken = Object.values(line.suggestions ?? {}).some(({ kind }) => kind === 'join');
    if (next && isLine(next) && !isBroken) {
      const id = this.taker.idOf('join', ...key);
      line.suggestions = { ...line.suggestions, [id]: { kind: 'join', ...this.by(mark) } };
      this.count(mark.author, mark.isUntracked);
    } else {
      this.propose(
        mark,
        key.join(' '),
        [line],
        null,
        () => `Join this paragraph with the one after it. (${NOT_MARKED})`,
      );
    }
  }

  /** What is said of a paragraph that is in the release no more. */
  private gone(theirs: TheirParagraph, agreed: string): void {
    this.note(theirs, [], new Map(), []);
    for (const mark of marksByAuthor(theirs.stretches)) {
      const wanted = wantedTextOf(changedBy(theirs.stretches, mark.author));
      if (wanted.trim() === '') {
        this.there += 1;
        continue;
      }
      if (!this.brings('gone', agreed, wanted, mark.author, mark.at ?? '')) continue;
      this.propose(
        mark,
        `${agreed} ${wanted}`,
        [],
        agreed,
        () => `“${short(wanted)}” instead of “${short(agreed)}” (${GONE})`,
      );
    }
  }

  /** A paragraph that was not there when it was sent. */
  private added(theirs: TheirParagraph, all: readonly Matched[]): void {
    const made = new Map<Stretch, readonly Atom[]>();
    for (const stretches of paragraphsIn(theirs.stretches)) {
      const marked = stretches.map((each) =>
        each.inserted || each.isOurs ? each : { ...each, inserted: this.untracked },
      );
      if (marked.every(({ isOurs }) => isOurs)) continue;
      if (textOf(marked).trim() === '' || this.isForeign(theirs, all)) continue;
      this.newBlock(marked, this.last ? { after: this.last } : { first: true }, made, {
        part: theirs.parts[0],
      });
    }
    this.note(theirs, [], made, this.last ? [this.last] : []);
  }

  /** Whether a paragraph stands in a table that the release does not have. */
  private isForeign({ parts, stretches }: TheirParagraph, all: readonly Matched[]): boolean {
    const table = parts[0]?.cell?.table;
    if (table === undefined) return false;
    const isKnown = all.some(
      ({ theirs, sent }) => sent.length > 0 && theirs.parts[0]?.cell?.table === table,
    );
    if (isKnown) return false;
    const mark = stretches.flatMap(marksOf)[0] ?? this.untracked;
    this.propose(
      mark,
      `table ${textOf(stretches)}`,
      this.last ? [this.last] : [],
      null,
      () => `In a new table: “${short(wantedTextOf(stretches))}” (${NOT_MARKED})`,
    );
    return true;
  }

  /** A block for a paragraph that is new: it comes as a whole. */
  private newBlock(
    stretches: readonly Stretch[],
    where:
      | { readonly before: OpenBlock }
      | { readonly after: OpenBlock }
      | { readonly first: true },
    made: Map<Stretch, readonly Atom[]>,
    {
      part,
      isKept,
      mark: given,
    }: {
      readonly part?: ReviewedParagraph | undefined;
      readonly isKept?: boolean;
      /** Whose it is where it has no words. */
      readonly mark?: Mark | null | undefined;
    },
  ): OpenBlock | null {
    const { text } = this.taker;
    const words = textOf(stretches);
    const mark = stretches.find(({ inserted }) => inserted)?.inserted ?? given ?? this.untracked;
    const beside = 'before' in where ? where.before : 'after' in where ? where.after : null;
    const key = [beside?.id ?? '', words, mark.author, mark.at ?? ''];
    // A blank line is nothing, unless another one is to go on in it.
    if ((words.trim() === '' && !isKept) || !this.brings('new', ...key)) return null;
    const suggestionFor = this.suggestionFor(key);
    const whole: Change = { stretches, from: 0, to: 0 };
    const [id, { by, at, move, untracked }] = suggestionFor(mark, 'insert', whole);
    const suggestion: BlockSuggestion = {
      kind: 'insert',
      by,
      at,
      ...(move && { move }),
      ...(untracked && { untracked }),
    };
    const atoms = stretches.flatMap((stretch) => {
      const { inserted, deleted } = stretch;
      const own: InlineSuggestions = Object.fromEntries([
        ...(inserted && inserted.author !== mark.author
          ? [suggestionFor(inserted, 'insert', whole)]
          : []),
        ...deleted.map((each) => suggestionFor(each, 'delete', whole)),
      ]);
      const added = newAtoms(stretch, own);
      made.set(stretch, added);
      return added;
    });
    const line: OpenBlock = {
      type: 'paragraph',
      id: this.taker.idOf('block', ...key),
      suggestions: { [id]: suggestion },
      children: [{ text: '' }],
    };
    if (part?.heading && part.cell === null) {
      line.type = 'heading';
      Object.assign(line, { level: part.heading <= 2 ? 2 : 3 });
    }
    text.atomsOf(line).splice(0, Number.MAX_SAFE_INTEGER, ...atoms);
    if (!beside) {
      text.addAfter(null, line);
    } else if ('before' in where) {
      text.addBefore(this.placeFor(line, beside), line);
    } else this.addAfter(line, beside, part ?? null);
    this.last = line;
    this.count(mark.author, mark.isUntracked);
    for (const author of new Set(stretches.flatMap(marksOf).map((each) => each.author))) {
      if (author !== mark.author) this.count(author, false);
    }
    return line;
  }

  /** Whether a line before this one is to go on in it. */
  private isJoined(line: OpenBlock): boolean {
    const siblings = this.taker.text.siblingsOf(line);
    const before = siblings[siblings.indexOf(line) - 1];
    const kinds = Object.values(before?.suggestions ?? {}).map(({ kind }) => kind);
    if (!before || kinds.includes('join')) return kinds.includes('join');
    return kinds.includes('delete') && this.isJoined(before);
  }

  /** A new line after another: an item after an item, in the same quote or notes, else after them. */
  private addAfter(line: OpenBlock, beside: OpenBlock, part: ReviewedParagraph | null): void {
    const { text } = this.taker;
    const chain = text.chainOf(beside);
    const item = chain.find(({ type }) => type === 'list-item');
    const isListed = part === null ? item !== undefined : part.list !== null;
    if (item && isListed) {
      const { suggestions, ...paragraph } = line;
      // The whole item comes, and its paragraph with it.
      const atoms = text.atomsOf(line);
      const inner = paragraph as OpenBlock;
      text.atomsOf(inner).splice(0, Number.MAX_SAFE_INTEGER, ...atoms);
      text.addAfter(item, {
        type: 'list-item',
        ...(suggestions && { suggestions }),
        children: [inner],
      });
      return;
    }
    const isInside = part?.cell || (part !== null && SAME_STYLE.test(part.style));
    const place = isInside ? beside : (chain.at(-1) ?? beside);
    text.addAfter(beyondNew(this.placeFor(line, place), text), line);
  }

  /** The innermost block around a place whose neighbour a line may be. */
  private placeFor(line: OpenBlock, beside: OpenBlock): OpenBlock {
    const { text } = this.taker;
    return (
      text.chainOf(beside).find((block) => {
        const parent = text.parentOf(block);
        if (!parent) return true;
        const { content } = BLOCK_SPECS[parent.type];
        return typeof content === 'object' && content.allowed.includes(line.type);
      }) ?? beside
    );
  }

  /** A row that is new: its cells come one after the other. */
  private newRow(theirs: TheirParagraph): void {
    const { text } = this.taker;
    const cell = theirs.parts[0]?.cell;
    const mark = theirs.row.inserted;
    if (!cell || !mark) return;
    const name = `${cell.table} ${cell.row}`;
    let row = this.newRows.get(name);
    if (!row) {
      const above = this.last
        ? text.chainOf(this.last).find(({ type }) => type === 'table-row')
        : undefined;
      const key = [name, mark.author, mark.at ?? '', this.last?.id ?? ''];
      if (!above || !this.brings('new row', ...key)) {
        if (!above) this.isForeign(theirs, []);
        return;
      }
      row = {
        type: 'table-row',
        suggestions: { [this.taker.idOf('new row', ...key)]: { kind: 'insert', ...this.by(mark) } },
        children: above.children.map(
          (): OpenBlock => ({
            type: 'table-cell',
            children: [{ type: 'paragraph', children: [{ text: '' }] }],
          }),
        ),
      };
      text.addAfter(above, row);
      this.newRows.set(name, row);
      this.count(mark.author, mark.isUntracked);
    }
    const cells = row.children as OpenBlock[];
    const place = cells[cell.column] ?? cells.at(-1);
    const line = place?.children[0] as OpenBlock | undefined;
    if (!line) return;
    const suggestionFor = this.suggestionFor(['new row', name, String(cell.column)]);
    const whole: Change = { stretches: theirs.stretches, from: 0, to: 0 };
    const isRowOwn = ({ author }: Mark): boolean => author === mark.author;
    // What whoever put in the row took out of it again was never there for others.
    const kept = theirs.stretches.filter(
      ({ inserted, deleted }) =>
        !((inserted === null || isRowOwn(inserted)) && deleted.some(isRowOwn)),
    );
    const atoms = kept.flatMap((stretch) => {
      const { inserted, deleted } = stretch;
      const own: InlineSuggestions = Object.fromEntries([
        ...(inserted && !isRowOwn(inserted) ? [suggestionFor(inserted, 'insert', whole)] : []),
        ...deleted.map((each) => suggestionFor(each, 'delete', whole)),
      ]);
      return newAtoms(stretch, own);
    });
    for (const author of new Set(kept.flatMap(marksOf).map((each) => each.author))) {
      if (author !== mark.author) this.count(author, false);
    }
    const before = text.atomsOf(line);
    before.push(
      ...(before.length > 0 ? newAtoms({ text: '\n', marks: {}, link: null }, undefined) : []),
      ...atoms,
    );
    this.last = line;
  }

  /** A paragraph that is not in the document any more, and nobody's change says why. */
  private missing(line: SentLine, all: readonly SentLine[]): void {
    const { text } = this.taker;
    if (line.kind !== 'text') {
      if (line.kind === 'picture' || line.text.trim() === '') return;
      const block = line.block ? this.byId.get(line.block)?.[0] : undefined;
      const own = block ? text.lines([block])[0] : undefined;
      this.propose(
        this.untracked,
        `missing ${line.text}`,
        own ? [own] : [],
        null,
        () => `Take out the line “${line.text}”. (${GENERATED})`,
      );
      return;
    }
    const lines = this.linesOf([line], line.text);
    const [own] = lines;
    if (!own) return;
    const row = text.chainOf(own).find(({ type }) => type === 'table-row');
    const gone = new Set(all.map(({ block }) => block));
    if (
      row &&
      text.lines([row]).every(({ id, children }) => gone.has(id ?? '') || isBlank(children))
    ) {
      this.rowGoes(own, [this.untracked]);
      return;
    }
    const origin = this.originOf(
      line.text,
      lines.flatMap((each) => text.atomsOf(each)),
    );
    if (lines.length === 1 && this.blockGoes(own, this.untracked, origin, line.text)) return;
    const stretches = [{ ...(NOTHING as Stretch), text: line.text, deleted: [this.untracked] }];
    const atoms = lines.flatMap((each) => text.atomsOf(each));
    const owners = new Map(
      lines.flatMap((each) => text.atomsOf(each).map((atom) => [atom, each] as const)),
    );
    const printed = origin.findIndex((atom) => atom !== null);
    const shown =
      printed > 0
        ? stretches.flatMap((each) => [
            { ...each, text: each.text.slice(0, printed), deleted: [] },
            { ...each, text: each.text.slice(printed) },
          ])
        : stretches;
    this.changes(shown, lines, atoms, owners, origin, line.text, line.block ?? '', new Map());
  }

  /** The lines of the release that a paragraph is now: by their id, else those that read alike. */
  private linesOf(sent: readonly SentLine[], words: string): OpenBlock[] {
    const { text } = this.taker;
    const lines = [
      ...new Set(sent.flatMap(({ block }) => this.byId.get(block ?? '') ?? [])),
    ].filter(isLine);
    if (lines.length > 0) return lines;
    const plain = words.trim();
    if (plain === '') return [];
    const found = text.lines().filter((line) => printedOf(text.atomsOf(line)).includes(plain));
    return found.length === 1 ? found : [];
  }

  /** What the text that was sent is now: without what has been suggested since. */
  private originOf(sent: string, atoms: readonly Atom[]): Origin {
    const wasSent = ({ suggestions }: Atom): boolean =>
      Object.keys(suggestions ?? {}).some((id) => this.sentIds.has(id));
    const old = atoms.filter((atom) => !isSuggested(atom) || wasSent(atom));
    return originOf(sent, old, this.language);
  }

  /**
   * The text that was sent with those of our suggestions in it that were accepted in the document: they are ours to
   * decide, and no changes of anybody else.
   */
  private withDecisions(agreed: string, now: string, lines: readonly OpenBlock[]): string {
    if (agreed === now) return agreed;
    const atoms = lines.flatMap((line) => this.taker.text.atomsOf(line));
    const ids = new Set(
      atoms
        .flatMap(({ suggestions }) => Object.keys(suggestions ?? {}))
        .filter((id) => this.sentIds.has(id) && !this.seen.has(this.sentIds.get(id) ?? '')),
    );
    const textWith = (accepted: ReadonlySet<string>): string =>
      printedOf(
        atoms.filter(({ suggestions = {} }) =>
          Object.entries(suggestions).every(([id, { kind }]) =>
            kind === 'insert' ? accepted.has(id) : !accepted.has(id),
          ),
        ),
      );
    const plain = textWith(new Set());
    if (ids.size === 0 || !agreed.endsWith(plain)) return agreed;
    // What Dateline prints before the line is the same with and without.
    const lead = agreed.slice(0, agreed.length - plain.length);
    let accepted: ReadonlySet<string> = new Set();
    for (const id of ids) {
      const more = new Set([...accepted, id]);
      const isCloser =
        distance(lead + textWith(more), now, this.language) <
        distance(lead + textWith(accepted), now, this.language);
      if (isCloser) accepted = more;
    }
    return lead + textWith(accepted);
  }

  /** A change that accepts what we suggest is our own to decide: it is counted, and nothing else. */
  private isOurDecision({ stretches, from, to }: Change, origin: Origin): boolean {
    if (!stretches.every((each) => marksOf(each).every(({ isUntracked }) => isUntracked)))
      return false;
    const inserted = stretches.filter((each) => each.inserted);
    const going = origin.slice(from, to);
    const isOurs = (atom: Atom | null, kind: 'insert' | 'delete'): boolean =>
      Object.values(atom?.suggestions ?? {}).some((each) => each.kind === kind);
    if (inserted.length === 0)
      return going.length > 0 && going.every((atom) => isOurs(atom, 'delete'));
    return false;
  }

  /** A change that no longer fits: a comment of each who made it, with what that person wants. */
  private unfit(
    change: Change,
    lines: readonly OpenBlock[],
    origin: Origin,
    owners: ReadonlyMap<Atom, OpenBlock>,
  ): void {
    const around = nearest(origin, change);
    const line = (around && owners.get(around)) ?? lines[0];
    const isLead =
      origin.slice(0, change.to).every((atom) => atom === null) &&
      origin.some((atom) => atom !== null);
    const why = isLead ? GENERATED : CHANGED;
    for (const mark of marksByAuthor(change.stretches)) {
      const all = changedBy(change.stretches, mark.author);
      // What only others changed before and after it is not this person's concern.
      const stretches = all.slice(all.findIndex(isChange), all.findLastIndex(isChange) + 1);
      const { from, to } = wordsOf({ ...change, stretches });
      if (from === '' && to === '') continue;
      const says =
        from === ''
          ? `Put in “${short(to)}”. (${why})`
          : to === ''
            ? `Take out “${short(from)}”. (${why})`
            : `“${short(to)}” instead of “${short(from)}”. (${why})`;
      this.propose(mark, `${change.from} ${from} ${to}`, line ? [line] : [], null, () => says);
    }
  }

  /** A comment that says what somebody proposes. */
  private propose(
    mark: Mark,
    key: string,
    lines: readonly OpenBlock[],
    words: string | null,
    text: () => string,
  ): void {
    const { idOf, people, now } = this.taker;
    const said = text();
    const id = idOf('thread', key, mark.author, mark.at ?? '', said);
    if (this.taker.brought.has(id)) {
      this.known += 1;
      return;
    }
    this.marks.push(id);
    const by = people.idOf(mark.author);
    const passages = lines.flatMap((line) => this.wholeOf(line));
    const anchor: Anchor =
      passages.length > 0
        ? { type: 'text', passages }
        : {
            type: 'text',
            passages: [
              { block: idOf('lost', key), offset: 0, words: words ?? said, before: '', after: '' },
            ],
          };
    this.threads.push({
      id,
      anchor,
      comments: [{ id: idOf('comment', id), by, at: mark.at ?? now, text: said }],
      resolved: null,
    });
    this.proposals.push({ person: nameOf(people.people[by]), text: said });
    this.tally(mark.author).comments += 1;
  }

  /** All of a line, as a thread remembers it. */
  private wholeOf(line: OpenBlock): Passage[] {
    const words = lineWords(this.taker.text.atomsOf(line));
    if (words === '') return [];
    line.id ??= this.taker.idOf('line', words);
    return [passageOf(words, 0, words.length, line.id)];
  }

  /** What stands between two places of the document. */
  between(
    start: DocumentPlace,
    end: DocumentPlace,
  ): { atoms: (Atom | null)[]; words: string; lines: OpenBlock[] } {
    const found = { atoms: [] as (Atom | null)[], words: '', lines: [] as OpenBlock[] };
    for (const [index, { atoms, words, lines, starts }] of this.went) {
      const last = index + starts.length - 1;
      if (last < start.paragraph || index > end.paragraph) continue;
      const placeOf = ({ paragraph, offset }: DocumentPlace): number =>
        (starts[paragraph - index] ?? 0) + offset;
      const from = start.paragraph >= index ? placeOf(start) : 0;
      const to = end.paragraph <= last ? placeOf(end) : words.length;
      found.atoms.push(...atoms.slice(from, to));
      found.words += words.slice(from, to);
      found.lines.push(...lines);
    }
    return found;
  }

  /** The passages of the lines that some atoms stand in. */
  passagesOf(atoms: readonly (Atom | null)[], lines: readonly OpenBlock[]): Passage[] {
    const { text } = this.taker;
    const wanted = new Set(atoms.filter((atom) => atom !== null));
    const all = new Set(lines.flatMap((line) => [line, ...text.siblingsOf(line).filter(isLine)]));
    return [...all].flatMap((line) => {
      const own = text.atomsOf(line);
      const first = own.findIndex((atom) => wanted.has(atom));
      if (first < 0) return [];
      const last = own.findLastIndex((atom) => wanted.has(atom));
      const words = lineWords(own);
      line.id ??= this.taker.idOf('line', words);
      return [passageOf(words, first, last + 1, line.id)];
    });
  }

  private note(
    theirs: TheirParagraph,
    origin: Origin,
    made: ReadonlyMap<Stretch, readonly Atom[]>,
    lines: readonly OpenBlock[],
  ): void {
    const atoms: (Atom | null)[] = [];
    let sent = 0;
    let words = '';
    for (const stretch of theirs.stretches) {
      const { text } = stretch;
      const own = isSent(stretch) ? origin.slice(sent, sent + text.length) : made.get(stretch);
      if (isSent(stretch)) sent += text.length;
      if (stretch.isMissing) continue;
      words += text;
      for (let at = 0; at < text.length; at += 1) atoms.push(own?.[at] ?? null);
    }
    const near = this.last && !lines.includes(this.last) ? [...lines, this.last] : lines;
    const starts = [0];
    for (const { runs } of theirs.parts.slice(0, -1)) {
      // Each is followed by a break.
      const length = runs.reduce((sum, run) => sum + run.text.length, 1);
      starts.push((starts.at(-1) ?? 0) + length);
    }
    this.went.set(theirs.first, { atoms, words, lines: near, starts });
  }

  private wish(
    line: string,
    text: string,
    { from, to }: Change,
    mark: Mark,
    words: Wish['words'],
  ): void {
    const person = this.taker.people.idOf(mark.author);
    const name = nameOf(this.taker.people.people[person]);
    this.wishes.push({ line, text, from, to, person, name, words });
  }

  private count(author: string, isUntracked: boolean): void {
    const tally = this.tally(author);
    tally.suggestions += 1;
    if (isUntracked) tally.untracked += 1;
  }

  private by({ author, at, isUntracked }: Mark) {
    const { people, now } = this.taker;
    return {
      by: people.idOf(author),
      at: at ?? now,
      ...(isUntracked && { untracked: true as const }),
    };
  }

  /** The marks of one person in one place are one suggestion; the halves of a move are tied together. */
  private suggestionFor(key: readonly string[]) {
    const { idOf } = this.taker;
    return (mark: Mark, kind: 'insert' | 'delete', { stretches }: Change) => {
      const id = idOf('suggestion', ...key, mark.author);
      const move = mark.isMove && {
        move: idOf(
          'move',
          mark.author,
          mark.at ?? '',
          textOf(stretches.filter((each) => !each.isBreak)).trim(),
        ),
      };
      return [id, { kind, ...this.by(mark), ...move }] as const;
    };
  }
}

const GENERATED = 'Dateline writes this line itself, so it could not be marked in the text.';
const CHANGED = 'The text has changed since it was sent, so this could not be marked in it.';
const GONE = 'The paragraph has been taken out since it was sent.';
const NOT_MARKED = 'This could not be marked in the text.';

/** Styles of the blocks that hold several lines: a new line in one of them stands in the same block. */
const SAME_STYLE = /^(Quote|NotesToEditors|Boilerplate|TableText|ContactText)/;

const NOTHING: Omit<Stretch, 'text'> = {
  inserted: null,
  deleted: [],
  marks: {},
  link: null,
  isBreak: false,
  isOurs: false,
  isMissing: true,
};

/** Lines of which a release has one. */
const ONLY_ONE: ReadonlySet<string> = new Set(['headline', 'lede']);

const markKey = (author: string, at: string | null): string =>
  `${author}\n${(at ?? '').slice(0, 16)}`;

/** How many words and signs differ. */
const distance = (a: string, b: string, language: string): number => {
  const tokens = [a, b].map((text) => textTokens(text, language));
  const [before = [], after = []] = tokens;
  return lineSteps(before, after).filter(({ type }) => type !== 'same').length;
};

const printedOf = (atoms: readonly Atom[]): string => atoms.map(({ printed }) => printed).join('');

/** A line as `textLines` gives it. */
const lineWords = (atoms: readonly Atom[]): string =>
  atoms.map(({ inline, printed }) => (inline ? '\uFFFC' : printed)).join('');

const isBlank = (children: OpenBlock['children']): boolean =>
  (children as readonly object[]).every((child) => 'text' in child && child.text === '');

const withoutEnds = (suggestions: OpenBlock['suggestions']): BlockSuggestions =>
  Object.fromEntries(
    Object.entries(suggestions ?? {}).filter(([, { kind }]) => kind !== 'split' && kind !== 'join'),
  );

const fieldsOf = (line: OpenBlock): object => {
  const { suggestions: _, children: __, type: ___, ...fields } = line;
  return fields;
};

function nextOwner(
  atoms: readonly Atom[],
  owners: ReadonlyMap<Atom, OpenBlock>,
): OpenBlock | undefined {
  for (const atom of atoms) {
    const owner = owners.get(atom);
    if (owner) return owner;
  }
  return undefined;
}

/** What a new break is for the block that ends there; somebody may want it gone again. */
const endsFrom = (suggestions: InlineSuggestions | undefined): BlockSuggestions =>
  Object.fromEntries(
    Object.entries(suggestions ?? {}).map(([id, { kind, by, at, untracked }]) => [
      id,
      { kind: kind === 'insert' ? 'split' : 'join', by, at, ...(untracked && { untracked }) },
    ]),
  );

/** The last block beside one that others suggest to put in there. */
function beyondNew(block: OpenBlock, text: OpenText): OpenBlock {
  let last = block;
  for (let next = text.next(last); next && isNew(next); next = text.next(last)) last = next;
  return last;
}

const isNew = ({ suggestions }: OpenBlock): boolean =>
  Object.values(suggestions ?? {}).some(({ kind }) => kind === 'insert');

/** The atom that is closest to a change. */
function nearest(origin: Origin, { from, to }: Change): Atom | null {
  for (let step = 0; step <= origin.length; step += 1) {
    const found = origin[from - step] ?? origin[to + step];
    if (found) return found;
  }
  return null;
}

/** The beginning of a long text. */
const short = (text: string): string => {
  const letters = Array.from(text.replace(/\s+/g, ' ').trim());
  return letters.length > 400 ? `${letters.slice(0, 400).join('')}…` : letters.join('');
};
