import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat } from 'docx';
import type { List } from '../../release/blocks/list';
import { formatOf, itemLabels, itemNumbers, type ListPlace } from '../../release/lists/labels';
import { formatPieces } from '../../release/lists/number-format';
import { NUMERALS, type NumeralSign } from '../../release/lists/numerals';
import { DEEPEST_LEVEL, LIST_INDENT } from './styles';

/** Which list a paragraph is an item of, as the `docx` package takes it. */
export interface ItemNumbering {
  readonly reference: string;
  readonly level: number;
  readonly instance: number;
}

type Definition = INumberingOptions['config'][number];
type Format = (typeof LevelFormat)[keyof typeof LevelFormat];

/** Items that Word numbers by itself, from one number on. */
interface Run {
  readonly start: number;
  readonly format: Format;
  readonly text: string;
  /** The longest label of its list, in signs. */
  readonly longest?: number;
}

const BULLETS = ['•', '◦', '▪'];
const NUMBERS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];
const LEVELS = Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => level);

/** The numerals that Word has under a name of its own (ECMA-376 part 1, 17.18.59). */
const FORMATS: Partial<Record<NumeralSign, Format>> = {
  '1': LevelFormat.DECIMAL,
  '01': LevelFormat.DECIMAL_ZERO,
  a: LevelFormat.LOWER_LETTER,
  A: LevelFormat.UPPER_LETTER,
  i: LevelFormat.LOWER_ROMAN,
  I: LevelFormat.UPPER_ROMAN,
};

/**
 * The lists of one document. Each numbered list has a definition of its own and so its own numbers;
 * a list that continues another shares its definition.
 */
export class WordLists {
  private readonly definitions: Definition[] = [definition('bullets', LEVELS.map(bullet))];
  private bulleted = 0;
  /** The last top-level list of each format, and the next number. */
  private readonly open = new Map<string, { readonly reference: string; next: number }>();

  /** The document's definitions, once its text is written. */
  get config(): readonly Definition[] {
    return this.definitions;
  }

  /** The numbering of each item of a list. */
  numberingOf(list: List, place: ListPlace): readonly ItemNumbering[] {
    const level = Math.min(place.depth, DEEPEST_LEVEL);
    if (!list.ordered) {
      this.bulleted += 1;
      const numbering = { reference: 'bullets', level, instance: this.bulleted };
      return list.children.map(() => numbering);
    }
    const format = formatOf(list, place);
    const isOutermost = place.depth === 0;
    const open = isOutermost && list.continues ? this.open.get(format) : undefined;
    let reference = open?.next === (list.start ?? 1) ? open.reference : null;
    const labels = itemLabels(list, place);
    const numbers = itemNumbers(list);
    const longest = Math.max(0, ...labels.map((label) => label.length));
    const numbering = numbers.map((number, index) => {
      const goesOn =
        reference !== null && (index === 0 || number === (numbers[index - 1] ?? 0) + 1);
      const run = runOf(format, number, labels[index] ?? '', level);
      if (!goesOn || run.format === LevelFormat.NONE) {
        reference = this.define(level, { ...run, longest });
      }
      return { reference: reference ?? '', level, instance: 0 };
    });
    const last = numbers.at(-1);
    if (isOutermost && reference !== null && last !== undefined) {
      this.open.set(format, { reference, next: last + 1 });
    }
    return numbering;
  }

  private define(level: number, run: Run): string {
    const reference = `numbers-${this.definitions.length}`;
    const levels = LEVELS.map((each) => (each === level ? levelOf(each, run) : plain(each)));
    this.definitions.push(definition(reference, levels));
    return reference;
  }
}

const definition = (reference: string, levels: readonly ILevelsOptions[]): Definition => ({
  reference,
  levels: [...levels],
});

/**
 * The numbering of an item for Word; its label as text if Word lacks the numerals or counts
 * differently.
 */
function runOf(format: string, number: number, label: string, level: number): Run {
  const pieces = formatPieces(format);
  const own = pieces.findLastIndex((piece) => 'sign' in piece);
  const piece = pieces[own];
  const sign = piece && 'sign' in piece ? piece.sign : '1';
  const word = FORMATS[sign];
  const after = pieces.slice(own + 1).map((each) => ('text' in each ? each.text : ''));
  // Word counts aa, bb after z.
  const most = /^[aA]$/.test(sign) ? 26 : /^[iI]$/.test(sign) ? 3999 : Number.POSITIVE_INFINITY;
  const isWritten = word !== undefined && number <= most && (number > 0 || sign === '1');
  if (!isWritten) return { start: number, format: LevelFormat.NONE, text: escaped(label) };
  // The numbers of the items around it are text: in Word they are of another list.
  const end = after.join('');
  const written = NUMERALS[sign].write(number);
  const before = label.slice(0, label.length - end.length - written.length);
  return { start: number, format: word, text: `${escaped(before)}%${level + 1}${escaped(end)}` };
}

/** A percent sign before a digit would be read as the number of a level. */
const escaped = (text: string): string => text.replace(/%(?=\d)/g, '％');

/** Room for a label of so many signs before the text. */
function indent(level: number, longest = 0) {
  const hanging = Math.max(LIST_INDENT, 120 * (longest + 1));
  return { paragraph: { indent: { start: LIST_INDENT * level + hanging, hanging } } };
}

const levelOf = (level: number, { start, format, text, longest }: Run): ILevelsOptions => ({
  level,
  format,
  text,
  start,
  alignment: AlignmentType.START,
  style: indent(level, longest),
});

const plain = (level: number): ILevelsOptions =>
  levelOf(level, {
    start: 1,
    format: NUMBERS[level % NUMBERS.length] ?? LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
  });

const bullet = (level: number): ILevelsOptions => ({
  level,
  format: LevelFormat.BULLET,
  text: BULLETS[level % BULLETS.length] ?? '•',
  alignment: AlignmentType.START,
  style: indent(level),
});
