import {
  Document,
  type ISectionOptions,
  type Paragraph,
  type ParagraphChild,
  SectionType,
} from 'docx';
import { type OpeningLine, openingLines, openingLinesOf } from '../../print/opening-lines';
import { wordingFor } from '../../print/wording/wording';
import type { TopBlock } from '../../release/blocks/block';
import { printable } from '../../release/characters';
import type { Facts } from '../../release/facts';
import { OUTERMOST } from '../../release/lists/labels';
import type { Release } from '../../release/release';
import { documentTitle } from '../document-title';
import type { ExportContext } from '../format';
import type { Paper } from '../options';
import { blocks, made, paragraph, type Scope } from './blocks';
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
import type { ReviewWriter } from './review-writer';
import { STYLE } from './styles';
import { WordLists } from './word-lists';

/** The options of a document; by default A4, no draft, contacts in one column. */
export interface WordChoices {
  readonly paper?: Paper;
  readonly draft?: boolean;
  readonly contacts?: 'one' | 'two';
  /** Of a document that is sent for review, and of no other. */
  readonly review?: ReviewWriter;
  /** The person's own letterhead, which brings its own headers: what text may fill of a page. */
  readonly ownPages?: { readonly area: Scope['area']; readonly hasHeader: boolean };
}

/** A release as a document of the `docx` package; its styles and faces are put in afterwards. */
export function wordDocument(
  release: Release,
  asset: ExportContext['asset'],
  { paper = 'a4', draft = false, contacts = 'one', ownPages, review }: WordChoices = {},
): Document {
  const { facts } = release;
  const lists = new WordLists();
  const area = ownPages?.area ?? textArea(paper);
  // Headers and footers hold no comments (ISO/IEC 29500-1, 17.13.4), and no changes.
  const margins: Scope = { facts, asset, area, style: STYLE.body, list: OUTERMOST, lists };
  const scope = review ? { ...margins, review } : margins;
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
        headers: headersOf(release, margins, draft),
        footers: footersOf(margins),
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
    ...(review && { features: { trackRevisions: true } }),
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
  const label = wordingFor(facts.language).reference;
  const madeLine = (value: (facts: Facts) => string, runs: (text: string) => ParagraphChild[]) =>
    made(null, { value: (_, own) => value(own), runs }, scope);
  const lines = LINES.map((kinds) =>
    madeLine(
      (own) => openingLinesOf(own).find(({ says }) => kinds.includes(says))?.text ?? '',
      (text) => isolatedRuns(text, facts),
    ),
  );
  const reference = madeLine(
    (own) => own.reference.trim(),
    (text) => (text ? textRuns(`${label} ${text}`, facts) : []),
  );
  return [
    ...lines
      .filter((runs) => runs.length > 0)
      .map((runs) => paragraph(runs, scope, { style: STYLE.releaseLine })),
    ...(reference.length > 0 ? [paragraph(reference, scope, { style: STYLE.reference })] : []),
  ];
}

/** What each line may say; one of them stands in it. */
const LINES: readonly (readonly OpeningLine['says'][])[] = [
  ['withdrawn'],
  ['corrects'],
  ['embargo', 'immediate'],
];
