import { type BrowserWindow, dialog } from 'electron';
import { isolatedName } from '../../core/release/bidi';

/**
 * Asks what to do with unsaved changes.
 *
 * @param isKept whether they are kept for a while even when discarded
 */
export async function confirmClose(
  window: BrowserWindow,
  name: string,
  isKept: boolean,
): Promise<'save' | 'discard' | 'cancel'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: `Save the changes to “${isolatedName(name)}”?`,
    detail: isKept
      ? 'If you don’t, they stay under File, Recently closed, for a week.'
      : 'They are lost if you don’t save them.',
    buttons: ['Save', 'Don’t save', 'Cancel'],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return (['save', 'discard', 'cancel'] as const)[response] ?? 'cancel';
}
