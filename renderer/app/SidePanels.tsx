import { ArrowLeft } from 'lucide-react';
import { Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { panelTopic } from '../../core/help/topics';
import { KeptContext } from '../ui/kept';
import { ResizeHandle } from '../ui/ResizeHandle';
import { Roving } from '../ui/Roving';
import { isNumber, remember, remembered } from '../ui/remembered';
import { focusInto } from '../workspace/regions';
import { PANELS, type PanelEntry } from './panels';
import type { CameFrom, FocusAsked } from './use-panels';

interface Props {
  readonly side: PanelEntry['side'];
  /** The panel that is shown; null where the side is folded. */
  readonly shown: string | null;
  readonly toggle: (id: string) => void;
  /** The panel that the focus is to go into; null where none was asked for. */
  readonly focusAsked: FocusAsked | null;
  /** Called when the focus has moved there, or should not any more. */
  readonly focusDone: () => void;
  /** The panel from which one was opened; a button leads back there. */
  readonly cameFrom: CameFrom | null;
  readonly goBack: (id: string) => void;
}

/** The panels of one side of the page: a rail of icons, and beside it the one that is shown. */
export function SidePanels({
  side,
  shown,
  toggle,
  focusAsked,
  focusDone,
  cameFrom,
  goBack,
}: Props) {
  const panels = PANELS.filter((panel) => panel.side === side);
  const open = panels.find(({ id }) => id === shown);
  const from = open && cameFrom?.id === open.id && PANELS.find(({ id }) => id === cameFrom.from);
  const [width, setWidth] = useState(() =>
    remembered(`width.${side}`, isNumber, DEFAULT_WIDTHS[side]),
  );
  const [kept] = useState(() => new Map<string, unknown>());
  // The page makes room for a panel that lies over it (layout.css).
  useLayoutEffect(() => {
    if (open) document.documentElement.style.setProperty('--panel-width', `${width}px`);
  }, [open, width]);
  return (
    <div className={`side ${side}`}>
      <Roving orientation="vertical" role="toolbar" label={LABELS[side]} className="rail">
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
      </Roving>
      {open && (
        <div className="panel-frame" style={{ width }}>
          <aside
            className="panel"
            aria-label={open.title}
            data-help={panelTopic(open.id)}
            tabIndex={-1}
          >
            {from && (
              <button type="button" className="panel-back" onClick={() => goBack(from.id)}>
                <ArrowLeft size={14} aria-hidden="true" /> Back to {from.title}
              </button>
            )}
            <h2>{open.title}</h2>
            <Suspense>
              <KeptContext.Provider value={kept}>
                <open.Panel />
              </KeptContext.Provider>
              {focusAsked?.id === open.id && (
                <FocusHere from={focusAsked.from} onDone={focusDone} />
              )}
            </Suspense>
          </aside>
          <ResizeHandle
            label={`Width of ${open.title}`}
            value={width}
            min={180}
            max={560}
            step={16}
            usual={DEFAULT_WIDTHS[side]}
            moved={(start, pixels) => start + (side === 'start' ? pixels : -pixels)}
            onChange={setWidth}
            onDone={(wanted) => remember(`width.${side}`, wanted)}
          />
        </div>
      )}
    </div>
  );
}

/** Default widths in CSS pixels. */
const DEFAULT_WIDTHS = { start: 240, end: 280 } as const;

interface FocusHereProps {
  readonly from: Element | null;
  readonly onDone: () => void;
}

/** Puts the focus into the panel around it, once that is drawn, unless it has moved meanwhile. */
function FocusHere({ from, onDone }: FocusHereProps) {
  const ref = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const panel = ref.current?.closest<HTMLElement>('.panel');
    const { activeElement } = document;
    // A dialog that asked for it has gone, and has given the focus back.
    const isThere = from?.isConnected === true;
    const hasMoved = isThere && activeElement !== from && activeElement !== document.body;
    if (panel && !hasMoved) focusInto(panel);
    onDone();
  }, [from, onDone]);
  return <span ref={ref} hidden />;
}

const LABELS = { start: 'Left panels', end: 'Right panels' } as const;
