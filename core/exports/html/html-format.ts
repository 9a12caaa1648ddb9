import { defineFormat } from '../format';
import { choice } from '../options';
import { onScreen } from '../screen-pictures';
import { htmlFragment } from './fragment';
import { imageData } from './image-data';
import { htmlPage } from './page';

/** A web page in one file, or a fragment for a content management system; UTF-8. */
export const htmlFormat = defineFormat({
  id: 'html',
  name: 'Web page',
  extension: 'html',
  mediaType: 'text/html',
  chosenFor: ['kit', 'issue'],
  previewName: 'Web page',
  factSheetRank: 3,
  pictures: 'screen',
  options: {
    form: choice(
      'Form',
      { page: 'Whole page', fragment: 'Fragment for a CMS' },
      'A fragment has no styles of its own: paste its source where your website asks for HTML.',
    ),
  },
  export: async (release, context, { draft, form }, identity) => {
    const shown = await onScreen(release, context);
    const pictures = imageData(shown);
    const text =
      form === 'page'
        ? htmlPage(release, pictures, { draft }, identity(shown.asset))
        : htmlFragment(release, pictures, { draft });
    return new TextEncoder().encode(text);
  },
});
