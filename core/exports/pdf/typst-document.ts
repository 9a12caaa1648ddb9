import { assetsOf } from '../../archive/assets';
import { hasTooManyPixels } from '../../images/pixels';
import { laidOutOpeningLines, openingLines } from '../../print/opening-lines';
import { wordingFor } from '../../print/wording/wording';
import { withoutIsolates } from '../../release/bidi';
import { tableGrid } from '../../release/blocks/table-grid';
import { isSeen } from '../../release/characters';
import type { Logo } from '../../release/facts';
import { issuersLine } from '../../release/issuers';
import type { QuoteStyle } from '../../release/quoted';
import type { Release } from '../../release/release';
import { printedRelease } from '../../templates/resolve-template';
import { typefacesFor } from '../../typefaces/needed';
import type { TypefaceId } from '../../typefaces/typefaces';
import { documentTitle } from '../document-title';
import type { ExportContext, PdfStandard, TypstDocument } from '../format';
import type { Paper } from '../options';
import { checkColumns } from '../printable-table';
import { type Attachment, attachmentCode, attachmentPath } from './attachment';
import { blockCodes } from './block-cache';
import { scriptsOf } from './han-code';
import { assetPath } from './image-code';
import { languageArguments } from './inline-code';
import { lookOf } from './look';
import { PAGE_STYLE } from './page-style';
import { runningLines, SET_RUNNING_LINES } from './running-lines';
import { array, type Code, call, joined, literal, textCode } from './typst';
import { isolatedCode, wordsCode } from './whole-words';

/** The options of a document; by default A4, PDF/UA-1 and no draft. */
export interface PageChoices {
  readonly paper?: Paper;
  readonly draft?: boolean;
  readonly standard?: PdfStandard;
  /** Whether long words may be divided at the end of a line. */
  readonly hyphens?: boolean;
  /** The number of columns for contacts. */
  readonly contacts?: 'one' | 'two';
  /** The style of quotations. */
  readonly quotes?: QuoteStyle;
  /** Only PDF/A-3 and PDF without A may hold any. */
  readonly attachments?: readonly Attachment[];
}

/** The engine's name of a paper. */
const PAPERS: Record<Paper, string> = { a4: 'a4', letter: 'us-letter' };

/** A document in parts, for the PDF and for the preview. */
export interface DocumentParts {
  /** Settings for the whole document, line by line. */
  readonly settings: readonly Code[];
  /** The background of every page; empty if there is none. */
  readonly background: Code;
  /** The texts of headers and footers; prints nothing in place. */
  readonly running: readonly Code[];
  /** The part above the first block. */
  readonly opening: readonly Code[];
  /** Its text, line by line. */
  readonly openingTexts: readonly string[];
  /** One for each block of the release, in order; empty where it prints nothing. */
  readonly blocks: readonly Code[];
  /** How many blocks were not in the cache. */
  readonly fresh: number;
  /** Everything of the document but its source. */
  readonly rest: Omit<TypstDocument, 'source'>;
}

/** Makes the document of some blocks of a release: those from one index up to another. */
export type PrintedParts = (from: number, to: number) => TypstDocument;

/** A release, as it leaves, as a document for the typesetting engine. */
export function typstDocument(
  release: Release,
  asset: ExportContext['asset'],
  choices: PageChoices = {},
): TypstDocument {
  return printedParts(release, asset, choices)(0, release.children.length);
}

/** The same, for some of its blocks. */
export function printedParts(
  release: Release,
  asset: ExportContext['asset'],
  choices: PageChoices = {},
): PrintedParts {
  for (const block of printedRelease(release).children) {
    if (block.type === 'table') checkColumns(tableGrid(block.children).width);
  }
  const parts = documentParts(release, asset, choices);
  return (from, to) => ({
    source: sourceOf({ ...parts, blocks: parts.blocks.slice(from, to) }),
    ...parts.rest,
  });
}

/**
 * A release as one picture: a single page that is as long as its text. Pictures that no engine can
 * unpack are left out.
 */
export function drawnDocument(release: Release, asset: ExportContext['asset']): TypstDocument {
  const parts = documentParts(release, (name) => {
    const bytes = asset(name);
    return bytes && !hasTooManyPixels(bytes) ? bytes : undefined;
  });
  const settings = [...parts.settings, '#set page(height: auto)'];
  return { source: sourceOf({ ...parts, settings }), ...parts.rest, output: 'svg' };
}

function sourceOf(parts: DocumentParts): string {
  const { settings, background, running, opening, blocks } = parts;
  const printed = blocks.filter((code) => code !== '');
  return [
    ...settings,
    ...(background ? [`#set page(background: ${background})`] : []),
    SET_RUNNING_LINES,
    `#${joined([...running, ...opening, joined(printed)])}`,
  ].join('\n');
}

/** The parts of a release's document. Blocks that have not changed are not written again. */
export function documentParts(
  whole: Release,
  asset: ExportContext['asset'],
  {
    paper = 'a4',
    draft = false,
    standard = 'ua-1',
    attachments = [],
    hyphens = false,
    contacts = 'one',
    quotes = 'marks',
  }: PageChoices = {},
): DocumentParts {
  const release = printedRelease(whole);
  const files: Record<string, Uint8Array> = {};
  const assets = new Set<string>();
  for (const name of assetsOf(whole)) {
    const bytes = asset(name);
    if (!bytes) continue;
    files[assetPath(name)] = bytes;
    assets.add(name);
  }
  for (const attachment of attachments) files[attachmentPath(attachment)] = attachment.bytes;
  const { facts } = release;
  const { codes, fresh, scripts } = blockCodes(whole, assets, quotes);
  const lines = opening(release, assets, draft);
  const frame = {
    running: runningLines(release),
    opening: [...attachments.map(attachmentCode), 'raised', ...lines.map(({ code }) => code)],
    openingTexts: lines.map(({ text }) => text),
  };
  const around = [...frame.running, ...frame.opening, wordingFor(facts.language).draft];
  const typefaces = typefacesFor(
    new Set([...scripts, ...scriptsOf(around.join('\n'))]),
    facts.language,
  );
  return {
    settings: [
      ...lookOf(facts, typefaces, { hyphens, contacts }),
      PAGE_STYLE,
      `#set ${call('text', ...languageArguments(facts.language), `dir: ${facts.direction}`)}`,
      // In a block of its own, or every paragraph would have the title in its style.
      `#{ set ${documentArguments(release)}; [] }`,
      `#set page(paper: ${literal(PAPERS[paper])})`,
    ],
    background: draft
      ? `image(${literal(WATERMARK)}, width: ${WATERMARK_WIDTH}%, fit: "contain")`
      : '',
    ...frame,
    blocks: codes,
    fresh,
    rest: {
      files,
      ...(draft && { drawings: { [WATERMARK]: watermark(release, typefaces) } }),
      timestamp: Math.floor(Date.parse(facts.modified) / 1000),
      standard,
      typefaces,
    },
  };
}

/** The file of the draft mark. */
export const WATERMARK = '/watermark.svg';
/** Of the page, in per cent; a window draws it in the same place (`preview.css`). */
const WATERMARK_WIDTH = 82;

/**
 * The draft mark behind the text of every page. A drawing, as slanted text would be copied letter
 * by letter among the paragraphs.
 */
function watermark({ facts }: Release, typefaces: readonly TypefaceId[]): string {
  return [
    ...lookOf(facts, typefaces),
    PAGE_STYLE,
    '#set page(width: auto, height: auto, margin: 0mm)',
    `#set ${call('text', ...languageArguments(facts.language), `dir: ${facts.direction}`)}`,
    `#${call('watermark', textCode(wordingFor(facts.language).draft))}`,
  ].join('\n');
}

function documentArguments(release: Release): Code {
  const { organisations, keywords } = release.facts;
  const authors = organisations.map(({ name }) => name.trim()).filter((name) => name);
  return call(
    'document',
    `title: ${literal(documentTitle(release))}`,
    `description: ${literal(openingLines(release.facts).join(' '))}`,
    `author: ${array(authors.map(literal))}`,
    `keywords: ${array(keywords.filter((word) => word.trim()).map(literal))}`,
    'date: auto',
  );
}

/** A line above the first block, as code and as text. */
interface OpeningLine {
  readonly code: Code;
  readonly text: string;
}

/** The organisations' logos, and their names under them, at the head of the first page. */
function letterhead({ facts }: Release, assets: ReadonlySet<string>): OpeningLine[] {
  const logos = facts.organisations.flatMap(({ logo, name }) =>
    logo && assets.has(logo.asset) ? [logoCode(logo, name), 'h(5mm)'] : [],
  );
  const text = issuersLine(facts);
  const parts = [
    ...(logos.length > 0 ? [call('par', joined(logos))] : []),
    ...(text ? [call('par', call('label', wordsCode(text, { facts })))] : []),
  ];
  return parts.length > 0 ? [{ code: call('letterhead', ...parts), text }] : [];
}

/** 14 mm high; less where it would be wider than 60 mm. */
function logoCode({ asset, pixels, alt }: Logo, name: string): Code {
  const height = Math.min(14, (60 * pixels.height) / pixels.width);
  const words = literal([alt.trim(), name.trim()].find(isSeen) ?? 'Logo');
  const image = call(
    'image',
    literal(assetPath(asset)),
    `height: ${height.toFixed(2)}mm`,
    `alt: ${words}`,
  );
  return call('box', image);
}

/** The part above the first block: issuer, kind of text, when it may be used, reference. */
function opening(release: Release, assets: ReadonlySet<string>, draft: boolean): OpeningLine[] {
  const { facts } = release;
  const wording = wordingFor(facts.language);
  const reference = facts.reference.trim();
  const kind = wording.kinds[facts.kind].toLocaleUpperCase(facts.language);
  const line = (name: string, text: string): OpeningLine => ({
    code: call(name, isolatedCode(text, { facts })),
    // Signs that isolate are not seen on the page.
    text: withoutIsolates(text),
  });
  return [
    ...(draft ? [{ code: call('draftline', textCode(wording.draft)), text: wording.draft }] : []),
    ...letterhead(release, assets),
    { code: call('kindline', textCode(kind)), text: kind },
    ...laidOutOpeningLines(facts).map((text) => line('releaseline', text)),
    ...(reference ? [line('referenceline', `${wording.reference} ${reference}`)] : []),
  ];
}
