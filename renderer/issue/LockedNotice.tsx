import { Lock, TriangleAlert } from 'lucide-react';
import { canAct } from '../../core/lifecycle/acts';
import { isIssued } from '../../core/lifecycle/status';
import { problemOf, request } from '../bridge/client';
import { useFromRelease, useWorkspace } from '../workspace/workspace-context';
import { correctionText, useCorrections } from './use-corrections';
import './issue.css';

/** A strip above the page of an issued, locked release. */
export function LockedNotice() {
  const { run, report } = useWorkspace();
  const status = useFromRelease((release) => release.facts.status);
  const latest = useCorrections().at(-1);
  if (!isIssued(status)) return null;
  const isWithdrawn = status === 'withdrawn';
  const Icon = isWithdrawn ? TriangleAlert : Lock;
  const open = (id: string): void => {
    request('issue.openCorrection', { id }).catch((error) => report(problemOf(error)));
  };
  return (
    <output className={isWithdrawn ? 'strip locked withdrawn' : 'strip locked'}>
      <Icon size={16} aria-hidden="true" />
      <p>
        <strong>
          {isWithdrawn
            ? 'This release has been withdrawn. Do not use it.'
            : 'This release has been issued.'}
        </strong>{' '}
        Its text is locked. {latest && correctionText(latest)}
      </p>
      {latest && (
        <button type="button" className="plain" onClick={() => open(latest.id)}>
          Open it
        </button>
      )}
      {!latest && canAct('correct', status) && (
        <button type="button" className="plain" onClick={() => run('issue.correct')}>
          Correct…
        </button>
      )}
    </output>
  );
}
