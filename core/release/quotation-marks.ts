import { baseLanguage } from '../text/base-language';
/** The quotation marks of a language. Spaces that belong inside them are part of the marks. */
export interface QuotationMarks {
  readonly open: string;
  readonly close: string;
  /** Marks of a quotation within a quotation. */
  readonly innerOpen: string;
  readonly innerClose: string;
}

/** Narrow no-break space (U+202F), used inside French guillemets. */
const NARROW = '\u202f';

const marks = (
  open: string,
  close: string,
  innerOpen: string,
  innerClose: string,
): QuotationMarks => ({ open, close, innerOpen, innerClose });

const CURLY = marks('“', '”', '‘', '’');
const LOW_HIGH = marks('„', '“', '‚', '‘');
const ANGLE = marks('«', '»', '‹', '›');
const ANGLE_CURLY = marks('«', '»', '“', '”');
const ANGLE_LOW = marks('«', '»', '„', '“');
const NORDIC = marks('”', '”', '’', '’');
const CORNER = marks('「', '」', '『', '』');

/** By BCP 47 tag: a primary subtag, or with a script or region where that differs. CLDR and house practice. */
const TABLE: Readonly<Record<string, QuotationMarks>> = {
  ar: ANGLE_CURLY,
  be: ANGLE_LOW,
  bg: LOW_HIGH,
  bs: marks('„', '”', '‘', '’'),
  ca: ANGLE_CURLY,
  cs: LOW_HIGH,
  da: NORDIC,
  de: LOW_HIGH,
  'de-CH': ANGLE,
  'de-LI': ANGLE,
  el: ANGLE_CURLY,
  en: CURLY,
  es: ANGLE_CURLY,
  et: LOW_HIGH,
  eu: ANGLE_CURLY,
  fa: ANGLE,
  fi: NORDIC,
  fr: marks(`«${NARROW}`, `${NARROW}»`, '“', '”'),
  'fr-CH': marks(`«${NARROW}`, `${NARROW}»`, `‹${NARROW}`, `${NARROW}›`),
  gl: ANGLE_CURLY,
  he: marks('”', '”', '’', '’'),
  hr: marks('„', '”', '‘', '’'),
  hu: marks('„', '”', '»', '«'),
  hy: marks('«', '»', '“', '”'),
  is: LOW_HIGH,
  it: ANGLE_CURLY,
  'it-CH': ANGLE,
  ja: CORNER,
  ka: LOW_HIGH,
  lt: LOW_HIGH,
  lv: marks('“', '”', '‘', '’'),
  mk: LOW_HIGH,
  nb: marks('«', '»', '‘', '’'),
  nl: CURLY,
  nn: marks('«', '»', '‘', '’'),
  no: marks('«', '»', '‘', '’'),
  pl: marks('„', '”', '‚', '’'),
  pt: CURLY,
  'pt-PT': ANGLE_CURLY,
  ro: marks('„', '”', '«', '»'),
  ru: ANGLE_LOW,
  sk: LOW_HIGH,
  sl: LOW_HIGH,
  sq: marks('“', '”', '‘', '’'),
  sr: marks('„', '”', '’', '’'),
  sv: NORDIC,
  uk: ANGLE_LOW,
  zh: CURLY,
  'zh-HK': CORNER,
  'zh-Hant': CORNER,
  'zh-TW': CORNER,
};

/** Spanish of the Americas, which has curly marks. */
const AMERICAN_SPANISH =
  /^es-(?:419|AR|BO|BR|BZ|CL|CO|CR|CU|DO|EC|GT|HN|MX|NI|PA|PE|PR|PY|SV|US|UY|VE)\b/;

/**
 * The quotation marks of a language, by the longest part of its BCP 47 tag that the table knows
 * (`de-CH-1996` → `de-CH` → `de`); English ones for a language it does not know.
 */
export function quotationMarks(language: string): QuotationMarks {
  if (AMERICAN_SPANISH.test(language)) return CURLY;
  for (let tag = language; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const known = TABLE[tag];
    if (known) return known;
  }
  return TABLE[baseLanguage(language)] ?? CURLY;
}
