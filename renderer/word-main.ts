import { renderAsync } from 'docx-preview';
import { registerWordFaces } from './live/word/word-faces';
import { markPages, numberPages } from './live/word/word-pages';
import { wordParts } from './live/word/word-parts';
import './live/word/word.css';

// The page of the frame that shows a Word document: it is sent one after the other by the window it
// stands in, and can do nothing but draw them (see `FRAME_POLICY`).

const place = document.getElementById('word');
registerWordFaces();

/** Draws the bytes of a document in the place of the one before, which stays where it was scrolled. */
async function show(given: Uint8Array): Promise<void> {
  const { bytes, watermark } = wordParts(given);
  const fresh = document.createElement('div');
  await renderAsync(bytes, fresh, fresh, {
    className: 'word',
    // Pictures as part of the page: the frame may load nothing.
    useBase64URL: true,
    renderComments: false,
  });
  const { scrollX, scrollY } = window;
  place?.replaceChildren(fresh);
  fitWidth();
  // How much stands on a page is known when the faces are.
  await document.fonts.ready;
  if (!fresh.isConnected) return;
  numberPages(fresh);
  if (watermark) markPages(fresh, watermark);
  fitWidth();
  window.scrollTo(scrollX, scrollY);
}

/** Room around the paper, in CSS pixels. */
const GROUND = 32;

/** As wide as there is room, at most in its true size. */
function fitWidth(): void {
  const paper = place?.querySelector<HTMLElement>('section.word');
  if (!place || !paper) return;
  place.style.setProperty('zoom', '1');
  const room = document.documentElement.clientWidth;
  place.style.setProperty('zoom', String(Math.min(1, room / (paper.offsetWidth + GROUND))));
}

addEventListener('resize', fitWidth);

addEventListener('message', ({ source, data }: MessageEvent<Uint8Array>) => {
  if (source !== parent) return;
  show(data).then(
    () => parent.postMessage('shown', '*'),
    (error: unknown) => {
      console.error(error);
      parent.postMessage('failed', '*');
    },
  );
});
parent.postMessage('ready', '*');
