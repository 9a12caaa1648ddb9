/**
 * A message over the page. It stays until it is dismissed or an action is taken; success disappears
 * after some seconds.
 */
export interface Notice {
  /** How it looks, and how urgent it is read out; information where nothing is given. */
  readonly kind?: 'success' | 'info' | 'warning' | 'error';
  readonly message: string;
  readonly advice?: string;
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[];
}
