import { median, type Row, row } from './row';
import { memoryOf, openEmpty, startDateline } from './support/windows';

const RUNS = 9;

/** In the page: where the lede is, in the first frame that has it. */
function firstLetterPlace(): Promise<{ x: number; y: number }> {
  return new Promise((resolve) => {
    const look = (): void => {
      const box = document.querySelector('.dl-page .dl-lede')?.getBoundingClientRect();
      if (box) resolve({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** In the page: the frame after the one that has the typed letter. */
function letterShown(): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      const isThere = document.querySelector('.dl-lede')?.textContent?.includes('Z');
      requestAnimationFrame(isThere ? () => resolve() : look);
    };
    look();
  });
}

/** From nothing to a typed letter, and the memory held then, against an empty window. */
export async function bench(): Promise<Row[]> {
  const times = { ours: [] as number[], empty: [] as number[] };
  const memory = { ours: [] as number[], empty: [] as number[] };
  for (let run = 0; run <= RUNS; run += 1) {
    const isWarm = run > 0;
    const startedEmpty = performance.now();
    const empty = await openEmpty();
    await empty.page.evaluate(() => document.title);
    if (isWarm) times.empty.push(performance.now() - startedEmpty);
    await empty.page.waitForTimeout(1500);
    if (isWarm) memory.empty.push(await memoryOf(empty));
    await empty.close();

    const started = performance.now();
    const ours = await startDateline();
    const { x, y } = await ours.page.evaluate(firstLetterPlace);
    await ours.page.mouse.click(x, y);
    await ours.page.keyboard.press('Z');
    await ours.page.evaluate(letterShown);
    if (isWarm) times.ours.push(performance.now() - started);
    await ours.page.waitForTimeout(1500);
    if (isWarm) memory.ours.push(await memoryOf(ours));
    await ours.close();
  }
  const rivalName = 'empty Electron window';
  return [
    row({
      name: 'Cold start to the first typed letter',
      rivalName,
      ours: median(times.ours),
      rival: median(times.empty),
      unit: 'ms',
      atMost: 1.6,
    }),
    row({
      name: 'Memory with one page open',
      rivalName,
      ours: median(memory.ours),
      rival: median(memory.empty),
      unit: 'MB',
      atMost: 1.8,
    }),
  ];
}
