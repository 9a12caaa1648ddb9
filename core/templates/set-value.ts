import type { Facts, Organisation } from '../release/facts';
import type { AskedFact } from '../release/form/variable';
import type { Release } from '../release/release';
import { releaseTimeFrom } from './release-time';
import { replaceVariable } from './substitute';
import { answerTo, checkedValue, shownValue, variableOf } from './values';

/**
 * The release with one question answered, in every place that asks it.
 *
 * @param use a variable's name, or `name@entry`
 * @param given the answer; '' leaves an optional one out; undefined takes the answer back
 * @throws UserError when the answer is not what the variable asks for
 */
export function setValue(release: Release, use: string, given: string | undefined): Release {
  const variable = variableOf(release, use);
  const { form } = release;
  if (!variable || !form) return release;
  const { language } = release.facts;
  const value = given === undefined ? undefined : checkedValue(variable, given);
  const refill = {
    use,
    before: shownValue(variable, answerTo(release, use) ?? '', language),
    after: shownValue(variable, value ?? '', language),
    label: variable.label,
  };
  const children = sameOr(
    release.children,
    release.children.map((block) => replaceVariable(block, refill)),
  );
  if (variable.fact) {
    const facts = withFact(release.facts, variable.fact, value ?? '');
    return { ...release, facts, children };
  }
  const { [use]: _, ...others } = form.values;
  const values = value === undefined ? others : { ...others, [use]: value };
  return { ...release, form: { ...form, values }, children };
}

/**
 * The release with other facts. Every place in the text that an answer filled with one of them
 * follows, as it does when the form is filled in.
 */
export function withFacts(release: Release, changes: Partial<Facts>): Release {
  const next: Release = { ...release, facts: { ...release.facts, ...changes } };
  const bound = (release.form?.variables ?? []).filter(
    ({ fact, many }) => fact && !many && fact in changes,
  );
  const children = bound.reduce((blocks, variable) => {
    const { name, label } = variable;
    const shown = (of: Release): string =>
      shownValue(variable, answerTo(of, name) ?? '', of.facts.language);
    const refill = { use: name, before: shown(release), after: shown(next), label };
    if (refill.before === refill.after) return blocks;
    return blocks.map((block) => replaceVariable(block, refill));
  }, release.children);
  return { ...next, children: sameOr(release.children, children) };
}

function withFact(facts: Facts, name: AskedFact, value: string): Facts {
  switch (name) {
    case 'date':
      return { ...facts, date: value || null };
    case 'releaseTime':
      return { ...facts, releaseTime: value ? releaseTimeFrom(value) : null };
    case 'organisations': {
      const [first, ...rest] = facts.organisations;
      if (!value && rest.length === 0) return { ...facts, organisations: [] };
      const named = first ? { ...first, name: value } : { ...NOBODY, name: value };
      return { ...facts, organisations: [named, ...rest] };
    }
    default:
      return { ...facts, [name]: value };
  }
}

/** An organisation of which only the name is known. */
export const NOBODY: Organisation = {
  name: '',
  acronym: '',
  website: '',
  logo: null,
  link: null,
};

/** The first array where the second holds the very same things. */
export function sameOr<T>(before: T[], after: T[]): T[] {
  const isSame =
    before.length === after.length && before.every((each, index) => each === after[index]);
  return isSame ? before : after;
}
