import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CDPSession,
  type ElectronApplication,
  _electron as electron,
  type Page,
} from 'playwright-core';
import { electronArguments } from '../../../build/setup/electron-arguments.mjs';
import { resolveElectron } from '../../../build/setup/electron-runtime.mjs';
import { encodeArchive } from '../../../core/archive/encode';
import type { Release } from '../../../core/release/release';
import { buildSlateRival } from './slate-rival';

export interface Opened {
  readonly app: ElectronApplication;
  readonly page: Page;
  close(): Promise<void>;
}

const ROOT = process.cwd();

/** Starts Dateline on a release, with a profile of its own, and waits until it can be edited. */
export async function openDateline(
  release: Release | null,
  assets: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const file = join(folder, 'release.dateline');
  if (release) writeFileSync(file, encodeArchive({ release, assets: new Map(assets) }));
  const opened = await open(folder, electronArguments(ROOT, release ? [file] : []));
  await opened.page.locator('.dl-page').waitFor();
  return opened;
}

/** Starts Dateline as on any day, with a template, and waits for nothing but its window. */
export async function startDateline(): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  return open(folder, electronArguments(ROOT, []));
}

/** Starts the rival of `tests/bench/rivals` with nothing in its window. */
export const openEmpty = (): Promise<Opened> => openRival('empty');

/** Starts a bare contenteditable with the text of a release, a paragraph for each top block. */
export async function openContenteditable({ children }: Release): Promise<Opened> {
  const rival = await openRival('plain');
  await rival.page.evaluate((blocks) => Reflect.get(globalThis, 'show')(blocks), children);
  return rival;
}

/**
 * Starts plain Slate with the blocks of a release.
 *
 * @param chunkSize how many blocks are drawn together; null for Slate's default, which is no chunks
 */
export async function openSlate({ children }: Release, chunkSize: number | null): Promise<Opened> {
  await buildSlateRival(ROOT);
  const rival = await openRival('slate');
  await rival.page.evaluate(
    ([blocks, size]) => Reflect.get(globalThis, 'show')(blocks, { chunkSize: size }),
    [children, chunkSize] as const,
  );
  return rival;
}

async function openRival(name: 'plain' | 'slate' | 'empty'): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  return open(folder, electronArguments(join(ROOT, 'tests', 'bench', 'rivals', name), []));
}

async function open(folder: string, args: readonly string[]): Promise<Opened> {
  const app = await electron.launch({
    executablePath: resolveElectron(ROOT).executable,
    args: [`--user-data-dir=${join(folder, 'profile')}`, ...args],
    cwd: folder,
  });
  const page = await app.firstWindow();
  const close = async (): Promise<void> => {
    await app.evaluate(({ app: program }) => program.exit()).catch(() => undefined);
    await app.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  };
  return { app, page, close };
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly pid: number;
  readonly id?: string;
  readonly id2?: { readonly local?: string; readonly global?: string };
  readonly args?: { readonly event_latency?: { readonly event_type?: string } };
}

/** What is typed, letter by letter, as on a keyboard of its script. */
export interface Letters {
  readonly text: string;
  /** Presses a key that gives one letter. */
  readonly press: (window: Pick<Opened, 'page'>, letter: string) => Promise<void>;
}

/** Words, as a person types them: the checks mark each that is none. */
export const LATIN: Letters = {
  text: 'For the children on the move, States agreed on measures. They need them now. ',
  press: ({ page }, letter) => page.keyboard.press(letter),
};

export const ARABIC: Letters = {
  text: 'اتفقت الدول على تدابير لحماية الأطفال المتنقلين. ',
  // Playwright's keyboard has no key for these; Chromium is told of one.
  press: async ({ page }, letter) => {
    const devTools = await devToolsOf(page);
    const key = { key: letter, code: 'KeyA', windowsVirtualKeyCode: 65 };
    await devTools.send('Input.dispatchKeyEvent', { type: 'keyDown', text: letter, ...key });
    await devTools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  },
};

/** The letter that is typed after so many others. */
export const letterAt = ({ text }: Letters, index: number): string =>
  text[index % text.length] ?? ' ';

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function devToolsOf(page: Page): Promise<CDPSession> {
  let session = sessions.get(page);
  if (!session) {
    session = page.context().newCDPSession(page);
    sessions.set(page, session);
  }
  return session;
}

/** The pause between two keys, in milliseconds. */
const BETWEEN_KEYS = 40;

/**
 * Milliseconds from each key to the frame in which it can be seen, as Chromium itself traces it
 * (`EventLatency`: from the input's own time stamp to its presentation). No timer runs in the page.
 */
export async function keyLatencies(
  window: Pick<Opened, 'app' | 'page'>,
  keys: number,
  letters = LATIN,
): Promise<number[]> {
  const { app, page } = window;
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['benchmark', 'input', 'latencyInfo'] }),
  );
  for (let key = 0; key < keys; key += 1) {
    await letters.press(window, letterAt(letters, key));
    await page.waitForTimeout(BETWEEN_KEYS);
  }
  const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording());
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] };
  rmSync(file, { force: true });
  return pressed(traceEvents);
}

/** What an input method puts in for 你好, key by key, before it is committed. */
const COMPOSED = ['n', 'ni', 'ni h', 'ni ha', 'ni hao'];

/**
 * Milliseconds from each step of a Chinese composition to the end of the frame that shows it. An
 * input method's steps are no key events, of which Chromium traces the latency, so the page measures
 * from the composition event on, for every rival alike.
 */
export async function compositionLatencies(
  { page }: Pick<Opened, 'page'>,
  words: number,
): Promise<number[]> {
  const devTools = await devToolsOf(page);
  await page.evaluate(measureCompositions);
  for (let word = 0; word < words; word += 1) {
    for (const text of COMPOSED) {
      const { length } = text;
      await devTools.send('Input.imeSetComposition', {
        text,
        selectionStart: length,
        selectionEnd: length,
      });
      await page.waitForTimeout(BETWEEN_KEYS);
    }
    await devTools.send('Input.insertText', { text: '你好' });
    await page.waitForTimeout(BETWEEN_KEYS);
  }
  return page.evaluate(() => (Reflect.get(globalThis, 'composed') as number[]).splice(0));
}

/** Runs in the page: notes the time from each composition event to the end of its frame. */
function measureCompositions(): void {
  if (Reflect.get(globalThis, 'composed')) return;
  const times: number[] = [];
  Reflect.set(globalThis, 'composed', times);
  const measure = (event: Event): void => {
    const start = event.timeStamp;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.push(performance.now() - start);
      port2.postMessage(null);
    });
  };
  for (const name of ['compositionupdate', 'compositionend']) {
    addEventListener(name, measure, { capture: true });
  }
}

function pressed(events: readonly TraceEvent[]): number[] {
  const begun = new Map<string, TraceEvent>();
  const times: number[] = [];
  for (const event of events) {
    if (event.name !== 'EventLatency') continue;
    const key = `${event.pid} ${event.id2?.local ?? event.id2?.global ?? event.id}`;
    if (event.ph === 'b') begun.set(key, event);
    const start = event.ph === 'e' ? begun.get(key) : undefined;
    const type =
      start?.args?.event_latency?.event_type ?? event.args?.event_latency?.event_type ?? '';
    if (start && type === 'KEY_PRESSED') times.push((event.ts - start.ts) / 1000);
  }
  return times;
}

/**
 * The memory that all processes of an application hold, in MB: proportional shares, so that what
 * two processes share is counted once.
 */
export async function memoryOf({ app }: Opened): Promise<number> {
  const pids = await app.evaluate(({ app: program }) =>
    program.getAppMetrics().map(({ pid }) => pid),
  );
  const sizes = pids.map((pid) => {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}
