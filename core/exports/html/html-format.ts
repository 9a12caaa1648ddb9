import { defineFormat } from '../format';
import { imageData } from './image-data';
import { htmlPage } from './page';

/** A web page in one file, UTF-8. */
export const htmlFormat = defineFormat({
  id: 'html',
  name: 'Web page',
  extension: 'html',
  mediaType: 'text/html',
  export: async (release, context, { draft }) =>
    new TextEncoder().encode(htmlPage(release, imageData(context), { draft })),
});
