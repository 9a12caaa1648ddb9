import { PANELS } from '../panels';
import type { Command } from './command';

export const VIEW_COMMANDS: readonly Command[] = [
  ...PANELS.map(
    ({ id, title }): Command => ({
      id: `view.panel.${id}`,
      title: `Show or hide: ${title}`,
      focusesPage: false,
      run: ({ togglePanel }) => togglePanel(id),
    }),
  ),
  {
    id: 'view.palette',
    title: 'Commands…',
    keys: 'Ctrl K',
    focusesPage: false,
    run: ({ open }) => open('palette'),
  },
  {
    id: 'help.shortcuts',
    title: 'Keyboard shortcuts',
    keys: 'Ctrl /',
    focusesPage: false,
    run: ({ open }) => open('shortcuts'),
  },
];
