import { plainLine } from '../dates/plain-line';
import { roleOf } from '../imports/docx/style-names';
import { addressesIn } from './contacts';
import type { Head } from './head';
import type { Line } from './line';
import { isPersonName, type Person } from './person';
import {
  aboutWhom,
  beginsWithContact,
  beginsWithNotes,
  isContactLabelPhrase,
  isContactsHeading,
  isEndMark,
  isNotesHeading,
  isStandingHeading,
} from './press-words';
import { type FoundQuote, personOfLine, quoteIn, spansIn } from './quotes';
import type { Part, PartKind } from './recognition';

/** What a line was taken for. Lines of one group are one part. */
export interface Assigned {
  readonly kind: PartKind;
  readonly group: number;
  readonly confidence: number;
  /** The first line of its group. */
  readonly isFirst: boolean;
  readonly about?: string;
  readonly quote?: Part['quote'];
}

type Section = 'body' | 'notes' | 'boilerplate' | 'contacts' | 'after';

/** Longer texts are not looked through for who said what. */
const MOST_OF_A_QUOTE = 5_000;
const LOOK_AHEAD = 6;

/** Goes through the lines below the head once, from section to section. */
export class BodyReader {
  private readonly assigned: Assigned[] = [];
  private group = 0;
  private section: Section = 'body';
  /** The level of the heading that the section began with; null where it has none. */
  private level: number | null = null;
  private about = '';
  private readonly organisations: Set<string>;
  private readonly addresses: readonly number[];
  private speaker: Person | null = null;
  private hasEnded = false;
  /** The number of the last line of running text that no section has begun before. */
  private readonly lastProse: number;

  constructor(
    private readonly lines: readonly Line[],
    private readonly head: Head,
    private readonly language: string,
  ) {
    this.organisations = new Set(head.organisations.flatMap(({ name }) => namesOf(name)));
    for (const line of lines) {
      if (!line.isText || line.text.length > 600) continue;
      const about = this.aboutOf(line);
      if (about) for (const name of namesOf(about)) this.organisations.add(name);
    }
    this.addresses = lines.map(({ block, text }) => {
      if (block.content.type === 'picture' || text.length > 3_000) return 0;
      const { emails, phones } = addressesIn(text);
      return emails.length + phones.length;
    });
    this.lastProse = lines.findLastIndex(
      (line, index) => line.isProse && this.addresses[index] === 0,
    );
  }

  read(): readonly Assigned[] {
    for (let index = 0; index < this.lines.length; ) index += this.take(index);
    return this.assigned;
  }

  /** How many lines were taken, one or more. */
  private take(index: number): number {
    const line = this.lines[index] as Line;
    const { place, content } = line.block;
    if (place === 'header' || place === 'footer') {
      return this.alone('left-out', this.head.running.has(index) ? 0.95 : 0.6);
    }
    if (place === 'note') return this.join('notes', 0.95, 'note');
    const ofHead = this.head.kinds.get(index);
    if (ofHead) return this.takeOfHead(index, line, ofHead.kind, ofHead.confidence);
    if (line.isEmpty) return this.goOn('left-out', 1);
    if (content.type === 'page-break') {
      return this.section === 'body' || this.section === 'after'
        ? this.alone('page-break', 1)
        : this.goOn('page-break', 1);
    }
    if (
      isEndMark(line.text) &&
      line.isText &&
      (this.head.lede >= 0 || index > 0) &&
      !this.hasEnded
    ) {
      this.hasEnded = true;
      this.section = 'after';
      return this.alone('end-mark', 0.97);
    }
    const start = this.startOf(index, line);
    if (start) return this.begin(start.section, start.confidence, line, start.about);
    switch (this.section) {
      case 'notes':
        return this.endsSection(line) ? this.leave(index, line) : this.goOn('notes', 0.9);
      case 'boilerplate':
        return this.endsSection(line) ? this.leave(index, line) : this.goOn('boilerplate', 0.9);
      case 'contacts':
        return this.isOfContacts(index, line)
          ? this.goOn('contacts', 0.9)
          : this.leave(index, line);
      case 'after':
        return this.takeAfterEnd(index, line);
      default:
        return this.takeOfText(index, line);
    }
  }

  private takeOfHead(index: number, line: Line, kind: string, confidence: number): number {
    switch (kind) {
      case 'own':
        return this.takeOwn(line);
      case 'contacts':
        return this.join('contacts', confidence, 'head');
      case 'lede': {
        const quote = this.quoteOf(line);
        if (quote?.speaker && quote.speaker !== 'same') this.speaker = quote.speaker;
        return this.alone('lede', confidence);
      }
      default:
        return this.alone(kind as PartKind, confidence, index);
    }
  }

  private takeOwn({ block }: Line): number {
    switch (block.content.type) {
      case 'picture':
        return this.alone('image', 0.95);
      case 'list':
        return this.alone('list', 0.98);
      case 'table':
        return this.alone('table', 0.95);
      case 'quote':
        return this.alone('quote', 0.7);
      default:
        return this.alone('paragraph', 0.6);
    }
  }

  /** The section that a line begins, if it begins one. */
  private startOf(
    index: number,
    line: Line,
  ): {
    readonly section: 'notes' | 'boilerplate' | 'contacts';
    readonly confidence: number;
    readonly about: string;
  } | null {
    if (line.block.content.type === 'picture' || line.block.content.type === 'page-break')
      return null;
    const [first = ''] = line.lines;
    const [runIn = ''] = /^[^:：\n]{2,90}(?=[:：])/u.exec(first) ?? [];
    if (line.isText) {
      if (
        isNotesHeading(first) ||
        (runIn !== '' && isNotesHeading(runIn)) ||
        (isHeadingLike(line) && beginsWithNotes(first) && first.length < 90)
      ) {
        return { section: 'notes', confidence: 0.95, about: '' };
      }
      const about = this.aboutOf(line);
      if (about !== null && !(this.section === 'body' && !this.canBeStanding(index, line))) {
        return { section: 'boilerplate', confidence: about === '' ? 0.8 : 0.95, about };
      }
      if (
        isHeadingLike(line) &&
        this.section !== 'body' &&
        this.isKnown(first) &&
        this.proseFollows(index)
      ) {
        return { section: 'boilerplate', confidence: 0.8, about: first.replace(/^the\s+/iu, '') };
      }
    }
    return this.startsContacts(index, line, first, runIn);
  }

  private startsContacts(index: number, line: Line, first: string, runIn: string) {
    const contacts = (confidence: number) => ({
      section: 'contacts' as const,
      confidence,
      about: '',
    });
    const own = this.addresses[index] ?? 0;
    const isTable = line.block.content.type === 'table';
    if (this.section === 'contacts') return null;
    if (own > 0) {
      const isLabelled = beginsWithContact(first) || (runIn !== '' && beginsWithContact(runIn));
      if (isLabelled && line.text.length < 700) return contacts(0.95);
      const { rest } = addressesIn(line.text.slice(0, 700));
      const isShort = rest.replace(/\s+/g, ' ').length < 90 + 45 * Math.min(own, 4);
      const isTail = index > this.lastProse || this.section !== 'body';
      if (isTable && isTail && own >= 1) return contacts(0.85);
      if (isShort && isTail && line.text.length < 900 && !isSentence(rest)) return contacts(0.85);
      return null;
    }
    if (!line.isText) return null;
    if (
      runIn !== '' &&
      isContactsHeading(runIn) &&
      line.text.length < 200 &&
      this.addressFollows(index, 3)
    ) {
      return contacts(0.85);
    }
    const isWhole = isContactsHeading(first) && line.lines.length === 1;
    const begins = beginsWithContact(first) && first.length < 90 && !/[.!?]$/u.test(first);
    const isHead = isHeadingLike(line) || /[:：]$/u.test(first);
    if ((isWhole || (begins && isHead)) && this.addressFollows(index)) return contacts(0.95);
    if (isWhole && isHeadingLike(line) && index > this.lastProse) return contacts(0.7);
    const isShort = line.lines.length === 1 && first.length < 70 && !/[.!?。,;]$/u.test(first);
    const isTail = index > this.lastProse || this.section !== 'body';
    if (begins && isShort && isTail && this.addressFollows(index)) return contacts(0.9);
    // Below the end mark: whatever else stands right above an address.
    if (this.hasEnded && this.section === 'after' && isShort && this.addressFollows(index, 1)) {
      return contacts(0.7);
    }
    // A name alone, and the address on the next line.
    const isName = isPersonName(first) && line.text.length < 60;
    if (
      isName &&
      (this.section === 'after' || index > this.lastProse) &&
      this.addressFollows(index, 3)
    )
      return contacts(0.75);
    return null;
  }

  private addressFollows(index: number, within = LOOK_AHEAD): boolean {
    for (let at = index + 1; at <= index + within && at < this.lines.length; at += 1) {
      const line = this.lines[at] as Line;
      if (line.isProse && this.addresses[at] === 0) return false;
      if ((this.addresses[at] ?? 0) > 0) return true;
    }
    return false;
  }

  private proseFollows(index: number): boolean {
    const next = this.lines.slice(index + 1, index + 4).find(({ isEmpty }) => !isEmpty);
    return next?.isText === true && next.text.length > 40;
  }

  /** Whom a standing text that begins here is about; empty where it does not say; null where none does. */
  private aboutOf(line: Line): string | null {
    const [first = ''] = line.lines;
    const isAlone = line.lines.length === 1;
    const isHead =
      isHeadingLike(line) || (isAlone && line.text.length < 70 && !/[.!?。]$/u.test(line.text));
    if (isHead || !isAlone) {
      if (isStandingHeading(first) && (isHeadingLike(line) || isAlone)) return '';
      const about = aboutWhom(first, this.language);
      if (about !== null && (isAlone ? isHead : first.length < 90 && !/[.!?。]$/u.test(first)))
        return about;
    }
    const runIn = /^(?:\*\*)?([^:：\n.]{4,90})[:：](?:\*\*)?\s+\S/u.exec(line.text);
    if (!runIn) return null;
    const [, name = ''] = runIn;
    const about = aboutWhom(name, this.language);
    // "Aid: Aid works in 92 countries."
    const rest = line.text.slice(runIn[0].length - 1);
    return (
      about ?? (/^\p{Lu}|^\p{Lo}/u.test(name) && rest.startsWith(name.trim()) ? name.trim() : null)
    );
  }

  /** Within the text, "About the study" may be a heading like any other: nothing of the text follows a standing one. */
  private canBeStanding(index: number, line: Line): boolean {
    const isEarly = index <= this.head.lede;
    return !isEarly && (isHeadingLike(line) || line.lines.length > 1 || index > this.lastProse - 6);
  }

  private isKnown(text: string): boolean {
    return namesOf(text).some((name) => this.organisations.has(name));
  }

  private begin(
    section: 'notes' | 'boilerplate' | 'contacts',
    confidence: number,
    line: Line,
    about: string,
  ): number {
    this.section = section;
    this.level = line.level;
    this.about = about;
    this.group += 1;
    const named = section === 'boilerplate' && about === '' ? this.soleOrganisation() : about;
    return this.push({
      kind: section,
      group: this.group,
      confidence,
      isFirst: true,
      ...(section === 'boilerplate' && { about: named }),
    });
  }

  /** The organisation of a standing text that does not name it in its heading. */
  private soleOrganisation(): string {
    return this.head.organisations.length === 1 ? (this.head.organisations[0]?.name ?? '') : '';
  }

  /** Whether a heading ends the section: one that is as high as its own. */
  private endsSection(line: Line): boolean {
    return (
      line.block.content.type === 'heading' &&
      line.level !== null &&
      (this.level === null || line.level <= this.level)
    );
  }

  private isOfContacts(index: number, line: Line): boolean {
    if ((this.addresses[index] ?? 0) > 0)
      return !line.isProse || line.text.length < 400 || beginsWithContact(line.text);
    if (line.block.content.type === 'table' || line.block.content.type === 'list')
      return line.text.length < 600;
    if (line.block.content.type === 'picture') return false;
    if (isContactsHeading(line.lines[0] ?? '') || isContactLabelPhrase(line.text)) return true;
    if (this.endsSection(line)) return false;
    return !line.isProse && line.text.length < 220;
  }

  private leave(index: number, line: Line): number {
    this.section = this.hasEnded || index > this.lastProse ? 'after' : 'body';
    return this.section === 'after' ? this.takeAfterEnd(index, line) : this.takeOfText(index, line);
  }

  /** Below the end mark there is no text for publication: standing texts, notes, contacts. */
  private takeAfterEnd(index: number, line: Line): number {
    if (!this.hasEnded || !line.isText) {
      if (line.isText && line.isProse && this.isStanding(line))
        return this.beginStanding(line, 0.65);
      return this.takeOfText(index, line);
    }
    if (line.block.content.type === 'heading') return this.takeOfText(index, line);
    if (this.isStanding(line)) return this.beginStanding(line, 0.75);
    return this.begin('notes', 0.6, line, '');
  }

  private beginStanding(line: Line, confidence: number): number {
    const about = this.subjectOf(line.text);
    const taken = this.begin('boilerplate', confidence, line, about);
    // Without a heading, every such text stands for itself.
    this.section = 'after';
    return taken;
  }

  /** "Aid is an independent charity …": a sentence that says what an organisation is. */
  private isStanding({ text }: Line): boolean {
    return text.length > 40 && STANDING.test(text.slice(0, 200));
  }

  /** The same, without an end mark before it: it has to be an organisation beyond doubt. */
  private isStandingOfKnown(line: Line): boolean {
    if (!this.isStanding(line)) return false;
    return (
      this.isKnown(this.subjectOf(line.text)) || SORT_OF_ORGANISATION.test(line.text.slice(0, 250))
    );
  }

  private subjectOf(text: string): string {
    const [, subject = ''] = STANDING.exec(text.slice(0, 200)) ?? [];
    return subject
      .replace(/^(?:the|la|le|les|el|il|die|der|das|de|o|a|l[’'])\s*/iu, '')
      .replace(/\s*\([^)]*\)$/u, '')
      .trim();
  }

  private takeOfText(index: number, line: Line): number {
    const { content } = line.block;
    if (
      index >= this.lastProse &&
      line.text.length > 60 &&
      index > this.head.lede + 2 &&
      this.isStandingOfKnown(line)
    ) {
      return this.beginStanding(line, 0.65);
    }
    if (content.type === 'picture') return this.takePicture(index);
    if (content.type === 'quote') return this.takeBlockQuote(index, line);
    if (!line.isText) return this.takeOwn(line);
    const quotation = this.takeQuote(index, line);
    if (quotation > 0) return quotation;
    if (content.type === 'heading') return this.alone('heading', 0.97);
    if (content.type === 'subhead') return this.alone('heading', 0.7);
    const next = this.lines[index + 1];
    const isHeading =
      isHeadingLike(line) &&
      !line.isProse &&
      line.text.length < 110 &&
      !/[.!?,;]$/u.test(line.text) &&
      next !== undefined &&
      !next.isEmpty;
    return isHeading
      ? this.alone('heading', line.level !== null ? 0.95 : 0.75)
      : this.alone('paragraph', 0.95);
  }

  /** A picture with the short line under it that is its caption. */
  private takePicture(index: number): number {
    const next = this.lines[index + 1];
    const isCaption =
      next?.isText === true &&
      !this.head.kinds.has(index + 1) &&
      next.text.length > 0 &&
      next.text.length < 300 &&
      (/^(?:photo|foto|image|bild|picture|caption|légende|crédit|credit|©|figure|abb|фото|الصورة|صورة|图|写真)/iu.test(
        next.text,
      ) ||
        /caption|bildunterschrift|leyenda/iu.test(next.block.look.style) ||
        roleOf(next.block.look.style, '') === 'caption');
    this.alone('image', 0.97);
    if (!isCaption) return 1;
    this.goOn('image', 0.9);
    return 2;
  }

  private quoteOf(line: Line): FoundQuote | null {
    return line.text.length > MOST_OF_A_QUOTE
      ? null
      : quoteIn(line.text, this.language, this.organisations);
  }

  private takeBlockQuote(index: number, line: Line): number {
    const { content } = line.block;
    if (content.type !== 'quote') return this.alone('quote', 0.7);
    if (content.speaker || content.role || content.organisation) {
      const { speaker, role, organisation } = content;
      return this.quotePart({ name: speaker, role, organisation }, 0, 1, 0.97);
    }
    const below = this.lines[index + 1];
    const person =
      below?.isText && !isEndMark(below.text) ? personOfLine(below.text, this.organisations) : null;
    if (person && below && below.text.length < 200)
      return this.quotePart(person, below.text.length, 2, 0.9);
    const found = this.quoteOf(line);
    const own = found?.speaker === 'same' ? this.speaker : (found?.speaker ?? null);
    return this.quotePart(own, found ? found.attribution : 0, 1, own ? 0.85 : 0.6);
  }

  /** A quotation with the paragraphs that it goes on in; 0 where the line has none. */
  private takeQuote(index: number, line: Line): number {
    const leadIn = this.leadIn(index, line);
    if (leadIn > 0) return leadIn;
    const found = this.quoteOf(line);
    if (!found) return 0;
    let count = 1;
    if (found.isOpen) count += this.paragraphsOfQuote(index + 1);
    const below = this.lines[index + count];
    let { attribution } = found;
    let isSigned = false;
    let person = found.speaker === 'same' ? this.speaker : found.speaker;
    if (!person && below?.isText && below.text.length < 200 && !isEndMark(below.text)) {
      const named = personOfLine(below.text, this.organisations);
      const isSetOff =
        /^[–—―-]/u.test(below.text) ||
        below.block.look.align === 'end' ||
        below.block.look.align === 'center';
      const isCapital = /^\p{Lu}/u.test(below.text);
      if (named && (isSetOff || (isCapital && !below.isBold && below.level === null))) {
        person = named;
        attribution = below.text.length;
        isSigned = true;
        count += 1;
      }
    }
    const isWhole = spansIn(line.text)[0]?.start === 0;
    if (!person && !(isWhole && found.speaker === null && line.text.length > 60)) return 0;
    const confidence = isSigned ? 0.92 : person ? found.confidence : 0.5;
    return this.quotePart(person, attribution, count, confidence);
  }

  /** "Sarah Hughes said:" with the quotation in the paragraphs below. */
  private leadIn(index: number, line: Line): number {
    const next = this.lines[index + 1];
    if (!/[:：]\s*$/u.test(line.text) || line.text.length > 220 || !next?.isText) return 0;
    const [span] = spansIn(next.text);
    if (span?.start !== 0 || spansIn(line.text).length > 0) return 0;
    const found = quoteIn(`${line.text} ${next.text}`, this.language, this.organisations);
    if (!found?.speaker) return 0;
    const person = found.speaker === 'same' ? this.speaker : found.speaker;
    const isOpen = spansIn(next.text).at(-1)?.isClosed === false;
    return this.quotePart(person, null, 2 + (isOpen ? this.paragraphsOfQuote(index + 2) : 0), 0.9);
  }

  /** How many paragraphs from a line on go on with a quotation that is still open. */
  private paragraphsOfQuote(from: number): number {
    let count = 0;
    for (let at = from; at < this.lines.length && count < 8; at += 1) {
      const line = this.lines[at] as Line;
      const begins = /^[“„«»"”‘]/u.test(line.text);
      if (!line.isText || !begins) break;
      count += 1;
      if (spansIn(line.text).at(-1)?.isClosed !== false) break;
    }
    return count;
  }

  private quotePart(
    person: Person | null,
    attribution: number | null,
    count: number,
    confidence: number,
  ): number {
    this.group += 1;
    const { name: speaker = '', role = '', organisation = '' } = person ?? {};
    if (person && isPersonName(person.name)) this.speaker = person;
    else if (person) this.speaker ??= person;
    for (let at = 0; at < count; at += 1) {
      this.push({
        kind: 'quote',
        group: this.group,
        confidence,
        isFirst: at === 0,
        ...(at === 0 && { quote: { speaker, role, organisation, attribution } }),
      });
    }
    return count;
  }

  private alone(kind: PartKind, confidence: number, _index?: number): number {
    this.group += 1;
    return this.push({ kind, group: this.group, confidence, isFirst: true });
  }

  /** With the line before, where that is of the same sort; else begins a part. */
  private join(kind: PartKind, confidence: number, _sort: 'note' | 'head'): number {
    const last = this.assigned.at(-1);
    if (last?.kind === kind) return this.push({ ...last, isFirst: false });
    return this.alone(kind, confidence);
  }

  /** Goes on with the part of the line before; alone where there is none. */
  private goOn(kind: PartKind, confidence: number): number {
    const last = this.assigned.at(-1);
    const isSection =
      last &&
      (last.kind === 'notes' ||
        last.kind === 'boilerplate' ||
        last.kind === 'contacts' ||
        last.kind === 'image');
    if (last && isSection && (last.kind === kind || kind === 'left-out' || kind === 'page-break')) {
      return this.push({ ...last, isFirst: false });
    }
    if (kind === 'notes' || kind === 'boilerplate' || kind === 'contacts') {
      // A footer or a footnote stands between: the section goes on in a part of its own.
      this.group += 1;
      return this.push({
        kind,
        group: this.group,
        confidence,
        isFirst: true,
        ...(kind === 'boilerplate' && { about: this.about }),
      });
    }
    return this.alone(kind, confidence);
  }

  private push(assigned: Assigned): number {
    this.assigned.push(assigned);
    return 1;
  }
}

/** The forms of a name that it may be called by: whole, without what is in brackets, the acronym. */
function namesOf(name: string): string[] {
  const bare = name
    .replace(/^(?:the|la|le|les|el|die|der|das|den|de)\s+/iu, '')
    .replace(/[“”«»„"]/gu, '');
  const [, whole = bare, acronym = ''] = /^(.+?)\s*\((\p{Lu}[\p{Lu}\d]{1,9})\)/u.exec(bare) ?? [];
  return [whole, acronym].map((each) => plainLine(each)).filter((each) => each.length > 1);
}

const isHeadingLike = (line: Line): boolean =>
  line.level !== null || (line.isText && line.text.length < 120 && (line.isBold || line.isUpper));

const isSentence = (text: string): boolean =>
  /[.!?。]\s*$/u.test(text.replace(/\ufffc/gu, 'x').trim()) && text.split(/\s+/u).length > 14;

const WORD = String.raw`[\p{Lu}\p{Lo}«„“][\p{L}\p{M}\p{N}’'&.-]*[»“”]?`;
const SMALL_WORD = 'of|and|for|the|de|la|des|du|et|für|und|y|e|del|van|in|al';
const SAYS_WHAT_IT_IS =
  'is an?|is the|is one|is part|works|provides|represents|brings|develops|supports|helps|was founded|was established|est une?|est la|est le|ist eine?|ist die|ist der|es una?|es la|es el|è una?|è la|é uma?|é a|is een|är en|jest|является';
/** A sentence that begins with a name and says what it is. */
const STANDING = new RegExp(
  String.raw`^((?:(?:The|La|Le|El|Die|Der|Das|De|O|A)\s|L[’'])?${WORD}(?:\s+(?:${SMALL_WORD}|${WORD})){0,9}?(?:\s\([^)]{2,12}\))?),?\s+(?:${SAYS_WHAT_IT_IS})(?![\p{L}])`,
  'u',
);
const SORT_OF_ORGANISATION =
  /(?<![\p{L}])(?:charity|organi[sz]ation|non-?profit|compan(?:y|ies)|agency|foundation|association|network|alliance|coalition|federation|institute|museum|university|association|fondation|entreprise|organisation|organización|fundación|empresa|organização|stiftung|verein|verband|unternehmen|organizzazione|azienda|fondazione|stichting|vereniging|bedrijf|organisatie|организация|фонд|компания)(?![\p{L}])/iu;
