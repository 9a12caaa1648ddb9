import { describe, expect, it } from 'vitest';
import { popoverPlace } from '../../../renderer/ui/popover-place';

const view = { width: 1000, height: 700 };
const size = { width: 320, height: 380 };
const at = (left: number, top: number) => ({ left, right: left + 2, top, bottom: top + 20 });

describe('a popover beside a place', () => {
  it('is below its anchor, aligned with its start', () => {
    expect(popoverPlace(at(200, 100), size, view, 'ltr')).toMatchObject({ left: 200, top: 124 });
  });
  it('is above its anchor near the bottom of the window', () => {
    expect(popoverPlace(at(200, 600), size, view, 'ltr')).toMatchObject({ top: null, bottom: 104 });
  });
  it('ends where it does in a text from right to left', () => {
    expect(popoverPlace(at(600, 100), size, view, 'rtl').left).toBe(282);
  });
  it('stays within the window', () => {
    expect(popoverPlace(at(900, 100), size, view, 'ltr').left).toBe(672);
    expect(popoverPlace(at(20, 100), size, view, 'rtl').left).toBe(8);
    const low = { width: 1000, height: 300 };
    expect(popoverPlace(at(200, 200), size, low, 'ltr')).toMatchObject({ maxHeight: 188 });
  });
});
