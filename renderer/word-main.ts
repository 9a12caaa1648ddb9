import { renderAsync } from 'docx-preview';
import { spaceLines } from './word-preview/line-heights';
import { putOnPages } from './word-preview/sheets';
import { registerWordFaces } from './word-preview/word-faces';
import { markPages, numberPages } from './word-preview/word-pages';
import { wordParts } from './word-preview/word-parts';
import './word-preview/word.css';

// The page of the frame that shows a Word document: it is sent one after the other by the window it
// stands in, and can do nothing but draw them (see `FRAME_POLICY`).

const place = document.getElementById('word');
registerWordFaces();

let latest = 0;

/**
 * Draws the bytes of a document in the place of the one before, which stays where it was scrolled.
 *
 * @returns how many pages it has; null where another has been sent meanwhile
 */
async function show(given: Uint8Array): Promise<number | null> {
  latest += 1;
  const turn = latest;
  const { bytes, watermark, keeps } = wordParts(given);
  await othersTurn();
  const fresh = document.createElement('div');
  await renderAsync(bytes, fresh, fresh, {
    className: 'word',
    // Pictures as part of the page: the frame may load nothing.
    useBase64URL: true,
    renderComments: false,
    // Otherwise every section would begin a page.
    ignoreLastRenderedPageBreak: false,
  });
  await othersTurn();
  if (turn !== latest) return null;
  // Unseen, in its true size: how much stands on a page is known when the faces are there.
  fresh.className = 'word-unseen';
  document.body.append(fresh);
  // The faces are asked for when the text is laid out, and waited for only then.
  fresh.getBoundingClientRect();
  await document.fonts.ready;
  if (turn === latest) spaceLines(fresh);
  await othersTurn();
  if (turn !== latest) {
    fresh.remove();
    return null;
  }
  const count = putOnPages(fresh, keeps);
  numberPages(fresh);
  if (watermark) markPages(fresh, watermark);
  const { scrollX, scrollY } = window;
  fresh.className = '';
  place?.replaceChildren(fresh);
  fitWidth();
  window.scrollTo(scrollX, scrollY);
  return count;
}

/** Lets what waits be done: a turn of the wheel, a newer document. */
const othersTurn = (): Promise<void> => new Promise((done) => setTimeout(done));

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

addEventListener('message', ({ source, data }: MessageEvent<Uint8Array | { isDark: boolean }>) => {
  if (source !== parent) return;
  if (!(data instanceof Uint8Array)) {
    document.documentElement.style.colorScheme = data.isDark ? 'dark' : '';
    return;
  }
  show(data).then(
    (pages) => pages !== null && parent.postMessage({ pages }, '*'),
    (error: unknown) => {
      console.error(error);
      parent.postMessage('failed', '*');
    },
  );
});
parent.postMessage('ready', '*');
