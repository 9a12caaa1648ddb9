import { useEffect, useState } from 'react';
import type { Reply } from '../../core/bridge/contract';
import { problemOf, request } from '../bridge/client';
import { Dialog } from '../ui/Dialog';
import type { DialogProps } from '../workspace/dialog-props';
import { useWorkspace } from '../workspace/workspace-context';

/** Which Dateline this is, and what it runs on. */
export function AboutDialog({ onClose }: DialogProps) {
  const { report, tell, run } = useWorkspace();
  const [about, setAbout] = useState<Reply<'app.about'> | null>(null);
  useEffect(() => {
    request('app.about', null).then(setAbout, (error) => report(problemOf(error)));
  }, [report]);
  const lines = about
    ? [
        ['Version', about.version],
        ['System', about.system],
        ['Electron', about.electron],
        ['Chromium', about.chromium],
        ['Node', about.node],
      ]
    : [];
  const copy = (): void => {
    const text = ['Dateline', ...lines.map(([name, value]) => `${name}: ${value}`)].join('\n');
    request('clipboard.write', { text }).then(
      () => void tell({ kind: 'success', message: 'Copied.' }),
      (error) => report(problemOf(error)),
    );
  };
  return (
    <Dialog title="About Dateline" onClose={onClose}>
      <p>
        Write a press release once, check it, have it approved, and issue it in every format. It
        works offline: nothing you write leaves this computer by itself.
      </p>
      <dl className="about">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>Dateline is free software under the MIT licence.</p>
      <div className="actions">
        <button type="button" className="plain" onClick={() => run('help.licences')}>
          Licences
        </button>
        <button type="button" className="plain" onClick={copy}>
          Copy
        </button>
        <button type="button" className="plain" onClick={onClose} data-autofocus>
          Close
        </button>
      </div>
    </Dialog>
  );
}
