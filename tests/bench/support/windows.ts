import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core';
import { electronArguments } from '../../../build/setup/electron-arguments.mjs';
import { resolveElectron } from '../../../build/setup/electron-runtime.mjs';
import { encodeArchive } from '../../../core/archive/encode';
import type { Release } from '../../../core/release/release';
import { SEED_LINES } from '../../exports/support/seed';
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

/** Starts one of `tests/bench/rivals` in the same Electron; an editor shows the words of the seed. */
export async function openRival(name: 'plain' | 'slate' | 'empty'): Promise<Opened> {
  if (name === 'slate') await buildSlateRival(ROOT);
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const rival = await open(
    folder,
    electronArguments(join(ROOT, 'tests', 'bench', 'rivals', name), []),
  );
  if (name !== 'empty') {
    await rival.page.evaluate((lines) => Reflect.get(globalThis, 'show')(lines), SEED_LINES);
  }
  return rival;
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

/**
 * Milliseconds from each key to the frame in which it can be seen, as Chromium itself traces it
 * (`EventLatency`: from the input's own time stamp to its presentation). No timer runs in the page.
 */
export async function keyLatencies(
  { app, page }: Pick<Opened, 'app' | 'page'>,
  keys: number,
): Promise<number[]> {
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['benchmark', 'input', 'latencyInfo'] }),
  );
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press(proseKey(key));
    await page.waitForTimeout(40);
  }
  const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording());
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] };
  rmSync(file, { force: true });
  return pressed(traceEvents);
}

/** Words, as a person types them: the checks mark each that is none. */
const PROSE = 'For the children on the move, States agreed on measures. They need them now. ';

/** The key that is pressed after so many others. */
export const proseKey = (index: number): string => PROSE[index % PROSE.length] ?? ' ';

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
