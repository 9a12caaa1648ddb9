import type { AboutCheck } from '../../core/bridge/messages/checks';

let entries: ReadonlyMap<string, AboutCheck> = new Map();

/** Takes the list of checks from the shell. */
export function takeCatalogue(list: readonly AboutCheck[]): void {
  entries = new Map(list.map((entry) => [entry.id, entry]));
}

/** The title of a check and why it is there. */
export const aboutCheck = (id: string): Pick<AboutCheck, 'title' | 'why'> =>
  entries.get(id) ?? { title: id, why: '' };
