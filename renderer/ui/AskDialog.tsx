import { useState } from 'react';
import { fieldDirection } from '../../core/release/bidi';
import { Dialog } from './Dialog';

interface Props {
  readonly title: string;
  readonly label: string;
  readonly initial: string;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}

/** Asks for one line of text. */
export function AskDialog({ title, label, initial, onDone, onClose }: Props) {
  const [text, setText] = useState(initial);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onDone(text.trim());
        }}
      >
        <label>
          {label}
          <input
            type="text"
            dir={fieldDirection(text)}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <div className="actions">
          <button type="button" className="plain" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="primary">
            OK
          </button>
        </div>
      </form>
    </Dialog>
  );
}
