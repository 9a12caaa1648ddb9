import type { LivePage } from '../../core/bridge/messages/live';
import { differences } from '../../core/live/differences';

type Item<Name extends 'marks' | 'runs'> = Exclude<LivePage[Name][number], number>;

/** A page as it is now. */
export interface WholePage extends Pick<LivePage, 'number' | 'width' | 'height' | 'pictures'> {
  readonly marks: readonly Item<'marks'>[];
  readonly runs: readonly Item<'runs'>[];
}

/** A page as the window has it, each thing as JSON. */
interface SentPage {
  readonly version: number;
  readonly marks: readonly string[];
  readonly runs: readonly string[];
  readonly rest: string;
  /** What it was made from. */
  readonly origin: string;
}

/** Knows which pages a window has, and says of each only what is different now. */
export class PageSender {
  readonly #sent = new Map<number, SentPage>();
  #version = 0;

  /** Whether the window has a page that was made from just this. */
  has(number: number, origin: string): boolean {
    return this.#sent.get(number)?.origin === origin;
  }

  /** What the window has to be told of a page; null where it is as the window has it. */
  changes(page: WholePage, origin: string): LivePage | null {
    const { marks, runs, ...rest } = page;
    const old = this.#sent.get(page.number);
    const fresh = {
      version: this.#version + 1,
      marks: marks.map((each) => JSON.stringify(each)),
      runs: runs.map((each) => JSON.stringify(each)),
      rest: JSON.stringify(rest),
      origin,
    };
    if (old && isSame(old, fresh)) {
      this.#sent.set(page.number, { ...old, origin });
      return null;
    }
    this.#version += 1;
    this.#sent.set(page.number, fresh);
    return {
      ...rest,
      version: fresh.version,
      base: old?.version ?? 0,
      marks: differences(old?.marks ?? [], marks, fresh.marks),
      runs: differences(old?.runs ?? [], runs, fresh.runs),
    };
  }

  /** The window keeps no others than these pages. */
  keep(isKept: (number: number) => boolean): void {
    for (const number of this.#sent.keys()) if (!isKept(number)) this.#sent.delete(number);
  }
}

const isSame = (a: SentPage, b: SentPage): boolean =>
  a.rest === b.rest && sameItems(a.marks, b.marks) && sameItems(a.runs, b.runs);

const sameItems = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);
