import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChecker } from '../../../../core/checks/checker';
import { CHECKS, checkById } from '../../../../core/checks/registry';
import { createSpeller, type LoadingSpeller } from '../../../../electron/spelling/speller';
import { flat, SEPARATELY_ADDED, world } from '../support';
import type { Case, Cases } from './cases';
import { DOUBLE_CASES } from './double-cases';
import { EMBARGO_CASES } from './embargo-cases';
import { CONTACT_CASES, ZONE_CASES } from './newsroom-cases';
import { NEWSROOM_TEXT_CASES } from './newsroom-text-cases';
import { PAGE_CASES } from './page-cases';
import { PART_CASES } from './parts';
import { PASTED_CASES } from './pasted-cases';
import { QUIET_CASES } from './quiet-cases';
import { SPELLING_CASES, STRUCTURE_CASES } from './structure-cases';
import { TEXT_CASES } from './text-cases';

const GIVEN: readonly Cases[] = [
  ...PART_CASES,
  ...PAGE_CASES,
  ...PASTED_CASES,
  ...DOUBLE_CASES,
  ...TEXT_CASES,
  ...STRUCTURE_CASES,
  SPELLING_CASES,
  ...QUIET_CASES,
  ...EMBARGO_CASES,
  ...CONTACT_CASES,
  ...ZONE_CASES,
  ...NEWSROOM_TEXT_CASES,
];
/** The cases of one check, whichever files they stand in. */
const ALL: readonly Cases[] = [...new Set(GIVEN.map(({ check }) => check))].map((check) => ({
  check,
  cases: GIVEN.filter((each) => each.check === check).flatMap(({ cases }) => cases),
}));
const LEAST_CASES = 30;

/** What a check cannot see yet; it stays in the table as missed. */
const KNOWN_MISSES: Readonly<Record<string, readonly string[]>> = {
  // Three words in another order may as well be a list: “Ministers of Kenya and Uganda”.
  'name-variants': [
    'The Fund for Children in Emergencies pays. ¶ The Children in Emergencies Fund pays.',
  ],
};

/** What one check did on its cases. A finding at another place than the marked one is a false alarm. */
interface Score {
  readonly check: string;
  readonly cases: number;
  readonly hits: number;
  readonly missed: readonly string[];
  readonly falseAlarms: readonly string[];
}
const scores: Score[] = [];
let speller: LoadingSpeller;

beforeAll(async () => {
  speller = await createSpeller();
  speller.setAdded(SEPARATELY_ADDED);
});

function findingsOf({ release, world: changes }: Case, check: string) {
  const one = checkById(check);
  if (!one) throw new Error(`there is no check ${check}`);
  const checker = createChecker([one]);
  const given = world({ ...(check === 'spelling' && { speller }), ...changes });
  let found = flat(checker.check(release, given));
  while (check === 'spelling' && speller.loadNext()) found = flat(checker.check(release, given));
  return found;
}

function score({ check, cases }: Cases): Score {
  const missed: string[] = [];
  const falseAlarms: string[] = [];
  for (const each of cases) {
    const found = findingsOf(each, check);
    const { at } = each;
    const right = found.filter(
      ({ spot }) => each.hit && (!at || (spot && spot.start < at[1] && at[0] < spot.end)),
    );
    if (each.hit && right.length === 0) missed.push(each.name);
    if (found.length > right.length) falseAlarms.push(each.name);
  }
  const hits = cases.filter(({ hit }) => hit).length - missed.length;
  return { check, cases: cases.length, hits, missed, falseAlarms };
}

afterAll(() => {
  const rows = scores.map(({ check, cases, hits, missed, falseAlarms }) => {
    const precision = hits / Math.max(hits + falseAlarms.length, 1);
    const cells = [cases, hits, missed.length, falseAlarms.length];
    return `${check.padEnd(22)}${cells.map((cell) => String(cell).padStart(8)).join('')}${`${(100 * precision).toFixed(0)} %`.padStart(11)}`;
  });
  const head = `${'check'.padEnd(22)}   cases    hits  missed  false    precision`;
  process.stdout.write(`\nPrecision of the checks on made cases\n${[head, ...rows].join('\n')}\n`);
});

describe('the made cases', () => {
  it('are at least thirty for every check', () => {
    const few = CHECKS.map(({ id }) => ({
      id,
      cases: ALL.find(({ check }) => check === id)?.cases.length ?? 0,
    })).filter(({ cases }) => cases < LEAST_CASES);
    expect(few).toEqual([]);
  });

  it.each(ALL.map((cases) => [cases.check, cases] as const))('are told apart by %s', (_, cases) => {
    const result = score(cases);
    scores.push(result);
    expect({ missed: result.missed, falseAlarms: result.falseAlarms }).toEqual({
      missed: KNOWN_MISSES[result.check] ?? [],
      falseAlarms: [],
    });
  });
});
