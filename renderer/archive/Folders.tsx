import { useEffect, useState } from 'react';
import type {
  ArchiveFailure,
  ArchiveProgress,
  ArchiveState,
} from '../../core/bridge/messages/past-releases';
import { request } from '../bridge/client';
import { releases, timeLeft } from './words';

interface Props {
  readonly state: ArchiveState;
  /** Folders are being added: this stays in sight while they are read. */
  readonly onAdd: () => void;
  readonly fail: (error: unknown) => void;
}

/** The folders that belong to the archive, what was read of them, and what could not be read. */
export function Folders({ state, onAdd, fail }: Props) {
  const { folders, progress, last } = state;
  const ask = (name: 'archive.update' | 'archive.cancel') => (): void =>
    void request(name, null).catch(fail);
  const add = (): void => {
    onAdd();
    request('archive.addFolders', null).catch(fail);
  };
  const remove = (path: string): void => void request('archive.removeFolder', { path }).catch(fail);
  return (
    <section className="archive-folders" aria-label="Folders">
      <h2>Folders of the archive</h2>
      <p className="hint">
        Old releases in any format: Word, ODT, RTF, web pages, Markdown, text, e-mails and Dateline.
        They are only read, never changed, and nothing leaves this computer.
      </p>
      {folders.length > 0 && (
        <ul>
          {folders.map(({ path, files, failed }) => (
            <li key={path}>
              <span>
                <bdi>{path}</bdi>
                <small>
                  {releases(files)}
                  {failed > 0 && `, ${failed} not readable`}
                </small>
              </span>
              <button
                type="button"
                title="The folder itself stays as it is."
                onClick={() => remove(path)}
              >
                Take out
              </button>
            </li>
          ))}
        </ul>
      )}
      {progress ? (
        <ImportProgress progress={progress} cancel={ask('archive.cancel')} />
      ) : (
        <div className="archive-actions">
          <button type="button" className="primary" onClick={add}>
            Add folders…
          </button>
          {folders.length > 0 && (
            <button type="button" className="plain" onClick={ask('archive.update')}>
              {last?.isStopped ? 'Go on reading' : 'Look for new files'}
            </button>
          )}
        </div>
      )}
      {!progress && last && <p role="status">{lastSentence(last)}</p>}
      <Failures state={state} fail={fail} />
    </section>
  );
}

interface ImportProgressProps {
  readonly progress: ArchiveProgress;
  readonly cancel: () => void;
}

/** How far the reading of the folders is, and a way to end it. */
export function ImportProgress({ progress, cancel }: ImportProgressProps) {
  const { done, total, secondsLeft, failed } = progress;
  const [isStopping, setIsStopping] = useState(false);
  const count = `${done.toLocaleString('en')} of ${releases(total)}`;
  const said = [
    total === 0 ? 'Looking for releases…' : count,
    failed > 0 && `${failed} not readable`,
    secondsLeft !== null && timeLeft(secondsLeft),
  ];
  return (
    <div className="archive-progress">
      <progress
        aria-label="Releases read"
        max={Math.max(total, 1)}
        value={total > 0 ? done : undefined}
      />
      <small role="status">{isStopping ? 'Cancelling…' : said.filter(Boolean).join(', ')}</small>
      <button
        type="button"
        className="plain"
        disabled={isStopping}
        onClick={() => {
          setIsStopping(true);
          cancel();
        }}
      >
        Cancel
      </button>
    </div>
  );
}

function lastSentence({ read, unchanged, removed, isStopped }: NonNullable<ArchiveState['last']>) {
  const parts = [
    `${read.toLocaleString('en')} read`,
    unchanged > 0 && `${unchanged.toLocaleString('en')} unchanged`,
    removed > 0 && `${removed.toLocaleString('en')} gone`,
  ];
  const done = parts.filter(Boolean).join(', ');
  return isStopped ? `Cancelled: ${done}. What was read can be searched.` : `${done}.`;
}

/** What could not be read, and why: a row for each. */
function Failures({ state, fail }: Omit<Props, 'onAdd'>) {
  const [failures, setFailures] = useState<readonly ArchiveFailure[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state may have others
  useEffect(() => {
    request('archive.failures', null).then(setFailures, fail);
  }, [state.last, state.folders, fail]);
  if (failures.length === 0) return null;
  return (
    <div className="archive-failures">
      <h3>
        {failures.length === 1
          ? '1 file could not be read'
          : `${failures.length} files could not be read`}
      </h3>
      <ul>
        {failures.map(({ path, message, advice }) => (
          <li key={path}>
            <strong>{message}</strong> {advice} <code>{path}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
