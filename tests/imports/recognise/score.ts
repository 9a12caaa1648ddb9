import { plainLine } from '../../../core/dates/plain-line';
import { recognise } from '../../../core/recognise/recognise';
import type { Recognition } from '../../../core/recognise/recognition';
import type { LabelledRelease } from './labelled';

/** The parts that are scored block by block. */
export const BLOCK_KINDS = [
  'headline',
  'subhead',
  'lede',
  'heading',
  'list',
  'notes',
  'boilerplate',
  'contacts',
  'end-mark',
  'left-out',
] as const;
const FACTS = [
  'language',
  'kind',
  'embargo',
  'immediate',
  'date',
  'place',
  'reference',
  'organisation',
] as const;
export const ROWS = [
  ...BLOCK_KINDS,
  'quotes',
  'speakers',
  'roles',
  'people',
  'about',
  ...FACTS,
] as const;
export type RowName = (typeof ROWS)[number];

/** How many were there, were found, and were found rightly. */
export class Score {
  wanted = 0;
  found = 0;
  right = 0;

  get recall(): number {
    return this.wanted === 0 ? 1 : this.right / this.wanted;
  }
  get precision(): number {
    return this.found === 0 ? 1 : this.right / this.found;
  }
}

export type Scores = ReadonlyMap<RowName, Score>;
export type Fault = { readonly release: string; readonly row: RowName; readonly what: string };

const same = (a: string, b: string): boolean => plainLine(a) === plainLine(b);

/** Scores releases together; faults are told for those that may be looked at. */
export function score(releases: readonly LabelledRelease[]): { scores: Scores; faults: Fault[] } {
  const scores = new Map<RowName, Score>(ROWS.map((row) => [row, new Score()]));
  const faults: Fault[] = [];
  for (const release of releases) {
    const found = recognise(release.source, {
      now: `${release.dateline?.date || release.embargo?.instant.slice(0, 10) || '2026-10-01'}T09:00:00Z`,
    });
    const count = (
      row: RowName,
      wanted: boolean,
      got: boolean,
      isRight: boolean,
      what: string,
    ): void => {
      const score = scores.get(row) as Score;
      if (wanted) score.wanted += 1;
      if (got) score.found += 1;
      if (isRight) score.right += 1;
      else if (wanted || got) faults.push({ release: release.name, row, what });
    };
    scoreBlocks(release, found, count);
    scorePeople(release, found, count);
    scoreFacts(release, found, count);
  }
  return { scores, faults };
}

type Count = (row: RowName, wanted: boolean, got: boolean, isRight: boolean, what: string) => void;

function scoreBlocks(release: LabelledRelease, found: Recognition, count: Count): void {
  const got = new Map(
    found.parts.flatMap((part) => part.blocks.map((id) => [id, part.kind] as const)),
  );
  for (const { id, content } of release.source.blocks) {
    const [wanted, is] = [release.kinds.get(id), got.get(id)];
    if (wanted === is) {
      if ((BLOCK_KINDS as readonly string[]).includes(wanted ?? ''))
        count(wanted as RowName, true, true, true, '');
      continue;
    }
    const text = JSON.stringify(content).slice(0, 110);
    for (const kind of BLOCK_KINDS) {
      if (wanted === kind) count(kind, true, false, false, `is ${is}: ${text}`);
      if (is === kind) count(kind, false, true, false, `is ${wanted}: ${text}`);
    }
  }
}

function scorePeople(release: LabelledRelease, found: Recognition, count: Count): void {
  const { quotes, contacts } = release;
  const parts = found.parts.filter(({ kind }) => kind === 'quote');
  const firsts = firstBlocksOfQuotes(release);
  for (const [index, wanted] of quotes.entries()) {
    const part = parts.find(({ blocks }) => blocks.includes(firsts[index] ?? ''));
    const said = part?.quote;
    count('quotes', true, part !== undefined, part !== undefined, `missing: ${wanted.speaker}`);
    const hasSpeaker = said !== undefined && said.speaker !== '';
    const isSpeaker = hasSpeaker && same(said.speaker, wanted.speaker);
    count(
      'speakers',
      true,
      hasSpeaker,
      isSpeaker,
      `${wanted.speaker} ≠ ${said?.speaker ?? 'none'}`,
    );
    if (!isSpeaker) continue;
    const isRole = same(said.role, wanted.role) && same(said.organisation, wanted.organisation);
    count(
      'roles',
      true,
      true,
      isRole,
      `${wanted.role} | ${wanted.organisation} ≠ ${said.role} | ${said.organisation}`,
    );
  }
  for (const part of parts) {
    if (part.blocks.some((id) => firsts.includes(id))) continue;
    count('quotes', false, true, false, `no quote: ${JSON.stringify(part.quote)}`);
    if (part.quote?.speaker)
      count('speakers', false, true, false, `no quote: ${part.quote.speaker}`);
  }
  const people = found.parts.flatMap((part) => part.contacts ?? []);
  const left = [...people];
  for (const wanted of contacts) {
    const at = left.findIndex(
      (one) =>
        (wanted.email !== '' && one.emails.includes(wanted.email)) ||
        (wanted.phone !== '' && one.phones.some((phone) => digits(phone) === digits(wanted.phone))),
    );
    const [one] = at < 0 ? [] : left.splice(at, 1);
    const isRight =
      one !== undefined &&
      same(one.name, wanted.name) &&
      (wanted.email === '' || one.emails.includes(wanted.email)) &&
      (wanted.phone === '' || one.phones.some((phone) => digits(phone) === digits(wanted.phone))) &&
      same(one.role, wanted.role) &&
      same(one.organisation, wanted.organisation);
    count(
      'people',
      true,
      one !== undefined,
      isRight,
      `${JSON.stringify(wanted)} ≠ ${JSON.stringify(one)}`,
    );
  }
  for (const one of left) count('people', false, true, false, `nobody: ${JSON.stringify(one)}`);
  const about = found.parts.flatMap((part) =>
    part.kind === 'boilerplate' && part.about ? [part.about] : [],
  );
  for (const wanted of release.about.filter((name) => name.trim() !== '')) {
    const isRight = about.some((name) => same(name, wanted));
    count('about', true, about.length > 0, isRight, `${wanted} ≠ ${about.join(' / ')}`);
  }
}

const digits = (phone: string): string => plainLine(phone).replace(/\D/g, '');

/** The first block of each labelled quotation: those in the lede have none. */
function firstBlocksOfQuotes(release: LabelledRelease): string[] {
  const firsts: string[] = [];
  for (const { id } of release.source.blocks) {
    if (release.kinds.get(id) === 'quote' && !release.continued.has(id)) firsts.push(id);
  }
  return firsts;
}

function scoreFacts(release: LabelledRelease, found: Recognition, count: Count): void {
  const { value: language } = found.language;
  const base = release.language.split('-')[0] ?? '';
  const isLanguage = /^(?:en-(?:GB|US)|pt-BR)$/.test(release.language)
    ? language === release.language
    : language.split('-')[0] === base;
  count('language', true, true, isLanguage, `${release.language} ≠ ${language}`);
  const kind = found.kind?.value ?? 'press-release';
  count('kind', true, true, kind === release.kind, `${release.kind} ≠ ${kind}`);
  const time = found.releaseTime?.value;
  const embargo = time?.type === 'embargo' ? time : null;
  const wanted = release.embargo;
  const isEmbargo =
    wanted !== null &&
    embargo !== null &&
    wanted.instant === embargo.instant &&
    wanted.zones.length === 1 + embargo.alsoIn.length;
  count(
    'embargo',
    wanted !== null,
    embargo !== null,
    isEmbargo,
    `${JSON.stringify(wanted)} ≠ ${JSON.stringify(embargo)}`,
  );
  const isNow = time?.type === 'immediate';
  count(
    'immediate',
    release.isImmediate,
    isNow,
    release.isImmediate && isNow,
    `${release.isImmediate} ≠ ${isNow}`,
  );
  const [date, place] = [found.dateline?.value.date ?? '', found.dateline?.value.place ?? ''];
  const ours = release.dateline ?? { place: '', date: '' };
  count(
    'date',
    ours.date !== '',
    date !== '',
    ours.date !== '' && date === ours.date,
    `${ours.date} ≠ ${date}`,
  );
  count(
    'place',
    ours.place !== '',
    place !== '',
    ours.place !== '' && same(place, ours.place),
    `${ours.place} ≠ ${place}`,
  );
  const reference = found.reference?.value ?? '';
  count(
    'reference',
    release.reference !== null,
    reference !== '',
    release.reference === reference,
    `${release.reference} ≠ ${reference}`,
  );
  if (release.organisation !== null) {
    const isIn = found.organisations.some(({ value }) => same(value, release.organisation ?? ''));
    count(
      'organisation',
      true,
      true,
      isIn,
      `${release.organisation} ≠ ${found.organisations.map(({ value }) => value).join(' / ')}`,
    );
  }
}
