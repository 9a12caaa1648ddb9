import { afterEach, describe, expect, it } from 'vitest';
import { type, write } from './support/hand';
import { menu, start, stop, windowShownBy } from './support/launch';

afterEach(stop);

describe('a date that is typed', () => {
  it('is taken when it is whole, and a half or impossible one is said beside the field', async () => {
    const { page } = await start([], ['--lang=en-GB']);
    const date = page.getByLabel('Date', { exact: true });
    const dateline = page.locator('.dl-dateline');

    // The whole field, letter by letter; nothing reaches the page before Enter.
    await date.click();
    await type(page, '10 Dec');
    await page.getByText(/^= Thursday,? 10 December 2026$/).waitFor();
    expect(await date.inputValue()).toBe('10 Dec');
    expect(await dateline.textContent()).not.toContain('December');
    await page.keyboard.press('Enter');
    await dateline.getByText('10 December 2026').waitFor();
    await expect.poll(() => date.inputValue()).toBe('10 December 2026');

    for (const [typed, said] of [
      ['31 Feb', 'February has at most 29 days. Still set: 10 December 2026.'],
      ['10.12.26', 'Write the year with four digits, as 2026.'],
      ['10 Dec 1', 'Write the year with four digits, as 2026.'],
      ['not a date', 'This is not a date.'],
    ] as const) {
      await write(date, typed);
      await page.getByText(said).waitFor();
      await page.getByLabel('Reference').click();
      expect(await date.inputValue()).toBe(typed);
      expect(await date.getAttribute('aria-invalid')).toBe('true');
      expect(await dateline.textContent()).toContain('10 December 2026');
    }

    // Another panel, and back: what was typed is still there, and still said to be wrong.
    await page.getByRole('button', { name: 'Checks', exact: true }).click();
    await page.getByRole('button', { name: 'Facts', exact: true }).click();
    expect(await date.inputValue()).toBe('not a date');
    await page.getByText('This is not a date.').waitFor();

    // Strokes go by the order of the person's own language; Escape takes what was typed away.
    await write(date, '12/10/2026');
    await page.getByText(/^= Monday,? 12 October 2026$/).waitFor();
    await page.keyboard.press('Escape');
    expect(await date.inputValue()).toBe('10 December 2026');
    await write(date, '2026-12-11');
    await dateline.getByText('11 December 2026').waitFor();
    await write(date, '12.12.2026');
    await dateline.getByText('12 December 2026').waitFor();
    await page.getByLabel('Reference').click();
    await write(date, '');
    await page.getByLabel('Reference').click();
    await dateline.getByText('10 December 2026').waitFor({ state: 'detached' });
  });

  it('goes by the order of months first in American English', async () => {
    const { page } = await start([], ['--lang=en-US']);
    const date = page.getByLabel('Date', { exact: true });
    await write(date, '12/10/2026');
    await page.getByText('= Thursday, December 10, 2026').waitFor();
    await page.keyboard.press('Tab');
    await page.locator('.dl-dateline').getByText('10 December 2026').waitFor();
    expect(await date.inputValue()).toBe('December 10, 2026');
  });

  it('is chosen from a calendar by keys and by mouse', async () => {
    const { page } = await start([], ['--lang=en-GB']);
    const date = page.getByLabel('Date', { exact: true });
    await write(date, '2026-12-10');
    const open = page.getByRole('button', { name: 'Choose from a calendar' });
    await open.focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/^Thursday,? 10 December 2026$/);
    for (const key of ['ArrowDown', 'ArrowLeft', 'PageDown', 'Home'])
      await page.keyboard.press(key);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/^Monday,? 11 January 2027$/);
    await page.keyboard.press('Enter');
    await page.locator('.dl-dateline').getByText('11 January 2027').waitFor();
    await expect.poll(() => date.evaluate((field) => field === document.activeElement)).toBe(true);
    await open.click();
    await page.getByRole('button', { name: 'Next month' }).click();
    await page.getByRole('gridcell', { name: /^Wednesday,? 3 February 2027$/ }).click();
    await page.locator('.dl-dateline').getByText('3 February 2027').waitFor();
    await open.click();
    await page.keyboard.press('Escape');
    await page.getByRole('grid').waitFor({ state: 'detached' });
  });

  it('is an embargo with its time, and never one that is half typed', async () => {
    const { page } = await start([], ['--lang=en-GB']);
    await page.getByLabel('Release time').selectOption('embargo');
    const until = page.getByLabel('Embargoed until');
    const announced = page.locator('.announced');
    const before = await announced.textContent();
    await until.click();
    await page.keyboard.press('ControlOrMeta+a');
    for (const letter of '12 May 2027 0:0') {
      await type(page, letter);
      expect(await announced.textContent()).toBe(before);
    }
    await type(page, '1');
    await page.getByText(/^= Wednesday,? 12 May 2027, 00:01$/).waitFor();
    await page.keyboard.press('Enter');
    await announced.getByText('Wednesday, 12 May 2027').waitFor();
    await write(until, '6 February 1');
    await page.getByText('Write the year with four digits, as 2026.').waitFor();
    await page.getByLabel('Reference').click();
    expect(await announced.textContent()).toContain('Wednesday, 12 May 2027');
    await write(until, '9 am');
    await page.getByLabel('Reference').click();
    await announced.getByText('09:00').waitFor();
    await write(until, '2027-05-13T00:01');
    await announced.getByText('Thursday, 13 May 2027').waitFor();
  });

  it('is read in the form too', async () => {
    const running = await start([], ['--lang=en-GB']);
    await menu(running, 'New from template…');
    const page = await windowShownBy(running, () =>
      running.page
        .getByRole('list', { name: 'Templates' })
        .getByRole('button', { name: /^Press release/ })
        .click(),
    );
    const date = page.getByLabel('On which day is it issued?');
    await write(date, '31.11.2026');
    await page.getByText('November has 30 days.').waitFor();
    await write(date, '10 Dec');
    await page.keyboard.press('Tab');
    await page.locator('.dl-dateline').getByText('10 December 2026').waitFor();
  });
});
