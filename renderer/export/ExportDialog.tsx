import { useEffect, useId, useState } from 'react';
import type { ExportOutcome, FormatEntry } from '../../core/bridge/messages/export';
import { effectiveOptions, isDraftOnly } from '../../core/exports/export-guard';
import type { OptionField, OptionValue, OptionValues } from '../../core/exports/options';
import { optionsOf, SHARED_OPTIONS } from '../../core/exports/remembered';
import { againstTextOf, despiteText } from '../../core/preflight/preflight';
import { NO_PICTURES } from '../../core/preflight/rough-bytes';
import { problemOf, request } from '../bridge/client';
import { exportNotice } from '../preflight/export-notice';
import { PreflightCard } from '../preflight/PreflightCard';
import { ResultDialog } from '../preflight/ResultDialog';
import { Results } from '../preflight/Results';
import { usePreflight } from '../preflight/use-preflight';
import { Dialog } from '../ui/Dialog';
import { OptionFields } from '../ui/OptionFields';
import { Progress } from '../work/Progress';
import { useWork } from '../work/use-work';
import type { DialogProps } from '../workspace/dialog-props';
import { useRelease, useWorkspace } from '../workspace/workspace-context';
import { FolderChoice } from './FolderChoice';
import { LetterheadChoice } from './LetterheadChoice';
import { useFormats } from './use-formats';
import './export.css';

/** Why the mark of a draft cannot be taken away. */
const DRAFT_ONLY = 'Something is still to be filled in.';
const UNFINISHED = 'Until then it can only go out as a draft, clearly marked as one.';

/** The result of an export, and the number of files it was to write. */
interface Exported {
  readonly outcomes: readonly ExportOutcome[];
  readonly wanted: number;
}

/** Formats, one name for all files, and a folder; then the results. */
export function ExportDialog({ onClose }: DialogProps) {
  const { report } = useWorkspace();
  const release = useRelease();
  const { formats, chosen, toggle, remembered, remember } = useFormats('export');
  const [folder, setFolder] = useState('');
  const [name, setName] = useState('');
  const [pictures, setPictures] = useState(NO_PICTURES);
  const [why, setWhy] = useState('');
  const nameField = useId();
  const { work, result, start, clear } = useWork<Exported>('export');
  const wanted = formats.filter(({ id }) => chosen.has(id));
  const found = usePreflight(
    wanted.map(({ id }) => id),
    pictures,
  );
  // An unfinished release goes out as a draft, which the person sees beforehand.
  const isDraft = isDraftOnly(release) || remembered.shared.draft === true;
  const isDespite = found.verdict === 'errors' && !isDraft;

  // Asked once: what is typed here must not be overwritten.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    request('export.suggest', { release }).then(
      (suggested) => {
        setFolder(suggested.folder);
        setName(suggested.baseName);
        setPictures(suggested.pictureBytes);
      },
      (error) => report(problemOf(error)),
    );
  }, []);

  const run = (which: readonly FormatEntry[], before: Exported | null): void => {
    const targets = which.map((format) => ({
      format: format.id,
      fileName: `${name.trim()}.${format.extension}`,
      options: effectiveOptions(release, format, remembered),
    }));
    const despite = isDespite ? despiteText(againstTextOf(found), why) : '';
    start({
      title: 'Export',
      run: async (id) => {
        const order = { work: id, release, folder, targets, replace: before !== null, despite };
        const fresh = await request('export.run', order);
        const ids = new Set(fresh.map(({ format }) => format));
        const kept = (before?.outcomes ?? []).filter(({ format }) => !ids.has(format));
        return { outcomes: [...kept, ...fresh], wanted: before?.wanted ?? targets.length };
      },
      ended: ({ outcomes, wanted: all }) => exportNotice('Export', outcomes, all),
    });
  };
  if (result) {
    const existing = new Set(
      result.outcomes.filter(({ type }) => type === 'exists').map(({ format }) => format),
    );
    return (
      <ResultDialog title="Export" onBack={clear} onClose={onClose}>
        <Results
          {...result}
          onReplace={() =>
            run(
              formats.filter(({ id }) => existing.has(id)),
              result,
            )
          }
        />
      </ResultDialog>
    );
  }
  return (
    <Dialog title="Export" onClose={onClose}>
      <form
        className="export"
        onSubmit={(event) => {
          event.preventDefault();
          run(wanted, null);
        }}
      >
        <PreflightCard
          found={found}
          files={wanted.length}
          unfinished={UNFINISHED}
          why={why}
          setWhy={setWhy}
          onClose={onClose}
        />
        <fieldset className="export-formats">
          <legend>Formats</legend>
          {formats.map((format) => (
            <div key={format.id}>
              <div className="export-format">
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.has(format.id)}
                    onChange={() => toggle(format.id)}
                  />
                  {format.name}
                </label>
                <code>.{format.extension}</code>
              </div>
              {chosen.has(format.id) && (
                <OwnOptions
                  format={format}
                  values={optionsOf(format, remembered)}
                  onChange={(option, value) => remember(format.id, option, value)}
                />
              )}
            </div>
          ))}
        </fieldset>
        <fieldset className="export-shared" aria-label="For all formats">
          <OptionFields
            fields={sharedFields(wanted)}
            values={{ ...remembered.shared, draft: isDraft }}
            {...(isDraftOnly(release) && { fixed: { draft: DRAFT_ONLY } })}
            onChange={(option, value) => remember('', option, value)}
          />
        </fieldset>
        <div className="export-name">
          <label htmlFor={nameField}>File name</label>
          <input
            id={nameField}
            type="text"
            // Where nothing is open, Enter exports at once; else the first thing to see to is first.
            data-autofocus={found.open.length === 0 || undefined}
            required
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <small>{wanted.map(({ extension }) => `.${extension}`).join(' ')}</small>
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
            disabled={work !== null || wanted.length === 0 || name.trim() === ''}
          >
            {work ? 'Exporting…' : submitLabel(isDraft, isDespite)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function submitLabel(isDraft: boolean, isDespite: boolean): string {
  if (isDraft) return 'Export as draft';
  return isDespite ? 'Export anyway' : 'Export';
}

interface OwnProps {
  readonly format: FormatEntry;
  readonly values: OptionValues;
  readonly onChange: (name: string, value: OptionValue) => void;
}

/** The options of this format alone. */
function OwnOptions({ format, values, onChange }: OwnProps) {
  const own = Object.entries(format.options).filter(([name]) => !SHARED_OPTIONS.has(name));
  if (own.length === 0) return null;
  return (
    <fieldset className="export-own" aria-label={`Options of the ${format.name}`}>
      <OptionFields fields={Object.fromEntries(own)} values={values} onChange={onChange} />
      {values.letterhead === 'own' && <LetterheadChoice />}
    </fieldset>
  );
}

/** The options that are asked once, as far as one of these formats has them. */
function sharedFields(formats: readonly FormatEntry[]): Record<string, OptionField> {
  const fields = formats.flatMap(({ options }) => Object.entries(options));
  return Object.fromEntries(fields.filter(([name]) => SHARED_OPTIONS.has(name)));
}
