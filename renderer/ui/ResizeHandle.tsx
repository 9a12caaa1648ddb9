import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import './resize-handle.css';

interface Props {
  /** What it resizes, for screen readers. */
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** How much an arrow key changes. */
  readonly step: number;
  /** The value after the pointer has moved by so many CSS pixels to the right. */
  readonly moved: (start: number, pixels: number) => number;
  /** Called with each value between `min` and `max`. */
  readonly onChange: (value: number) => void;
  /** Called when a value is to be kept. */
  readonly onDone: (value: number) => void;
  /** The value that a double click goes back to. */
  readonly usual: number;
}

/** The line between two parts of the window, which the mouse and the arrow keys move. */
export function ResizeHandle(props: Props) {
  const { label, value, min, max, step, moved, onChange, onDone, usual } = props;
  const drag = useRef<{ readonly x: number; readonly value: number } | null>(null);
  const within = (wanted: number): number => Math.round(Math.min(max, Math.max(min, wanted)));
  const set = (wanted: number): void => {
    onChange(within(wanted));
    onDone(within(wanted));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Towards the right is wider on one side of the page and narrower on the other.
    const right = Math.sign(moved(0, 1)) * step;
    const wanted = { ArrowRight: value + right, ArrowLeft: value - right, Home: min, End: max }[
      event.key
    ];
    if (wanted === undefined) return;
    event.preventDefault();
    set(wanted);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, value };
  };
  const at = ({ clientX }: PointerEvent): number | null =>
    drag.current && within(moved(drag.current.value, clientX - drag.current.x));
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr takes no focus and has no value
    <div
      className="resize-handle"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      title={label}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        const wanted = at(event);
        if (wanted !== null) onChange(wanted);
      }}
      onPointerUp={(event) => {
        const wanted = at(event);
        drag.current = null;
        if (wanted !== null) onDone(wanted);
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
      onDoubleClick={() => set(usual)}
    />
  );
}
