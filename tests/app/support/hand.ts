import type { Locator, Page } from 'playwright-core';

/** Pause between two keys, in milliseconds: a quick hand. */
const KEY_MS = 12;

/** What a person sees as one letter: an accent or an emoji is never typed in halves. */
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Types a text letter by letter where the focus is. A letter that no key of the keyboard gives (an
 * accent, an emoji) arrives as an input method sends it.
 */
export async function type(page: Page, text: string, keyMs = KEY_MS): Promise<void> {
  for (const { segment } of letters.segment(text)) {
    if (segment === '\n') await page.keyboard.press('Enter', { delay: keyMs });
    else await page.keyboard.type(segment, { delay: keyMs });
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

/** Writes a text into a field and leaves it with Tab, as one goes through a form. */
export async function writeAndLeave(field: Locator, text: string): Promise<void> {
  await write(field, text);
  await field.page().keyboard.press('Tab', { delay: KEY_MS });
}

/**
 * Writes a date, or a date and a time, into its field and leaves the field.
 *
 * @param text as ISO 8601 has it: `2026-12-10` or `2026-12-10T00:01`
 */
export async function writeDate(field: Locator, text: string): Promise<void> {
  const kind = await field.getAttribute('type');
  if (kind !== 'date' && kind !== 'datetime-local') return writeAndLeave(field, text);
  // The browser's own field: a click into its first part, then digits in the order of the language.
  const page = field.page();
  const { height } = (await field.boundingBox()) ?? { height: 0 };
  await field.click({ position: { x: 14, y: height / 2 } });
  await type(page, await field.evaluate(asTypedInto, text));
  await page.keyboard.press('Tab', { delay: KEY_MS });
}

/** The keys that enter a date into the browser's own field, in the order of its language. */
function asTypedInto(_field: Element, text: string): string {
  const [date = '', time = ''] = text.split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  const order = new Intl.DateTimeFormat(navigator.language).formatToParts(new Date());
  const typed = order.map(({ type: part }) => {
    if (part === 'year') return year.padStart(6, '0');
    if (part === 'month') return month;
    return part === 'day' ? day : '';
  });
  const hour = Number(time.slice(0, 2));
  const { hour12 } = new Intl.DateTimeFormat(navigator.language, {
    hour: 'numeric',
  }).resolvedOptions();
  if (time === '') return typed.join('');
  const clock = hour12
    ? `${String(hour % 12 || 12).padStart(2, '0')}${time.slice(3)}${hour < 12 ? 'a' : 'p'}`
    : time.replace(':', '');
  return typed.join('') + clock;
}

/** Presses one key after another, each as Playwright names it: `Control+s`, `ArrowDown`. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key, { delay: KEY_MS });
}

/** Clicks with the right button, for the menu of what is under the pointer. */
export const rightClick = (target: Locator): Promise<void> => target.click({ button: 'right' });

/** Takes hold of something, moves it onto something else and lets go. */
export async function drag(from: Locator, onto: Locator): Promise<void> {
  const { mouse } = from.page();
  await from.hover();
  await mouse.down();
  const box = await onto.boundingBox();
  if (!box) throw new Error('nothing to drag it onto is in sight');
  // A hand passes over what lies between; one leap is no drag for the browser.
  await mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
  await mouse.up();
}
