import { describe, expect, it } from 'vitest';
import { noisePicture } from '../../bench/support/noise-picture';
import { cell, drawing, p, r, row, style, table } from './support/make-docx';
import { lost, read, told } from './support/read';

const PNG = noisePicture(4, 3, 1);
const picture = {
  relations: { rId9: ['image', 'media/a.png'] as const },
  files: { 'word/media/a.png': PNG },
};
const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1440" w:right="1440"/></w:sectPr>';

describe('pictures of a Word document', () => {
  it('keep alternative text, width and what is cut off', () => {
    const source = read({
      ...picture,
      body: `<w:p>${drawing('rId9', 'descr="A school"', '<a:srcRect l="10000" b="25000"/>')}</w:p>${PAGE}`,
    });
    expect(source.blocks[0]?.content).toEqual({
      type: 'picture',
      picture: 'p1',
      alt: 'A school',
      isDecorative: false,
      width: 8,
      crop: { left: 0.1, top: 0, right: 0, bottom: 0.25 },
    });
    expect(source.pictures.p1).toEqual(PNG);
    expect(source.losses).toEqual([{ what: 'cropped-picture', count: 1 }]);
  });

  it('that the document turns are told', () => {
    const turned = drawing('rId9').replace('<a:xfrm', '<a:xfrm rot="5400000"');
    const shape = turned.includes('rot=')
      ? turned
      : turned.replace('</pic:pic>', '<pic:spPr><a:xfrm rot="5400000"/></pic:spPr></pic:pic>');
    const source = read({ ...picture, body: `<w:p>${shape}</w:p>` });
    expect(source.losses).toEqual([{ what: 'turned-picture', count: 1 }]);
  });

  it('are decoration where the file says so, and are kept once though shown twice', () => {
    const mark = '<a:extLst><a:ext uri="x"><adec:decorative val="1"/></a:ext></a:extLst>';
    const source = read({
      ...picture,
      body: `<w:p>${drawing('rId9', '', '', mark)}${drawing('rId9')}</w:p>`,
    });
    expect(source.blocks.map(({ content }) => content)).toMatchObject([
      { isDecorative: true, picture: 'p1' },
      { isDecorative: false, picture: 'p1' },
    ]);
    expect(Object.keys(source.pictures)).toEqual(['p1']);
  });

  it('are read from VML too', () => {
    const body =
      '<w:p><w:r><w:pict><v:shape style="width:100pt;height:50pt" alt="Old"><v:imagedata r:id="rId9" o:title="x"/></v:shape></w:pict></w:r></w:p>';
    expect(told(read({ ...picture, body }))).toEqual(['picture Old']);
  });

  it('stand after the line that they are in, and beside the table that holds them', () => {
    const body = `<w:p>${r('Before ')}${drawing('rId9')}${r('and after.')}</w:p>${table(row([cell(`<w:p>${drawing('rId9')}</w:p>`), cell('x')]))}`;
    expect(told(read({ ...picture, body }))).toEqual([
      'paragraph: Before and after.',
      'picture',
      'table: /x',
      'picture',
    ]);
  });

  it('are counted where they cannot be kept: from the web, missing, of another type', () => {
    const source = read({
      body: `<w:p>${drawing('rId1')}${drawing('rId2')}${drawing('rId3')}</w:p>`,
      relations: {
        rId1: ['image', 'https://tracker.example/a.png', true],
        rId2: ['image', 'media/gone.png'],
        rId3: ['image', 'media/a.emf'],
      },
      files: { 'word/media/a.emf': 'nonsense' },
    });
    expect(source.blocks).toEqual([]);
    expect(lost(source)).toEqual({
      'remote-picture': 1,
      'missing-picture': 1,
      'unreadable-picture': 1,
    });
  });

  it('are told from charts, objects, drawings and documents in the document', () => {
    const graphic = (inside: string) =>
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"/><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    const source = read(
      `<w:p>${graphic('<c:chart r:id="rId1"/>')}${graphic('<wps:wsp/>')}<w:r><w:object><o:OLEObject r:id="rId5"/></w:object></w:r></w:p><w:altChunk r:id="rId7"/>${p('Text.')}`,
    );
    expect(told(source)).toEqual(['paragraph: Text.']);
    expect(lost(source)).toEqual({ chart: 1, drawing: 1, 'embedded-file': 2 });
  });
});

describe('links and fields of a Word document', () => {
  const relations = {
    rId1: ['hyperlink', 'https://example.org/a?b=1&amp;c=2', true] as const,
    rId2: ['hyperlink', 'javascript:alert(1)', true] as const,
  };
  const field = (code: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const links = (body: string) =>
    read({ body, relations }).blocks.flatMap(({ content }) =>
      'children' in content
        ? (content.children as { url?: string }[]).flatMap(({ url }) => url ?? [])
        : [],
    );

  it('are found as elements, as simple and as complex fields', () => {
    expect(
      links(
        `<w:p><w:hyperlink r:id="rId1">${r('a')}</w:hyperlink>${r(' ')}<w:fldSimple w:instr=" HYPERLINK &quot;https://example.org/s&quot; ">${r('b')}</w:fldSimple>${r(' ')}${field(' HYPERLINK "https://example.org/c" \\l "part" \\o "tip" ', r('c'))}</w:p>`,
      ),
    ).toEqual([
      'https://example.org/a?b=1&c=2',
      'https://example.org/s',
      'https://example.org/c#part',
    ]);
  });

  it('lead nowhere where nobody may click, or into the file', () => {
    expect(
      links(
        `<w:p><w:hyperlink r:id="rId2">${r('a')}</w:hyperlink>${field('HYPERLINK \\l "_Toc1"', r('b'))}<w:hyperlink w:anchor="x">${r('c')}</w:hyperlink></w:p>`,
      ),
    ).toEqual([]);
  });

  it('reach over paragraphs, and into one another', () => {
    const [before, after] = field('HYPERLINK "https://example.org/l"', '###').split('###');
    expect(links(`<w:p>${before}${r('one')}</w:p><w:p>${r('two')}${after}</w:p>`)).toHaveLength(2);
    const nested = field(
      `HYPERLINK "https://example.org/${field('REF x', r('deep'))}"`.replaceAll(
        '<w:instrText>HYP',
        'HYP',
      ),
      r('shown'),
    );
    expect(told(read(`<w:p>${nested}</w:p>`)).join()).toContain('shown');
  });

  it('lose no text where a field is never ended', () => {
    const body = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>${r('Still text.')}</w:p>${p('And more.')}`;
    expect(told(read(body))).toEqual(['paragraph: Still text.', 'paragraph: And more.']);
  });

  it('keep what they show, and count what is no link', () => {
    const source = read(
      `<w:p>${field('DATE \\@ "d MMMM"', r('9 December'))}${r(' ')}<w:fldSimple w:instr="PAGE">${r('3')}</w:fldSimple>${r(' ')}<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="no"/><w:listEntry w:val="yes"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    );
    expect(told(source)).toEqual(['paragraph: 9 December 3 yes']);
    expect(lost(source)).toEqual({ field: 1 });
  });
});

describe('what stands around the text of a Word document', () => {
  it('numbers notes as the text names them', () => {
    const note = (id: number, text: string) =>
      `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${r(` ${text}`)}</w:p></w:footnote>`;
    const source = read({
      body: `<w:p>${r('One')}<w:r><w:footnoteReference w:id="7"/></w:r>${r(' two')}<w:r><w:footnoteReference w:id="3"/></w:r>${r(' three')}<w:r><w:endnoteReference w:id="1"/></w:r></w:p>`,
      footnotes:
        note(-1, 'separator') + note(3, 'Second.') + note(7, 'First.') + note(9, 'Never named.'),
      endnotes: `<w:endnote w:id="1">${p('At the end.')}</w:endnote>`,
    });
    expect(told(source)).toEqual([
      'paragraph: One1 two2 three1',
      'note list: First.|Second.',
      'note list: At the end.',
    ]);
    expect(lost(source)).toEqual({ footnote: 3 });
  });

  it('reads headers and footers that pages show, each text once', () => {
    const around = {
      h1: ['header', p('Letterhead')] as const,
      h2: ['header', p('Running')] as const,
      h3: ['header', p('Letterhead')] as const,
      f1: ['footer', p('EMBARGOED')] as const,
    };
    const section = (more: string) =>
      `<w:sectPr><w:headerReference w:type="first" r:id="h1"/><w:headerReference w:type="default" r:id="h2"/><w:headerReference w:type="even" r:id="h3"/><w:footerReference w:type="default" r:id="f1"/>${more}</w:sectPr>`;
    expect(
      told(
        read({
          body: p('Body.') + section('<w:titlePg/>'),
          around,
          settings: '<w:evenAndOddHeaders/>',
        }),
      ),
    ).toEqual([
      'header paragraph: Letterhead',
      'header paragraph: Running',
      'paragraph: Body.',
      'footer paragraph: EMBARGOED',
    ]);
    expect(told(read({ body: p('Body.') + section(''), around }))).toEqual([
      'header paragraph: Running',
      'paragraph: Body.',
      'footer paragraph: EMBARGOED',
    ]);
  });

  it('reads a text box once, though it is written twice', () => {
    const text = `<w:txbxContent>${p('Boxed.')}</w:txbxContent>`;
    const box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="x"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>${text}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${text}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
    const source = read(
      `<w:p>${r('Text.')}<w:r>${box}</w:r></w:p><w:p><w:r><w:pict><v:shape><v:textbox>${text}</v:textbox></v:shape></w:pict></w:r></w:p>`,
    );
    expect(told(source)).toEqual([
      'paragraph: Text.',
      'text-box paragraph: Boxed.',
      'text-box paragraph: Boxed.',
    ]);
    expect(lost(source)).toEqual({ 'text-box': 2 });
  });

  it('keeps page breaks, in whatever way they are said', () => {
    const body =
      p('a') +
      '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' +
      p('b') +
      p('c', '<w:pageBreakBefore/>') +
      p('d', '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>') +
      p('e', '<w:sectPr><w:type w:val="continuous"/></w:sectPr>') +
      p('f');
    expect(told(read(body))).toEqual([
      'paragraph: a',
      'page-break',
      'paragraph: b',
      'page-break',
      'paragraph: c',
      'paragraph: d',
      'page-break',
      'paragraph: e',
      'paragraph: f',
    ]);
  });

  it('counts macros and never reads them', () => {
    const source = read({ body: p('Text.'), files: { 'word/vbaProject.bin': 'Sub AutoOpen()' } });
    expect(lost(source)).toEqual({ macro: 1 });
  });

  it('says what the file says of itself', () => {
    const source = read({
      body: p('Text.'),
      styles: style('x', 'Normal'),
      files: {
        '_rels/.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
        'docProps/core.xml':
          '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>T &amp; U</dc:title><dc:creator>A. Author</dc:creator><dc:language>fr-CH</dc:language><dcterms:modified>2026-01-02T03:04:05Z</dcterms:modified></cp:coreProperties>',
      },
    });
    expect(source.properties).toEqual({
      title: 'T & U',
      author: 'A. Author',
      language: 'fr-CH',
      modified: '2026-01-02T03:04:05.000Z',
    });
  });
});
