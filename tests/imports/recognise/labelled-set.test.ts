import { expect, test } from 'vitest';
import { isHeldOut, labelledReleases } from './labelled';
import { ROWS, type RowName, score } from './score';

const releases = labelledReleases();
const all = score(releases);
const heldOut = score(releases.filter((_, index) => isHeldOut(index)));

/** What has to be found, and found rightly. */
const LEAST: Readonly<Partial<Record<RowName, number>>> = {
  headline: 0.95,
  lede: 0.95,
  contacts: 0.95,
  boilerplate: 0.95,
  'end-mark': 0.95,
  'left-out': 0.95,
  notes: 0.95,
  quotes: 0.95,
  speakers: 0.9,
  embargo: 1,
  immediate: 1,
  language: 0.95,
  kind: 0.95,
  date: 0.95,
  place: 0.9,
};

test('the set has at least 120 releases in twelve languages', () => {
  expect(releases.length).toBeGreaterThanOrEqual(120);
  expect(
    new Set(releases.map(({ language }) => language.split('-')[0])).size,
  ).toBeGreaterThanOrEqual(12);
});

test('the parts of the labelled releases are found, and nothing else is taken for them', () => {
  const percent = (share: number) => `${(100 * share).toFixed(1).padStart(5)} %`;
  const lines = ROWS.map((row) => {
    const [whole, held] = [all.scores.get(row), heldOut.scores.get(row)];
    if (!whole || !held) return row;
    return `${row.padEnd(14)} ${String(whole.wanted).padStart(4)}  recall ${percent(whole.recall)}  precision ${percent(whole.precision)}   held out ${percent(held.recall)} ${percent(held.precision)}`;
  });
  console.log(lines.join('\n'));
  for (const [row, least] of Object.entries(LEAST)) {
    const found = all.scores.get(row as RowName);
    const faults = all.faults.filter((fault) => fault.row === row);
    const told = `${row}\n${faults.map(({ release, what }) => `${release}: ${what}`).join('\n')}`;
    expect(found?.recall, told).toBeGreaterThanOrEqual(least);
    expect(found?.precision, told).toBeGreaterThanOrEqual(least);
  }
});
