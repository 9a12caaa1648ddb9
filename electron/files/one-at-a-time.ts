/** Gives a function that runs acts one after the other, each when the one before has ended or failed. */
export function oneAtATime(): <T>(act: () => Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return (act) => {
    const result = before.then(act);
    before = result.catch(() => undefined);
    return result;
  };
}
