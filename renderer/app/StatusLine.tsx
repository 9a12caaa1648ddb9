import { useSlate } from 'slate-react';
import { countsOf } from '../editor/counts';
import { releaseOf } from '../editor/create-editor';
import { toPlaceholder } from '../editor/keys';

export function StatusLine({ dirty }: { readonly dirty: boolean }) {
  const editor = useSlate();
  const { words, placeholders } = countsOf(releaseOf(editor));
  return (
    <footer className="status">
      <span>{words === 1 ? '1 word' : `${words} words`}</span>
      {placeholders > 0 && (
        <button type="button" onClick={() => toPlaceholder(editor, false)}>
          {placeholders === 1 ? '1 placeholder to fill' : `${placeholders} placeholders to fill`}
        </button>
      )}
      <span className="gap" />
      <output>{dirty ? 'Not saved' : 'Saved'}</output>
    </footer>
  );
}
