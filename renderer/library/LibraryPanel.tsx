import { Building2, FileText, Image, type LucideIcon, Quote, UserRound } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { LibraryState } from '../../core/bridge/messages/library';
import type { Problem } from '../../core/bridge/messages/shared';
import { ENTRY_KINDS, type Entry, type EntryKind } from '../../core/library/entries/entry';
import { listen, problemOf, request } from '../bridge/client';
import { useWorkspace } from '../workspace/workspace-context';
import { insertEntry } from './insert-entry';
import { goToBlock, whereEntryIs } from './where-entry-is';
import { KIND_NAMES, summaryOf } from './words';
import './panel.css';

const ICONS: Readonly<Record<EntryKind, LucideIcon>> = {
  contact: UserRound,
  organisation: Building2,
  boilerplate: FileText,
  snippet: Quote,
  image: Image,
};
const SHOWN = 50;

/** The library beside the page: found as one types, put in with Enter or a click. */
export function LibraryPanel() {
  const { editor, report, run, tell } = useWorkspace();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<EntryKind | ''>('');
  const [at, setAt] = useState(0);
  const { entries, total, answered, state, problem } = useFound(text, kind);
  const search = useRef<HTMLInputElement>(null);
  const [entered, setEntered] = useState(false);
  const openWindow = (entry: string | null): void =>
    void request('library.open', { entry }).catch((error) => report(problemOf(error)));
  const insert = (entry: Entry): void =>
    void insertEntry(editor, entry).catch((error) => report(problemOf(error)));
  const put = (entry: Entry): void => {
    const at = whereEntryIs(editor, entry);
    if (!at) {
      insert(entry);
      return;
    }
    tell({
      kind: 'info',
      message: `“${entry.name}” is in this release already.`,
      actions: [
        { label: 'Go to it', run: () => goToBlock(editor, at) },
        { label: 'Insert again', run: () => insert(entry) },
      ],
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt(Math.max(0, Math.min(entries.length - 1, at + step)));
    else if (event.key === 'Enter') setEntered(true);
    else return;
    event.preventDefault();
  };
  // Enter may come before the answer to the last letter: it means the first that is found then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: done once for each Enter
  useEffect(() => {
    if (!entered || answered !== text) return;
    setEntered(false);
    const chosen = entries[at];
    if (chosen) put(chosen);
    // The next name takes the place of this one.
    search.current?.select();
  }, [entered, answered, text]);
  const isEmpty = state !== null && Object.values(state.counts).every((count) => count === 0);
  return (
    <div className="library-panel">
      {problem && (
        <p role="alert" className="library-problem">
          <strong>{problem.message}</strong> {problem.advice}
        </p>
      )}
      <input
        ref={search}
        type="search"
        aria-label="Search the library"
        placeholder="Name, organisation, text…"
        value={text}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          setText(target.value);
          setAt(0);
        }}
      />
      <select
        aria-label="Kind of entry"
        value={kind}
        onChange={({ target }) => setKind(target.value as EntryKind | '')}
      >
        <option value="">Everything</option>
        {ENTRY_KINDS.map((each) => (
          <option key={each} value={each}>
            {KIND_NAMES[each].many}
          </option>
        ))}
      </select>
      <div className="library-actions">
        <button type="button" className="plain" onClick={() => run('library.saveBlock')}>
          Save this block
        </button>
        <button type="button" className="plain" onClick={() => openWindow(null)}>
          Open the library…
        </button>
      </div>
      <ul className="library-results" aria-label="Library entries">
        {entries.map((entry, index) => (
          <Result
            key={entry.id}
            entry={entry}
            chosen={index === at && text !== ''}
            put={() => put(entry)}
            edit={() => openWindow(entry.id)}
          />
        ))}
      </ul>
      {total > entries.length && <p>{total - entries.length} more: type to find them.</p>}
      {isEmpty && (
        <p>
          The library is empty. Add contacts and texts that you use again, or import an address
          book.
        </p>
      )}
      {!isEmpty && total === 0 && text !== '' && <p>No results</p>}
    </div>
  );
}

interface ResultProps {
  readonly entry: Entry;
  readonly chosen: boolean;
  readonly put: () => void;
  readonly edit: () => void;
}

function Result({ entry, chosen, put, edit }: ResultProps) {
  const Icon = ICONS[entry.kind];
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <li ref={row} className={chosen ? 'chosen' : ''}>
      <button
        type="button"
        className="library-entry"
        title={`Insert ${entry.name}`}
        // The page keeps its caret.
        onMouseDown={(event) => event.preventDefault()}
        onClick={put}
      >
        <Icon size={15} aria-label={KIND_NAMES[entry.kind].one} />
        <span>
          <bdi>{entry.name}</bdi>
          <small>{summaryOf(entry)}</small>
        </span>
      </button>
      <button type="button" aria-label={`Edit ${entry.name}`} onClick={edit}>
        Edit
      </button>
    </li>
  );
}

interface Found {
  readonly entries: readonly Entry[];
  readonly total: number;
  /** The query that this answers; null before the first answer. */
  readonly answered: string | null;
}

/** The entries for a query, updated with every letter and every change of the library. */
function useFound(text: string, kind: EntryKind | '') {
  const [found, setFound] = useState<Found>({ entries: [], total: 0, answered: null });
  const [state, setState] = useState<LibraryState | null>(null);
  const [failure, setFailure] = useState<Problem | null>(null);
  const [version, setVersion] = useState(0);
  useEffect(() => listen('library.changed', () => setVersion((old) => old + 1)), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the library asks again
  useEffect(() => {
    let isLatest = true;
    const query = { text, kinds: kind ? [kind] : [], tag: '', archived: false, limit: SHOWN };
    request('library.search', query).then(
      (answer) => {
        if (!isLatest) return;
        setFound({ ...answer, answered: text });
        setFailure(null);
      },
      (error) => isLatest && setFailure(problemOf(error)),
    );
    return () => {
      isLatest = false;
    };
  }, [text, kind, version]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the library asks again
  useEffect(() => {
    request('library.state', null).then(setState, (error) => setFailure(problemOf(error)));
  }, [version]);
  return { ...found, state, problem: failure ?? state?.gone ?? null };
}
