import { useState } from 'react';
import { withdrawal } from '../../core/lifecycle/acts';
import { problemOf } from '../bridge/client';
import { releaseOf, setFacts } from '../editor/model/create-editor';
import { withoutSuggesting } from '../editor/model/suggesting';
import { Dialog } from '../ui/Dialog';
import { useFirstField } from '../ui/use-first-field';
import type { DialogProps } from '../workspace/dialog-props';
import { useWorkspace } from '../workspace/workspace-context';
import './issue.css';

/** Asks for the reason of a withdrawal; every export states it from then on. */
export function WithdrawDialog({ onClose }: DialogProps) {
  const { editor, save } = useWorkspace();
  const [why, setWhy] = useState('');
  const [problem, setProblem] = useState('');
  const first = useFirstField();
  const withdraw = (): void => {
    try {
      const facts = withdrawal(releaseOf(editor).facts, why);
      withoutSuggesting(editor, () => setFacts(editor, facts));
      // A withdrawal cannot be undone.
      editor.history = { undos: [], redos: [] };
      onClose();
      void save(false);
    } catch (error) {
      const { message, advice } = problemOf(error);
      setProblem(`${message} ${advice}`);
    }
  };
  return (
    <Dialog title="Withdraw the release" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          withdraw();
        }}
      >
        <p className="issue-about">
          Every export says “WITHDRAWN – DO NOT USE” from then on. This cannot be undone. Newsrooms
          that have the release already are not told: send them the withdrawal.
        </p>
        <label>
          Why it must not be used any more, in a sentence for journalists
          <input
            ref={first}
            type="text"
            value={why}
            aria-invalid={problem !== ''}
            onChange={({ target }) => {
              setWhy(target.value);
              setProblem('');
            }}
          />
        </label>
        {problem && (
          <p className="issue-problem" role="alert">
            {problem}
          </p>
        )}
        <div className="actions">
          <button type="button" className="plain" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="primary danger">
            Withdraw
          </button>
        </div>
      </form>
    </Dialog>
  );
}
