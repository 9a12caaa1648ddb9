import type { Part } from '../../exports/docx/packed';
import { textOf } from '../../exports/docx/stable-package';
import { escapeXml } from '../../exports/docx/xml';
import { lineDirection } from '../../release/bidi';
import type { Comment, Thread } from '../../release/review/review';
import { initialsOf, SOMEBODY } from './authors';
import { inSeconds } from './writer';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MICROSOFT = 'http://schemas.microsoft.com/office';
const NAMESPACES =
  `xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  `xmlns:w14="${MICROSOFT}/word/2010/wordml" xmlns:w15="${MICROSOFT}/word/2012/wordml" ` +
  `xmlns:w16cid="${MICROSOFT}/word/2016/wordml/cid" mc:Ignorable="w14 w15 w16cid"`;

const PARTS = [
  ['comments', 'http://schemas.openxmlformats.org/officeDocument/2006'],
  ['commentsExtended', `${MICROSOFT}/2011`],
  ['commentsIds', `${MICROSOFT}/2016/09`],
  ['people', `${MICROSOFT}/2011`],
] as const;

/** What the parts are made of. */
export interface CommentsOf {
  readonly threads: readonly Thread[];
  /** The number of each comment in the document, by its id. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The name of each person, by their id. */
  readonly authors: ReadonlyMap<string, string>;
  /** Makes a number that no other paragraph of the document has. */
  readonly newParagraph: (...words: readonly string[]) => string;
  /** What is said before a comment whose words are not marked in the text; null where they are. */
  readonly about: (thread: Thread) => string | null;
}

interface Written {
  readonly xml: string;
  /** The number of its last paragraph, by which the other parts know it. */
  readonly last: string;
  readonly durable: string;
}

/**
 * The parts of a document with its comments: what they say (ISO/IEC 29500-1, 17.13.4), which answers which and what
 * is resolved ([MS-DOCX] 2.5.3), numbers that last (2.5.4), and who wrote them (2.5.1.13).
 */
export function withComments(parts: ReadonlyMap<string, Part>, of: CommentsOf): Map<string, Part> {
  const all = of.threads.map((thread) => ({
    thread,
    comments: thread.comments.map((comment, index) =>
      writtenComment(comment, index === 0 ? of.about(thread) : null, of),
    ),
  }));
  const each = (write: (comment: Written, first: Written, thread: Thread) => string): string =>
    all
      .flatMap(({ thread, comments }) =>
        comments.map((comment) => write(comment, comments[0] ?? comment, thread)),
      )
      .join('');
  const extended = each((comment, first, { resolved }) => {
    const parent = comment === first ? '' : ` w15:paraIdParent="${first.last}"`;
    return `<w15:commentEx w15:paraId="${comment.last}"${parent} w15:done="${resolved ? 1 : 0}"/>`;
  });
  const ids = each(
    ({ last, durable }) =>
      `<w16cid:commentId w16cid:paraId="${last}" w16cid:durableId="${durable}"/>`,
  );
  const people = [...of.authors.values()].map((name) => {
    const author = escapeXml(name);
    return `<w15:person w15:author="${author}"><w15:presenceInfo w15:providerId="None" w15:userId="${author}"/></w15:person>`;
  });
  const contents = {
    comments: part(
      'w:comments',
      each(({ xml }) => xml),
    ),
    commentsExtended: part('w15:commentsEx', extended),
    commentsIds: part('w16cid:commentsIds', ids),
    people: part('w15:people', people.join('')),
  };
  const result = new Map(parts);
  for (const [name, family] of PARTS) {
    result.set(`word/${name}.xml`, contents[name]);
    declare(result, name, `${family}/relationships/${name}`);
  }
  return result;
}

const part = (root: string, content: string): string =>
  `${HEAD}<${root} ${NAMESPACES}>${content}</${root}>`;

/** Names a part in the content types and in the relationships of the document, unless `docx` has done so. */
function declare(parts: Map<string, Part>, name: string, relationship: string): void {
  const add = (file: string, end: string, known: string, added: string): void => {
    const xml = textOf(parts.get(file) ?? '');
    if (!xml.includes(known))
      parts.set(
        file,
        xml.replace(end, () => `${added}${end}`),
      );
  };
  add(
    '[Content_Types].xml',
    '</Types>',
    `PartName="/word/${name}.xml"`,
    `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`,
  );
  add(
    'word/_rels/document.xml.rels',
    '</Relationships>',
    `Target="${name}.xml"`,
    `<Relationship Id="${name}" Type="${relationship}" Target="${name}.xml"/>`,
  );
}

function writtenComment(
  comment: Comment,
  about: string | null,
  { numbers, authors, newParagraph }: CommentsOf,
): Written {
  const { id, by, at, text } = comment;
  const author = authors.get(by) ?? SOMEBODY;
  const lines = [...(about === null ? [] : [about]), ...text.split(/\r\n|\r|\n/)];
  const paragraphs = lines.map((line, index) => {
    const number = newParagraph('comment', id, String(lines.length - index));
    const isAbout = about !== null && index === 0;
    return { number, xml: commentLine(line, number, index === 0, isAbout) };
  });
  const attributes = `w:id="${numbers.get(id) ?? 0}" w:author="${escapeXml(author)}" w:date="${inSeconds(at)}" w:initials="${escapeXml(initialsOf(author))}"`;
  return {
    xml: `<w:comment ${attributes}>${paragraphs.map(({ xml }) => xml).join('')}</w:comment>`,
    last: paragraphs.at(-1)?.number ?? '',
    durable: newParagraph('durable', id),
  };
}

function commentLine(line: string, number: string, isFirst: boolean, isAbout: boolean): string {
  const isFromRight = lineDirection(line, 'ltr') === 'rtl';
  const look = `${isAbout ? '<w:i/><w:iCs/>' : ''}${isFromRight ? '<w:rtl/>' : ''}`;
  const run = `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>`;
  return (
    `<w:p w14:paraId="${number}" w14:textId="77777777">${isFromRight ? '<w:pPr><w:bidi/></w:pPr>' : ''}` +
    `${isFirst ? '<w:r><w:annotationRef/></w:r>' : ''}${run}</w:p>`
  );
}
