import { defineFormat } from '../format';
import { PAGE_OPTIONS } from '../options';
import { odtPackage } from './package';

/** An OpenDocument text (ISO/IEC 26300, 1.3) in named styles, as administrations ask for it. */
export const odtFormat = defineFormat({
  id: 'odt',
  name: 'OpenDocument text',
  extension: 'odt',
  mediaType: 'application/vnd.oasis.opendocument.text',
  chosenFor: [],
  previewName: null,
  factSheetRank: null,
  pictures: 'page',
  options: PAGE_OPTIONS,
  export: async (release, context, choices) => odtPackage(release, context, choices),
});
