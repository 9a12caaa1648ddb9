import {
  abstractList,
  cell,
  item,
  level,
  list,
  makeDocx,
  p,
  r,
  row,
  style,
  styled,
  table,
} from './make-docx';

// The same press release as different programs write it: by their names of styles, their lists, and what
// they put around each word.

const DEEP = (text: string, format: string): string =>
  Array.from({ length: 9 }, (_, at) => level(at, format, text.replace('1', String(at + 1)))).join(
    '',
  );
const NUMBERING =
  abstractList(0, DEEP('%1.', 'decimal')) +
  abstractList(1, DEEP('\uf0b7', 'bullet')) +
  list(1, 0) +
  list(2, 1);
const relations = { rId50: ['hyperlink', 'https://example.org/report', true] as const };
const LINK = (inner: string): string => `<w:hyperlink r:id="rId50">${inner}</w:hyperlink>`;

/** As Word writes: a run for each stretch that the spelling checker saw, and its ids on everything. */
const word = makeDocx({
  styles:
    style('Normal', 'Normal').replace('w:styleId', 'w:default="1" w:styleId') +
    style('Titre', 'Title', '<w:basedOn w:val="Normal"/>') +
    style(
      'Titre1',
      'heading 1',
      '<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>',
    ) +
    style('Citation', 'Quote', '<w:basedOn w:val="Normal"/>') +
    style('Paragraphedeliste', 'List Paragraph', '<w:basedOn w:val="Normal"/>'),
  numbering: NUMBERING,
  relations,
  footnotes: `<w:footnote w:id="-1" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2">${p('Enquête de mai 2026, 1 200 ménages.')}</w:footnote>`,
  body:
    p('Le pacte pour les enfants est adopté', styled('Titre')) +
    `<w:p w:rsidR="00A1" w:rsidRDefault="00A1"><w:bookmarkStart w:id="0" w:name="_GoBack"/>${r('GENÈVE, 10 décembre 2026 – ', '<w:b/><w:bCs/>')}<w:proofErr w:type="spellStart"/>${r('L’Initiative')}<w:proofErr w:type="spellEnd"/>${r(' salue l’adoption')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>${r(' du pacte ; voir ')}${LINK(r('le rapport', '<w:u w:val="single"/>'))}${r('.')}<w:bookmarkEnd w:id="0"/></w:p>` +
    p('« Aucun enfant ne devrait attendre », a dit Amal Nasser.', styled('Citation')) +
    p('Ce que prévoit le pacte', styled('Titre1')) +
    p('Garder les familles ensemble', styled('Paragraphedeliste') + item(1)) +
    p('Écouter les enfants', styled('Paragraphedeliste') + item(1)) +
    p('Partout et toujours', styled('Paragraphedeliste') + item(1, 1)) +
    table(
      row([cell('Pays'), cell('Enfants')], '<w:tblHeader/>'),
      row([cell('Niger', '<w:vMerge w:val="restart"/>'), cell('12 000')]),
      row([cell('', '<w:vMerge/>'), cell('13 500')]),
    ) +
    `<w:p><w:r><w:br w:type="page"/></w:r>${r('Contact : presse@example.org')}</w:p>`,
});

/** As Google Docs writes: everything said again on every run, and fresh names for lists. */
const GOOGLE_RUN = '<w:rtl w:val="0"/>';
const google = makeDocx({
  styles:
    style('Normal', 'normal').replace('w:styleId', 'w:default="1" w:styleId') +
    style('Heading1', 'heading 1', '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>') +
    style('Title', 'Title', '<w:basedOn w:val="Normal"/>'),
  numbering:
    abstractList(1, DEEP('●', 'bullet')) +
    abstractList(2, DEEP('%1.', 'decimal')) +
    list(1, 1) +
    list(2, 2),
  relations,
  body:
    `<w:p><w:pPr>${styled('Title')}<w:rPr/></w:pPr><w:bookmarkStart w:colFirst="0" w:colLast="0" w:name="_x" w:id="0"/><w:bookmarkEnd w:id="0"/>${r('The compact is adopted', GOOGLE_RUN)}</w:p>` +
    `<w:p><w:pPr><w:rPr/></w:pPr>${r('GENEVA – ', `<w:b w:val="1"/>${GOOGLE_RUN}`)}${r('Partners welcome it. See ', GOOGLE_RUN)}${LINK(r('the report', `<w:color w:val="1155cc"/><w:u w:val="single"/>${GOOGLE_RUN}`))}${r('.', GOOGLE_RUN)}</w:p>` +
    `<w:p><w:pPr>${styled('Heading1')}</w:pPr>${r('What it says', GOOGLE_RUN)}</w:p>` +
    ['Keep families together', 'Listen to children']
      .map(
        (text) =>
          `<w:p><w:pPr>${item(1)}<w:ind w:left="720" w:hanging="360"/></w:pPr>${r(text, GOOGLE_RUN)}</w:p>`,
      )
      .join('') +
    `<w:sdt><w:sdtPr><w:id w:val="1"/><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent>${p('Suggested by a colleague in a control.')}</w:sdtContent></w:sdt>` +
    table(row([cell('a'), cell('b')]), row([cell('c'), cell('d')])),
});

/** As WPS writes: numbers for ids, and the names of its language. */
const wps = makeDocx({
  styles:
    style('1', 'Normal').replace('w:styleId', 'w:default="1" w:styleId') +
    style('2', 'heading 1', '<w:basedOn w:val="1"/>') +
    style('5', 'List Paragraph', '<w:basedOn w:val="1"/>'),
  numbering: abstractList(0, DEEP('%1、', 'chineseCounting')) + list(1, 0),
  body:
    p('难民儿童有权获得保护', styled('2')) +
    `<w:p>${r('日内瓦，', '<w:rFonts w:hint="eastAsia"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>')}${r('12月10日。', '<w:rFonts w:hint="eastAsia"/>')}</w:p>` +
    p('各国应当承担责任。', styled('5') + item(1)) +
    p('家庭团聚。', styled('5') + item(1)),
});

export const DIALECTS: Readonly<Record<string, Uint8Array>> = { word, google, wps };

/** The same by python-docx, as a program of it. */
export const PYTHON_DOCX_SCRIPT = `
import sys, docx
d = docx.Document()
d.add_heading('The compact is adopted', 0)
p = d.add_paragraph('GENEVA. ')
p.add_run('Partners').bold = True
p.add_run(' welcome it.')
d.add_heading('What it says', 1)
d.add_paragraph('Keep families together', style='List Number')
d.add_paragraph('Listen to children', style='List Number')
d.add_paragraph('No child should wait.', style='Intense Quote')
t = d.add_table(rows=2, cols=2)
for i, text in enumerate(['Country', 'Children', 'Niger', '12,000']):
    t.cell(i // 2, i % 2).text = text
d.add_page_break()
d.add_paragraph('Contact: press@example.org')
d.save(sys.argv[1])
`;

/** The same for pandoc, as Markdown. */
export const MARKDOWN = `---
title: The compact is adopted
---

GENEVA. **Partners** welcome it.[^1] See [the report](https://example.org/report).

# What it says

1. Keep families together
2. Listen to children
    - everywhere
    - always

> No child should wait.

| Country | Children |
|---------|---------:|
| Niger   |   12,000 |

[^1]: A survey of May 2026.
`;
