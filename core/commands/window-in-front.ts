/** Commands on what is in front: in a window without a release they never reach a release behind it. */
const ON_WHAT_IS_IN_FRONT = /^(?:edit|mark|turn|insert)\.|^file\.save$/;

/** Whether a command is done by the window in front, whichever kind it is. */
export const isForWindowInFront = (id: string): boolean => ON_WHAT_IS_IN_FRONT.test(id);

/**
 * Whether a command of the menu can be chosen now.
 *
 * @param isOwn whether a window without a release (the library's, the archive's) is in front, which tells by
 * itself what it can do
 * @param disabled what the release in front, or behind that window, cannot do now
 */
export const canBeChosen = (
  id: string,
  isOwn: boolean,
  disabled: ReadonlySet<string> | undefined,
): boolean => (isOwn && isForWindowInFront(id)) || !disabled?.has(id);
