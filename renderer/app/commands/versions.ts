import type { Actions } from '../../workspace/command';

export const VERSION_ACTIONS = {
  'versions.compare': { run: ({ open }) => open('compare', {}) },
} satisfies Actions;
