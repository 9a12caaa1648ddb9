import { defineFormat } from '../format';
import { imageData } from '../html/image-data';
import { choice } from '../options';
import { onScreen } from '../screen-pictures';
import { identityDefinition } from './identity-definition';
import { releaseMarkdown } from './release-markdown';

/** Markdown: CommonMark 0.31 with front matter, UTF-8, lines end in a line feed. */
export const markdownFormat = defineFormat({
  id: 'markdown',
  name: 'Markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  chosenFor: [],
  previewName: 'Markdown',
  factSheetRank: null,
  pictures: 'screen',
  options: {
    pictures: choice(
      'Pictures',
      { text: 'As a line of text', inside: 'Inside the file' },
      'Inside, each picture is a long line of code; not every program shows it.',
    ),
  },
  export: async (release, context, { draft, pictures }, identity) => {
    const isInside = pictures === 'inside';
    const shown = isInside ? await onScreen(release, context) : { asset: () => undefined };
    const text = releaseMarkdown(release, { draft }, isInside ? imageData(shown) : () => null);
    return new TextEncoder().encode(`${text}\n${identityDefinition(identity(shown.asset))}`);
  },
});
