import { canonicalJson } from '../json/canonical';
import type { Translation } from '../release/translation';

/** Merges the records of two sides: a passage that only one side has taken is that side's, else mine. */
export function mergeTranslations(
  base: Translation | undefined,
  mine: Translation | undefined,
  theirs: Translation | undefined,
): Translation | undefined {
  if (!mine || !theirs || mine.of !== theirs.of) return mine ?? theirs;
  const units = new Map(Object.entries(theirs.units));
  for (const [id, unit] of Object.entries(mine.units)) {
    const isMine = canonicalJson(unit) !== canonicalJson(base?.units[id] ?? null);
    if (isMine || !units.has(id)) units.set(id, unit);
  }
  return { ...mine, units: Object.fromEntries(units) };
}
