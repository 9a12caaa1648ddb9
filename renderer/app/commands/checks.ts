import { toFinding } from '../../checks/next-finding';
import type { Command } from './command';

export const CHECK_COMMANDS: readonly Command[] = [
  {
    id: 'checks.next',
    title: 'Next finding',
    keys: 'F8',
    run: (workspace) => toFinding(workspace, false),
  },
  {
    id: 'checks.previous',
    title: 'Previous finding',
    keys: 'Shift F8',
    run: (workspace) => toFinding(workspace, true),
  },
  {
    id: 'checks.language',
    title: 'Language of the text…',
    focusesPage: false,
    run: ({ open }) => open('language'),
  },
];
