import { Document, type ISectionOptions, type Paragraph, SectionType } from 'docx';
import { laidOutOpeningLines, openingLines } from '../../print/opening-lines';
import { wordingFor } from '../../print/wording/wording';
import type { TopBlock } from '../../release/blocks/block';
import { printable } from '../../release/characters';
import { OUTERMOST } from '../../release/lists/labels';
import type { Release } from '../../release/release';
import { documentTitle } from '../document-title';
import type { ExportContext } from '../format';
import type { Paper } from '../options';
import { blocks, paragraph, type Scope } from './blocks';
import {
  draftLine,
  footersOf,
  headersOf,
  kindLine,
  namesOf,
  pageOf,
  textArea,
} from './headers-footers';
import { isolatedRuns, textRuns } from './inline-runs';
import { STYLE } from './styles';
import { WordLists } from './word-lists';

/** The options of a document; by default A4, no draft, contacts in one column. */
export interface WordChoices {
  readonly paper?: Paper;
  readonly draft?: boolean;
  readonly contacts?: 'one' | 'two';
  /** The person's own letterhead, which brings its own headers: what text may fill of a page. */
  readonly ownPages?: { readonly area: Scope['area']; readonly hasHeader: boolean };
}

/** A release as a document of the `docx` package; its styles and faces are put in afterwards. */
export function wordDocument(
  release: Release,
  asset: ExportContext['asset'],
  { paper = 'a4', draft = false, contacts = 'one', ownPages }: WordChoices = {},
): Document {
  const { facts } = release;
  const lists = new WordLists();
  const area = ownPages?.area ?? textArea(paper);
  const scope: Scope = { facts, asset, area, style: STYLE.body, list: OUTERMOST, lists };
  const authors = namesOf(release).join(', ');
  const page = pageOf(paper);
  const parts = contacts === 'two' ? columnParts(release.children) : [release.children];
  const sections = parts.map((children, index): ISectionOptions => {
    const isFirst = index === 0;
    const isColumns = children[0]?.type === 'contact-block' && contacts === 'two';
    const content = blocks(children, scope);
    return {
      properties: {
        page,
        titlePage: isFirst,
        ...(!isFirst && { type: SectionType.CONTINUOUS }),
        ...(isColumns && { column: { count: 2, space: 480 } }),
      },
      // A section inherits headers and footers from the previous one.
      ...(isFirst && {
        headers: headersOf(release, scope, draft),
        footers: footersOf(scope),
      }),
      children: isFirst
        ? [
            ...(draft && ownPages?.hasHeader === false ? [draftLine(scope)] : []),
            ...(ownPages ? [kindLine(scope)] : []),
            ...opening(scope),
            ...content,
          ]
        : children.length > 0
          ? content
          : [paragraph([], scope, { style: STYLE.tableEnd })],
    };
  });
  return new Document({
    title: printable(documentTitle(release)),
    subject: printable(wordingFor(facts.language).kinds[facts.kind]),
    creator: authors,
    lastModifiedBy: authors,
    description: printable(openingLines(facts).join(' ')),
    keywords: printable(facts.keywords.join(', ')),
    numbering: { config: [...lists.config] },
    sections,
  });
}

/** The blocks, split where contacts begin and end, as those are in sections of their own. */
function columnParts(children: readonly TopBlock[]): TopBlock[][] {
  const parts: TopBlock[][] = [[]];
  for (const [index, block] of children.entries()) {
    const before = children[index - 1]?.type;
    if (block.type === 'contact-block' || before === 'contact-block') parts.push([]);
    parts.at(-1)?.push(block);
  }
  // Word makes columns equally long only where another section follows.
  if (children.at(-1)?.type === 'contact-block') parts.push([]);
  return parts;
}

/** The lines above the first block: when it may be used, and its reference. */
function opening(scope: Scope): Paragraph[] {
  const { facts } = scope;
  const reference = facts.reference.trim();
  const label = wordingFor(facts.language).reference;
  return [
    ...laidOutOpeningLines(facts).map((line) =>
      paragraph(isolatedRuns(line, facts), scope, { style: STYLE.releaseLine }),
    ),
    ...(reference
      ? [paragraph(textRuns(`${label} ${reference}`, facts), scope, { style: STYLE.reference })]
      : []),
  ];
}
