import { contactLines, isFromLeft } from '../../print/contact-lines';
import type { Block, BlockOf } from '../../release/blocks/block';
import type { List } from '../../release/blocks/list';
import { attributionOf } from '../../release/blocks/quote';
import type { BlockKind } from '../../release/blocks/spec';
import type { Table, TableCell } from '../../release/blocks/table';
import { headRows, tableGrid } from '../../release/blocks/table-grid';
import { isSeen } from '../../release/characters';
import type { Facts } from '../../release/facts';
import { datelineText } from '../../release/facts-text';
import type { Inline } from '../../release/inlines/inline';
import { itemLabels, OUTERMOST, placeIn } from '../../release/lists/labels';
import { lineText } from '../../release/plain-text';
import { imageCode, UNNUMBERED } from './image-code';
import { headLinkName, lineCode, linkCode } from './inline-code';
import { nextLevel, type Scope } from './scope';
import { array, type Code, call, joined, literal, textCode } from './typst';
import { longestInColumns, wordsCode } from './whole-words';

/** One block as Typst content; empty where it prints nothing. */
export function blockCode(block: Block, scope: Scope): Code {
  const write = BLOCKS[block.type] as (block: Block, scope: Scope) => Code;
  return write(block, scope);
}

export function blocksCode(blocks: readonly Block[], scope: Scope): Code {
  return joined(blocks.map((block) => blockCode(block, scope)).filter((code) => code !== ''));
}

const BLOCKS: { readonly [Kind in BlockKind]: (block: BlockOf<Kind>, scope: Scope) => Code } = {
  headline: (block, scope) => headingCode(block.children, 1, scope),
  subhead: (block, scope) => styled('subhead', block.children, scope),
  lede: ({ children }, scope) => {
    const { facts } = scope;
    const dateline = datelineText(facts);
    if (dateline === null && isBlank(children, facts)) return '';
    const line = lineCode(children, scope);
    return call(
      'par',
      dateline === null ? line : joined([call('strong', wordsCode(dateline, scope)), line]),
    );
  },
  paragraph: (block, scope) => styled('par', block.children, scope),
  heading: (block, scope) => headingCode(block.children, block.level, scope),
  quote: (block, scope) => {
    const attribution = attributionOf(block, scope.facts.language);
    const content = [blocksCode(block.children, scope)];
    if (attribution) content.push(call('attribution', wordsCode(attribution, scope)));
    return call('quote', 'block: true', joined(content));
  },
  list: listCode,
  'list-item': (item, scope) => blocksCode(item.children, scope),
  table: tableCode,
  'table-row': (row, scope) => blocksCode(row.children, scope),
  'table-cell': (cell, scope) => blocksCode(cell.children, scope),
  image: imageCode,
  notes: (block, scope) => call('notes', blocksCode(block.children, scope)),
  boilerplate: (block, scope) => call('boilerplate', blocksCode(block.children, scope)),
  'contact-block': contactsCode,
  contact: (contact, scope) => {
    const lines = contactLines(contact, scope.facts.language).map((pieces) =>
      joined(
        pieces.map(({ part, text, url }) => {
          const words =
            scope.facts.direction === 'rtl' && isFromLeft(part)
              ? leftToRight(text)
              : wordsCode(text, scope);
          const content = linkCode(url, words, scope);
          return part === 'name' ? call('strong', content) : content;
        }),
      ),
    );
    if (lines.length === 0) return '';
    return call(
      'contact',
      joined(lines.flatMap((line, i) => (i > 0 ? ['linebreak()', line] : [line]))),
    );
  },
  'end-mark': (block) => call('endmark', textCode(block.mark)),
  'page-break': () => 'pagebreak(weak: true)',
};

/** The groups of a number would change places in a line from right to left. */
const leftToRight = (text: string): Code => call('text', 'dir: ltr', textCode(text));

/** People who follow one another are one group, which can stand in columns. */
function contactsCode({ children }: BlockOf<'contact-block'>, scope: Scope): Code {
  const parts: Code[] = [];
  let people: Code[] = [];
  const close = (): void => {
    if (people.length > 0) parts.push(call('contactgroup', ...people));
    people = [];
  };
  for (const child of children) {
    const code = blockCode(child, scope);
    if (code === '') continue;
    if (child.type === 'contact') people.push(code);
    else {
      close();
      // What introduces people stays with them.
      parts.push(call('block', 'sticky: true', code));
    }
  }
  close();
  return call('contacts', joined(parts));
}

function styled(name: string, children: readonly Inline[], scope: Scope): Code {
  return isBlank(children, scope.facts) ? '' : call(name, lineCode(children, scope));
}

function headingCode(children: readonly Inline[], wanted: number, scope: Scope): Code {
  // A heading without text would be an empty bookmark.
  if (isBlank(children, scope.facts)) return '';
  const level = `level: ${nextLevel(scope.outline, wanted)}`;
  return call('heading', level, lineCode(children, scope));
}

function isBlank(children: readonly Inline[], facts: Facts): boolean {
  return !isSeen(lineText(children, facts));
}

function listCode(list: List, scope: Scope): Code {
  const place = scope.list ?? OUTERMOST;
  const items = list.children.map((item, index) => {
    const within = { ...scope, list: placeIn(list, place, index) };
    return blocksCode(item.children, within) || '[]';
  });
  return list.ordered
    ? call('enum', labelsCode(itemLabels(list, place)), ...items)
    : call('list', ...items);
}

/** What stands before the items of a numbered list; nothing where it is what Typst writes itself. */
function labelsCode(labels: readonly string[]): Code {
  if (labels.every((label, index) => label === `${index + 1}.`)) return '';
  return `numbering: (n, ..) => ${array(labels.map(textCode))}.at(n - 1)`;
}

function tableCode(table: Table, scope: Scope): Code {
  const columns = Math.max(1, tableGrid(table.children).width);
  const head = headRows(table);
  const narrow = { ...scope, longest: longestInColumns(columns), list: OUTERMOST };
  const headLinks = { count: 0 };
  const rows = table.children.map((row, index) =>
    row.children.map((cell) =>
      cellCode(cell, index < head ? { ...narrow, headLinks } : narrow, index < head),
    ),
  );
  const headCells = rows.splice(0, head).flat();
  const header = headCells.length > 0 ? call('table.header', ...headCells) : '';
  const grid = call('table', `columns: (1fr,) * ${columns}`, header, ...rows.flat());
  const caption = table.caption.trim();
  const shown = caption
    ? call('figure', 'kind: table', ...UNNUMBERED, `caption: ${wordsCode(caption, scope)}`, grid)
    : grid;
  return joined([...newHeadLinks(headLinks.count), shown]);
}

/** Lets the links in the head of a table be counted anew. */
const newHeadLinks = (count: number): Code[] =>
  Array.from({ length: count }, (_, index) =>
    call(`counter(${literal(headLinkName(index + 1))}).update`, '0'),
  );

const TOGETHER = 8;

function cellCode(cell: TableCell, scope: Scope, isHead: boolean): Code {
  const { children, columnSpan, rowSpan } = cell;
  const words = blocksCode(children, scope);
  const content = isHead ? call('th', words) : words;
  if (!columnSpan && !rowSpan) return content;
  const columns = columnSpan ? `colspan: ${columnSpan}` : '';
  // A few rows under one cell stay on one page.
  const together = rowSpan && rowSpan <= TOGETHER ? 'breakable: false' : '';
  return call('table.cell', columns, rowSpan ? `rowspan: ${rowSpan}` : '', together, content);
}
