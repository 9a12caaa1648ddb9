import { UserError } from '../errors';
import { isIssued } from '../lifecycle/status';
import { normalise } from '../release/normalise/normalise';
import type { Release } from '../release/release';
import type { TranslatedUnit, Translation } from '../release/translation';
import { baseLanguage } from '../text/base-language';
import { ownValue } from '../text/own-value';
import { type Coded, numbersIn, plainOf, readCoded, writeCoded } from './coded-text';
import { isEdited, standingOf } from './progress';
import { translatable, translationOf, withNewBlocks } from './structure';
import { type Unit, unitsOf, withTranslations } from './units';
import type { Returned, ReturnedUnit } from './xliff-in';

/** What came back, and what became of it; each list in the order of the text. */
export interface TranslationReport {
  /** Passages that were taken. */
  taken: number;
  /** Passages that stood there already, word for word. */
  unchanged: number;
  /** Passages of the source that are not translated yet. */
  untranslated: number;
  /** Taken, to be reviewed: the source reads otherwise now than when it was translated. */
  readonly outdated: { readonly id: string; readonly was: string; readonly now: string }[];
  /** Taken, to be reviewed: formatting, a link or a fact of the source is missing in it. */
  readonly withoutCodes: { readonly id: string; readonly text: string }[];
  /** Not taken: somebody has written in the translation since. */
  readonly kept: { readonly id: string; readonly here: string; readonly theirs: string }[];
  /** Not taken: the source does not have the passage any more. */
  readonly gone: { readonly id: string; readonly text: string }[];
  /** Passages of the file that could not be read. */
  readonly damaged: number;
  /** Ids that the file has twice; the first was taken. */
  readonly repeated: readonly string[];
}

interface Given {
  readonly source: Release;
  /** The translation as it is; null where there is none yet. */
  readonly translation: Release | null;
  readonly returned: Returned;
  /** A fresh UUID and the present instant (ISO 8601), for a release that is made. */
  readonly id: string;
  readonly now: string;
}

/**
 * Brings a translator's file into the translation of a release; without one, a release is made with the
 * structure of the source. Nothing that somebody has written in the translation is overwritten.
 *
 * @throws UserError where the file belongs to another release or another language
 */
export function takeTranslation(given: Given): { release: Release; report: TranslationReport } {
  const { returned, id, now } = given;
  refuseOther(given);
  const source = translatable(given.source);
  const before = given.translation ?? translationOf(source, { language: returned.to, id, now });
  const record: Translation = before.translation ?? {
    of: source.id,
    language: source.facts.language,
    units: {},
  };
  const inPlace = withNewBlocks(before, source);
  const present = new Map(unitsOf(inPlace).map((unit) => [unit.id, unit]));
  const report = emptyReport(returned);
  const units = new Map<string, TranslatedUnit>();
  const texts = new Map<string, { readonly text: Coded; readonly codes: Unit['codes'] }>();
  for (const unit of unitsOf(source)) {
    const here = present.get(unit.id);
    const known = ownValue(record.units, unit.id) ?? untranslated(unit, here);
    const came = returned.units.get(unit.id);
    const taken = came && takeUnit({ unit, known, came, here, report });
    units.set(unit.id, taken ?? known);
    if (taken && taken.target !== known.target) {
      texts.set(unit.id, { text: readCoded(taken.target), codes: unit.codes });
    }
    if (!taken && known.state === 'untranslated') report.untranslated += 1;
  }
  for (const [each, { target }] of returned.units) {
    if (!units.has(each) && target) report.gone.push({ id: each, text: plainOf(target) });
  }
  const translated = normalise(
    withTranslations(inPlace, ({ id: each }) => texts.get(each) ?? null),
  );
  for (const unit of unitsOf(translated)) {
    const written = texts.has(unit.id) ? units.get(unit.id) : undefined;
    if (written) units.set(unit.id, { ...written, standing: standingOf(unit) });
  }
  const translation = { ...record, units: Object.fromEntries(units) };
  return { release: { ...translated, translation }, report };
}

const untranslated = (unit: Unit, here: Unit | undefined): TranslatedUnit => ({
  source: writeCoded(unit.source),
  target: '',
  state: 'untranslated',
  standing: here ? standingOf(here) : '',
});

const emptyReport = ({ damaged, repeated }: Returned): TranslationReport => ({
  taken: 0,
  unchanged: 0,
  untranslated: 0,
  outdated: [],
  withoutCodes: [],
  kept: [],
  gone: [],
  damaged,
  repeated,
});

interface Passage {
  readonly unit: Unit;
  readonly known: TranslatedUnit;
  readonly came: ReturnedUnit;
  /** As it reads in the translation; undefined where somebody took it out. */
  readonly here: Unit | undefined;
  readonly report: TranslationReport;
}

/** What is recorded of a passage that is taken; null where it is not. */
function takeUnit({ unit, known, came, here, report }: Passage): TranslatedUnit | null {
  const { target } = came;
  if (!target) return null;
  const { id } = unit;
  const theirs = plainOf(target, unit.codes);
  if (!here || isEdited(here, known)) {
    const reads = here ? plainOf(here.source, here.codes) : '';
    if (reads !== theirs) report.kept.push({ id, here: reads, theirs });
    return null;
  }
  const [source, text] = [writeCoded(came.source), writeCoded(target)];
  const isSame = known.target === text && known.state !== 'untranslated';
  if (isSame) report.unchanged += 1;
  else report.taken += 1;
  const isOutdated = source !== writeCoded(unit.source);
  if (isOutdated) {
    const now = plainOf(unit.source, unit.codes);
    report.outdated.push({ id, was: plainOf(came.source, unit.codes), now });
  }
  const inTarget = numbersIn(target);
  const hasAllCodes = [...numbersIn(unit.source)].every((each) => inTarget.has(each));
  if (!hasAllCodes) report.withoutCodes.push({ id, text: theirs });
  return {
    ...known,
    source,
    target: text,
    state: isOutdated || !hasAllCodes ? 'needs-review' : 'translated',
  };
}

function refuseOther({ source, translation, returned }: Given): void {
  if (translation && isIssued(translation.facts.status)) {
    throw new UserError(
      'The translation has been issued, and its text is a matter of record.',
      'Start a correction of it, and bring the file into that.',
    );
  }
  if (returned.release !== null && returned.release !== source.id) {
    throw new UserError(
      'This file is the translation of another release.',
      'Choose the release that it was made from. Nothing has been changed.',
    );
  }
  if (translation && translation.translation?.of !== source.id) {
    throw new UserError(
      'The translation to write into was not made from this release.',
      'Choose the release it was made from, or make a new translation.',
    );
  }
  const language = translation?.facts.language;
  if (language && baseLanguage(language) !== baseLanguage(returned.to)) {
    throw new UserError(
      `The file is in “${returned.to}”, and the translation to write into is in “${language}”.`,
      'Choose the translation in that language, or make a new one.',
    );
  }
  if (returned.to === source.facts.language) {
    throw new UserError(
      `The file says that it is translated into “${returned.to}”, which the release is in already.`,
      'Ask the translator which language it is in.',
    );
  }
  if (returned.from !== '' && baseLanguage(returned.from) !== baseLanguage(source.facts.language)) {
    throw new UserError(
      `The file was translated from “${returned.from}”, and this release is in “${source.facts.language}”.`,
      'Choose the release that it was made from. Nothing has been changed.',
    );
  }
}
