import { Suspense, useEffect, useRef } from 'react';
import { PANELS, type PanelEntry } from './panels';
import { focusInto } from './regions';
import type { FocusAsked } from './use-panels';

interface Props {
  readonly side: PanelEntry['side'];
  /** The panel that is shown; null where the side is folded. */
  readonly shown: string | null;
  readonly toggle: (id: string) => void;
  /** The panel that the focus is to go into; null where none was asked for. */
  readonly focusAsked: FocusAsked | null;
}

/** The panels of one side of the page: a rail of icons, and beside it the one that is shown. */
export function SidePanels({ side, shown, toggle, focusAsked }: Props) {
  const panels = PANELS.filter((panel) => panel.side === side);
  const open = panels.find(({ id }) => id === shown);
  return (
    <div className={`side ${side}`}>
      <div className="rail" role="toolbar" aria-orientation="vertical" aria-label={LABELS[side]}>
        {panels.map(({ id, title, icon: Icon }) => (
          <button
            key={id}
            type="button"
            title={title}
            aria-label={title}
            aria-pressed={id === shown}
            onClick={() => toggle(id)}
          >
            <Icon size={18} aria-hidden="true" />
          </button>
        ))}
      </div>
      {open && (
        <aside className="panel" aria-label={open.title} tabIndex={-1}>
          <h2>{open.title}</h2>
          <Suspense>
            <open.Panel />
            {focusAsked?.id === open.id && <FocusHere key={focusAsked.count} />}
          </Suspense>
        </aside>
      )}
    </div>
  );
}

/** Puts the focus into the panel around it, once that is drawn. */
function FocusHere() {
  const ref = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const panel = ref.current?.closest<HTMLElement>('.panel');
    if (panel) focusInto(panel);
  }, []);
  return <span ref={ref} hidden />;
}

const LABELS = { start: 'Panels before the page', end: 'Panels after the page' } as const;
