import type { PointerEventHandler, ReactNode } from 'react';
import { SidePanels } from './SidePanels';
import type { Panels } from './use-panels';

interface Props {
  readonly panels: Panels;
  /** A class of the centre: how text and pages share it. */
  readonly view?: string;
  readonly onPointerDown?: PointerEventHandler;
  readonly children: ReactNode;
}

/** The page with the panels on both sides of it. */
export function Desk({ panels, view = '', onPointerDown, children }: Props) {
  const { room, shown, togglePanel, focusAsked, focusDone, cameFrom, focusPanel } = panels;
  const side = (name: 'start' | 'end') => (
    <SidePanels
      side={name}
      shown={shown[name]}
      toggle={togglePanel}
      focusAsked={focusAsked}
      focusDone={focusDone}
      cameFrom={cameFrom}
      goBack={focusPanel}
    />
  );
  return (
    <div className={`desk ${room}`}>
      {side('start')}
      <div className={`centre ${view}`.trim()} onPointerDown={onPointerDown}>
        {children}
      </div>
      {side('end')}
    </div>
  );
}
