import type { List } from '../../release/blocks/list';
import type { ImportOptions } from '../import-format';
import { LossCount } from '../losses';
import { offeredTitle } from '../offered-title';
import type { SourceBlock, SourceDocument } from '../source';
import type { Draft, StoryScope } from './draft';
import { identityIn } from './identity';
import { Notes } from './notes';
import { Numbering } from './numbering';
import { Pictures } from './pictures';
import { readProperties } from './properties';
import { RevisionCount } from './revisions';
import { Sections } from './sections';
import { noteItem, notesIn, Story } from './story';
import { Styles } from './styles';
import { openPackage, type WordPackage } from './word-package';
import { child, childrenOf, readXml, switchOf, type XmlElement, xmlTree } from './xml';

/** Elements that are read whole; those around them are gone through. */
const WHOLE = new Set([
  'w:p',
  'w:tbl',
  'w:sectPr',
  'w:altChunk',
  'm:oMathPara',
  'mc:AlternateContent',
  'w:del',
  'w:moveFrom',
  'w:sdtPr',
  'w:background',
]);

/**
 * What a Word document says (ECMA-376), in the order in which it is read.
 *
 * @throws UserError where it is no Word document, damaged, locked or too large
 */
export function readDocx(bytes: Uint8Array, { changes }: ImportOptions): SourceDocument {
  const file = openPackage(bytes);
  const losses = new LossCount();
  const styles = new Styles(related(file, 'styles'));
  const pictures = new Pictures(file, losses);
  const notesOf = (kind: 'footnote' | 'endnote'): ReadonlyMap<string, XmlElement> => {
    const part = related(file, `${kind}s`);
    return part ? notesIn(xmlTree(part), `w:${kind}`) : new Map();
  };
  const footnotes = notesOf('footnote');
  const endnotes = notesOf('endnote');
  const notes = new Notes(
    { footnote: new Set(footnotes.keys()), endnote: new Set(endnotes.keys()) },
    losses,
  );
  const revisions = new RevisionCount();
  const scope: StoryScope = {
    file,
    part: file.main,
    styles,
    pictures,
    losses,
    changes,
    numbering: new Numbering(related(file, 'numbering'), styles),
    notes,
    revisions,
    count: { blocks: 0, cells: 0 },
  };
  const settings = related(file, 'settings');
  const sections = new Sections(
    settings ? (switchOf(xmlTree(settings), 'w:evenAndOddHeaders') ?? false) : false,
  );
  const body = bodyOf(scope, sections);
  const headers = aroundPages(scope, sections.headers, 'header');
  const footers = aroundPages(scope, sections.footers, 'footer');
  const drafts = [
    ...headers,
    ...body,
    ...notesAsList('footnote', footnotes, scope),
    ...notesAsList('endnote', endnotes, scope),
    ...footers,
  ];
  const comments = commentsIn(file);
  countLeftOut(file, losses);
  const all = revisions.all(comments);
  losses.add('insertion', all.insertions);
  losses.add('deletion', all.deletions);
  losses.add('move', all.moves);
  losses.add('comment', comments);
  const read = finished(drafts, sections.width);
  const properties = readProperties(file, styles, read);
  return {
    blocks: withTitle(properties.title, read),
    pictures: pictures.kept,
    losses: losses.all(),
    properties,
    revisions: all,
    identity: identityIn(file),
  };
}

/** The blocks, with the title of the file above them where they do not say it. */
function withTitle(title: string, blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const offered = offeredTitle(title, blocks);
  if (!offered) return blocks;
  return [offered, ...blocks].map((block, index) => ({ ...block, id: `s${index + 1}` }));
}

/** The part of a kind that the main one names. */
export function related(file: WordPackage, kind: string): Uint8Array | undefined {
  const name = nameOf(file, kind);
  return name === undefined ? undefined : file.xml(name);
}

const nameOf = (file: WordPackage, kind: string): string | undefined =>
  [...file.relationships(file.main).values()].find((each) => each.kind === kind && !each.isExternal)
    ?.target;

function bodyOf(scope: StoryScope, sections: Sections): Draft[] {
  const story = new Story(scope, 'body');
  readXml(scope.file.xml(scope.file.main) ?? new Uint8Array(), {
    isWhole: (name) => WHOLE.has(name),
    whole: (element) => {
      if (element.name === 'w:sectPr') sections.add(element);
      else {
        if (element.name === 'w:p') {
          const section = child(child(element, 'w:pPr'), 'w:sectPr');
          if (section) sections.add(section);
        }
        story.element(element);
      }
    },
  });
  return story.end();
}

/** What stands at the head or the foot of pages, each text once. */
function aroundPages(
  scope: StoryScope,
  ids: ReadonlySet<string>,
  place: 'header' | 'footer',
): Draft[] {
  const { file } = scope;
  const known = new Set<string>();
  return [...ids].flatMap((id) => {
    const name = file.relationships(file.main).get(id)?.target ?? '';
    const part = file.xml(name);
    if (!part) return [];
    const story = new Story({ ...scope, part: name }, place);
    story.read(xmlTree(part).children);
    return story.end().filter(({ content }) => {
      const text = JSON.stringify(content);
      const isNew = !known.has(text);
      known.add(text);
      return isNew;
    });
  });
}

/** The notes that the text names, as one numbered list. */
function notesAsList(
  kind: 'footnote' | 'endnote',
  elements: ReadonlyMap<string, XmlElement>,
  scope: StoryScope,
): Draft[] {
  const part = nameOf(scope.file, `${kind}s`) ?? '';
  const list: List = { type: 'list', ordered: true, children: [] };
  let first: Draft | undefined;
  const others: Draft[] = [];
  for (const [index, id] of scope.notes.all(kind).entries()) {
    const story = new Story({ ...scope, part }, 'note');
    story.read(elements.get(id)?.children ?? []);
    const drafts = story.end();
    first ??= drafts[0];
    others.push(...drafts.filter(({ content }) => content.type === 'picture'));
    const children = noteItem(drafts);
    if (children.length === 0) continue;
    const number = index + 1;
    const expected = list.children.length + 1;
    list.children.push({ type: 'list-item', ...(number !== expected && { number }), children });
  }
  if (!first || list.children.length === 0) return others;
  return [{ ...first, role: null, content: list }, ...others];
}

function commentsIn(file: WordPackage): number {
  const part = related(file, 'comments');
  return part ? childrenOf(xmlTree(part), 'w:comment').length : 0;
}

/** Parts that are never read. */
function countLeftOut(file: WordPackage, losses: LossCount): void {
  const count = (pattern: RegExp): number => file.names.filter((name) => pattern.test(name)).length;
  losses.add('macro', count(/(^|\/)vbaProject\.bin$/i));
}

/** Blocks with their ids, pictures as wide as they are in the column. */
function finished(drafts: readonly Draft[], column: number | null): SourceBlock[] {
  const hasTitle = drafts.some(
    ({ role, content }) => role === 'title' && content.type === 'heading',
  );
  // A title stands above all headings.
  const isPushed =
    hasTitle &&
    drafts.some(
      ({ role, content }) => role !== 'title' && content.type === 'heading' && content.level === 1,
    );
  return drafts.map(({ role, ...draft }, index): SourceBlock => {
    const id = `s${index + 1}`;
    const { content } = draft;
    if (content.type === 'picture') {
      const { width } = content;
      const isKnown = width !== null && column !== null && width > 0;
      const percent = isKnown ? Math.min(100, Math.round((width / column) * 100)) : null;
      return { ...draft, id, content: { ...content, width: percent } };
    }
    if (isPushed && content.type === 'heading' && role !== 'title') {
      return { ...draft, id, content: { ...content, level: Math.min(6, content.level + 1) } };
    }
    return { ...draft, id };
  });
}
