/** An entry of the page's context menu. */
export interface MenuItem {
  readonly label: string;
  readonly keys?: string;
  readonly disabled?: boolean;
  /** Done when the menu has closed and the page has the focus again. */
  readonly run: () => void;
}

/** Entries of one subject, set apart from the others by a line. */
export interface MenuGroup {
  readonly label: string;
  readonly items: readonly MenuItem[];
}
