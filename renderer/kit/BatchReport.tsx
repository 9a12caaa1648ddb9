import { TriangleAlert } from 'lucide-react';
import type { FormatEntry } from '../../core/bridge/messages/export';
import type { BatchReply, BatchRow } from '../../core/bridge/messages/kit';
import { isolatedName, quotesIsolated } from '../../core/release/bidi';
import { problemOf, request } from '../bridge/client';
import { Lead } from '../preflight/Results';
import { existsText, filesText, stoppedText } from '../preflight/result-text';
import { useWorkspace } from '../workspace/workspace-context';

const RESULTS: Record<BatchRow['type'], string> = {
  written: 'Ready',
  exists: 'Already exists – not replaced',
  failed: 'Failed',
};

interface Props {
  readonly reply: BatchReply;
  readonly formats: readonly FormatEntry[];
  /** Exports again over the files that are there. */
  readonly onReplace: () => void;
}

/** The result of each file, its duration and its warnings. */
export function BatchReport({ reply: { rows, isStopped }, formats, onReplace }: Props) {
  const written = rows.filter(({ type }) => type === 'written');
  const exists = rows.filter(({ type }) => type === 'exists').length;
  const first = written.find(({ path }) => path)?.path;
  const warnings = new Map(rows.map(({ source, warnings: own }) => [source, own]));
  const isWhole = !isStopped && written.length === rows.length;
  const nameOf = (id: string | null): string =>
    formats.find((format) => format.id === id)?.name ?? id ?? '';
  return (
    <section className="results" aria-label="Result">
      <Lead isGood={isWhole}>
        {isStopped
          ? stoppedText(written.length)
          : `${isWhole ? filesText(written.length) : `${written.length} of ${rows.length} files`} ${
              written.length === 1 && rows.length === 1 ? 'is' : 'are'
            } ready. Nothing has been sent.`}
      </Lead>
      <div className="results-acts">
        {first && (
          <button
            type="button"
            className="plain"
            onClick={() => void request('file.reveal', { path: first })}
          >
            Show in folder
          </button>
        )}
        {exists > 0 && (
          <button type="button" className="plain" onClick={onReplace}>
            {exists === 1 ? 'Replace it' : 'Replace all'}
          </button>
        )}
      </div>
      {exists > 0 && <p>{existsText(exists)}</p>}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
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
                  <td>{nameOf(row.format)}</td>
                  <td className={row.type === 'failed' ? 'failed' : undefined}>
                    {row.problem
                      ? quotesIsolated(`${row.problem.message} ${row.problem.advice}`)
                      : RESULTS[row.type]}
                    {row.type === 'written' && row.path?.endsWith('.eml') && (
                      <OpenDraft path={row.path} />
                    )}
                  </td>
                  <td className="kit-time">{secondsText(row.milliseconds)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {[...warnings].flatMap(([source, own]) =>
        own.map((warning) => (
          <p className="kit-warning" key={`${source} ${warning}`}>
            <TriangleAlert size={14} aria-hidden="true" />
            <span>
              {isolatedName(source)}: {quotesIsolated(warning)}
            </span>
          </p>
        )),
      )}
    </section>
  );
}

function OpenDraft({ path }: { readonly path: string }) {
  const { report } = useWorkspace();
  const open = (): void => {
    request('file.openMail', { path }).catch((error) => report(problemOf(error)));
  };
  return (
    <button type="button" className="plain kit-open" onClick={open}>
      Open the e-mail draft
    </button>
  );
}

/** "1.4 s"; what took next to no time is not counted. */
const secondsText = (milliseconds: number): string =>
  milliseconds < 100 ? '' : `${(milliseconds / 1000).toFixed(1)} s`;
