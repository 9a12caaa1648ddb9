import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../core/bridge/menu-commands';
import { currentDocument } from './windows/windows';

/** The native menu. Its items send a command to the window in front, which knows what to do. */
export function installMenu(): void {
  const mac: MenuItemConstructorOptions[] =
    process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...mac,
      {
        label: '&File',
        submenu: [
          item('New from template…', 'file.new', 'CmdOrCtrl+N'),
          item('Blank release', 'file.blank'),
          item('Open…', 'file.open', 'CmdOrCtrl+O'),
          item('Recently closed…', 'file.recentlyClosed'),
          { type: 'separator' },
          item('Save', 'file.save', 'CmdOrCtrl+S'),
          item('Save as…', 'file.saveAs', 'CmdOrCtrl+Shift+S'),
          { type: 'separator' },
          item('Export…', 'file.export', 'CmdOrCtrl+E'),
          item('Press kit…', 'file.kit', 'CmdOrCtrl+Shift+E'),
          item('Export several releases…', 'file.batch'),
          item('Copy as e-mail', 'file.copyMail'),
          { type: 'separator' },
          item('Issue…', 'issue.issue'),
          item('Correct…', 'issue.correct'),
          item('Withdraw…', 'issue.withdraw'),
          { type: 'separator' },
          item('Versions', 'view.panel.versions'),
          item('Compare with the last version…', 'versions.compare'),
          { type: 'separator' },
          { role: process.platform === 'darwin' ? 'close' : 'quit' },
        ],
      },
      {
        label: '&Edit',
        submenu: [
          item('Undo', 'edit.undo', 'CmdOrCtrl+Z'),
          item('Redo', 'edit.redo', 'CmdOrCtrl+Shift+Z'),
          { type: 'separator' },
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          {
            role: 'pasteAndMatchStyle',
            label: 'Paste as plain text',
            accelerator: 'CmdOrCtrl+Shift+V',
          },
          item('Select all', 'edit.selectAll', 'CmdOrCtrl+A'),
          { type: 'separator' },
          item('Find…', 'edit.find', 'CmdOrCtrl+F'),
          item('Replace…', 'edit.replace', 'CmdOrCtrl+H'),
          { type: 'separator' },
          item('Next finding', 'checks.next', 'F8'),
          item('Previous finding', 'checks.previous', 'Shift+F8'),
          item('Language of the text…', 'checks.language'),
          { type: 'separator' },
          item('Correct as you type: on or off', 'edit.correct'),
          item('Correct as you type in this language: on or off', 'edit.correctLanguage'),
        ],
      },
      {
        label: 'F&ormat',
        submenu: [
          item('Bold', 'mark.bold', 'CmdOrCtrl+B'),
          item('Italic', 'mark.italic', 'CmdOrCtrl+I'),
          item('Underline', 'mark.underline', 'CmdOrCtrl+U'),
          item('Strikethrough', 'mark.strike'),
          item('Superscript', 'mark.superscript'),
          item('Subscript', 'mark.subscript'),
          { type: 'separator' },
          item('Headline', 'turn.headline'),
          item('Subhead', 'turn.subhead'),
          item('Lede', 'turn.lede'),
          item('Paragraph', 'turn.paragraph'),
          item('Heading', 'turn.heading2'),
          item('Smaller heading', 'turn.heading3'),
          item('Bulleted list', 'turn.bulleted'),
          item('Numbered list', 'turn.numbered'),
        ],
      },
      {
        label: '&Template',
        submenu: [
          item('Fill in', 'view.panel.fill'),
          item('Save as template…', 'template.save'),
          { type: 'separator' },
          item('Guidance for this block…', 'template.guidance'),
          item('Print this block only if…', 'template.onlyIf'),
          item('This block once for each organisation', 'template.forEach'),
        ],
      },
      {
        label: '&Insert',
        submenu: [
          item('Quote', 'insert.quote'),
          item('Picture…', 'insert.image'),
          item('Table', 'insert.table'),
          item('Contact', 'insert.contact'),
          item('Notes to editors', 'insert.notes'),
          item('Boilerplate', 'insert.boilerplate'),
          item('End mark', 'insert.endMark'),
          item('Page break', 'insert.pageBreak'),
          { type: 'separator' },
          item('Link…', 'insert.link', 'CmdOrCtrl+Shift+K'),
          item('Placeholder…', 'insert.placeholder'),
          item('Next placeholder', 'placeholder.next'),
        ],
      },
      {
        label: '&View',
        submenu: [
          item('Outline', 'view.panel.outline'),
          item('Facts', 'view.panel.facts'),
          item('Library', 'view.panel.library'),
          item('Open the library…', 'library.open', 'CmdOrCtrl+Shift+L'),
          item('Checks', 'view.panel.checks'),
          item('Pages beside the text', 'view.pages', 'CmdOrCtrl+Shift+P'),
          item('Pages alone', 'view.pagesAlone'),
          item('Commands…', 'view.palette', 'CmdOrCtrl+K'),
          { type: 'separator' },
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { role: 'togglefullscreen' },
          ...(app.isPackaged ? [] : ([{ role: 'toggleDevTools' }] as const)),
        ],
      },
      { role: 'windowMenu' },
      { role: 'help', submenu: [item('Keyboard shortcuts', 'help.shortcuts', 'CmdOrCtrl+/')] },
    ]),
  );
}

function item(
  label: string,
  command: MenuCommand,
  accelerator?: string,
): MenuItemConstructorOptions {
  return {
    id: command,
    label,
    ...(accelerator && { accelerator }),
    click: () => currentDocument()?.send('menu.command', { command }),
  };
}
