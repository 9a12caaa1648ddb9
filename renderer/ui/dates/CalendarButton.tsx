import { Calendar as CalendarIcon } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type RefObject, useState } from 'react';
import { englishOf } from '../../../core/dates/read-date';
import { Calendar } from './Calendar';
import { languages, today } from './person';

interface Props {
  /** The field that it belongs to; the focus goes back there. */
  readonly field: RefObject<HTMLInputElement | null>;
  readonly value: string | null;
  readonly disabled?: boolean | undefined;
  readonly onChoose: (date: string) => void;
}

/** Opens a calendar to choose a day from. */
export function CalendarButton({ field, value, disabled, onChoose }: Props) {
  const [open, setOpen] = useState(false);
  const choose = (date: string): void => {
    setOpen(false);
    onChoose(date);
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <button
          type="button"
          className="date-open"
          aria-label="Choose from a calendar"
          title="Choose from a calendar"
          disabled={disabled}
        >
          <CalendarIcon size={16} aria-hidden="true" />
        </button>
      </Popover.Trigger>
      {/* Elements outside an open modal dialog are inert. */}
      <Popover.Portal container={field.current?.closest('dialog') ?? document.body}>
        <Popover.Content
          className="date-popover"
          aria-label="Choose a day"
          align="end"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            field.current?.focus();
          }}
        >
          <Calendar
            value={value}
            today={today()}
            language={englishOf(languages())}
            onChoose={choose}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
