import type { Menu } from '../menu';

export const WINDOW_MENU = {
  id: 'window',
  label: 'Window',
  accessKey: 'W',
  groups: [[{ role: 'minimize', label: 'Minimize', shortcut: { mac: 'Cmd+M', other: null } }]],
} as const satisfies Menu;
