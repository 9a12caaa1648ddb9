import { useWorkspace } from '../workspace/workspace-context';
import { useFindings } from './use-findings';

/** How many errors and warnings there are; a click shows them. */
export function FindingsCount() {
  const { showPanel } = useWorkspace();
  const findings = useFindings();
  if (!findings) return null;
  const count = (severity: string): number =>
    findings.filter((each) => each.severity === severity).length;
  const parts = [counted(count('error'), 'error'), counted(count('warning'), 'warning')];
  const text = parts.filter(Boolean).join(', ') || 'Nothing found';
  return (
    <button type="button" className="findings-count" onClick={() => showPanel('checks')}>
      {text}
    </button>
  );
}

const counted = (count: number, noun: string): string =>
  count === 0 ? '' : count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
