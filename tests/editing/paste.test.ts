import { Editor, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import type { TopBlock } from '../../core/release/blocks/block';
import { createBlock } from '../../core/release/blocks/create';
import { parseRelease } from '../../core/release/parse';
import { paste } from '../../renderer/editor/input/paste/paste';
import { prepare } from '../../renderer/editor/input/paste/prepare';
import { createReleaseEditor, releaseOf } from '../../renderer/editor/model/create-editor';
import type { ReleaseEditor } from '../../renderer/editor/model/slate-types';
import { longRelease } from '../bench/support/long-release';
import { release } from '../support/release';
import { drawing } from '../unit/reading/drawing';

const p = (text: string) => ({ type: 'paragraph' as const, children: [{ text }] });
const line = (type: 'headline' | 'lede', text: string): TopBlock => ({
  type,
  children: [{ text }],
});
const heading = (text: string): TopBlock => ({ ...createBlock.heading(), children: [{ text }] });
const list = (...texts: string[]): TopBlock => ({
  type: 'list',
  ordered: false,
  children: texts.map((text) => ({ type: 'list-item', children: [p(text)] })),
});
const quote = (text: string): TopBlock => ({ ...createBlock.quote(), children: [p(text)] });
const table = (...texts: string[]): TopBlock => ({
  ...createBlock.table(),
  headerRow: false,
  children: [
    {
      type: 'table-row',
      children: texts.map((text) => ({ type: 'table-cell', children: [p(text)] })),
    },
  ],
});

/** An editor whose text has `|` where the caret is, or `[` and `]` around what is selected. */
function on(...blocks: TopBlock[]): ReleaseEditor {
  const editor = createReleaseEditor(release(blocks));
  const at = (sign: string) => {
    for (const [node, path] of Editor.nodes(editor, { at: [], match: (each) => 'text' in each })) {
      const offset = 'text' in node ? node.text.indexOf(sign) : -1;
      if (offset < 0) continue;
      Transforms.delete(editor, { at: { path, offset }, distance: 1 });
      return { path, offset };
    }
    return null;
  };
  const anchor = at('[') ?? at('|');
  const focus = at(']') ?? anchor;
  if (!anchor || !focus) throw new Error('no caret in the picture');
  Transforms.select(editor, { anchor, focus });
  editor.history = { undos: [], redos: [] };
  return editor;
}

/** An editor whose first block, that has no line, is selected. */
function onTheFirst(...blocks: TopBlock[]): ReleaseEditor {
  const editor = createReleaseEditor(release(blocks));
  Transforms.select(editor, [0, 0]);
  return editor;
}

const html = (given: string) => ({ fragment: '', html: given, text: '' });
const text = (given: string) => ({ fragment: '', html: '', text: given });

const own = (...children: TopBlock[]) => ({
  fragment: btoa(encodeURIComponent(JSON.stringify([{ ...release(), children }]))),
  html: '<p>html</p>',
  text: 'text',
});

/** What it looks like afterwards, with the caret. */
function picture(editor: ReleaseEditor): string[] {
  const { history } = editor;
  editor.history = { undos: [], redos: [] };
  if (editor.selection)
    Transforms.insertText(editor, '|', { at: Editor.end(editor, editor.selection) });
  const lines = drawing(releaseOf(editor).children);
  editor.undo();
  editor.history = history;
  return lines;
}

type Case = [name: string, ReleaseEditor, copied: ReturnType<typeof html>, lines: string[]];

const CASES: Case[] = [
  ['a run stays within the sentence', on(p('a|b')), html('<b>X</b>'), ['a*X|*b']],
  ['a paragraph, too', on(p('a|b')), html('<p>X</p>'), ['aX|b']],
  ['and takes the place of what is selected', on(p('a[bc]d')), html('<p>X</p>'), ['aX|d']],
  ['a link', on(p('a|b')), html('<a href="https://e.org/">X</a>'), ['a[X](https://e.org/)|b']],
  ['a line in a heading is a heading', on(heading('a|')), html('<p>X</p>'), ['heading 2: aX|']],
  ['a heading in an empty line is one', on(p('|')), html('<h2>X</h2>'), ['heading 2: X|']],
  ['a heading within a sentence is none', on(p('a|b')), html('<h2>X</h2>'), ['aX|b']],
  [
    'the first of paragraphs goes on where the caret stands, and the rest after the last',
    on(p('a|b')),
    html('<p>X<p>Y<p>Z'),
    ['aX', 'Y', 'Z|b'],
  ],
  ['before a line they stand above it', on(p('|a')), html('<p>X<p>Y'), ['X', 'Y|', 'a']],
  ['in an empty line they take its place', on(p('|')), html('<p>X<p>Y'), ['X', 'Y|']],
  [
    'a heading and a list part the line',
    on(p('a|b')),
    html('<h2>X</h2><ul><li>Y</ul>'),
    ['a', 'heading 2: X', '- Y|', 'b'],
  ],
  [
    'the rest of a headline becomes a paragraph',
    on(line('headline', 'a|b')),
    html('<p>X</p><ul><li>Y</ul>'),
    ['headline: aX', '- Y|', 'b'],
  ],
  [
    'the empty headline takes the title',
    on(line('headline', '|'), p('b')),
    html('<h1>X</h1><h2>Y</h2><p>Z</p>'),
    ['headline: X', 'heading 2: Y', 'Z|', 'b'],
  ],
  [
    'an empty lede does not become a heading',
    on(line('lede', '|')),
    html('<h2>X</h2><p>Y</p>'),
    ['lede: ', 'heading 2: X', 'Y|'],
  ],
  [
    'never a second headline',
    on(line('headline', 'a'), p('|')),
    html('<h1>X</h1><p>Y</p>'),
    ['headline: a', 'heading 2: X', 'Y|'],
  ],
  [
    'a list in an item brings its items',
    on(list('a|b', 'c')),
    html('<ol><li>X<li>Y</ol>'),
    ['- a', '- X', '- Y|', '- b', '- c'],
  ],
  ['in an empty item, in its place', on(list('a', '|')), html('<ul><li>X</ul>'), ['- a', '- X|']],
  [
    'with what stands beside it',
    on(list('a|')),
    html('<p>X</p><ul><li>Y</ul>'),
    ['- a', '- X', '- Y|'],
  ],
  [
    'what a quote does not hold becomes paragraphs, or comes after it',
    on(quote('a|')),
    html('<h2>X</h2><table><tr><td>Z<td>z</table><ul><li>Y</ul>'),
    ['> aX', '> Y|', '| Z | z'],
  ],
  ['a cell keeps lists', on(table('a|', 'b')), html('<p>X</p><ul><li>Y</ul>'), ['| aX ¶ - Y| | b']],
  [
    'after what has no line',
    onTheFirst(createBlock['page-break'](), p('b')),
    html('<p>X</p>'),
    ['page-break', 'X|', 'b'],
  ],
  [
    'one word of a list, as it was copied from a release, stays within the sentence',
    on(p('a|b')),
    own(list('X')),
    ['aX|b'],
  ],
  ['more of it is a list', on(p('a|b')), own(p('P'), list('X', 'Y')), ['aP', '- X', '- Y|', 'b']],
  [
    'who is quoted is not forgotten',
    on(list('a|', 'b')),
    own(p('X'), { ...quote('Y'), speaker: 'Amina' } as TopBlock),
    ['- aX|', '- b', '> Y (Amina)'],
  ],
  [
    'a second headline is a heading',
    on(line('headline', 'a'), p('|')),
    own(line('headline', 'X'), p('Y')),
    ['headline: a', 'heading 2: X', 'Y|'],
  ],
  ['plain text is paragraphs', on(p('a|b')), text('X\r\n\r\nY\u0001\n'), ['aX', 'Y|b']],
  [
    'a line of it takes on the marks',
    on({ ...p(''), children: [{ text: 'a|', bold: true }] }),
    text('X'),
    ['*aX|*'],
  ],
  ['a line end after it says nothing', on(p('a|b')), text('X\n'), ['aX|b']],
  ['nothing takes nothing away', on(p('[a]')), html('<img src="a.png">'), ['a|']],
];

describe('what is pasted', () => {
  it.each(CASES)('%s', (_, editor, copied, lines) => {
    const before = releaseOf(editor);
    paste(editor, copied);
    expect(picture(editor)).toEqual(lines);
    expect(() => parseRelease(structuredClone(releaseOf(editor)))).not.toThrow();
    editor.undo();
    expect(releaseOf(editor)).toEqual(before);
  });

  it('keeps the pictures that its HTML holds, each at its place', async () => {
    const editor = on(p('|'));
    const picture1 = 'data:image/png;base64,iVBORw0KGgo=';
    const copied = html(
      `<p>X</p><p><img src="${picture1}" alt="A well"></p><p>Y</p><img src="a.png">`,
    );
    const added = { asset: `${'1'.repeat(64)}.png`, pixels: { width: 4, height: 3 }, fileName: '' };
    const taken: Uint8Array[] = [];
    const prepared = await prepare(copied, async (bytes) => {
      taken.push(bytes);
      return added;
    });
    expect(taken.map(({ length }) => length)).toEqual([8]);
    expect(paste(editor, copied, false, prepared)).toEqual({ deletions: 0, pictures: 1 });
    expect(releaseOf(editor).children).toMatchObject([
      p('X'),
      { type: 'image', asset: added.asset, pixels: added.pixels, alt: 'A well' },
      p('Y'),
    ]);
  });

  it('is Rich Text Format where there is no HTML, with its pictures', async () => {
    const png =
      '89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc0000003010100c9fe92ef0000000049454e44ae426082';
    const rtf = String.raw`{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}}\pard One {\b in} two.\par {\pict\pngblip ${png}}\par\pard\fi-360\li720{\pntext\f0 1.\tab}{\*\pn\pnlvlbody\pndec{\pntxta .}}Repair\par}`;
    const copied = { fragment: '', html: '', text: 'One in two.\nRepair', rtf };
    const added = { asset: `${'2'.repeat(64)}.png`, pixels: { width: 1, height: 1 }, fileName: '' };
    const editor = on(p('|'));
    paste(editor, copied, false, await prepare(copied, async () => added));
    const { children } = releaseOf(editor);
    expect(drawing(children.slice(0, 1))).toEqual(['One *in* two.']);
    expect(children[1]).toMatchObject({ type: 'image', asset: added.asset });
    expect(drawing(children.slice(2)).join(' ')).toContain('Repair');
  });

  it('is the plain text where Rich Text Format cannot be read', async () => {
    const copied = { fragment: '', html: '', text: 'X', rtf: 'no rich text' };
    const editor = on(p('a|'));
    paste(editor, copied, false, await prepare(copied));
    expect(picture(editor)).toEqual(['aX|']);
  });

  it('leaves out what is no picture, although its HTML says so', async () => {
    const fails = () => Promise.reject(new Error('no picture'));
    const prepared = await prepare(html('<img src="data:image/png;base64,AAAA">'), fails);
    expect(prepared.pictures.size).toBe(0);
  });

  it('is one step of undo, and the letters typed before are another', () => {
    const editor = on(p('|'));
    editor.insertText('a');
    paste(editor, text('X'));
    paste(editor, html('<p>Y</p><h2>Z</h2>'));
    expect(picture(editor)).toEqual(['aXY', 'heading 2: Z|']);
    editor.undo();
    expect(picture(editor)).toEqual(['aX|']);
    editor.undo();
    expect(picture(editor)).toEqual(['a|']);
  });

  it('answers what a gap asks for', () => {
    const gap = { ...createBlock.paragraph(), children: [] as never[] };
    const editor = createReleaseEditor(
      release([
        {
          ...gap,
          children: [
            { text: '' },
            { type: 'placeholder', label: 'Name', variable: 'name', children: [{ text: '' }] },
            { text: '' },
          ],
        },
      ]),
    );
    Transforms.select(editor, [0, 0, 1]);
    paste(editor, html('<p><b>Amina</b></p>'));
    expect(releaseOf(editor).children[0]).toEqual({
      type: 'paragraph',
      children: [{ text: 'Amina', variable: 'name' }],
    });
  });

  it('is what it was where it was copied from a release, and not what another editor says it is', () => {
    const fragment = (children: readonly object[]) =>
      btoa(encodeURIComponent(JSON.stringify([{ ...release(), children }])));
    const editor = on(p('|'));
    paste(editor, { fragment: fragment([quote('X')]), html: '<p>Y</p>', text: 'Y' });
    expect(drawing(releaseOf(editor).children)).toEqual(['> X']);
    for (const foreign of [
      fragment([{ type: 'script', children: [{ text: 'X' }] }]),
      fragment([{ type: 'heading', level: 99, children: [{ text: 'X' }] }]),
      btoa('[{"text":"X"}]'),
      'no fragment',
    ]) {
      const other = on(p('|'));
      paste(other, { fragment: foreign, html: '<p>Y</p>', text: 'Y' });
      expect(drawing(releaseOf(other).children)).toEqual(['Y']);
    }
  });

  it('takes as many steps for HTML as for plain text, one for each block', () => {
    const pasted = Array.from({ length: 800 }, (_, index) => `Line ${index}`);
    const steps = (copied: ReturnType<typeof html>): number => {
      const editor = createReleaseEditor(longRelease(50));
      Transforms.select(editor, Editor.end(editor, [0, 1]));
      paste(editor, copied);
      return editor.history.undos.at(-1)?.operations.length ?? 0;
    };
    const plain = steps(text(pasted.join('\n')));
    expect(steps(html(pasted.map((each) => `<p>${each}</p>`).join('')))).toBe(plain);
    expect(plain).toBeLessThan(pasted.length + 20);
  });
});
