import type { Entry } from '../../../core/library/entries/entry';
import { KIND_NAMES, summaryOf } from '../words';

interface Props {
  readonly entries: readonly Entry[];
  readonly total: number;
  readonly shown: string | null;
  readonly show: (id: string) => void;
}

/** The entries that were found, as a table; a click shows one. */
export function EntryList({ entries, total, shown, show }: Props) {
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
          {entries.map((entry) => (
            <tr key={entry.id} className={entry.id === shown ? 'chosen' : ''}>
              <td>
                <button
                  type="button"
                  aria-current={entry.id === shown}
                  onClick={() => show(entry.id)}
                >
                  <bdi>{entry.name}</bdi>
                  <small>{summaryOf(entry)}</small>
                </button>
              </td>
              <td>{KIND_NAMES[entry.kind].one}</td>
              <td>{entry.tags.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {total === 0 && <p className="hint">Nothing is found.</p>}
      {total > entries.length && (
        <p className="hint">{total - entries.length} more: search to find them.</p>
      )}
    </nav>
  );
}
