import { Editor, Node, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import type { TopBlock } from '../../../core/release/blocks/block';
import { paste } from '../../../renderer/editor/input/paste/paste';
import { createReleaseEditor, releaseOf } from '../../../renderer/editor/model/create-editor';
import type { ReleaseEditor } from '../../../renderer/editor/model/slate-types';
import { release } from '../../support/release';

const p = (text: string): TopBlock => ({ type: 'paragraph', children: [{ text }] });
const copied = (text: string) => ({ fragment: '', html: `<a href="${text}">${text}</a>`, text });

function on(blocks: TopBlock[]): ReleaseEditor {
  const editor = createReleaseEditor(release(blocks));
  Transforms.select(editor, Editor.range(editor, []));
  return editor;
}

const linkIn = (editor: ReleaseEditor) => {
  const [found] = Editor.nodes(editor, {
    at: [],
    match: (node) => 'type' in node && node.type === 'link',
  });
  return found && { url: Reflect.get(found[0], 'url'), text: Node.string(found[0]) };
};

describe('an address that is pasted on selected words', () => {
  it('links them, and one undo takes the link away', () => {
    const editor = on([p('our report')]);
    paste(editor, copied('https://unicef.org/report'));
    expect(linkIn(editor)).toEqual({ url: 'https://unicef.org/report', text: 'our report' });
    editor.undo();
    expect(releaseOf(editor).children).toEqual([p('our report')]);
  });

  it('is completed where it begins with www. or is an e-mail address', () => {
    const editor = on([p('our report')]);
    paste(editor, copied('www.unicef.org'));
    expect(linkIn(editor)?.url).toBe('https://www.unicef.org');
    const mail = on([p('write to us')]);
    paste(mail, copied('press@unicef.org'));
    expect(linkIn(mail)?.url).toBe('mailto:press@unicef.org');
  });

  it('changes the address where the words are a link already', () => {
    const editor = on([p('our report')]);
    paste(editor, copied('https://unicef.org/a'));
    Transforms.select(editor, Editor.range(editor, []));
    paste(editor, copied('https://unicef.org/b'));
    expect(linkIn(editor)).toEqual({ url: 'https://unicef.org/b', text: 'our report' });
  });

  it('takes the place of what is selected over several lines', () => {
    const editor = on([p('one'), p('two')]);
    paste(editor, copied('https://unicef.org/'));
    expect(Node.string(editor)).toBe('https://unicef.org/');
  });
});
