import { useEffect, useState } from 'react';
import type { ChosenFile, KitReply } from '../../../core/bridge/messages/kit';
import { problemOf, request } from '../../bridge/client';
import { Dialog } from '../Dialog';
import { FolderChoice } from '../FolderChoice';
import type { SurfaceProps } from '../surface-props';
import { useWorkspace } from '../workspace-context';
import { ExportProgress } from './ExportProgress';
import { FormatChoice } from './FormatChoice';
import { useFormats } from './use-formats';
import '../export.css';
import './kit.css';

const USUAL = ['docx', 'pdf', 'html', 'text'];

/** Formats, languages, name and place of a press kit; then what was written. */
export function KitDialog({ onClose }: SurfaceProps) {
  const { report } = useWorkspace();
  const formats = useFormats(USUAL);
  const [language, setLanguage] = useState('');
  const [others, setOthers] = useState<readonly ChosenFile[]>([]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState('');
  const [folder, setFolder] = useState('');
  const [as, setAs] = useState<'zip' | 'folder'>('zip');
  const [draft, setDraft] = useState(false);
  const [busy, setBusy] = useState(false);
  const [reply, setReply] = useState<KitReply | null>(null);

  useEffect(() => {
    request('kit.suggest', null).then(
      (suggested) => {
        setName(suggested.name);
        setFolder(suggested.folder);
        setLanguage(suggested.language);
        setOthers(suggested.others);
      },
      (error) => report(problemOf(error)),
    );
  }, [report]);

  const add = (): void => {
    request('kit.pick', null).then(
      (files) => setOthers(merged(others, files)),
      (error) => report(problemOf(error)),
    );
  };
  const run = async (replace: boolean): Promise<void> => {
    setBusy(true);
    setReply(null);
    const paths = others.map(({ path }) => path).filter((path) => !left.has(path));
    const order = { others: paths, formats: formats.choices(draft), name, folder, as, replace };
    try {
      setReply(await request('kit.run', order));
    } catch (error) {
      report(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  const toggle = (path: string): void => {
    const next = new Set(left);
    if (!next.delete(path)) next.add(path);
    setLeft(next);
  };
  return (
    <Dialog title="Press kit" onClose={onClose}>
      <form
        className="kit"
        onSubmit={(event) => {
          event.preventDefault();
          void run(false);
        }}
      >
        <p className="kit-about">
          The release in all formats and languages, its pictures in print and web size with credit
          and caption inside, logos, a fact sheet, contacts, and an index page that opens offline.
        </p>
        <FormatChoice {...formats} />
        <fieldset className="kit-part">
          <legend>Languages</legend>
          <ul className="kit-files">
            <li>
              <span>{languageName(language)}</span>
              <small>this release</small>
            </li>
            {others.map((file) => (
              <li key={file.path}>
                <label>
                  <input
                    type="checkbox"
                    checked={!left.has(file.path)}
                    onChange={() => toggle(file.path)}
                  />
                  {languageName(file.language)}
                </label>
                <small title={file.path}>{file.name}</small>
              </li>
            ))}
          </ul>
          <button type="button" className="plain" onClick={add}>
            Add a language…
          </button>
        </fieldset>
        <div className="kit-row">
          <label>
            Name
            <input type="text" value={name} onChange={({ target }) => setName(target.value)} />
          </label>
          <label>
            As
            <select
              value={as}
              onChange={({ target }) => setAs(target.value === 'folder' ? 'folder' : 'zip')}
            >
              <option value="zip">ZIP file</option>
              <option value="folder">Folder</option>
            </select>
          </label>
          <label className="switch">
            <input
              type="checkbox"
              checked={draft}
              onChange={({ target }) => setDraft(target.checked)}
            />
            Mark as draft
          </label>
        </div>
        <FolderChoice folder={folder} onChange={setFolder} />
        {busy && <ExportProgress />}
        <div className="kit-outcome" aria-live="polite">
          {reply && <Outcome reply={reply} onReplace={() => void run(true)} />}
        </div>
        <div className="actions">
          <button type="button" className="plain" onClick={onClose}>
            Close
          </button>
          <button
            type="submit"
            className="primary"
            disabled={busy || name.trim() === '' || formats.chosen.size === 0}
          >
            {busy ? 'Making the kit…' : 'Make the kit'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface OutcomeProps {
  readonly reply: KitReply;
  readonly onReplace: () => void;
}

function Outcome({ reply: { kit, warnings, problem }, onReplace }: OutcomeProps) {
  if (problem) {
    return (
      <p className="failed">
        {problem.message} {problem.advice}
      </p>
    );
  }
  if (!kit) return null;
  if (kit.type === 'exists') {
    return (
      <p>
        There already, and left alone: {kit.path}{' '}
        <button type="button" className="plain" onClick={onReplace}>
          Replace it
        </button>
      </p>
    );
  }
  return (
    <>
      <p>
        Written, {kit.files} files: {kit.path}{' '}
        <button
          type="button"
          className="plain"
          onClick={() => void request('file.reveal', { path: kit.path })}
        >
          Show in folder
        </button>
      </p>
      {[...kit.missing, ...warnings].map((sentence) => (
        <p className="failed" key={sentence}>
          {sentence}
        </p>
      ))}
    </>
  );
}

const merged = (old: readonly ChosenFile[], more: readonly ChosenFile[]): ChosenFile[] => [
  ...old,
  ...more.filter(({ path }) => !old.some((each) => each.path === path)),
];

function languageName(tag: string): string {
  if (tag === '') return '';
  return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
}
