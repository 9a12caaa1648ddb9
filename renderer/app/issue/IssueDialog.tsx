import { useEffect, useState } from 'react';
import type { ExportOutcome, FormatEntry } from '../../../core/bridge/messages/export';
import { problemOf, request } from '../../bridge/client';
import { setFacts } from '../../editor/create-editor';
import { Dialog } from '../Dialog';
import { EmbargoEnded } from '../embargo/EmbargoStatus';
import { FolderChoice } from '../FolderChoice';
import { OutcomeText } from '../OutcomeText';
import type { SurfaceProps } from '../surface-props';
import { useRelease, useWorkspace } from '../workspace-context';

const USUAL = ['docx', 'pdf', 'html', 'text', 'eml'];

/** Sends a release out: writes its files, records them, and locks the text. */
export function IssueDialog({ onClose }: SurfaceProps) {
  const { editor, report, save } = useWorkspace();
  const release = useRelease();
  const { status, issues } = release.facts;
  const [formats, setFormats] = useState<readonly FormatEntry[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(USUAL));
  const [folder, setFolder] = useState('');
  const [by, setBy] = useState('');
  const [outcomes, setOutcomes] = useState<readonly ExportOutcome[]>([]);
  const [busy, setBusy] = useState(false);
  const fail = (error: unknown): void => report(problemOf(error));

  // Asked once: what is typed here must not be overwritten.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    Promise.all([
      request('export.formats', null),
      request('export.suggest', { release }),
      request('issue.who', null),
    ]).then(([all, suggested, who]) => {
      setFormats(all);
      setFolder(suggested.folder);
      setBy(who);
    }, fail);
  }, []);

  const toggle = (id: string): void =>
    setChosen(
      new Set(chosen.has(id) ? [...chosen].filter((each) => each !== id) : [...chosen, id]),
    );
  const ids = formats.map(({ id }) => id).filter((id) => chosen.has(id));
  const isApproved = status === 'approved';

  const issue = async (): Promise<void> => {
    setBusy(true);
    try {
      const sent = { release, folder, formats: ids, by: by.trim() };
      const { outcomes: fresh, record } = await request('issue.run', sent);
      setOutcomes(fresh);
      if (!record) return;
      setFacts(editor, { status: 'issued', issues: [...issues, record] });
      // What has happened in the world is not undone by undoing.
      editor.history = { undos: [], redos: [] };
      await save(false);
    } catch (error) {
      fail(error);
    } finally {
      setBusy(false);
    }
  };
  if (status === 'issued') {
    return (
      <Dialog title="Issued" onClose={onClose}>
        <p>The release has gone out, and its text is locked. These files were written:</p>
        <Outcomes outcomes={outcomes} />
        <div className="actions">
          <button type="button" className="primary" onClick={onClose}>
            Close
          </button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title="Issue the release" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void issue();
        }}
      >
        {!isApproved && (
          <p className="question" role="alert">
            This release has not been approved. Approve it first, in the facts.
          </p>
        )}
        <fieldset className="formats">
          {formats.map(({ id, name }) => (
            <label key={id}>
              <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
              {name}
            </label>
          ))}
        </fieldset>
        <FolderChoice folder={folder} onChange={setFolder} />
        <label>
          Issued by
          <input type="text" required value={by} onChange={({ target }) => setBy(target.value)} />
        </label>
        <EmbargoEnded />
        <Outcomes outcomes={outcomes} />
        <p className="hint">
          From then on the text is locked. What changes later goes out as a correction.
        </p>
        <div className="actions">
          <button type="button" className="plain" onClick={onClose}>
            Cancel
          </button>
          <button
            type="submit"
            className="primary"
            disabled={busy || !isApproved || ids.length === 0}
          >
            {busy ? 'Issuing…' : 'Issue'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function Outcomes({ outcomes }: { readonly outcomes: readonly ExportOutcome[] }) {
  return (
    <ul className="outcomes" aria-live="polite">
      {outcomes.map((outcome) => (
        <li key={outcome.format}>
          <OutcomeText outcome={outcome} />
        </li>
      ))}
    </ul>
  );
}
