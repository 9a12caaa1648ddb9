import type { Command } from './command';

export const TEMPLATE_COMMANDS: readonly Command[] = [
  {
    id: 'template.save',
    title: 'Save as template…',
    focusesPage: false,
    run: ({ open }) => open('saveTemplate'),
  },
];
