import type { Entry } from '../../../core/library/entries/entry';
import { KIND_NAMES, summaryOf } from '../words';

interface Props {
  /** Entries in whose forms something is not saved. */
  readonly unsaved: readonly Entry[];
  readonly entries: readonly Entry[];
  readonly total: number;
  readonly shown: string | null;
  readonly show: (id: string) => void;
}

/** The entries that were found, as a table; a click shows one. */
export function EntryList({ unsaved, entries, total, shown, show }: Props) {
  const changed = new Set(unsaved.map(({ id }) => id));
  const found = new Set(entries.map(({ id }) => id));
  // Unsaved entries are always listed, whatever the query.
  const others = unsaved.filter(({ id }) => !found.has(id));
  return (
    <nav className="library-list" aria-label="Entries">
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Kind</th>
            <th scope="col">Tags</th>
          </tr>
        </thead>
        <tbody>
          {[...others, ...entries].map((entry) => (
            <tr key={entry.id} className={entry.id === shown ? 'chosen' : ''}>
              <td>
                <button
                  type="button"
                  aria-current={entry.id === shown}
                  onClick={() => show(entry.id)}
                >
                  <bdi>
                    {entry.name.trim() || `New ${KIND_NAMES[entry.kind].one.toLowerCase()}`}
                  </bdi>
                  {changed.has(entry.id) && <span className="library-unsaved">Not saved</span>}
                  <small>{summaryOf(entry)}</small>
                </button>
              </td>
              <td>{KIND_NAMES[entry.kind].one}</td>
              <td>{entry.tags.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {total === 0 && <p className="hint">No results</p>}
      {total > entries.length && (
        <p className="hint">{total - entries.length} more: search to find them.</p>
      )}
    </nav>
  );
}
