import { type KeyboardEvent, useState } from 'react';
import type { Command } from './commands/command';
import { COMMANDS } from './commands/registry';
import { Dialog } from './Dialog';
import type { SurfaceProps } from './surface-props';
import { useWorkspace } from './workspace-context';

/** Every command, found by typing part of its name. */
export function CommandPalette({ onClose }: SurfaceProps) {
  return <Chooser title="Commands" commands={COMMANDS} onClose={onClose} />;
}

/** Every block that can be put in where the caret is. */
export function BlockChooser({ onClose }: SurfaceProps) {
  return (
    <Chooser title="Insert" commands={COMMANDS.filter(({ puts }) => puts)} onClose={onClose} />
  );
}

interface Props {
  readonly title: string;
  readonly commands: readonly Command[];
  readonly onClose: () => void;
}

function Chooser({ title, commands, onClose }: Props) {
  const { editor, run } = useWorkspace();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = commands.filter(
    (command) =>
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
      run(chosen.id);
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
            onClick={() => run(command.id)}
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
