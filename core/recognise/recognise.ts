import { plainLine } from '../dates/plain-line';
import type { SourceDocument } from '../imports/source';
import { wordingFor } from '../print/wording/wording';
import type { ReleaseKind, ReleaseTime } from '../release/facts';
import { type Assigned, BodyReader } from './body';
import { contactsIn, contactsInTable } from './contacts';
import { type FoundDateline, findDateline } from './dateline';
import { type Head, headOf } from './head';
import { headLineOf, labelledReference } from './head-lines';
import { languageOf } from './language';
import { type Line, lineOf } from './line';
import { kindNamed } from './press-words';
import type { ContactFields, DatelineGuess, Guess, Part, Recognition } from './recognition';
import { readEmbargo, type TimeContext } from './release-time';

/** What helps to tell what a text means. */
export interface RecogniseOptions {
  /** The present instant (ISO 8601 with `Z`): the year of a date that is written without one. */
  readonly now?: string;
  /** The IANA time zone of the person: that of an embargo which names none. */
  readonly zone?: string;
}

/** How sure it is what becomes of an embargo whose time could not be read: a person has to look. */
const UNREAD = 0.4;

/** A day in the middle of what is written without a year; only where nobody says what day it is. */
const SOME_DAY = '2026-01-01';

/** Takes the blocks of a file for the parts of a release. Every block is in exactly one part. */
export function recognise(source: SourceDocument, options: RecogniseOptions = {}): Recognition {
  const lines = source.blocks.map(lineOf);
  const language = languageOf(source, lines);
  const today = dayOf(source, lines, language.value, options.now);
  const head = headOf(lines, language.value, today);
  const { releaseTime, dateline } = timeAndPlace(
    lines,
    head,
    language.value,
    today,
    options.zone ?? '',
  );
  const closing = head.reference ? null : closingReference(lines, language.value);
  const assigned = new BodyReader(lines, head, language.value).read().map((each, index) => {
    if (closing?.blocks[0] === lines[index]?.id) return asFact(each);
    const isUnread = each.kind === 'left-out' && isUnreadEmbargo(head, releaseTime, index);
    return isUnread ? keptToBeSeen(each) : each;
  });
  const organisations = organisationsOf(lines, head, assigned);
  return {
    parts: partsOf(lines, assigned),
    language,
    kind: kindOf(lines, head),
    organisations,
    releaseTime,
    dateline,
    reference: head.reference ?? closing,
  };
}

/** The reference in the last line of the text, where our own formats and many houses print it. */
function closingReference(lines: readonly Line[], language: string): Guess<string> | null {
  const line = lines.findLast(({ block, text }) => block.place === 'body' && text.trim() !== '');
  const value = line?.isText ? labelledReference(line.text, wordingFor(language).reference) : null;
  return line && value ? { value, confidence: 0.9, blocks: [line.id] } : null;
}

/** A line that a fact says, as a part of its own. */
const asFact = ({ group }: Assigned): Assigned => ({
  kind: 'left-out',
  group: -1 - group,
  confidence: 0.95,
  isFirst: true,
});

/** Whether a line holds the text back until a time that could not be read. */
const isUnreadEmbargo = (
  { embargoes }: Head,
  releaseTime: Guess<ReleaseTime> | null,
  index: number,
): boolean => releaseTime === null && embargoes.some((lines) => lines.includes(index));

/** The line stays in the text, as something to look at: no fact says what it says. */
const keptToBeSeen = ({ group }: Assigned): Assigned => ({
  kind: 'paragraph',
  group,
  confidence: UNREAD,
  isFirst: true,
});

/** The day that the release is about: its own where it says one with a year, else when it was written. */
function dayOf(
  source: SourceDocument,
  lines: readonly Line[],
  language: string,
  now: string | undefined,
): string {
  const written = (source.properties.modified ?? now ?? SOME_DAY).slice(0, 10);
  const near = /^\d{4}-\d{2}-\d{2}$/.test(written) ? written : SOME_DAY;
  for (const line of lines.slice(0, 25)) {
    const text = line.text.slice(0, 300);
    if (!/\d{4}|[\u0660-\u0669\u06f0-\u06f9]{4}/u.test(text)) continue;
    const found =
      headLineOf(text, language, near)?.dateline?.date ?? findDateline(text, language, near)?.date;
    if (found) return found;
  }
  return near;
}

function kindOf(lines: readonly Line[], head: Head): Guess<ReleaseKind> | null {
  if (head.kind) return head.kind;
  const headline = lines[head.headline];
  if (!headline) return null;
  const said =
    /^(joint statement|statement|open letter|media advisory|correction|invitation|déclaration conjointe|lettre ouverte|declaración conjunta|carta abierta|gemeinsame erklärung|offener brief|совместное заявление|заявление|заява|بيان مشترك)(?=[\s:])/iu.exec(
      headline.text,
    );
  const kind = said ? kindNamed(said[1] ?? '') : undefined;
  return kind ? { value: kind, confidence: 0.75, blocks: [headline.id] } : null;
}

function organisationsOf(
  lines: readonly Line[],
  head: Head,
  assigned: readonly Assigned[],
): Guess<string>[] {
  const found = new Map<string, { name: string; confidence: number; blocks: string[] }>();
  const add = (name: string, confidence: number, blocks: readonly string[]): void => {
    const key = plainLine(name.replace(/\s*\([\p{Lu}\d]{2,10}\)$/u, ''));
    if (key === '') return;
    const known = found.get(key);
    if (known) {
      known.confidence = Math.min(0.98, Math.max(known.confidence, confidence) + 0.1);
      known.blocks.push(...blocks.filter((block) => !known.blocks.includes(block)));
    } else found.set(key, { name, confidence, blocks: [...blocks] });
  };
  for (const { name, confidence, blocks } of head.organisations) add(name, confidence, blocks);
  for (const [index, { kind, about, isFirst }] of assigned.entries()) {
    const line = lines[index];
    if (kind === 'boilerplate' && isFirst && about && line) add(about, 0.8, [line.id]);
  }
  return [...found.values()].map(({ name, confidence, blocks }) => ({
    value: name,
    confidence,
    blocks,
  }));
}

function timeAndPlace(
  lines: readonly Line[],
  head: Head,
  language: string,
  today: string,
  zone: string,
): Pick<Recognition, 'releaseTime' | 'dateline'> {
  const own = datelineOfLede(lines, head);
  const dateline = withHeadDate(own, head);
  const place = dateline?.value.place ?? '';
  const context: TimeContext = { language, today: dateline?.value.date ?? today, place, zone };
  return { releaseTime: releaseTimeOf(lines, head, context), dateline };
}

function datelineOfLede(lines: readonly Line[], head: Head): Guess<DatelineGuess> | null {
  const lede = lines[head.lede];
  if (!lede || !head.dateline) return null;
  const { confidence, ...value } = head.dateline satisfies FoundDateline;
  return { value, confidence, blocks: [lede.id] };
}

/** What the lede lacks is taken from a line of the head. */
function withHeadDate(own: Guess<DatelineGuess> | null, head: Head): Guess<DatelineGuess> | null {
  const { dated } = head;
  if (!dated) return own;
  if (!own) {
    const { place, date, id } = dated;
    // The line is left out whole. Where a person keeps it, nothing is cut off it.
    return { value: { place, date, length: 0 }, confidence: 0.9, blocks: [id] };
  }
  const { place, date, length } = own.value;
  if (place !== '' && date !== null) return own;
  return {
    value: { place: place || dated.place, date: date ?? dated.date, length },
    confidence: Math.min(own.confidence, 0.9),
    blocks: [...own.blocks, dated.id],
  };
}

function releaseTimeOf(
  lines: readonly Line[],
  head: Head,
  context: TimeContext,
): Guess<ReleaseTime> | null {
  const { embargoes, immediate } = head;
  for (const embargo of embargoes) {
    const text = embargo.map((index) => lines[index]?.text ?? '').join('\n');
    const reading = readEmbargo(text, context);
    const blocks = embargo.flatMap((index) => lines[index]?.id ?? []);
    if (reading) return { value: reading.time, confidence: reading.confidence, blocks };
  }
  // A text that is held back, nobody knows until when, is not for immediate release.
  if (embargoes.length > 0) return null;
  const line = immediate === null ? undefined : lines[immediate];
  return line ? { value: { type: 'immediate' }, confidence: 0.97, blocks: [line.id] } : null;
}

/** Lines that are of one group and follow one another are one part. */
function partsOf(lines: readonly Line[], assigned: readonly Assigned[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  while (from < lines.length) {
    const first = assigned[from] as Assigned;
    let to = from + 1;
    while (to < lines.length && assigned[to]?.group === first.group) to += 1;
    const own = lines.slice(from, to);
    const { kind, confidence, quote, about } = first;
    parts.push({
      kind,
      confidence,
      blocks: own.map(({ id }) => id),
      ...(quote && { quote }),
      ...(kind === 'contacts' && { contacts: peopleOf(own) }),
      ...(kind === 'boilerplate' && { about: about ?? '' }),
    });
    from = to;
  }
  return parts;
}

/** The people in some blocks: rows of a table, and lines of text one after the other. */
function peopleOf(lines: readonly Line[]): ContactFields[] {
  const people: ContactFields[] = [];
  let texts: string[] = [];
  const flush = (): void => {
    for (const person of contactsIn(texts)) people.push(person);
    texts = [];
  };
  for (const { block, lines: own } of lines) {
    if (block.content.type === 'table') {
      flush();
      const rows = own.map((row) => row.split('\t'));
      for (const person of contactsInTable(rows)) people.push(person);
    } else for (const line of own) texts.push(line);
  }
  flush();
  return people;
}
