import * as v from 'valibot';

/**
 * What a window remembers of how a person works: the width of a panel, the commands used last.
 * Nothing of a document is kept here. All windows of a profile share it.
 */
export function remembered<T>(name: string, schema: v.GenericSchema<unknown, T>, usual: T): T {
  try {
    return v.parse(schema, JSON.parse(localStorage.getItem(`dateline.${name}`) ?? ''));
  } catch {
    return usual;
  }
}

export function remember(name: string, value: unknown): void {
  localStorage.setItem(`dateline.${name}`, JSON.stringify(value));
}
