import { Footer, Header, PageNumber, type Paragraph, type ParagraphChild, TextRun } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { wordingFor } from '../../print/wording/wording';
import { printable } from '../../release/characters';
import { issuersLine } from '../../release/issuers';
import type { Release } from '../../release/release';
import { documentTitle } from '../document-title';
import type { Paper } from '../options';
import { paragraph, type Scope } from './blocks';
import { logoRun } from './image-run';
import { textRuns } from './inline-runs';
import { STYLE } from './styles';

const MILLIMETRE = 56.7;
const millimetres = (count: number): number => Math.round(count * MILLIMETRE);

/** In twentieths of a point. */
const PAPERS: Record<Paper, { width: number; height: number }> = {
  a4: { width: 11906, height: 16838 },
  letter: { width: 12240, height: 15840 },
};
// A tall header pushes the text down.
const MARGIN = { top: 28, bottom: 26, left: 26, right: 26, header: 14, footer: 12 };

/** Paper and margins, as the properties of a section. */
export function pageOf(paper: Paper) {
  const margins = Object.entries(MARGIN).map(([side, width]) => [side, millimetres(width)]);
  return { size: PAPERS[paper], margin: Object.fromEntries(margins) as typeof MARGIN };
}

/** The text area of a page, in twentieths of a point. */
export function textArea(paper: Paper): Scope['area'] {
  const { width, height } = PAPERS[paper];
  return {
    width: width - millimetres(MARGIN.left + MARGIN.right),
    // The letterhead takes part of the first page.
    height: height - millimetres(MARGIN.top + MARGIN.bottom + 12),
  };
}

/** The letterhead on the first page; who and what, in one line, on those that follow. */
export function headersOf(release: Release, scope: Scope, draft: boolean) {
  // One for each: a paragraph belongs to one part.
  const mark = () => (draft ? [draftMark(scope)] : []);
  return {
    first: new Header({ children: [...mark(), ...letterhead(scope)] }),
    default: new Header({ children: [...mark(), runningLine(release, scope)] }),
  };
}

/** Reference and page number, the same on every page. */
export function footersOf(scope: Scope) {
  const footer = (): Footer => new Footer({ children: [pageLine(scope)] });
  return { first: footer(), default: footer() };
}

/** The names of the organisations, those that have one. */
export function namesOf({ facts }: Release): string[] {
  return facts.organisations.map(({ name }) => printable(name).trim()).filter((name) => name);
}

/** Logos, the names under them, and what kind of text this is. */
function letterhead(scope: Scope): Paragraph[] {
  const { facts } = scope;
  const logos: ParagraphChild[] = facts.organisations.flatMap(({ logo, name }) => {
    const bytes = logo && scope.asset(logo.asset);
    if (!logo || !bytes) return [];
    const alt = printable(logo.alt).trim() || printable(name).trim();
    return [logoRun({ ...logo, alt }, bytes, 52), new TextRun({ text: '    ' })];
  });
  const names = issuersLine(facts);
  const style = STYLE.letterhead;
  return [
    ...(logos.length > 0 ? [paragraph(logos, scope, { style })] : []),
    ...(names ? [paragraph(textRuns(names, facts), scope, { style })] : []),
    kindLine(scope),
  ];
}

/** The kind of text: "Press release". */
export function kindLine(scope: Scope): Paragraph {
  const { facts } = scope;
  const words = wordingFor(facts.language).kinds[facts.kind];
  return paragraph(textRuns(words, facts), scope, { style: STYLE.kind });
}

/** Long titles and lists of names are cut: the line only identifies loose pages. */
const MAX_CHARACTERS = 90;

function runningLine(release: Release, scope: Scope): Paragraph {
  const title = printable(documentTitle(release));
  const characters = Array.from(title);
  const shown =
    characters.length > MAX_CHARACTERS
      ? `${characters.slice(0, MAX_CHARACTERS).join('').trimEnd()}…`
      : title;
  return paragraph(textRuns(shown, scope.facts), scope, { style: STYLE.header });
}

/** The line that marks a draft. */
export function draftLine({ facts }: Scope): Paragraph {
  const runs = textRuns(wordingFor(facts.language).draft, facts);
  return paragraph(runs, { facts }, { style: STYLE.draft });
}

/**
 * For the head of a page: the line, and Word's own watermark behind the text, which its Design tab
 * knows and can take away.
 */
function draftMark({ facts }: Scope): Paragraph {
  const words = wordingFor(facts.language).draft;
  // The face that every Word has for Arabic too.
  const watermark = new TextWatermark({ text: words, font: 'Arial' });
  return paragraph([...textRuns(words, facts), watermark], { facts }, { style: STYLE.draft });
}

/** "Ref. 12/2026 · Page 1 of 2" in the words and the order of the release's language. */
function pageLine(scope: Scope): Paragraph {
  const { facts } = scope;
  const wording = wordingFor(facts.language);
  const reference = facts.reference.trim();
  const before = reference ? textRuns(`${wording.reference} ${reference} · `, facts) : [];
  const pieces = wording.page('{page}', '{pages}').split(/(\{pages?\})/);
  const page = pieces.flatMap((piece) => {
    if (piece === '{page}') return [new TextRun({ children: [PageNumber.CURRENT] })];
    if (piece === '{pages}') return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })];
    return textRuns(piece, facts);
  });
  return paragraph([...before, ...page], scope, { style: STYLE.footer });
}
