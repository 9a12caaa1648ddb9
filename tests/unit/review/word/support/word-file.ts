import { carriedIdentity, identityJson } from '../../../../../core/imports/identity';
import type { Release } from '../../../../../core/release/release';
import { textLines } from '../../../../../core/review/anchor';
import type { Sent } from '../../../../../core/review/word/hidden-part';
import { readReviewed } from '../../../../../core/review/word/read-reviewed';
import type { SentLine } from '../../../../../core/review/word/sent-lines';
import { type Taking, takeAnswers } from '../../../../../core/review/word/take-answers';
import { makeDocx, type Parts } from '../../../../imports/docx/support/make-docx';

export const SENT_AT = '2026-11-20T09:00:00Z';
export const LATER = '2026-11-25T10:30:00Z';
const NOW = '2026-11-30T12:00:00Z';

/** The number of a paragraph in Word, for the index of a line. */
export const paraId = (index: number): string =>
  (index + 1).toString(16).toUpperCase().padStart(8, '0');

/** The lines of a release as they are sent: each has the id of its block. */
export const linesOf = (sent: Release): SentLine[] =>
  textLines(sent).map(({ id, text }, index) => ({
    id: paraId(index),
    kind: 'text',
    block: id,
    text,
  }));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A run, its text tracked as deleted where that is said. */
export const run = (text: string, isDeleted = false, rPr = ''): string => {
  const name = isDeleted ? 'delText' : 't';
  return `<w:r>${rPr && `<w:rPr>${rPr}</w:rPr>`}<w:${name} xml:space="preserve">${escaped(text)}</w:${name}></w:r>`;
};

let number = 100;
/** A tracked change around something, or by itself where it is of a mark. */
export const change = (
  name: string,
  author: string,
  xml = '',
  at: string | null = LATER,
): string => {
  number += 1;
  return `<w:${name} w:id="${number}" w:author="${escaped(author)}"${at === null ? '' : ` w:date="${at}"`}>${xml}</w:${name}>`;
};
export const ins = (author: string, text: string, at: string | null = LATER): string =>
  change('ins', author, run(text), at);
export const del = (author: string, text: string, at: string | null = LATER): string =>
  change('del', author, run(text, true), at);

/** A paragraph: its number (null for one that Word made), what is in it, what is tracked for its end. */
export const para = (index: number | null, xml: string, mark = '', pPr = ''): string =>
  `<w:p${index === null ? '' : ` w14:paraId="${paraId(index)}"`}>${
    mark || pPr ? `<w:pPr>${pPr}${mark && `<w:rPr>${mark}</w:rPr>`}</w:pPr>` : ''
  }${xml}</w:p>`;

interface FileParts extends Partial<Parts> {
  readonly body: string;
  /** What the hidden part says; null for a file that lost it. */
  readonly sent?: Partial<Sent> | null;
  readonly savedBy?: string;
}

/** A document as it comes back. */
export function wordFile(release: Release, { sent, savedBy, ...parts }: FileParts): Uint8Array {
  const hidden: Sent = {
    round: 'round-1',
    hash: 'hash',
    paragraphs: Object.fromEntries(
      textLines(release).map(({ id }, index) => [
        paraId(index),
        { kind: 'text' as const, ...(id && { block: id }) },
      ]),
    ),
    authors: {},
    suggestions: [],
    ...sent,
  };
  return makeDocx({
    ...parts,
    relations: {
      ...parts.relations,
      ...(sent !== null && { identity: ['customXml', '../customXml/release.xml'] as const }),
    },
    files: {
      ...parts.files,
      ...(sent !== null && {
        'customXml/release.xml': `<identity xmlns="urn:dateline:identity">${escaped(identityJson(carriedIdentity(release, {}, () => undefined, hidden)))}</identity>`,
      }),
      ...(savedBy !== undefined && {
        '_rels/.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
        'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/"><cp:lastModifiedBy>${savedBy}</cp:lastModifiedBy><dcterms:modified>2026-11-26T08:00:00Z</dcterms:modified></cp:coreProperties>`,
      }),
    },
  });
}

interface Options {
  /** The release as it is now; as it was sent where it is not given. */
  readonly now?: Release;
  readonly organisations?: readonly string[];
  readonly same?: readonly string[];
  readonly lines?: readonly SentLine[];
}

/** Takes documents into a release. */
export const take = (sent: Release, files: readonly Uint8Array[], options: Options = {}): Taking =>
  takeAnswers({
    release: options.now ?? sent,
    round: { id: 'round-1', at: SENT_AT },
    was: sent,
    sent: options.lines ?? linesOf(sent),
    answers: files.map((bytes, index) => ({
      file: `answer ${index + 1}.docx`,
      hash: String(index).padStart(64, '0'),
      document: structuredClone(readReviewed(bytes)),
      organisation: options.organisations?.[index] ?? 'UNICEF',
      same: options.same ?? [],
    })),
    now: NOW,
  });

/** The text of a release, a line for each of its own. */
export const textOf = (release: Release): string =>
  textLines(release)
    .map(({ text }) => text)
    .join('\n');
