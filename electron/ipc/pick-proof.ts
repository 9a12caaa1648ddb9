import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Proof } from '../../core/bridge/messages/review';
import { checkedName } from '../../core/exports/checked-name';
import { askToOpen } from '../dialogs/ask-to-open';
import { writeAtomically } from '../files/write-atomically';
import { proofFrom } from '../review/read-proof';

/** Asks for the e-mail or the document by which somebody answered. Null where the person cancelled. */
export async function pickProof(kind: Proof['kind'], window: BrowserWindow): Promise<Proof | null> {
  const [path] = await askToOpen(window, {
    title: kind === 'mail' ? 'The e-mail with the answer' : 'The document that came back',
    filters:
      kind === 'mail'
        ? [{ name: 'E-mails', extensions: ['eml'] }]
        : [{ name: 'Documents', extensions: ['docx', 'doc', 'odt', 'rtf', 'pdf'] }],
    properties: ['openFile'],
  });
  return path ? proofFrom(kind, path) : null;
}

/** Saves an e-mail that was kept as proof, byte for byte. Null where the person cancelled. */
export async function saveProof(
  file: string,
  source: string,
  window: BrowserWindow,
): Promise<string | null> {
  const { filePath } = await dialog.showSaveDialog(window, {
    title: 'Save the e-mail',
    defaultPath: join(app.getPath('documents'), savedName(file)),
    filters: [{ name: 'E-mails', extensions: ['eml'] }],
  });
  if (!filePath) return null;
  // The dialog has asked before a file is replaced.
  await writeAtomically(filePath, Buffer.from(source, 'latin1'), { replace: true });
  return filePath;
}

/** The name as it came, where a file may be called so: it was written by somebody else. */
function savedName(file: string): string {
  try {
    return checkedName(file);
  } catch {
    return 'answer.eml';
  }
}
