import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FindQuery } from '../../core/find/find-text';
import { isIssued } from '../../core/lifecycle/status';
import { setDecorations } from '../editor/model/decorations';
import { releaseOf } from '../editor/model/release-of';
import {
  finder,
  findPainter,
  firstAfterCaret,
  type Match,
  replaceAll,
} from '../editor/queries/find';
import { type FindWanted, useFromRelease, useWorkspace } from '../workspace/workspace-context';
import { focusMatch, markField, showMatch } from './show-match';

/** What was asked of the bar last; the count tells one wish from the next. */
export interface FindAsked {
  readonly wanted: FindWanted;
  readonly count: number;
}

interface Props {
  readonly asked: FindAsked;
  readonly onClose: () => void;
}

const NO_QUERY: FindQuery = {
  text: '',
  matchCase: false,
  wholeWord: false,
  ignoreAccents: false,
};

const OPTIONS = [
  ['matchCase', 'Match case'],
  ['wholeWord', 'Whole words'],
  ['ignoreAccents', 'Ignore accents'],
] as const;

/** Finds a text anywhere in the release, and replaces it. */
export default function FindBar({ asked, onClose }: Props) {
  const { editor, showPanel } = useWorkspace();
  const [query, setQuery] = useState(NO_QUERY);
  const [replacement, setReplacement] = useState('');
  /** The number of the match that is shown; null until one is gone to. */
  const [at, setAt] = useState<number | null>(null);
  /** How many were replaced last, and how many were left: said until that changes, as with undo. */
  const [replaced, setReplaced] = useState<{ count: number; left: number } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const replaceField = useRef<HTMLInputElement>(null);
  const find = useMemo(() => finder(editor, query), [editor, query]);
  const matches = useFromRelease(find);
  const isLocked = useFromRelease(({ facts }) => isIssued(facts.status));
  const index = at === null || matches.length === 0 ? null : Math.min(at, matches.length - 1);
  const current = index === null ? undefined : matches[index];

  useEffect(() => {
    setDecorations(editor, 'find', findPainter(editor, query, current));
    return () => setDecorations(editor, 'find', null);
  }, [editor, query, current]);
  useEffect(() => (current ? markField(editor, current) : undefined), [editor, current]);

  /** Goes to one of the matches; the page itself does so only when it is asked to. */
  const show = (list: readonly Match[], wanted: number): void => {
    const match = list[wanted];
    setAt(wanted);
    if (!match) return;
    if (match.kind === 'fact') showPanel('facts');
    // A panel is drawn first.
    setTimeout(() => showMatch(editor, match), 0);
  };
  const go = (step: 1 | -1): void => {
    if (matches.length === 0) return;
    setReplaced(null);
    const first =
      step === 1 ? firstAfterCaret(editor, matches) : firstAfterCaret(editor, matches) - 1;
    const wanted = index === null ? first : index + step;
    show(matches, (wanted + matches.length) % matches.length);
  };

  // What the menu and the keys ask of the bar while it is open.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each wish
  useEffect(() => {
    if (asked.wanted === 'next') go(1);
    else if (asked.wanted === 'previous') go(-1);
    else (asked.wanted === 'replace' && query.text ? replaceField : field).current?.select();
  }, [asked]);

  const change = (part: Partial<FindQuery>): void => {
    setQuery({ ...query, ...part });
    setAt(null);
    setReplaced(null);
  };
  const replace = (all: boolean): void => {
    const wanted = all ? matches : current && [current];
    if (!wanted || isLocked) {
      go(1);
      return;
    }
    replaceAll(editor, wanted, replacement);
    const rest = find(releaseOf(editor));
    setReplaced({ count: wanted.length, left: rest.length });
    if (all || index === null) {
      setAt(null);
      return;
    }
    // What was put in may hold the text itself; it is not gone to again.
    const next = rest.length === matches.length ? index + 1 : index;
    if (rest.length > 0) show(rest, next % rest.length);
  };
  const close = (): void => {
    onClose();
    focusMatch(editor, current);
  };
  return (
    <search
      className="find"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <input
        ref={field}
        type="text"
        aria-label="Find"
        placeholder="Find"
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: the bar was asked for to type into it
        autoFocus
        value={query.text}
        onChange={({ target }) => change({ text: target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
        }}
      />
      <button
        type="button"
        aria-label="Previous result"
        title="Previous result (Shift+Enter)"
        disabled={matches.length === 0}
        onClick={() => go(-1)}
      >
        <ChevronUp size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label="Next result"
        title="Next result (Enter)"
        disabled={matches.length === 0}
        onClick={() => go(1)}
      >
        <ChevronDown size={16} aria-hidden="true" />
      </button>
      <span className="tally" role="status">
        {replaced?.left === matches.length
          ? `${replaced.count} replaced`
          : tally(query.text, index, matches.length)}
      </span>
      {OPTIONS.map(([name, label]) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={query[name]}
            onChange={({ target }) => change({ [name]: target.checked })}
          />{' '}
          {label}
        </label>
      ))}
      <input
        ref={replaceField}
        type="text"
        aria-label="Replace with"
        placeholder="Replace with"
        dir="auto"
        disabled={isLocked}
        value={replacement}
        onChange={({ target }) => setReplacement(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') replace(false);
        }}
      />
      <button
        type="button"
        className="plain"
        disabled={matches.length === 0 || isLocked}
        onClick={() => replace(false)}
      >
        Replace
      </button>
      <button
        type="button"
        className="plain"
        disabled={matches.length === 0 || isLocked}
        onClick={() => replace(true)}
      >
        Replace all
      </button>
      <button type="button" aria-label="Close" title="Close (Esc)" onClick={close}>
        <X size={16} aria-hidden="true" />
      </button>
    </search>
  );
}

function tally(text: string, index: number | null, count: number): string {
  if (text === '') return '';
  if (count === 0) return 'No results';
  if (index !== null) return `${index + 1} of ${count}`;
  return count === 1 ? '1 result' : `${count} results`;
}
