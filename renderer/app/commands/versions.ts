import type { Command } from './command';

export const VERSION_COMMANDS: readonly Command[] = [
  {
    id: 'versions.compare',
    title: 'Compare with the last version…',
    focusesPage: false,
    run: ({ open }) => open('compare', {}),
  },
];
