import { FoldVertical } from 'lucide-react';
import { Editor, Transforms } from 'slate';
import { fitToOnePage } from '../../core/preview/fit';
import { focusPage } from '../editor/model/page-focus';
import { Drop } from '../ui/Drop';
import { useRelease, useWorkspace } from '../workspace/workspace-context';
import { usePreview } from './preview-store';

/** Suggests what to shorten so that the release fits on one page; a click goes there. */
export function FitButton() {
  return (
    <Drop
      label={
        <>
          <FoldVertical size={16} aria-hidden="true" />
          <span className="preview-words">Where to cut…</span>
        </>
      }
      title="See what could be shortened to fit on one page"
      name="Where the text could be cut"
    >
      {(close) => <Suggestions onClose={close} />}
    </Drop>
  );
}

function Suggestions({ onClose }: { readonly onClose: () => void }) {
  const { editor } = useWorkspace();
  const release = useRelease();
  const { places } = usePreview();
  if (!places) return null;
  const { words, suggestions } = fitToOnePage(release, places);
  const go = (block: number): void => {
    focusPage(editor);
    Transforms.select(editor, Editor.start(editor, [0, block]));
    onClose();
  };
  return (
    <>
      <p>
        {words > 0
          ? `About ${words} words too long for one page.`
          : 'The last block runs over to another page.'}{' '}
        {suggestions.length > 0
          ? 'What could be shortened:'
          : 'Nothing is unusually long. Shorten where you like.'}
      </p>
      <ul>
        {suggestions.map(({ text, start, block }) => (
          <li key={block}>
            <button type="button" onClick={() => go(block)}>
              <span>{text}</span>
              <span className="preview-fit-start" dir="auto">
                {start}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
