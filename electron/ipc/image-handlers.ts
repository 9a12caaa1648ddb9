import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AddedImage, IMAGE_REQUESTS } from '../../core/bridge/messages/images';
import { askToOpen } from '../dialogs/ask-to-open';
import { fileProblem } from '../files/file-problem';
import { importImage } from '../pictures/import-image';
import type { DocumentWindow } from '../windows/document-window';
import type { HandlersOf } from './serve-requests';

export const imageHandlers: HandlersOf<typeof IMAGE_REQUESTS> = {
  'image.pick': async (_, document) => {
    const filePaths = await askToOpen(document.window, {
      title: 'Insert a picture',
      filters: [
        { name: 'Pictures', extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'tif', 'tiff'] },
      ],
      properties: ['openFile'],
    });
    const path = filePaths[0];
    if (!path) return null;
    const bytes = await readFile(path).catch((error) => {
      throw fileProblem(error, 'read', path);
    });
    return addImage(document, bytes, basename(path));
  },
  'image.add': async ({ bytes, fileName }, document) => addImage(document, bytes, fileName),
};

async function addImage(
  document: DocumentWindow,
  given: Uint8Array,
  fileName: string,
): Promise<AddedImage> {
  const { image, bytes } = await importImage(given);
  document.assets.set(image.asset, new Uint8Array(bytes));
  return { ...image, fileName: basename(fileName) };
}
