import { useCallback, useEffect, useState } from 'react';
import type { Reply } from '../../core/bridge/contract';
import { problemOf, request } from '../bridge/client';
import { Dialog } from '../ui/Dialog';
import type { DialogProps } from '../workspace/dialog-props';
import { useWorkspace } from '../workspace/workspace-context';
import './diagnostics.css';

/** Shows all that a report of a fault would hold, to be copied by the person; and repairs the profile. */
export function DiagnosticsDialog({ onClose }: DialogProps) {
  const { report, tell } = useWorkspace();
  const [found, setFound] = useState<Reply<'diagnostics.read'> | null>(null);
  const fail = useCallback((error: unknown) => report(problemOf(error)), [report]);
  const read = useCallback(
    () => void request('diagnostics.read', null).then(setFound, fail),
    [fail],
  );
  useEffect(read, [read]);
  const copy = (): void => {
    if (!found) return;
    request('clipboard.write', { text: found.text }).then(
      () => void tell({ kind: 'success', message: 'Copied.' }),
      fail,
    );
  };
  const repair = (): void => {
    request('diagnostics.repair', null).then((folder) => {
      read();
      if (folder)
        tell({
          kind: 'success',
          message: 'What was damaged is set aside.',
          advice: `Nothing was deleted. It is in ${folder}.`,
        });
    }, fail);
  };
  return (
    <Dialog title="Diagnostics" onClose={onClose}>
      <p>
        This is all that <em>Copy</em> copies. It holds nothing of your releases, contacts or
        settings; Dateline sends it nowhere.
      </p>
      <textarea
        className="diagnostics"
        aria-label="Diagnostics"
        readOnly
        value={found?.text ?? 'Looking…'}
        rows={16}
        spellCheck={false}
      />
      {found && <DamageFound damage={found.damage} onRepair={repair} />}
      <div className="actions">
        <button type="button" className="plain" onClick={copy} disabled={!found}>
          Copy
        </button>
        <button type="button" className="plain" onClick={onClose} data-autofocus>
          Close
        </button>
      </div>
    </Dialog>
  );
}

interface DamageFoundProps {
  readonly damage: Reply<'diagnostics.read'>['damage'];
  readonly onRepair: () => void;
}

function DamageFound({ damage, onRepair }: DamageFoundProps) {
  if (damage.length === 0) {
    return (
      <p>
        Nothing in your profile is damaged. If a window stays empty or draws wrongly, close Dateline
        and type <code>dateline repair</code>: it sets the caches aside too.
      </p>
    );
  }
  return (
    <>
      <p>This cannot be read. Dateline can set it aside, so that you can go on without it:</p>
      <ul>
        {damage.map(({ path, what }) => (
          <li key={path}>
            {path} ({what})
          </li>
        ))}
      </ul>
      <button type="button" onClick={onRepair}>
        Repair
      </button>
    </>
  );
}
