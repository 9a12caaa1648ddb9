import { SEED_LINES } from '../exports/support/seed';
import { quantile, type Row, row } from './row';
import { longRelease } from './support/long-release';
import { keyLatencies, type Opened, openDateline, openRival } from './support/windows';

const ROUNDS = 5;
const KEYS = 42;
/** What is typed at the end of: as long for all. */
const LINE = SEED_LINES[3] ?? '';

/** From a key to the letter on the screen, at several lengths, against a plain contenteditable and plain Slate with the words of one page. */
export async function bench(): Promise<Row[]> {
  const windows: Record<string, Opened> = {};
  try {
    windows.contenteditable = await openRival('plain');
    windows['plain Slate'] = await openRival('slate');
    for (const pages of [1, 10, 150, 500]) {
      windows[pages] = await openDateline(longRelease(pages));
    }
    const times: Record<string, number[]> = {};
    for (const [name, { page }] of Object.entries(windows)) {
      await page.locator('p', { hasText: LINE }).first().click();
      await page.keyboard.press('End');
      times[name] = [];
    }
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [name, opened] of Object.entries(windows)) {
        await opened.page.bringToFront();
        const measured = await keyLatencies(opened, KEYS);
        // The first round is the warm-up.
        if (round > 0) times[name]?.push(...measured);
      }
    }
    const at = (name: string | number, share: number) => quantile(times[name] ?? [], share);
    const compared = (what: string, ours: number, rival: string | number, atMost: number) => {
      const rivalName = typeof rival === 'string' ? rival : `${rival} page${rival > 1 ? 's' : ''}`;
      return [0.5, 0.95].map((share) =>
        row({
          // With the rival, so that no two lines have the same name.
          name: `Key to painted letter, ${what} against ${rivalName}, p${share * 100}`,
          rivalName,
          ours: at(ours, share),
          rival: at(rival, share),
          unit: 'ms',
          atMost,
        }),
      );
    };
    return [
      ...compared('1 page', 1, 'contenteditable', 1.3),
      ...compared('1 page', 1, 'plain Slate', 1.3),
      ...compared('150 pages', 150, 1, 1.5),
      ...compared('500 pages', 500, 10, 1.5),
    ];
  } finally {
    for (const { close } of Object.values(windows)) await close();
  }
}
