import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { type, write } from './support/hand';
import { menu, start, stop, windowShownBy } from './support/launch';

afterEach(stop);

/** The window of a new release that is made from a template. */
async function newFrom(template: RegExp): Promise<Page> {
  const running = await start();
  await menu(running, 'New from template…');
  const page = await windowShownBy(running, () =>
    running.page
      .getByRole('list', { name: 'Templates' })
      .getByRole('button', { name: template })
      .click(),
  );
  await page.locator('.dl-page').waitFor();
  page.setDefaultTimeout(15_000);
  await page.bringToFront();
  return page;
}

const question = (page: Page, prompt: string) =>
  page.getByRole('form', { name: 'Fill in' }).getByRole('textbox', { name: prompt });

describe('the form of a new release', () => {
  it('has the focus in its first question and keeps every space that is typed', async () => {
    const page = await newFrom(/^Press release/);
    const organisation = question(page, 'Which organisation is speaking?');
    await expect
      .poll(() => organisation.evaluate((field) => field === document.activeElement))
      .toBe(true);
    await type(page, 'Children First');
    const quoted = page.locator('.dl-quote').getByLabel('Organisation');
    await expect.poll(() => quoted.inputValue()).toBe('Children First');
    await type(page, ' International');
    expect(await organisation.inputValue()).toBe('Children First International');
    await page.keyboard.press('Enter');
    await type(page, 'New York');
    await page.locator('.dl-dateline').getByText('NEW YORK').waitFor();
    await expect.poll(() => quoted.inputValue()).toBe('Children First International');

    // A correction in the facts reaches what the answer has filled.
    await page.getByRole('button', { name: 'Facts', exact: true }).click();
    await write(page.getByLabel('Organisation 1', { exact: true }), 'Schools for All');
    await expect.poll(() => quoted.inputValue()).toBe('Schools for All');
  });

  it('goes from an optional answer to the next question with Enter', async () => {
    const page = await newFrom(/^Press release/);
    const optional = question(page, 'What makes it matter, in one line?');
    await write(optional, 'Fees keep one child in two away');
    await page.keyboard.press('Enter');
    await type(page, 'published the first survey of its kind');
    expect(await optional.inputValue()).toBe('Fees keep one child in two away');
    const line = page.locator('.dl-page').getByText('Fees keep one child in two away');
    await line.waitFor();

    // Left out, it is kept; taken in again, it is back in its place.
    const box = page.getByLabel('Leave out').first();
    await box.check();
    await line.waitFor({ state: 'detached' });
    await box.uncheck();
    await line.waitFor();
    expect(await optional.inputValue()).toBe('Fees keep one child in two away');
  });

  it('hides its guidance, on the page too, until it is asked for again', async () => {
    const page = await newFrom(/^Coalition statement/);
    const guidance = page.locator('.part-note').first();
    const pattern = page.getByText('Repeats for each organisation').first();
    await guidance.waitFor();
    await pattern.waitFor();
    await page.getByRole('button', { name: 'Hide guidance' }).click();
    await pattern.waitFor({ state: 'detached' });
    expect(await page.locator('.part-note').count()).toBe(0);
    expect(await page.locator('.fill-guidance').count()).toBe(0);
    await page.reload();
    await page.locator('.dl-page').waitFor();
    expect(await page.locator('.part-note').count()).toBe(0);
    await page.getByRole('button', { name: 'Show guidance' }).click();
    await pattern.waitFor();
  });

  it('says what is missing once in the checks, with the number of the status line', async () => {
    const page = await newFrom(/^Press release/);
    const status = page.locator('.status');
    await status.getByText('1 error', { exact: false }).waitFor();
    const count = Number.parseInt(
      (await status.textContent())?.match(/(\d+) things to fill/)?.[1] ?? '',
      10,
    );
    await page.getByRole('button', { name: 'Checks', exact: true }).click();
    await page
      .getByRole('complementary', { name: 'Checks' })
      .getByText(`${count} things are still to be filled in.`)
      .waitFor();
  });

  it('says what is wrong with an address beside its field, and keeps it', async () => {
    const page = await newFrom(/^Press release/);
    const email = question(page, 'At which e-mail address?');
    await write(email, 'radio@example');
    await page.keyboard.press('Tab');
    await page.getByText('“radio@example” is not an e-mail address.').waitFor();
    expect(await email.getAttribute('aria-invalid')).toBe('true');
    expect(await email.inputValue()).toBe('radio@example');
    await write(email, 'radio@example.org');
    await page.getByText('is not an e-mail address').waitFor({ state: 'detached' });
    const phone = question(page, 'At which telephone number?');
    await write(phone, '123');
    await page.keyboard.press('Tab');
    await page.getByText('“123” is too short for a telephone number.').waitFor();
  });
});
