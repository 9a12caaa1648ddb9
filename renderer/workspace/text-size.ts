import { isNumber, remember, remembered } from '../ui/remembered';
import { createStore, useStore } from '../ui/store';

/** The sizes of the text on the page, in per cent of the usual one. */
const SIZES = [70, 80, 90, 100, 110, 125, 150, 175, 200] as const;
const USUAL = 100;

const isSize = (value: unknown): value is number =>
  isNumber(value) && value >= SIZES[0] && value <= (SIZES.at(-1) ?? USUAL);

const textSize = createStore(remembered('textSize', isSize, USUAL));

/** The size of the text on the page, in per cent of the usual one. */
export const useTextSize = (): number => useStore(textSize);

/** Makes the text on the page larger (1) or smaller (-1) by a step. */
export function changeTextSize(by: 1 | -1): void {
  const now = textSize.get();
  const next =
    by > 0 ? SIZES.find((size) => size > now) : [...SIZES].reverse().find((size) => size < now);
  if (next !== undefined) set(next);
}

export const resetTextSize = (): void => set(USUAL);

function set(size: number): void {
  textSize.set(size);
  remember('textSize', size);
}
