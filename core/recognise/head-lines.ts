import type { ReleaseKind } from '../release/facts';
import { isPlace } from '../typing/dateline';
import { wholeDateline } from './dateline';
import { isPersonName } from './person';
import {
  foldedPhrase,
  isContactsHeading,
  isDateLabel,
  isReferenceLabel,
  kindNamed,
  saysEmbargo,
  saysImmediate,
} from './press-words';

/** What a line above the headline says besides the story; all empty: it says none of that. */
export interface HeadLine {
  readonly kind: ReleaseKind | null;
  readonly isImmediate: boolean;
  readonly isEmbargo: boolean;
  readonly dateline: { readonly place: string; readonly date: string | null } | null;
  readonly reference: string | null;
  /** A name that stands beside the kind or the date. */
  readonly name: string | null;
}

const NOTHING: HeadLine = {
  kind: null,
  isImmediate: false,
  isEmbargo: false,
  dateline: null,
  reference: null,
  name: null,
};

const PARTS =
  /\s*[|•·\n\t]\s*|\s+[–—-]+\s+|\s*[–—]\s+|(?<=[^\d\s])\s*[:：]\s+|,\s+(?=for immediate)/iu;
const REFERENCE =
  /^(?<label>[^\d]*?)\s*(?:n[°ºo.]{1,3}|nr\.?|no\.?|#|№|:|：)?\s*(?<number>(?:[A-Z]{1,8}[ /.-]?){0,3}\d[\dA-Z]*(?:[/.-][\dA-Z]+)*)$/iu;

/**
 * What a whole line says of the release: its kind, when it may be used, where and when it is from, its
 * number. Null where any of it says something else.
 */
export function headLineOf(text: string, language: string, today: string): HeadLine | null {
  const bare = text.replace(/^[\s*_#>]+|[\s*_#]+$/gu, '').trim();
  if (bare === '' || bare.length > 400) return null;
  const whole = simple(bare, language, today);
  if (whole) return whole;
  const parts = bare.split(PARTS).filter((part) => part.trim() !== '');
  if (parts.length < 2 || parts.length > 8) return null;
  const found = parts.map((part) => simple(part, language, today) ?? labelled(part));
  // A colon parts an embargo from its time, which is not to be read without it.
  const embargo = found.findIndex((part) => part?.isEmbargo);
  const known = found.filter((part) => part !== null);
  const others = parts.filter(
    (_, index) => found[index] === null && !(embargo >= 0 && index > embargo),
  );
  const says = known.some(
    ({ kind, isImmediate, isEmbargo, dateline }) => kind || isImmediate || isEmbargo || dateline,
  );
  if (!says || others.some((part) => !canBeName(part))) return null;
  return {
    kind: known.find(({ kind }) => kind)?.kind ?? null,
    isImmediate: known.some(({ isImmediate }) => isImmediate),
    isEmbargo: embargo >= 0,
    dateline: withPlace(merged(known.flatMap(({ dateline }) => dateline ?? [])), others),
    reference: known.find(({ reference }) => reference)?.reference ?? null,
    name: others.at(-1)?.trim() ?? null,
  };
}

/** "November 13, 2026 – Ottawa, Ontario – Transport Canada": a place may stand after the date. */
function withPlace(
  dateline: HeadLine['dateline'],
  others: readonly string[],
): HeadLine['dateline'] {
  const [first = ''] = others;
  if (dateline?.place !== '' || others.length < 2 || !isPlace(first)) return dateline;
  return { ...dateline, place: first };
}

const merged = (datelines: readonly NonNullable<HeadLine['dateline']>[]): HeadLine['dateline'] =>
  datelines.length === 0
    ? null
    : {
        place: datelines.find(({ place }) => place !== '')?.place ?? '',
        date: datelines.find(({ date }) => date !== null)?.date ?? null,
      };

function simple(text: string, language: string, today: string): HeadLine | null {
  const kind = kindNamed(text);
  if (kind) return { ...NOTHING, kind };
  if (saysImmediate(text)) return { ...NOTHING, isImmediate: true };
  if (saysEmbargo(text)) return { ...NOTHING, isEmbargo: true };
  const dateline = wholeDateline(text.replace(/^date[d:]?\s+/iu, ''), language, today);
  if (dateline) return { ...NOTHING, dateline };
  return referenceOf(text);
}

/** "Date", "Ref", "8h00", "Press office": words that stand beside something and say nothing more. */
function labelled(text: string): HeadLine | null {
  const isTime = /^\d{1,2}\s?[:h.]\s?\d{0,2}\s?(?:am|pm|h|uhr)?$/iu.test(text.trim());
  return isTime || isDateLabel(text) || isReferenceLabel(text) || isContactsHeading(text)
    ? NOTHING
    : null;
}

/** The number in a line that says that it is the reference; null where it does not. */
export function labelledReference(text: string, word: string): string | null {
  const line = text.trim();
  const own = word !== '' && line.startsWith(`${word} `) ? line.slice(word.length).trim() : '';
  if (own !== '' && own.length <= 60) return own;
  const { label = '', number = '' } = (line.length <= 80 && REFERENCE.exec(line)?.groups) || {};
  const named = foldedPhrase(label);
  return named !== '' && isReferenceLabel(named) && number.length <= 24 ? number : null;
}

function referenceOf(text: string): HeadLine | null {
  if (text.length > 80 || !/\d/.test(text)) return null;
  const { label = '', number = '' } = REFERENCE.exec(text.trim())?.groups ?? {};
  if (number === '' || number.length > 24 || !/\d/.test(number)) return null;
  const named = foldedPhrase(label.replace(/\s*(?:n[°ºo.]{1,3}|nr\.?|no\.?|#|№|:)\s*$/iu, ''));
  const kind = kindNamed(named) ?? null;
  const isBare = named === '' && (/[/-]/.test(number) || /n[°º]|nr|no\.|№|#/iu.test(text));
  if (!kind && !isReferenceLabel(named) && !isBare) return null;
  if (named === '' && /^\d{4}$/.test(number)) return null;
  return { ...NOTHING, kind, reference: number };
}

/** Whether words beside a kind or a date can be the name of who sends it. */
const canBeName = (text: string): boolean => {
  const name = text.trim();
  return (
    name.length <= 70 &&
    !/[.!?…]$|[@\d]{3}/u.test(name) &&
    name.split(/\s+/u).length <= 9 &&
    !isPersonName(name.toLowerCase())
  );
};
