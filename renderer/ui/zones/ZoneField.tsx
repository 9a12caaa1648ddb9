import { Popover } from 'radix-ui';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import {
  readZone,
  suggestZones,
  type ZoneContext,
  type ZoneMatch,
} from '../../../core/embargo/zones/find-zones';
import { cityOf, zoneName } from '../../../core/embargo/zones/zone-name';
import { languages } from '../dates/person';
import { useKept } from '../kept';
import './zones.css';

interface Props {
  readonly label: string;
  /** IANA name of the zone that is chosen; empty where none is. */
  readonly value: string;
  readonly onChoose: (zone: string) => void;
  /** ISO 8601 instant at which the zones are named: in summer "CEST", in winter "CET". */
  readonly instant: string;
  /** Whether an emptied field takes the zone away. */
  readonly mayBeEmpty?: boolean;
  /** Keeps unfinished text under this key while the field's panel is closed. */
  readonly keep?: string;
}

const NO_MATCH = 'No matching time zone. Type a city, a country or an abbreviation such as CET.';

/** A time zone, found by a city, a country or an abbreviation: "Geneva", "India", "EST". */
export function ZoneField({ label, value, onChoose, instant, keep, mayBeEmpty = false }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useKept<string>(keep);
  const [isOpen, setOpen] = useState(false);
  const [moved, setMoved] = useState<number | null>(null);
  /** The message below the field: what is wrong, or how the text was understood. */
  const [said, setSaid] = useKept<{ text: string; isWrong: boolean }>(keep && `${keep}.said`);

  const context = useMemo((): ZoneContext => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return { languages: languages(), instant, preferred: value ? [value, own] : [own] };
  }, [instant, value]);
  const { options, likeliest } = useMemo(() => {
    const reading = readZone(typed ?? '', context);
    return reading.type === 'several'
      ? { options: reading.matches, likeliest: -1 }
      : { options: suggestZones(typed ?? '', context), likeliest: 0 };
  }, [typed, context]);
  const isListed = isOpen && options.length > 0;
  const active = moved ?? likeliest;

  const choose = (match: ZoneMatch): void => {
    const { zone, by } = match;
    close(by ? { text: `${by}: the time of ${cityOf(zone)}.`, isWrong: false } : null);
    if (zone !== value) onChoose(zone);
  };
  const close = (message: typeof said): void => {
    setTyped(null);
    setOpen(false);
    setMoved(null);
    setSaid(message);
  };
  /** Takes the zone if the text means exactly one; otherwise the text stays, with the reason. */
  const settle = (): void => {
    setOpen(false);
    if (typed === null) return;
    if (typed.trim() === '') {
      close(null);
      if (mayBeEmpty && value !== '') onChoose('');
      return;
    }
    const reading = readZone(typed, context);
    if (reading.type === 'one') choose(reading.match);
    else {
      const text =
        reading.type === 'none'
          ? NO_MATCH
          : `“${typed.trim()}” has several time zones. Choose one.`;
      setSaid({ text, isWrong: true });
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const count = options.length;
      if (isListed) setMoved((active + step + count + (active < 0 && step < 0 ? 1 : 0)) % count);
    } else if (event.key === 'Enter' && typed !== null) {
      event.preventDefault();
      const option = isListed ? options[active] : undefined;
      if (option) choose(option);
      else {
        settle();
        // Where several are meant, they are to be seen.
        setOpen(true);
      }
    } else if (event.key === 'Escape' && (typed !== null || isOpen)) {
      event.preventDefault();
      event.stopPropagation();
      close(null);
    }
  };
  const optionId = (index: number): string => `${id}-option-${index}`;
  return (
    <div className="zone-field">
      <label htmlFor={id}>
        <span>{label}</span>
      </label>
      <Popover.Root open={isListed} onOpenChange={(open) => !open && setOpen(false)}>
        <Popover.Anchor asChild>
          <input
            ref={field}
            id={id}
            type="text"
            data-format="zone"
            role="combobox"
            autoComplete="off"
            dir="auto"
            placeholder="City, country or CET"
            value={typed ?? (value ? zoneName(value, instant) : '')}
            aria-expanded={isListed}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-invalid={said?.isWrong ?? false}
            aria-describedby={`${id}-said`}
            {...(isListed && active >= 0 && { 'aria-activedescendant': optionId(active) })}
            onFocus={({ target }) => target.select()}
            onChange={({ target }) => {
              setTyped(target.value);
              setOpen(true);
              setMoved(null);
              setSaid(null);
            }}
            onKeyDown={onKeyDown}
            onBlur={settle}
          />
        </Popover.Anchor>
        {/* Elements outside an open modal dialog are inert. */}
        <Popover.Portal container={field.current?.closest('dialog') ?? document.body}>
          <Popover.Content
            asChild
            id={`${id}-list`}
            role="listbox"
            aria-label="Matching time zones"
            align="start"
            sideOffset={3}
            collisionPadding={8}
            onOpenAutoFocus={(event) => event.preventDefault()}
            onCloseAutoFocus={(event) => event.preventDefault()}
            onInteractOutside={(event) => {
              if (event.target === field.current) event.preventDefault();
            }}
          >
            <div className="zone-list">
              {options.map((match, index) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
                <div
                  key={match.zone}
                  id={optionId(index)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === active}
                  // The focus stays in the field.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => choose(match)}
                >
                  {zoneName(match.zone, instant)}
                  <small>{[match.by, match.country].filter(distinct).join(', ')}</small>
                </div>
              ))}
            </div>
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      <output id={`${id}-said`} className={said?.isWrong ? 'zone-said wrong' : 'zone-said'}>
        {said?.text}
      </output>
    </div>
  );
}

/** The distinct non-empty words. */
const distinct = (text: string, index: number, all: readonly string[]): boolean =>
  text !== '' && all.indexOf(text) === index;
