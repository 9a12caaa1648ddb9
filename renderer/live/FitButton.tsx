import { useState } from 'react';
import { Editor, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import { fitToOnePage } from '../../core/live/fit';
import { useRelease, useWorkspace } from '../app/workspace-context';
import { useLive } from './live-store';

/** Says what could be tightened so that the release fits on one page; a click goes there. */
export function FitButton() {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="live-fit">
      <button
        type="button"
        className="plain"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        Fit to one page…
      </button>
      {isOpen && <Suggestions onClose={() => setOpen(false)} />}
    </div>
  );
}

function Suggestions({ onClose }: { readonly onClose: () => void }) {
  const { editor } = useWorkspace();
  const release = useRelease();
  const { places } = useLive();
  if (!places) return null;
  const { words, suggestions } = fitToOnePage(release, places);
  const go = (block: number): void => {
    ReactEditor.focus(editor);
    Transforms.select(editor, Editor.start(editor, [0, block]));
    onClose();
  };
  return (
    <section className="live-fit-list" aria-label="What could be tightened">
      <p>
        {words > 0
          ? `About ${words} words begin after the first page.`
          : 'The last block runs over onto another page.'}
      </p>
      {suggestions.length === 0 && <p>Nothing stands out as long; shorten where you like.</p>}
      <ul>
        {suggestions.map(({ text, block }) => (
          <li key={block}>
            <button type="button" onClick={() => go(block)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
