/**
 * What a window remembers of how a person works: the width of a panel, the commands used last.
 * Nothing of a document is kept here. All windows of a profile share it.
 *
 * @param isGood whether what was kept is still of use; else, and where nothing was kept, the usual
 */
export function remembered<T>(name: string, isGood: (value: unknown) => value is T, usual: T): T {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(`dateline.${name}`) ?? 'null');
    return isGood(value) ? value : usual;
  } catch {
    return usual;
  }
}

export function remember(name: string, value: unknown): void {
  localStorage.setItem(`dateline.${name}`, JSON.stringify(value));
}

export const isNumber = (value: unknown): value is number => Number.isFinite(value);

export const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');
