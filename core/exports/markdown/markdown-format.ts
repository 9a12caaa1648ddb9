import { defineFormat } from '../format';
import { imageData } from '../html/image-data';
import { choice } from '../options';
import { onScreen } from '../screen-pictures';
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
  export: async (release, context, { draft, pictures }) => {
    const address =
      pictures === 'inside' ? imageData(await onScreen(release, context)) : () => null;
    return new TextEncoder().encode(releaseMarkdown(release, { draft }, address));
  },
});
