import { quantile, type Row, row } from './row';
import { longRelease } from './support/long-release';
import { LATIN, letterAt, type Opened, openDateline } from './support/windows';

const KEYS = 210;
const WARM = 20;
const FRAME = 1000 / 60;

/** From a key to the page that shows it, beside the text. */
export async function bench(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const pages of [1, 10]) {
    const times = await renewals(pages);
    rows.push(
      row({
        name: `Key to renewed page, ${pages} page${pages > 1 ? 's' : ''}, p95`,
        rivalName: 'one frame at 60 Hz',
        ours: quantile(times, 0.95),
        rival: FRAME,
        unit: 'ms',
        atMost: 3,
      }),
    );
  }
  return rows;
}

async function renewals(pages: number): Promise<number[]> {
  const opened = await openDateline(longRelease(pages));
  try {
    const { page } = opened;
    await page.locator('.dl-page p').nth(2).click();
    await page.keyboard.press('End');
    await showPages(opened);
    await page.evaluate(observe);
    for (let key = 0; key < KEYS + WARM; key += 1) {
      await page.keyboard.press(letterAt(LATIN, key));
      await page.evaluate(() => Reflect.get(globalThis, 'nextRenewal')());
    }
    const times = await page.evaluate(() => Reflect.get(globalThis, 'renewed') as number[]);
    return times.slice(WARM);
  } finally {
    await opened.close();
  }
}

async function showPages({ app, page }: Opened): Promise<void> {
  await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.getMenuItemById('view.pages')?.click(),
  );
  await page.getByRole('img', { name: 'Page 1', exact: true }).waitFor();
}

/**
 * Notes, for each key, the time from the input event's own time stamp to the end of the frame in
 * which the page was drawn anew.
 */
function observe(): void {
  const times: number[] = [];
  let asked = 0;
  let answer: (() => void) | null = null;
  Reflect.set(globalThis, 'renewed', times);
  Reflect.set(globalThis, 'nextRenewal', () => {
    asked += 1;
    return times.length >= asked
      ? null
      : new Promise<void>((done) => {
          answer = done;
        });
  });
  let pressed = 0;
  addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp;
    },
    { capture: true },
  );
  const seen = new MutationObserver(() => {
    if (pressed === 0) return;
    const start = pressed;
    pressed = 0;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        times.push(performance.now() - start);
        answer?.();
      };
      port2.postMessage(null);
    });
  });
  const pages = document.querySelector('.preview-pages');
  if (pages) {
    seen.observe(pages, { subtree: true, attributes: true, attributeFilter: ['data-version'] });
  }
}
