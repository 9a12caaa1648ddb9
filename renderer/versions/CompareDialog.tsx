import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { Reply } from '../../core/bridge/contract';
import type { VersionEntry } from '../../core/bridge/messages/versions';
import { request } from '../bridge/client';
import { Lead, WrittenFiles } from '../preflight/Results';
import { fileNameOf } from '../preflight/result-text';
import { Dialog } from '../ui/Dialog';
import { Progress } from '../work/Progress';
import { useWork } from '../work/use-work';
import type { DialogProps } from '../workspace/dialog-props';
import { type Notice, useRelease, useWorkspace } from '../workspace/workspace-context';
import { Compared, useChangeSteps } from './Compared';
import { ComparingStatus } from './ComparingStatus';
import type { Comparing } from './comparer';
import { restoreVersion } from './restore-version';
import { summary } from './summary';
import { useComparison } from './use-comparison';
import { useVersion, useVersions } from './use-versions';
import { labelOf } from './version-labels';
import './compare.css';

/** The versions to compare; null is the current text. */
export interface CompareArgument {
  readonly before: string | null;
  readonly after: string | null;
}

type Exported = Reply<'versions.export'>;

/** The notice about a comparison whose dialog was closed meanwhile. */
function exportedNotice({ path, isStopped }: Exported): Notice | null {
  if (path !== null) {
    return {
      kind: 'success',
      message: `The comparison is ready: ${fileNameOf(path)}. Word shows every change.`,
      actions: [{ label: 'Show in folder', run: () => void request('file.reveal', { path }) }],
    };
  }
  return isStopped
    ? { kind: 'warning', message: 'Comparison: cancelled. Nothing was written.' }
    : null;
}

const NONE: readonly VersionEntry[] = [];

/** Two versions in one text or side by side, from change to change; and out as a Word document. */
export function CompareDialog({ argument, onClose }: DialogProps) {
  const given = argument as Partial<CompareArgument> | undefined;
  const workspace = useWorkspace();
  const versions = useVersions()?.versions ?? NONE;
  const [chosen, setChosen] = useState<Partial<CompareArgument>>(given ?? {});
  const before = chosen.before === undefined ? (versions[0]?.id ?? null) : chosen.before;
  const after = chosen.after ?? null;
  const [sideBySide, setSideBySide] = useState(false);
  const [onlyChanges, setOnlyChanges] = useState(false);
  const now = useRelease();
  const old = useVersion(before);
  const newer = useVersion(after);
  const left = before === null ? now : old;
  const right = after === null ? now : newer;
  const compare = useComparison(left, right);
  const { comparing } = compare;
  const comparison = comparing.state === 'done' ? comparing.comparison : null;
  const { holder, step } = useChangeSteps();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    step(event.key === 'ArrowDown' ? 1 : -1);
  };
  const { work, result, start } = useWork<Exported>('comparison');
  const exportIt = (): void =>
    start({
      title: 'Comparison',
      run: (id) => request('versions.export', { work: id, before, after }),
      ended: exportedNotice,
    });
  const restorable = versions.find(({ id }) => id === before);
  return (
    <Dialog title="Compare versions" onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are also on buttons */}
      <div className="compare" onKeyDown={onKeyDown}>
        <div className="tools">
          <Choice
            label="Older"
            versions={versions}
            value={before}
            onChange={(id) => setChosen({ ...chosen, before: id })}
          />
          <Choice
            label="Newer"
            versions={versions}
            value={after}
            onChange={(id) => setChosen({ ...chosen, after: id })}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={sideBySide}
              onChange={({ target }) => setSideBySide(target.checked)}
            />
            Side by side
          </label>
          <label className="check">
            <input
              type="checkbox"
              checked={onlyChanges}
              onChange={({ target }) => setOnlyChanges(target.checked)}
            />
            Only what changed
          </label>
          <span className="steps">
            <button
              type="button"
              title="Change before (Alt+↑)"
              aria-label="Change before"
              onClick={() => step(-1)}
            >
              <ArrowUp size={16} aria-hidden="true" />
            </button>
            <button
              type="button"
              title="Next change (Alt+↓)"
              aria-label="Next change"
              onClick={() => step(1)}
            >
              <ArrowDown size={16} aria-hidden="true" />
            </button>
          </span>
        </div>
        <p role="status">{statusOf(comparing)}</p>
        <div className="cmp-ground" ref={holder}>
          <ComparingStatus of={compare} />
          {comparison && right && (
            <Compared
              comparison={comparison}
              after={right}
              sideBySide={sideBySide}
              onlyChanges={onlyChanges}
            />
          )}
        </div>
        {result?.path && (
          <section aria-label="Result">
            <Lead isGood>The comparison is ready. Word shows every change.</Lead>
            <WrittenFiles paths={[result.path]} />
          </section>
        )}
        {result?.isStopped && <Lead isGood={false}>Cancelled. Nothing was written.</Lead>}
        <div className="actions">
          {work && <Progress work={work} />}
          <button type="button" className="plain" disabled={work !== null} onClick={exportIt}>
            Save as Word with tracked changes…
          </button>
          {restorable && (
            <button
              type="button"
              className="plain"
              onClick={() => {
                onClose();
                void restoreVersion(restorable, workspace);
              }}
            >
              Restore the older one
            </button>
          )}
          <button type="button" className="primary" onClick={onClose}>
            Close
          </button>
        </div>
      </div>
    </Dialog>
  );
}

function statusOf(comparing: Comparing): string {
  if (comparing.state === 'done') return summary(comparing.comparison);
  if (comparing.state === 'running') return 'Comparing…';
  return comparing.state === 'waiting' ? 'Reading…' : '';
}

/** Shows one version by itself; its text cannot be changed. */
export function VersionDialog({ argument, onClose }: DialogProps) {
  const version = argument as VersionEntry;
  const workspace = useWorkspace();
  const release = useVersion(version.id);
  const compare = useComparison(release, release);
  const { comparing } = compare;
  return (
    <Dialog title={labelOf(version)} onClose={onClose}>
      <div className="compare">
        <div className="cmp-ground">
          <ComparingStatus of={compare} />
          {release && comparing.state === 'done' && (
            <Compared
              comparison={comparing.comparison}
              after={release}
              sideBySide={false}
              onlyChanges={false}
            />
          )}
        </div>
        <div className="actions">
          <button
            type="button"
            className="plain"
            onClick={() => {
              onClose();
              void restoreVersion(version, workspace);
            }}
          >
            Restore
          </button>
          <button
            type="button"
            className="plain"
            onClick={() => workspace.open('compare', { before: version.id, after: null })}
          >
            Compare with now
          </button>
          <button type="button" className="primary" onClick={onClose}>
            Close
          </button>
        </div>
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly versions: readonly VersionEntry[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

function Choice({ label, versions, value, onChange }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select value={value ?? ''} onChange={({ target }) => onChange(target.value || null)}>
        <option value="">Now</option>
        {versions.map((version) => (
          <option key={version.id} value={version.id}>
            {labelOf(version)}
          </option>
        ))}
      </select>
    </label>
  );
}
