import { useEffect, useState } from 'react';
import type { EventData } from '../../../core/bridge/contract';

/** How far the work is that is under way. */
export function ExportProgress() {
  const [state, setState] = useState<EventData<'export.progress'> | null>(null);
  useEffect(() => window.dateline.on('export.progress', setState), []);
  const { done = 0, total = 0, what = '' } = state ?? {};
  return (
    <div className="kit-progress">
      <progress
        aria-label="Progress"
        max={Math.max(total, 1)}
        value={total > 0 ? done : undefined}
      />
      <small>{total > 0 ? `${done} of ${total} ${what}` : 'Starting…'}</small>
    </div>
  );
}
