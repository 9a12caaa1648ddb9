import { Document, Footer, Header, PageNumber, type ParagraphChild, TextRun } from 'docx';
import { printable } from '../../release/characters';
import { openingLines } from '../../release/opening-lines';
import type { Release } from '../../release/release';
import { wordingFor } from '../../release/wording/wording';
import { documentTitle } from '../document-title';
import type { ExportContext } from '../format';
import type { Paper } from '../options';
import { blocks, paragraph, type Scope } from './blocks';
import { logoRun } from './image-run';
import { textRuns } from './inline-runs';
import { NUMBERING, STYLE, styles } from './styles';

const MILLIMETRE = 56.7;
/** In twentieths of a point. */
const PAPERS: Record<Paper, { width: number; height: number }> = {
  a4: { width: 11906, height: 16838 },
  letter: { width: 12240, height: 15840 },
};

/** What can be chosen about a document; what is left out is A4 and no draft. */
export interface WordChoices {
  readonly paper?: Paper;
  readonly draft?: boolean;
}

/** A release as a document of the `docx` package. */
export function wordDocument(
  release: Release,
  asset: ExportContext['asset'],
  { paper = 'a4', draft = false }: WordChoices = {},
): Document {
  const { facts } = release;
  let lists = 0;
  const nextList = (): number => {
    lists += 1;
    return lists;
  };
  const scope: Scope = { facts, asset, style: STYLE.body, depth: -1, nextList };
  const authors = namesOf(release).join(', ');
  return new Document({
    title: printable(documentTitle(release)),
    creator: authors,
    lastModifiedBy: authors,
    description: printable(openingLines(facts).join(' ')),
    keywords: printable(facts.keywords.join(', ')),
    styles: styles(facts.language, facts.direction === 'rtl'),
    numbering: { config: [NUMBERING.bullets, NUMBERING.numbers] },
    sections: [
      {
        properties: {
          page: {
            size: PAPERS[paper],
            margin: {
              top: Math.round(34 * MILLIMETRE),
              bottom: Math.round(28 * MILLIMETRE),
              left: Math.round(26 * MILLIMETRE),
              right: Math.round(26 * MILLIMETRE),
            },
          },
        },
        headers: {
          default: new Header({
            children: [...draftLine(scope, draft), letterhead(release, scope)],
          }),
        },
        footers: { default: new Footer({ children: [pageLine(scope)] }) },
        children: [...opening(scope), ...blocks(release.children, scope)],
      },
    ],
  });
}

function namesOf({ facts }: Release): string[] {
  return facts.organisations.map(({ name }) => printable(name).trim()).filter((name) => name);
}

/** The organisations' logos, and their names under them, at the head of every page. */
function letterhead(release: Release, scope: Scope) {
  const logos: ParagraphChild[] = release.facts.organisations.flatMap(({ logo, name }) => {
    const bytes = logo && scope.asset(logo.asset);
    if (!logo || !bytes) return [];
    const alt = printable(logo.alt).trim() || printable(name).trim();
    return [logoRun({ ...logo, alt }, bytes, 42), new TextRun({ text: '   ' })];
  });
  const names = textRuns(namesOf(release).join(' · '), scope.facts);
  const between = logos.length > 0 && names.length > 0 ? [new TextRun({ break: 1 })] : [];
  return paragraph([...logos, ...between, ...names], scope, { style: STYLE.header });
}

/** Says on every page that this is a draft. */
function draftLine({ facts }: Scope, draft: boolean) {
  if (!draft) return [];
  const runs = textRuns(wordingFor(facts.language).draft, facts);
  return [paragraph(runs, { facts }, { style: STYLE.draft })];
}

/** "Page 1 of 2" in the words and the order of the release's language. */
function pageLine(scope: Scope) {
  const { facts } = scope;
  const pieces = wordingFor(facts.language)
    .page('{page}', '{pages}')
    .split(/(\{pages?\})/);
  const children = pieces.flatMap((piece) => {
    if (piece === '{page}') return [new TextRun({ children: [PageNumber.CURRENT] })];
    if (piece === '{pages}') return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })];
    return textRuns(piece, facts);
  });
  return paragraph(children, scope, { style: STYLE.footer });
}

/** What stands above the first block: when it may be used, and its reference. */
function opening(scope: Scope) {
  const { facts } = scope;
  const reference = facts.reference.trim();
  const lines = [
    ...openingLines(facts),
    reference && `${wordingFor(facts.language).reference} ${reference}`,
  ].filter((line) => line);
  return lines.map((line) => paragraph(textRuns(line, facts), scope, { style: STYLE.releaseLine }));
}
