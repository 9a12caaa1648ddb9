/**
 * Waits for a promise, but no longer than a time in milliseconds.
 *
 * @returns its value, or undefined if it took longer
 */
export async function within<T>(most: number, what: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), most);
  });
  try {
    return await Promise.race([what, late]);
  } finally {
    clearTimeout(timer);
  }
}
