import { useWorkspace } from '../workspace/workspace-context';
import './sample-notice.css';

/** Says above the page, as long as nobody has changed it, that the document is a sample. */
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
      </div>
    </section>
  );
}
