import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createChecker } from '../../../core/checks/checker';
import { parseRelease } from '../../../core/release/parse';
import { createSpeller, type LoadingSpeller } from '../../../electron/spelling/speller';
import { cleanEnglish, cleanFrench } from './clean-releases';
import { allFound, flat, world } from './support';

let speller: LoadingSpeller;
beforeAll(async () => {
  speller = await createSpeller();
});

describe('the seed statement', () => {
  const seed = parseRelease(
    JSON.parse(readFileSync('templates/joint-statement/release.json', 'utf8')),
  );
  const found = allFound(seed);

  it.each([
    ['a headline of 241 characters', 'headline-length', '241 characters'],
    ['the sentence of 79 words', 'sentence-length', '79 words'],
    ['the # link', 'link-dead', '“#”'],
    ['the missing stop', 'final-stop', 'does not end with a stop'],
    ['the mixed dashes', 'dash-style', 'hyphen'],
    ['two names for the Initiative', 'name-variants', 'Initiative on the Rights of the Child'],
    ['two orders of the Compact’s name', 'name-variants', 'Safe, Regular and Orderly Migration'],
    ['the lost “of”', 'slips', 'protection the rights'],
    ['no date', 'date-missing', 'no date'],
    ['no dateline', 'place-missing', 'no place for the dateline'],
    ['no release line', 'release-line-missing', 'No release time is set'],
    ['no quote', 'quote-missing', 'Nobody is quoted'],
    ['no phone', 'contact-phone', 'has no telephone number'],
    ['no end mark', 'end-mark-missing', 'no end mark'],
  ])('shows %s', (_, check, words) => {
    expect(
      found.filter((each) => each.check === check).map(({ message }) => message),
    ).toContainEqual(expect.stringContaining(words));
  });
});

describe('a clean release', () => {
  it.each([
    ['English', cleanEnglish()],
    ['French', cleanFrench()],
  ])('in %s gives nothing, with its spelling checked', (_, clean) => {
    const checker = createChecker();
    let result = checker.check(clean, world({ speller }));
    while (speller.loadNext()) result = checker.check(clean, world({ speller }));
    expect(flat(result).map(({ check, message }) => `${check}: ${message}`)).toEqual([]);
  });
});
