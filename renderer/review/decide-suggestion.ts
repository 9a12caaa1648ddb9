import { Editor, Element, Node, Text } from 'slate';
import { comparePlaces } from '../../core/review/anchor';
import { type Decide, decided, type Verdict } from '../../core/review/decide';
import { type Suggestion, suggestionsIn } from '../../core/review/suggestions';
import { releaseOf } from '../editor/model/release-of';
import { setRelease } from '../editor/model/set-release';
import type { ReleaseEditor } from '../editor/model/slate-types';
import { withoutSuggesting } from '../editor/model/suggesting';
import { goTo } from '../editor/queries/go-to';

/** Accepts or rejects suggestions: one step of undo. */
export function decide(editor: ReleaseEditor, ids: readonly string[], verdict: Verdict): void {
  const chosen = new Set(ids);
  const choice: Decide = (id) => (chosen.has(id) ? verdict : null);
  withoutSuggesting(editor, () => setRelease(editor, decided(releaseOf(editor), choice)));
}

/** What is suggested where the caret is: for the run of text, or for the blocks around it. */
export function suggestionsAtCaret(editor: ReleaseEditor): string[] {
  const { selection } = editor;
  if (!selection) return [];
  const ids: string[] = [];
  for (const [node] of Node.levels(editor, selection.focus.path, { reverse: true })) {
    if (Editor.isEditor(node) || (Element.isElement(node) && node.type === 'release')) continue;
    if (Text.isText(node) || Element.isElement(node)) {
      ids.push(...Object.keys(('suggestions' in node && node.suggestions) || {}));
    }
  }
  return [...new Set(ids)];
}

/** Accepts or rejects what is suggested where the caret is. */
export const decideAtCaret = (editor: ReleaseEditor, verdict: Verdict): void =>
  decide(editor, suggestionsAtCaret(editor).slice(0, 1), verdict);

/** Goes to the next suggestion after the caret, or to the one before it; round at the ends. */
export function toSuggestion(editor: ReleaseEditor, step: 1 | -1): void {
  const all = suggestionsIn(releaseOf(editor)).filter(({ path }) => path.length > 0);
  const caret = editor.selection && { path: editor.selection.focus.path.slice(1), start: 0 };
  const place = ({ path }: Suggestion) => ({ path, start: 0 });
  const beyond = all.filter((each) => !caret || comparePlaces(place(each), caret) * step > 0);
  const next = step === 1 ? (beyond[0] ?? all[0]) : (beyond.at(-1) ?? all.at(-1));
  if (next) showSuggestion(editor, next);
}

/** Puts the caret where a suggestion begins, and scrolls to it. */
export function showSuggestion(editor: ReleaseEditor, { path }: Pick<Suggestion, 'path'>): void {
  if (path.length > 0) goTo(editor, path);
}
