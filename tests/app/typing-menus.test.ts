import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type, write } from './support/hand';
import { caretIn, end, launch, menu, type Running } from './support/launch';
import { picture } from './support/picture';

let window: Running;

beforeAll(async () => {
  window = await launch();
});
afterAll(() => end(window));

const item = (name: string | RegExp): Locator =>
  window.page.getByRole('menuitem', { name, exact: typeof name === 'string' });

/** Clicks with the right button, and waits until the menu is there. */
async function rightClick(place: Locator): Promise<void> {
  await place.click({ button: 'right', position: { x: 20, y: 8 } });
  await item(/^Select all/).waitFor();
}

/** A new paragraph of its own, with the caret in it. */
async function newParagraph(): Promise<void> {
  const { page } = window;
  await page.getByText('With 38 paragraphs').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
}

const shown = async (): Promise<string> => (await picture(window.page)).join('\n');

describe('the context menu', () => {
  it('of text copies, cuts and pastes what is selected', async () => {
    const { page } = window;
    await newParagraph();
    await type(page, 'Alpha beta');
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('ContextMenu');
    await item(/^Cut/).click();
    await expect.poll(shown).toContain('Alpha |');
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+F10');
    await item(/^Paste(?! as)/).click();
    await expect.poll(shown).toContain('beta|Alpha');
  });

  it('of a link removes it, and edits it', async () => {
    const { page } = window;
    await newParagraph();
    await type(page, 'See our report');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await page.keyboard.press('Control+K');
    const dialog = page.getByRole('dialog', { name: 'Link' });
    await dialog.waitFor();
    await type(page, 'not a');
    await dialog.getByText('This is not a link.').waitFor();
    await type(page, ' link');
    await page.keyboard.press('Enter');
    expect(await dialog.isVisible()).toBe(true);
    await write(dialog.getByRole('textbox'), 'www.unicef.org');
    await dialog.getByText('Links to https://www.unicef.org').waitFor();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const link = page.locator('.dl-page a', { hasText: 'report' });
    await link.waitFor();
    await rightClick(link);
    await item(/^Edit link…/).click();
    const field = dialog.getByRole('textbox');
    expect(await field.inputValue()).toBe('https://www.unicef.org');
    await write(field, 'www.un.org');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.dl-page a[href="https://www.un.org"]').waitFor();
    await rightClick(link);
    await item('Remove link').click();
    await link.waitFor({ state: 'detached' });
    await page.locator('.dl-page p', { hasText: 'See our report' }).waitFor();
  });

  it('leaves the focus to the dialog that it opens, as the palette and a shortcut do', async () => {
    const { page } = window;
    const slow = await page.context().newCDPSession(page);
    await newParagraph();
    await type(page, 'Ask press@example.org ');
    const link = page.locator('.dl-page a', { hasText: 'press@example.org' });
    await link.waitFor();
    const dialog = page.getByRole('dialog', { name: 'Link' });
    const ways: Readonly<Record<string, () => Promise<void>>> = {
      menu: async () => {
        await rightClick(link);
        await item(/^Edit link…/).click();
      },
      palette: async () => {
        await page.keyboard.press('Control+Shift+P');
        await page.getByRole('dialog', { name: 'Commands' }).waitFor();
        await type(page, 'link…');
        await page.keyboard.press('Enter');
      },
      shortcut: () => page.keyboard.press('Control+K'),
    };
    for (const rate of [1, 4]) {
      await slow.send('Emulation.setCPUThrottlingRate', { rate });
      for (const [way, open] of Object.entries(ways)) {
        await open();
        await dialog.waitFor();
        const field = dialog.getByRole('textbox');
        // Typed at once, without a click, as whoever knows the dialog does.
        await type(page, way);
        await expect.poll(() => field.inputValue()).toBe(`press@example.org${way}`);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        await type(page, '!');
        await expect.poll(shown).toMatch(/Ask \w*!\|\w*@/);
        await page.keyboard.press('Backspace');
      }
    }
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await slow.detach();
  });

  it('of a table adds a row, and deletes a column', async () => {
    const { page } = window;
    await newParagraph();
    await menu(window, 'Table');
    await caretIn(window, '.dl-table');
    const table = page.locator('.dl-table').last();
    await rightClick(table.locator('td').first());
    await item('Row below').click();
    await expect.poll(() => table.locator('tr').count()).toBe(4);
    await rightClick(table.locator('td').first());
    await item('Delete column').click();
    await expect.poll(() => table.locator('tr').first().locator('td').count()).toBe(2);
    await rightClick(table.locator('td').first());
    await item('Delete table').click();
    await table.waitFor({ state: 'detached' });
  });

  it('opens where the pointer is', async () => {
    const { page } = window;
    const line = page.locator('.dl-page p', { hasText: 'With 38 paragraphs' });
    const box = await line.boundingBox();
    if (!box) throw new Error('no line');
    await line.click({ button: 'right', position: { x: 60, y: 8 } });
    const opened = await page.getByRole('menu').boundingBox();
    expect(Math.abs((opened?.x ?? 0) - box.x - 60)).toBeLessThan(12);
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
  });

  it('of a field is the one of the system', async () => {
    const { app, page } = window;
    await app.evaluate(({ Menu }) => {
      Menu.prototype.popup = function popup() {
        const labels = this.items.map(({ label, type: kind }) =>
          kind === 'separator' ? '-' : label,
        );
        Reflect.set(globalThis, 'shownMenu', labels);
      };
    });
    const last = () => app.evaluate(() => Reflect.get(globalThis, 'shownMenu') ?? null);
    await menu(window, 'Quote');
    await caretIn(window, '.dl-quote');
    for (const field of [
      page.locator('.dl-quote').last().getByLabel('Speaker'),
      page.getByLabel('Place', { exact: true }),
    ]) {
      await app.evaluate(() => Reflect.set(globalThis, 'shownMenu', null));
      await field.click({ button: 'right' });
      await expect
        .poll(last)
        .toEqual(['Cut', 'Copy', 'Paste', 'Paste as plain text', '-', 'Select all']);
      expect(await page.getByRole('menuitem').count()).toBe(0);
    }
  });
});
