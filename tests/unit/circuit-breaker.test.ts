import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Setbacks } from '../../electron/workers/circuit-breaker';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const MINUTES = 60_000;

/** Dies so many times, each time after so many milliseconds. */
function die(setbacks: Setbacks, times: number, after: number, worksBetween: boolean): void {
  for (let time = 0; time < times; time += 1) {
    vi.advanceTimersByTime(after);
    if (worksBetween) setbacks.worked();
    setbacks.died();
  }
}

describe('a release that the engine dies over', () => {
  it('is left alone after three times, also where the pages came back between', () => {
    const setbacks = new Setbacks();
    die(setbacks, 2, 1000, true);
    expect(setbacks.isOver).toBe(false);
    die(setbacks, 1, 1000, true);
    expect(setbacks.isOver).toBe(true);
  });

  it('is left alone however long the engine takes to die, where it gets nowhere', () => {
    const setbacks = new Setbacks();
    die(setbacks, 3, 10 * MINUTES, false);
    expect(setbacks.isOver).toBe(true);
  });

  it('is not left alone where the engine works for minutes in between', () => {
    const setbacks = new Setbacks();
    die(setbacks, 9, 2 * MINUTES, true);
    expect(setbacks.isOver).toBe(false);
  });

  it('is tried once more when asked, and when nobody has typed for a moment', () => {
    const setbacks = new Setbacks();
    die(setbacks, 3, 1000, true);
    const tried = vi.fn(() => setbacks.forgive());
    setbacks.whenRested(tried);
    setbacks.whenRested(tried);
    vi.advanceTimersByTime(MINUTES);
    expect(tried).toHaveBeenCalledTimes(1);
    expect(setbacks.isOver).toBe(false);
    die(setbacks, 1, 1000, false);
    expect(setbacks.isOver).toBe(true);
  });
});
