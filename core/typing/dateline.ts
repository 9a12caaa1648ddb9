import { readDate } from '../dates/read-date';

/** A dateline written in the text of a paragraph. */
export interface TypedDateline {
  /** How much of the paragraph it is, its dash and the space after it included; UTF-16 code units. */
  readonly length: number;
  readonly place: string;
  /** ISO 8601 calendar date; null where only the place is said. */
  readonly date: string | null;
}

/** The longest dateline, in UTF-16 code units. */
const MAX_DATELINE_LENGTH = 90;
const HEAD = /^(\s*)([^–—\n]{2,90}?)(?:\s*[–—]\s*|\s*--\s*|\s+-\s+)(?=\S|$)/u;
/** A place: words with capitals, or in a script that has none. */
const PLACE = /^(?:[\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}.’'-]*)(?:[\s/,]+[\p{L}\p{M}\p{N}.’'-]+){0,5}$/u;
/** Words in capitals before a dash that are no places. */
const NO_PLACE =
  /^(?:BREAKING|CORRECTION|DRAFT|EMBARGO|EMBARGOED|ENDS|EXCLUSIVE|FACT SHEET|FOR IMMEDIATE RELEASE|MEDIA ADVISORY|NEWS|NOTE|PRESS RELEASE|STATEMENT|UPDATE|UPDATED|URGENT|WARNING)\b/u;

/**
 * The place and date that a paragraph begins with, as wires and press offices write them: "GENEVA, 1
 * December 2026 – …", "New York (Dec. 1, 2026) — …", "GENEVA – …". Null where it begins otherwise.
 *
 * @param language of the paragraph, BCP 47: how its months are called and 1/12/2026 is read
 * @param today ISO 8601 calendar date, for a date without its year
 */
export function typedDateline(text: string, language: string, today: string): TypedDateline | null {
  const match = HEAD.exec(text.slice(0, MAX_DATELINE_LENGTH + 20));
  const [whole = '', , head = ''] = match ?? [];
  if (!match) return null;
  for (const { place, said } of parted(head)) {
    if (!isPlace(place)) continue;
    const reading = readDate(said, { languages: [language], today });
    if (reading.type === 'date') {
      return { length: whole.length, place: placeName(place, language), date: reading.date };
    }
  }
  const isShouted = /\p{Lu}{2}/u.test(head) && head === head.toLocaleUpperCase(language);
  const isAlone = isShouted && !/\d/.test(head) && isPlace(head) && !NO_PLACE.test(head);
  return isAlone ? { length: whole.length, place: placeName(head, language), date: null } : null;
}

/** Whether a text can be the place of a dateline. */
export const isPlace = (text: string): boolean => text.length <= 50 && PLACE.test(text);

/** The ways to split a dateline into place and date, the longest place first. */
function* parted(head: string): Generator<{ readonly place: string; readonly said: string }> {
  const brackets = /^(.+?)\s*\(([^()]+)\)$/u.exec(head);
  if (brackets) yield { place: brackets[1] ?? '', said: brackets[2] ?? '' };
  for (let at = head.length; at > 0; at -= 1) {
    if (!/[,،，;]/u.test(head[at] ?? '')) continue;
    const said = head
      .slice(at + 1)
      .trim()
      .replace(/^(?:le|el|den|am|on|il|o)\s+/iu, '');
    yield { place: head.slice(0, at).trim(), said };
  }
}

/** Words within the name of a place that have no capital. */
const SMALL =
  /^(?:am|an|and|au|aux|da|das|de|del|della|der|des|di|do|dos|du|el|en|et|i|im|in|la|las|le|les|los|of|on|sous|sur|the|upon|van|von|y)$/iu;

/** A place as it is kept in the facts: capitals throughout are how a dateline prints it, not its name. */
export function placeName(text: string, language: string): string {
  if (text !== text.toLocaleUpperCase(language) || !/\p{Lu}{2}/u.test(text)) return text;
  let isFirst = true;
  return text.replace(/[\p{L}\p{M}’']+(?:\.\p{L}+)*\.?/gu, (word) => {
    const wasFirst = isFirst;
    isFirst = false;
    if (/\./.test(word) || /^(?:UK|US|USA|UN|EU|DC|NY|UAE|DRC)$/.test(word)) return word;
    const lower = word.toLocaleLowerCase(language);
    if (!wasFirst && SMALL.test(word)) return lower;
    return lower.replace(/(?<![\p{L}\p{M}])\p{L}|(?<=^[dlo][’'])\p{L}/giu, (letter) =>
      letter.toLocaleUpperCase(language),
    );
  });
}
