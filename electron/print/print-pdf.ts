import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow, shell } from 'electron';
import { UserError } from '../../core/errors';

/** What became of a PDF that was to be printed. */
export type Printed = 'printed' | 'cancelled' | 'opened';

/**
 * Prints a PDF by the system's dialog, from a hidden window that shows it. Where the system has no printer
 * for Chromium, the PDF is opened in the program that opens such files, which may print it.
 *
 * @param name of the print job, without extension
 * @throws UserError when it can neither be printed nor opened
 */
export async function printPdf(bytes: Uint8Array, name: string): Promise<Printed> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-print-'));
  const path = join(folder, `${name}.pdf`);
  app.once('quit', () => void rm(folder, { recursive: true, force: true }));
  await writeFile(path, bytes, { mode: 0o600 });
  const window = new BrowserWindow({
    show: false,
    title: name,
    // A session of its own: that of the other windows refuses files.
    webPreferences: { sandbox: true, plugins: true, partition: 'print', spellcheck: false },
  });
  try {
    await window.loadURL(pathToFileURL(path).href);
    const result = await printed(window);
    if (result !== 'no printer') return result;
  } finally {
    if (!window.isDestroyed()) window.destroy();
  }
  const failure = await shell.openPath(path);
  if (!failure) return 'opened';
  throw new UserError(
    'Nothing could be printed: this computer has no printer, and no program for PDFs.',
    'Set up a printer, or export a PDF and print it elsewhere.',
  );
}

function printed({ webContents }: BrowserWindow): Promise<Printed | 'no printer'> {
  return new Promise((resolve) => {
    webContents.print({ silent: false, printBackground: true }, (isDone, reason) => {
      if (isDone) resolve('printed');
      else resolve(/cancel/i.test(reason) ? 'cancelled' : 'no printer');
    });
  });
}
