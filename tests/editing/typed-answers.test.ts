import { Editor, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import { describe, expect, it } from 'vitest';
import type { TopBlock } from '../../core/release/blocks/block';
import type { Variable } from '../../core/release/form/variable';
import type { Inline } from '../../core/release/inlines/inline';
import { lineText } from '../../core/release/plain-text';
import type { Release } from '../../core/release/release';
import { setValue } from '../../core/templates/set-value';
import { toPlaceholder } from '../../renderer/editor/input/keys';
import { createReleaseEditor, releaseOf } from '../../renderer/editor/model/create-editor';
import { setRelease } from '../../renderer/editor/model/set-release';
import type { ReleaseEditor } from '../../renderer/editor/model/slate-types';
import { release } from '../support/release';

const topic: Variable = {
  name: 'topic',
  type: 'text',
  label: 'Topic',
  prompt: 'What about?',
  help: '',
  example: '',
  required: true,
  default: '',
  choices: [],
};
const gap = (variable = 'topic'): Inline => ({
  type: 'placeholder',
  label: variable,
  variable,
  children: [{ text: '' }],
});
const p = (...children: Inline[]): TopBlock => ({ type: 'paragraph', children });

const asking = (...variables: Variable[]): Release => ({
  ...release([
    p({ text: 'On ' }, gap(), { text: '.' }),
    p({ text: '' }, gap(), { text: ' it is.' }),
  ]),
  form: { guidance: '', variables, values: {}, parts: [] },
});

const texts = (editor: ReleaseEditor): string[] => {
  const { children, facts } = releaseOf(editor);
  return children.map((block) => lineText(block.children as Inline[], facts));
};

/** What is typed reaches the other gaps when the editor has told its listeners, a moment later. */
const told = (): Promise<void> => Promise.resolve();

describe('an answer typed over a gap', () => {
  it('stands in the other gaps too once the caret has left it, and is undone at once', async () => {
    const editor = createReleaseEditor(asking(topic));
    toPlaceholder(editor, false);
    for (const letter of 'asylum') editor.insertText(letter);
    await told();
    expect(texts(editor)).toEqual(['On asylum.', '[topic] it is.']);
    Transforms.select(editor, Editor.start(editor, [0, 0]));
    await told();
    expect(texts(editor)).toEqual(['On asylum.', 'asylum it is.']);
    expect(releaseOf(editor).form?.values).toEqual({ topic: 'asylum' });
    while (editor.history.undos.length > 0) HistoryEditor.undo(editor);
    expect(releaseOf(editor)).toEqual(asking(topic));
  });

  it('stays in the text alone where it is not what the form asks for', async () => {
    const editor = createReleaseEditor(asking({ ...topic, type: 'date' }));
    toPlaceholder(editor, false);
    editor.insertText('next Tuesday');
    Transforms.select(editor, Editor.start(editor, [0, 0]));
    await told();
    expect(texts(editor)).toEqual(['On next Tuesday.', '[topic] it is.']);
  });
});

describe('an answer from the form', () => {
  it('is one step of undo, however many letters it has', () => {
    const editor = createReleaseEditor(asking(topic));
    for (const text of ['a', 'as', 'asy']) {
      setRelease(editor, setValue(releaseOf(editor), 'topic', text), 'answer topic');
    }
    expect(texts(editor)).toEqual(['On asy.', 'asy it is.']);
    HistoryEditor.undo(editor);
    expect(releaseOf(editor)).toEqual(asking(topic));
  });
});

describe('a part of a template', () => {
  const guided: TopBlock = {
    ...p({ text: 'One two' }),
    part: { id: 'a', guidance: 'Be brief.', when: { variable: 'topic', is: [] } },
  };

  it('keeps its guidance once when it is split, and its condition on both halves', () => {
    const editor = createReleaseEditor({ ...asking(topic), children: [guided] });
    Transforms.select(editor, { path: [0, 0, 0], offset: 3 });
    editor.insertBreak();
    expect(releaseOf(editor).children.map(({ part }) => part)).toEqual([
      guided.part,
      { when: { variable: 'topic', is: [] } },
    ]);
    HistoryEditor.undo(editor);
    expect(releaseOf(editor).children).toEqual([guided]);
  });
});
