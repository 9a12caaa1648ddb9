import * as v from 'valibot';
import { VariableUse } from './form/condition';
import { InlineSuggestions } from './review/suggestion';

/** BCP 47 language tag, well-formed by RFC 5646 §2.1 as `Intl` asks for it, for example `en-GB`. */
export const LanguageTag = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/),
  v.check(isWellFormed),
);

function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const on = v.exactOptional(v.literal(true));

/**
 * A run of text with its marks. A mark that is off is absent, never `false`, so that two equal
 * runs are equal as JSON. `\n` inside a run is a line break within the paragraph.
 */
export const Text = v.strictObject({
  text: v.string(),
  bold: on,
  italic: on,
  underline: on,
  strike: on,
  superscript: on,
  subscript: on,
  /** Language of the run where it differs from the release's. */
  lang: v.exactOptional(LanguageTag),
  /** The variable of the release's form that this run was filled from. */
  variable: v.exactOptional(VariableUse),
  /** Suggestions of reviewers for this run, by id. */
  suggestions: v.exactOptional(InlineSuggestions),
});
export type Text = v.InferOutput<typeof Text>;

/** The only child of a void element: Slate needs one, and it holds nothing. */
export const VoidChildren = v.tuple([v.strictObject({ text: v.literal('') })]);

/** The marks that are simply on or off. */
export const SWITCH_MARKS = [
  'bold',
  'italic',
  'underline',
  'strike',
  'superscript',
  'subscript',
] as const;
export type SwitchMark = (typeof SWITCH_MARKS)[number];

/** A fresh, empty child for a void element or an empty text block. */
export const emptyText = (): { text: '' } => ({ text: '' });
