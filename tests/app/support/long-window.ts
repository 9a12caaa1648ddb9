import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeArchive } from '../../../core/archive/encode';
import { CHECKS } from '../../../core/checks/registry';
import { longRelease } from '../../bench/support/long-release';
import { launch, type Running } from './launch';

/**
 * A window with a document of so many pages, drawn as a whole. Its findings are set aside, so that no
 * mark of one comes between what is counted.
 */
export async function openLong(pages: number): Promise<Running> {
  const file = join(mkdtempSync(join(tmpdir(), 'dateline-long-')), `${pages}.dateline`);
  const ignoredChecks = CHECKS.map(({ id }) => ({ check: id, quote: null, near: null }));
  const release = { ...longRelease(pages), ignoredChecks };
  writeFileSync(file, encodeArchive({ release, assets: new Map() }));
  const window = await launch([file]);
  // The last block: what is not seen is drawn a little later.
  await window.page.locator('section[aria-label="Contacts"]').waitFor({ state: 'attached' });
  return window;
}

/**
 * Begins to count the nodes of the page that are touched, by what the browser reports of its tree;
 * what comes in one piece is one.
 */
export const count = ({ page }: Running): Promise<void> =>
  page.evaluate(() => {
    const touched = new Set<Node>();
    const root = document.querySelector('.dl-page');
    const observer = new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        touched.add(target);
        for (const added of addedNodes) touched.add(added);
      }
    });
    const what = { subtree: true, childList: true, characterData: true, attributes: true };
    if (root) observer.observe(root, what);
    Reflect.set(globalThis, 'touched', () => {
      observer.disconnect();
      return touched.size;
    });
  });

/** How many were touched since `count`. */
export const counted = ({ page }: Running): Promise<number> =>
  page.evaluate(() => (Reflect.get(globalThis, 'touched') as () => number)());

/** The text of the page. */
export const words = ({ page }: Running): Promise<string> =>
  page.evaluate(() => document.querySelector('.dl-page')?.textContent ?? '');

/** The numbers that paragraphs begin with, in the order in which they stand. */
export const numbered = ({ page }: Running): Promise<string[]> =>
  page
    .locator('.dl-page p')
    .evaluateAll((all) => all.flatMap((each) => /^\d+\. /.exec(each.textContent ?? '')?.[0] ?? []));
