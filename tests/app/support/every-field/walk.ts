import type { ElementHandle, Page } from 'playwright-core';
import { COMMANDS } from '../../../../renderer/app/commands/registry';
import { PANELS } from '../../../../renderer/app/panels';
import type { Running } from '../launch';
import { fill, focused, inOneLine, type Model, until } from './fill';
import { elementOf, type Thing, thingsIn } from './find';
import type { Report } from './report';
import { tabThrough } from './tab';

/** What lies over the window: dialogs, menus and what pops up. */
const LAYERS =
  'dialog[open], [role="dialog"], [role="alertdialog"], [role="menu"], ' +
  '[data-radix-popper-content-wrapper]';
const PAGE = '.dl-page';
const PANEL = 'aside';
/** Menus within menus, dialogs within dialogs: no more than so many. */
const DEEPEST = 3;
/** What opens is there within this time, in milliseconds. */
const OPENING_MS = 8_000;
/** A heading that comes alone is a view of the window after this time, in milliseconds. */
const SETTLING_MS = 600;

/** One window that is walked through. */
export interface Walk {
  readonly window: Running;
  readonly page: Page;
  /** What the window is called in the report. */
  readonly name: string;
  readonly language: string;
  readonly model: Model | null;
  readonly report: Report;
}

/** Goes through all of a document's window: the page, each panel, each command that opens something. */
export async function walkDocument(walk: Walk): Promise<void> {
  await visit(walk, 'page', PAGE);
  for (const panel of PANELS) {
    const selector = `${PANEL}[aria-label="${panel.title}"]`;
    const isShown = async (): Promise<boolean> => (await walk.page.locator(selector).count()) > 0;
    if (!(await isShown())) await run(walk, `view.panel.${panel.id}`);
    if (!(await until(isShown))) {
      walk.report.fault(walk.name, panel.title, 'its command does not show the panel');
      continue;
    }
    await visit(walk, `panel ${panel.title}`, selector);
  }
  for (const { id, label } of COMMANDS) {
    // What another state of the release has shown already is not shown again.
    if (label.endsWith('…') && !walk.report.opened.has(label)) {
      await openByCommand(walk, id, label);
    }
  }
  await visit(walk, 'window', 'body', [PAGE, PANEL, LAYERS]);
}

/** Fills each field of a screen, and presses each of its buttons that opens something. */
export async function visit(
  walk: Walk,
  screen: string,
  within: string,
  without: readonly string[] = [],
  depth = 0,
): Promise<void> {
  const { page, report, language, model } = walk;
  const name = walk.name === 'dialog' ? `dialog ${screen}` : `${walk.name}, ${screen}`;
  report.screens.add(name);
  const seen = new Set<string>();
  await toFront(walk);
  // A field that another one brings (a wish for an embargo, its time) is found on the next look.
  // The page is an editor of its own, and the window has all of its parts: only parts are one ring.
  if (screen !== 'page' && screen !== 'window') {
    await tabThrough(page, name, within, report);
  }
  for (;;) {
    const things = await thingsIn(page, within, without);
    const next = things.find(({ key }) => !seen.has(key));
    if (!next) return;
    seen.add(next.key);
    if (next.kind !== 'button') {
      await fill({ page, screen: name, language, report, model }, next);
      continue;
    }
    report.buttons += 1;
    if (next.name === '') report.fault(name, next.key, 'has no name');
    if (next.opens && next.enabled && depth < DEEPEST) await openByButton(walk, name, next, depth);
  }
}

/** Tab and the arrow keys do their work only in the window that has the keyboard. */
async function toFront({ window, page }: Walk): Promise<void> {
  const browser = await window.app.browserWindow(page);
  await browser.evaluate((one) => one.focus());
  await until(() => hasKeyboard(page));
}

async function openByCommand(walk: Walk, id: string, title: string): Promise<void> {
  const { page, report } = walk;
  await toFront(walk);
  await page
    .locator(`${PAGE} .dl-lede`)
    .first()
    .click({ position: { x: 4, y: 8 } });
  const before = await focused(page);
  const what = await opened(walk, () => run(walk, id));
  if (what === null) {
    report.unopened.add(title);
    return;
  }
  report.opened.add(title);
  if (what !== 'layer') return;
  await visitLayer(walk, walk.name, title, 0);
  await expectFocusAt(walk, walk.name, title, [before]);
}

/** After something was closed, the focus is where it was before. */
async function expectFocusAt(
  { page, report }: Walk,
  screen: string,
  title: string,
  places: readonly string[],
): Promise<void> {
  const isBack = await until(async () => places.includes(await focused(page)));
  if (isBack) return;
  const [was] = places;
  report.fault(screen, title, `after Escape the focus is at ${await focused(page)}, not at ${was}`);
}

async function openByButton(
  walk: Walk,
  screen: string,
  thing: Thing,
  depth: number,
): Promise<void> {
  const { page, report } = walk;
  const element = await elementOf(page, thing);
  if (!element) return;
  try {
    const before = await focused(page);
    let clicked = before;
    const what = await opened(
      walk,
      async () => {
        await page.mouse.move(0, 0);
        await element.hover({ timeout: OPENING_MS });
        await page.mouse.down();
        clicked = await focused(page);
        await page.mouse.up();
      },
      element,
    );
    if (what === null) return report.fault(screen, thing.key, 'opens nothing');
    if (what !== 'layer') return;
    await visitLayer(walk, screen, thing.name, depth + 1);
    // A button beside a field may give the focus to the field; the bar's leave it where it was.
    const isBeside = await element.evaluate((each) =>
      Boolean(each.parentElement?.contains(document.activeElement)),
    );
    // What acts on the text leads back to the caret in it.
    const isTool = await element.evaluate((each) =>
      Boolean((each as Element).closest('.bar, .ground')),
    );
    const isAtCaret = (): Promise<boolean> => isFocusIn(page, PAGE);
    if (isBeside || (isTool && (await until(isAtCaret, 400)))) return;
    await expectFocusAt(walk, screen, thing.key, [clicked, before]);
  } catch (error) {
    report.fault(screen, thing.key, inOneLine(error));
  }
}

/** The dialog or menu on top: the focus is in it, its fields take text, Escape closes it. */
async function visitLayer(walk: Walk, from: string, title: string, depth: number): Promise<void> {
  const { page, report } = walk;
  const layers = await layersOf(page);
  const top = layers.at(-1) ?? title;
  const screen = `dialog ${top}`;
  const selector = `:is(${LAYERS})[data-top-layer]`;
  if (!(await until(() => isFocusIn(page, selector)))) {
    report.fault(screen, title, `the focus does not go into it but is at ${await focused(page)}`);
  }
  if (!report.screens.has(screen)) {
    await visit({ ...walk, name: 'dialog' }, top, selector, [], depth);
  }
  for (let n = 0; n < 3 && (await layersOf(page)).length >= layers.length; n += 1) {
    await page.keyboard.press('Escape');
    await until(async () => (await layersOf(page)).length < layers.length, 400);
  }
  if ((await layersOf(page)).length >= layers.length) {
    report.fault(from, title, 'Escape does not close what it opened');
    await leave(page, selector);
  }
}

/** Leaves a dialog that Escape does not close by its own button, so that the walk goes on. */
async function leave(page: Page, selector: string): Promise<void> {
  const way = page.locator(selector).getByRole('button', { name: /^(Cancel|Close|Dismiss)$/ });
  if ((await way.count()) > 0) await way.first().click({ timeout: OPENING_MS });
  await layersOf(page);
}

const isFocusIn = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((within) => Boolean(document.activeElement?.closest(within)), selector);

/** The names of what lies over the window, from below to the top; the one on top is marked. */
const layersOf = (page: Page): Promise<string[]> =>
  page.evaluate((selector) => {
    const open = [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (layer) =>
        layer.getBoundingClientRect().height > 0 && !layer.parentElement?.closest('[role="menu"]'),
    );
    for (const each of document.querySelectorAll('[data-top-layer]')) {
      each.removeAttribute('data-top-layer');
    }
    open.at(-1)?.setAttribute('data-top-layer', '');
    return open.map((layer) => {
      const by = layer.getAttribute('aria-labelledby')?.split(' ')[0];
      const label = by && document.getElementById(by)?.textContent;
      const heading = layer.querySelector('h1, h2, h3')?.textContent;
      return (
        layer.getAttribute('aria-label') ?? (label || heading || layer.getAttribute('role')) ?? ''
      );
    });
  }, LAYERS);

/** What an action opens: something over the window, a dialog of the system, another window. */
async function opened(
  { window, page }: Walk,
  act: () => Promise<void>,
  own: ElementHandle | null = null,
): Promise<'layer' | 'system' | 'window' | 'view' | 'field' | null> {
  const state = async () => ({
    layers: (await layersOf(page)).length,
    system: await window.app.evaluate(() => Number(Reflect.get(globalThis, 'askedBySystem') ?? 0)),
    windows: window.app.windows().length,
    view: await page.evaluate(headings, `${PAGE}, dialog, [role="dialog"]`),
    focus: await focused(page),
  });
  const before = await state();
  await act();
  const settled = performance.now() + SETTLING_MS;
  let what: Awaited<ReturnType<typeof opened>> = null;
  await until(async () => {
    const now = await state();
    if (now.layers > before.layers) what = 'layer';
    else if (now.system > before.system) what = 'system';
    else if (now.windows > before.windows) what = 'window';
    else if (now.view !== before.view && performance.now() > settled) what = 'view';
    return what !== null;
  }, OPENING_MS);
  // A window that opens takes the keyboard a moment later; the walk goes on when it has.
  if (what === 'window') await until(async () => !(await hasKeyboard(page)), OPENING_MS);
  const isOwn = await own?.evaluate((each) => each === document.activeElement).catch(() => false);
  const isElsewhere = !isOwn && (await focused(page)) !== before.focus;
  return what ?? (isElsewhere ? 'field' : null);
}

const hasKeyboard = (page: Page): Promise<boolean> => page.evaluate(() => document.hasFocus());

/**
 * The headings of a window: they tell one view from another.
 *
 * @param without the page's own are left out, and those of a dialog, which is there before it is shown
 */
function headings(without: string): string {
  const all = [...document.querySelectorAll('h1, h2, h3, legend, [role="tabpanel"]')];
  return all
    .filter((each) => !each.closest(without))
    .map((each) => each.textContent)
    .join();
}

/** Sends a command to the window, as the native menu does. */
export async function run(
  { window, page }: Pick<Walk, 'window' | 'page'>,
  command: string,
): Promise<void> {
  const browser = await window.app.browserWindow(page);
  await browser.evaluate(
    (one, id) => one.webContents.send('event', 'menu.command', { command: id }),
    command,
  );
}

/**
 * Every dialog of the system is answered with a file, or cancelled where there is none; they are counted, and so
 * is what would open another program.
 */
export const answerSystem = ({ app }: Running, file: string | null): Promise<void> =>
  app.evaluate(({ app: electron, dialog, shell }, chosen) => {
    const asked = (): void =>
      void Reflect.set(
        globalThis,
        'askedBySystem',
        Number(Reflect.get(globalThis, 'askedBySystem') ?? 0) + 1,
      );
    dialog.showOpenDialog = async () => {
      asked();
      return { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] };
    };
    dialog.showSaveDialog = async () => {
      asked();
      return { canceled: true, filePath: '' };
    };
    // A machine may have a printer, and a program for PDFs: neither is to be started.
    electron.on('browser-window-created', (_event, { webContents }) => {
      webContents.print = (_options, done) => {
        asked();
        done?.(false, 'Print job canceled');
      };
    });
    shell.openPath = async () => {
      asked();
      return '';
    };
    // As with Escape: the last button of ours is always Cancel.
    dialog.showMessageBox = async (...given: unknown[]) => {
      asked();
      const { buttons = [''] } = given.at(-1) as { buttons?: string[] };
      return { response: buttons.length - 1, checkboxChecked: false };
    };
  }, file);

/** The release of a window as the shell has it, as JSON. */
export const releaseOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const { dateline } = globalThis as unknown as {
      dateline: { request(name: string, data: unknown): Promise<{ value: { json: Uint8Array } }> };
    };
    const { value } = await dateline.request('document.current', null);
    // The shell takes it for a page that loads again, and queues events until it listens.
    await dateline.request('document.page', { state: 'listening' });
    const release = JSON.parse(new TextDecoder().decode(value.json));
    // The time of the last change is another one each time.
    return JSON.stringify({ ...release, facts: { ...release.facts, modified: '' } });
  });
