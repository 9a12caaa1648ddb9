/**
 * Keys as an Electron accelerator ("CmdOrCtrl+Shift+P"), one for each platform if they differ; null
 * for none.
 */
export type Shortcut = string | { readonly mac: string | null; readonly other: string | null };

export interface CommandEntry {
  readonly id: string;
  /** In the menu and the palette. Ends in “…” if it asks for something first. */
  readonly label: string;
  readonly shortcut?: Shortcut;
  /** Further keys that do the same. Menus and tool tips show only `shortcut`. */
  readonly moreShortcuts?: readonly Shortcut[];
  /** Other words that people search for in the palette. */
  readonly synonyms?: readonly string[];
  /** It changes the text: not allowed in an issued release. */
  readonly edits?: true;
  /** Offered when `/` is typed in an empty line. */
  readonly inserts?: true;
  /** On a Mac it is in the application's own menu, and not in this one. */
  readonly inAppMenuOnMac?: true;
  /** The shortcut is only shown: the page or Chromium handles the keys. */
  readonly keysHandledByText?: true;
}

/** A menu entry that Electron implements. */
export interface RoleEntry {
  readonly role:
    | 'cut'
    | 'copy'
    | 'paste'
    | 'pasteAndMatchStyle'
    | 'resetZoom'
    | 'zoomIn'
    | 'zoomOut'
    | 'togglefullscreen'
    | 'minimize'
    | 'close'
    | 'quit';
  readonly label: string;
  readonly shortcut?: Shortcut;
  /** Not in this menu on a Mac, which has it in the application menu. */
  readonly notOnMac?: true;
}

export type MenuEntry = CommandEntry | RoleEntry;

export interface Menu {
  readonly id: string;
  readonly label: string;
  /** The letter that opens it with Alt. */
  readonly accessKey: string;
  /** With a separator between them. */
  readonly groups: readonly (readonly MenuEntry[])[];
}
