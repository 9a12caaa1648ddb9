import type { OptionField } from '../../../core/exports/options';
import { LetterheadChoice } from '../LetterheadChoice';
import { OptionFields } from '../OptionFields';
import type { useFormats } from './use-formats';

/** A box to tick for each format, and whose letterhead the Word document has. */
export function FormatChoice({
  formats,
  chosen,
  toggle,
  asked,
  ask,
}: ReturnType<typeof useFormats>) {
  const letterhead: readonly OptionField[] = formats
    .filter(({ id }) => chosen.has(id))
    .flatMap(({ options }) => options.letterhead ?? []);
  return (
    <fieldset className="kit-part">
      <legend>Formats</legend>
      <div className="kit-formats">
        {formats.map(({ id, name }) => (
          <label key={id}>
            <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
            {name}
          </label>
        ))}
      </div>
      {letterhead[0] && (
        <div className="kit-letterhead">
          <OptionFields fields={{ letterhead: letterhead[0] }} values={asked} onChange={ask} />
          {asked.letterhead === 'own' && <LetterheadChoice />}
        </div>
      )}
    </fieldset>
  );
}
