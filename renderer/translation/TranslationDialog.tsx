import { type FormEvent, useState } from 'react';
import { isIssued } from '../../core/lifecycle/status';
import { baseLanguage } from '../../core/text/base-language';
import { withUnitIds } from '../../core/translation/units';
import { problemOf, request } from '../bridge/client';
import { releaseOf } from '../editor/model/release-of';
import { replaceRelease } from '../editor/model/replace-release';
import { Dialog } from '../ui/Dialog';
import { LANGUAGES, languageName } from '../ui/languages';
import type { DialogProps } from '../workspace/dialog-props';
import { useRelease, useWorkspace } from '../workspace/workspace-context';
import './translation.css';

type Done =
  | { readonly kind: 'written'; readonly path: string; readonly mustSave: boolean }
  | { readonly kind: 'taken'; readonly path: string; readonly lines: readonly string[] };

/** Sends the text to a translator as XLIFF, and takes in what comes back. */
export function TranslationDialog({ onClose }: DialogProps) {
  const { editor, report } = useWorkspace();
  const { facts } = useRelease();
  const others = LANGUAGES.filter((tag) => baseLanguage(tag) !== baseLanguage(facts.language));
  const [to, setTo] = useState(others[0] ?? 'fr');
  const [isUpdate, setUpdate] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState<Done | null>(null);

  const run = async (work: () => Promise<Done | null>): Promise<void> => {
    setBusy(true);
    try {
      const result = await work();
      if (result) setDone(result);
    } catch (error) {
      report(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  const write = (event: FormEvent): void => {
    event.preventDefault();
    run(async () => {
      const now = releaseOf(editor);
      // The text of an issued release is locked, and nothing moves in it.
      const release = isIssued(now.facts.status) ? now : withUnitIds(now, newUnitId);
      const file = await request('translation.export', { release, to, isUpdate });
      if (!file) return null;
      if (release !== now) replaceRelease(editor, release);
      return { kind: 'written', path: file.path, mustSave: release !== now };
    });
  };
  const take = (): void => {
    run(async () => {
      const taken = await request('translation.take', { release: releaseOf(editor), isUpdate });
      return taken && { kind: 'taken', ...taken };
    });
  };

  if (done) return <DoneDialog done={done} onBack={() => setDone(null)} onClose={onClose} />;
  return (
    <Dialog title="Translations" onClose={onClose}>
      <form className="translation" onSubmit={write}>
        <p>
          A translator gets an XLIFF file, which translation programs open. What comes back is
          matched passage by passage, also when the text has moved on; nothing is overwritten.
        </p>
        <fieldset>
          <legend>The translation</legend>
          <label className="check">
            <input
              type="radio"
              name="translation"
              checked={!isUpdate}
              onChange={() => setUpdate(false)}
            />
            Make a new one
          </label>
          <label className="check">
            <input
              type="radio"
              name="translation"
              checked={isUpdate}
              onChange={() => setUpdate(true)}
            />
            Bring the one there is up to date
          </label>
        </fieldset>
        {!isUpdate && (
          <label>
            Translate into
            <select value={to} onChange={({ target }) => setTo(target.value)}>
              {others.map((tag) => (
                <option key={tag} value={tag}>
                  {languageName(tag)}
                </option>
              ))}
            </select>
          </label>
        )}
        <div className="actions">
          <button type="button" className="plain" onClick={onClose}>
            Close
          </button>
          <button type="button" className="plain" disabled={isBusy} onClick={take}>
            Take in a translation…
          </button>
          <button type="submit" className="primary" disabled={isBusy}>
            Save for the translator…
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface DoneProps {
  readonly done: Done;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

function DoneDialog({ done, onBack, onClose }: DoneProps) {
  const { report } = useWorkspace();
  const { path, kind } = done;
  const show = (): void => {
    const shown =
      kind === 'taken' ? request('document.open', { path }) : request('file.reveal', { path });
    shown.then(kind === 'taken' ? onClose : undefined, (error) => report(problemOf(error)));
  };
  return (
    <Dialog
      title={kind === 'taken' ? 'Translation taken in' : 'Ready for the translator'}
      onClose={onClose}
    >
      <div className="translation" role="status">
        <p>
          <code>{path}</code>
        </p>
        {kind === 'written' && done.mustSave && (
          <p>
            Save this release too: its passages have ids now, by which the translation is matched.
          </p>
        )}
        {kind === 'taken' && (
          <ul>
            {done.lines.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="actions">
        <button type="button" className="plain" onClick={onBack}>
          Back
        </button>
        <button type="button" className="plain" onClick={onClose}>
          Close
        </button>
        <button type="button" className="primary" data-autofocus onClick={show}>
          {kind === 'taken' ? 'Open the translation' : 'Show in folder'}
        </button>
      </div>
    </Dialog>
  );
}

const newUnitId = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 12);
