import { OFFERED_TITLE } from '../imports/source';
import type { ReleaseKind } from '../release/facts';
import { addressesIn } from './contacts';
import { type FoundDateline, findDateline } from './dateline';
import { type HeadLine, headLineOf } from './head-lines';
import type { Line } from './line';
import { looksLikeOrganisation } from './person';
import { beginsWithContact, isContactsHeading, isEndMark, saysEmbargo } from './press-words';
import type { Guess } from './recognition';

/** What a line of the head was taken for. */
export type HeadKind =
  | 'left-out'
  | 'headline'
  | 'subhead'
  | 'contacts'
  | 'paragraph'
  | 'own'
  | 'lede';

/** The lines above the story, and what they say. Numbers are those of lines; -1 for none. */
export interface Head {
  readonly headline: number;
  readonly headlineConfidence: number;
  readonly lede: number;
  readonly ledeConfidence: number;
  /** What each line up to the lede was taken for; `own`: by its content, as a list or a picture. */
  readonly kinds: ReadonlyMap<number, { readonly kind: HeadKind; readonly confidence: number }>;
  /** The dateline that the lede begins with. */
  readonly dateline: FoundDateline | null;
  /** A place and date that stand in a line of their own, or stand before the lede. */
  readonly dated: {
    readonly place: string;
    readonly date: string | null;
    readonly id: string;
  } | null;
  /** The lines that hold the text back: each with those that go on with its time. */
  readonly embargoes: readonly (readonly number[])[];
  readonly immediate: number | null;
  /** Lines of headers and footers that say nothing which is not known without them. */
  readonly running: ReadonlySet<number>;
  readonly kind: Guess<ReleaseKind> | null;
  readonly reference: Guess<string> | null;
  readonly organisations: readonly {
    readonly name: string;
    readonly confidence: number;
    readonly blocks: readonly string[];
  }[];
}

/** How many lines a head can have at most. */
const MOST = 40;

/** Tells the lines above the story from the story. */
export function headOf(lines: readonly Line[], language: string, today: string): Head {
  return new HeadReader(lines, language, today).read();
}

class HeadReader {
  /** Numbers of the lines of the text that are looked at, empty ones left out. */
  private readonly body: readonly number[];
  private readonly said = new Map<number, HeadLine>();
  private readonly commonSize: number | null;

  constructor(
    private readonly lines: readonly Line[],
    private readonly language: string,
    private readonly today: string,
  ) {
    const body: number[] = [];
    for (const [index, { block, isEmpty }] of lines.entries()) {
      const isOfText = block.place === 'body' || block.place === 'text-box';
      if (isOfText && !isEmpty && block.content.type !== 'page-break') body.push(index);
      if (body.length >= MOST) break;
    }
    this.body = body;
    const headers = lines.flatMap(({ block }, index) =>
      block.place === 'header' || block.place === 'footer' ? [index] : [],
    );
    for (const index of [...headers.slice(0, 20), ...body]) {
      const line = lines[index] as Line;
      const isRead = line.isText || (line.block.content.type === 'table' && line.text.length < 300);
      if (!isRead || line.text.length > 400) continue;
      const found = headLineOf(line.text, language, today) ?? this.byLines(line);
      if (found) this.said.set(index, found);
    }
    this.commonSize = commonSize(lines);
  }

  /** Several lines in one paragraph, each of which says something of the release. */
  private byLines({ lines }: Line): HeadLine | null {
    if (lines.length < 2) return null;
    const found = lines.map((line) => headLineOf(line, this.language, this.today));
    if (found.some((line) => line === null)) return null;
    const all = found as HeadLine[];
    return {
      kind: all.find(({ kind }) => kind)?.kind ?? null,
      isImmediate: all.some(({ isImmediate }) => isImmediate),
      isEmbargo: all.some(({ isEmbargo }) => isEmbargo),
      dateline: all.find(({ dateline }) => dateline)?.dateline ?? null,
      reference: all.find(({ reference }) => reference)?.reference ?? null,
      name: all.find(({ name }) => name)?.name ?? null,
    };
  }

  read(): Head {
    const kinds = new Map<number, { kind: HeadKind; confidence: number }>();
    const headline = this.headline();
    const lede = this.lede(headline.index);
    const dateline =
      lede.index < 0 ? null : findDateline(this.line(lede.index).text, this.language, this.today);
    const embargoes = this.embargoLines(lede.index);
    const organisations: { name: string; confidence: number; blocks: string[] }[] = [];
    for (const index of this.body) {
      if (lede.index >= 0 && index >= lede.index) break;
      if (lede.index < 0 && index > headline.index) break;
      const line = this.line(index);
      kinds.set(index, this.kindOf(index, line, headline.index, embargoes.flat()));
    }
    if (headline.index >= 0)
      kinds.set(headline.index, { kind: 'headline', confidence: headline.confidence });
    if (lede.index >= 0) kinds.set(lede.index, { kind: 'lede', confidence: lede.confidence });
    this.letterhead(kinds, headline.index, organisations);
    const facts = this.facts(lede.index);
    // A letter has no lede: it begins with whom it is written to.
    const isLetter =
      facts.kind?.value === 'open-letter' && this.hasSalutation(headline.index, lede.index);
    if (isLetter) kinds.set(lede.index, { kind: 'paragraph', confidence: 0.9 });
    return {
      headline: headline.index,
      headlineConfidence: headline.confidence,
      lede: lede.index,
      ledeConfidence: lede.confidence,
      kinds,
      dateline,
      embargoes,
      organisations,
      running: this.running(headline.index, organisations),
      ...facts,
    };
  }

  private line(index: number): Line {
    return this.lines[index] as Line;
  }

  private isContact(index: number): boolean {
    const { text, isText, block } = this.line(index);
    if (!isText && block.content.type !== 'table') return false;
    const { emails, phones, rest } = addressesIn(text.slice(0, 600));
    const count = emails.length + phones.length;
    return count > 0 && (beginsWithContact(text) || rest.length < 110 + 40 * count);
  }

  private headline(): { readonly index: number; readonly confidence: number } {
    let best = { index: -1, score: 0 };
    let second = 0;
    let prose = 0;
    for (const [at, index] of this.body.entries()) {
      const line = this.line(index);
      const isMarked = line.isTitle || line.level === 1;
      if (prose > 0 && (!isMarked || at > 12)) {
        if (prose > 2 || at > 12) break;
        if (line.isProse) prose += 1;
        continue;
      }
      const isSentence =
        best.index >= 0 &&
        line.level === null &&
        /[.!?。]$/u.test(line.text) &&
        !this.said.has(index);
      if ((line.isProse || isSentence) && !isMarked && !line.isBold && !this.said.has(index)) {
        prose += 1;
        continue;
      }
      if (isEndMark(line.text)) break;
      if (!line.isText || this.said.has(index) || this.isContact(index)) continue;
      if (line.text.length > 320 || line.text.length < 3 || saysEmbargo(line.text)) continue;
      if (/[:：]$/u.test(line.text) && !isMarked) continue;
      const score = this.headlineScore(line, at);
      if (score > best.score) {
        second = best.score;
        best = { index, score };
      } else second = Math.max(second, score);
    }
    const lead = best.score - second;
    return {
      index: best.index,
      confidence: best.index < 0 ? 0 : lead >= 3 ? 0.97 : lead >= 1 ? 0.85 : 0.75,
    };
  }

  private headlineScore(line: Line, at: number): number {
    const { text, look } = { text: line.text, look: line.block.look };
    let score = 1;
    if (line.isTitle) score += 6;
    if (line.level !== null) score += Math.max(0, 6 - line.level);
    if (
      /sub\s?-?(?:title|head)|untertitel|sous-?titre|subtítulo|sottotitolo|ondertitel/iu.test(
        look.style,
      )
    )
      score -= 5;
    if (line.isBold) score += 2;
    if (look.align === 'center') score += 0.5;
    if (line.isUpper && text.length > 25) score += 0.5;
    if (look.size !== null && this.commonSize !== null && look.size > this.commonSize) {
      score += Math.min(4, 1 + (look.size - this.commonSize) / 3);
    }
    const words = text.split(/\s+/u).length;
    const isHan = /\p{Script=Han}|\p{Script=Hiragana}/u.test(text);
    if (words >= 5 || (isHan && text.length >= 10)) score += 2;
    else if (words <= 2 && !isHan) score -= 1.5;
    if (line.isProse) score -= 2;
    if (/\.$/u.test(text) && !/\b\p{Lu}\.$/u.test(text)) score -= 0.5;
    const isPlain = !line.isTitle && line.level === null;
    if (isPlain && isLetterhead(line)) score -= 2.5;
    const isAboveRelease = this.body
      .slice(at + 1)
      .some((index) => this.saysRelease(index) && this.isFollowedByLine(index));
    if (isAboveRelease && isPlain) score -= 2;
    return score - at * 0.05;
  }

  /** Page numbers, the headline again, the name of who sends it, what the facts say. */
  private running(
    headline: number,
    organisations: readonly { readonly blocks: readonly string[] }[],
  ): Set<number> {
    const named = new Set(organisations.flatMap(({ blocks }) => blocks));
    const title = headline < 0 ? '' : this.line(headline).text;
    const running = new Set<number>();
    for (const [index, line] of this.lines.entries()) {
      const { place } = line.block;
      if (place !== 'header' && place !== 'footer') continue;
      const isTitle = title !== '' && line.text === title;
      const isPage =
        line.block.look.style !== OFFERED_TITLE &&
        /^(?:\p{L}{0,12}\.?\s*)?\d*\s*(?:\p{L}{1,4}|\/)?\s*\d*$/u.test(line.text);
      const isKnown = this.said.has(index) || named.has(line.id);
      if (isTitle || isPage || isKnown || line.isEmpty) running.add(index);
    }
    return running;
  }

  private hasSalutation(headline: number, lede: number): boolean {
    return this.body.some(
      (index) => index > headline && index < lede && isSalutation(this.line(index).text),
    );
  }

  /** Whether a line says what kind of release it is, or when it may be used. */
  private saysRelease(index: number): boolean {
    const said = this.said.get(index);
    return said !== undefined && (said.kind !== null || said.isImmediate || said.isEmbargo);
  }

  /** Whether a line that can be the headline stands right below. */
  private isFollowedByLine(index: number): boolean {
    const next = this.body[this.body.indexOf(index) + 1];
    if (next === undefined) return false;
    const line = this.line(next);
    return line.isText && !line.isProse && !this.said.has(next) && !this.isContact(next);
  }

  private lede(headline: number): { readonly index: number; readonly confidence: number } {
    let fallback = -1;
    const after = this.body.filter((index) => index > headline);
    for (const [at, index] of after.entries()) {
      const line = this.line(index);
      if (!line.isText || this.said.has(index) || at > 20) continue;
      if (isEndMark(line.text)) break;
      if (isContactsHeading(line.text) && line.text.length < 60) {
        if (fallback >= 0) break;
        continue;
      }
      if (this.isContact(index)) continue;
      const isParagraph = line.block.content.type === 'paragraph' && line.level === null;
      const dateline = findDateline(line.text, this.language, this.today);
      if (dateline && isParagraph && line.text.length - dateline.length > 25) {
        return { index, confidence: dateline.date === null ? 0.9 : 0.97 };
      }
      if (line.isProse && isParagraph) {
        const isSetOff =
          line.isBold && after.slice(at + 1, at + 4).some((next) => this.line(next).isProse);
        if (!isSetOff && !isSalutation(line.text)) {
          return this.datedSoonAfter(after, at) ?? { index, confidence: 0.9 };
        }
      }
      const isSentence = isParagraph && !line.isBold && /[.!?。]["”»]?$/u.test(line.text);
      if (fallback < 0 && isSentence && !isSalutation(line.text)) fallback = index;
    }
    return { index: fallback, confidence: fallback < 0 ? 0 : 0.6 };
  }

  /** A dateline in one of the next lines says that those before it are subheads. */
  private datedSoonAfter(
    after: readonly number[],
    at: number,
  ): { readonly index: number; readonly confidence: number } | null {
    for (const index of after.slice(at + 1, at + 3)) {
      const line = this.line(index);
      if (!line.isText || line.level !== null) return null;
      const dateline = findDateline(line.text, this.language, this.today);
      const isWhole = dateline?.date != null && dateline.place !== '';
      if (isWhole && line.text.length - dateline.length > 25) return { index, confidence: 0.9 };
    }
    return null;
  }

  private kindOf(
    index: number,
    line: Line,
    headline: number,
    embargo: readonly number[],
  ): { kind: HeadKind; confidence: number } {
    if (embargo.includes(index)) return { kind: 'left-out', confidence: 0.95 };
    const said = this.said.get(index);
    if (said) return { kind: 'left-out', confidence: said.name ? 0.85 : 0.95 };
    if (this.isContact(index)) return { kind: 'contacts', confidence: 0.85 };
    if (!line.isText) return { kind: 'own', confidence: 1 };
    if (
      beginsWithContact(line.text) &&
      line.text.length < 60 &&
      this.isContact(index + 1 < this.lines.length ? index + 1 : index)
    ) {
      return { kind: 'contacts', confidence: 0.8 };
    }
    const isAfter = headline >= 0 && index > headline;
    if (isAfter) {
      const isNext = this.body[this.body.indexOf(headline) + 1] === index && line.text.length < 300;
      if ((line.isProse && !isNext) || isSalutation(line.text)) {
        return { kind: 'paragraph', confidence: 0.7 };
      }
      return { kind: 'subhead', confidence: line.text.length < 300 ? 0.85 : 0.5 };
    }
    const isShort =
      line.text.length <= 160 &&
      !line.isProse &&
      !/[.!?。]$/u.test(line.text) &&
      line.text.split(/\s+/u).length <= 20;
    return isShort ? { kind: 'left-out', confidence: 0.6 } : { kind: 'paragraph', confidence: 0.7 };
  }

  /** The lines that say an embargo, each with the one that goes on with its time: first those of the head. */
  private embargoLines(lede: number): number[][] {
    const embargoes: number[][] = [];
    for (const [at, index] of this.body.entries()) {
      if (lede >= 0 && index >= lede) break;
      if (this.said.get(index)?.isEmbargo) embargoes.push(this.withTime(index, this.body[at + 1]));
    }
    for (const [index, said] of this.said) {
      if (said.isEmbargo && !embargoes.some((lines) => lines.includes(index)))
        embargoes.push([index]);
    }
    return embargoes;
  }

  private withTime(index: number, next: number | undefined): number[] {
    const { text } = this.line(index);
    if (/\d/u.test(text) || next === undefined) return [index];
    const following = this.line(next);
    const goesOn = following.isText && following.text.length < 200 && /\d/u.test(following.text);
    return goesOn ? [index, next] : [index];
  }

  private facts(lede: number): Pick<Head, 'dated' | 'immediate' | 'kind' | 'reference'> {
    let dated: Head['dated'] = null;
    let immediate: number | null = null;
    let kind: Guess<ReleaseKind> | null = null;
    let reference: Guess<string> | null = null;
    for (const [index, said] of this.said) {
      const line = this.line(index);
      const isOfText = line.block.place === 'body' || line.block.place === 'text-box';
      if (isOfText && lede >= 0 && index >= lede) continue;
      if (
        said.dateline &&
        !said.isEmbargo &&
        (!dated || (dated.place === '' && said.dateline.place !== ''))
      ) {
        const { place, date } = said.dateline;
        dated = { place, date: date ?? null, id: line.id };
      }
      if (said.isImmediate) immediate ??= index;
      if (said.kind) kind ??= { value: said.kind, confidence: 0.95, blocks: [line.id] };
      if (said.reference)
        reference ??= { value: said.reference, confidence: 0.9, blocks: [line.id] };
    }
    return { dated, immediate, kind, reference };
  }

  /** Names above the headline, in headers and beside logos. */
  private letterhead(
    kinds: Map<number, { kind: HeadKind; confidence: number }>,
    headline: number,
    organisations: { name: string; confidence: number; blocks: string[] }[],
  ): void {
    for (const [index, line] of this.lines.slice(0, MOST * 2).entries()) {
      const { content, place } = line.block;
      const isAbove =
        place === 'header' || (kinds.has(index) && (headline < 0 || index < headline));
      if (!isAbove || line.block.look.style === OFFERED_TITLE) continue;
      const named = this.said.get(index)?.name;
      if (content.type === 'picture') {
        const [, name = ''] =
          /^(?:logo(?: of| de| du| des|:|\s[–-])?\s*)(.+)$|^$/iu.exec(content.alt) ?? [];
        const found = name || content.alt.replace(/\s*[-–]?\s*logo$/iu, '');
        const isLogo = /logo/iu.test(content.alt) || place === 'header';
        if (isLogo && found !== '' && place !== 'header')
          organisations.push({ name: found, confidence: 0.7, blocks: [line.id] });
        continue;
      }
      if (named) organisations.push({ name: named, confidence: 0.6, blocks: [line.id] });
      const isPlain =
        !this.said.has(index) && (kinds.get(index)?.kind === 'left-out' || place === 'header');
      const [name = ''] = line.lines;
      const isTitle = headline >= 0 && this.line(headline).text.startsWith(name);
      if (isPlain && line.isText && !line.isProse && !isTitle && isOrganisationLike(name)) {
        organisations.push({ name, confidence: 0.65, blocks: [line.id] });
      }
    }
  }
}

const STREET_OR_SITE = /^\d+[,\s]+\p{Lu}|^(?:https?:\/\/|www\.)\S+$|^\S+\.\p{Ll}{2,}$/u;
const FIRM = /株式会社|有限公司|公司$|基金会$/u;

/** Whether a line is the name of who sends it, or a part of the address. */
function isLetterhead({ lines }: Line): boolean {
  const [first = ''] = lines;
  const words = first.split(/[\s–—-]+/u).filter((word) => word !== '');
  const isNamed = words.every((word) => !/^\p{Ll}/u.test(word) || word.length <= 3);
  const isShort = words.length <= (isNamed ? 8 : 5);
  if (isShort && (looksLikeOrganisation(first) || FIRM.test(first))) return true;
  return lines.some((line) => STREET_OR_SITE.test(line));
}

const isOrganisationLike = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= 80 &&
  name.split(/\s+/u).length <= 9 &&
  !/[@\d]|[.!?:]$|^(?:page|seite|página|draft|confidential)/iu.test(name);

const isSalutation = (text: string): boolean =>
  text.length < 120 &&
  /^(?:dear|sehr geehrte|liebe|chers?|chères?|madame|monsieur|mesdames|estimad[oa]s?|querid[oa]s?|prezad[oa]s?|caro|cari|gentil[ei]|geachte|beste|уважаем|дорог|szanown|sayın|الساد|السيد|عزيز|尊敬|拝啓)/iu.test(
    text,
  );

/** The size in which most of the text is set. */
function commonSize(lines: readonly Line[]): number | null {
  const letters = new Map<number, number>();
  for (const { block, text } of lines.slice(0, 400)) {
    const { size } = block.look;
    if (size !== null) letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  const [most] = [...letters].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}
