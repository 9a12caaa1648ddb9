import { useState } from 'react';
import type { Person } from '../../core/release/review/review';
import { Dialog } from '../ui/Dialog';
import type { DialogProps } from '../workspace/dialog-props';
import { MeFields, NOBODY, trimmed } from './MeFields';
import { useMe } from './use-me';
import './review.css';

interface Argument {
  /** What was waiting for it. */
  readonly whenKnown?: (me: Person) => void;
}

/** Asks who comments and suggests on this computer. */
export function MeDialog({ argument, onClose }: DialogProps) {
  const [me, keepMe] = useMe();
  const [typed, setTyped] = useState(NOBODY);
  const [isAsked, setAsked] = useState(false);
  const person = typed === NOBODY ? (me ?? NOBODY) : typed;
  return (
    <Dialog title="Who you are" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (trimmed(person).name === '') return;
          keepMe(trimmed(person));
          onClose();
          (argument as Argument | undefined)?.whenKnown?.(trimmed(person));
        }}
      >
        <MeFields
          person={person}
          isMissingName={isAsked && trimmed(person).name === ''}
          onChange={setTyped}
        />
        <div className="actions">
          <button type="button" className="plain" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="primary">
            Save
          </button>
        </div>
      </form>
    </Dialog>
  );
}
