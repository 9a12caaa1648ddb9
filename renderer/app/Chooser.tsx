import { Command as List } from 'cmdk';
import { useState } from 'react';
import { searchCommands, usedLast } from '../../core/commands/search';
import { acceleratorOf, shownAccelerator } from '../../core/commands/shortcuts';
import { Dialog } from '../ui/Dialog';
import { isStrings, remember, remembered } from '../ui/remembered';
import type { Command } from '../workspace/command';
import type { DialogProps } from '../workspace/dialog-props';
import { useWorkspace } from '../workspace/workspace-context';
import { refusalOf } from './commands/allowed';
import { COMMAND_ICONS } from './commands/icons';
import { COMMANDS } from './commands/registry';

/** Every command that can be used now, found by its name or by another word for it. */
export function CommandPalette({ onClose }: DialogProps) {
  const [recent] = useState(() => remembered('recent-commands', isStrings, []));
  return (
    <Chooser
      title="Commands"
      commands={COMMANDS.filter(({ id }) => id !== 'view.palette')}
      recent={recent}
      onClose={onClose}
      onRun={(id) => remember('recent-commands', usedLast(recent, id))}
    />
  );
}

interface Props {
  readonly title: string;
  readonly commands: readonly Command[];
  /** The ids of those used last, which come first. */
  readonly recent?: readonly string[];
  readonly onRun?: (id: string) => void;
  readonly onClose: () => void;
}

interface Group {
  readonly heading: string;
  readonly commands: readonly Command[];
}

function Chooser({ title, commands, recent = [], onRun, onClose }: Props) {
  const { editor, run } = useWorkspace();
  const [query, setQuery] = useState('');
  const [usable] = useState(() => commands.filter((command) => !refusalOf(command, editor)));
  const groups = groupsOf(usable, query, recent);
  return (
    <Dialog title={title} onClose={onClose}>
      <List label="Search" shouldFilter={false} loop vimBindings={false} className="chooser">
        <List.Input
          placeholder="Type to search"
          value={query}
          onValueChange={setQuery}
          data-autofocus
        />
        <List.List className="choices" label={title}>
          {groups.map(({ heading, commands: found }) => (
            <List.Group key={heading} heading={heading || undefined}>
              {found.map((command) => (
                <Row
                  key={command.id}
                  command={command}
                  onSelect={() => {
                    onRun?.(command.id);
                    run(command.id);
                  }}
                />
              ))}
            </List.Group>
          ))}
        </List.List>
        {groups.length === 0 && (
          <p className="no-choice" role="status">
            No such command. Try another word, such as “picture” or “export”.
          </p>
        )}
      </List>
    </Dialog>
  );
}

/** Matches, best first; without a query the recent commands, then all by menu. */
function groupsOf(
  commands: readonly Command[],
  query: string,
  recentIds: readonly string[],
): Group[] {
  if (query.trim() !== '') {
    const found = searchCommands(commands, query);
    return found.length > 0 ? [{ heading: '', commands: found }] : [];
  }
  const recent = recentIds.flatMap((id) => commands.filter((command) => command.id === id));
  const others = commands.filter((command) => !recent.includes(command));
  const sections = [...new Set(others.map(({ section }) => section))].map((section) => ({
    heading: section,
    commands: others.filter((command) => command.section === section),
  }));
  const last = { heading: 'Used last', commands: recent };
  return recent.length > 0 ? [last, ...sections] : sections;
}

function Row({ command, onSelect }: { readonly command: Command; readonly onSelect: () => void }) {
  const { platform } = window.dateline;
  const keys = acceleratorOf(command.shortcut, platform);
  const Icon = COMMAND_ICONS[command.id];
  return (
    <List.Item value={command.id} onSelect={onSelect} className="choice">
      <span className="choice-icon">{Icon && <Icon size={16} aria-hidden="true" />}</span>
      <span>{command.label}</span>
      {keys && <kbd>{shownAccelerator(keys, platform)}</kbd>}
    </List.Item>
  );
}
