import { join } from 'node:path';

/**
 * Journals are stored in the application's data, in a folder for each editing session, named by the
 * session's id. It contains the journal (`1.journal`; after a rewrite `2.journal`, …; the highest
 * number counts), `pictures/` by asset name, and `closed.json` once the person has closed the
 * document without saving.
 */
export const journalsIn = (data: string): string => join(data, 'journals');

const SESSION = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const isSession = (name: string): boolean => SESSION.test(name);

export const journalFile = (folder: string, generation: number): string =>
  join(folder, `${generation}.journal`);

/** The generations among the names in a session's folder, the highest first. */
export function generationsAmong(names: readonly string[]): number[] {
  return names
    .map((name) => Number(/^([1-9]\d{0,8})\.journal$/.exec(name)?.[1] ?? 0))
    .filter((generation) => generation > 0)
    .sort((a, b) => b - a);
}

export const picturesFolder = (folder: string): string => join(folder, 'pictures');
export const closedFile = (folder: string): string => join(folder, 'closed.json');
