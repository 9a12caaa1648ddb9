import type { Reply } from '../../core/bridge/contract';

type Entry = Reply<'checks.start'>[number];

let entries: ReadonlyMap<string, Entry> = new Map();

/** Takes over what the shell says the checks are. */
export function takeCatalogue(list: readonly Entry[]): void {
  entries = new Map(list.map((entry) => [entry.id, entry]));
}

/** The title of a check and why it is there. */
export const aboutCheck = (id: string): Pick<Entry, 'title' | 'why'> =>
  entries.get(id) ?? { title: id, why: '' };
