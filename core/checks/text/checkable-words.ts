import { baseLanguage } from '../../text/base-language';
import { hasCase } from './languages';
import type { TextUnit } from './text-unit';
import { isTitleCase } from './title-case';
import type { TextSpan } from './words';

/** A word that a dictionary can be asked about. */
export interface CheckableWord extends TextSpan {
  /** At its position. */
  readonly language: string;
  /**
   * What its capital indicates: `name` within a sentence; `unsure` where any word may have one (at
   * the beginning of a sentence, in a title-case headline, in German); null without a capital.
   */
  readonly capital: 'name' | 'unsure' | null;
}

/** Prefixes that occur only before a hyphen, in English and the Romance languages. */
const COMBINING = new Set(
  (
    'pre pré post non anti multi ex co re sub semi pan inter intra trans ultra micro macro mini mega nano geo bio eco agro ' +
    'socio psycho neuro electro hydro thermo photo astro pro proto pseudo quasi self euro afro anglo franco luso indo sino ' +
    'russo greco hispano latino austro ibero italo nippo turco gallo belgo nord sud est ouest centro'
  ).split(' '),
);
/** A single capital and small letters after it, or small letters only; else it is no plain word. */
const PLAIN = /^\p{L}[^\p{Lu}]*$/u;
/** Articles and pronouns that the language runs into the next word. */
const ELIDED: Readonly<Record<string, RegExp>> = {
  fr: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\p{L})/iu,
  it: /^(?:l|un|d|all|dall|dell|nell|sull|coll|c|m|n|s|t|v|quell|quest|sant|bell|grand|dov|com)['’](?=\p{L})/iu,
};
/** Endings that are set off by an apostrophe: genitives, and all endings of Turkish names. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  en: /['’]s?$/iu,
  de: /['’]s?$/iu,
  nl: /['’](?:s|tje)?$/iu,
  tr: /['’]\p{L}*$/u,
};
const LINKS = /\S*(?:@|:\/\/|www\.)\S*|[#@][\p{L}\p{N}_]+|\S*`[^`]*`\S*/gu;
/** Letters on both sides of a stop: the name of a site or a file, or an abbreviation. */
const DOTTED = /\p{L}\.\p{L}/u;

/**
 * The words of a unit that can be misspelled: no words with digits or inner capitals (B12, NGOs,
 * WhatsApp), addresses, names of sites and files, facts or placeholders. Hyphenated words are
 * split; elided articles (l’UEFI) and endings (NOAA’s) are removed.
 */
export function checkableWords(unit: TextUnit): CheckableWord[] {
  const links = [...unit.text.matchAll(LINKS)];
  const isLink = (start: number): boolean =>
    links.some((match) => match.index <= start && start < match.index + match[0].length);
  const starts = new Set(unit.sentences.map(({ text, start }) => start + firstLetter(text)));
  const titleCase = isTitleCase(unit);
  return unit.words.flatMap((word) => {
    if (/\p{N}/u.test(word.text) || DOTTED.test(word.text) || isLink(word.start)) return [];
    if (unit.touchesVoid(word.start, word.end)) return [];
    const language = unit.languageAt(word.start);
    const base = baseLanguage(language);
    if (!isInScriptOf(language, word.text)) return [];
    const core = withoutEnds(word, base);
    const isUnsure =
      titleCase || base === 'de' || starts.has(word.start) || opensClause(unit.text, word.start);
    const isCombining = (part: string, end: number): boolean =>
      end < core.end && COMBINING.has(part.toLowerCase());
    return partsOf(core)
      .filter(({ text, end }) => text.length > 1 && PLAIN.test(text) && !isCombining(text, end))
      .map((part): CheckableWord => {
        // “Pointe-aux-Chenes” is a name with all its parts.
        const leads = /^\p{Lu}/u.test(core.text) && part.start > core.start ? core : part;
        const isCapital = hasCase(language) && /^\p{Lu}/u.test(leads.text);
        const isFirst = part.start === core.start && core.start === word.start;
        const capital = !isCapital
          ? null
          : isUnsure && (isFirst || base === 'de')
            ? 'unsure'
            : 'name';
        return { ...part, language, capital };
      });
  });
}

const firstLetter = (text: string): number => Math.max(0, text.search(/[\p{L}\p{N}]/u));

/** Whether a word follows a sign after which a clause may begin with a capital, or a line break. */
const opensClause = (text: string, start: number): boolean =>
  /(?:[:…–—•\n“"„«»]|^)\s*$/u.test(text.slice(Math.max(0, start - 3), start));

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ru: /^\p{Script=Cyrillic}/u,
  uk: /^\p{Script=Cyrillic}/u,
  ar: /^\p{Script=Arabic}/u,
  fa: /^\p{Script=Arabic}/u,
};
const LATIN = /^\p{Script=Latin}/u;

/** A name in another script than the language's own is for no dictionary of the language. */
function isInScriptOf(language: string, word: string): boolean {
  return (SCRIPTS[baseLanguage(language)] ?? LATIN).test(word);
}

/** A word without its elided article and its ending. An elided word that is no name keeps them. */
function withoutEnds({ text, start, end }: TextSpan, base: string): TextSpan {
  const ending = ENDINGS[base]?.exec(text)?.[0] ?? '';
  const elided = ELIDED[base]?.exec(text)?.[0] ?? '';
  const before = /^\p{Lu}/u.test(text.slice(elided.length)) ? elided.length : 0;
  return {
    text: text.slice(before, text.length - ending.length),
    start: start + before,
    end: end - ending.length,
  };
}

function partsOf({ text, start }: TextSpan): TextSpan[] {
  return [...text.matchAll(/[^\u2010\u2011·.-]+/gu)].map((match) => ({
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}
