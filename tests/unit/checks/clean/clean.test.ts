import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChecker } from '../../../../core/checks/checker';
import { CHECKS } from '../../../../core/checks/registry';
import type { Release } from '../../../../core/release/release';
import { createSpeller, type LoadingSpeller } from '../../../../electron/spelling/speller';
import { flat, SEPARATELY_ADDED, world } from '../support';
import { cleanReleases } from './read-clean-release';

const CLEAN = cleanReleases();
const LANGUAGES = [...new Set(CLEAN.map(({ language }) => language))];
const SHAPES = ['agency', 'government', 'ngo', 'technical', 'company'];

/** Before the date of every release of the set. */
const NOW = '2026-12-01T09:00:00Z';
/** The most false alarms in one release, whatever check they are of. */
const MOST_IN_ONE = 1;
/** In how many of a hundred releases one check may be wrong. Spelling meets new words in each. */
const MOST_PER_CENT = 1;
const MOST_PER_CENT_OF_SPELLING = 10;

interface Alarm {
  readonly release: string;
  readonly language: string;
  readonly check: string;
  readonly message: string;
}
let speller: LoadingSpeller;
const alarms: Alarm[] = [];

beforeAll(async () => {
  speller = await createSpeller();
  speller.setAdded(SEPARATELY_ADDED);
  for (const { name, language, release } of CLEAN) {
    for (const { check, message } of findingsIn(release)) {
      alarms.push({ release: name, language, check, message });
    }
  }
});

function findingsIn(release: Release) {
  const checker = createChecker();
  const given = world({ speller, now: NOW });
  let result = checker.check(release, given);
  while (speller.loadNext()) result = checker.check(release, given);
  return flat(result);
}

const alarmsOf = (wanted: Partial<Alarm>): Alarm[] =>
  alarms.filter((alarm) =>
    Object.entries(wanted).every(([key, value]) => alarm[key as keyof Alarm] === value),
  );

/** “en/agency-crew-launch: spelling: “Tevita” is not …”, which names what is to be mended. */
const listed = (some: readonly Alarm[]): string[] =>
  some.map(({ release, check, message }) => `${release}: ${check}: ${message}`);

afterAll(() => {
  const row = (name: string, cells: readonly (number | string)[]): string =>
    `${name.padEnd(24)}${cells.map((cell) => String(cell).padStart(6)).join('')}`;
  const counts = (wanted: Partial<Alarm>): number[] => [
    ...LANGUAGES.map((language) => alarmsOf({ ...wanted, language }).length),
    alarmsOf(wanted).length,
  ];
  const noisy = CHECKS.filter(({ id }) => alarmsOf({ check: id }).length > 0);
  const lines = [
    row('check', [...LANGUAGES, 'all']),
    ...noisy.map(({ id }) => row(id, counts({ check: id }))),
    row('all checks', counts({})),
    row('releases', [
      ...LANGUAGES.map((wanted) => CLEAN.filter(({ language }) => language === wanted).length),
      CLEAN.length,
    ]),
  ];
  const each = (alarms.length / CLEAN.length).toFixed(2);
  process.stdout.write(
    `\nFalse alarms in ${CLEAN.length} releases without a fault: ${each} a release\n${[...lines, ...listed(alarms)].join('\n')}\n`,
  );
});

describe('the clean set', () => {
  it('has at least a hundred releases, of every shape, in at least six languages', () => {
    expect(CLEAN.length).toBeGreaterThanOrEqual(100);
    expect(LANGUAGES.length).toBeGreaterThanOrEqual(6);
    const missing = LANGUAGES.flatMap((language) =>
      SHAPES.map((shape) => `${language}/${shape}`).filter(
        (start) => !CLEAN.some(({ name }) => name.startsWith(`${start}-`)),
      ),
    );
    expect(missing).toEqual([]);
  });

  it.each(CLEAN.map(({ name }) => name))('%s gives one false alarm at most', (name) => {
    const found = alarmsOf({ release: name });
    expect(found.length > MOST_IN_ONE ? listed(found) : []).toEqual([]);
  });
});

describe('on the clean set', () => {
  it.each(CHECKS.map(({ id }) => id))(
    '%s is wrong in one release of a hundred at most',
    (check) => {
      const found = alarmsOf({ check });
      const perCent = check === 'spelling' ? MOST_PER_CENT_OF_SPELLING : MOST_PER_CENT;
      const most = Math.ceil((CLEAN.length * perCent) / 100);
      const releases = new Set(found.map(({ release }) => release)).size;
      expect(releases > most ? listed(found) : []).toEqual([]);
    },
  );
});
