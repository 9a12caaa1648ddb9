import { UserError } from '../../errors';
import { accentOf } from '../../release/accent';
import type { Release } from '../../release/release';
import { wordingFor } from '../../release/wording/wording';
import { defineFormat, type ExportContext } from '../format';
import { CONTACT_OPTIONS, choice, PAGE_OPTIONS } from '../options';
import { compiledParts } from './compiled-parts';
import { fontTable } from './font-table';
import { readLetterhead } from './letterhead/read-letterhead';
import { frameOf } from './letterhead/sections';
import { withLetterhead } from './letterhead/with-letterhead';
import { packed, stablePackage } from './stable-package';
import { type StyleChoices, styleSheet } from './style-sheet';
import { STYLE } from './styles';
import { inColour } from './theme';
import { type WordChoices, wordDocument } from './word-document';
import { escapeXml } from './xml';

/** A Word document (ECMA-376, transitional) in named styles. */
export const docxFormat = defineFormat({
  id: 'docx',
  name: 'Word document',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  options: {
    letterhead: choice('Letterhead', {
      organisations: 'Logos and names of the organisations',
      own: 'My Word letterhead',
    }),
    ...CONTACT_OPTIONS,
    ...PAGE_OPTIONS,
  },
  export: async (release, context, { letterhead, ...choices }) => {
    if (letterhead !== 'own') return packed(plainParts(release, context, choices));
    const own = readLetterhead(given(context));
    const { area, references } = frameOf(own);
    const ownPages = { area, hasHeader: references.some(({ kind }) => kind === 'header') };
    const parts = plainParts(release, context, { ...choices, ownPages });
    const mark = choices.draft ? draftXml(release) : '';
    return packed(withLetterhead(parts, own, styleChoices(release), mark));
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
function plainParts(
  release: Release,
  { asset }: ExportContext,
  choices: WordChoices,
): Map<string, Uint8Array> {
  const parts = compiledParts(wordDocument(release, asset, choices));
  return stablePackage(parts, release.facts, {
    'word/styles.xml': () => styleSheet(styleChoices(release)),
    'word/fontTable.xml': () => fontTable(release.facts.language),
    'word/theme/theme1.xml': (theme) => inColour(theme, accentOf(release.facts)),
  });
}

/** The paragraph that marks a draft, for headers that are not ours. */
function draftXml({ facts }: Release): string {
  const words = escapeXml(wordingFor(facts.language).draft);
  const bidi = facts.direction === 'rtl' ? '<w:bidi/>' : '';
  const rtl = facts.direction === 'rtl' ? '<w:rPr><w:rtl/></w:rPr>' : '';
  return `<w:p><w:pPr><w:pStyle w:val="${STYLE.draft}"/>${bidi}</w:pPr><w:r>${rtl}<w:t>${words}</w:t></w:r></w:p>`;
}
