import { useState } from 'react';
import { Dialog } from '../ui/Dialog';
import { GrowingText } from '../ui/GrowingText';
import type { DialogProps } from '../workspace/dialog-props';
import { useWorkspace } from '../workspace/workspace-context';
import { quotedWords, selectedPassages } from './anchor-at-selection';
import { MeFields, NOBODY, trimmed } from './MeFields';
import { addComment } from './review-actions';
import { useMe } from './use-me';
import './review.css';

/** Asks for a comment on what is selected; the first time also for who makes it. */
export function CommentDialog({ onClose }: DialogProps) {
  const { editor, showPanel } = useWorkspace();
  // While the dialog has the focus the browser may move the selection of the page.
  const [passages] = useState(() => selectedPassages(editor));
  const [me, keepMe] = useMe();
  const [text, setText] = useState('');
  const [typed, setTyped] = useState(NOBODY);
  const [isAsked, setAsked] = useState(false);
  const isMissingName = isAsked && me === null && trimmed(typed).name === '';
  if (passages.length === 0) {
    return (
      <Dialog title="Comment" onClose={onClose}>
        <p>Select the words that you want to comment on, or put the caret into one.</p>
        <div className="actions">
          <button type="button" className="primary" onClick={onClose}>
            Close
          </button>
        </div>
      </Dialog>
    );
  }
  const add = (): void => {
    setAsked(true);
    if (text.trim() === '' || me === undefined) return;
    const person = me ?? trimmed(typed);
    if (person.name === '') return;
    if (!me) keepMe(person);
    onClose();
    addComment(editor, passages, text.trim(), person);
    showPanel('comments');
  };
  return (
    <Dialog title="Comment" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <blockquote className="comment-quote" dir="auto">
          {quotedWords(passages)}
        </blockquote>
        <div className="comment-field">
          <GrowingText
            aria-label="Comment"
            placeholder="Comment"
            value={text}
            rows={3}
            dir="auto"
            maxLength={20_000}
            data-autofocus
            onChange={({ target }) => setText(target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                add();
              }
            }}
          />
        </div>
        {me === null && (
          <MeFields person={typed} isMissingName={isMissingName} onChange={setTyped} />
        )}
        <div className="actions">
          <button type="button" className="plain" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="primary" disabled={text.trim() === ''}>
            Add comment
          </button>
        </div>
      </form>
    </Dialog>
  );
}
