import { toFinding } from '../../checks/next-finding';
import type { Actions } from '../../workspace/command';

export const CHECK_ACTIONS = {
  'checks.next': {
    focusesPage: true,
    run: (workspace) => toFinding(workspace, false),
  },
  'checks.previous': {
    focusesPage: true,
    run: (workspace) => toFinding(workspace, true),
  },
  'checks.language': { run: ({ open }) => open('language') },
} satisfies Actions;
