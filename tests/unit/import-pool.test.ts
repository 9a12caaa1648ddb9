import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_PROPERTIES, NO_REVISIONS } from '../../core/imports/source';
import { ImportPool } from '../../electron/imports/import-pool';
import { type ImportReply, OUT_OF_MEMORY, type ReadFile } from '../../electron/imports/import-task';
import type { StartReader } from '../../electron/imports/start-reader';

const READ: ReadFile = {
  format: 'text',
  source: {
    blocks: [],
    pictures: {},
    losses: [],
    properties: NO_PROPERTIES,
    revisions: NO_REVISIONS,
    identity: null,
  },
  recognition: {
    parts: [],
    language: { value: 'en', confidence: 1, blocks: [] },
    kind: null,
    organisations: [],
    releaseTime: null,
    dateline: null,
    reference: null,
  },
};
const FILE = { bytes: new Uint8Array(3), name: 'a.docx' };

/** A process that does what the test says: one act for each task, over all processes. */
function processes(...acts: readonly ('answers' | 'hangs' | 'crashes' | 'fills the memory')[]) {
  const state = { started: 0, killed: 0, tasks: 0 };
  const start: StartReader = (onReply, onExit) => {
    state.started += 1;
    return {
      send: () => {
        const act = acts[state.tasks] ?? 'answers';
        state.tasks += 1;
        const say = (reply: ImportReply) => queueMicrotask(() => onReply(reply));
        say({ begun: 3 });
        if (act === 'answers') say({ read: READ });
        if (act === 'crashes') queueMicrotask(() => onExit(null));
        if (act === 'fills the memory') queueMicrotask(() => onExit(OUT_OF_MEMORY));
      },
      kill: () => {
        state.killed += 1;
      },
      hold: () => undefined,
    };
  };
  return { state, start };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the processes that read files', () => {
  it('are used again', async () => {
    const { start, state } = processes();
    const pool = new ImportPool(start, 1);
    await Promise.all([pool.read(FILE), pool.read(FILE), pool.read(FILE)]);
    expect(state).toEqual({ started: 1, killed: 0, tasks: 3 });
  });

  it('are killed after five seconds, with a sentence, and the next file is read', async () => {
    const { start, state } = processes('hangs');
    const pool = new ImportPool(start, 1);
    const reading = expect(pool.read(FILE)).rejects.toThrow('“a.docx” takes too long to read');
    const next = pool.read(FILE);
    await vi.advanceTimersByTimeAsync(5001);
    await reading;
    expect(await next).toBe(READ);
    expect(state).toEqual({ started: 2, killed: 1, tasks: 2 });
  });

  it('are killed when the file is given up', async () => {
    const { start, state } = processes('hangs');
    const giveUp = new AbortController();
    const reading = new ImportPool(start, 1).read(FILE, undefined, giveUp.signal);
    const waits = expect(reading).rejects.toBe('enough');
    await vi.advanceTimersByTimeAsync(10);
    giveUp.abort('enough');
    await waits;
    expect(state.killed).toBe(1);
  });

  it('never begin with a file that was given up while it waited', async () => {
    const { start, state } = processes('hangs');
    const pool = new ImportPool(start, 1);
    const first = new AbortController();
    const second = new AbortController();
    const readings = [first, second].map(({ signal }) => pool.read(FILE, undefined, signal));
    const both = Promise.allSettled(readings);
    await vi.advanceTimersByTimeAsync(10);
    second.abort('second');
    first.abort('first');
    expect((await both).map((one) => one.status === 'rejected' && one.reason)).toEqual([
      'first',
      'second',
    ]);
    expect(state.tasks).toBe(1);
    expect(await pool.read(FILE)).toBe(READ);
  });

  it('say what is wrong with a file that crashes a fresh one', async () => {
    const { start } = processes('crashes');
    await expect(new ImportPool(start, 1).read(FILE)).rejects.toThrow('it is damaged');
  });

  it('read a file once more in a fresh one when the memory was filled by earlier files', async () => {
    const { start, state } = processes('answers', 'fills the memory', 'answers');
    const pool = new ImportPool(start, 1);
    await pool.read(FILE);
    expect(await pool.read(FILE)).toBe(READ);
    expect(state).toEqual({ started: 2, killed: 0, tasks: 3 });
  });

  it('say that a file takes too much memory', async () => {
    const { start } = processes('fills the memory');
    await expect(new ImportPool(start, 1).read(FILE)).rejects.toThrow('more than 1 GB of memory');
  });
});
