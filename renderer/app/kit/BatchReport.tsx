import type { BatchRow } from '../../../core/bridge/messages/kit';
import { request } from '../../bridge/client';

const RESULTS: Record<BatchRow['type'], string> = {
  written: 'Written',
  exists: 'There already, left alone',
  failed: 'Failed',
};

/** What became of each file, how long it took, and what to look at. */
export function BatchReport({ rows }: { readonly rows: readonly BatchRow[] }) {
  const written = rows.filter(({ type }) => type === 'written');
  const first = written.find(({ path }) => path)?.path;
  const warnings = new Map(rows.map(({ source, warnings: own }) => [source, own]));
  return (
    <>
      <p>
        {written.length} of {rows.length} written.{' '}
        {first && (
          <button
            type="button"
            className="plain"
            onClick={() => void request('file.reveal', { path: first })}
          >
            Show in folder
          </button>
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section className="kit-report" aria-label="Report" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Release</th>
              <th scope="col">Format</th>
              <th scope="col">Result</th>
              <th scope="col">Time</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.source} ${row.organisation} ${row.format}`}>
                <td>{row.organisation ? `${row.source} (${row.organisation})` : row.source}</td>
                <td>{row.format ?? ''}</td>
                <td className={row.type === 'failed' ? 'failed' : undefined}>
                  {row.problem ? `${row.problem.message} ${row.problem.advice}` : RESULTS[row.type]}
                </td>
                <td>{row.milliseconds} ms</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {[...warnings].flatMap(([source, own]) =>
        own.map((warning) => (
          <p className="failed" key={`${source} ${warning}`}>
            {source}: {warning}
          </p>
        )),
      )}
    </>
  );
}
