import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { type PreviewView, usePreviewView } from '../preview/preview-view';
import { type Layout, type PanelState, shownIn, withoutPanel, withPanel } from './panel-layout';
import { PANELS, type PanelEntry } from './panels';

type Side = PanelEntry['side'];

/** From which width of the window on one panel has room, and from which one on either side. */
const MIN_WIDTHS: Readonly<Record<PreviewView, { readonly one: number; readonly both: number }>> = {
  off: { one: 1001, both: 1001 },
  alone: { one: 1001, both: 1001 },
  // Text and pages beside each other need twice as much.
  beside: { one: 1101, both: 1401 },
};

const sideOf = (id: string): Side => PANELS.find((panel) => panel.id === id)?.side ?? 'end';
const firstOf = (side: Side): string | null =>
  PANELS.find((panel) => panel.side === side)?.id ?? null;

/** A panel that the focus is to go into once it is drawn. */
export interface FocusAsked {
  readonly id: string;
  /** The focused element at that time. If the focus has moved since, it stays there. */
  readonly from: Element | null;
}

/** A panel that was opened from another, to which a button on it leads back. */
export interface CameFrom {
  readonly id: string;
  readonly from: string;
}

export type Panels = ReturnType<typeof usePanels>;

/** The panels beside the page, as far as there is room for them. */
export function usePanels() {
  const room = useRoom();
  const [wanted, setWanted] = useState<PanelState>({
    start: firstOf('start'),
    end: firstOf('end'),
    last: 'end',
    over: null,
  });
  const shown = useMemo(() => shownIn(room, wanted, sideOf), [room, wanted]);
  const [cameFrom, setCameFrom] = useState<CameFrom | null>(null);
  const showPanel = useCallback(
    (id: string, from?: string) => {
      setWanted((old) => withPanel(room, old, id, sideOf));
      setCameFrom(from ? { id, from } : null);
    },
    [room],
  );
  const togglePanel = useCallback(
    (id: string) =>
      setWanted((old) => {
        const isShown = shownIn(room, old, sideOf)[sideOf(id)] === id;
        return (isShown ? withoutPanel : withPanel)(room, old, id, sideOf);
      }),
    [room],
  );
  const [focusAsked, setFocusAsked] = useState<FocusAsked | null>(null);
  const focusPanel = useCallback(
    (id: string) => {
      showPanel(id);
      setFocusAsked({ id, from: document.activeElement });
    },
    [showPanel],
  );
  // A panel that is still loading must not take the focus from what the person clicks or types in meanwhile.
  useEffect(() => {
    if (!focusAsked) return undefined;
    const cancel = (): void => setFocusAsked(null);
    addEventListener('pointerdown', cancel, { capture: true });
    addEventListener('keydown', cancel, { capture: true });
    return () => {
      removeEventListener('pointerdown', cancel, { capture: true });
      removeEventListener('keydown', cancel, { capture: true });
    };
  }, [focusAsked]);
  /** Takes away a panel that lies over the page; others stay. Gives back whether there was one. */
  const closeOver = useCallback((): boolean => {
    if (room !== 'over' || !wanted.over) return false;
    setWanted((old) => ({ ...old, over: null }));
    return true;
  }, [room, wanted.over]);
  const focusDone = useCallback(() => setFocusAsked(null), []);
  return {
    room,
    shown,
    cameFrom,
    showPanel,
    togglePanel,
    focusPanel,
    focusAsked,
    focusDone,
    closeOver,
  };
}

function useRoom(): Layout {
  const { one, both } = MIN_WIDTHS[usePreviewView()];
  const [hasOne, hasBoth] = [useWide(one), useWide(both)];
  if (hasBoth) return 'both';
  return hasOne ? 'one' : 'over';
}

/** Whether the window is as wide as this, in CSS pixels. */
function useWide(width: number): boolean {
  const query = useMemo(() => window.matchMedia(`(min-width: ${width}px)`), [width]);
  const subscribe = useCallback(
    (listen: () => void) => {
      query.addEventListener('change', listen);
      return () => query.removeEventListener('change', listen);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => query.matches);
}
