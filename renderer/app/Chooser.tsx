import { type KeyboardEvent, useState } from 'react';
import type { ReleaseEditor } from '../editor/slate-types';
import { COMMANDS, type Command } from './commands';
import { Dialog } from './Dialog';

interface Props {
  readonly title: string;
  readonly editor: ReleaseEditor;
  readonly onlyBlocks: boolean;
  readonly onChoose: (command: Command) => void;
  readonly onClose: () => void;
}

/** Every command (or every block that can be put in), found by typing part of its name. */
export function Chooser({ title, editor, onlyBlocks, onChoose, onClose }: Props) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = COMMANDS.filter(
    (command) =>
      (!onlyBlocks || command.puts) &&
      (command.available?.(editor) ?? true) &&
      command.title.toLowerCase().includes(query.trim().toLowerCase()),
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setAt((at + step + found.length) % Math.max(1, found.length));
    }
    const chosen = found[at];
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      onChoose(chosen);
    }
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <input
        type="text"
        aria-label="Search"
        placeholder="Type to search"
        value={query}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          setQuery(target.value);
          setAt(0);
        }}
      />
      <div className="choices" role="listbox" aria-label={title}>
        {found.map((command, index) => (
          <button
            key={command.id}
            type="button"
            role="option"
            aria-selected={index === at}
            onClick={() => onChoose(command)}
          >
            {command.title}
            {command.keys && <small>{command.keys}</small>}
          </button>
        ))}
        {found.length === 0 && <p>Nothing is called that.</p>}
      </div>
    </Dialog>
  );
}
