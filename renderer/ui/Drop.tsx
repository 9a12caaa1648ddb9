import { type ReactNode, useEffect, useRef, useState } from 'react';
import './drop.css';

interface Props {
  /** The label of the button. */
  readonly label: ReactNode;
  /** The name of what opens. */
  readonly name: string;
  readonly title?: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button of the pane's bar with something under it, until Escape or a click elsewhere. */
export function Drop({ label, name, title, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => setOpen(false);
  useEffect(() => {
    if (!isOpen) return undefined;
    const leave = ({ target }: Event): void => {
      if (!place.current?.contains(target as Node)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // It closes this and nothing else.
      event.preventDefault();
      // Focus inside a closing popover returns to its button.
      if (place.current?.contains(document.activeElement)) button.current?.focus();
      setOpen(false);
    };
    addEventListener('pointerdown', leave);
    // A click in the frame of another form is seen only by what loses the focus to it.
    addEventListener('blur', leave);
    addEventListener('keydown', onKey, true);
    const element = place.current;
    const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget && !element?.contains(relatedTarget as Node)) setOpen(false);
    };
    element?.addEventListener('focusout', onFocusOut);
    return () => {
      removeEventListener('pointerdown', leave);
      removeEventListener('blur', leave);
      removeEventListener('keydown', onKey, true);
      element?.removeEventListener('focusout', onFocusOut);
    };
  }, [isOpen]);
  return (
    <div className="drop-menu" ref={place}>
      <button
        type="button"
        ref={button}
        className="plain"
        title={title}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen && (
        <section className="drop-menu-list" aria-label={name}>
          {children(close)}
        </section>
      )}
    </div>
  );
}
