import { ClipboardItem, clipboard } from 'electron';

/** What is on the clipboard, in each form that a paste can take; empty where it is not there. */
interface ClipboardContent {
  readonly html: string;
  readonly text: string;
  readonly rtf: string;
}

/** The clipboard of older versions of Electron. */
interface PlainClipboard {
  readHTML(): string;
  readText(): string;
  readRTF(): string;
}

/** Reads the system's clipboard, by whichever way this Electron has. */
export async function readClipboard(): Promise<ClipboardContent> {
  if (typeof ClipboardItem !== 'function') {
    const plain = clipboard as unknown as PlainClipboard;
    return { html: plain.readHTML(), text: plain.readText(), rtf: plain.readRTF() };
  }
  const items = await clipboard.read();
  const read = async (type: string): Promise<string> => {
    const item = items.find(({ types }) => types.includes(type));
    const content = item && (await item.getType(type).catch(() => null));
    return content instanceof Blob ? content.text() : '';
  };
  return {
    html: await read('text/html'),
    text: await read('text/plain'),
    rtf: await read('text/rtf'),
  };
}
