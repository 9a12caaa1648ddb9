import { useCallback, useState } from 'react';
import { PANELS, type PanelEntry } from './panels';

type Side = PanelEntry['side'];

/** Below this width a panel lies over the page, so none is open at the start. */
const ROOMY = '(min-width: 1001px)';

/** Which panel is shown on either side of the page; null where the side is folded. */
export function usePanels() {
  const [shown, setShown] = useState<Readonly<Record<Side, string | null>>>(() =>
    window.matchMedia(ROOMY).matches
      ? { start: firstOf('start'), end: firstOf('end') }
      : { start: null, end: null },
  );
  const showPanel = useCallback(
    (id: string) => setShown((old) => ({ ...old, [sideOf(id)]: id })),
    [],
  );
  const togglePanel = useCallback(
    (id: string) =>
      setShown((old) => ({ ...old, [sideOf(id)]: old[sideOf(id)] === id ? null : id })),
    [],
  );
  return { shown, showPanel, togglePanel };
}

const firstOf = (side: Side): string | null =>
  PANELS.find((panel) => panel.side === side)?.id ?? null;

const sideOf = (id: string): Side => PANELS.find((panel) => panel.id === id)?.side ?? 'end';
