import { assetsOf } from '../../archive/assets';
import { openingLines } from '../../release/opening-lines';
import type { Release } from '../../release/release';
import { wordingFor } from '../../release/wording/wording';
import { printedBlocks, printedRelease } from '../../templates/printed';
import { documentTitle } from '../document-title';
import type { ExportContext, PdfStandard, TypstDocument } from '../format';
import type { Paper } from '../options';
import { type Attachment, attachmentCode, attachmentPath } from './attachment';
import { blockCodes } from './block-memory';
import { assetPath } from './image-code';
import { languageArguments } from './inline-code';
import { PAGE_STYLE } from './page-style';
import { array, type Code, call, joined, literal, textCode } from './typst';

/** What can be chosen about a document; what is left out is A4, PDF/UA-1 and no draft. */
export interface PageChoices {
  readonly paper?: Paper;
  readonly draft?: boolean;
  readonly standard?: PdfStandard;
  /** Only PDF/A-3 and PDF without A may hold any. */
  readonly attachments?: readonly Attachment[];
}

/** The engine's name of a paper. */
const PAPERS: Record<Paper, string> = { a4: 'a4', letter: 'us-letter' };

/** A document in the parts it is put together from: as it is printed, or as a window draws it. */
export interface DocumentParts {
  /** What holds for the whole document, line by line. */
  readonly settings: readonly Code[];
  readonly header: Code;
  readonly footer: Code;
  /** What stands above the first block. */
  readonly opening: readonly Code[];
  /** One for each block of the release, in order; empty where it prints nothing. */
  readonly blocks: readonly Code[];
  /** How many blocks had to be written anew; the others were as they had been before. */
  readonly fresh: number;
  /** Everything of the document but its source. */
  readonly rest: Omit<TypstDocument, 'source'>;
}

/** A release, as it leaves, as a document for the typesetting engine. */
export function typstDocument(
  release: Release,
  asset: ExportContext['asset'],
  choices: PageChoices = {},
): TypstDocument {
  const parts = documentParts(release, asset, choices);
  const { settings, header, footer, opening, rest } = parts;
  const blocks = parts.blocks.filter((code) => code !== '');
  const source = [
    ...settings,
    `#set page(header: ${header}, footer: ${footer})`,
    `#${joined([...opening, joined(blocks)])}`,
  ].join('\n');
  return { source, ...rest };
}

/** The parts of a release's document. Blocks that have not changed are not written again. */
export function documentParts(
  whole: Release,
  asset: ExportContext['asset'],
  { paper = 'a4', draft = false, standard = 'ua-1', attachments = [] }: PageChoices = {},
): DocumentParts {
  const release = printedRelease(whole);
  const files: Record<string, Uint8Array> = {};
  for (const name of assetsOf(release)) {
    const bytes = asset(name);
    if (bytes) files[assetPath(name)] = bytes;
  }
  for (const attachment of attachments) files[attachmentPath(attachment)] = attachment.bytes;
  const has = (name: string): boolean => Object.hasOwn(files, assetPath(name));
  const { facts } = release;
  const { codes, fresh } = blockCodes(release.children, { facts, has, outline: { level: 0 } });
  return {
    settings: [
      PAGE_STYLE,
      `#set ${call('text', ...languageArguments(facts.language), `dir: ${facts.direction}`)}`,
      `#set ${documentArguments(release)}`,
      `#set page(paper: ${literal(PAPERS[paper])})`,
      ...(draft
        ? [`#set page(background: image(${literal(WATERMARK)}, width: 82%, fit: "contain"))`]
        : []),
    ],
    header: letterhead(release, has),
    footer: footer(release),
    opening: [...attachments.map(attachmentCode), ...opening(release, draft)],
    blocks: inTheirPlaces(codes, whole),
    fresh,
    rest: {
      files,
      ...(draft && { drawings: { [WATERMARK]: watermark(release) } }),
      timestamp: Math.floor(Date.parse(facts.modified) / 1000),
      standard,
    },
  };
}

/** The code of each block of the whole release; nothing for those that are not to leave. */
function inTheirPlaces(codes: readonly Code[], whole: Release): Code[] {
  let at = -1;
  return printedBlocks(whole).map((block) => {
    if (block) at += 1;
    return block ? (codes[at] ?? '') : '';
  });
}

const WATERMARK = '/watermark.svg';

/**
 * The draft mark that stands behind the text of every page. A drawing, because slanted text comes
 * out letter by letter among the paragraphs when somebody copies them.
 */
function watermark({ facts }: Release): string {
  return [
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

/** The organisations' names and logos at the head of every page. */
function letterhead(release: Release, has: (asset: string) => boolean): Code {
  const { organisations } = release.facts;
  const logos = organisations.flatMap(({ logo, name }) =>
    logo && has(logo.asset)
      ? [
          call(
            'box',
            call(
              'image',
              literal(assetPath(logo.asset)),
              'height: 11mm',
              `alt: ${literal(logo.alt.trim() || name.trim() || 'Logo')}`,
            ),
          ),
          'h(4mm)',
        ]
      : [],
  );
  const names = organisations.map(({ name }) => name.trim()).filter((name) => name);
  const line = names.length > 0 ? [call('label', textCode(names.join(' · ')))] : [];
  const content = [
    ...logos,
    ...(logos.length > 0 && line.length > 0 ? ['linebreak()'] : []),
    ...line,
  ];
  return content.length > 0 ? joined(content) : 'none';
}

const SEAT = { page: '{page}', pages: '{pages}' };

/** "Page 1 of 2" in the words and the order of the release's language. */
function footer(release: Release): Code {
  const words = wordingFor(release.facts.language).page(SEAT.page, SEAT.pages);
  const pieces = words
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === SEAT.page) return 'counter(page).display()';
      return part === SEAT.pages ? 'str(counter(page).final().first())' : textCode(part);
    });
  return call('align', 'center', call('label', `context ${joined(pieces)}`));
}

/** What stands above the first block: when it may be used, and its reference. */
function opening({ facts }: Release, draft: boolean): Code[] {
  const reference = facts.reference.trim();
  const lines = [
    ...openingLines(facts),
    reference && `${wordingFor(facts.language).reference} ${reference}`,
  ].filter((line) => line);
  const mark = draft ? [call('draftline', textCode(wordingFor(facts.language).draft))] : [];
  return [...mark, ...lines.map((line) => call('releaseline', textCode(line)))];
}
