import { useCallback, useEffect, useState } from 'react';
import type { LibraryQuery } from '../../../core/bridge/messages/library';
import { ENTRY_KINDS, type Entry, type EntryKind } from '../../../core/library/entries/entry';
import { Notices } from '../../app/Notices';
import { useNotices } from '../../app/use-notices';
import { problemOf, request } from '../../bridge/client';
import { KIND_NAMES } from '../words';
import { DuplicatesView } from './DuplicatesView';
import { EntryEditor } from './EntryEditor';
import { EntryList } from './EntryList';
import { FolderLine } from './FolderLine';
import { ImportView } from './ImportView';
import { newEntry } from './new-entry';
import { useLibrary } from './use-library';
import './library-window.css';

/** What is shown beside the list: an entry, one that is new, or one of the tasks. */
type Shown =
  | { readonly type: 'entry'; readonly id: string }
  | { readonly type: 'new'; readonly entry: Entry }
  | { readonly type: 'import' }
  | { readonly type: 'duplicates' };

const EVERYTHING: LibraryQuery = { text: '', kinds: [], tag: '', archived: false };

/** The library's own window: find, add, edit, merge, archive, take in, give out. */
export function LibraryApp() {
  const { notices, tell, dismiss } = useNotices();
  const fail = useCallback((error: unknown) => void tell(problemOf(error)), [tell]);
  const [query, setQuery] = useState<LibraryQuery>(EVERYTHING);
  const { state, entries, total } = useLibrary(query, fail);
  const [shown, setShown] = useState<Shown | null>(() => {
    const id = decodeURIComponent(window.location.hash.slice(1));
    return id ? { type: 'entry', id } : null;
  });
  useEffect(
    () => window.dateline.on('library.show', ({ entry }) => setShown({ type: 'entry', id: entry })),
    [],
  );
  const exportAs = (to: 'vcf' | 'vcf3' | 'csv'): void =>
    void request('library.export', { query, to }).then(
      (path) => path && tell({ message: `Written: ${path}` }),
      fail,
    );
  return (
    <div className="library-window">
      <header className="bar">
        <input
          type="search"
          aria-label="Search the library"
          placeholder="Search"
          value={query.text}
          onChange={({ target }) => setQuery({ ...query, text: target.value })}
        />
        <select
          aria-label="Kind of entry"
          value={query.kinds[0] ?? ''}
          onChange={({ target }) =>
            setQuery({ ...query, kinds: target.value ? [target.value as EntryKind] : [] })
          }
        >
          <option value="">Everything</option>
          {ENTRY_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {KIND_NAMES[kind].many} {state && `(${state.counts[kind] ?? 0})`}
            </option>
          ))}
        </select>
        <select
          aria-label="Tag"
          value={query.tag}
          onChange={({ target }) => setQuery({ ...query, tag: target.value })}
        >
          <option value="">Every tag</option>
          {state?.tags.map((tag) => (
            <option key={tag}>{tag}</option>
          ))}
        </select>
        <label className="check">
          <input
            type="checkbox"
            checked={query.archived}
            onChange={({ target }) => setQuery({ ...query, archived: target.checked })}
          />
          Archived
        </label>
        <span className="gap" />
        <select
          aria-label="Add"
          value=""
          onChange={({ target }) =>
            setShown({ type: 'new', entry: newEntry(target.value as EntryKind) })
          }
        >
          <option value="" disabled>
            Add…
          </option>
          {ENTRY_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {KIND_NAMES[kind].one}
            </option>
          ))}
        </select>
        <button type="button" onClick={() => setShown({ type: 'import' })}>
          Import…
        </button>
        <select
          aria-label="Export contacts"
          value=""
          onChange={({ target }) => exportAs(target.value as 'vcf' | 'vcf3' | 'csv')}
        >
          <option value="" disabled>
            Export…
          </option>
          <option value="vcf">vCard 4.0</option>
          <option value="vcf3">vCard 3.0</option>
          <option value="csv">CSV table</option>
        </select>
        <button type="button" onClick={() => setShown({ type: 'duplicates' })}>
          Duplicates
        </button>
      </header>
      <div className="strips">
        <Notices notices={notices} dismiss={dismiss} />
        {state?.gone && (
          <div className="strip" role="alert">
            <p>
              <strong>{state.gone.message}</strong> {state.gone.advice}
            </p>
          </div>
        )}
      </div>
      <div className="library-desk">
        <EntryList
          entries={entries}
          total={total}
          shown={shown?.type === 'entry' ? shown.id : null}
          show={(id) => setShown({ type: 'entry', id })}
        />
        <main className="library-main">
          {shown === null && <Welcome isEmpty={total === 0 && query === EVERYTHING} />}
          {shown?.type === 'entry' && (
            <EntryEditor key={shown.id} id={shown.id} tell={tell} fail={fail} />
          )}
          {shown?.type === 'new' && (
            <EntryEditor
              key={shown.entry.id}
              draft={shown.entry}
              tell={tell}
              fail={fail}
              onSaved={(id) => setShown({ type: 'entry', id })}
            />
          )}
          {shown?.type === 'import' && <ImportView tell={tell} fail={fail} />}
          {shown?.type === 'duplicates' && <DuplicatesView tell={tell} fail={fail} />}
        </main>
      </div>
      {state && <FolderLine state={state} fail={fail} />}
    </div>
  );
}

function Welcome({ isEmpty }: { readonly isEmpty: boolean }) {
  return (
    <p className="hint">
      {isEmpty
        ? 'The library is empty. Add a contact, an organisation or a text, or import an address book.'
        : 'Choose an entry to read and change it.'}
    </p>
  );
}
