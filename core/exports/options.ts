import * as v from 'valibot';
import { UserError } from '../errors';
import type { QuoteStyle } from '../release/quoted';

/** The value of an option: a choice, on or off, or a text. Plain JSON, as typed or sent. */
export const OptionValue = v.union([v.string(), v.boolean()]);
export type OptionValue = v.InferOutput<typeof OptionValue>;

/** Options by name; missing ones take their defaults. */
export const OptionValues = v.record(v.string(), OptionValue);
export type OptionValues = Readonly<v.InferOutput<typeof OptionValues>>;

const labelled = { label: v.string(), help: v.string() };

/** The description of an option, for dialogs and the command line. */
export const OptionField = v.variant('kind', [
  v.strictObject({
    kind: v.literal('choice'),
    ...labelled,
    choices: v.array(v.strictObject({ value: v.string(), label: v.string() })),
    default: v.string(),
  }),
  v.strictObject({ kind: v.literal('switch'), ...labelled, default: v.boolean() }),
]);
export type OptionField = v.InferOutput<typeof OptionField>;

/** One option of a format: how it is asked for, and the schema its value has to meet. */
export interface Option<T extends OptionValue = OptionValue> {
  readonly field: OptionField;
  readonly schema: v.GenericSchema<unknown, T>;
}

export type OptionSet = Readonly<Record<string, Option>>;
/** The values of a set of options, all there. */
export type ValuesOf<Set extends OptionSet> = {
  readonly [Name in keyof Set]: Set[Name] extends Option<infer T> ? T : never;
};

/** How each option of a set is asked for, by its name. */
export const describedOptions = (options: OptionSet): Record<string, OptionField> =>
  Object.fromEntries(Object.entries(options).map(([name, { field }]) => [name, field]));

/**
 * A choice of several values.
 *
 * @param choices the label of each value; the first is the default
 */
export function choice<const Value extends string>(
  label: string,
  choices: Readonly<Record<Value, string>>,
  help = '',
): Option<Value> {
  const values = Object.keys(choices) as Value[];
  const [first] = values;
  if (first === undefined) throw new Error(`nothing to choose from: ${label}`);
  return {
    field: {
      kind: 'choice',
      label,
      help,
      choices: values.map((value) => ({ value, label: choices[value] })),
      default: first,
    },
    schema: v.optional(v.picklist(values), first),
  };
}

/** On or off; off by default. The words `true` and `false` are taken too, as a command line has them. */
export function toggle(label: string, help = '', fallback = false): Option<boolean> {
  return {
    field: { kind: 'switch', label, help, default: fallback },
    schema: v.optional(
      v.union([
        v.boolean(),
        v.pipe(
          v.picklist(['true', 'false']),
          v.transform((word) => word === 'true'),
        ),
      ]),
      fallback,
    ),
  };
}

/** Options of every format. */
export const COMMON_OPTIONS = {
  draft: toggle('Mark as draft', 'Adds a clear draft mark.'),
  quotes: choice('Quotations', {
    marks: 'In quotation marks',
    italics: 'In italics',
    both: 'In quotation marks and italics',
  } satisfies Record<QuoteStyle, string>),
} as const satisfies OptionSet;

/** Options of every format with pages. */
export const PAGE_OPTIONS = {
  paper: choice('Paper', { a4: 'A4', letter: 'US Letter' }),
} as const satisfies OptionSet;
export type Paper = ValuesOf<typeof PAGE_OPTIONS>['paper'];

/** Options of every format that can print contacts in columns. */
export const CONTACT_OPTIONS = {
  contacts: choice('Contacts', { one: 'In one column', two: 'In two columns' }),
} as const satisfies OptionSet;

/**
 * The values of a format's options: those given, checked, and the defaults of the rest.
 *
 * @throws UserError that names the option which is unknown, or whose value cannot be taken
 */
export function optionValues<Set extends OptionSet>(
  options: Set,
  given: OptionValues,
): ValuesOf<Set> {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(options, name));
  if (unknown !== undefined) {
    throw new UserError(
      `This format has no option “${unknown}”.`,
      `It has: ${Object.keys(options).join(', ')}.`,
    );
  }
  const values = Object.entries(options).map(([name, { field, schema }]) => {
    const result = v.safeParse(schema, Object.hasOwn(given, name) ? given[name] : undefined);
    if (result.success) return [name, result.output];
    throw new UserError(
      `“${String(given[name])}” is not a value of the option “${name}”.`,
      `Give ${accepted(field)}.`,
    );
  });
  return Object.fromEntries(values);
}

function accepted(field: OptionField): string {
  switch (field.kind) {
    case 'choice':
      return `one of: ${field.choices.map(({ value }) => value).join(', ')}`;
    case 'switch':
      return 'true or false';
  }
}

/** How quotations are set, by options as they come in. */
export const quoteStyleOf = ({ quotes }: OptionValues): QuoteStyle =>
  optionValues({ quotes: COMMON_OPTIONS.quotes }, quotes === undefined ? {} : { quotes }).quotes;
