import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { ENTRY_KINDS } from '../../core/library/entries/entry';
import { BLOCK_SPECS } from '../../core/release/blocks/specs';
import type { Facts } from '../../core/release/facts';
import { until } from './support/every-field/fill';
import { Report } from './support/every-field/report';
import { makeScene, nameOfEntry, type Scene } from './support/every-field/scene';
import { asTyped } from './support/every-field/texts';
import {
  answerSystem,
  releaseOf,
  run,
  visit,
  type Walk,
  walkDocument,
} from './support/every-field/walk';
import { end, launch, menu, type Running } from './support/launch';

let running: Running | null = null;
afterEach(async () => {
  await end(running);
  running = null;
});

const CASES: readonly [locale: string, language: string, direction: Facts['direction']][] = [
  ['en-GB', 'en-GB', 'ltr'],
  ['de', 'ar', 'rtl'],
];

describe('every field', () => {
  it.each(CASES)(
    'takes what a hand types, keeps the focus and undoes word by word: %s, release in %s',
    async (locale, language, direction) => {
      const scene = makeScene(language, direction);
      const report = new Report(`Window in ${locale}, release in ${language}`);
      const files = Object.values(scene.files);
      running = await launch([`--lang=${locale}`, ...files], scene.folder);
      await answerSystem(running, null);
      try {
        await walkAll(running, scene, locale, report);
      } finally {
        // What has been seen so far is worth reading, whatever ended the walk.
        console.log(String(report));
      }
      expect(report.faults).toEqual([]);
    },
    600_000,
  );
});

async function walkAll(
  running: Running,
  scene: Scene,
  locale: string,
  report: Report,
): Promise<void> {
  for (const [state, file] of Object.entries(scene.files)) {
    const page = await pageOf(running, file);
    const model = { read: () => releaseOf(page), undo: undoIn(running, page) };
    const release = await releaseOf(page);
    for (const kind of Object.keys(BLOCK_SPECS)) expect(release).toContain(`"type":"${kind}"`);
    await walkDocument({
      window: running,
      page,
      name: state,
      language: locale,
      model,
      report,
    });
  }
  await walkLibrary(running, scene, locale, report);
  for (const title of report.unopened) {
    if (!report.opened.has(title)) report.fault('commands', title, 'has opened nothing');
  }
}

/** On the page Ctrl+Z is a key like any other; elsewhere it is the native menu that hears it. */
const undoIn =
  (window: Running, page: Page) =>
  async (field: ElementHandle): Promise<void> => {
    const isOnPage = await field.evaluate((each) => Boolean((each as Element).closest('.dl-page')));
    if (isOnPage) await page.keyboard.press('ControlOrMeta+z');
    else await run({ window, page }, 'edit.undo');
  };

/** The window that shows a file. */
async function pageOf({ app }: Running, file: string): Promise<Page> {
  const id = file.includes('issued') ? 'issued' : 'test';
  for (;;) {
    for (const page of app.windows()) {
      if ((await page.locator('.dl-page').count()) === 0) continue;
      if (JSON.parse(await releaseOf(page)).id === id) return page;
    }
  }
}

/** The library's window: each kind of entry, and each view that a button of it shows. */
async function walkLibrary(
  window: Running,
  scene: Scene,
  language: string,
  report: Report,
): Promise<void> {
  await menu(window, 'Open the library…');
  const opened = (): Page | undefined =>
    window.app.windows().find((each) => each.url().includes('library.html'));
  await expect.poll(opened).toBeTruthy();
  const page = opened() as Page;
  await answerSystem(window, scene.picture);
  const typed = new Map<string, string>();
  const walk: Walk = {
    window,
    page,
    name: 'library',
    language,
    report,
    model: {
      read: async () => '',
      undo: null,
      later: (field, text) => void typed.set(field, text),
    },
  };
  for (const kind of ENTRY_KINDS) {
    await page.getByText(nameOfEntry(kind), { exact: true }).first().click();
    await page.getByRole('main').getByRole('textbox').first().waitFor();
    typed.clear();
    await visit(walk, kind, 'main');
    const save = page.getByRole('button', { name: 'Save', exact: true });
    if (await save.isEnabled().catch(() => false)) await save.click();
    for (const [field, text] of typed) {
      const isKept = await until(async () => textOfFiles(scene.library).includes(text));
      if (!isKept)
        report.fault(`library, ${kind}`, field, `no file of the library holds “${text}”`);
      else report.inRelease += 1;
    }
  }
  await answerSystem(window, scene.table);
  for (const button of await page.locator('header').getByRole('button').all()) {
    await button.click();
    await visit({ ...walk, model: null }, (await button.textContent()) ?? '', 'main');
  }
  await visit({ ...walk, model: null }, 'window', 'body', ['main']);
}

/** All that is in the files of a folder, and in those of its folders. */
const textOfFiles = (folder: string): string =>
  asTyped(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((each) => each.isFile() && each.name.endsWith('.json'))
      .map((each) => readFileSync(join(each.path, each.name), 'utf8'))
      .join('\n'),
  );
