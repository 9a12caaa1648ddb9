import { problemOf, request } from '../../bridge/client';
import type { Actions } from '../../workspace/command';

export const FILE_ACTIONS = {
  'file.new': { run: ({ open }) => open('templates') },
  'file.blank': {
    run: ({ report }) => {
      request('document.blank', null).catch((error) => report(problemOf(error)));
    },
  },
  'file.open': {
    run: ({ report }) => {
      request('document.open', { path: null }).catch((error) => report(problemOf(error)));
    },
  },
  'file.openRecent': { run: ({ open }) => open('recent') },
  'file.recentlyClosed': { run: ({ open }) => open('recovery') },
  'file.save': { run: ({ save }) => void save(false) },
  'file.saveAs': { run: ({ save }) => void save(true) },
  'settings.open': { run: ({ open }) => open('settings') },
  'file.export': { run: ({ open }) => open('export') },
} satisfies Actions;
