import { X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useWorkspace } from '../workspace/workspace-context';
import { stateText } from './ProgressBar';
import './work.css';

/** The running task in the status line, with its progress and a cancel button. */
export function WorkStatus() {
  const { work: store } = useWorkspace();
  const works = useSyncExternalStore(store.subscribe, store.works);
  return works.map((work) => (
    <span className="work-status" key={work.id}>
      {work.title}: {stateText(work)}
      <progress
        aria-label={work.title}
        max={Math.max(work.total, 1)}
        value={work.total > 0 ? work.done : undefined}
      />
      <button
        type="button"
        title="Cancel"
        aria-label={`Cancel: ${work.title}`}
        disabled={work.isStopping}
        onClick={() => store.stop(work.id)}
      >
        <X size={13} aria-hidden="true" />
      </button>
    </span>
  ));
}
