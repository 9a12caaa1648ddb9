import type { AboutCheck } from '../../core/bridge/messages/checks';

let entries: ReadonlyMap<string, AboutCheck> = new Map();

/** Takes over what the shell says the checks are. */
export function takeCatalogue(list: readonly AboutCheck[]): void {
  entries = new Map(list.map((entry) => [entry.id, entry]));
}

/** The title of a check and why it is there. */
export const aboutCheck = (id: string): Pick<AboutCheck, 'title' | 'why'> =>
  entries.get(id) ?? { title: id, why: '' };
