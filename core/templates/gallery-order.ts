/** What the gallery knows of a template when it puts it in order. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  /** One of the person's own. */
  readonly own: boolean;
  /** How many releases were begun from it on this computer. */
  readonly used: number;
  /** The name of its kind of release, in words. */
  readonly kindName: string;
}

/** The finished statement that a first start shows. It is an example more than a pattern. */
export const SAMPLE_TEMPLATE = 'joint-statement';
/** What newcomers look for first. */
const COMMON = ['press-release', 'coalition-statement', 'media-advisory'];

/**
 * Templates as the gallery shows them. Without words: those used most, one's own, common ones, the
 * rest by name, other languages, and the sample last. With words: only templates that have all of
 * them, those first whose name says it.
 *
 * @param language of the person, BCP 47
 */
export function galleryOrder<T extends Listed>(
  templates: readonly T[],
  words: string,
  language: string,
): T[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  const found = templates.filter((each) => {
    const text = fold(
      `${each.name} ${each.description} ${each.kindName} ${languageName(each.language)} ${languageName(each.language, each.language)}`,
    );
    return wanted.every((word) => text.includes(word));
  });
  const rank = (each: T): number[] => [
    wanted.length > 0 ? nameRank(fold(each.name), wanted) : 0,
    -each.used,
    each.own ? 0 : 1,
    each.id === SAMPLE_TEMPLATE ? 1 : 0,
    isSameLanguage(each.language, language) ? 0 : 1,
    COMMON.includes(each.id) ? COMMON.indexOf(each.id) : COMMON.length,
  ];
  return found
    .map((each) => ({ each, rank: rank(each) }))
    .sort((a, b) => compared(a.rank, b.rank) || a.each.name.localeCompare(b.each.name))
    .map(({ each }) => each);
}

/** 0 where a name is what was searched for, 1 where it begins so, 2 where it has each word, else 3. */
function nameRank(name: string, words: readonly string[]): number {
  const searched = words.join(' ');
  if (name === searched) return 0;
  if (name.startsWith(searched)) return 1;
  return words.every((word) => name.includes(word)) ? 2 : 3;
}

function compared(a: readonly number[], b: readonly number[]): number {
  for (const [index, one] of a.entries()) {
    const difference = one - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Small letters without accents, so that “declaration” finds “Déclaration”. */
const fold = (text: string): string =>
  text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether two BCP 47 tags are of one language, whatever their regions. */
export const isSameLanguage = (a: string, b: string): boolean =>
  a.split('-')[0] === b.split('-')[0];

/** The name of a language, in English or in the language of another tag. */
export const languageName = (tag: string, inLanguage = 'en'): string =>
  new Intl.DisplayNames(inLanguage, { type: 'language' }).of(tag) ?? tag;
