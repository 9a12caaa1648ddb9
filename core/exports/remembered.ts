import * as v from 'valibot';
import type { QuoteStyle } from '../release/quoted';
import type { FormatDescription } from './format';
import {
  COMMON_OPTIONS,
  describedOptions,
  type OptionField,
  type OptionValue,
  OptionValues,
  quoteStyleOf,
} from './options';

/** Asked once for every format that has it. */
export const SHARED_OPTIONS: ReadonlySet<string> = new Set([
  'draft',
  'paper',
  'contacts',
  'quotes',
]);

/** The export options that a person chose, kept between exports. Previews use the same options. */
export const RememberedOptions = v.strictObject({
  shared: OptionValues,
  /** Options of one format alone, by its id. */
  own: v.record(v.string(), OptionValues),
});
export type RememberedOptions = Readonly<v.InferOutput<typeof RememberedOptions>>;

export const NOTHING_REMEMBERED: RememberedOptions = { shared: {}, own: {} };

/** The part of a format that describes its options. */
export type Choosable = Pick<FormatDescription, 'id' | 'options'>;

/** The choices with one more: for all formats that have the option, or for this one alone. */
export function withOption(
  { shared, own }: RememberedOptions,
  format: string,
  name: string,
  value: OptionValue,
): RememberedOptions {
  if (SHARED_OPTIONS.has(name)) return { shared: { ...shared, [name]: value }, own };
  return { shared, own: { ...own, [format]: { ...own[format], [name]: value } } };
}

/** The options of a format. Unknown ones, for example from another version, are ignored. */
export function optionsOf(
  { id, options }: Choosable,
  { shared, own }: RememberedOptions,
): OptionValues {
  const chosen = Object.entries({ ...shared, ...own[id] });
  return Object.fromEntries(
    chosen.filter(([name, value]) => {
      const field = Object.hasOwn(options, name) ? options[name] : undefined;
      return field !== undefined && isTaken(field, value);
    }),
  );
}

function isTaken(field: OptionField, value: OptionValue): boolean {
  switch (field.kind) {
    case 'choice':
      return field.choices.some((choice) => choice.value === value);
    case 'switch':
      return typeof value === 'boolean';
  }
}

/** The chosen style of quotations. */
export function rememberedQuotes(remembered: RememberedOptions): QuoteStyle {
  const options = describedOptions(COMMON_OPTIONS);
  return quoteStyleOf(optionsOf({ id: 'any', options }, remembered));
}
