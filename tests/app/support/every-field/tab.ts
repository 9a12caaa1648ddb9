import type { Page } from 'playwright-core';
import { focused } from './fill';
import { type Thing, thingsIn } from './find';
import type { Report } from './report';

/** More stops than any part has; the walk ends sooner, where it began. */
const MOST_STOPS = 300;

/**
 * Goes through a part of a window with Tab: each of its things is reached, alone or with the others
 * of its group, and is seen to have the focus.
 *
 * @param within selector of the part
 */
export async function tabThrough(
  page: Page,
  screen: string,
  within: string,
  report: Report,
): Promise<void> {
  const things = (await thingsIn(page, within)).filter((each) => isReached(each));
  if (things.length === 0) return;
  await page.evaluate(begin, within);
  for (let n = 0; n < MOST_STOPS; n += 1) {
    await page.keyboard.press('Tab');
    const { isOver, hasRing } = await page.evaluate(note, within);
    if (isOver) break;
    if (!hasRing) report.fault(screen, await focused(page), 'is not seen to have the focus');
  }
  const missed = await page.evaluate(
    unreached,
    things.map(({ key }) => key),
  );
  for (const key of missed) report.fault(screen, key, 'Tab does not reach it');
}

/** A line of the page is reached with the arrow keys, as in every editor. */
const isReached = ({ enabled, kind }: Thing): boolean => enabled && kind !== 'block';

/** Puts the focus on the first stop of the part, and begins to note the stops. */
function begin(within: string): void {
  const stops = 'input, textarea, select, button, a[href], [tabindex="0"]';
  const first = [...document.querySelectorAll<HTMLElement>(`:is(${within}) :is(${stops})`)].find(
    (each) => !each.matches(':disabled, [tabindex="-1"]') && each.getClientRects().length > 0,
  );
  first?.focus();
  Reflect.set(globalThis, 'tabStops', new Set(first ? [first] : []));
}

function note(within: string): { isOver: boolean; hasRing: boolean } {
  const stops = Reflect.get(globalThis, 'tabStops') as Set<Element>;
  const at = document.activeElement;
  const isOver = !at?.closest(within) || stops.has(at);
  if (isOver || !at) return { isOver: true, hasRing: true };
  stops.add(at);
  const isDrawn = (element: Element | null): boolean => {
    if (!element) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  };
  const hasRing = isDrawn(at) || isDrawn(at.closest('label')) || isDrawn(at.parentElement);
  return { isOver: false, hasRing };
}

function unreached(keys: readonly string[]): string[] {
  const GROUPS =
    '[role="toolbar"], [role="radiogroup"], [role="listbox"], [role="menu"], [role="menubar"], ' +
    '[role="tablist"], [role="grid"], [role="tree"], [data-roving], [data-slate-editor]';
  const stops = [...(Reflect.get(globalThis, 'tabStops') as Set<Element>)];
  const found = Reflect.get(globalThis, 'foundThings') as Map<string, Element>;
  return keys.filter((key) => {
    const element = found.get(key);
    if (!element?.isConnected || stops.includes(element)) return false;
    // Of the buttons of one choice only the chosen one is a stop.
    const { name, type } = element as HTMLInputElement;
    if (type === 'radio') return !stops.some((each) => (each as HTMLInputElement).name === name);
    const group = element.closest(GROUPS);
    if (group && stops.some((each) => group.contains(each))) return false;
    // What an arrow key reaches from the field that leads it (a list of suggestions).
    return !(element as HTMLElement).closest('[role="option"], [role="listbox"]');
  });
}
