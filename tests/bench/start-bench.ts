import { median, type Row, row } from './row';
import { memoryOf, openDateline, openRival } from './support/windows';

const RUNS = 5;

/** From nothing to a typed letter, and the memory held then, against an empty window. */
export async function bench(): Promise<Row[]> {
  const times = { ours: [] as number[], empty: [] as number[] };
  const memory = { ours: [] as number[], empty: [] as number[] };
  for (let run = 0; run <= RUNS; run += 1) {
    const isWarm = run > 0;
    const startedEmpty = performance.now();
    const empty = await openRival('empty');
    await empty.page.evaluate(() => document.title);
    if (isWarm) times.empty.push(performance.now() - startedEmpty);
    await empty.page.waitForTimeout(1500);
    if (isWarm) memory.empty.push(await memoryOf(empty));
    await empty.close();

    const started = performance.now();
    const ours = await openDateline(null);
    await ours.page.locator('.dl-lede').click({ noWaitAfter: true });
    await ours.page.keyboard.press('Z');
    await ours.page.locator('.dl-lede', { hasText: /Z/ }).waitFor();
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
