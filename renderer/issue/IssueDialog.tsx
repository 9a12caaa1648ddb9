import { useEffect, useState } from 'react';
import type { ExportOutcome } from '../../core/bridge/messages/export';
import { canAct } from '../../core/lifecycle/acts';
import { NO_PICTURES } from '../../core/preflight/rough-bytes';
import type { IssueRecord } from '../../core/release/facts';
import { problemOf, request } from '../bridge/client';
import { releaseOf, setFacts } from '../editor/model/create-editor';
import { withoutSuggesting } from '../editor/model/suggesting';
import { FolderChoice } from '../export/FolderChoice';
import { FormatChoice } from '../export/FormatChoice';
import { useFormats } from '../export/use-formats';
import { exportNotice } from '../preflight/export-notice';
import { PreflightCard } from '../preflight/PreflightCard';
import { ResultDialog } from '../preflight/ResultDialog';
import { Results } from '../preflight/Results';
import { usePreflight } from '../preflight/use-preflight';
import { Dialog } from '../ui/Dialog';
import { Progress } from '../work/Progress';
import { useWork } from '../work/use-work';
import type { DialogProps } from '../workspace/dialog-props';
import { useRelease, useWorkspace } from '../workspace/workspace-context';
import '../embargo/embargo.css';
import './issue.css';

interface Issued {
  readonly outcomes: readonly ExportOutcome[];
  readonly record: IssueRecord | null;
  readonly wanted: number;
}

/** Issues a release: writes its files, records them, and locks the text. */
export function IssueDialog({ onClose }: DialogProps) {
  const workspace = useWorkspace();
  const { editor, report, save, showPanel } = workspace;
  const release = useRelease();
  const { status } = release.facts;
  const formats = useFormats('issue');
  const [folder, setFolder] = useState('');
  const [pictures, setPictures] = useState(NO_PICTURES);
  const [by, setBy] = useState('');
  /** Whether a policy says who issues. */
  const [isByLocked, setIsByLocked] = useState(false);
  const [why, setWhy] = useState('');
  const { work, result, start, clear } = useWork<Issued>('issue');
  const ids = formats.formats.map(({ id }) => id).filter((id) => formats.chosen.has(id));
  const found = usePreflight(ids, pictures);

  // Asked once: what is typed here must not be overwritten.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    Promise.all([
      request('export.suggest', { release }),
      request('issue.who', null),
      request('settings.state', null),
    ]).then(
      ([suggested, who, { locked, values }]) => {
        setFolder(suggested.folder);
        setPictures(suggested.pictureBytes);
        const isLocked = locked.includes('issuedBy') && values.issuedBy !== '';
        setIsByLocked(isLocked);
        // A name that was typed before the answer came stays.
        setBy((typed) => (isLocked ? who : typed || who));
      },
      (error) => report(problemOf(error)),
    );
  }, []);

  const isApproved = canAct('issue', status);
  const { errors, warnings, missing, verdict } = found;
  const isDespite = verdict === 'errors';
  const issue = (): void => {
    const despite = isDespite
      ? {
          errors: errors.length,
          warnings: warnings.length,
          ...(missing.length > 0 && { signOffs: missing.length }),
          why: why.trim(),
        }
      : null;
    // An issued release is never a draft, whatever the export options say.
    const sent = { release, folder, formats: formats.choices(false), by: by.trim(), despite };
    start({
      title: 'Issue',
      run: async (id) => {
        const { outcomes, record } = await request('issue.run', { work: id, ...sent });
        if (record) {
          const { issues } = releaseOf(editor).facts;
          withoutSuggesting(editor, () =>
            setFacts(editor, { status: 'issued', issues: [...issues, record] }),
          );
          // Issuing cannot be undone.
          editor.history = { undos: [], redos: [] };
          await save(false);
        }
        return { outcomes, record, wanted: ids.length };
      },
      ended: ({ outcomes, wanted }) => exportNotice('Issue', outcomes, wanted),
    });
  };
  if (result) {
    return (
      <ResultDialog
        title={result.record ? 'Issued' : 'Not issued'}
        onBack={result.record ? undefined : clear}
        onClose={onClose}
      >
        <Results outcomes={result.outcomes} wanted={result.wanted} />
        <p className="issue-about">
          {result.record
            ? 'The text is locked. Later changes need a correction.'
            : 'The release has not been issued: it is only when all its files are written.'}
        </p>
      </ResultDialog>
    );
  }
  return (
    <Dialog title="Issue the release" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          issue();
        }}
      >
        {!isApproved && (
          <div className="question" role="alert">
            <p>This release has not been approved. Approve it first in the Facts panel.</p>
            <button
              type="button"
              className="plain"
              onClick={() => {
                onClose();
                showPanel('facts');
              }}
            >
              Show in Facts
            </button>
          </div>
        )}
        <PreflightCard
          found={found}
          files={ids.length}
          unfinished="It cannot be issued until then."
          why={why}
          setWhy={setWhy}
          onClose={onClose}
        />
        <FormatChoice {...formats} />
        <FolderChoice folder={folder} onChange={setFolder} />
        <label>
          Issued by
          <input
            type="text"
            required
            disabled={isByLocked}
            value={by}
            onChange={({ target }) => setBy(target.value)}
          />
        </label>
        {isByLocked && <p className="issue-about">Set by whoever manages this computer.</p>}
        <p className="issue-about">
          Issuing writes the files, records them and locks the text. It sends nothing. Later changes
          need a correction.
        </p>
        <div className="actions">
          {work && <Progress work={work} />}
          <button type="button" className="plain" onClick={onClose}>
            {work ? 'Close' : 'Cancel'}
          </button>
          <button
            type="submit"
            className="primary"
            disabled={work !== null || !isApproved || ids.length === 0 || verdict === 'unfinished'}
          >
            {work ? 'Issuing…' : isDespite ? 'Issue anyway' : 'Issue'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
