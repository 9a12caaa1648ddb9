import type { CheckWorld } from '../../core/checks/check';
import { type CheckedRelease, createChecker } from '../../core/checks/checker';
import { createDiffer } from '../../core/checks/findings-diff';
import { SHIPPED_STYLE } from '../../core/checks/house-style';
import { applyOperations } from '../../core/release/operations/apply';
import type { Release } from '../../core/release/release';
import { createSpeller } from '../../electron/spelling/speller';
import { findingsStore } from '../../renderer/checks/findings-store';
import { findingsPainter } from '../../renderer/checks/painted';
import type { ReleaseEditor } from '../../renderer/editor/model/slate-types';
import { median, type Row, row, timed } from './row';
import { longRelease } from './support/long-release';

/** Painted from the first block to the last. */
const EVERYWHERE = { first: 0, last: Number.POSITIVE_INFINITY };
const PAGES = 150;

/**
 * A letter typed in the middle of a document of 150 pages, spelling included: what the thread that
 * checks needs, and what the window needs to take the findings in, each against a check of the
 * whole document by a checker that remembers nothing (and knows its words).
 */
export async function bench(): Promise<Row[]> {
  const speller = await createSpeller();
  const world: CheckWorld = {
    houseStyle: SHIPPED_STYLE,
    now: '2026-12-07T09:00:00Z',
    speller,
    libraryEntry: () => null,
    letterhead: [],
    pages: null,
    knownWords: new Set(),
  };
  let release = longRelease(PAGES);
  const checker = createChecker();
  const feed = createDiffer();
  let result = checker.check(release, world);
  while (speller.loadNext()) result = checker.check(release, world);
  // All that the findings want of an editor is what stands in it.
  const editor = { children: [release] } as unknown as ReleaseEditor;
  const store = findingsStore(editor);
  store.take(feed(result, 0));

  const middle = Math.floor(release.children.length / 2);
  const line = release.children.findIndex(
    ({ type }, index) => index >= middle && type === 'paragraph',
  );
  const edited: CheckedRelease[] = [];
  const key = (run: number): Release =>
    applyOperations(release, [
      { type: 'insert_text', path: [0, line, 0], offset: 4, text: 'abcdefgh'[run % 8] ?? 'x' },
    ]);
  const again = (run: number): void => {
    release = key(run);
    edited.push(checker.check(release, world));
  };
  await timed(5, again);
  const times = { again: [] as number[], full: [] as number[], window: [] as number[] };
  for (let turn = 0; turn < 5; turn += 1) {
    times.again.push(...(await timed(9, again)));
    times.full.push(...(await timed(1, () => createChecker().check(release, world))));
    for (const each of edited.splice(0)) {
      const update = structuredClone(feed(each, 0));
      editor.children = [release];
      const paint = (): void => {
        store.take(update);
        const painter = findingsPainter(store, [], EVERYWHERE);
        for (const [index, block] of release.children.entries()) painter([block, [0, index]]);
      };
      times.window.push(...(await timed(1, paint)));
    }
  }
  const common = { rivalName: 'a full check', unit: 'ms', rival: median(times.full) };
  return [
    row({
      ...common,
      name: `Recheck after a keystroke in ${PAGES} pages, worker`,
      ours: median(times.again),
      timesAsQuick: 20,
    }),
    row({
      ...common,
      name: `Recheck after a keystroke in ${PAGES} pages, window`,
      ours: median(times.window),
      timesAsQuick: 100,
    }),
  ];
}
