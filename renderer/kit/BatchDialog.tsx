import { useEffect, useState } from 'react';
import type { BatchReply, ChosenFile } from '../../core/bridge/messages/kit';
import { againstText, despiteText } from '../../core/preflight/preflight';
import { problemOf, request } from '../bridge/client';
import { FolderChoice } from '../export/FolderChoice';
import { FormatChoice } from '../export/FormatChoice';
import { useFormats } from '../export/use-formats';
import { DespiteField } from '../preflight/DespiteField';
import { ResultDialog } from '../preflight/ResultDialog';
import { stoppedText } from '../preflight/result-text';
import { Dialog } from '../ui/Dialog';
import { Progress } from '../work/Progress';
import { useWork } from '../work/use-work';
import type { DialogProps } from '../workspace/dialog-props';
import { type Notice, useWorkspace } from '../workspace/workspace-context';
import { BatchReport } from './BatchReport';
import { ChosenFileNotes } from './ChosenFileNotes';
import './kit.css';

/** Many releases in many formats at once; then a report of each file. */
export function BatchDialog({ onClose }: DialogProps) {
  const { report } = useWorkspace();
  const formats = useFormats('batch');
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [folder, setFolder] = useState('');
  const [eachOrganisation, setEachOrganisation] = useState(false);
  const [eachLanguage, setEachLanguage] = useState(false);
  const [replace, setReplace] = useState(false);
  const [draft, setDraft] = useState(false);
  const { work, result, start, clear } = useWork<BatchReply>('batch');
  const unfinished = files.filter(({ open }) => open.length > 0).length;
  const withErrors = draft
    ? []
    : files.filter(({ open, errors, signOffs }) => open.length === 0 && errors + signOffs > 0);
  const [why, setWhy] = useState('');

  useEffect(() => {
    request('kit.suggest', null).then(
      (suggested) => setFolder(suggested.folder),
      (error) => report(problemOf(error)),
    );
  }, [report]);

  const add = (): void => {
    request('kit.pick', null).then(
      (more) =>
        setFiles([
          ...files,
          ...more.filter(({ path }) => !files.some((each) => each.path === path)),
        ]),
      (error) => report(problemOf(error)),
    );
  };
  const run = (mayReplace: boolean): void => {
    const paths = files.map(({ path }) => path);
    const choices = formats.choices(draft);
    const despite = withErrors.map((file) => ({
      path: file.path,
      note: despiteText(againstText(file), why),
    }));
    const order = { folder, eachOrganisation, eachLanguage, replace: mayReplace, despite };
    start({
      title: 'Export of several releases',
      run: (id) => request('batch.run', { work: id, files: paths, formats: choices, ...order }),
      ended: batchNotice,
    });
  };
  if (result) {
    return (
      <ResultDialog title="Export several releases" onBack={clear} onClose={onClose}>
        <BatchReport reply={result} formats={formats.formats} onReplace={() => run(true)} />
      </ResultDialog>
    );
  }
  return (
    <Dialog title="Export several releases" onClose={onClose}>
      <form
        className="kit"
        onSubmit={(event) => {
          event.preventDefault();
          run(replace);
        }}
      >
        <fieldset className="kit-part">
          <legend>Releases</legend>
          {files.length === 0 && <p className="kit-about">None chosen yet.</p>}
          <ul className="kit-files">
            {files.map((file) => {
              const { path, name } = file;
              return (
                <li key={path}>
                  <span title={path}>{name}</span>
                  <ChosenFileNotes file={file} isDraft={draft} />
                  <button
                    type="button"
                    className="plain"
                    aria-label={`Remove ${name}`}
                    onClick={() => setFiles(files.filter((each) => each.path !== path))}
                  >
                    Remove
                  </button>
                </li>
              );
            })}
          </ul>
          <button type="button" className="plain" onClick={add}>
            Add releases…
          </button>
        </fieldset>
        <FormatChoice {...formats} />
        <fieldset className="kit-part">
          <legend>Versions</legend>
          <Switch
            label="A version for each organisation, its name first"
            on={eachOrganisation}
            set={setEachOrganisation}
          />
          <Switch
            label="Include translations in the same folder"
            on={eachLanguage}
            set={setEachLanguage}
          />
          <Switch label="Mark as draft" on={draft} set={setDraft} />
          <Switch label="Replace files that already exist" on={replace} set={setReplace} />
        </fieldset>
        <FolderChoice folder={folder} onChange={setFolder} />
        {unfinished > 0 && !draft && (
          <p className="kit-unfinished" role="status">
            {unfinished === 1 ? 'One release is' : `${unfinished} releases are`} not finished and
            will not be exported. Finish {unfinished === 1 ? 'it' : 'them'}, or export everything as
            a draft.
          </p>
        )}
        {withErrors.length > 0 && (
          <DespiteField label="Why they go out all the same" why={why} setWhy={setWhy} />
        )}
        <div className="actions">
          {work && <Progress work={work} />}
          <button type="button" className="plain" onClick={onClose}>
            Close
          </button>
          <button
            type="submit"
            className="primary"
            disabled={work !== null || files.length === 0 || formats.chosen.size === 0}
          >
            {work ? 'Exporting…' : withErrors.length > 0 ? 'Export all anyway' : 'Export all'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** The notice about a batch whose dialog was closed meanwhile. */
function batchNotice({ rows, isStopped }: BatchReply): Notice {
  const written = rows.filter(({ type }) => type === 'written');
  const path = written.find((row) => row.path)?.path;
  const isWhole = !isStopped && written.length === rows.length;
  return {
    kind: isWhole ? 'success' : 'warning',
    message: isStopped
      ? stoppedText(written.length)
      : `${written.length} of ${rows.length} files are ready. Nothing has been sent.`,
    ...(path && {
      actions: [{ label: 'Show in folder', run: () => void request('file.reveal', { path }) }],
    }),
  };
}

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly set: (on: boolean) => void;
}

function Switch({ label, on, set }: SwitchProps) {
  return (
    <label>
      <input type="checkbox" checked={on} onChange={({ target }) => set(target.checked)} />
      {label}
    </label>
  );
}
