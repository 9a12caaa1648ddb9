import { describe, expect, it } from 'vitest';
import {
  abstractList,
  cell,
  item,
  level,
  list,
  p,
  r,
  row,
  style,
  styled,
  table,
} from './support/make-docx';
import { lost, read, told, words } from './support/read';

const contents = (given: Parameters<typeof read>[0]) =>
  read(given).blocks.map(({ content }) => content);

describe('headings of a Word document', () => {
  it.each([
    ['Word in English', style('Heading2', 'heading 2'), 'Heading2'],
    ['Word in French', style('Titre2', 'heading 2'), 'Titre2'],
    ['LibreOffice in French', style('Titre2', 'Titre 2'), 'Titre2'],
    ['Word in German', style('berschrift2', 'Überschrift 2'), 'berschrift2'],
    ['WPS, with a number for an id', style('4', 'heading 2'), '4'],
    ['Spanish', style('Ttulo2', 'Título 2'), 'Ttulo2'],
    ['Arabic', style('2', 'عنوان 2'), '2'],
    ['Chinese', style('2', '标题 2'), '2'],
    ['Russian', style('21', 'Заголовок 2'), '21'],
    [
      'an outline level alone',
      style('Chapter', 'My chapter', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
      'Chapter',
    ],
    [
      'a style based on one, in two steps',
      style('Heading2', 'heading 2') +
        style('A', 'A', '<w:basedOn w:val="Heading2"/>') +
        style('B', 'B', '<w:basedOn w:val="A"/>'),
      'B',
    ],
  ])('are told by the style: %s', (_, styles, id) => {
    expect(told(read({ body: p('What', styled(id)), styles }))).toEqual(['heading2: What']);
  });

  it('are told by the paragraph, which is stronger than its style', () => {
    const styles = style('Heading1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>');
    const body =
      p('Deep', '<w:outlineLvl w:val="2"/>') +
      p('Text', `${styled('Heading1')}<w:outlineLvl w:val="9"/>`) +
      p('Head', styled('Heading1'));
    expect(told(read({ body, styles }))).toEqual([
      'heading3: Deep',
      'paragraph: Text',
      'heading1: Head',
    ]);
  });

  it('stand below a title, and a subtitle is no heading', () => {
    const styles =
      style('a', 'Titel') +
      style('b', 'Untertitel') +
      style('c', 'heading 1') +
      style('d', 'heading 2');
    const body =
      p('T', styled('a')) + p('S', styled('b')) + p('H', styled('c')) + p('I', styled('d'));
    expect(told(read({ body, styles }))).toEqual([
      'heading1: T',
      'subhead: S',
      'heading2: H',
      'heading3: I',
    ]);
  });

  it('keep their numbers as text, and are bold by themselves', () => {
    const styles = style(
      'H',
      'heading 1',
      '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
    );
    const numbering =
      abstractList(0, level(0, 'upperRoman', 'Part %1:', '<w:pStyle w:val="H"/>')) + list(1, 0);
    const body = `${p('One', styled('H'))}<w:p><w:pPr>${styled('H')}</w:pPr>${r('Two', '<w:b/>')}</w:p>`;
    expect(contents({ body, styles, numbering })).toEqual([
      { type: 'heading', level: 1, children: [{ text: 'Part I: One' }] },
      { type: 'heading', level: 1, children: [{ text: 'Part II: Two' }] },
    ]);
  });

  it('joins the paragraphs of a quotation, in any language', () => {
    const styles = style('q', 'Citation') + style('n', 'Normal');
    const body = p('A.', styled('q')) + p('B.', styled('q')) + p('said C.', styled('n'));
    expect(told(read({ body, styles }))).toEqual(['quote: A.|B.', 'paragraph: said C.']);
  });
});

const NUMBERING =
  abstractList(
    0,
    level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)') + level(2, 'decimal', '%1.%2.%3'),
  ) +
  abstractList(1, level(0, 'bullet', '\uf0b7') + level(1, 'bullet', 'o')) +
  abstractList(2, '<w:numStyleLink w:val="Linked"/>') +
  abstractList(3, `<w:styleLink w:val="Linked"/>${level(0, 'upperRoman', '%1)')}`) +
  abstractList(4, '<w:numStyleLink w:val="Circle"/>') +
  abstractList(5, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2.')) +
  list(1, 0) +
  list(2, 1) +
  list(3, 2) +
  list(4, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
  list(5, 4) +
  list(6, 3) +
  list(7, 5) +
  list(8, 5, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
const STYLES =
  style('Linked', 'Linked', '<w:pPr><w:numPr><w:numId w:val="6"/></w:numPr></w:pPr>', 'numbering') +
  style('Circle', 'Circle', '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>', 'numbering') +
  style('Cont', 'List Continue') +
  style('Bulleted', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>');
const lists = (body: string) => contents({ body, styles: STYLES, numbering: NUMBERING });
const para = (text: string) => ({ type: 'paragraph', children: [{ text }] });
const entry = (text: string, ...more: unknown[]) => ({
  type: 'list-item',
  children: [para(text), ...more],
});

describe('lists of a Word document', () => {
  it('nest by level, with the format of each', () => {
    expect(
      lists(
        p('a', item(1)) +
          p('b', item(1, 1)) +
          p('c', item(1, 2)) +
          p('d', item(1, 1)) +
          p('e', item(1)),
      ),
    ).toEqual([
      {
        type: 'list',
        ordered: true,
        children: [
          entry('a', {
            type: 'list',
            ordered: true,
            format: '({a})',
            children: [
              entry('b', {
                type: 'list',
                ordered: true,
                format: '{1}.{a}.{1}',
                children: [entry('c')],
              }),
              entry('d'),
            ],
          }),
          entry('e'),
        ],
      },
    ]);
  });

  it('tell bullets from numbers, by their style too', () => {
    expect(
      lists(
        p('a', item(2)) +
          p('b', item(1)) +
          p('c', styled('Bulleted')) +
          p('d', `${styled('Bulleted')}<w:numPr><w:numId w:val="0"/></w:numPr>`),
      ),
    ).toEqual([
      { type: 'list', ordered: false, children: [entry('a')] },
      { type: 'list', ordered: true, children: [entry('b')] },
      { type: 'list', ordered: false, children: [entry('c')] },
      para('d'),
    ]);
  });

  it('go on counting after a table, a paragraph and a list of another kind', () => {
    expect(
      lists(
        p('a', item(1)) +
          table(row([cell('x'), cell('y')])) +
          p('b', item(1)) +
          p('text') +
          p('c', item(1)),
      ).filter(({ type }) => type === 'list'),
    ).toEqual([
      { type: 'list', ordered: true, children: [entry('a')] },
      { type: 'list', ordered: true, start: 2, continues: true, children: [entry('b')] },
      { type: 'list', ordered: true, start: 3, continues: true, children: [entry('c')] },
    ]);
  });

  it('begin anew where the file says it', () => {
    expect(
      lists(p('a', item(1)) + p('b', item(1)) + p('text') + p('c', item(4)) + p('d', item(4))),
    ).toEqual([
      { type: 'list', ordered: true, children: [entry('a'), entry('b')] },
      para('text'),
      { type: 'list', ordered: true, children: [entry('c'), entry('d')] },
    ]);
    expect(lists(p('a', item(7)) + p('b', item(8)))).toEqual([
      {
        type: 'list',
        ordered: true,
        children: [entry('a'), { ...entry('b'), number: 5 }],
      },
    ]);
  });

  it('count inner levels anew in each item', () => {
    const [first] = lists(
      p('a', item(7)) + p('b', item(7, 1)) + p('c', item(7)) + p('d', item(7, 1)),
    );
    const inner = { type: 'list', ordered: true, format: '{1}.{1}.' };
    expect(first).toEqual({
      type: 'list',
      ordered: true,
      children: [
        entry('a', { ...inner, children: [entry('b')] }),
        entry('c', { ...inner, children: [entry('d')] }),
      ],
    });
  });

  it('are found through the style that they link to, and not through one that leads in a circle', () => {
    expect(lists(p('a', item(3)) + p('b', item(5)))).toEqual([
      { type: 'list', ordered: true, format: '{I})', children: [entry('a')] },
      para('b'),
    ]);
  });

  it('keep further paragraphs of an item with it', () => {
    expect(lists(p('a', item(1)) + p('more', styled('Cont')) + p('b', item(1)))).toEqual([
      { type: 'list', ordered: true, children: [entry('a', para('more')), entry('b')] },
    ]);
  });

  it('take an item with a bullet that nobody sees for more of the item before, as pandoc writes it', () => {
    const numbering = `${NUMBERING}${abstractList(9, level(0, 'bullet', ' '))}${list(9, 9)}`;
    expect(
      contents({ body: p('a', item(1)) + p('more', item(9)) + p('b', item(1)), numbering }),
    ).toEqual([{ type: 'list', ordered: true, children: [entry('a', para('more')), entry('b')] }]);
  });

  it('start with a deep level, lack their definition, and are still text', () => {
    expect(lists(p('a', item(1, 2)) + p('b', item(1)) + p('c', item(99))).map(words)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});

describe('tables of a Word document', () => {
  it('merge cells as the file says, and have a head only where it says so', () => {
    const restart = '<w:vMerge w:val="restart"/>';
    const body = table(
      row([cell('A', '<w:gridSpan w:val="2"/>'), cell('B')], '<w:tblHeader/>'),
      row([cell('C', restart), cell('D'), cell('E')]),
      row([cell('', '<w:vMerge/>'), cell('F'), cell('G')]),
    );
    expect(contents(body)).toEqual([
      {
        type: 'table',
        headerRow: true,
        caption: '',
        children: [
          { type: 'table-row', children: [{ ...tableCell('A'), columnSpan: 2 }, tableCell('B')] },
          {
            type: 'table-row',
            children: [{ ...tableCell('C'), rowSpan: 2 }, tableCell('D'), tableCell('E')],
          },
          { type: 'table-row', children: [tableCell('F'), tableCell('G')] },
        ],
      },
    ]);
    expect(contents(table(row([cell('a'), cell('b')])))).toMatchObject([{ headerRow: false }]);
  });

  it('fill rows that begin late or end early', () => {
    const body = table(
      row([cell('a'), cell('b'), cell('c')]),
      row([cell('d')], '<w:gridBefore w:val="1"/>'),
    );
    expect(contents(body).map(words)).toEqual(['a/b/c|/d/']);
  });

  it('have the caption that stands over them', () => {
    const styles = style('cap', 'caption');
    const body = `${p('Table 1: Children', styled('cap'))}${table(row([cell('a'), cell('b')]))}`;
    expect(contents({ body, styles })).toMatchObject([
      { type: 'table', caption: 'Table 1: Children' },
    ]);
  });

  it('keep a table in a table as text', () => {
    const inner = table(row([cell('x'), cell('y')]), row([cell('z'), cell('w')]));
    const source = read(table(row([cell(p('before') + inner + p('after')), cell('b')])));
    expect(told(source)).toEqual(['table: before|x\ty|z\tw|after/b']);
    expect(lost(source)).toEqual({ 'nested-table': 1 });
  });

  it('are no tables where they only frame a text', () => {
    const styles = style('h', 'heading 1');
    const body = table(
      row([cell(p('Head', styled('h')) + p('Text.') + table(row([cell('a'), cell('b')])))]),
    );
    expect(told(read({ body, styles })).slice(0, 2)).toEqual([
      'heading1: Head',
      'paragraph: Text.',
    ]);
  });

  it('hold lists, and rows in controls', () => {
    const sdt = (inner: string) => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const body = table(sdt(row([sdt(cell(p('a', item(1)) + p('b', item(1)))), cell('c')])));
    expect(contents({ body, numbering: NUMBERING })).toMatchObject([
      { children: [{ children: [{ children: [{ type: 'list' }] }, {}] }] },
    ]);
  });
});

const tableCell = (text: string) => ({ type: 'table-cell', children: [para(text)] });
