import { useEffect, useState } from 'react';
import type { ExportOutcome, FormatEntry } from '../../core/bridge/messages/export';
import { problemOf, request } from '../bridge/client';
import { Dialog } from './Dialog';
import type { SurfaceProps } from './surface-props';
import { useRelease, useWorkspace } from './workspace-context';

interface Target {
  readonly format: FormatEntry;
  readonly chosen: boolean;
  readonly fileName: string;
}

const USUAL = new Set(['docx', 'pdf']);

/** Formats, folder and file names; then what was written, and what was not. */
export function ExportDialog({ onClose }: SurfaceProps) {
  const { report } = useWorkspace();
  const release = useRelease();
  const [targets, setTargets] = useState<readonly Target[]>([]);
  const [folder, setFolder] = useState('');
  const [outcomes, setOutcomes] = useState<readonly ExportOutcome[]>([]);
  const [busy, setBusy] = useState(false);

  // Asked once: what is typed here must not be overwritten.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    Promise.all([request('export.formats', null), request('export.suggest', { release })]).then(
      ([formats, suggested]) => {
        setFolder(suggested.folder);
        setTargets(
          formats.map((format) => ({
            format,
            chosen: USUAL.has(format.id),
            fileName: `${suggested.baseName}.${format.extension}`,
          })),
        );
      },
      (error) => report(problemOf(error)),
    );
  }, []);

  const change = (id: string, changes: Partial<Target>): void =>
    setTargets(targets.map((each) => (each.format.id === id ? { ...each, ...changes } : each)));
  const run = async (which: readonly Target[], replace: boolean): Promise<void> => {
    setBusy(true);
    try {
      const wanted = which.map(({ format, fileName }) => ({ format: format.id, fileName }));
      const fresh = await request('export.run', { release, folder, targets: wanted, replace });
      const ids = new Set(fresh.map(({ format }) => format));
      setOutcomes([...outcomes.filter(({ format }) => !ids.has(format)), ...fresh]);
    } catch (error) {
      report(problemOf(error));
      onClose();
    } finally {
      setBusy(false);
    }
  };
  const chosen = targets.filter((target) => target.chosen);
  const targetOf = (id: string) => targets.filter(({ format }) => format.id === id);
  return (
    <Dialog title="Export" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run(chosen, false);
        }}
      >
        <fieldset className="formats">
          {targets.map(({ format, chosen: isChosen, fileName }) => (
            <div className="row" key={format.id}>
              <label>
                <input
                  type="checkbox"
                  checked={isChosen}
                  onChange={({ target }) => change(format.id, { chosen: target.checked })}
                />
                {format.name}
              </label>
              <input
                type="text"
                aria-label={`File name of the ${format.name}`}
                value={fileName}
                disabled={!isChosen}
                onChange={({ target }) => change(format.id, { fileName: target.value })}
              />
            </div>
          ))}
        </fieldset>
        <div className="folder">
          <code title={folder}>{folder}</code>
          <button
            type="button"
            className="plain"
            onClick={() =>
              request('export.folder', { suggested: folder }).then(
                (path) => path && setFolder(path),
                (error) => report(problemOf(error)),
              )
            }
          >
            Change folder…
          </button>
        </div>
        <ul className="outcomes" aria-live="polite">
          {outcomes.map((outcome) => (
            <li key={outcome.format}>
              <OutcomeText outcome={outcome} />
              {outcome.type === 'written' && (
                <button
                  type="button"
                  className="plain"
                  onClick={() => void request('file.reveal', { path: outcome.path })}
                >
                  Show in folder
                </button>
              )}
              {outcome.type === 'exists' && (
                <button
                  type="button"
                  className="plain"
                  onClick={() => void run(targetOf(outcome.format), true)}
                >
                  Replace it
                </button>
              )}
            </li>
          ))}
        </ul>
        <div className="actions">
          <button type="button" className="plain" onClick={onClose}>
            Close
          </button>
          <button type="submit" className="primary" disabled={busy || chosen.length === 0}>
            {busy ? 'Exporting…' : 'Export'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function OutcomeText({ outcome }: { readonly outcome: ExportOutcome }) {
  switch (outcome.type) {
    case 'written':
      return <span>Written: {outcome.path}</span>;
    case 'exists':
      return <span>There already, and left alone: {outcome.path}</span>;
    case 'failed':
      return (
        <span className="failed">
          {outcome.problem.message} {outcome.problem.advice}
        </span>
      );
  }
}
