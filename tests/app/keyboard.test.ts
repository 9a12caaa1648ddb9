import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import type { Release } from '../../core/release/release';
import { fromTemplate } from '../exports/support/seed';
import { violations } from './support/axe';
import { type, write } from './support/hand';
import { caretIn, end, launch, menu, type Running, windowShownBy } from './support/launch';

function fileOf(release: Release): string {
  const path = join(mkdtempSync(join(tmpdir(), 'dateline-keys-')), 'release.dateline');
  writeFileSync(path, encodeArchive({ release, assets: new Map() }));
  return path;
}

let window: Running;

async function resize(width: number): Promise<void> {
  const own = await window.app.browserWindow(window.page);
  await own.evaluate((shown, wide) => shown.setContentSize(wide, 800), width);
  await window.page.waitForFunction((wide) => innerWidth === wide, width);
}

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await window.page.keyboard.press(key);
};

/** The part of the window that has the focus, by its class or its name. */
const focused = (): Promise<string> =>
  window.page.evaluate(() => {
    const parts = ['.bar', '.rail', '.panel', '.dl-page', '.preview', '.status', 'dialog', '.find'];
    const element = document.activeElement;
    return parts.find((part) => element?.closest(part)) ?? element?.className ?? '';
  });

const nameOfFocused = (): Promise<string> =>
  window.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

/** Presses Tab until something has the focus; gives back how often. */
async function tabsTo(part: string, most: number): Promise<number> {
  for (let count = 1; count <= most; count += 1) {
    await press('Tab');
    if ((await focused()) === part) return count;
  }
  throw new Error(`${part} is not reached by ${most} Tabs`);
}

/** The menu item with a label, once the menu shows it as it is to be. */
const isEnabled = (label: string): Promise<boolean | undefined> =>
  window.app.evaluate(
    ({ Menu }, wanted) =>
      Menu.getApplicationMenu()
        ?.items.flatMap((each) => each.submenu?.items ?? [])
        .find((each) => each.label === wanted)?.enabled,
    label,
  );

describe('the window by keyboard alone', () => {
  beforeAll(async () => {
    window = await launch([fileOf(fromTemplate('joint-statement'))]);
    await resize(1280);
  });
  afterAll(() => end(window));

  it('is reached from the start to the page with a few Tabs', async () => {
    expect(await tabsTo('.dl-page', 6)).toBeLessThanOrEqual(6);
    await press('Shift+F6', 'Shift+F6');
    expect(await focused()).toBe('.bar');
  });

  it('goes along the tool bar with the arrow keys, and comes back to the same button', async () => {
    await press('Home', 'ArrowRight');
    const second = await nameOfFocused();
    await press('ArrowRight');
    const third = await nameOfFocused();
    expect(new Set([second, third, '']).size).toBe(3);
    await press('Tab', 'Shift+Tab');
    expect(await nameOfFocused()).toBe(third);
    await press('End');
    expect(await window.page.evaluate(() => document.activeElement?.textContent)).toBe('Export');
  });

  it('goes round its parts with F6, and back with Shift+F6', async () => {
    const { page } = window;
    await page.locator('.dl-lede').click();
    const parts: string[] = [];
    for (let step = 0; step < 5; step += 1) {
      await press('F6');
      parts.push(await focused());
    }
    expect(parts).toEqual(['.panel', '.status', '.bar', '.panel', '.dl-page']);
    await press('Shift+F6');
    expect(await focused()).toBe('.panel');
  });

  it('comes back from a panel to the caret with Escape', async () => {
    const { page } = window;
    await page.locator('.dl-lede').click();
    await press('End');
    await menu(window, 'Facts');
    await page.waitForFunction(() => document.activeElement?.closest('.panel'));
    await press('Escape');
    await caretIn(window, '.dl-lede');
    await type(page, 'Here.');
    await page.locator('.dl-lede', { hasText: 'Here.' }).waitFor();
  });

  it.each(['Outline', 'Fill in', 'Checks', 'Library'])(
    'puts the focus into the panel that the menu opens: %s',
    async (name) => {
      await menu(window, name);
      await window.page.waitForFunction(
        (wanted) =>
          document.activeElement?.closest('.panel')?.getAttribute('aria-label') === wanted,
        name,
      );
      await press('Escape');
      expect(await focused()).toBe('.dl-page');
    },
  );

  it('makes a panel wider and narrower with the arrow keys, and keeps it so', async () => {
    const { page } = window;
    await menu(window, 'Outline');
    const handle = page.getByRole('separator', { name: 'Width of Outline' });
    const width = async () => (await page.locator('.side.start .panel').boundingBox())?.width ?? 0;
    const before = await width();
    await handle.focus();
    await press('ArrowRight', 'ArrowRight');
    await expect.poll(width).toBe(before + 32);
    expect(await handle.getAttribute('aria-valuenow')).toBe(String(before + 32));
    await press('Home');
    await expect.poll(width).toBe(180);
    const box = await handle.boundingBox();
    if (!box) throw new Error('the handle is not seen');
    await page.mouse.move(box.x + 4, 300);
    await page.mouse.down();
    await page.mouse.move(box.x + 64, 300, { steps: 4 });
    await page.mouse.up();
    await expect.poll(width).toBe(240);
    await handle.focus();
    await press('ArrowRight');
    await expect.poll(width).toBe(256);
    // Another window of the same person begins with the same width.
    const another = await windowShownBy(window, () => menu(window, 'Blank release'));
    await another.locator('.side.start .panel').waitFor();
    expect((await another.locator('.side.start .panel').boundingBox())?.width).toBe(256);
    await another.close();
    // Without a window manager nothing gives the focus back: the menu is about the window that has it.
    await (await window.app.browserWindow(page)).evaluate((own) => own.focus());
  });

  it('closes a panel over the page with Escape and with a click on the page', async () => {
    const { page } = window;
    await resize(900);
    const panel = page.locator('.panel');
    // There is room for none beside the page now.
    await expect.poll(() => panel.count()).toBe(0);
    await menu(window, 'Checks');
    await page.waitForFunction(() => document.activeElement?.closest('.panel'));
    await press('Escape');
    await panel.waitFor({ state: 'detached' });
    await menu(window, 'Outline');
    await panel.waitFor();
    await page.locator('.dl-lede').click();
    await panel.waitFor({ state: 'detached' });
    await resize(1280);
  });

  it('says how long the selection is, and more about the length when it is asked', async () => {
    const { page } = window;
    await page.getByText('For children, the adoption').click();
    await press('Home', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight');
    const count = page.getByRole('button', { name: /^2 of \d+ words$/ });
    await count.waitFor();
    await count.focus();
    await press('Enter');
    const lengths = page.getByRole('dialog', { name: 'Length of the text' });
    await lengths
      .getByText(/about \d+ min/)
      .first()
      .waitFor();
    expect(await lengths.getByRole('row', { name: /^Words 2 \d+/ }).count()).toBe(1);
    expect(await violations(page, '.statistics')).toEqual([]);
    await press('Escape');
    await lengths.waitFor({ state: 'detached' });
    expect(await focused()).toBe('.status');
  });

  it('shows the text alone in focus mode, until Escape, its button or a panel ends it', async () => {
    const { page } = window;
    const around = [
      page.getByRole('button', { name: 'Export' }),
      page.locator('.side').first(),
      page.locator('.status'),
    ];
    const isAlone = async (): Promise<boolean> => {
      const seen = await Promise.all(around.map((each) => each.isVisible()));
      return seen.every((each) => !each);
    };
    const all = async (): Promise<void> => {
      for (const each of around) await each.waitFor();
    };
    await page.locator('.dl-page h1').click();
    await press('End', 'Control+Shift+D');
    await expect.poll(isAlone).toBe(true);
    expect(await violations(page, '.window')).toEqual([]);
    await type(page, ' alone');
    await expect.poll(() => page.locator('.dl-page h1').textContent()).toContain(' alone');
    await press('Escape');
    await all();
    await press('Control+Shift+D');
    await page.getByRole('button', { name: 'Leave focus mode' }).click();
    await all();
    await menu(window, 'Focus mode');
    await expect.poll(isAlone).toBe(true);
    await menu(window, 'Facts');
    await all();
    await page.locator('.dl-page h1').click();
    await press('Control+z');
  });

  it('keeps Export in sight in a narrow window', async () => {
    await resize(560);
    const box = await window.page.getByRole('button', { name: 'Export' }).boundingBox();
    expect(box && box.x + box.width).toBeLessThanOrEqual(560);
    await resize(1280);
  });
});

describe('the commands', () => {
  beforeAll(async () => {
    window = await launch([fileOf(fromTemplate('joint-statement'))]);
    await window.page.locator('.dl-lede').click();
  });
  afterAll(() => end(window));

  const palette = () => window.page.getByRole('dialog', { name: 'Commands' });
  const chosen = () => palette().getByRole('option', { selected: true });

  it('are a list that the keys go through: the choice is in sight and announced', async () => {
    const { page } = window;
    await press('Control+Shift+P');
    await palette().waitFor();
    const search = palette().getByRole('combobox');
    await expect
      .poll(() => search.evaluate((field) => field === document.activeElement))
      .toBe(true);
    for (let step = 0; step < 30; step += 1) await press('ArrowDown');
    expect(await chosen().count()).toBe(1);
    const id = await chosen().getAttribute('id');
    expect(await search.getAttribute('aria-activedescendant')).toBe(id);
    const isInSight = await chosen().evaluate((row) => {
      const list = row.closest('.choices')?.getBoundingClientRect();
      const { top, bottom } = row.getBoundingClientRect();
      return list !== undefined && top >= list.top - 1 && bottom <= list.bottom + 1;
    });
    expect(isInSight).toBe(true);
    // The pointer chooses, it does not mark a second row.
    await palette().getByRole('option').nth(28).hover();
    expect(await chosen().count()).toBe(1);
    expect(await violations(page, 'dialog')).toEqual([]);
    await press('Escape');
    await palette().waitFor({ state: 'detached' });
    expect(await focused()).toBe('.dl-page');
  });

  it('are found by another word, and one that is used comes first the next time', async () => {
    const { page } = window;
    await press('Control+Shift+P');
    await palette().waitFor();
    await type(page, 'gallery');
    await expect.poll(() => chosen().textContent()).toContain('New from template…');
    for (const _ of 'gallery') await press('Backspace');
    await type(page, 'zzz');
    await palette().getByText('No such command.').waitFor();
    for (const _ of 'zzz') await press('Backspace');
    await type(page, 'keyboard');
    await press('Enter');
    const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await shortcuts.waitFor();
    await press('Escape');
    await shortcuts.waitFor({ state: 'detached' });
    await press('Control+Shift+P');
    await expect.poll(() => chosen().textContent()).toContain('Keyboard shortcuts');
    await press('Escape');
    await palette().waitFor({ state: 'detached' });
  });

  it('have a list of their keys, which Ctrl+/ opens and which selects nothing', async () => {
    const { page } = window;
    await page.locator('.dl-lede').click();
    await press('End', 'Control+/');
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await list.waitFor();
    await write(list.getByLabel('Search'), 'bold');
    await list.getByText('Ctrl+B').waitFor();
    expect(await list.locator('dt').allTextContents()).toEqual(['Bold']);
    expect(await violations(page, 'dialog')).toEqual([]);
    await press('Escape');
    await list.waitFor({ state: 'detached' });
    await type(page, 'Still here.');
    await page.locator('.dl-lede', { hasText: 'Still here.' }).waitFor();
    expect(await page.locator('.dl-page h1').count()).toBe(1);
  });

  it('open the link with Ctrl+K', async () => {
    const { page } = window;
    await press('Shift+Home', 'Control+k');
    await page.getByRole('dialog', { name: /Link/ }).waitFor();
    await press('Escape');
  });

  it('are greyed out in the menu where they make no sense', async () => {
    await expect.poll(() => isEnabled('Withdraw…')).toBe(false);
    await expect.poll(() => isEnabled('Row above')).toBe(false);
    expect(await isEnabled('Bold')).toBe(true);
  });
});

describe('an issued release', () => {
  beforeAll(async () => {
    const release = fromTemplate('joint-statement');
    const facts = { ...release.facts, status: 'issued' as const };
    window = await launch([fileOf({ ...release, facts })]);
  });
  afterAll(() => end(window));

  it('shows its pages beside the text', async () => {
    await press('Control+Shift+B');
    await window.page.getByRole('img', { name: 'Page 1', exact: true }).waitFor();
  });

  it('disables commands that would change it, and says why when one is used', async () => {
    const { page } = window;
    await expect.poll(() => isEnabled('Bold')).toBe(false);
    await expect.poll(() => isEnabled('Withdraw…')).toBe(true);
    expect(await page.getByRole('button', { name: 'Bold' }).isDisabled()).toBe(true);
    const said = page.getByText('and its text is locked.');
    await press('Control+Shift+X');
    await said.waitFor();
    await press('Control+Shift+X');
    expect(await said.count()).toBe(1);
  });
});

describe('a release with much to fill in', () => {
  beforeAll(async () => {
    window = await launch([fileOf(fromTemplate('press-release'))]);
  });
  afterAll(() => end(window));

  it('is no trap for Tab: after the last placeholder and field it leaves the page', async () => {
    const { page } = window;
    await page.locator('.dl-page h1').click();
    for (let count = 0; count < 80; count += 1) {
      await press('Tab');
      if ((await focused()) !== '.dl-page') break;
    }
    expect(await focused()).not.toBe('.dl-page');
  });
});

describe('finding', () => {
  beforeAll(async () => {
    window = await launch([fileOf(fromTemplate('joint-statement'))]);
    await window.page.locator('.dl-lede').click();
  });
  afterAll(() => end(window));

  const field = () => window.page.getByLabel('Find', { exact: true });
  const tally = () => window.page.locator('.find .tally').textContent();

  it('goes to the first after the caret, on with Enter and F3, and marks where it is', async () => {
    const { page } = window;
    await page.getByText('For children, the adoption').click();
    await press('Home', 'Control+f');
    await write(field(), "children's");
    await expect.poll(tally).toMatch(/^\d+ results$/);
    await press('Enter');
    await expect.poll(tally).toMatch(/^\d+ of \d+$/);
    await page.locator('mark.now').waitFor();
    const first = await tally();
    await press('F3');
    await expect.poll(tally).not.toBe(first);
    await press('Shift+F3');
    await expect.poll(tally).toBe(first);
    await press('Escape');
    expect(await focused()).toBe('.dl-page');
    const selected = await page.evaluate(() => String(document.getSelection()).toLowerCase());
    expect(selected.replace('’', "'")).toBe("children's");
  });

  it('sees what is in fields, and leaves the words selected there', async () => {
    const { page } = window;
    const name = page.locator('.dl-card input[name="name"]').first();
    const value = await name.inputValue();
    await press('Control+f');
    await write(field(), value);
    await press('Enter');
    await page.locator('input.found-now').waitFor();
    await press('Escape');
    const selected = await name.evaluate((input: HTMLInputElement) =>
      document.activeElement === input
        ? input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0)
        : null,
    );
    expect(selected).toBe(value);
  });

  it('says how many it replaced, and takes all back with one undo', async () => {
    const { page } = window;
    const before = await page.locator('.dl-page').textContent();
    await press('Control+h');
    await write(field(), 'children');
    await expect.poll(tally).toMatch(/^\d+ results$/);
    const count = Number.parseInt((await tally()) ?? '', 10);
    await write(page.getByLabel('Replace with'), 'minors');
    await page.getByRole('button', { name: 'Replace all' }).click();
    await expect.poll(tally).toBe(`${count} replaced`);
    await menu(window, 'Undo');
    await expect.poll(() => page.locator('.dl-page').textContent()).toBe(before);
    await write(field(), 'nowhere to be found');
    await expect.poll(tally).toBe('No results');
  });
});
