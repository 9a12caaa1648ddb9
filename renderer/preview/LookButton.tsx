import { ChevronDown } from 'lucide-react';
import type { FormatEntry } from '../../core/bridge/messages/export';
import { isDraftOnly } from '../../core/exports/export-guard';
import type { OptionValues } from '../../core/exports/options';
import { optionsOf } from '../../core/exports/remembered';
import { LetterheadChoice } from '../export/LetterheadChoice';
import { useRemember, useRememberedOptions } from '../export/remembered-options';
import { useFormatList } from '../export/use-formats';
import { Drop } from '../ui/Drop';
import { OptionFields } from '../ui/OptionFields';
import { useFromRelease } from '../workspace/workspace-context';
import '../export/export.css';

/** Options without a visible effect, by format. */
const UNSEEN: Readonly<Record<string, readonly string[]>> = { pdf: ['standard'], eml: ['paper'] };

interface Props {
  /** The id of the format that is looked at. */
  readonly format: string;
}

/** Shows the main options of this format (paper, draft or not) and opens them. */
export function LookButton({ format }: Props) {
  const formats = useFormatList();
  const remembered = useRememberedOptions();
  const isUnfinished = useFromRelease(isDraftOnly);
  const entry = formats.find(({ id }) => id === format);
  if (!entry || !remembered) return null;
  const values = optionsOf(entry, remembered);
  const fields = Object.fromEntries(
    Object.entries(entry.options).filter(([name]) => !UNSEEN[format]?.includes(name)),
  );
  const seen = { ...entry, options: fields };
  return (
    <Drop
      name="How it leaves"
      title="Page options: paper, draft mark and more"
      label={
        <>
          <span className="preview-look-said">
            {summary(seen, { ...values, ...(isUnfinished && { draft: true }) })}
          </span>
          <ChevronDown size={14} aria-hidden="true" />
        </>
      }
    >
      {() => <Choices entry={seen} values={values} isUnfinished={isUnfinished} />}
    </Drop>
  );
}

interface ChoicesProps {
  readonly entry: FormatEntry;
  readonly values: OptionValues;
  readonly isUnfinished: boolean;
}

function Choices({ entry: { id, name, options }, values, isUnfinished }: ChoicesProps) {
  const remember = useRemember();
  const { draft, ...others } = options;
  const change = (option: string, value: string | boolean): void => remember(id, option, value);
  return (
    <div className="preview-look">
      <p>{name}, as it is exported</p>
      <OptionFields fields={others} values={values} onChange={change} />
      {values.letterhead === 'own' && <LetterheadChoice />}
      {isUnfinished || !draft ? (
        <p>Marked as a draft until everything in it is filled.</p>
      ) : (
        <OptionFields fields={{ draft }} values={values} onChange={change} />
      )}
    </div>
  );
}

/** "US Letter · Draft"; "Options" if there is nothing to show. */
function summary({ options }: FormatEntry, values: OptionValues): string {
  const { paper } = options;
  const papers = paper?.kind === 'choice' ? paper : null;
  const wanted = values.paper ?? papers?.default;
  const parts = [
    papers?.choices.find(({ value }) => value === wanted)?.label,
    values.draft === true && 'Draft',
  ].filter((part) => part);
  return parts.length > 0 ? parts.join(' · ') : 'Options';
}
