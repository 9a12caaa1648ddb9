import { Check, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Comment, Person, Review } from '../../core/release/review/review';
import { nameOf, withoutComment, withReply, withResolved } from '../../core/review/comments';
import { GrowingText } from '../ui/GrowingText';
import { useWorkspace } from '../workspace/workspace-context';
import { authorNow, changeReview, newId, showPassage } from './review-actions';
import type { PlacedThread } from './threads-now';
import { useMe } from './use-me';
import { whenText } from './when-text';

interface Props {
  readonly placed: PlacedThread;
  readonly people: Review['people'];
  readonly locked: boolean;
}

/** A comment with its replies: a click on the quoted words goes to them. */
export function ThreadCard({ placed, people, locked }: Props) {
  const { editor, open } = useWorkspace();
  const { thread, passages } = placed;
  const { anchor, comments, resolved } = thread;
  const [me] = useMe();
  const [reply, setReply] = useState('');
  const words =
    anchor.type === 'text' ? anchor.passages.map((passage) => passage.words).join(' … ') : '';
  const [first] = passages;
  const author = me ? authorNow(me) : null;
  const send = (): void => {
    const text = reply.trim();
    if (text === '' || !author) return;
    changeReview(editor, (review) => withReply(review, thread.id, text, author, newId));
    setReply('');
  };
  const resolve = (): void => {
    if (!author) {
      open('me');
      return;
    }
    const decided = resolved ? null : author;
    changeReview(editor, (review) => withResolved(review, thread.id, decided, newId));
  };
  return (
    <article
      className={`thread ${resolved ? 'resolved' : ''}`}
      aria-label={`Comment on “${words}”`}
    >
      <header>
        <button
          type="button"
          className="comment-quote"
          dir="auto"
          title={first ? 'Go to the words' : words}
          disabled={!first}
          onClick={() => first && showPassage(editor, first)}
        >
          {words}
        </button>
        {!locked && (
          <button
            type="button"
            className="icon"
            aria-label={resolved ? 'Open again' : 'Resolve'}
            title={resolved ? 'Open again' : 'Resolve'}
            onClick={resolve}
          >
            {resolved ? (
              <RotateCcw size={16} aria-hidden="true" />
            ) : (
              <Check size={16} aria-hidden="true" />
            )}
          </button>
        )}
      </header>
      {comments.map((comment) => (
        <CommentLine
          key={comment.id}
          comment={comment}
          name={nameOf(people[comment.by])}
          onDelete={
            !locked && isSame(people[comment.by], me)
              ? () =>
                  changeReview(editor, (review) => withoutComment(review, thread.id, comment.id))
              : null
          }
        />
      ))}
      {resolved && (
        <p className="comment-when">
          Resolved by {nameOf(people[resolved.by])}, {whenText(resolved.at)}
        </p>
      )}
      {!locked && !resolved && me && (
        <form
          className="comment-reply"
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <GrowingText
            aria-label={`Reply to the comment on “${words}”`}
            placeholder="Reply"
            dir="auto"
            value={reply}
            maxLength={20_000}
            onChange={({ target }) => setReply(target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                send();
              }
            }}
          />
          {reply.trim() !== '' && (
            <button type="submit" className="plain">
              Reply
            </button>
          )}
        </form>
      )}
      {!locked && me === null && (
        <button type="button" className="plain" onClick={() => open('me')}>
          Say who you are, to reply…
        </button>
      )}
    </article>
  );
}

/** Whether somebody is the person at this computer. */
const isSame = (one: Person | undefined, me: Person | null | undefined): boolean =>
  Boolean(me) && one?.name === me?.name && one?.organisation === me?.organisation;

interface CommentLineProps {
  readonly comment: Comment;
  readonly name: string;
  /** Null where it is not this person's to delete. */
  readonly onDelete: (() => void) | null;
}

function CommentLine({ comment, name, onDelete }: CommentLineProps) {
  return (
    <div className="comment">
      <p className="comment-by">
        <b dir="auto">{name}</b> <span className="comment-when">{whenText(comment.at)}</span>
        {onDelete && (
          <button
            type="button"
            className="icon"
            aria-label="Delete this comment"
            title="Delete this comment"
            onClick={onDelete}
          >
            <Trash2 size={14} aria-hidden="true" />
          </button>
        )}
      </p>
      <p className="comment-text" dir="auto">
        {comment.text}
      </p>
    </div>
  );
}
