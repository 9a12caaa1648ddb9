/** A way to write numbers, and to read them back. */
export interface Numerals {
  readonly write: (number: number) => string;
  /** Parses a numeral; null if it is not one. */
  readonly read: (text: string) => number | null;
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const GREEK = 'αβγδεζηθικλμνξοπρστυφχψω';
/** Russian lists leave out ё, й, ъ, ы and ь, as Word does. */
const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя';
const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשת';
const ABJAD = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';

/** Letters in order, then two of them: z, aa, ab. */
function letters(alphabet: string): Numerals {
  const signs = [...alphabet];
  return {
    write(number) {
      let text = '';
      for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / signs.length)) {
        text = `${signs[(rest - 1) % signs.length]}${text}`;
      }
      return text;
    },
    read(text) {
      let number = 0;
      for (const sign of text) {
        const at = signs.indexOf(sign);
        if (at < 0) return null;
        number = number * signs.length + at + 1;
      }
      return number || null;
    },
  };
}

const ROMAN: readonly (readonly [sign: string, value: number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

const roman: Numerals = {
  write(number) {
    let text = '';
    let rest = number < 4000 ? number : 0;
    for (const [sign, value] of ROMAN) {
      for (; rest >= value; rest -= value) text += sign;
    }
    return text;
  },
  read(text) {
    let number = 0;
    let rest = text;
    for (const [sign, value] of ROMAN) {
      for (; rest.startsWith(sign); rest = rest.slice(sign.length)) number += value;
    }
    return rest === '' && roman.write(number) === text && number > 0 ? number : null;
  },
};

function capitals({ write, read }: Numerals): Numerals {
  return {
    write: (number) => write(number).toUpperCase(),
    read: (text) => (text === text.toUpperCase() ? read(text.toLowerCase()) : null),
  };
}

/** The digits of a script, from its zero on. */
function digits(zero: string): Numerals {
  const first = zero.codePointAt(0) ?? 0;
  return {
    write: (number) =>
      String(number).replace(/\d/g, (digit) => String.fromCodePoint(first + Number(digit))),
    read(text) {
      const decimal = [...text].map((sign) => (sign.codePointAt(0) ?? 0) - first);
      const isNumber = text.length < 9 && decimal.every((digit) => digit >= 0 && digit <= 9);
      return isNumber && text !== '' ? Number(decimal.join('')) : null;
    },
  };
}

const western: Numerals = {
  write: String,
  read: (text) => (/^(0|[1-9]\d{0,7})$/.test(text) ? Number(text) : null),
};

const HAN = '〇一二三四五六七八九';

/** Chinese counting to 99, as lists need it: 十, 十一, 二十一. */
const han: Numerals = {
  write(number) {
    if (number < 1 || number > 99) return '';
    const [tens, ones] = [Math.floor(number / 10), number % 10];
    const ten = tens === 0 ? '' : `${tens === 1 ? '' : HAN[tens]}十`;
    return `${ten}${ones === 0 ? '' : HAN[ones]}`;
  },
  read(text) {
    for (let number = 1; number <= 99; number += 1) if (han.write(number) === text) return number;
    return null;
  },
};

const circled: Numerals = {
  write: (number) => (number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : ''),
  read: (text) => {
    const number = (text.codePointAt(0) ?? 0) - 0x2460 + 1;
    return [...text].length === 1 && number >= 1 && number <= 20 ? number : null;
  },
};

/** By the sign that stands for them in a format: their first numeral. */
export const NUMERALS = {
  '1': western,
  '01': {
    write: (number) => String(number).padStart(2, '0'),
    read: (text) => (/^0[1-9]$|^[1-9]\d{1,7}$/.test(text) ? Number(text) : null),
  },
  a: letters(LATIN),
  A: capitals(letters(LATIN)),
  i: roman,
  I: capitals(roman),
  α: letters(GREEK),
  Α: capitals(letters(GREEK)),
  а: letters(CYRILLIC),
  А: capitals(letters(CYRILLIC)),
  א: letters(HEBREW),
  أ: letters(ABJAD),
  '١': digits('٠'),
  '۱': digits('۰'),
  '१': digits('०'),
  '১': digits('০'),
  '๑': digits('๐'),
  '１': digits('０'),
  一: han,
  '①': circled,
} as const satisfies Record<string, Numerals>;

export type NumeralSign = keyof typeof NUMERALS;

export const NUMERAL_SIGNS = Object.keys(NUMERALS) as NumeralSign[];

/** A number in some numerals; in decimal digits where these have no sign for it. */
export const numeral = (sign: NumeralSign, number: number): string =>
  NUMERALS[sign].write(number) || String(number);
