import type { PreviewPage } from '../../core/bridge/messages/preview';
import { differences } from '../../core/preview/differences';
import type { WholePage } from '../../core/preview/patch-page';

/** A page as the window has it. */
interface SentPage {
  readonly version: number;
  readonly page: WholePage;
  /** The source it was made from; null if only a part of it was redrawn. */
  readonly origin: string | null;
}

const known = new WeakMap<object, string>();

/** A thing that does not change as JSON: written once. */
export function json(thing: object): string {
  let text = known.get(thing);
  if (text === undefined) {
    text = JSON.stringify(thing);
    known.set(thing, text);
  }
  return text;
}

/** Knows which pages a window has and sends only the differences. */
export class PageSender {
  readonly #sent = new Map<number, SentPage>();
  #version = 0;

  /** Whether the window has a page that was made from just this. */
  has(number: number, origin: string): boolean {
    return this.#sent.get(number)?.origin === origin;
  }

  /** A page as the window has it. */
  page(number: number): WholePage | undefined {
    return this.#sent.get(number)?.page;
  }

  /** The update for a page; null if the window has it already. */
  changes(page: WholePage, origin: string | null): PreviewPage | null {
    const { marks, runs, ...rest } = page;
    const old = this.#sent.get(page.number);
    if (old && isSame(old.page, page)) {
      this.#sent.set(page.number, { ...old, origin });
      return null;
    }
    this.#version += 1;
    const version = this.#version;
    this.#sent.set(page.number, { version, page, origin });
    return {
      ...rest,
      pictures: [...rest.pictures],
      version,
      base: old?.version ?? 0,
      marks: differences((old?.page.marks ?? []).map(json), marks, marks.map(json)),
      runs: differences((old?.page.runs ?? []).map(json), runs, runs.map(json)),
    };
  }

  /** The window keeps no others than these pages. */
  keep(isKept: (number: number) => boolean): void {
    for (const number of this.#sent.keys()) if (!isKept(number)) this.#sent.delete(number);
  }
}

const isSame = (a: WholePage, b: WholePage): boolean =>
  a.width === b.width &&
  a.height === b.height &&
  sameItems(a.pictures, b.pictures) &&
  sameItems(a.marks, b.marks) &&
  sameItems(a.runs, b.runs);

const sameItems = (a: readonly object[], b: readonly object[]): boolean =>
  a.length === b.length && a.every((each, index) => json(each) === json(b[index] ?? each));
