import { comparePlaces, type FoundPassage } from '../../core/review/anchor';
import { releaseOf } from '../editor/model/release-of';
import type { ReleaseEditor } from '../editor/model/slate-types';
import { lineAround } from '../editor/queries/ancestors';
import { offsetInLine } from '../editor/queries/line-offset';
import { showPassage } from './review-actions';
import { placedThreads } from './threads-now';

/** Goes to the words of the next open comment after the caret, or of the one before it; round at the ends. */
export function toComment(editor: ReleaseEditor, step: 1 | -1): void {
  const open = placedThreads(releaseOf(editor)).flatMap(({ thread, passages: [first] }) =>
    thread.resolved || !first ? [] : [first],
  );
  const caret = caretIn(editor);
  const beyond = open.filter((place) => !caret || comparePlaces(place, caret) * step > 0);
  const next = step === 1 ? (beyond[0] ?? open[0]) : (beyond.at(-1) ?? open.at(-1));
  if (next) showPassage(editor, next);
}

/** Where the selection begins, as a place that can be compared. */
function caretIn(editor: ReleaseEditor): Pick<FoundPassage, 'path' | 'start'> | null {
  const line = lineAround(editor);
  if (!line || !editor.selection) return null;
  const [from] = editor.edges(editor.selection);
  return { path: line[1].slice(1), start: offsetInLine(line, from) };
}
