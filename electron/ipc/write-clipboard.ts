import { ClipboardItem, clipboard } from 'electron';

/** Content in several formats; the pasting program picks the best one that it understands. */
interface Content {
  readonly html: string;
  readonly text: string;
}

/** The clipboard of older versions of Electron. */
interface PlainClipboard {
  write(content: Content): void;
}

/** Puts HTML and text onto the system's clipboard, by whichever way this Electron has. */
export async function writeClipboard({ html, text }: Content): Promise<void> {
  // `ClipboardItem` came with Electron's asynchronous clipboard.
  if (typeof ClipboardItem === 'function') {
    await clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': text })]);
  } else {
    (clipboard as unknown as PlainClipboard).write({ html, text });
  }
}
