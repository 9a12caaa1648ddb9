/**
 * Waits for something, but no longer than so many milliseconds.
 *
 * @returns what it comes to; undefined where that takes longer
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
