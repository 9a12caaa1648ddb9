import type { StoryScope } from '../../imports/docx/draft';
import { tooLarge } from '../../imports/docx/faults';
import { Fields } from '../../imports/docx/fields';
import { identityIn } from '../../imports/docx/identity';
import { Notes } from '../../imports/docx/notes';
import { Numbering } from '../../imports/docx/numbering';
import { type Piece, piecesOf } from '../../imports/docx/paragraph';
import { Pictures } from '../../imports/docx/pictures';
import { related } from '../../imports/docx/read-docx';
import { type Revision, RevisionCount, revisionOf } from '../../imports/docx/revisions';
import { paragraphProperties, Styles } from '../../imports/docx/styles';
import { openPackage, type WordPackage } from '../../imports/docx/word-package';
import {
  allWithin,
  child,
  isElement,
  readXml,
  textIn,
  wordValue,
  type XmlElement,
  xmlTree,
} from '../../imports/docx/xml';
import { LossCount } from '../../imports/losses';
import { RELEASE_BOUNDS } from '../../release/bounds';
import { readComments } from './read-comments';
import type {
  CommentPlace,
  NotCarried,
  NotCarriedKind,
  ReviewedDocument,
  ReviewedParagraph,
  ReviewedRun,
  WordChange,
} from './reviewed';
import { instantIn } from './word-date';

/** Elements that are read whole; those around them are gone through. */
const WHOLE = new Set([
  'w:p',
  'w:tbl',
  'w:sdtPr',
  'w:sectPr',
  'w:background',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'mc:AlternateContent',
  'm:oMathPara',
]);
const CHANGES = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'] as const;
/** A picture in a line. */
const OBJECT = '\uFFFC';
/** The longest that is told of words that cannot be carried. */
const SHOWN = 200;
/** As many changes of format by one person are told one by one, which is more than anybody reads. */
const MOST_TOLD = 2000;

/**
 * What people changed and said in a Word document: its paragraphs with all tracked changes, and its comments.
 *
 * @throws UserError where it is no Word document, damaged, locked or too large
 */
export function readReviewed(bytes: Uint8Array): ReviewedDocument {
  const file = openPackage(bytes);
  const reader = new ReviewReader(file);
  reader.body();
  for (const kind of ['header', 'footer'] as const) reader.around(kind);
  reader.notes();
  const { comments, doubled } = readComments(file, reader.ranges());
  return {
    identity: identityIn(file),
    paragraphs: reader.paragraphs,
    comments,
    notCarried: [...reader.notCarried, ...doubled.slice(0, MOST_TOLD)],
    ...savedIn(file),
  };
}

function savedIn(file: WordPackage): { savedBy: string; savedAt: string | null } {
  const core = [...file.relationships('').values()].find(({ kind }) => kind === 'core-properties');
  const bytes = core && file.xml(core.target);
  const root = bytes && xmlTree(bytes);
  return {
    savedBy: textIn(child(root, 'cp:lastModifiedBy')).trim().slice(0, 1000),
    savedAt: instantIn(textIn(child(root, 'dcterms:modified')).trim()),
  };
}

type Cell = NonNullable<ReviewedParagraph['cell']>;

/** What holds for a paragraph because of where it stands. */
interface Place {
  readonly cell: Cell | null;
  readonly row: readonly WordChange[];
  readonly around: readonly WordChange[];
}

const OUTSIDE: Place = { cell: null, row: [], around: [] };

class ReviewReader {
  readonly paragraphs: (ReviewedParagraph & { comments: CommentPlace[] })[] = [];
  readonly notCarried: NotCarried[] = [];
  private readonly scope: StoryScope;
  private readonly fields = new Fields();
  private readonly known = new Map<string, WordChange>();
  private tables = 0;
  /** Comments that begin before the next paragraph. */
  private waiting: CommentPlace[] = [];

  constructor(private readonly file: WordPackage) {
    const losses = new LossCount();
    const styles = new Styles(related(file, 'styles'));
    this.scope = {
      file,
      part: file.main,
      styles,
      pictures: new Pictures(file, losses),
      losses,
      changes: 'accepted',
      hasComments: true,
      numbering: new Numbering(related(file, 'numbering'), styles),
      notes: new Notes({ footnote: new Set(), endnote: new Set() }, losses),
      revisions: new RevisionCount(),
      count: { blocks: 0, cells: 0 },
    };
  }

  body(): void {
    readXml(this.file.xml(this.file.main) ?? new Uint8Array(), {
      isWhole: (name) => WHOLE.has(name) || (CHANGES as readonly string[]).includes(name),
      whole: (element) => this.element(element, OUTSIDE),
    });
  }

  /** What changed in the parts that stand around pages: told, since no block of a release is there. */
  around(kind: 'header' | 'footer'): void {
    for (const { kind: own, target } of this.file.relationships(this.file.main).values()) {
      const bytes = own === kind ? this.file.xml(target) : undefined;
      if (bytes) this.tell(kind, xmlTree(bytes));
    }
  }

  notes(): void {
    for (const kind of ['footnotes', 'endnotes']) {
      const bytes = related(this.file, kind);
      if (bytes) this.tell('note', xmlTree(bytes));
    }
  }

  /** The words that each comment stands on, as a key. */
  ranges(): Map<string, string> {
    const starts = new Map<string, string>();
    const ranges = new Map<string, string>();
    for (const [index, { comments }] of this.paragraphs.entries()) {
      for (const { comment, edge, offset } of comments) {
        const place = `${index}:${offset}`;
        if (edge === 'start') starts.set(comment, place);
        const start = starts.get(comment);
        if (edge === 'end' && start) ranges.set(comment, `${start} ${place}`);
      }
    }
    return ranges;
  }

  private element(element: XmlElement, place: Place): void {
    switch (element.name) {
      case 'w:p':
        this.paragraph(element, place);
        return;
      case 'w:tbl':
        this.table(element, place);
        return;
      case 'w:sdt':
        this.all(child(element, 'w:sdtContent'), place);
        return;
      case 'w:customXml':
      case 'w:smartTag':
        this.all(element, place);
        return;
      case 'w:ins':
      case 'w:del':
      case 'w:moveFrom':
      case 'w:moveTo': {
        const change = this.changeIn(element);
        this.all(element, change ? { ...place, around: [...place.around, change] } : place);
        return;
      }
      case 'w:commentRangeStart':
        this.waiting.push({ comment: idOf(element), edge: 'start', offset: 0 });
        return;
      case 'w:commentRangeEnd': {
        const last = this.paragraphs.at(-1);
        const offset = last?.runs.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
        last?.comments.push({ comment: idOf(element), edge: 'end', offset });
      }
    }
  }

  private all(element: XmlElement | undefined, place: Place): void {
    for (const node of element?.children ?? []) if (isElement(node)) this.element(node, place);
  }

  private paragraph(element: XmlElement, { cell, row, around }: Place): void {
    const { scope } = this;
    scope.count.blocks += 1;
    if (scope.count.blocks > RELEASE_BOUNDS.blocks) {
      throw tooLarge(`more than ${RELEASE_BOUNDS.blocks.toLocaleString('en')} paragraphs`);
    }
    const pPr = child(element, 'w:pPr');
    const style = scope.styles.paragraph(wordValue(pPr, 'w:pStyle'));
    const properties = { ...style.paragraph, ...paragraphProperties(pPr) };
    const comments = this.waiting;
    this.waiting = [];
    const runs: ReviewedRun[] = [];
    let length = 0;
    for (const piece of piecesOf(element, style, this.fields, scope)) {
      if (piece.type === 'comment') {
        comments.push({ comment: piece.id, edge: piece.edge, offset: length });
        continue;
      }
      const changes = [...around, ...this.changesIn(piece.revisions)];
      const run = this.runOf(piece, changes);
      if (!run || run.text === '') continue;
      length += run.text.length;
      const last = runs.at(-1);
      if (last && isAlike(last, run))
        runs[runs.length - 1] = { ...last, text: last.text + run.text };
      else runs.push(run);
    }
    const mark = child(pPr, 'w:rPr');
    const end = CHANGES.flatMap((name) => {
      const found = child(mark, name);
      return (found && this.changeIn(found)) ?? [];
    });
    const item =
      properties.list === undefined || properties.list === '0'
        ? null
        : scope.numbering.next(properties.list, properties.level, style.id);
    this.paragraphs.push({
      id: element.attributes['w14:paraId']?.toUpperCase() ?? null,
      cell,
      row,
      style: style.id,
      heading: style.heading ?? (style.role === 'title' ? 1 : null),
      list: item ? (item.ordered ? 'ordered' : 'bulleted') : null,
      runs,
      end: [...around, ...end],
      comments,
    });
    this.survey(element);
  }

  private runOf(piece: Piece, changes: readonly WordChange[]): ReviewedRun | null {
    switch (piece.type) {
      case 'text':
        if (piece.look.isHidden) return null;
        return { text: piece.text, marks: piece.look.marks, link: piece.link, changes };
      case 'picture':
        for (const { author, at } of changes)
          this.notCarried.push({ kind: 'picture', author, at, words: '' });
        return { text: OBJECT, marks: {}, link: null, changes };
      case 'box':
        this.tell('text-box', piece.content);
        return null;
      case 'note':
        for (const { author, at } of changes)
          this.notCarried.push({ kind: 'note', author, at, words: '' });
        return null;
      default:
        return null;
    }
  }

  private table(element: XmlElement, { around }: Place): void {
    const table = this.tables;
    this.tables += 1;
    for (const [row, tr] of partsOf(element, 'w:tr').entries()) {
      const trPr = child(tr, 'w:trPr');
      const changes = [...around, ...this.changesBelow(trPr)];
      for (const [column, tc] of partsOf(tr, 'w:tc').entries()) {
        const tcPr = child(tc, 'w:tcPr');
        for (const name of ['w:cellIns', 'w:cellDel', 'w:cellMerge']) {
          const found = child(tcPr, name);
          if (found) this.note('table-cell', found, textIn(tc));
        }
        for (const node of tc.children) {
          if (!isElement(node)) continue;
          const place = { cell: { table, row, column }, row: changes, around: [] };
          // A table in a table stands in the cell of the outer one.
          if (node.name === 'w:tbl') for (const p of allWithin(node, 'w:p')) this.element(p, place);
          else this.element(node, place);
        }
      }
    }
  }

  private changesBelow(element: XmlElement | undefined): WordChange[] {
    return CHANGES.flatMap((name) => {
      const found = child(element, name);
      return (found && this.changeIn(found)) ?? [];
    });
  }

  private changeIn(element: XmlElement): WordChange | null {
    const revision = revisionOf(element);
    return revision && this.change(revision);
  }

  private changesIn(revisions: readonly Revision[]): WordChange[] {
    return revisions.map((revision) => this.change(revision));
  }

  private change({ kind, author, date, dateUtc }: Revision): WordChange {
    const key = `${kind} ${date} ${dateUtc} ${author}`;
    const known = this.known.get(key) ?? {
      kind: kind === 'insertion' || kind === 'move-to' ? 'insert' : 'delete',
      isMove: kind === 'move-from' || kind === 'move-to',
      author,
      at: instantIn(dateUtc) ?? instantIn(date),
    };
    this.known.set(key, known);
    return known;
  }

  /** Notes what is changed in a paragraph and is no text: its format, the codes of its fields. */
  private survey(element: XmlElement): void {
    for (const node of element.children) {
      if (!isElement(node)) continue;
      const { name } = node;
      if (FORMAT_CHANGES.has(name)) this.note('format', node, '');
      else if (name === 'w:ins' || name === 'w:del') {
        const code = [...allWithin(node, 'w:instrText'), ...allWithin(node, 'w:delInstrText')];
        if (code.length > 0) this.note('field', node, code.map(textIn).join('').trim());
        this.survey(node);
      } else if (name !== 'w:t' && name !== 'w:txbxContent') this.survey(node);
    }
  }

  /** Notes every tracked change in something that no block of a release is. */
  private tell(kind: NotCarriedKind, element: XmlElement): void {
    for (const node of element.children) {
      if (!isElement(node)) continue;
      if ((CHANGES as readonly string[]).includes(node.name) && node.children.length > 0) {
        this.note(kind, node, textIn(node));
      } else this.tell(kind, node);
    }
  }

  private note(kind: NotCarriedKind, { attributes }: XmlElement, words: string): void {
    if (this.notCarried.length >= MOST_TOLD) return;
    const author = attributes['w:author'] ?? '';
    const at =
      instantIn(attributes['w16du:dateUtc'] ?? '') ?? instantIn(attributes['w:date'] ?? '');
    this.notCarried.push({ kind, author, at, words: words.slice(0, SHOWN) });
  }
}

const FORMAT_CHANGES: ReadonlySet<string> = new Set([
  'w:rPrChange',
  'w:pPrChange',
  'w:numberingChange',
]);

const idOf = ({ attributes }: XmlElement): string => attributes['w:id'] ?? '';

/** Rows of a table or cells of a row, also those in content controls. */
const partsOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((node) => {
    if (!isElement(node)) return [];
    if (node.name === name) return [node];
    const inner = node.name === 'w:sdt' ? child(node, 'w:sdtContent') : undefined;
    return inner ? partsOf(inner, name) : [];
  });

function isAlike(a: ReviewedRun, b: ReviewedRun): boolean {
  return (
    a.link === b.link &&
    a.changes.length === b.changes.length &&
    a.changes.every((change, index) => change === b.changes[index]) &&
    Object.keys(a.marks).sort().join() === Object.keys(b.marks).sort().join()
  );
}
