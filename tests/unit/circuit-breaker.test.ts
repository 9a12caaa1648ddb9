import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CircuitBreaker } from '../../electron/workers/circuit-breaker';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const MINUTES = 60_000;

/** Dies so many times, each time after so many milliseconds. */
function die(breaker: CircuitBreaker, times: number, after: number, worksBetween: boolean): void {
  for (let time = 0; time < times; time += 1) {
    vi.advanceTimersByTime(after);
    if (worksBetween) breaker.recordSuccess();
    breaker.recordFailure();
  }
}

describe('a release that the engine dies over', () => {
  it('is left alone after three times, also where the pages came back between', () => {
    const breaker = new CircuitBreaker();
    die(breaker, 2, 1000, true);
    expect(breaker.isOpen).toBe(false);
    die(breaker, 1, 1000, true);
    expect(breaker.isOpen).toBe(true);
  });

  it('is left alone however long the engine takes to die, where it gets nowhere', () => {
    const breaker = new CircuitBreaker();
    die(breaker, 3, 10 * MINUTES, false);
    expect(breaker.isOpen).toBe(true);
  });

  it('is not left alone where the engine works for minutes in between', () => {
    const breaker = new CircuitBreaker();
    die(breaker, 9, 2 * MINUTES, true);
    expect(breaker.isOpen).toBe(false);
  });

  it('closes for one more try on request, and after a pause in typing', () => {
    const breaker = new CircuitBreaker();
    die(breaker, 3, 1000, true);
    const tried = vi.fn(() => breaker.reset());
    breaker.whenIdle(tried);
    breaker.whenIdle(tried);
    vi.advanceTimersByTime(MINUTES);
    expect(tried).toHaveBeenCalledTimes(1);
    expect(breaker.isOpen).toBe(false);
    die(breaker, 1, 1000, false);
    expect(breaker.isOpen).toBe(true);
  });
});
