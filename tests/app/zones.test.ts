import { afterEach, describe, expect, it } from 'vitest';
import { type, write } from './support/hand';
import { menu, start, stop } from './support/launch';

afterEach(stop);

describe('a time zone', () => {
  it('is found by a city, a country or an abbreviation, and shown as people know it', async () => {
    const { page } = await start();
    await page.getByLabel('Release time').selectOption('embargo');
    await write(page.getByLabel('Embargoed until'), '2026-12-10T00:01');
    const zone = page.getByLabel('Time zone', { exact: true });
    const announced = page.locator('.announced');
    const shown = () => zone.inputValue();

    await write(zone, 'Geneva');
    await page.keyboard.press('Enter');
    await expect.poll(shown).toBe('Zurich (CET, UTC+1)');
    await page.getByText('Geneva: the time of Zurich.').waitFor();
    await announced.getByText('00:01 CET').waitFor();

    // An abbreviation keeps the zone that has it already, and else says whose time it is.
    await write(zone, 'CET');
    await page.keyboard.press('Tab');
    await expect.poll(shown).toBe('Zurich (CET, UTC+1)');
    await write(zone, 'EST');
    await page.keyboard.press('Tab');
    await expect.poll(shown).toBe('New York (EST, UTC−5)');
    await page.getByText('EST: the time of New York.').waitFor();
    await announced.getByText('00:01 EST').waitFor();

    // Half a name: chosen from the list with the keyboard, or with the mouse.
    await write(zone, 'nairo');
    const options = page.getByRole('listbox', { name: 'Matching time zones' }).getByRole('option');
    await options.first().waitFor();
    expect(await options.allTextContents()).toEqual(['Nairobi (EAT, UTC+3)Kenya']);
    await page.keyboard.press('Enter');
    await expect.poll(shown).toBe('Nairobi (EAT, UTC+3)');
    await write(zone, 'India');
    await options.filter({ hasText: 'Kolkata' }).click();
    await expect.poll(shown).toBe('Kolkata (UTC+5:30)');

    // Several are asked about, and what nobody knows stays and is said.
    await write(zone, 'Spain');
    await page.keyboard.press('Enter');
    await page.getByText('“Spain” has several time zones. Choose one.').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(shown).toBe('Madrid (CET, UTC+1)');
    await write(zone, 'Atlantis');
    await page.keyboard.press('Tab');
    await page.getByText('No matching time zone.').waitFor();
    expect(await shown()).toBe('Atlantis');
    expect(await announced.textContent()).toContain('CET');

    await write(page.getByLabel('Another time zone'), 'UK');
    await page.keyboard.press('Enter');
    await announced.getByText('GMT', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Remove London' }).click();
    await page.getByRole('button', { name: 'Remove London' }).waitFor({ state: 'detached' });
  });

  it('of a contact in the library is found in the same way', async () => {
    const running = await start();
    const opened = running.app.waitForEvent('window');
    await menu(running, 'Open the library…');
    const page = await opened;
    await page.getByLabel('Add', { exact: true }).selectOption('contact');
    const zone = page.getByLabel('Time zone', { exact: true });
    await zone.click();
    await type(page, 'Goma');
    await page.keyboard.press('Enter');
    await expect.poll(() => zone.inputValue()).toMatch(/^Lubumbashi \(CAT, UTC\+2\)$/);
    await write(zone, '');
    await page.keyboard.press('Tab');
    await expect.poll(() => zone.inputValue()).toBe('');
  });
});
