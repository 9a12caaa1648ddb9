import { useEffect, useState } from 'react';
import { fromJsonBytes } from '../../core/bridge/json-bytes';
import type { Release } from '../../core/release/release';
import { problemOf, request } from '../bridge/client';
import { Compared } from '../versions/Compared';
import { ComparingStatus } from '../versions/ComparingStatus';
import { summary } from '../versions/summary';
import { useComparison } from '../versions/use-comparison';
import { useWorkspace } from '../workspace/workspace-context';
import { takeFocus } from './take-focus';
import '../versions/compare.css';

interface OriginProps {
  readonly onCompare: () => void;
  readonly onEnd: () => void;
}

/** For a file that carries the release it says it came from. */
export function Origin({ onCompare, onEnd }: OriginProps) {
  const { report } = useWorkspace();
  const open = (): void => {
    request('imports.openOrigin', null).then(onEnd, (error) => report(problemOf(error)));
  };
  return (
    <div className="origin">
      <p>
        <strong>This file carries the release that Dateline wrote it from.</strong> Whoever sent the
        file can have changed that release too: see what was changed before you rely on it.
      </p>
      <button type="button" className="plain" onClick={open}>
        Open as the release it came from
      </button>
      <button type="button" className="plain" onClick={onCompare}>
        What was changed since
      </button>
    </div>
  );
}

interface Changes {
  readonly before: Release;
  readonly after: Release;
}

/** What the file says now beside what Dateline wrote into it. */
export function ChangesSince({ onClose }: { readonly onClose: () => void }) {
  const { report } = useWorkspace();
  const [changes, setChanges] = useState<Changes | null>(null);
  const comparison = useComparison(changes?.before ?? null, changes?.after ?? null);
  const { comparing } = comparison;
  useEffect(() => {
    request('imports.since', null).then(
      ({ before, after }) =>
        setChanges({ before: fromJsonBytes(before), after: fromJsonBytes(after) }),
      (error) => {
        report(problemOf(error));
        onClose();
      },
    );
  }, [report, onClose]);
  return (
    <section className="review-changes compare" aria-label="What was changed since">
      <p role="status">
        {comparing.state === 'done' ? summary(comparing.comparison) : 'Comparing…'}
      </p>
      <div className="cmp-ground">
        <ComparingStatus of={comparison} />
        {comparing.state === 'done' && changes && (
          <Compared
            comparison={comparing.comparison}
            after={changes.after}
            sideBySide={false}
            onlyChanges={false}
          />
        )}
      </div>
      <div>
        <button type="button" className="plain" ref={takeFocus} onClick={onClose}>
          Back to the review
        </button>
      </div>
    </section>
  );
}
