import { EyeOff, Info } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { Severity } from '../../core/checks/severity';
import { isIssued } from '../../core/lifecycle/status';
import { useFromRelease, useWorkspace } from '../workspace/workspace-context';
import { FindingKind } from './FindingKind';
import type { ShownFinding } from './findings-store';
import { HouseStyleLine } from './HouseStyleLine';
import { showAll } from './suppress-finding';
import { ignoredOf, useFindings } from './use-findings';

const GROUPS: readonly { readonly severity: Severity; readonly title: string }[] = [
  { severity: 'error', title: 'Errors' },
  { severity: 'warning', title: 'Warnings' },
  { severity: 'advice', title: 'Advice' },
];
/** Findings beyond this number are shown on request. */
const PAGE_SIZE = 60;

/** The findings, worst first. Arrow keys move, Enter goes to the place. */
export function ChecksPanel() {
  const { editor } = useWorkspace();
  const findings = useFindings();
  const ignored = useFromRelease((release) => ignoredOf(release).length);
  const locked = useFromRelease(({ facts }) => isIssued(facts.status));
  const [open, setOpen] = useState<string | null>(null);
  const [shown, setShown] = useState(PAGE_SIZE);
  if (!findings) return <p className="desk-state">Checking…</p>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons inside pass through it
    <div className="press-desk" onKeyDown={moveFocus}>
      {findings.length === 0 && (
        <p className="desk-state">Nothing found. A person still has to read it.</p>
      )}
      {GROUPS.map(({ severity, title }) => {
        const group = findings.filter((each) => each.severity === severity);
        if (group.length === 0) return null;
        return (
          <section key={severity} className={`findings ${severity}`} aria-label={title}>
            <h3>
              {title} <span className="count">{group.length}</span>
            </h3>
            {byCheck(group.slice(0, shown)).map(([check, found]) => (
              <FindingKind
                key={check}
                check={check}
                found={found}
                all={group.filter((each) => each.check === check)}
                folds={severity === 'advice'}
                open={open}
                onToggle={(key) => setOpen(open === key ? null : key)}
              />
            ))}
            {group.length > shown && (
              <button type="button" className="plain" onClick={() => setShown(shown * 2)}>
                <Info size={14} aria-hidden="true" /> {group.length - shown} more
              </button>
            )}
          </section>
        );
      })}
      {ignored > 0 && !locked && (
        <button type="button" className="ignored" onClick={() => showAll(editor)}>
          <EyeOff size={14} aria-hidden="true" />
          {ignored === 1 ? '1 finding ignored' : `${ignored} findings ignored`}: show again
        </button>
      )}
      <HouseStyleLine />
    </div>
  );
}

/** Findings by their check, in the order in which each kind is first met. */
function byCheck(findings: readonly ShownFinding[]): [string, ShownFinding[]][] {
  const kinds = new Map<string, ShownFinding[]>();
  for (const finding of findings) {
    const kind = kinds.get(finding.check);
    if (kind) kind.push(finding);
    else kinds.set(finding.check, [finding]);
  }
  return [...kinds];
}

/** Elements that the arrow keys visit: findings and the headings of folded groups. */
const STOPS = '.finding-message, .kind-toggle';

/** Up and down go from finding to finding, over the groups. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !(event.target instanceof HTMLElement)) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(STOPS)];
  const around = event.target.closest('li, .finding-kind-head');
  const item = around?.querySelector<HTMLElement>(STOPS);
  const next = item ? all[all.indexOf(item) + step] : undefined;
  if (!next) return;
  event.preventDefault();
  next.focus();
}
