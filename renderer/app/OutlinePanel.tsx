import { Editor, Transforms } from 'slate';
import { ReactEditor, useSlateStatic } from 'slate-react';
import { outlineOf, sameOutline } from '../editor/outline';
import { useFromRelease } from './workspace-context';

/** The parts of the release; a click goes there. */
export function OutlinePanel() {
  const editor = useSlateStatic();
  const entries = useFromRelease(outlineOf, sameOutline);
  const go = (index: number): void => {
    ReactEditor.focus(editor);
    Transforms.select(editor, Editor.start(editor, [0, index]));
  };
  return (
    <nav aria-label="Parts of the release">
      {entries.length === 0 && <p>A headline and headings appear here.</p>}
      <ul className="outline">
        {entries.map(({ index, level, text }) => (
          <li key={index} className={`l${level}`}>
            <button type="button" title={text} onClick={() => go(index)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
