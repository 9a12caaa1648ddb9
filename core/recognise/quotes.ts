import { plainLine } from '../dates/plain-line';
import type { Person } from './person';
import { isPersonName, personIn } from './person';
import { beginsWithAccordingTo, isRoleWord, speechWords } from './press-words';

/** What somebody said in a paragraph, and what the paragraph says of the speaker. */
export interface FoundQuote {
  /** Null where the text does not say; `same` where it says "she": whoever spoke before. */
  readonly speaker: Person | 'same' | null;
  /** How many characters at the end name the speaker on a line of its own; null in running text. */
  readonly attribution: number | null;
  /** The quotation goes on in the next paragraph. */
  readonly isOpen: boolean;
  readonly confidence: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly isClosed: boolean;
}

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '‘': '’',
  '「': '」',
  '『': '』',
  '"': '"',
  '”': '”',
};

/** The stretches of a text that stand in quotation marks. */
export function spansIn(text: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = text[at] ?? '';
    const closing = PAIRS[sign];
    const before = text[at - 1] ?? ' ';
    const next = text[at + 1] ?? '';
    const opens =
      closing !== undefined &&
      !/[\p{L}\p{N}]/u.test(before) &&
      (sign !== '»' || /\p{L}/u.test(next)) &&
      (sign !== '‘' || /\p{L}/u.test(next)) &&
      (/\S/u.test(next) || sign === '«');
    const isHan =
      closing !== undefined && /[“"「『]/u.test(sign) && /[\p{Script=Han}：，]/u.test(before);
    if (!opens && !isHan) {
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < text.length && !closesAt(text, end, sign, closing ?? '')) end += 1;
    const isClosed = end < text.length;
    if (!isClosed && (sign === '"' || sign === '‘' || sign === '”' || sign === '»') && at > 0) {
      at += 1;
      continue;
    }
    spans.push({ start: at, end: Math.min(text.length, end + 1), isClosed });
    at = end + 1;
  }
  return spans;
}

function closesAt(text: string, at: number, sign: string, closing: string): boolean {
  if (!closing.includes(text[at] ?? '\n')) return false;
  const next = text[at + 1] ?? ' ';
  // An apostrophe is no end of what ‘ opened.
  if (sign === '‘') return !/\p{L}/u.test(next);
  return sign !== '"' || !/[\p{L}\p{N}]/u.test(next);
}

const GAP = '\ue000';
const MAX_OF_A_PERSON = 160;

/** The quotation in a paragraph; null where nobody is quoted in it with more than a few words. */
export function quoteIn(
  text: string,
  language: string,
  organisations: ReadonlySet<string>,
): FoundQuote | null {
  const dashed = dashQuote(text, language, organisations);
  if (dashed) return dashed;
  const spans = spansIn(text);
  const longest = spans.reduce(
    (most, { start, end }) => Math.max(most, wordCount(text.slice(start, end))),
    0,
  );
  const isWhole = isAllQuoted(text, spans);
  if (longest < (isWhole ? 3 : 4)) return null;
  const last = spans.at(-1) as Span;
  const isOpen = !last.isClosed;
  if (isWhole) {
    // French names the speaker within the marks: « …, raconte Ruth Okafor, directrice. … »
    const within = insideSpeaker(text, language, organisations);
    return { speaker: within, attribution: null, isOpen, confidence: within ? 0.85 : 0.6 };
  }
  const own = attributionAtEnd(text, spans, organisations);
  if (own) return { ...own, isOpen: false };
  // Vowel signs of Arabic are written or left out.
  let around = text;
  for (const { start, end } of [...spans].reverse()) {
    if (wordCount(text.slice(start, end)) < 2 && spans.length > 1) continue;
    around = `${around.slice(0, start)}${GAP}${around.slice(end)}`;
  }
  around = around.replace(/[\u064b-\u0652]/g, '');
  const speaker = speakerIn(around, language, organisations);
  if (speaker) return { speaker, attribution: null, isOpen, confidence: 0.9 };
  const within = spans[0]?.start === 0 ? insideSpeaker(text, language, organisations) : null;
  return within ? { speaker: within, attribution: null, isOpen, confidence: 0.85 } : null;
}

/** Whether nothing but signs stands outside of the marks. */
function isAllQuoted(text: string, spans: readonly Span[]): boolean {
  let at = 0;
  for (const { start, end } of spans) {
    if (/[\p{L}\p{N}]/u.test(text.slice(at, start))) return false;
    at = end;
  }
  return spans.length > 0 && !/[\p{L}\p{N}]/u.test(text.slice(at));
}

const wordCount = (text: string): number => {
  const han =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ??
    0;
  return (text.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0) + Math.floor(han / 2);
};

/** “…” – Brenda Achieng, 17, youth delegate; or the name on lines of its own under the words. */
function attributionAtEnd(
  text: string,
  spans: readonly Span[],
  organisations: ReadonlySet<string>,
): Omit<FoundQuote, 'isOpen'> | null {
  const [first] = spans;
  if (spans.length !== 1 || !first?.isClosed || text.slice(0, first.start).trim() !== '')
    return null;
  const rest = text.slice(first.end);
  const found = /^\s*(?:[–—―-]{1,2}\s*|\n\s*)(\S[\s\S]*)$/u.exec(rest);
  const said = found?.[1] ?? '';
  if (said === '' || said.length > MAX_OF_A_PERSON) return null;
  const person = personOfLine(said, organisations);
  return person ? { speaker: person, attribution: rest.length, confidence: 0.95 } : null;
}

/** The person that a line below a quotation names: "— Rosa Quispe, teacher, Ayacucho". */
export function personOfLine(line: string, organisations: ReadonlySet<string>): Person | null {
  const bare = line
    .trim()
    .replace(/^[–—―-]+\s*/u, '')
    .replace(/[.\s]+$/u, '');
  if (bare === '' || bare.length > MAX_OF_A_PERSON || /[“”«»"]/u.test(bare)) return null;
  const [first = '', ...rest] = bare.split(/\s*[,\n،，]\s*/u);
  const name = first.replace(/\s*\(.*\)$/u, '');
  const isName = isPersonName(name) || /^The (?:Rt )?Hon/u.test(name);
  if (!isName) return null;
  const [age = '', ...others] = rest.filter((field) => field !== '');
  const fields =
    /^\d{1,3}$/.test(age) && others.length > 0
      ? [`${age}, ${others[0]}`, ...others.slice(1)]
      : [age, ...others].filter((field) => field !== '');
  const [role = '', ...more] = fields;
  if (
    fields.length === 1 &&
    !role.split(/\s/).some(isRoleWord) &&
    organisations.has(plainLine(role))
  ) {
    return { name, role: '', organisation: role };
  }
  return { name, role, organisation: more.join(', ') };
}

/** – Vi har testat i två år, säger vd Mats Nyström. */
function dashQuote(
  text: string,
  language: string,
  organisations: ReadonlySet<string>,
): FoundQuote | null {
  if (!/^[–—―-]\s+\S/u.test(text) || !/^(?:sv|nb|no|da|fi|fr|es|pl|ru|uk|it)\b/.test(language))
    return null;
  const { said } = speechWords(language);
  const verbs = [...text.matchAll(said)];
  const verb = verbs.find(({ index }) => /[,.!?–—]\s*$/u.test(text.slice(0, index)));
  if (!verb) return null;
  const phrase = phraseAfter(text, verb.index + verb[0].length);
  const speaker = phrase === '' ? null : personIn(phrase, organisations);
  return speaker && { speaker, attribution: null, isOpen: false, confidence: 0.85 };
}

/** The speaker that the words around a quotation name. */
function speakerIn(
  around: string,
  language: string,
  organisations: ReadonlySet<string>,
): Person | 'same' | null {
  const words = speechWords(language);
  const candidates: { readonly person: Person | 'same'; readonly worth: number }[] = [];
  const offer = (phrase: string, worth: number): void => {
    const bare = phrase.replace(/^[\s,;:،，。–—.-]+|[\s,;:،，。–—.-]+$/gu, '');
    if (bare === '' || bare.length > MAX_OF_A_PERSON || bare.includes(GAP)) return;
    const [firstWord = ''] = bare.toLowerCase().split(/\s/u);
    if (words.pronouns.has(firstWord) && bare.split(/\s/u).length <= 3) {
      candidates.push({ person: 'same', worth: worth - 1 });
      return;
    }
    const person = personIn(bare, organisations);
    const isSure =
      isPersonName(person.name) || /^(?:Dr|Mr|Mrs|Ms|Professor|Mayor)\.? /u.test(person.name);
    const few = person.name.split(/\s/u).length <= 6;
    if (person.name === '' || (!isSure && !few)) return;
    candidates.push({ person, worth: worth + (isSure ? 3 : 0) });
  };
  for (const match of around.matchAll(words.said)) {
    const end = match.index + match[0].length;
    const before = around.slice(0, match.index);
    const after = around.slice(end);
    const followsQuote = new RegExp(`${GAP}[\\s,.;:!?،，。、–—-]*(?:\\p{L}{1,12}\\s)?$`, 'u').test(
      before.slice(-24),
    );
    const leadsToQuote = new RegExp(
      `^[^.!?]{0,140}?[\\s:,،：]*(?:that |que |qu[’']|dass |che |dat |أن |قائلا:? |قائلًا:? |قائلة:? )?${GAP}`,
      'u',
    ).test(after);
    if (followsQuote) offer(phraseAfter(around, end), 2);
    if (leadsToQuote) {
      offer(phraseBefore(around, match.index), 2);
      const said = after.slice(0, after.indexOf(GAP));
      if (/\p{L}/u.test(said))
        offer(said.replace(/(?:قائلا|قائلًا|قائلة|that|أن)[\s:]*$/u, ''), 1.5);
    } else if (followsQuote || around.includes(GAP)) {
      // “…,” the experts said.
      offer(phraseBefore(around, match.index), followsQuote ? 1 : 0.5);
    }
  }
  // "According to X, “…”"; "Pour X, …, « … »".
  for (const sentence of sentencesOf(around)) {
    if (!sentence.includes(GAP)) continue;
    const lead = sentence.slice(0, sentence.indexOf(GAP));
    const according =
      /^\s*(?:according to|in the words of|selon|pour|d[’']après|según|para|segundo|de acordo com|secondo|per|laut|für|volgens|по словам|по мнению|за словами|według|zdaniem|enligt|وفقا ل|بحسب)\s+(.+)$/isu.exec(
        lead,
      );
    if (according && beginsWithAccordingTo(lead)) offer(according[1] ?? '', 1);
    // "Wethouder Noor van Dijk: “…”"; Turkish has the verb at the end.
    const named = /^(.{3,100}?)\s*[:：,]\s*$/su.exec(lead);
    if (named && candidates.length === 0)
      offer(named[1] ?? '', /[:：]\s*$/u.test(lead) || /^tr\b/.test(language) ? 1 : 0);
  }
  candidates.sort((a, b) => b.worth - a.worth);
  const [best] = candidates;
  return best && best.worth > 0 ? best.person : null;
}

/** A speaker who is named between commas within the marks: « …, raconte Ruth Okafor, directrice. … » */
function insideSpeaker(
  text: string,
  language: string,
  organisations: ReadonlySet<string>,
): Person | null {
  const { said } = speechWords(language);
  for (const match of text.matchAll(said)) {
    if (!/[,!?]\s*$/u.test(text.slice(0, match.index))) continue;
    const phrase = phraseAfter(text, match.index + match[0].length);
    const person = phrase === '' ? null : personIn(phrase, organisations);
    if (person && isPersonName(person.name)) return person;
  }
  return null;
}

/** Full stops that end no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{Lu}|Dr|Dra|Mr|Mrs|Ms|Mme|Prof|Mag|Hon|Sr|Sra|St|Jr|Ph|M\.D|No|Nr|bzw|Ing|Rev|Cllr|Lic)$/u;

/** From a place to the end of the sentence, or to the next quotation. */
function phraseAfter(text: string, from: number): string {
  let end = from;
  while (end < text.length) {
    const sign = text[end] ?? '';
    if (sign === GAP || /[“„«「"!?。]/u.test(sign)) break;
    if (sign === ':' || sign === '：') break;
    if (
      sign === '.' &&
      !/\p{L}/u.test(text[end + 1] ?? '') &&
      !ABBREVIATION.test(text.slice(Math.max(0, end - 6), end))
    )
      break;
    end += 1;
  }
  return text.slice(from, end);
}

/** From the beginning of the sentence, or the last quotation, to a place. */
function phraseBefore(text: string, to: number): string {
  let start = to;
  while (start > 0) {
    const sign = text[start - 1] ?? '';
    if (sign === GAP || /[”»」!?。\n]/u.test(sign)) break;
    if (
      sign === '.' &&
      /\s/u.test(text[start] ?? '') &&
      !ABBREVIATION.test(text.slice(Math.max(0, start - 7), start - 1))
    )
      break;
    start -= 1;
  }
  return text.slice(start, to);
}

const sentencesOf = (text: string): string[] => {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?。]\s+(?=\S)/gu)) {
    if (
      match[0].startsWith('.') &&
      ABBREVIATION.test(text.slice(Math.max(0, match.index - 6), match.index))
    )
      continue;
    sentences.push(text.slice(start, match.index + match[0].length));
    start = match.index + match[0].length;
  }
  sentences.push(text.slice(start));
  return sentences;
};
