import { useState } from 'react';
import { Transforms } from 'slate';
import { linkFrom, linkProblem } from '../../core/facts-input/links';
import { linkAround, setLink } from '../editor/input/insert';
import { Dialog } from '../ui/Dialog';
import type { DialogProps } from '../workspace/dialog-props';
import { useWorkspace } from '../workspace/workspace-context';
import './link-dialog.css';
import { focusPage } from '../editor/model/page-focus';

/** Asks where a link leads to; what is no address is refused beside the field. */
export function LinkDialog({ onClose }: DialogProps) {
  const { editor } = useWorkspace();
  const [initial] = useState(() => linkAround(editor));
  // While the dialog has the focus the browser may move the selection of the page.
  const [place] = useState(() => editor.selection);
  const [typed, setTyped] = useState(initial.replace(/^mailto:(?=[^?]*$)/i, ''));
  const [isAsked, setAsked] = useState(false);
  const url = linkFrom(typed);
  // A word that is still being typed is not called wrong before it looks finished.
  const problem = isAsked || /\s/.test(typed.trim()) ? linkProblem(typed) : null;
  const kept = url && url !== typed.trim() ? url : null;

  const done = (address: string): void => {
    onClose();
    focusPage(editor);
    if (place) Transforms.select(editor, place);
    setLink(editor, address);
  };
  return (
    <Dialog title="Link" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (url) done(url);
        }}
      >
        <label>
          Link address
          <input
            type="text"
            inputMode="url"
            dir="ltr"
            placeholder="www.example.org or press@example.org"
            value={typed}
            aria-invalid={problem !== null}
            aria-describedby="link-help"
            onChange={({ target }) => setTyped(target.value)}
            onBlur={() => setAsked(typed.trim() !== '')}
          />
        </label>
        <p id="link-help" className={problem ? 'link-problem' : 'link-help'} role="status">
          {problem ?? (kept ? `Links to ${kept}` : ' ')}
        </p>
        <div className="actions">
          {initial && (
            <button type="button" className="plain link-remove" onClick={() => done('')}>
              Remove link
            </button>
          )}
          <button type="button" className="plain" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="primary" disabled={typed.trim() === ''}>
            {initial ? 'Change link' : 'Add link'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
