import { contactLines, isFromLeft } from '../../print/contact-lines';
import { lineDirection } from '../../release/bidi';
import type { Block, BlockOf } from '../../release/blocks/block';
import type { List } from '../../release/blocks/list';
import { attributionOf } from '../../release/blocks/quote';
import type { BlockKind } from '../../release/blocks/spec';
import type { Table } from '../../release/blocks/table';
import type { AlignedCell } from '../../release/blocks/table-alignment';
import { isSeen } from '../../release/characters';
import type { Facts } from '../../release/facts';
import { datelineText } from '../../release/facts-text';
import type { Inline } from '../../release/inlines/inline';
import { itemLabels, OUTERMOST, placeIn } from '../../release/lists/labels';
import { lineText } from '../../release/plain-text';
import { signsIn, type TableLayout, tableLayout } from '../table-layout';
import { imageCode, UNNUMBERED } from './image-code';
import { headLinkName, lineCode, linkCode } from './inline-code';
import type { Scope } from './scope';
import { array, type Code, call, joined, literal, textCode } from './typst';
import { isolatedCode, MAX_WORD_LENGTH, wordsCode } from './whole-words';

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
    return inItsDirection(`${dateline ?? ''}${lineText(children, facts)}`, scope, (own) => {
      const line = lineCode(children, own);
      const start = dateline === null ? [] : [call('strong', isolatedCode(dateline, own))];
      return call('par', joined([...start, line]));
    });
  },
  paragraph: (block, scope) => styled('par', block.children, scope),
  heading: (block, scope) => headingCode(block.children, block.level, scope),
  quote: (block, scope) => {
    const attribution = attributionOf(block, scope.facts.language);
    const content = [blocksCode(block.children, scope)];
    if (attribution) content.push(call('attribution', isolatedCode(attribution, scope)));
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

/** Consecutive contacts are one group, which can be set in columns. */
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
      // An introduction stays with its contacts.
      parts.push(call('block', 'sticky: true', code));
    }
  }
  close();
  return call('contacts', joined(parts));
}

function styled(name: string, children: readonly Inline[], scope: Scope): Code {
  if (isBlank(children, scope.facts)) return '';
  return inItsDirection(lineText(children, scope.facts), scope, (own) =>
    call(name, lineCode(children, own)),
  );
}

/** A paragraph that runs the other way than the release begins and ends on the other side. */
function inItsDirection(text: string, scope: Scope, write: (own: Scope) => Code): Code {
  const { facts, keepsDirection = false } = scope;
  const direction = keepsDirection ? facts.direction : lineDirection(text, facts.direction);
  if (direction === facts.direction) return write(scope);
  const code = write({ ...scope, facts: { ...facts, direction } });
  return joined([`set text(dir: ${direction})`, code]);
}

function headingCode(children: readonly Inline[], wanted: number, scope: Scope): Code {
  // A heading without text would be an empty bookmark.
  if (isBlank(children, scope.facts)) return '';
  const level = `level: ${scope.outline.next(wanted)}`;
  return inItsDirection(lineText(children, scope.facts), scope, (own) =>
    call('heading', level, lineCode(children, own)),
  );
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

/** The labels of a numbered list; nothing if Typst generates the same. */
function labelsCode(labels: readonly string[]): Code {
  if (labels.every((label, index) => label === `${index + 1}.`)) return '';
  return `numbering: (n, ..) => ${array(labels.map(textCode))}.at(n - 1)`;
}

function tableCode(table: Table, scope: Scope): Code {
  const layout = tableLayout(table, scope.facts);
  const inside = { ...scope, list: OUTERMOST, keepsDirection: true };
  const headLinks = { count: 0 };
  const cells = layout.cells.map((placed) =>
    cellCode(placed, layout, placed.isHead ? { ...inside, headLinks } : inside),
  );
  const head = layout.cells.filter(({ isHead }) => isHead).length;
  const header = head > 0 ? call('table.header', ...cells.slice(0, head)) : '';
  const widths = layout.widths.map((width) => `${width.toFixed(2)}fr`);
  const grid = call('table', `columns: ${array(widths)}`, header, ...cells.slice(head));
  const set = call(
    'tableof',
    `size: ${layout.size}pt`,
    `inset: ${layout.inset}pt`,
    layout.divides === 'nothing' ? '' : 'divided: true',
    grid,
  );
  const caption = table.caption.trim();
  const shown = caption
    ? call('figure', 'kind: table', ...UNNUMBERED, `caption: ${wordsCode(caption, scope)}`, set)
    : set;
  return joined([...newHeadLinks(headLinks.count), shown]);
}

/** Resets the count of links in the head of a table. */
const newHeadLinks = (count: number): Code[] =>
  Array.from({ length: count }, (_, index) =>
    call(`counter(${literal(headLinkName(index + 1))}).update`, '0'),
  );

const TOGETHER = 8;

/** Languages whose syllables the engine knows; in others a word is divided after any letter. */
const WITH_SYLLABLES = new Set(
  'af be bg ca cs cu da de el en es et eu fi fr ga gl hr hu is it ka kmr la lt lv mn nb nl nn no pl pt ro ru sk sl sq sr sv tk tr uk'.split(
    ' ',
  ),
);

function dividesAnywhere({ divides }: TableLayout, { language }: Facts): boolean {
  if (divides !== 'words') return divides === 'anything';
  return !WITH_SYLLABLES.has(new Intl.Locale(language).language);
}

function cellCode(placed: AlignedCell, layout: TableLayout, scope: Scope): Code {
  const { cell, column, columnSpan, isHead, align } = placed;
  const longest = Math.min(MAX_WORD_LENGTH, signsIn(layout, column, columnSpan));
  const words = blocksCode(cell.children, {
    ...scope,
    longest,
    ...(dividesAnywhere(layout, scope.facts) && { dividedAfter: longest }),
  });
  const content = isHead ? call('th', words) : words;
  const aligned = align === 'start' ? '' : `align: ${align}`;
  if (!cell.columnSpan && !cell.rowSpan && aligned === '') return content;
  const columns = cell.columnSpan ? `colspan: ${cell.columnSpan}` : '';
  // A few rows under one cell stay on one page.
  const together = cell.rowSpan && cell.rowSpan <= TOGETHER ? 'breakable: false' : '';
  return call(
    'table.cell',
    aligned,
    columns,
    cell.rowSpan ? `rowspan: ${cell.rowSpan}` : '',
    together,
    content,
  );
}
