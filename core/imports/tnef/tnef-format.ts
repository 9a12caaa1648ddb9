import { UserError } from '../../errors';
import type { ImportFormat } from '../import-format';
import { messageSource } from '../mail/message';
import { isTnef, readTnef } from './read-tnef';

/** `winmail.dat`: a message that Outlook wrote for Outlook only. */
export const tnefImport: ImportFormat = {
  id: 'tnef',
  name: 'Outlook message in winmail.dat',
  extensions: ['dat', 'tnef'],
  recognises: (head) => (isTnef(head) ? 1 : 0),
  async read(bytes, options) {
    const message = readTnef(bytes);
    if (message) return messageSource(message, options);
    throw new UserError(
      'This winmail.dat is damaged.',
      'Ask the sender for the message as plain text or HTML.',
    );
  },
};
