import type { Locator, Page } from 'playwright-core';

/** Pause between two keys, in milliseconds: a quick hand. */
const KEY_MS = 12;

/** Types a text letter by letter where the focus is. */
export async function type(page: Page, text: string): Promise<void> {
  for (const letter of text) {
    // A sign that no key gives (an accent, an emoji) arrives as an input method would send it.
    await page.keyboard.type(letter, { delay: KEY_MS });
  }
}

/**
 * Clicks a field and types a text over what is in it, letter by letter. An empty text clears the
 * field.
 */
export async function write(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.press('ControlOrMeta+a');
  if (text === '') await field.press('Backspace');
  else await type(field.page(), text);
}
