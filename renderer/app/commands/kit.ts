import { problemOf, request } from '../../bridge/client';
import type { Actions } from '../../workspace/command';

/** Commands for press kits, batches and mail. */
export const KIT_ACTIONS = {
  'file.copyMail': {
    run: ({ report, tell }) => {
      request('mail.copy', null).then(
        ({ subject, notes }) =>
          void tell({
            kind: 'success',
            message: 'The release is on the clipboard. Paste it into a new message.',
            advice: [`Subject: “${subject}”.`, ...notes].join(' '),
          }),
        (error) => report(problemOf(error)),
      );
    },
  },
  'file.kit': { run: ({ open }) => open('kit') },
  'file.batch': { run: ({ open }) => open('batch') },
} satisfies Actions;
