import { canonicalJson } from '../json/canonical';
import type { Release } from '../release/release';
import type { TranslatedUnit, TranslationState } from '../release/translation';
import { countWords } from '../release/words';
import { ownValue } from '../text/own-value';
import { type Coded, plainOf, readCoded, writeCoded } from './coded-text';
import { translatable } from './structure';
import { type Unit, unitsOf } from './units';

/** How far a passage is translated; `outdated`: the source reads otherwise now. */
export type Progress = TranslationState | 'outdated';

export interface UnitProgress {
  readonly unit: Unit;
  readonly progress: Progress;
  /** The translation as it reads now; null where there is none. */
  readonly target: Coded | null;
  /** The source that was translated; null where nothing is. */
  readonly was: string | null;
  readonly words: number;
}

/**
 * How far a release is translated, passage by passage in the order of the text.
 *
 * @param translation null where there is none yet
 */
export function progressOf(source: Release, translation: Release | null): UnitProgress[] {
  const present = new Map((translation ? unitsOf(translation) : []).map((unit) => [unit.id, unit]));
  const units = translation?.translation?.units ?? {};
  return unitsOf(translatable(source)).map((unit): UnitProgress => {
    const words = countWords(plainOf(unit.source, unit.codes), source.facts.language);
    const known = ownValue(units, unit.id);
    const here = present.get(unit.id);
    const edited = known && here && isEdited(here, known) ? here : null;
    if (!known || (known.state === 'untranslated' && !edited)) {
      return { unit, progress: 'untranslated', target: null, was: null, words };
    }
    const target = edited ? [plainOf(edited.source, edited.codes)] : readCoded(known.target);
    const isOutdated = known.source !== writeCoded(unit.source);
    const state = known.state === 'untranslated' ? 'translated' : known.state;
    const was = plainOf(readCoded(known.source), unit.codes);
    return { unit, progress: isOutdated ? 'outdated' : state, target, was, words };
  });
}

/** Whether somebody has edited a passage of the translation since it was taken: words, look, links or spaces. */
export const isEdited = (here: Unit, known: TranslatedUnit): boolean =>
  standingOf(here) !== known.standing;

/** A passage of a translation in one string, with what its own codes stand for. */
export const standingOf = ({ source, codes }: Unit): string =>
  canonicalJson([writeCoded(source), codes]);
