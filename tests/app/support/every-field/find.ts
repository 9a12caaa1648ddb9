import type { ElementHandle, Page } from 'playwright-core';

/** What a thing to fill or press asks of the hand. */
export type ThingKind =
  | 'text'
  | 'block'
  | 'date-parts'
  | 'select'
  | 'check'
  | 'radio'
  | 'colour'
  | 'range'
  | 'button';

/** Something in a window that a person can fill or press. */
export interface Thing {
  /** Tells it from all others of its screen. */
  readonly key: string;
  readonly kind: ThingKind;
  /** What a screen reader calls it; empty where it has no name. */
  readonly name: string;
  /** What its text has to look like: `data-format`, else its type. */
  readonly format: string;
  /** Whether it says that it opens something: by `aria-haspopup`, or by "…" at the end of its name. */
  readonly opens: boolean;
  /** Whether it can be used now. */
  readonly enabled: boolean;
}

/**
 * Everything within a part of a window that a person can see and fill or press.
 *
 * @param within selector of that part
 * @param without selectors of parts in it that are screens of their own
 */
export async function thingsIn(
  page: Page,
  within: string,
  without: readonly string[] = [],
): Promise<Thing[]> {
  return page.evaluate(find, [within, without.join(', ')] as const);
}

/** The element of a thing that `thingsIn` has found last; null where it is gone by now. */
export async function elementOf(page: Page, { key }: Thing): Promise<ElementHandle | null> {
  const handle = await page.evaluateHandle(
    (wanted) => (Reflect.get(globalThis, 'foundThings') as Map<string, Element>).get(wanted),
    key,
  );
  return handle.asElement();
}

function find([within, without]: readonly [string, string]): Thing[] {
  const FIELDS =
    'input, textarea, select, button, a[href], [contenteditable="true"], [role="combobox"], ' +
    '[role="textbox"], [role="searchbox"], [role="checkbox"], [role="switch"], [role="radio"], ' +
    '[role="slider"], [role="tab"], [role="menuitem"], [data-slate-node="element"]';
  const found = new Map<string, Element>();
  const things: Thing[] = [];
  for (const root of document.querySelectorAll(within)) {
    for (const element of root.querySelectorAll<HTMLElement>(FIELDS)) {
      if (without && element.closest(without) && !root.closest(without)) continue;
      const kind = kindOf(element);
      if (!kind || !isSeen(element)) continue;
      const name = nameOf(element, kind);
      const stem = `${kind} “${name || element.outerHTML.slice(0, 80)}”`;
      let key = stem;
      for (let n = 2; found.has(key); n += 1) key = `${stem} ${n}`;
      found.set(key, element);
      things.push({
        key,
        kind,
        name,
        format: formatOf(element),
        opens: element.hasAttribute('aria-haspopup') || /…$/.test(name),
        enabled: !element.matches(
          ':disabled, [aria-disabled="true"], [readonly], [aria-readonly="true"]',
        ),
      });
    }
  }
  Reflect.set(globalThis, 'foundThings', found);
  return things;

  function formatOf(element: HTMLElement): string {
    if (element.dataset.format) return element.dataset.format;
    const { inputMode } = element as HTMLInputElement;
    if (inputMode === 'numeric' || inputMode === 'decimal') return 'number';
    if (inputMode === 'email' || inputMode === 'tel' || inputMode === 'url') return inputMode;
    return (element as HTMLInputElement).type ?? '';
  }

  function kindOf(element: HTMLElement): ThingKind | null {
    if (element.matches('[data-slate-node="element"]')) return isLine(element) ? 'block' : null;
    if (element.matches('[contenteditable="true"]')) {
      return element.matches('[data-slate-editor]') ? null : 'text';
    }
    if (element instanceof HTMLSelectElement) return 'select';
    if (element instanceof HTMLTextAreaElement) return 'text';
    if (element instanceof HTMLInputElement) {
      switch (element.type) {
        case 'checkbox':
          return 'check';
        case 'radio':
          return 'radio';
        case 'color':
          return 'colour';
        case 'range':
          return 'range';
        case 'hidden':
        case 'file':
          return null;
        case 'button':
        case 'submit':
        case 'reset':
          return 'button';
        case 'date':
        case 'datetime-local':
        case 'time':
        case 'month':
        case 'week':
          return 'date-parts';
        default:
          return 'text';
      }
    }
    if (element.matches('[role="checkbox"], [role="switch"]')) return 'check';
    if (element.matches('[role="radio"]')) return 'radio';
    if (element.matches('[role="slider"]')) return 'range';
    if (element.matches('[role="textbox"], [role="searchbox"]')) return 'text';
    return 'button';
  }

  /** A line of text of the page: an element of the editor with no other line in it. */
  function isLine(element: HTMLElement): boolean {
    const editor = element.closest('[data-slate-editor]');
    return (
      editor?.getAttribute('contenteditable') === 'true' &&
      !element.hasAttribute('data-slate-inline') &&
      !element.hasAttribute('data-slate-void') &&
      !element.closest('[data-slate-void], [contenteditable="false"]') &&
      !element.querySelector('[data-slate-void]:not([data-slate-inline])') &&
      !element.querySelector('[data-slate-node="element"]:not([data-slate-inline])')
    );
  }

  function isSeen(element: HTMLElement): boolean {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return (
      box.width > 0 &&
      box.height > 0 &&
      style.visibility !== 'hidden' &&
      // What is folded away in a `details` has a box, and is not seen.
      !element.closest('details:not([open]) > :not(summary)') &&
      !element.closest('[hidden], [inert], [aria-hidden="true"], datalist')
    );
  }

  function nameOf(element: HTMLElement, kind: ThingKind): string {
    const tidy = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim() ?? '';
    if (kind === 'block') {
      const around = element.closest('section, figure, blockquote, td, th, li, .dl-card');
      const place = around?.getAttribute('aria-label') ?? around?.tagName.toLowerCase() ?? '';
      const own = /dl-[a-z-]+/.exec(element.className)?.[0] ?? element.tagName.toLowerCase();
      return place ? `${own} in ${place}` : own;
    }
    const by = element.getAttribute('aria-labelledby');
    const labels = by
      ? by.split(/\s+/).map((id) => document.getElementById(id))
      : [...((element as HTMLInputElement).labels ?? [])];
    const labelled = labels.map((label) => label && textBeside(label)).join(' ');
    return (
      tidy(element.getAttribute('aria-label')) ||
      tidy(labelled) ||
      (kind === 'button' ? tidy(element.textContent) : '') ||
      tidy(element.getAttribute('title')) ||
      tidy(element.getAttribute('placeholder')) ||
      tidy((element as HTMLInputElement).type === 'submit' ? 'Submit' : '')
    );
  }

  /** The text of a label without what stands in the field that it surrounds. */
  function textBeside(label: Element): string {
    const copy = label.cloneNode(true) as Element;
    for (const inner of copy.querySelectorAll('select, textarea, datalist, [role="alert"]')) {
      inner.remove();
    }
    return copy.textContent ?? '';
  }
}
