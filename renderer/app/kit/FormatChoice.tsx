import type { useFormats } from './use-formats';

/** A box to tick for each format. */
export function FormatChoice({ formats, chosen, toggle }: ReturnType<typeof useFormats>) {
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
    </fieldset>
  );
}
