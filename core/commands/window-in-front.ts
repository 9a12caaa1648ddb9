/** Commands on what is in front: in the library's window they never reach a release behind it. */
const ON_WHAT_IS_IN_FRONT = /^(?:edit|mark|turn|insert)\.|^file\.save$/;

/** Whether a command is done by the window in front, whichever kind it is. */
export const isForWindowInFront = (id: string): boolean => ON_WHAT_IS_IN_FRONT.test(id);

/**
 * Whether a command of the menu can be chosen now.
 *
 * @param isLibrary whether the library's window is in front, which tells by itself what it can do
 * @param disabled what the release in front, or behind the library, cannot do now
 */
export const canBeChosen = (
  id: string,
  isLibrary: boolean,
  disabled: ReadonlySet<string> | undefined,
): boolean => (isLibrary && isForWindowInFront(id)) || !disabled?.has(id);
