import * as v from 'valibot';
import { FACT_NAMES } from '../inlines/fact';
import { Condition, VariableName } from './condition';

/**
 * The type of a variable's answer; it decides the field in the form and how the answer is printed.
 */
export const VARIABLE_TYPES = [
  'text',
  'long-text',
  'date',
  'place',
  'person',
  'organisation',
  'number',
  'choice',
  'release-time',
] as const;
export type VariableType = (typeof VARIABLE_TYPES)[number];

/** The facts that can hold the value of a variable. */
export const ASKED_FACTS = [...FACT_NAMES, 'releaseTime'] as const;
export type AskedFact = (typeof ASKED_FACTS)[number];

/** An option of a choice: the stored value and its label. */
export const Choice = v.strictObject({
  value: v.pipe(v.string(), v.nonEmpty()),
  label: v.pipe(v.string(), v.nonEmpty()),
});
export type Choice = v.InferOutput<typeof Choice>;

/**
 * Something a template asks for: asked once, used in as many places as the text names it.
 *
 * Values are strings: a date is an ISO 8601 calendar date, a number is written with ASCII digits
 * and a point, a choice is the `value` of one of its `choices`, a release time is `immediate` or a
 * local time with its zone (RFC 9557): `2026-12-10T00:01[Europe/Geneva]`.
 */
export const Variable = v.strictObject({
  name: VariableName,
  type: v.picklist(VARIABLE_TYPES),
  /** Shown in the text in square brackets while there is no value. */
  label: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
  /** The question in the form. */
  prompt: v.pipe(v.string(), v.nonEmpty()),
  /** A sentence that helps to answer it; may be empty. */
  help: v.string(),
  /** An answer as it may look; may be empty. */
  example: v.string(),
  /** If false, an unanswered variable prints nothing. */
  required: v.boolean(),
  /** The value it has in a new release; may be empty. */
  default: v.string(),
  /** The answers of a choice; for other types empty. */
  choices: v.array(Choice),
  /** The fact that holds its value, so that facts and form can never differ. */
  fact: v.exactOptional(v.picklist(ASKED_FACTS)),
  /** Holds a list, and parts of the text can be repeated for each entry of it. */
  many: v.exactOptional(v.literal(true)),
  /** Has a value of its own for each entry of this list. */
  each: v.exactOptional(VariableName),
  /** Asked only while this holds. */
  when: v.exactOptional(Condition),
});
export type Variable = v.InferOutput<typeof Variable>;
