import { Lock, TriangleAlert } from 'lucide-react';
import { isIssued } from '../../core/lifecycle/status';
import { useFromRelease, useWorkspace } from '../workspace/workspace-context';
import './issue.css';

/** Shows in the status line that the release has been issued or withdrawn. */
export function IssueStatus() {
  const { showPanel } = useWorkspace();
  const status = useFromRelease((release) => release.facts.status);
  if (!isIssued(status)) return null;
  const isWithdrawn = status === 'withdrawn';
  const Icon = isWithdrawn ? TriangleAlert : Lock;
  return (
    <button
      type="button"
      className={isWithdrawn ? 'status-flag bad' : 'status-flag'}
      onClick={() => showPanel('facts')}
    >
      <Icon size={13} aria-hidden="true" />
      {isWithdrawn ? 'Withdrawn – do not use' : 'Issued – text locked'}
    </button>
  );
}
