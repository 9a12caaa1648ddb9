import type { PanelEntry } from './panels';

type Side = PanelEntry['side'];

/** Which panel is shown on either side of the page; null where the side is folded. */
export type Shown = Readonly<Record<Side, string | null>>;

/**
 * How much room there is: for a panel on either side, for one of them, or for none, so that one that
 * is asked for lies over the page.
 */
export type Layout = 'both' | 'one' | 'over';

/** The panels that a person wants, whether or not there is room for them. */
export interface PanelState extends Shown {
  /** The side that was asked for last. */
  readonly last: Side;
  /** The panel that lies over the page where there is no room for any. */
  readonly over: string | null;
}

/** Those that are shown; the others have given way, and come back with the room. */
export function shownIn(
  room: Layout,
  { start, end, last, over }: PanelState,
  sideOf: SideOf,
): Shown {
  if (room === 'both') return { start, end };
  if (room === 'one') return { start: null, end: null, [last]: last === 'start' ? start : end };
  return { start: null, end: null, ...(over && { [sideOf(over)]: over }) };
}

type SideOf = (id: string) => Side;

export function withPanel(
  room: Layout,
  wanted: PanelState,
  id: string,
  sideOf: SideOf,
): PanelState {
  if (room === 'over') return { ...wanted, over: id };
  return { ...wanted, [sideOf(id)]: id, last: sideOf(id) };
}

export function withoutPanel(
  room: Layout,
  wanted: PanelState,
  id: string,
  sideOf: SideOf,
): PanelState {
  return room === 'over' ? { ...wanted, over: null } : { ...wanted, [sideOf(id)]: null };
}
