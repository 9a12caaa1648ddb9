import { UserError } from '../errors';
import type { Release } from '../release/release';
import { addEntry } from './entries';
import { setValue } from './set-value';
import { answerTo, entriesOf, partsOfUse, variableOf } from './values';

/** Answers by the name of their use; a list is a list of its entries. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

/**
 * A release with many questions answered at once. Lists come first, so that their entries can be
 * named: `{ organisations: ['Plan', 'Oxfam'], 'speaker@Plan': 'Amal Nasser' }`.
 *
 * @throws UserError for a name that the release's form does not ask for, or a wrong answer
 */
export function fill(release: Release, values: Values): Release {
  const names = Object.keys(values);
  for (const use of names) refuseUnknown(release, use);
  const isList = (use: string) => variableOf(release, use)?.many === true && !use.includes('@');
  const withLists = names.filter(isList).reduce((current, list) => {
    const given = [values[list] ?? []].flat();
    return given.reduce((each, entry) => addEntry(each, list, entry), current);
  }, release);
  return names
    .filter((use) => !isList(use))
    .reduce((current, use) => {
      refuseStranger(current, use);
      return setValue(current, use, [values[use] ?? ''].flat().join('\n'));
    }, withLists);
}

/** The answers a release has, as `fill` takes them. */
export function answersOf(release: Release): Values {
  const { form } = release;
  const facts = (form?.variables ?? []).flatMap((variable) => {
    if (!variable.fact) return [];
    const value = variable.many ? entriesOf(release) : answerTo(release, variable.name)?.trim();
    return value === undefined || value === '' ? [] : [[variable.name, value] as const];
  });
  return Object.fromEntries([...facts, ...Object.entries(form?.values ?? {})]);
}

function refuseUnknown(release: Release, use: string): void {
  if (variableOf(release, use)) return;
  const known = release.form?.variables.map(({ name }) => name) ?? [];
  throw new UserError(
    `This template does not ask for “${partsOfUse(use).name}”.`,
    known.length > 0 ? `It asks for: ${known.join(', ')}.` : 'It has nothing to fill in.',
  );
}

/** An answer for an entry of a list that is not in the list would be lost unseen. */
function refuseStranger(release: Release, use: string): void {
  const { name, entry } = partsOfUse(use);
  const each = variableOf(release, use)?.each;
  if (each && entry === null) {
    throw new UserError(
      `“${name}” has a value for each entry of “${each}”.`,
      `Give it as ${name}@ENTRY=…, with the entry as it is in the list.`,
    );
  }
  if (entry !== null && !entriesOf(release).includes(entry)) {
    throw new UserError(
      `“${entry}” is not in the list that “${name}” belongs to.`,
      'Add it to the list, or write it in the same way.',
    );
  }
}
