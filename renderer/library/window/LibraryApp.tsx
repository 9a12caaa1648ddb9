import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { LibraryQuery } from '../../../core/bridge/messages/library';
import { instantOf } from '../../../core/dates/instant-of';
import { ENTRY_KINDS, type Entry, type EntryKind } from '../../../core/library/entries/entry';
import { newEntry } from '../../../core/library/new-entry';
import { listen, problemOf, request } from '../../bridge/client';
import { Notices } from '../../ui/Notices';
import { useNotices } from '../../workspace/use-notices';
import { KIND_NAMES } from '../words';
import { DuplicatesView } from './DuplicatesView';
import { EntryEditor } from './EntryEditor';
import { EntryList } from './EntryList';
import { FolderLine } from './FolderLine';
import { ImportView } from './ImportView';
import { type Drafts, useDrafts } from './use-drafts';
import { useLibrary } from './use-library';
import './library-window.css';

/** The view beside the list: an entry, a new one, or a task. */
type Shown =
  | { readonly type: 'entry'; readonly id: string }
  /** It goes into the library when it is saved. */
  | { readonly type: 'new'; readonly entry: Entry }
  | { readonly type: 'import' }
  | { readonly type: 'duplicates' };

const EVERYTHING: LibraryQuery = { text: '', kinds: [], tag: '', archived: false };

/** The library's own window: find, add, edit, merge, archive, take in, give out. */
export function LibraryApp() {
  const { store: noticeStore, notices, tell } = useNotices();
  const fail = useCallback(
    (error: unknown) => void tell({ kind: 'error', ...problemOf(error) }),
    [tell],
  );
  const [query, setQuery] = useState<LibraryQuery>(EVERYTHING);
  const { state, entries, total } = useLibrary(query, fail);
  const drafts = useDrafts(state?.folder, fail);
  const [shown, setShown] = useState<Shown | null>(() => {
    const id = decodeURIComponent(window.location.hash.slice(1));
    return id ? { type: 'entry', id } : null;
  });
  useLastShown((id) => setShown((now) => now ?? { type: 'entry', id }));
  const shownId =
    shown?.type === 'entry' ? shown.id : shown?.type === 'new' ? shown.entry.id : null;
  useEffect(() => {
    if (shownId) localStorage.setItem(LAST_SHOWN, shownId);
  }, [shownId]);
  const show = (id: string): void => {
    const form = drafts.of(id);
    setShown(
      form && !form.base ? { type: 'new', entry: emptied(form.entry) } : { type: 'entry', id },
    );
  };
  useEffect(
    () => listen('library.show', ({ entry }) => setShown({ type: 'entry', id: entry })),
    [],
  );
  useEffect(
    () =>
      window.dateline.on('library.draftTrouble', (problem) =>
        tell(
          problem
            ? { kind: 'error', ...problem }
            : { kind: 'success', message: 'What you type in the library is kept again.' },
        ),
      ),
    [tell],
  );
  const search = useRef<HTMLInputElement>(null);
  useMenuCommands(shownId, drafts, search);
  const exportAs = (to: 'vcf' | 'vcf3' | 'csv'): void =>
    void request('library.export', { query, to }).then(
      (path) => path && tell({ kind: 'success', message: `Written: ${path}` }),
      fail,
    );
  return (
    <div className="library-window">
      <header className="bar">
        <input
          ref={search}
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
            setShown({ type: 'new', entry: emptyEntry(target.value as EntryKind) })
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
        <Notices notices={notices} store={noticeStore} />
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
          unsaved={drafts.unsaved.map(({ entry }) => entry)}
          entries={entries}
          total={total}
          shown={shownId}
          show={show}
        />
        <main className="library-main">
          {shown === null && <Welcome isEmpty={total === 0 && query === EVERYTHING} />}
          {shownId !== null && (
            <EntryEditor
              key={shownId}
              id={shownId}
              fresh={freshOf(shown, drafts)}
              drafts={drafts}
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

const LAST_SHOWN = 'library.shown';

/** Shows the entry again that was shown last, where it is there still. */
function useLastShown(show: (id: string) => void): void {
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    const id = localStorage.getItem(LAST_SHOWN);
    if (!id) return;
    Promise.all([request('library.get', { ids: [id] }), request('library.drafts', null)]).then(
      ([[found], drafts]) => {
        if (found?.entry || drafts.some(({ entry }) => entry.id === id)) latest.current(id);
      },
      console.error,
    );
  }, []);
}

const emptyEntry = (kind: EntryKind): Entry =>
  newEntry(kind, crypto.randomUUID(), instantOf(new Date()));

/** A new entry as it was before anything was typed. */
const emptied = ({ kind, id }: Entry): Entry => ({ ...emptyEntry(kind), id });

/** The entry that is shown, where it is a new one that was never saved. */
function freshOf(shown: Shown | null, drafts: Drafts): Entry | null {
  if (shown?.type === 'new') return shown.entry;
  const form = shown?.type === 'entry' ? drafts.of(shown.id) : undefined;
  return form && !form.base ? emptied(form.entry) : null;
}

/** Handles this window's menu commands: undo, redo, find. */
function useMenuCommands(
  id: string | null,
  drafts: Drafts,
  search: RefObject<HTMLInputElement | null>,
): void {
  useEffect(
    () =>
      listen('menu.command', ({ command }) => {
        if (command === 'edit.undo' && id) drafts.undo(id);
        else if (command === 'edit.redo' && id) drafts.redo(id);
        else if (command === 'edit.find') search.current?.select();
        else if (command === 'edit.selectAll') document.execCommand('selectAll');
        else if (command === 'file.save') {
          document.querySelector<HTMLFormElement>('form.library-form')?.requestSubmit();
        }
      }),
    [id, drafts, search],
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
