import { problemOf, request } from '../../bridge/client';
import { releaseOf } from '../../editor/model/release-of';
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
  'file.print': {
    run: ({ editor, report, tell }) => {
      request('print.run', { release: releaseOf(editor) }).then(
        (result) => {
          if (result !== 'opened') return;
          tell({
            message: 'There is no printer that Dateline can use.',
            advice: 'The PDF was opened in another program: print it from there.',
          });
        },
        (error) => report(problemOf(error)),
      );
    },
  },
  'file.translations': { run: ({ open }) => open('translations') },
  'settings.open': { run: ({ open }) => open('settings') },
  'file.export': { run: ({ open }) => open('export') },
} satisfies Actions;
