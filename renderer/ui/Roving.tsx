import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useLayoutEffect,
  useRef,
} from 'react';

interface Props {
  /** Which arrow keys go from one to the next. */
  readonly orientation: 'horizontal' | 'vertical';
  /** Its role for screen readers; by default none. */
  readonly role?: 'toolbar';
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * Buttons and fields that are one stop of the Tab key: the arrow keys, Home and End go from one to
 * the next, and Tab comes back to the one that was used last.
 */
export function Roving({ orientation, role, label, className, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const last = useRef<Element | null>(null);
  const mark = (): void => {
    const stops = stopsIn(frame.current);
    const current = stops.find((each) => each === last.current) ?? stops[0];
    for (const each of stops) each.tabIndex = each === current ? 0 : -1;
  };
  // After every drawing: it may have brought other buttons, or disabled the current one.
  useLayoutEffect(mark);
  const onFocus = ({ target }: FocusEvent): void => {
    last.current = target;
    mark();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const stops = stopsIn(frame.current);
    const here = stops.indexOf(event.target as HTMLElement);
    const to = { ...STEPS[orientation], Home: -here, End: stops.length - 1 - here }[event.key];
    const isFree = !event.defaultPrevented && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (here < 0 || to === undefined || !isFree) return;
    event.preventDefault();
    stops[(here + to + stops.length) % stops.length]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons in it are what is used
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a label comes only with a role
    <div
      ref={frame}
      className={className}
      data-roving={orientation}
      role={role}
      aria-label={label}
      aria-orientation={role && orientation}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}

const STEPS: Readonly<Record<Props['orientation'], Readonly<Record<string, number>>>> = {
  horizontal: { ArrowRight: 1, ArrowLeft: -1 },
  vertical: { ArrowDown: 1, ArrowUp: -1 },
};

const stopsIn = (frame: Element | null): HTMLElement[] => [
  ...(frame?.querySelectorAll<HTMLElement>(
    'button:not(:disabled), select:not(:disabled), a[href]',
  ) ?? []),
];
