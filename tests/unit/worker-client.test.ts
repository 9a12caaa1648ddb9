import { describe, expect, it, vi } from 'vitest';
import { UserError } from '../../core/errors';
import { CircuitBreaker } from '../../electron/workers/circuit-breaker';
import { WorkerClient, type WorkerPort } from '../../electron/workers/worker-client';
import type { WorkerProtocol } from '../../electron/workers/worker-protocol';

interface Echo extends WorkerProtocol {
  request: string;
  reply: string;
  progress: number;
  message: string;
  event: string;
}

/** A worker whose replies the test sends by hand. */
class FakeWorker implements WorkerPort {
  readonly sent: unknown[] = [];
  isHeld = true;
  isTerminated = false;
  readonly #listeners = new Map<string, (value: never) => void>();

  postMessage(message: unknown): void {
    this.sent.push(structuredClone(message));
  }
  on(event: string, listener: (value: never) => void): void {
    this.#listeners.set(event, listener);
  }
  emit(event: string, value?: unknown): void {
    this.#listeners.get(event)?.(value as never);
  }
  ref(): void {
    this.isHeld = true;
  }
  unref(): void {
    this.isHeld = false;
  }
  terminate(): Promise<void> {
    this.isTerminated = true;
    return Promise.resolve();
  }
}

function setUp(options: Partial<ConstructorParameters<typeof WorkerClient<Echo>>[0]> = {}) {
  const workers: FakeWorker[] = [];
  const client = new WorkerClient<Echo>({
    start: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    ...options,
  });
  return { client, workers, worker: () => workers.at(-1) as FakeWorker };
}

describe('a worker client', () => {
  it('gives each request its own reply, in whatever order they come', async () => {
    const { client, worker } = setUp();
    const [first, second] = [client.request('a'), client.request('b')];
    worker().emit('message', { id: 2, reply: 'B' });
    worker().emit('message', { id: 1, reply: 'A' });
    expect(await Promise.all([first, second])).toEqual(['A', 'B']);
  });

  it('keeps the program running only while a request is pending', async () => {
    const { client, worker } = setUp();
    const reply = client.request('a');
    expect(worker().isHeld).toBe(true);
    worker().emit('message', { id: 1, reply: 'A' });
    await reply;
    expect(worker().isHeld).toBe(false);
  });

  it('rejects with a UserError when the worker failed with one', async () => {
    const { client, worker } = setUp();
    const reply = client.request('a');
    worker().emit('message', { id: 1, failure: { message: 'Too long.', advice: 'Cut it.' } });
    await expect(reply).rejects.toThrow(new UserError('Too long.', 'Cut it.'));
  });

  it('keeps the code of a system error', async () => {
    const { client, worker } = setUp();
    const reply = client.request('a');
    worker().emit('message', { id: 1, failure: { message: 'no file', code: 'ENOENT' } });
    await expect(reply).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('reports progress and passes a cancellation on', async () => {
    const { client, worker } = setUp();
    const controller = new AbortController();
    const onProgress = vi.fn();
    const reply = client.request('a', { onProgress, signal: controller.signal });
    worker().emit('message', { id: 1, progress: 5 });
    controller.abort();
    expect(worker().sent.at(-1)).toEqual({ id: 1, cancel: true });
    worker().emit('message', { id: 1, reply: 'half of it' });
    expect(await reply).toBe('half of it');
    expect(onProgress).toHaveBeenCalledExactlyOnceWith(5);
  });

  it('rejects a request that cannot be cloned, and goes on', async () => {
    const { client, worker } = setUp();
    await expect(client.request((() => undefined) as unknown as string)).rejects.toThrow();
    const reply = client.request('b');
    worker().emit('message', { id: 2, reply: 'B' });
    expect(await reply).toBe('B');
  });

  it('rejects pending requests when the worker crashes, and starts another for the next', async () => {
    const onCrash = vi.fn();
    const { client, workers, worker } = setUp({ onCrash, crashError: () => new Error('gone') });
    const lost = client.request('a');
    worker().emit('exit');
    await expect(lost).rejects.toThrow('gone');
    expect(onCrash).toHaveBeenCalledOnce();
    const reply = client.request('b');
    worker().emit('message', { id: 2, reply: 'B' });
    expect(await reply).toBe('B');
    expect(workers).toHaveLength(2);
  });

  it('ends a worker that misses a deadline, with the error of the deadline', async () => {
    const { client, worker } = setUp();
    const late = client.request('a', { deadline: { afterMs: 1, error: () => new Error('late') } });
    await expect(late).rejects.toThrow('late');
    expect(worker().isTerminated).toBe(true);
    expect(client.isRunning).toBe(false);
  });

  it('gives a worker more time with each news of its progress', async () => {
    vi.useFakeTimers();
    const { client, worker } = setUp();
    const deadline = { afterMs: 100, error: () => new Error('late') };
    const reply = client.request('a', { deadline });
    vi.advanceTimersByTime(90);
    worker().emit('message', { id: 1, progress: 1 });
    vi.advanceTimersByTime(90);
    expect(worker().isTerminated).toBe(false);
    worker().emit('message', { id: 1, reply: 'A' });
    vi.useRealTimers();
    expect(await reply).toBe('A');
  });

  it('ends an idle worker after its time', async () => {
    vi.useFakeTimers();
    const { client, worker } = setUp({ idleTimeoutMs: 100 });
    const reply = client.request('a');
    worker().emit('message', { id: 1, reply: 'A' });
    await reply;
    vi.advanceTimersByTime(100);
    vi.useRealTimers();
    expect(worker().isTerminated).toBe(true);
  });

  it('hears no more of a worker that it closed', async () => {
    const onEvent = vi.fn();
    const onCrash = vi.fn();
    const { client, worker } = setUp({ onEvent, onCrash });
    client.post('a');
    worker().emit('message', { event: 'first' });
    await client.close();
    worker().emit('message', { event: 'second' });
    worker().emit('exit');
    expect(onEvent).toHaveBeenCalledExactlyOnceWith('first');
    expect(onCrash).not.toHaveBeenCalled();
  });

  it('starts no worker while the circuit breaker is open', async () => {
    const breaker = new CircuitBreaker();
    const { client, workers, worker } = setUp({ breaker });
    for (let crash = 0; crash < 3; crash += 1) {
      client.post('a');
      worker().emit('exit');
    }
    client.post('a');
    await expect(client.request('a')).rejects.toThrow();
    expect(workers).toHaveLength(3);
    breaker.reset();
    client.post('a');
    expect(workers).toHaveLength(4);
  });
});
