import { CircleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ChosenFile, KitReply } from '../../core/bridge/messages/kit';
import { isDraftOnly } from '../../core/exports/export-guard';
import { againstTextOf, despiteText } from '../../core/preflight/preflight';
import { bytesText, NO_PICTURES, roughKitBytes } from '../../core/preflight/rough-bytes';
import { problemOf, request } from '../bridge/client';
import { FolderChoice } from '../export/FolderChoice';
import { FormatChoice } from '../export/FormatChoice';
import { useFormats } from '../export/use-formats';
import { PreflightCard } from '../preflight/PreflightCard';
import { ResultDialog } from '../preflight/ResultDialog';
import { Lead, WrittenFiles } from '../preflight/Results';
import { shownName } from '../preflight/result-text';
import { usePreflight } from '../preflight/use-preflight';
import { Dialog } from '../ui/Dialog';
import { Progress } from '../work/Progress';
import { useWork } from '../work/use-work';
import type { DialogProps } from '../workspace/dialog-props';
import { type Notice, useFromRelease, useWorkspace } from '../workspace/workspace-context';
import { ChosenFileNotes } from './ChosenFileNotes';
import './kit.css';

/** Formats, languages, name and folder of a press kit; then the results. */
export function KitDialog({ onClose }: DialogProps) {
  const { report } = useWorkspace();
  const formats = useFormats('kit');
  const [language, setLanguage] = useState('');
  const [others, setOthers] = useState<readonly ChosenFile[]>([]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState('');
  const [folder, setFolder] = useState('');
  const [as, setAs] = useState<'zip' | 'folder'>('zip');
  const [wantsDraft, setDraft] = useState(false);
  const [pictures, setPictures] = useState(NO_PICTURES);
  const [why, setWhy] = useState('');
  const { work, result, start, clear } = useWork<KitReply>('kit');
  const mustBeDraft = useFromRelease(isDraftOnly);
  const draft = mustBeDraft || wantsDraft;
  const found = usePreflight([...formats.chosen], pictures);
  const languages = 1 + others.filter(({ path }) => !left.has(path)).length;
  const isDespite = found.verdict === 'errors' && !draft;

  useEffect(() => {
    request('kit.suggest', null).then(
      (suggested) => {
        setName(suggested.name);
        setFolder(suggested.folder);
        setLanguage(suggested.language);
        setOthers(suggested.others);
        setPictures(suggested.pictureBytes);
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
  const run = (replace: boolean): void => {
    const paths = others.map(({ path }) => path).filter((path) => !left.has(path));
    const order = { others: paths, formats: formats.choices(draft), name, folder, as, replace };
    const despite = isDespite ? despiteText(againstTextOf(found), why) : '';
    start({
      title: 'Press kit',
      run: (id) => request('kit.run', { work: id, ...order, despite }),
      ended: kitNotice,
    });
  };
  const toggle = (path: string): void => {
    const next = new Set(left);
    if (!next.delete(path)) next.add(path);
    setLeft(next);
  };
  if (result) {
    return (
      <ResultDialog title="Press kit" onBack={clear} onClose={onClose}>
        <Outcome reply={result} onReplace={() => run(true)} />
      </ResultDialog>
    );
  }
  return (
    <Dialog title="Press kit" onClose={onClose}>
      <form
        className="kit"
        onSubmit={(event) => {
          event.preventDefault();
          run(false);
        }}
      >
        <PreflightCard
          found={found}
          files={null}
          size={kitSizeText(found.bytes, languages, pictures.print)}
          unfinished="Until then the kit can be made only as a draft, clearly marked as one."
          why={why}
          setWhy={setWhy}
          onClose={onClose}
        />
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
                <ChosenFileNotes file={file} isDraft={draft} />
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
              disabled={mustBeDraft}
              onChange={({ target }) => setDraft(target.checked)}
            />
            Mark as draft
          </label>
        </div>
        <FolderChoice folder={folder} onChange={setFolder} />
        <div className="actions">
          {work && <Progress work={work} />}
          <button type="button" className="plain" onClick={onClose}>
            Close
          </button>
          <button
            type="submit"
            className="primary"
            disabled={work !== null || name.trim() === '' || formats.chosen.size === 0}
          >
            {work ? 'Making the kit…' : submitLabel(draft, isDespite)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** How large the kit will be, roughly. */
const kitSizeText = (bytes: number, languages: number, pictureBytes: number): string =>
  `The kit will be about ${bytesText(roughKitBytes(bytes, languages, pictureBytes))}.`;

function submitLabel(isDraft: boolean, isDespite: boolean): string {
  if (isDraft) return 'Make the kit as draft';
  return isDespite ? 'Make the kit anyway' : 'Make the kit';
}

interface OutcomeProps {
  readonly reply: KitReply;
  readonly onReplace: () => void;
}

function Outcome({ reply: { kit, warnings, problem, isStopped }, onReplace }: OutcomeProps) {
  if (problem) {
    return (
      <div className="results-part failed" role="alert">
        <p>
          <CircleAlert size={16} aria-hidden="true" />
          <strong>{problem.message}</strong>
        </p>
        <p>{problem.advice}</p>
      </div>
    );
  }
  if (isStopped || !kit) return <Lead isGood={false}>Cancelled. Nothing was written.</Lead>;
  if (kit.type === 'exists') {
    return (
      <div className="results-part">
        <p>
          <CircleAlert size={16} aria-hidden="true" />
          <strong>“{shownName(kit.path)}” already exists and was not replaced.</strong>
        </p>
        <button type="button" className="plain" onClick={onReplace}>
          Replace it
        </button>
      </div>
    );
  }
  return (
    <section className="results" aria-label="Result">
      <Lead isGood>{`The press kit is ready: ${kit.files} files. Nothing has been sent.`}</Lead>
      <WrittenFiles paths={[kit.path]} mail={kit.mail} />
      {[...kit.missing, ...warnings].map((sentence) => (
        <p className="failed" key={sentence}>
          {sentence}
        </p>
      ))}
    </section>
  );
}

/** The notice about a kit whose dialog was closed meanwhile. */
function kitNotice({ kit, problem, isStopped }: KitReply): Notice {
  if (problem) return { kind: 'error', ...problem };
  if (isStopped || !kit) {
    return { kind: 'warning', message: 'Press kit: cancelled. Nothing was written.' };
  }
  const { path } = kit;
  const actions = [{ label: 'Show in folder', run: () => void request('file.reveal', { path }) }];
  return kit.type === 'written'
    ? { kind: 'success', message: 'The press kit is ready. Nothing has been sent.', actions }
    : {
        kind: 'warning',
        message: `“${shownName(path)}” already exists and was not replaced.`,
        advice: 'Make the kit again, under another name.',
      };
}

const merged = (old: readonly ChosenFile[], more: readonly ChosenFile[]): ChosenFile[] => [
  ...old,
  ...more.filter(({ path }) => !old.some((each) => each.path === path)),
];

function languageName(tag: string): string {
  if (tag === '') return '';
  return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
}
