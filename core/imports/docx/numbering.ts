import { isNumberMarker, numbersIn } from '../../reading/markers';
import { HIGHEST } from '../../release/blocks/list';
import { isNumberFormat, type NumberFormat } from '../../release/lists/number-format';
import { type NumeralSign, numeral } from '../../release/lists/numerals';
import { ownValue } from '../../text/own-value';
import type { Styles } from './styles';
import {
  child,
  childrenOf,
  switchOf,
  wholeNumber,
  wordValue,
  type XmlElement,
  xmlTree,
} from './xml';

/** What a paragraph in a list is. */
export interface WordItem {
  /** From 0 on. */
  readonly level: number;
  /** Items with the same are of one list on their level. */
  readonly list: string;
  readonly ordered: boolean;
  readonly isBullet: boolean;
  readonly number: number | null;
  readonly format: NumberFormat | null;
  /** What stands before it, as Word prints it; empty where nothing does. */
  readonly label: string;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly style: string | undefined;
  /** The level, from 1 on, at whose next item it begins anew; 0: never; undefined: at any above it. */
  readonly restart: number | undefined;
  /** All numbers of its text are digits. */
  readonly isLegal: boolean;
}

interface AbstractList {
  readonly id: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly styleLink: string | undefined;
}

interface WordList {
  readonly abstract: string;
  readonly overrides: ReadonlyMap<number, { readonly start?: number; readonly level?: Level }>;
}

/** Numerals that a release has, by Word's names (ECMA-376 part 1, 17.18.59). */
const SIGNS: Readonly<Record<string, NumeralSign>> = {
  decimal: '1',
  decimalZero: '01',
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
  russianLower: 'а',
  russianUpper: 'А',
  hebrew2: 'א',
  hebrew1: 'א',
  arabicAlpha: 'أ',
  arabicAbjad: 'أ',
  hindiNumbers: '१',
  thaiNumbers: '๑',
  decimalFullWidth: '１',
  decimalFullWidth2: '１',
  chineseCounting: '一',
  chineseCountingThousand: '一',
  ideographDigital: '一',
  japaneseCounting: '一',
  taiwaneseCounting: '一',
  taiwaneseCountingThousand: '一',
  koreanDigital2: '一',
  decimalEnclosedCircle: '①',
  decimalEnclosedCircleChinese: '①',
};

const NO_LEVEL: Level = {
  start: 1,
  format: 'decimal',
  text: '',
  style: undefined,
  restart: undefined,
  isLegal: false,
};

/** The lists of a document, and how far each has counted while its text is read in order. */
export class Numbering {
  private readonly abstracts = new Map<string, AbstractList>();
  private readonly lists = new Map<string, WordList>();
  private readonly counts = new Map<string, (number | undefined)[]>();
  /** Levels whose own start was taken, as list and level. */
  private readonly started = new Set<string>();

  constructor(
    bytes: Uint8Array | undefined,
    private readonly styles: Styles,
  ) {
    const root = bytes && xmlTree(bytes);
    for (const element of childrenOf(root, 'w:abstractNum')) {
      const id = element.attributes['w:abstractNumId'] ?? '';
      const levels = childrenOf(element, 'w:lvl').map((level, index): [number, Level] => [
        wholeNumber(level.attributes['w:ilvl']) ?? index,
        levelOf(level),
      ]);
      const styleLink = wordValue(element, 'w:numStyleLink');
      this.abstracts.set(id, { id, levels: new Map(levels), styleLink });
    }
    for (const element of childrenOf(root, 'w:num')) {
      const overrides = childrenOf(element, 'w:lvlOverride').map((override) => {
        const level = child(override, 'w:lvl');
        const start = wholeNumber(wordValue(override, 'w:startOverride'));
        return [
          wholeNumber(override.attributes['w:ilvl']) ?? 0,
          { ...(start !== undefined && { start }), ...(level && { level: levelOf(level) }) },
        ] as const;
      });
      this.lists.set(element.attributes['w:numId'] ?? '', {
        abstract: wordValue(element, 'w:abstractNumId') ?? '',
        overrides: new Map(overrides),
      });
    }
  }

  /**
   * Counts on to the next item.
   *
   * @param style of the paragraph: a level may be that of a style
   * @returns null where there is no such list
   */
  next(id: string, saidLevel: number | undefined, style: string): WordItem | null {
    const list = this.lists.get(id);
    const abstract = list && this.abstractOf(list.abstract);
    if (!list || !abstract) return null;
    const level = Math.min(8, Math.max(0, saidLevel ?? levelOfStyle(abstract, style)));
    const levelAt = (at: number): Level =>
      list.overrides.get(at)?.level ?? abstract.levels.get(at) ?? NO_LEVEL;
    if (!list.overrides.get(level)?.level && !abstract.levels.has(level)) return null;
    const own = levelAt(level);
    const counts = this.counts.get(abstract.id) ?? [];
    this.counts.set(abstract.id, counts);
    const before = counts[level];
    const start = list.overrides.get(level)?.start;
    const isFirst = start !== undefined && !this.started.has(`${id} ${level}`);
    if (start !== undefined) this.started.add(`${id} ${level}`);
    counts[level] = isFirst ? start : before === undefined ? (start ?? own.start) : before + 1;
    for (let above = 0; above < level; above += 1) counts[above] ??= levelAt(above).start;
    for (let deeper = level + 1; deeper < 9; deeper += 1) {
      const { restart } = levelAt(deeper);
      if (restart === undefined || level < restart) counts[deeper] = undefined;
    }
    return itemOf(abstract.id, level, own, levelAt, counts);
  }

  /** The definition of a list, through the styles that stand between; none where they lead in a circle. */
  private abstractOf(id: string): AbstractList | null {
    const met = new Set<string>();
    let found = this.abstracts.get(id);
    while (found?.styleLink !== undefined && !met.has(found.id)) {
      met.add(found.id);
      const list = this.styles.lists.get(found.styleLink);
      const next = this.abstracts.get(this.lists.get(list ?? '')?.abstract ?? '');
      if (!next || next === found) break;
      found = next;
    }
    return found ?? null;
  }
}

const levelOfStyle = ({ levels }: AbstractList, style: string): number => {
  for (const [at, level] of levels) if (level.style === style && style !== '') return at;
  return 0;
};

function levelOf(level: XmlElement): Level {
  const text = child(level, 'w:lvlText');
  return {
    start: wholeNumber(wordValue(level, 'w:start')) ?? 1,
    format: formatName(child(level, 'w:numFmt')),
    text: text?.attributes['w:val'] ?? '',
    style: wordValue(level, 'w:pStyle'),
    restart: wholeNumber(wordValue(level, 'w:lvlRestart')),
    isLegal: switchOf(level, 'w:isLgl') ?? false,
  };
}

function formatName(format: XmlElement | undefined): string {
  const name = format?.attributes['w:val'] ?? 'decimal';
  if (name !== 'custom') return name;
  const custom = format?.attributes['w:format'] ?? '';
  return /^0+1/.test(custom) ? 'decimalZero' : 'decimal';
}

function itemOf(
  list: string,
  level: number,
  own: Level,
  levelAt: (level: number) => Level,
  counts: readonly (number | undefined)[],
): WordItem {
  const base = { level, list: `${list} ${level}`, ordered: false, number: null, format: null };
  if (own.format === 'bullet') {
    return { ...base, isBullet: true, label: own.text.trim() };
  }
  const number = counts[level] ?? own.start;
  const signAt = (at: number): NumeralSign =>
    own.isLegal ? '1' : (ownValue(SIGNS, levelAt(at).format) ?? '1');
  const counted = (at: number): boolean => levelAt(at).format !== 'none';
  const label = own.text.replace(/%([1-9])/g, (_, digit) => {
    const at = Number(digit) - 1;
    return counted(at) ? numeral(signAt(at), counts[at] ?? levelAt(at).start) : '';
  });
  const plain = { ...base, isBullet: false, label: label.trim() };
  if (own.format === 'none' && !/%[1-9]/.test(own.text)) return fromText(plain);
  const format = numberFormat(own.text, level, signAt, counted, counts, levelAt);
  if (format === null || number < 0 || number > HIGHEST) return plain;
  return { ...plain, ordered: true, number, format };
}

/**
 * A format as a release has it. The numbers of the levels above are taken from the items around; where
 * they do not all stand in it, in their order, they are text.
 */
function numberFormat(
  text: string,
  level: number,
  signAt: (level: number) => NumeralSign,
  counted: (level: number) => boolean,
  counts: readonly (number | undefined)[],
  levelAt: (level: number) => Level,
): NumberFormat | null {
  const clean = text.trim().replace(/[{}]/g, '');
  const named = [...clean.matchAll(/%([1-9])/g)].map(([, digit]) => Number(digit) - 1);
  if (named.at(-1) !== level || !counted(level)) return null;
  const isInOrder = named.every((at, index) => at === level - (named.length - 1 - index));
  const format = clean.replace(/%([1-9])/g, (_, digit) => {
    const at = Number(digit) - 1;
    if (at === level || (isInOrder && counted(at))) return `{${signAt(at)}}`;
    return counted(at) ? numeral(signAt(at), counts[at] ?? levelAt(at).start) : '';
  });
  return isNumberFormat(format) ? format : null;
}

/** An item whose label is text: Dateline writes numerals so that Word does not have. */
function fromText(plain: WordItem): WordItem {
  const [read] = isNumberMarker({ text: plain.label, isSymbol: false })
    ? numbersIn([plain.label], [])
    : [];
  return read ? { ...plain, ordered: true, ...read } : plain;
}
