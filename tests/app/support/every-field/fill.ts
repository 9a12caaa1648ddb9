import { stripVTControlCharacters } from 'node:util';
import type { ElementHandle, Page } from 'playwright-core';
import { type } from '../hand';
import { elementOf, type Thing } from './find';
import type { Report } from './report';
import { asTyped, type Sample, sampleFor } from './texts';

/** Between two keys, in milliseconds. There are thousands of them. */
const KEY_MS = 2;
/** How long what a key does may take, in milliseconds, before it counts as not done. */
const PATIENCE_MS = 2_000;
/** What a field writes into the release is there within this time, in milliseconds. */
const WRITING_MS = 500;
/** A click waits so long for what is clicked, in milliseconds. */
const CLICK_MS = 15_000;
/** One undo takes back so many words at the most. */
const MOST_WORDS = 2;

/** Where what is typed can be looked up. */
export interface Model {
  /** All that is kept, as JSON: the release as the shell has it, or the entries of the library. */
  readonly read: () => Promise<string>;
  /** Takes the last step back, with the focus in this field; null where nothing can be undone. */
  readonly undo: ((field: ElementHandle) => Promise<void>) | null;
  /** Where text is kept only when it is saved: what to look for then. */
  readonly later?: (field: string, text: string) => void;
}

interface Place {
  readonly page: Page;
  readonly screen: string;
  readonly language: string;
  readonly model: Model | null;
  readonly report: Report;
}

/** Fills one field as a person does, and notes whatever is not as she expects it. */
export async function fill(place: Place, thing: Thing): Promise<void> {
  const { page, report, screen } = place;
  const element = await elementOf(page, thing);
  if (!element || !thing.enabled) return;
  report.fields += 1;
  if (thing.name === '') report.fault(screen, thing.key, 'has no name');
  try {
    switch (thing.kind) {
      case 'text':
      case 'block':
        return await fillText(place, thing, element);
      case 'date-parts':
        return await fillDateParts(place, thing, element);
      case 'select':
        return await fillSelect(place, thing, element);
      case 'check':
      case 'radio':
        return await fillCheck(place, thing, element);
      default:
        return;
    }
  } catch (error) {
    report.fault(screen, thing.key, inOneLine(error));
  }
}

export const inOneLine = (error: unknown): string =>
  stripVTControlCharacters(error instanceof Error ? error.message : String(error))
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .filter((line) => !/waiting for|scroll|attempting|stable|retrying/.test(line))
    .slice(0, 3)
    .join(' ');

async function fillText(place: Place, thing: Thing, element: ElementHandle): Promise<void> {
  const { page, report, screen, model, language } = place;
  const fault = (what: string): void => report.fault(screen, thing.key, what);
  const sample = sampleFor(thing, report.fields, language);
  const kept = await model?.read();
  // A line is clicked at its beginning: in the middle there may be a gap, and typing would fill it.
  const position = thing.kind === 'block' ? { position: { x: 3, y: 8 } } : {};
  await element.click({ ...position, timeout: CLICK_MS });
  if (!(await hasFocus(element))) return fault('a click does not bring the focus into it');
  await page.keyboard.press('End');
  // What has to be understood as a whole is written over what was there.
  if (sample.isRead) await page.keyboard.press('ControlOrMeta+a');
  const before = sample.isRead ? '' : await textOf(element);
  await type(page, sample.text, KEY_MS);

  report.letters += lettersOf(sample.text);
  const typed = before + sample.text;
  const stands = async (): Promise<boolean> => asTyped(await textOf(element)) === asTyped(typed);
  if (await until(stands)) report.arrived += lettersOf(sample.text);
  else
    return fault(`“${sample.text}” was typed and “${await lastOf(element, before)}” stands there`);
  if (!(await hasFocus(element))) return fault(`the focus went to ${await focused(page)}`);

  if (sample.isRead) await page.keyboard.press('Enter');
  if (!model) return clear(place, element, before);
  if (model.later) return model.later(thing.key, asJson(sample));
  const holds = async (): Promise<boolean> => asTyped(await model.read()).includes(asJson(sample));
  const isChanged = async (): Promise<boolean> => (await model.read()) !== kept;
  // A field that is none of the release's (what is searched for) changes nothing in it.
  const isExpected = thing.kind === 'block' || (await until(isChanged, WRITING_MS));
  const isKept = isExpected && (await until(holds));
  const isWritten = await isChanged();
  if (!isKept && (thing.kind === 'block' || isWritten)) {
    return fault(`the release does not hold “${sample.inRelease}”`);
  }
  if (!isKept && !isWritten) return clear(place, element, before);
  report.inRelease += 1;
  if (model.undo) await undo(place, thing, element, { before, typed, kept: kept ?? '', sample });
}

/** A text as it stands in JSON. */
const asJson = ({ inRelease }: Sample): string => asTyped(JSON.stringify(inRelease).slice(1, -1));

const lettersOf = (text: string): number =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].length;

interface Typed {
  readonly before: string;
  readonly typed: string;
  readonly kept: string;
  readonly sample: Sample;
}

/** One undo takes back a word or so, and enough of them the whole. */
async function undo(
  { page, report, screen, model }: Place,
  thing: Thing,
  element: ElementHandle,
  { before, typed, kept, sample }: Typed,
): Promise<void> {
  const fault = (what: string): void => report.fault(screen, thing.key, what);
  await model?.undo?.(element);
  if (sample.isRead) {
    const isBack = await until(async () => (await model?.read()) === kept);
    if (!isBack) fault('one undo does not take back what was entered');
    return;
  }
  const changed = await until(async () => asTyped(await textOf(element)) !== asTyped(typed));
  if (!changed) return fault('one undo takes nothing back');
  const rest = asTyped(await textOf(element));
  const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;
  const text = asTyped(sample.text);
  const beginnings = Array.from({ length: text.length }, (_, end) => text.slice(0, end));
  const left = beginnings.find((each) => asTyped(typed).replace(text, each) === rest);
  if (left === undefined) fault(`one undo leaves “${rest}”`);
  else if (words(text) - words(left) > MOST_WORDS) {
    fault(`one undo takes back “${text.slice(left.length)}”`);
  }
  if (!(await hasFocus(element))) fault(`after undo the focus is at ${await focused(page)}`);
  for (let n = 0; n < 30 && (await model?.read()) !== kept; n += 1) {
    const now = await textOf(element);
    if (asTyped(now) === asTyped(before)) break;
    await model?.undo?.(element);
    await until(async () => (await textOf(element)) !== now);
  }
  if (asTyped(await textOf(element)) !== asTyped(before)) {
    fault(`undo does not lead back to “${before}” but to “${await textOf(element)}”`);
  }
}

/** Empties a field of the window again, so that what it filters is seen. */
async function clear({ page }: Place, element: ElementHandle, before: string): Promise<void> {
  if (before !== '' || !(await hasFocus(element))) return;
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Backspace');
}

async function fillDateParts(place: Place, thing: Thing, element: ElementHandle): Promise<void> {
  const { page, report, screen, model } = place;
  const day = String(10 + (report.fields % 19));
  const digits = thing.format === 'time' ? '0930' : `${day}12002027`;
  const time = thing.format === 'datetime-local' ? '0930' : '';
  const { height } = (await element.boundingBox()) ?? { height: 0 };
  await element.click({ position: { x: 14, y: height / 2 }, timeout: PATIENCE_MS });
  await type(page, digits + time, KEY_MS);
  report.letters += digits.length + time.length;
  const wanted = thing.format === 'time' ? '09:30' : `2027-12-${day}`;
  const has = await until(async () => (await textOf(element)).startsWith(wanted));
  if (has) report.arrived += digits.length + time.length;
  else {
    const what = `${digits}${time} was typed and “${await textOf(element)}” stands there`;
    return report.fault(screen, thing.key, what);
  }
  if (!(await hasFocus(element))) {
    report.fault(screen, thing.key, `the focus went to ${await focused(page)}`);
  }
  if (!model) return;
  if (model.later) return model.later(thing.key, wanted);
  if (await until(async () => (await model.read()).includes(wanted))) report.inRelease += 1;
  else report.fault(screen, thing.key, `the release does not hold ${wanted}`);
}

/** Goes to the next choice with an arrow key, and back with undo or the other arrow. */
async function fillSelect(place: Place, thing: Thing, element: ElementHandle): Promise<void> {
  const { page, report, screen, model } = place;
  const choices = await element.evaluate(
    (select) => [...(select as HTMLSelectElement).options].filter((each) => !each.disabled).length,
  );
  const kept = await model?.read();
  const before = await textOf(element);
  await element.focus();
  const changed = async (): Promise<boolean> =>
    !(await element.evaluate((each) => each.isConnected)) || (await textOf(element)) !== before;
  // One that stays empty is a menu: what it does is seen elsewhere.
  if (before === '' || choices < 2) return;
  const isLast = await element.evaluate((each) => {
    const { options, selectedIndex } = each as HTMLSelectElement;
    return selectedIndex === options.length - 1;
  });
  const [there, back] = isLast
    ? (['ArrowUp', 'ArrowDown'] as const)
    : (['ArrowDown', 'ArrowUp'] as const);
  await page.keyboard.press(there);
  // The shell may have a say in it (how a table is read), and is asked first.
  if (!(await until(changed, CLICK_MS)))
    return report.fault(screen, thing.key, 'the arrow keys choose nothing');
  if (!(await hasFocus(element))) {
    report.fault(screen, thing.key, `the focus went to ${await focused(page)}`);
    await element.focus().catch(() => undefined);
  }
  const isWritten = model && (await until(async () => (await model.read()) !== kept, 400));
  if (isWritten) report.inRelease += 1;
  if (isWritten && model.undo) {
    await model.undo(element);
    const isBack = await until(async () => (await model.read()) === kept);
    if (!isBack) report.fault(screen, thing.key, 'one undo does not take the choice back');
  } else {
    await page.keyboard.press(back);
  }
}

async function fillCheck(place: Place, thing: Thing, element: ElementHandle): Promise<void> {
  const { report, screen } = place;
  const before = await element.isChecked();
  const becomes = (wanted: boolean): Promise<boolean> =>
    until(async () => (await element.isChecked()) === wanted);
  if (thing.kind === 'radio' && before) return;
  await element.click({ timeout: CLICK_MS });
  if (!(await becomes(!before))) return report.fault(screen, thing.key, 'a click changes nothing');
  if (!(await hasFocus(element))) {
    report.fault(screen, thing.key, `the focus went to ${await focused(place.page)}`);
  }
  if (thing.kind === 'radio') return;
  await element.click({ timeout: CLICK_MS });
  if (!(await becomes(before))) report.fault(screen, thing.key, 'a second click changes nothing');
}

/** Waits for a condition; false where it does not come about in a time that a person would wait. */
export async function until(
  holds: () => Promise<boolean>,
  patience = PATIENCE_MS,
): Promise<boolean> {
  const end = performance.now() + patience;
  for (;;) {
    if (await holds()) return true;
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** What stands in a field. */
const textOf = (element: ElementHandle): Promise<string> =>
  element.evaluate((field) => {
    if ('value' in field && typeof field.value === 'string') return field.value;
    return (field.textContent ?? '').replace(/\ufeff/g, '');
  });

const lastOf = async (element: ElementHandle, before: string): Promise<string> => {
  const now = await textOf(element);
  return now.startsWith(before) ? now.slice(before.length) : now;
};

/** Whether a key typed now goes into this field. */
const hasFocus = (element: ElementHandle): Promise<boolean> =>
  element.evaluate((field) => {
    if (!(field instanceof Element) || !field.isConnected) return false;
    if (field.matches('[data-slate-node]')) {
      return field.contains(document.getSelection()?.focusNode ?? null);
    }
    return field === document.activeElement || field.contains(document.activeElement);
  });

/** Where the focus is, in words. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return 'nothing';
    const name = at.getAttribute('aria-label') ?? at.textContent?.trim().slice(0, 40) ?? '';
    return `${at.tagName.toLowerCase()} “${name}”`;
  });
