import type { Actions } from './command';

export const VERSION_ACTIONS = {
  'versions.compare': { run: ({ open }) => open('compare', {}) },
} satisfies Actions;
