import type { Notice } from './notice';
import { createStore } from './store';

/** How long what went well stays, in milliseconds; longer where something can be done about it. */
const STAYS = 6_000;
const STAYS_WITH_ACTIONS = 15_000;

/** The notices of a window; those of success disappear after a while. */
export class NoticeStore {
  readonly #store = createStore<readonly Notice[]>([]);
  readonly #timers = new Map<Notice, ReturnType<typeof setTimeout>>();

  /** The oldest first; the same array until that changes. */
  readonly notices = this.#store.get;

  readonly subscribe = this.#store.subscribe;

  /** Shows a notice; gives back a function that takes it away. */
  readonly tell = (notice: Notice): (() => void) => {
    this.#store.set([...this.notices(), notice]);
    this.resume(notice);
    return () => this.dismiss(notice);
  };

  readonly dismiss = (notice: Notice): void => {
    this.hold(notice);
    this.#store.set(this.notices().filter((other) => other !== notice));
  };

  /** Lets a notice stay for as long as a person is at it. */
  readonly hold = (notice: Notice): void => {
    clearTimeout(this.#timers.get(notice));
    this.#timers.delete(notice);
  };

  /** Lets a notice go by itself after a while, where it is one that does. */
  readonly resume = (notice: Notice): void => {
    this.hold(notice);
    if (notice.kind !== 'success' || !this.notices().includes(notice)) return;
    const stays = notice.actions?.length ? STAYS_WITH_ACTIONS : STAYS;
    this.#timers.set(
      notice,
      setTimeout(() => this.dismiss(notice), stays),
    );
  };
}
