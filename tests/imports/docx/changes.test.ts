import { describe, expect, it } from 'vitest';
import { cell, p, r, row, style, styled, table } from './support/make-docx';
import { lost, read, told, words } from './support/read';

const by = (name: string, inner: string, author = 'A') =>
  `<w:${name} w:id="1" w:author="${author}" w:date="2026-01-01T00:00:00Z">${inner}</w:${name}>`;
const deleted = (text: string) => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
const mark = (name: string) => `<w:rPr>${by(name, '')}</w:rPr>`;
const both = (body: string, styles = '') => ({
  accepted: told(read({ body, styles }, 'accepted')),
  rejected: told(read({ body, styles }, 'rejected')),
});

describe('tracked changes of a Word document', () => {
  it('are accepted or rejected as chosen, and counted in any case', () => {
    const body = `<w:p>${r('The ')}${by('del', deleted('old'))}${by('ins', r('new'))}${r(' text.')}</w:p>`;
    expect(both(body)).toEqual({
      accepted: ['paragraph: The new text.'],
      rejected: ['paragraph: The old text.'],
    });
    for (const choice of ['accepted', 'rejected'] as const) {
      const source = read(body, choice);
      expect(source.revisions).toEqual({ insertions: 1, deletions: 1, moves: 0, comments: 0 });
      expect(lost(source)).toEqual({ insertion: 1, deletion: 1 });
    }
  });

  it('take the insertion of one person that another has deleted for neither', () => {
    const body = `<w:p>${r('a')}${by('ins', by('del', deleted('b'), 'B'))}${r('c')}</w:p>`;
    expect(both(body)).toEqual({ accepted: ['paragraph: ac'], rejected: ['paragraph: ac'] });
    expect(read(body).revisions).toMatchObject({ insertions: 1, deletions: 1 });
  });

  it('join and part paragraphs', () => {
    const gone = p('One ', mark('del')) + p('two.');
    expect(both(gone)).toEqual({
      accepted: ['paragraph: One two.'],
      rejected: ['paragraph: One', 'paragraph: two.'],
    });
    const parted = p('One ', mark('ins')) + p('two.');
    expect(both(parted)).toEqual({
      accepted: ['paragraph: One', 'paragraph: two.'],
      rejected: ['paragraph: One two.'],
    });
  });

  it('leave nothing of a paragraph that is deleted whole, nor its style', () => {
    const styles = style('H', 'heading 1');
    const body = `<w:p><w:pPr>${styled('H')}${mark('del')}</w:pPr>${by('del', deleted('Head'))}</w:p>${p('Text.')}`;
    expect(both(body, styles)).toEqual({
      accepted: ['paragraph: Text.'],
      rejected: ['heading1: Head', 'paragraph: Text.'],
    });
  });

  it('move text, once', () => {
    const body = `<w:p>${by('moveFrom', r('moved '))}${r('stays ')}${by('moveTo', r('moved'))}</w:p>`;
    expect(both(body)).toEqual({
      accepted: ['paragraph: stays moved'],
      rejected: ['paragraph: moved stays'],
    });
    expect(read(body).revisions).toMatchObject({ moves: 1, insertions: 0, deletions: 0 });
  });

  it('take rows and cells away', () => {
    const body = table(
      row([cell('a'), cell('b')]),
      row([cell('c'), cell('d')], by('del', '')),
      row([cell('e'), cell('f')], by('ins', '')),
    );
    expect(both(body)).toEqual({ accepted: ['table: a/b|e/f'], rejected: ['table: a/b|c/d'] });
    expect(read(body).revisions).toMatchObject({ insertions: 1, deletions: 1 });
    const cells = table(
      row([cell('a'), cell('b', by('cellIns', '')), cell('c')]),
      row([cell('d'), cell('e'), cell('f')]),
    );
    expect(both(cells).accepted).toEqual(['table: a/b/c|d/e/f']);
    expect(both(cells).rejected[0]).toContain('a/c');
  });

  it('give back how text looked', () => {
    const before = `<w:rPrChange w:id="1" w:author="A"><w:rPr><w:i/></w:rPr></w:rPrChange>`;
    const body = `<w:p>${r('x', `<w:b/>${before}`)}</w:p>`;
    expect(read(body).blocks[0]?.content).toMatchObject({ children: [{ text: 'x', bold: true }] });
    expect(read(body, 'rejected').blocks[0]?.content).toMatchObject({
      children: [{ text: 'x', italic: true }],
    });
    const styles = style('H', 'heading 1');
    const para = p('x', `${styled('H')}<w:pPrChange w:id="2" w:author="A"><w:pPr/></w:pPrChange>`);
    expect(both(para, styles)).toEqual({ accepted: ['heading1: x'], rejected: ['paragraph: x'] });
    expect(lost(read(body))).toEqual({ 'format-change': 1 });
  });

  it('count as one what touches and is of one person and time', () => {
    const body = `<w:p>${by('ins', r('a'))}${by('ins', r('b', '<w:b/>'))}${r('c')}${by('ins', r('d'))}${by('ins', r('e'), 'B')}</w:p>`;
    expect(read(body).revisions).toMatchObject({ insertions: 3 });
  });

  it('stand in links, fields, notes and text boxes too', () => {
    const body = `<w:p><w:hyperlink w:anchor="x">${by('ins', r('new'))}${by('del', deleted('old'))}</w:hyperlink>${by('ins', `<w:sdt><w:sdtContent>${r(' control')}</w:sdtContent></w:sdt>`)}</w:p>`;
    expect(both(body)).toEqual({
      accepted: ['paragraph: new control'],
      rejected: ['paragraph: old'],
    });
  });

  it('are told apart from comments, which are counted and never read', () => {
    const source = read({
      body: `<w:p><w:commentRangeStart w:id="0"/>${r('Text.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
      comments: `<w:comment w:id="0" w:author="A">${p('Secret remark')}</w:comment><w:comment w:id="1">${p('Reply')}</w:comment>`,
    });
    expect(source.blocks.map(({ content }) => words(content))).toEqual(['Text.']);
    expect(source.revisions.comments).toBe(2);
    expect(lost(source)).toEqual({ comment: 2 });
  });
});
