import { defineFormat } from '../format';
import { releaseMarkdown } from './release-markdown';

/** Markdown: CommonMark 0.31 with front matter, UTF-8, lines end in a line feed. */
export const markdownFormat = defineFormat({
  id: 'markdown',
  name: 'Markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  export: async (release, _, { draft }) =>
    new TextEncoder().encode(releaseMarkdown(release, { draft })),
});
