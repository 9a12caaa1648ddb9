import { useEffect, useMemo, useState } from 'react';
import { Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import { setPainter } from '../editor/decorations';
import { type FindQuery, finder, findPainter, replaceAll } from '../editor/find';
import { type FindWanted, useFromRelease, useWorkspace } from './workspace-context';

/** What was asked of the bar last; the count tells one wish from the next. */
export interface FindAsked {
  readonly wanted: FindWanted;
  readonly count: number;
}

interface Props {
  readonly asked: FindAsked;
  readonly onClose: () => void;
}

/** Finds a text on the page, and replaces it. */
export function FindBar({ onClose }: Props) {
  const { editor } = useWorkspace();
  const [query, setQuery] = useState<FindQuery>({ text: '', matchCase: false });
  const matches = useFromRelease(useMemo(() => finder(editor, query), [editor, query]));
  useEffect(() => {
    setPainter(editor, 'find', findPainter(editor, query));
    return () => setPainter(editor, 'find', null);
  }, [editor, query]);
  const [at, setAt] = useState(0);
  const [replacement, setReplacement] = useState('');
  const go = (step: number): void => {
    if (matches.length === 0) return;
    const next = (at + step + matches.length) % matches.length;
    setAt(next);
    const match = matches[next];
    if (!match) return;
    Transforms.select(editor, match);
    const [node] = editor.node(match.anchor);
    ReactEditor.toDOMNode(editor, node).scrollIntoView({ block: 'center' });
  };
  const one = matches[Math.min(at, matches.length - 1)];
  return (
    <search
      className="find"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <input
        type="text"
        aria-label="Find"
        placeholder="Find"
        // biome-ignore lint/a11y/noAutofocus: the bar was asked for to type into it
        autoFocus
        value={query.text}
        onChange={({ target }) => {
          setAt(0);
          setQuery({ ...query, text: target.value });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
        }}
      />
      <span className="tally" aria-live="polite">
        {query.text === ''
          ? ''
          : matches.length === 0
            ? 'Not found'
            : `${Math.min(at, matches.length - 1) + 1} of ${matches.length}`}
      </span>
      <label>
        <input
          type="checkbox"
          checked={query.matchCase}
          onChange={({ target }) => setQuery({ ...query, matchCase: target.checked })}
        />{' '}
        Match case
      </label>
      <input
        type="text"
        aria-label="Replace with"
        placeholder="Replace with"
        value={replacement}
        onChange={({ target }) => setReplacement(target.value)}
      />
      <button
        type="button"
        className="plain"
        disabled={!one}
        onClick={() => one && replaceAll(editor, [one], replacement)}
      >
        Replace
      </button>
      <button
        type="button"
        className="plain"
        disabled={!one}
        onClick={() => replaceAll(editor, matches, replacement)}
      >
        Replace all
      </button>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </search>
  );
}
