import { problemOf, request } from '../../bridge/client';
import type { Command } from './command';

/** What goes out to newsrooms besides single files. */
export const KIT_COMMANDS: readonly Command[] = [
  {
    id: 'file.copyMail',
    title: 'Copy as e-mail',
    focusesPage: false,
    run: ({ report, tell }) => {
      request('mail.copy', null).then(
        ({ subject, notes }) =>
          void tell({
            message: 'The release is on the clipboard. Paste it into a new message.',
            advice: [`Subject: “${subject}”.`, ...notes].join(' '),
          }),
        (error) => report(problemOf(error)),
      );
    },
  },
  {
    id: 'file.kit',
    title: 'Press kit…',
    keys: 'Ctrl Shift E',
    focusesPage: false,
    run: ({ open }) => open('kit'),
  },
  {
    id: 'file.batch',
    title: 'Export several releases…',
    focusesPage: false,
    run: ({ open }) => open('batch'),
  },
];
