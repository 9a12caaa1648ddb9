import { UserError } from '../../errors';
import { accentOf } from '../../release/accent';
import { issuersLine } from '../../release/issuers';
import type { Release } from '../../release/release';
import { defineFormat, type ExportContext } from '../format';
import { CONTACT_OPTIONS, choice, PAGE_OPTIONS } from '../options';
import { compiledParts } from './compiled-parts';
import { fontTable } from './font-table';
import { readLetterhead } from './letterhead/read-letterhead';
import { frameOf } from './letterhead/sections';
import { withLetterhead } from './letterhead/with-letterhead';
import { type Part, packed } from './packed';
import { stablePackage, textOf } from './stable-package';
import { type StyleChoices, styleSheet } from './style-sheet';
import { inColour } from './theme';
import { withIdentity } from './with-identity';
import { type WordChoices, wordDocument } from './word-document';

/** A Word document (ECMA-376, transitional) in named styles. */
export const docxFormat = defineFormat({
  id: 'docx',
  name: 'Word document',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  chosenFor: ['export', 'kit', 'batch', 'issue'],
  previewName: 'Word',
  factSheetRank: 2,
  pictures: 'page',
  options: {
    letterhead: choice('Letterhead', {
      organisations: 'Logos and names of the organisations',
      own: 'My Word letterhead',
    }),
    ...CONTACT_OPTIONS,
    ...PAGE_OPTIONS,
  },
  export: async (release, context, { letterhead, ...choices }, identity) => {
    if (letterhead !== 'own') {
      return packed(withIdentity(plainParts(release, context, choices), identity(context.asset)));
    }
    const own = readLetterhead(given(context));
    const { area, references } = frameOf(own);
    const ownPages = { area, hasHeader: references.some(({ kind }) => kind === 'header') };
    const parts = plainParts(release, context, { ...choices, ownPages });
    const mark = choices.draft ? draftXml(parts) : '';
    const alt = issuersLine(release.facts) || 'Logo';
    const onOwnPages = withLetterhead(parts, own, { ...styleChoices(release), alt }, mark);
    return packed(withIdentity(onOwnPages, identity(context.asset)));
  },
});

function given({ letterhead }: ExportContext): Uint8Array {
  if (letterhead) return letterhead;
  throw new UserError(
    'There is no Word letterhead yet.',
    'Choose a Word document or template whose headers, footers and styles are to be used.',
  );
}

function styleChoices({ facts }: Release): StyleChoices {
  const rightToLeft = facts.direction === 'rtl';
  return { language: facts.language, rightToLeft, accent: accentOf(facts) };
}

/** The parts of the document on our own pages. */
export function plainParts(
  release: Release,
  { asset }: ExportContext,
  choices: WordChoices,
): Map<string, Part> {
  const parts = compiledParts(wordDocument(release, asset, choices));
  return stablePackage(parts, release.facts, {
    'word/styles.xml': () => styleSheet(styleChoices(release)),
    'word/fontTable.xml': () => fontTable(release.facts.language),
    'word/theme/theme1.xml': (theme) => inColour(theme, accentOf(release.facts)),
  });
}

/** The paragraph that marks a draft at the head of our own pages, for headers that are not ours. */
function draftXml(parts: ReadonlyMap<string, Part>): string {
  const header = textOf(parts.get('word/header1.xml') ?? '');
  const [paragraph = ''] = /<w:p>.*?<\/w:p>/.exec(header) ?? [];
  // Word has these on the root of every header, other programs do not.
  return paragraph.replace(
    '<w:p>',
    '<w:p xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">',
  );
}
