import { optionsOf } from '../../core/exports/remembered';
import { OptionFields } from '../ui/OptionFields';
import { LetterheadChoice } from './LetterheadChoice';
import type { useFormats } from './use-formats';
import '../kit/kit.css';

/** A box to tick for each format, and whose letterhead the Word document has. */
export function FormatChoice({
  formats,
  chosen,
  toggle,
  remembered,
  remember,
}: ReturnType<typeof useFormats>) {
  const word = formats.find(({ id, options }) => chosen.has(id) && options.letterhead);
  const values = word && optionsOf(word, remembered);
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
      {word?.options.letterhead && values && (
        <div className="kit-letterhead">
          <OptionFields
            fields={{ letterhead: word.options.letterhead }}
            values={values}
            onChange={(name, value) => remember(word.id, name, value)}
          />
          {values.letterhead === 'own' && <LetterheadChoice />}
        </div>
      )}
    </fieldset>
  );
}
