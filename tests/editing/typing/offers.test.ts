import { Editor, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import type { TopBlock } from '../../../core/release/blocks/block';
import { createBlock } from '../../../core/release/blocks/create';
import { offerFor, takeOffer } from '../../../renderer/editor/input/offers';
import { createReleaseEditor, releaseOf } from '../../../renderer/editor/model/create-editor';
import type { ReleaseEditor } from '../../../renderer/editor/model/slate-types';
import { release } from '../../support/release';

const today = '2026-11-30';
const line = (type: 'headline' | 'lede' | 'paragraph', text: string) =>
  ({ type, children: [{ text }] }) as TopBlock;

/** Takes what is offered for a block. */
function take(blocks: TopBlock[], index: number): ReleaseEditor {
  const editor = createReleaseEditor(release(blocks));
  Transforms.select(editor, Editor.end(editor, [0, index]));
  const block = releaseOf(editor).children[index];
  const offer = block && offerFor(block, releaseOf(editor).facts, () => today);
  if (!offer) throw new Error('nothing is offered');
  takeOffer(editor, [0, index], offer);
  return editor;
}

describe('what a typed line is offered as', () => {
  it('lifts a dateline into place and date, and one undo puts all back', () => {
    const blocks = [line('headline', 'H'), line('lede', 'GENEVA, 1 December 2026 - A coalition')];
    const editor = take(blocks, 1);
    expect(releaseOf(editor).facts).toMatchObject({ place: 'Geneva', date: '2026-12-01' });
    expect(releaseOf(editor).children[1]).toEqual(line('lede', 'A coalition'));
    editor.undo();
    expect(releaseOf(editor)).toEqual(release(blocks));
  });

  it('makes the first paragraph the lede, where there is none', () => {
    const editor = take([line('paragraph', 'GENEVA – A coalition')], 0);
    expect(releaseOf(editor).children).toEqual([line('lede', 'A coalition')]);
    expect(releaseOf(editor).facts).toMatchObject({ place: 'Geneva', date: null });
  });

  it('makes a contact line a contact where it stands, and one undo puts the line back', () => {
    const blocks = [
      line('paragraph', 'Text.'),
      line('paragraph', 'Contact: Jo Bloggs, jo@example.org, +41 22 555 01 23'),
    ];
    const editor = take(blocks, 1);
    expect(releaseOf(editor).children[1]).toMatchObject({
      type: 'contact-block',
      children: [{ name: 'Jo Bloggs', emails: ['jo@example.org'], phones: ['+41 22 555 01 23'] }],
    });
    editor.undo();
    expect(releaseOf(editor)).toEqual(release(blocks));
  });

  it('puts a contact beside those there are, in an empty card first', () => {
    const blocks = [
      line('paragraph', 'Contact: Jo Bloggs, jo@example.org'),
      createBlock['contact-block'](),
    ];
    const [contacts] = releaseOf(take(blocks, 0)).children;
    expect(contacts).toMatchObject({ children: [{ name: 'Jo Bloggs' }] });
  });

  it('is nothing for ordinary text', () => {
    const { facts } = release();
    const block = line('lede', 'A coalition of 30 organisations – the largest – met today');
    expect(offerFor(block, facts, () => today)).toBeNull();
  });
});
