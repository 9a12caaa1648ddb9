import {
  app,
  BrowserWindow,
  Menu,
  type MenuItemConstructorOptions,
  type WebContents,
  webContents,
} from 'electron';

/** Information about the clicked element. */
interface Place {
  readonly isEditable: boolean;
  readonly selectionText: string;
  readonly editFlags: {
    readonly canCut: boolean;
    readonly canCopy: boolean;
    readonly canPaste: boolean;
    readonly canSelectAll: boolean;
  };
}

/**
 * The entries of the context menu of a field of text, and of text that can only be copied. The page
 * of a release has a menu of its own, in the window.
 */
export function fieldMenu({
  isEditable,
  selectionText,
  editFlags,
}: Place): MenuItemConstructorOptions[] {
  if (!isEditable) return selectionText.trim() === '' ? [] : [{ role: 'copy', label: 'Copy' }];
  const { canCut, canCopy, canPaste, canSelectAll } = editFlags;
  return [
    { role: 'cut', label: 'Cut', enabled: canCut },
    { role: 'copy', label: 'Copy', enabled: canCopy },
    { role: 'paste', label: 'Paste', enabled: canPaste },
    { role: 'pasteAndMatchStyle', label: 'Paste as plain text', enabled: canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: 'Select all', enabled: canSelectAll },
  ];
}

/** Gives every window, those that are open too, the menu for its fields, by mouse and by keyboard. */
export function installFieldMenus(): void {
  const install = (contents: WebContents): void => {
    contents.on('context-menu', (_event, place) => {
      const items = fieldMenu(place);
      const window = BrowserWindow.fromWebContents(contents);
      if (items.length > 0 && window) Menu.buildFromTemplate(items).popup({ window });
    });
  };
  for (const contents of webContents.getAllWebContents()) install(contents);
  app.on('web-contents-created', (_event, contents) => install(contents));
}
