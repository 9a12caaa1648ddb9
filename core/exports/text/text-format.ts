import { defineFormat } from '../format';
import { toggle } from '../options';
import { releaseText } from './release-text';
import { LINE_COLUMNS, wrapped } from './wrap';

/** Plain text: UTF-8 without a byte order mark, lines end in a line feed. */
export const textFormat = defineFormat({
  id: 'text',
  name: 'Plain text',
  extension: 'txt',
  mediaType: 'text/plain',
  chosenFor: ['kit', 'issue'],
  previewName: 'Plain text',
  factSheetRank: 4,
  pictures: 'none',
  options: {
    wrap: toggle(
      'Wrap lines',
      `Breaks lines after ${LINE_COLUMNS} characters, as old mail programs need it.`,
    ),
  },
  export: async (release, _, { draft, wrap }) => {
    const text = releaseText(release, { draft });
    return new TextEncoder().encode(wrap ? wrapped(text, release.facts.language) : text);
  },
});
