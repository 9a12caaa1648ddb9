import { defineFormat } from '../format';
import { choice, PAGE_OPTIONS } from '../options';
import { onScreen } from '../screen-pictures';
import { ATTACHABLE, attachments } from './attachments';
import { message } from './message';

/** A draft message that mail programs open ready to be addressed and sent. */
export const emlFormat = defineFormat({
  id: 'eml',
  name: 'E-mail draft',
  extension: 'eml',
  mediaType: 'message/rfc822',
  chosenFor: ['batch', 'issue'],
  previewName: 'E-mail',
  factSheetRank: null,
  pictures: 'page',
  options: {
    attach: choice('Attach', {
      nothing: 'Nothing',
      pdf: 'The PDF',
      docx: 'The Word document',
      both: 'PDF and Word document',
    }),
    ...PAGE_OPTIONS,
  },
  export: async (release, context, { attach, draft, paper, quotes }) => {
    const formats = ATTACHABLE[attach] ?? [];
    const attached = await attachments(formats, release, context, { draft, paper, quotes });
    const pictures = await onScreen(release, context);
    return new TextEncoder().encode(message(release, pictures, { draft, attached }));
  },
});
