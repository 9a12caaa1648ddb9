import { type QuotationMarks, quotationMarks } from '../release/quotation-marks';
import { baseLanguage } from '../text/base-language';

/** Typographic characters of a language that a keyboard has no key for. */
export interface TypingRules {
  readonly quotes: QuotationMarks;
  /** Marks that the key ' gives where it opens or closes something, and is no apostrophe. */
  readonly singleOpen: string;
  readonly singleClose: string;
  /** What `--`, and a hyphen between spaces, stand for. */
  readonly dash: string;
  /** Spaces that belong before punctuation, by the sign; none in most languages. */
  readonly spaceBefore: Readonly<Record<string, string>>;
  /** The space between groups of three digits, where that is what parts them. */
  readonly groupSpace: string | null;
  /** What stands between a number and `%`; empty where nothing does. */
  readonly percentSpace: string;
}

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

const EM_DASH = new Set(['es', 'pt', 'ru', 'be', 'zh', 'ja']);
const EM_DASH_REGIONS = /^en-(?:US|CA|PH|PR)\b/;
const SPACED_GROUPS = new Set(
  'be bg cs et fi fr hu hy lt lv nb nn no pl ru sk sq sv uk'.split(' '),
);
const SPACED_PERCENT = new Set(
  'cs de fi fr nb nn no ru sk sv uk be bg da et lt lv sl es'.split(' '),
);

/** The rules of a language, by its BCP 47 tag. */
export function typingRules(language: string): TypingRules {
  const base = baseLanguage(language);
  const quotes = quotationMarks(language);
  const hasSingle = /^[‘’‚‹『]$/u.test(quotes.innerOpen);
  return {
    quotes,
    singleOpen: hasSingle ? quotes.innerOpen : '‘',
    singleClose: hasSingle ? quotes.innerClose : '’',
    dash: EM_DASH.has(base) || EM_DASH_REGIONS.test(language) ? '—' : '–',
    spaceBefore: base === 'fr' ? spacesOfFrench(language) : {},
    groupSpace: SPACED_GROUPS.has(base) ? NARROW : null,
    percentSpace: base === 'fr' ? NARROW : SPACED_PERCENT.has(base) ? NO_BREAK : '',
  };
}

/** Canadian French has a space before the colon only (Office québécois de la langue française). */
const spacesOfFrench = (language: string): TypingRules['spaceBefore'] =>
  /^fr-CA\b/.test(language)
    ? { ':': NO_BREAK }
    : { ':': NO_BREAK, ';': NARROW, '!': NARROW, '?': NARROW };
