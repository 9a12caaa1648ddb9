import { isPlace, placeName } from '../typing/dateline';
import { dateLine, findDates } from './found-dates';
import type { DatelineGuess } from './recognition';

/** No dateline is longer. */
const MOST = 130;

/** What parts a dateline from the text: dashes, a wire's name between them, a colon, a full stop. */
const SEPARATOR =
  /\s*(?:-{2,}\s?\([^()\n]{2,30}\)\s?-{2,}|\/[^/\n]{2,30}\/\s*[-–—]+|[.:]?\s*[–—]+|\.\s?-{1,2}(?=\s)|\s?-{2,}|(?<=[\s.)])-(?=\s)|[:：]|\.)\s*/gu;
const WIRE = /\s*\((?:\p{Lu}{2,8}(?:[/ ]\p{Lu}+)*|dpa|ots|epd|kna|afp)\)\s*$/u;
/** What stands around a date and says nothing. */
const FILLERS =
  /(?<![\p{L}])(?:le|(?<!^)den|am|(?<!^)el|(?<!^)a|à|ai|il|on|г|года|р|року|yılı|para|kl|dated?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت)\.?(?![\p{L}])/giu;

/** A dateline as it stands at the beginning of a text. */
export interface FoundDateline extends DatelineGuess {
  readonly confidence: number;
}

interface Head {
  readonly place: string;
  readonly date: string | null;
}

/**
 * The dateline that a text begins with, in the ways of wires and press offices: "GENEVA, 10 December 2026
 * – ", "WASHINGTON (Dec. 10, 2026) — ", "(Paris, le 10 décembre 2026)", "London: 29 November – ", "Lima, 1
 * de setiembre de 2026.- ". Null where it begins otherwise.
 *
 * @param today for a date without a year: ISO 8601 calendar date
 */
export function findDateline(text: string, language: string, today: string): FoundDateline | null {
  const start = text.slice(0, MOST);
  let best: FoundDateline | null = null;
  for (const { index, 0: separator } of start.matchAll(SEPARATOR)) {
    const head = start.slice(0, index).replace(/[\u200e\u200f\u2066-\u2069]/g, '');
    const length = index + separator.length;
    if (length >= text.trimEnd().length) break;
    const found = headOf(head, language, today);
    if (!found) continue;
    if (found.date === null && !standsAlone(head, separator, language)) continue;
    // The longest that has a date; a place alone gives way to it.
    if (!best || found.date !== null) {
      const isLoud = /\p{Lu}{3}/u.test(found.place === '' ? 'XXX' : head) || found.date !== null;
      best = {
        place: placeName(found.place, language),
        date: found.date,
        length,
        confidence: found.date !== null ? 0.97 : isLoud ? 0.9 : 0.6,
      };
    }
  }
  return best ?? bracketed(text, language, today);
}

/** "(Paris, le 10 décembre 2026) Une école …". */
function bracketed(text: string, language: string, today: string): FoundDateline | null {
  const found = /^\(([^()]{6,80})\)\s*/u.exec(text);
  const head = found ? headOf(found[1] ?? '', language, today) : null;
  if (!found || head?.date == null || found[0].length >= text.length) return null;
  return {
    ...head,
    place: placeName(head.place, language),
    length: found[0].length,
    confidence: 0.95,
  };
}

/** The place and date that a whole line says: "Geneva, 10 December 2026", "Date: 10 December 2026". */
export function wholeDateline(text: string, language: string, today: string): Head | null {
  if (text.length > MOST || /\n/.test(text)) return null;
  const head = headOf(text.replace(/^\(|\)$/g, ''), language, today);
  return head?.date != null ? { ...head, place: placeName(head.place, language) } : null;
}

function headOf(head: string, language: string, today: string): Head | null {
  const bare = head.replace(WIRE, '');
  const line = /\p{Nd}/u.test(bare) ? dateLine(bare) : '';
  const [date, ...more] = findDates(line, language, today);
  if (more.length > 0) return null;
  if (!date) {
    const place = cleaned(bare);
    return place !== '' && isPlace(place) ? { place, date: null } : null;
  }
  // The date is cut out of the text by its own letters: the folded line may be shorter.
  const arabic = /،/u.test(bare);
  const cut = cleaned(withoutDate(bare, line.length - date.end, date.start));
  const place = arabic ? cut.replace(/\s*,\s*/g, '، ') : cut;
  if (/[\d@]/.test(place)) return null;
  if (place === '') return { place: '', date: date.date };
  return isPlace(cut) && isNamed(cut) ? { place, date: date.date } : null;
}

/** A text without the letters between two places, told by how many are left on each side. */
function withoutDate(text: string, after: number, before: number): string {
  const letters = [
    ...text
      .normalize('NFKC')
      .replace(/[\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/['’ʼ]/g, ''),
  ];
  const spaced = letters
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/[،、，]/g, ', ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${spaced.slice(0, before)} ${after > 0 ? spaced.slice(-after) : ''}`;
}

const cleaned = (text: string): string =>
  text
    .replace(/[()[\]]/g, ' ')
    .trim()
    .replace(FILLERS, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/(?:\s*[,،，;:：.–—\-|/]\s*)+$/gu, '')
    .replace(/^(?:\s*[,،，;:：.–—\-|/]\s*)+/gu, '')
    .replace(/\s*[,،，]\s*[,،，]\s*/gu, ', ')
    .trim();

const SMALL =
  /^(?:am|an|and|au|aux|da|das|de|del|della|der|des|di|do|dos|du|el|en|et|i|im|in|la|las|le|les|los|of|on|près|prés|sous|sur|the|upon|van|von|y|near)$/iu;

/** Whether all its words begin as names do. */
const isNamed = (place: string): boolean =>
  place
    .split(/[\s/,]+/u)
    .filter((word) => word !== '')
    .every((word, index) => /^[\p{Lu}\p{Lo}’']/u.test(word) || (index > 0 && SMALL.test(word)));

const NO_PLACE =
  /^(?:BREAKING|CORRECTION|DRAFT|EMBARGO|EMBARGOED|ENDS|EXCLUSIVE|FACT SHEET|FOR IMMEDIATE RELEASE|MEDIA ADVISORY|NEWS|NOTE|NOTES|PRESS RELEASE|STATEMENT|UPDATE|UPDATED|URGENT|WARNING|WHAT|WHO|WHEN|WHERE|WHY|HOW|ABOUT|CONTACT|PHOTO|TEL|EMAIL)\b/iu;

/** Whether a place without a date is a dateline: set off by a dash, and written as a name. */
function standsAlone(head: string, separator: string, language: string): boolean {
  const place = head.replace(WIRE, '').trim();
  if (!/[–—-]/u.test(separator) || NO_PLACE.test(place) || !isNamed(place)) return false;
  const words = place.split(/[\s,]+/u).length;
  const isShouted = /\p{Lu}{2}/u.test(place) && place === place.toLocaleUpperCase(language);
  return isShouted ? words <= 6 : words <= 3 && /\p{Lu}/u.test(place);
}
