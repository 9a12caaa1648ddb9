import { defineFormat } from '../format';
import { newsItem } from './news-item';

/** News in JSON (IPTC ninjs 3.0): UTF-8, one object, a line feed at its end. */
export const ninjsFormat = defineFormat({
  id: 'ninjs',
  name: 'News in JSON (ninjs)',
  extension: 'json',
  mediaType: 'application/json',
  chosenFor: [],
  previewName: null,
  factSheetRank: null,
  pictures: 'none',
  export: async (release, _, { draft }) =>
    new TextEncoder().encode(`${JSON.stringify(newsItem(release, { draft }), null, 2)}\n`),
});
