import { useEffect, useState } from 'react';
import type { ExportOutcome } from '../../../core/bridge/messages/export';
import { sheetRelease } from '../../../core/review/sign-off-sheet';
import { problemOf, request } from '../../bridge/client';
import { FolderChoice } from '../../export/FolderChoice';
import { exportNotice } from '../../preflight/export-notice';
import { ResultDialog } from '../../preflight/ResultDialog';
import { Results } from '../../preflight/Results';
import { Dialog } from '../../ui/Dialog';
import { Progress } from '../../work/Progress';
import { useWork } from '../../work/use-work';
import type { DialogProps } from '../../workspace/dialog-props';
import { useRelease, useWorkspace } from '../../workspace/workspace-context';
import './sign-off.css';

const FORMATS: Readonly<Record<'docx' | 'pdf', string>> = { docx: 'Word document', pdf: 'PDF' };
type Format = keyof typeof FORMATS;

/** The sign-off sheet as a document, for the file or the meeting. */
export function SheetDialog({ onClose }: DialogProps) {
  const { report } = useWorkspace();
  const release = useRelease();
  const [folder, setFolder] = useState('');
  const [base, setBase] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<Format>>(new Set(['pdf']));
  const [shares, setShares] = useState(false);
  const { work, result, start, clear } = useWork<readonly ExportOutcome[]>('signOffSheet');

  // Asked once: the folder that was chosen since must not be overwritten.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    request('export.suggest', { release }).then(
      (suggested) => {
        setFolder(suggested.folder);
        setBase(suggested.baseName);
      },
      (error) => report(problemOf(error)),
    );
  }, []);

  const formats = (Object.keys(FORMATS) as Format[]).filter((format) => chosen.has(format));
  const run = (replace: boolean): void => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const sheet = sheetRelease(release, { now: Date.now(), zone, shares });
    const targets = formats.map((format) => ({ format, fileName: `${base}-sign-off.${format}` }));
    start({
      title: 'Sign-off sheet',
      run: (id) =>
        request('export.run', { work: id, release: sheet, folder, targets, replace, despite: '' }),
      ended: (outcomes) => exportNotice('Sign-off sheet', outcomes, targets.length),
    });
  };
  if (result) {
    return (
      <ResultDialog title="Sign-off sheet" onBack={clear} onClose={onClose}>
        <Results outcomes={result} wanted={formats.length} onReplace={() => run(true)} />
      </ResultDialog>
    );
  }
  return (
    <Dialog title="Print the sign-off sheet" onClose={onClose}>
      <form
        className="sign-off-form"
        onSubmit={(event) => {
          event.preventDefault();
          run(false);
        }}
      >
        <p>
          Who was asked, who answered, when and how, and which text was approved. It is a document
          for the house and does not go out with the release.
        </p>
        <fieldset>
          <legend>As</legend>
          {(Object.keys(FORMATS) as Format[]).map((format) => (
            <label key={format} className="sign-off-check">
              <input
                type="checkbox"
                checked={chosen.has(format)}
                onChange={({ target }) => {
                  const next = new Set(chosen);
                  if (target.checked) next.add(format);
                  else next.delete(format);
                  setChosen(next);
                }}
              />{' '}
              {FORMATS[format]}
            </label>
          ))}
        </fieldset>
        <label className="sign-off-check">
          <input
            type="checkbox"
            checked={shares}
            onChange={({ target }) => setShares(target.checked)}
          />{' '}
          With the words and quotes of each organisation
        </label>
        <FolderChoice folder={folder} onChange={setFolder} />
        <div className="actions">
          {work && <Progress work={work} />}
          <button type="button" className="plain" onClick={onClose}>
            Close
          </button>
          <button
            type="submit"
            className="primary"
            disabled={work !== null || formats.length === 0 || base === ''}
          >
            {work ? 'Writing…' : 'Write it'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
