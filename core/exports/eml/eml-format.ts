import { defineFormat } from '../format';
import { message } from './message';

/** A draft message that mail programs open ready to be addressed and sent. */
export const emlFormat = defineFormat({
  id: 'eml',
  name: 'E-mail draft',
  extension: 'eml',
  mediaType: 'message/rfc822',
  export: async (release, context, { draft }) =>
    new TextEncoder().encode(message(release, context, { draft })),
});
