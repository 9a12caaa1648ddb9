import { useEffect, useState } from 'react';
import type { ExportOutcome, FormatEntry } from '../../core/bridge/messages/export';
import { isDraftOnly, leavingOptions } from '../../core/exports/gate';
import type { OptionField, OptionValue, OptionValues } from '../../core/exports/options';
import { NOTHING_REMEMBERED, optionsOf, SHARED_OPTIONS } from '../../core/exports/remembered';
import { problemOf, request } from '../bridge/client';
import { Unfinished } from '../templates/Unfinished';
import { Dialog } from './Dialog';
import { EmbargoEnded } from './embargo/EmbargoStatus';
import { FolderChoice } from './FolderChoice';
import { LetterheadChoice } from './LetterheadChoice';
import { OptionFields } from './OptionFields';
import { OutcomeText } from './OutcomeText';
import { useRemember, useRememberedOptions } from './remembered-options';
import type { SurfaceProps } from './surface-props';
import { useRelease, useWorkspace } from './workspace-context';
import './export.css';

interface Target {
  readonly format: FormatEntry;
  readonly chosen: boolean;
  readonly fileName: string;
}

const USUAL = new Set(['docx', 'pdf']);

/** Formats, folder and file names; then what was written, and what was not. */
export function ExportDialog({ onClose }: SurfaceProps) {
  const { report } = useWorkspace();
  const release = useRelease();
  const [targets, setTargets] = useState<readonly Target[]>([]);
  const [folder, setFolder] = useState('');
  const [outcomes, setOutcomes] = useState<readonly ExportOutcome[]>([]);
  const remembered = useRememberedOptions() ?? NOTHING_REMEMBERED;
  const remember = useRemember();
  const [busy, setBusy] = useState(false);
  // What is not finished leaves as a draft, which the person sees before choosing it.
  const isDraft = isDraftOnly(release) || remembered.shared.draft === true;

  // Asked once: what is typed here must not be overwritten.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    Promise.all([request('export.formats', null), request('export.suggest', { release })]).then(
      ([formats, suggested]) => {
        setFolder(suggested.folder);
        setTargets(
          formats.map((format) => ({
            format,
            chosen: USUAL.has(format.id),
            fileName: `${suggested.baseName}.${format.extension}`,
          })),
        );
      },
      (error) => report(problemOf(error)),
    );
  }, []);

  const change = (id: string, changes: Partial<Target>): void =>
    setTargets(targets.map((each) => (each.format.id === id ? { ...each, ...changes } : each)));
  const run = async (which: readonly Target[], replace: boolean): Promise<void> => {
    setBusy(true);
    try {
      const wanted = which.map(({ format, fileName }) => ({
        format: format.id,
        fileName,
        options: leavingOptions(release, format, remembered),
      }));
      const fresh = await request('export.run', { release, folder, targets: wanted, replace });
      const ids = new Set(fresh.map(({ format }) => format));
      setOutcomes([...outcomes.filter(({ format }) => !ids.has(format)), ...fresh]);
    } catch (error) {
      report(problemOf(error));
      onClose();
    } finally {
      setBusy(false);
    }
  };
  const chosen = targets.filter((target) => target.chosen);
  const targetOf = (id: string) => targets.filter(({ format }) => format.id === id);
  return (
    <Dialog title="Export" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run(chosen, false);
        }}
      >
        <Unfinished onChosen={onClose} />
        <fieldset className="formats">
          {targets.map(({ format, chosen: isChosen, fileName }) => (
            <div key={format.id}>
              <div className="row">
                <label>
                  <input
                    type="checkbox"
                    checked={isChosen}
                    onChange={({ target }) => change(format.id, { chosen: target.checked })}
                  />
                  {format.name}
                </label>
                <input
                  type="text"
                  aria-label={`File name of the ${format.name}`}
                  value={fileName}
                  disabled={!isChosen}
                  onChange={({ target }) => change(format.id, { fileName: target.value })}
                />
              </div>
              {isChosen && (
                <OwnOptions
                  format={format}
                  values={optionsOf(format, remembered)}
                  onChange={(name, value) => remember(format.id, name, value)}
                />
              )}
            </div>
          ))}
        </fieldset>
        <fieldset className="shared-options" aria-label="For all formats">
          <OptionFields
            fields={sharedFields(chosen)}
            values={{ ...remembered.shared, draft: isDraft }}
            onChange={(name, value) => remember('', name, value)}
          />
        </fieldset>
        <FolderChoice folder={folder} onChange={setFolder} />
        <EmbargoEnded />
        <ul className="outcomes" aria-live="polite">
          {outcomes.map((outcome) => (
            <li key={outcome.format}>
              <OutcomeText outcome={outcome} />
              {outcome.type === 'written' && (
                <button
                  type="button"
                  className="plain"
                  onClick={() => void request('file.reveal', { path: outcome.path })}
                >
                  Show in folder
                </button>
              )}
              {outcome.type === 'exists' && (
                <button
                  type="button"
                  className="plain"
                  onClick={() => void run(targetOf(outcome.format), true)}
                >
                  Replace it
                </button>
              )}
            </li>
          ))}
        </ul>
        <div className="actions">
          <button type="button" className="plain" onClick={onClose}>
            Close
          </button>
          <button type="submit" className="primary" disabled={busy || chosen.length === 0}>
            {busy ? 'Exporting…' : isDraft ? 'Export as draft' : 'Export'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface OwnProps {
  readonly format: FormatEntry;
  readonly values: OptionValues;
  readonly onChange: (name: string, value: OptionValue) => void;
}

/** What can be chosen about this format alone. */
function OwnOptions({ format, values, onChange }: OwnProps) {
  const own = Object.entries(format.options).filter(([name]) => !SHARED_OPTIONS.has(name));
  if (own.length === 0) return null;
  return (
    <fieldset className="own" aria-label={`Options of the ${format.name}`}>
      <OptionFields fields={Object.fromEntries(own)} values={values} onChange={onChange} />
      {values.letterhead === 'own' && <LetterheadChoice />}
    </fieldset>
  );
}

/** The options that are asked once, as far as one of these formats has them. */
function sharedFields(targets: readonly Target[]): Record<string, OptionField> {
  const fields = targets.flatMap(({ format }) => Object.entries(format.options));
  return Object.fromEntries(fields.filter(([name]) => SHARED_OPTIONS.has(name)));
}
