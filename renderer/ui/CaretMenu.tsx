import type { LucideIcon } from 'lucide-react';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { type Place, popoverPlace } from './popover-place';
import './caret-menu.css';

export interface MenuChoice {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly icon: LucideIcon;
  readonly keys?: string;
}

interface Props {
  readonly label: string;
  readonly at: Place;
  readonly direction: 'ltr' | 'rtl';
  /** The choices for a query, best first. */
  readonly choicesFor: (query: string) => readonly MenuChoice[];
  readonly onChoose: (id: string) => void;
  /** Closed without a choice. `query` is the typed text; null if it was deleted. */
  readonly onClose: (query: string | null) => void;
}

/** A menu beside the caret that is filtered by typing; the field in it keeps the focus. */
export function CaretMenu({ label, at, direction, choicesFor, onChoose, onClose }: Props) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const choices = choicesFor(query);
  const current = choices[chosen];

  useLayoutEffect(() => field.current?.focus(), []);
  // Placed once by its full height, so that it does not jump while it is filtered.
  useLayoutEffect(() => {
    const { current: element } = box;
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    const view = { width: innerWidth, height: innerHeight };
    const place = popoverPlace(at, { width, height }, view, direction);
    for (const [name, value] of Object.entries(place)) {
      element.style.setProperty(
        name === 'maxHeight' ? 'max-height' : name,
        value === null ? 'auto' : `${value}px`,
      );
    }
  }, [at, direction]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another one is chosen
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current?.id]);
  useLayoutEffect(() => {
    const press = ({ target }: PointerEvent): void => {
      if (!box.current?.contains(target as Node)) onClose(query);
    };
    addEventListener('pointerdown', press, { capture: true });
    return () => removeEventListener('pointerdown', press, { capture: true });
  }, [onClose, query]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const edge = { Home: 0, End: choices.length - 1 }[event.key];
    if (step && choices.length > 0) setChosen((chosen + step + choices.length) % choices.length);
    else if (edge !== undefined && query === '') setChosen(edge);
    else if ((event.key === 'Enter' || event.key === 'Tab') && current) onChoose(current.id);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose(query);
    else if (event.key === 'Backspace' && query === '') onClose(null);
    else if (event.key === ' ' && choices.length === 0) onClose(`${query} `);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const optionId = (choice: MenuChoice): string => `${id}-${choice.id}`;
  return (
    <div ref={box} className="caret-menu" dir="ltr">
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        {...(current && { 'aria-activedescendant': optionId(current) })}
        placeholder="Type to search"
        value={query}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          setQuery(target.value);
          setChosen(0);
        }}
      />
      <div
        ref={list}
        id={`${id}-list`}
        className="caret-menu-list"
        role="listbox"
        aria-label={label}
      >
        {choices.map((choice, index) => {
          const { icon: Icon } = choice;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
            <div
              key={choice.id}
              id={optionId(choice)}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              onPointerMove={() => setChosen(index)}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(choice.id)}
            >
              <Icon size={18} aria-hidden="true" />
              <span>
                {choice.title}
                <small>{choice.about}</small>
              </span>
              {choice.keys && <kbd>{choice.keys}</kbd>}
            </div>
          );
        })}
      </div>
      {choices.length === 0 && (
        <p role="status">No results. Escape keeps what you typed as text.</p>
      )}
    </div>
  );
}
