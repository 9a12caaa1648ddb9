import { defineFormat } from '../format';
import { releaseText } from './release-text';

/** Plain text: UTF-8 without a byte order mark, lines end in a line feed. */
export const textFormat = defineFormat({
  id: 'text',
  name: 'Plain text',
  extension: 'txt',
  mediaType: 'text/plain',
  export: async (release, _, { draft }) =>
    new TextEncoder().encode(releaseText(release, { draft })),
});
