import { describe, expect, it } from 'vitest';
import { p, r, style, styled } from './support/make-docx';
import { lost, read, told, words } from './support/read';

const inlines = (body: string, styles = '') => {
  const [first] = read({ body, styles }).blocks;
  return first && 'children' in first.content ? first.content.children : null;
};
const STYLES =
  style('BoldPara', 'Bold paragraph', '<w:rPr><w:b/></w:rPr>') +
  style('Strong', 'Strong', '<w:rPr><w:b/></w:rPr>', 'character') +
  style('Loop1', 'Loop 1', '<w:basedOn w:val="Loop2"/><w:rPr><w:i/></w:rPr>') +
  style('Loop2', 'Loop 2', '<w:basedOn w:val="Loop1"/>');

describe('the text of a Word document', () => {
  it('keeps bold, italics, lines, and raised and lowered letters', () => {
    const body = `<w:p>${r('a', '<w:b/>')}${r('b', '<w:i w:val="1"/>')}${r('c', '<w:u w:val="single"/>')}${r('d', '<w:strike/>')}${r('e', '<w:dstrike/>')}${r('f', '<w:vertAlign w:val="superscript"/>')}${r('g', '<w:vertAlign w:val="subscript"/>')}${r('h', '<w:b w:val="0"/><w:u w:val="none"/>')}</w:p>`;
    expect(inlines(body)).toEqual([
      { text: 'a', bold: true },
      { text: 'b', italic: true },
      { text: 'c', underline: true },
      { text: 'de', strike: true },
      { text: 'f', superscript: true },
      { text: 'g', subscript: true },
      { text: 'h' },
    ]);
  });

  it('takes a style within a style as switching over, as Word does', () => {
    const strong = '<w:rStyle w:val="Strong"/>';
    const plain = `<w:p>${r('loud', strong)}${r(' quiet')}</w:p>`;
    expect(inlines(plain, STYLES)).toEqual([{ text: 'loud', bold: true }, { text: ' quiet' }]);
    // Bold in a bold paragraph is not bold, and what the paragraph's style does is no mark.
    const bold = `<w:p><w:pPr>${styled('BoldPara')}</w:pPr>${r('all')}${r(' but this', strong)}</w:p>`;
    expect(inlines(bold, STYLES)).toEqual([{ text: 'all but this' }]);
    expect(
      read({ body: p('all', styled('BoldPara')), styles: STYLES }).blocks[0]?.look.isBold,
    ).toBe(true);
  });

  it('ends with styles that are based on one another in a circle', () => {
    expect(told(read({ body: p('Text.', styled('Loop1')), styles: STYLES }))).toEqual([
      'paragraph: Text.',
    ]);
  });

  it('keeps tabs, line breaks, hyphens and signs', () => {
    const body = `<w:p><w:r><w:t>Tel.</w:t><w:tab/><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:br/><w:t>co</w:t><w:softHyphen/><w:t>op</w:t><w:cr/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F06D"/></w:r>${r('abc', '<w:rFonts w:ascii="Symbol"/>')}</w:p>`;
    expect(words(read(body).blocks[0]?.content)).toBe('Tel.\t1\u20112\nco\u00adop\n✓µαβχ');
  });

  it('parts a paragraph at a blank line', () => {
    expect(told(read('<w:p><w:r><w:t>One</w:t><w:br/><w:br/><w:t>Two</w:t></w:r></w:p>'))).toEqual([
      'paragraph: One',
      'paragraph: Two',
    ]);
  });

  it('leaves hidden text out, and says so', () => {
    const source = read(
      `<w:p>${r('Seen. ')}${r('Secret. ', '<w:vanish/>')}${r('Seen too.')}</w:p>`,
    );
    expect(told(source)).toEqual(['paragraph: Seen. Seen too.']);
    expect(lost(source)).toEqual({ 'hidden-text': 1 });
  });

  it('joins a large first letter with its paragraph', () => {
    const cap = p('T', '<w:framePr w:dropCap="drop" w:lines="3"/>');
    expect(told(read(cap + p('he minister spoke.')))).toEqual(['paragraph: The minister spoke.']);
  });

  it('reads what stands in controls, tags and marks of others', () => {
    const sdt = (inner: string) =>
      `<w:sdt><w:sdtPr><w:alias w:val="no"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const body =
      sdt(p('Block.') + sdt(p('Nested.'))) +
      `<w:p>${sdt(r('Inline '))}<w:smartTag w:element="place"><w:smartTagPr/>${r('Geneva')}</w:smartTag><w:customXml w:element="x">${r(' and ')}</w:customXml><w:bdo w:val="rtl">${r('more')}</w:bdo></w:p>` +
      `<w:customXml w:element="y">${p('Last.')}</w:customXml>`;
    expect(told(read(body))).toEqual([
      'paragraph: Block.',
      'paragraph: Nested.',
      'paragraph: Inline Geneva and more',
      'paragraph: Last.',
    ]);
  });

  it('keeps equations and small print above letters as text', () => {
    const source = read(
      `<w:p>${r('It is ')}<m:oMath><m:r><m:t>E=m</m:t></m:r><m:sSup><m:e><m:r><m:t>c</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>.</w:p><w:p><w:r><w:ruby><w:rt>${r('とう')}</w:rt><w:rubyBase>${r('東')}</w:rubyBase></w:ruby></w:r></w:p>`,
    );
    expect(told(source)).toEqual(['paragraph: It is E=mc2', 'paragraph: 東(とう)']);
    expect(lost(source)).toEqual({ equation: 1 });
  });

  it('says languages and directions', () => {
    const french = '<w:lang w:val="fr-FR"/>';
    const source = read({
      body:
        `<w:p>${r('Le texte est en français, ', french)}${r('not in English', '<w:lang w:val="en-GB"/>')}</w:p>` +
        `<w:p><w:pPr><w:bidi/><w:jc w:val="right"/></w:pPr>${r('بيان صحفي', '<w:rtl/><w:bCs/><w:lang w:bidi="ar-SA"/>')}</w:p>` +
        p('x', '<w:bidi w:val="0"/>'),
      styles:
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="en-US" w:bidi="x-none"/></w:rPr></w:rPrDefault></w:docDefaults>',
    });
    expect(source.blocks.map(({ language, direction }) => [language, direction])).toEqual([
      ['fr-FR', null],
      ['ar-SA', 'rtl'],
      ['en-US', 'ltr'],
    ]);
    expect(source.blocks[0]?.content).toMatchObject({
      children: [{ text: 'Le texte est en français, ' }, { text: 'not in English', lang: 'en-GB' }],
    });
    expect(source.blocks[1]?.content).toMatchObject({ children: [{ bold: true }] });
    expect(source.blocks[1]?.look).toMatchObject({ align: 'end', isBold: true, size: null });
    expect(source.blocks[0]?.look.size).toBe(11);
  });

  it('tells how paragraphs look', () => {
    const source = read({
      body: `${p('SHOUTED', '<w:jc w:val="center"/>')}<w:p>${r('capitals', '<w:caps/><w:sz w:val="36"/>')}</w:p>`,
    });
    expect(source.blocks.map(({ look }) => look)).toEqual([
      { style: '', size: null, isBold: false, isUpper: true, align: 'center' },
      { style: '', size: 18, isBold: false, isUpper: true, align: 'start' },
    ]);
    expect(words(source.blocks[1]?.content)).toBe('capitals');
  });
});
