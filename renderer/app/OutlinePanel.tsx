import { Editor, Transforms } from 'slate';
import { ReactEditor, useSlate } from 'slate-react';
import { releaseOf } from '../editor/create-editor';
import { outlineOf } from '../editor/outline';

/** The parts of the release; a click goes there. */
export function OutlinePanel() {
  const editor = useSlate();
  const entries = outlineOf(releaseOf(editor));
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
