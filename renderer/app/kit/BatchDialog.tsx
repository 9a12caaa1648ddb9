import { useEffect, useState } from 'react';
import type { BatchRow, ChosenFile } from '../../../core/bridge/messages/kit';
import { problemOf, request } from '../../bridge/client';
import { Dialog } from '../Dialog';
import { FolderChoice } from '../FolderChoice';
import type { SurfaceProps } from '../surface-props';
import { useWorkspace } from '../workspace-context';
import { BatchReport } from './BatchReport';
import { ExportProgress } from './ExportProgress';
import { FormatChoice } from './FormatChoice';
import { useFormats } from './use-formats';
import '../export.css';
import './kit.css';

const USUAL = ['docx', 'pdf', 'eml'];

/** Many releases in many formats at once; then a report of each file. */
export function BatchDialog({ onClose }: SurfaceProps) {
  const { report } = useWorkspace();
  const formats = useFormats(USUAL);
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [folder, setFolder] = useState('');
  const [eachOrganisation, setEachOrganisation] = useState(false);
  const [eachLanguage, setEachLanguage] = useState(false);
  const [replace, setReplace] = useState(false);
  const [draft, setDraft] = useState(false);
  const [busy, setBusy] = useState(false);
  const [rows, setRows] = useState<readonly BatchRow[] | null>(null);

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
  const run = async (): Promise<void> => {
    setBusy(true);
    setRows(null);
    const paths = files.map(({ path }) => path);
    const choices = formats.choices(draft);
    const order = { folder, eachOrganisation, eachLanguage, replace };
    try {
      setRows(await request('batch.run', { files: paths, formats: choices, ...order }));
    } catch (error) {
      report(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title="Export several releases" onClose={onClose}>
      <form
        className="kit"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <fieldset className="kit-part">
          <legend>Releases</legend>
          {files.length === 0 && <p className="kit-about">None chosen yet.</p>}
          <ul className="kit-files">
            {files.map(({ path, name }) => (
              <li key={path}>
                <span title={path}>{name}</span>
                <button
                  type="button"
                  className="plain"
                  aria-label={`Remove ${name}`}
                  onClick={() => setFiles(files.filter((each) => each.path !== path))}
                >
                  Remove
                </button>
              </li>
            ))}
          </ul>
          <button type="button" className="plain" onClick={add}>
            Add releases…
          </button>
        </fieldset>
        <FormatChoice {...formats} />
        <fieldset className="kit-part">
          <legend>Versions</legend>
          <Switch
            label="One led by each organisation"
            on={eachOrganisation}
            set={setEachOrganisation}
          />
          <Switch
            label="The other languages in the same folder too"
            on={eachLanguage}
            set={setEachLanguage}
          />
          <Switch label="Mark as draft" on={draft} set={setDraft} />
          <Switch label="Replace files that are there already" on={replace} set={setReplace} />
        </fieldset>
        <FolderChoice folder={folder} onChange={setFolder} />
        {busy && <ExportProgress />}
        <div aria-live="polite">{rows && <BatchReport rows={rows} />}</div>
        <div className="actions">
          <button type="button" className="plain" onClick={onClose}>
            Close
          </button>
          <button
            type="submit"
            className="primary"
            disabled={busy || files.length === 0 || formats.chosen.size === 0}
          >
            {busy ? 'Exporting…' : 'Export all'}
          </button>
        </div>
      </form>
    </Dialog>
  );
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
