/** As `ref`: what appears in a dialog that is open already takes the focus. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus();
