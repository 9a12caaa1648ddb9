import { useEffect, useState } from 'react';
import type { Reply } from '../../core/bridge/contract';
import { problemOf, request } from '../bridge/client';
import { useWorkspace } from '../workspace/workspace-context';
import { beginTour } from './tour';
import './sample-notice.css';

/** How many of the files that were used last are offered here; _Open recent…_ has them all. */
const RECENT = 4;

/** The welcome: says, as long as nobody has changed it, that the document is a sample, and how to begin. */
export function SampleNotice() {
  const { sample, run } = useWorkspace();
  if (!sample) return null;
  return (
    <section className="strip sample" aria-label="Sample">
      <p>
        <strong>This is a sample:</strong> a real joint statement of 2018, faults included. Look
        around, or start with a release of your own.
      </p>
      <div className="sample-ways">
        <button type="button" className="primary" onClick={() => run('file.new')}>
          Start from a template…
        </button>
        <button type="button" className="plain" onClick={() => run('file.blank')}>
          Blank release
        </button>
        <button type="button" className="plain" onClick={() => run('file.open')}>
          Open…
        </button>
        <button type="button" className="plain" onClick={() => run('archive.open')}>
          Bring old releases
        </button>
        <button type="button" className="plain" onClick={beginTour}>
          Take the tour
        </button>
      </div>
      <RecentFiles />
    </section>
  );
}

function RecentFiles() {
  const { report } = useWorkspace();
  const [files, setFiles] = useState<Reply<'recent.list'>>([]);
  useEffect(() => {
    // _Open recent…_ says what is wrong, to whom asks for it.
    request('recent.list', null).then(setFiles, () => undefined);
  }, []);
  if (files.length === 0) return null;
  const open = (path: string): void =>
    void request('document.open', { path }).catch((error) => report(problemOf(error)));
  return (
    <nav className="sample-recent" aria-label="Used last">
      <span>Used last:</span>
      {files.slice(0, RECENT).map(({ path, name }) => (
        <button key={path} type="button" title={path} onClick={() => open(path)}>
          <bdi>{name}</bdi>
        </button>
      ))}
    </nav>
  );
}
