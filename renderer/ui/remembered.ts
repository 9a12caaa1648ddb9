/**
 * A preference remembered by the profile, such as the width of a panel or recent commands; no
 * content of documents.
 *
 * @param isGood whether a stored value is still valid; otherwise the default is used
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
