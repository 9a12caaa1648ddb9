import { problemOf, request } from '../../bridge/client';
import type { Command } from './command';

const file = (id: string, title: string, keys: string, run: Command['run']): Command => ({
  id: `file.${id}`,
  title,
  keys,
  focusesPage: false,
  run,
});

export const FILE_COMMANDS: readonly Command[] = [
  file('new', 'New from template…', 'Ctrl N', ({ open }) => open('templates')),
  {
    id: 'file.blank',
    title: 'Blank release',
    focusesPage: false,
    run: ({ report }) => {
      request('document.blank', null).catch((error) => report(problemOf(error)));
    },
  },
  file('open', 'Open…', 'Ctrl O', ({ report }) => {
    request('document.open', { path: null }).catch((error) => report(problemOf(error)));
  }),
  {
    id: 'file.recentlyClosed',
    title: 'Recently closed…',
    focusesPage: false,
    run: ({ open }) => open('recovery'),
  },
  file('save', 'Save', 'Ctrl S', ({ save }) => void save(false)),
  file('saveAs', 'Save as…', 'Ctrl Shift S', ({ save }) => void save(true)),
  file('export', 'Export…', 'Ctrl E', ({ open }) => open('export')),
];
