import { BookPlus, Folder, Search } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { ArchiveHit } from '../../core/bridge/messages/past-releases';
import { ANYTHING, type ArchiveQuery } from '../../core/past-releases/query';
import { listen, problemOf, request } from '../bridge/client';
import { Notices } from '../ui/Notices';
import { useNotices } from '../workspace/use-notices';
import { Conditions } from './Conditions';
import { Folders, ImportProgress } from './Folders';
import { HarvestView } from './HarvestView';
import { Preview } from './Preview';
import { Results, resultId } from './Results';
import { useArchive } from './use-archive';
import { releases } from './words';
import './archive.css';

/** The window of the archive: old releases are found as one types, read, opened, and used again. */
export function ArchiveApp() {
  const { store, notices, tell } = useNotices();
  const fail = useCallback(
    (error: unknown) => void tell({ kind: 'error', ...problemOf(error) }),
    [tell],
  );
  const [query, setQuery] = useState<ArchiveQuery>(ANYTHING);
  const [at, setAt] = useState(0);
  const [task, setTask] = useState<'search' | 'folders' | 'harvest'>('search');
  const { hits, total, answered, state } = useArchive(query, fail);
  const field = useRef<HTMLInputElement>(null);
  useMenuCommands(field);
  const change = (changes: Partial<ArchiveQuery>): void => {
    setQuery({ ...query, ...changes });
    setAt(0);
  };
  const chosen = hits[Math.min(at, hits.length - 1)];
  const openHit = (hit: ArchiveHit): void =>
    void request('archive.openRelease', { path: hit.path }).catch(fail);
  const newFrom = (hit: ArchiveHit): void =>
    void request('archive.newFrom', { path: hit.path }).catch(fail);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step) setAt(Math.max(0, Math.min(hits.length - 1, at + step)));
    // Enter may come before the answer to the last letter, and would open another release.
    else if (event.key === 'Enter' && chosen && answered === query) openHit(chosen);
    else return;
    event.preventDefault();
  };
  const isEmpty = state !== null && state.folders.length === 0;
  const shown = isEmpty ? 'folders' : task;
  const isSearching = shown === 'search';
  const isListing = isSearching && hits.length > 0;
  const toggle = (wanted: typeof task) => (): void => setTask(task === wanted ? 'search' : wanted);
  return (
    <div className="archive-window">
      <header className="bar archive-bar">
        <label className="archive-search">
          <Search size={16} aria-hidden="true" />
          <input
            ref={field}
            type="search"
            dir="auto"
            // biome-ignore lint/a11y/noAutofocus: the window is opened to search
            autoFocus
            role="combobox"
            aria-expanded={isListing}
            aria-controls={isListing ? 'archive-results' : undefined}
            aria-activedescendant={isListing ? resultId(at) : undefined}
            aria-label="Search the archive"
            placeholder="Words, or a phrase in “quotation marks”"
            value={query.text}
            onKeyDown={onKeyDown}
            onChange={({ target }) => {
              change({ text: target.value });
              setTask('search');
            }}
          />
        </label>
        <Conditions query={query} state={state} change={change} />
      </header>
      <div className="strips">
        <Notices notices={notices} store={store} />
        {state?.trouble && (
          <div className="strip" role="alert">
            <p>{state.trouble}</p>
          </div>
        )}
      </div>
      {shown === 'folders' && state && (
        <main className="archive-main">
          <Folders state={state} onAdd={() => setTask('folders')} fail={fail} />
        </main>
      )}
      {shown === 'harvest' && (
        <main className="archive-main">
          <HarvestView tell={tell} fail={fail} />
        </main>
      )}
      {isSearching && (
        <main className="archive-desk">
          <Results hits={hits} total={total} at={at} choose={setAt} open={openHit} />
          {chosen && (
            <Preview
              hit={chosen}
              words={query.text}
              open={() => openHit(chosen)}
              newFrom={() => newFrom(chosen)}
              fail={fail}
            />
          )}
        </main>
      )}
      <footer className="status archive-foot">
        <span>{state && `${releases(state.releases)} in the archive`}</span>
        {shown !== 'folders' && state?.progress && (
          <ImportProgress
            progress={state.progress}
            cancel={() => void request('archive.cancel', null).catch(fail)}
          />
        )}
        <span className="gap" />
        {!isEmpty && (
          <>
            <button type="button" aria-pressed={shown === 'harvest'} onClick={toggle('harvest')}>
              <BookPlus size={14} aria-hidden="true" /> For the library
            </button>
            <button type="button" aria-pressed={shown === 'folders'} onClick={toggle('folders')}>
              <Folder size={14} aria-hidden="true" /> Folders
            </button>
          </>
        )}
      </footer>
    </div>
  );
}

/** Does what the menu says to this window. */
function useMenuCommands(field: React.RefObject<HTMLInputElement | null>): void {
  useEffect(
    () =>
      listen('menu.command', ({ command }) => {
        if (command === 'edit.find') field.current?.select();
        else if (command === 'edit.undo') document.execCommand('undo');
        else if (command === 'edit.redo') document.execCommand('redo');
        else if (command === 'edit.selectAll') document.execCommand('selectAll');
      }),
    [field],
  );
}
