import { problemOf, request } from '../../bridge/client';
import type { Actions } from '../../workspace/command';

export const ARCHIVE_ACTIONS = {
  'archive.open': {
    run: ({ report }) =>
      void request('archive.open', null).catch((error) => report(problemOf(error))),
  },
} satisfies Actions;
