import type { List, ListItem } from '../../release/blocks/list';
import type { Paragraph } from '../../release/blocks/paragraph';
import { defaultFormat, type NumberFormat } from '../../release/lists/number-format';
import type { WordItem } from './numbering';

/** Deepest that lists are nested; Word has nine levels. */
const DEEPEST = 9;

interface Open {
  readonly level: number;
  readonly name: string;
  readonly list: List;
  /** The number that an item has which does not say its own. */
  expected: number;
}

/** Puts the items of a text together as lists, in its order. One for each text that counts by itself. */
export class ListBuilder {
  private open: Open[] = [];
  /** By format: the number after the last of a list that stands in no other. */
  private readonly next = new Map<NumberFormat, number>();

  /** What follows is in no list. */
  close(): void {
    for (const { list, expected } of this.open.slice(0, 1)) {
      if (list.ordered) this.next.set(list.format ?? defaultFormat(0), expected);
    }
    this.open = [];
  }

  /** Whether a paragraph could belong to an item that is there. */
  get isOpen(): boolean {
    return this.open.length > 0;
  }

  /** Adds a further paragraph to the last item that is at most so deep. */
  continue(paragraph: Paragraph, level: number): void {
    const lists = this.open.filter((each) => each.level <= level);
    const { list } = lists.at(-1) ?? (this.open[0] as Open);
    list.children.at(-1)?.children.push(paragraph);
  }

  /**
   * Adds an item.
   *
   * @returns the list that it begins, where that stands in no other; null where it goes into one
   */
  add(item: WordItem, paragraph: Paragraph): List | null {
    const { level, ordered } = item;
    const name = `${item.list} ${ordered} ${item.format}`;
    while ((this.open.at(-1)?.level ?? -1) > level && this.open.length > 1) this.open.pop();
    const last = this.open.at(-1);
    const isOther =
      last !== undefined && (last.level > level || (last.level === level && last.name !== name));
    if (isOther && this.open.length === 1) this.close();
    else if (isOther) this.open.pop();
    const around = this.open.at(-1);
    if (around && (around.level === level || this.open.length === DEEPEST)) {
      around.list.children.push(this.itemOf(item, paragraph, around));
      return null;
    }
    const list = this.listOf(item, this.open.length);
    const opened: Open = { level, name, list, expected: item.number ?? 1 };
    this.open.push(opened);
    list.children.push(this.itemOf(item, paragraph, opened));
    if (!around) return list;
    around.list.children.at(-1)?.children.push(list);
    return null;
  }

  private itemOf({ number }: WordItem, paragraph: Paragraph, open: Open): ListItem {
    const isTold = number !== null && number !== open.expected;
    open.expected = (number ?? open.expected) + 1;
    return { type: 'list-item', ...(isTold && { number }), children: [paragraph] };
  }

  private listOf({ ordered, number, format }: WordItem, depth: number): List {
    const list: List = { type: 'list', ordered, children: [] };
    if (!ordered) return list;
    const own = format ?? defaultFormat(depth);
    if (number !== null && number !== 1) list.start = number;
    if (depth === 0 && number !== null && number > 1 && this.next.get(own) === number) {
      list.continues = true;
    }
    if (own !== defaultFormat(depth)) list.format = own;
    return list;
  }
}
