import { type Editor, Node, Text } from 'slate';
import { HistoryEditor } from 'slate-history';
import { UserError } from '../../../core/errors';
import { setValue } from '../../../core/templates/set-value';
import { isAnswered } from '../../../core/templates/values';
import { releaseOf } from './release-of';
import { replaceDifferences } from './set-release';
import type { ReleaseEditor } from './slate-types';

/** The variable whose gap is being typed over. */
const typing = new WeakMap<Editor, string>();

/** Notes that what is being typed now answers a question of the form. */
export function noteTyping(editor: ReleaseEditor, use: string): void {
  typing.set(editor, use);
}

/**
 * What was typed over a gap is the answer in every other gap that asks the same, as soon as the
 * caret leaves it.
 */
export function withTypedAnswers(editor: ReleaseEditor): ReleaseEditor {
  const { onChange } = editor;
  editor.onChange = (options) => {
    const use = typing.get(editor);
    if (use !== undefined && !isInside(editor, use)) {
      typing.delete(editor);
      settle(editor, use);
    }
    onChange(options);
  };
  return editor;
}

function isInside(editor: ReleaseEditor, use: string): boolean {
  const { selection } = editor;
  if (!selection || !Node.has(editor, selection.anchor.path)) return false;
  const node = Node.get(editor, selection.anchor.path);
  return Text.isText(node) && node.variable === use;
}

function settle(editor: ReleaseEditor, use: string): void {
  const release = releaseOf(editor);
  if (isAnswered(release, use)) return;
  const [typed] = [...Node.texts(release)].find(([text]) => text.variable === use) ?? [];
  if (!typed?.text.trim()) return;
  try {
    const next = setValue(release, use, typed.text);
    HistoryEditor.withMerging(editor, () => replaceDifferences(editor, next));
  } catch (error) {
    // “Next Tuesday” is no date: it stays in the text, and the form goes on asking.
    if (!(error instanceof UserError)) throw error;
  }
}
