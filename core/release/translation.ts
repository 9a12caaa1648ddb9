import * as v from 'valibot';
import { LanguageTag } from './text';

/**
 * How far one passage is translated. `needs-review`: the translation was made for another wording of
 * the source, or lost a code on the way.
 */
export const TRANSLATION_STATES = ['untranslated', 'needs-review', 'translated'] as const;
export type TranslationState = (typeof TRANSLATION_STATES)[number];

/** A passage as it was when it was last translated. */
const TranslatedUnit = v.strictObject({
  /** Both in the form of `writeCoded`. */
  source: v.string(),
  target: v.string(),
  state: v.picklist(TRANSLATION_STATES),
  /** How it stood in the translation then (`standingOf`): where it differs, somebody has edited it. */
  standing: v.string(),
});
export type TranslatedUnit = v.InferOutput<typeof TranslatedUnit>;

/** That a release is a translation, of which one, and passage by passage of what. No format prints it. */
export const Translation = v.strictObject({
  /** The id of the release that was translated. */
  of: v.pipe(v.string(), v.nonEmpty()),
  /** Its language. */
  language: LanguageTag,
  /** By the id of the passage, as `unitsOf` names it. */
  units: v.record(v.string(), TranslatedUnit),
});
export type Translation = v.InferOutput<typeof Translation>;
