import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The floors of the window, lowest first: a folder imports its own floor and those below it. What
 * is not named is a feature; features share the fourth floor, and `app` alone imports them all.
 * (dependency-cruiser's parser does not read JSX, so this is asked here.)
 */
const FLOORS: readonly (readonly string[])[] = [
  ['ui', 'bridge', 'pictures'],
  ['editor', 'blocks'],
  ['workspace', 'work'],
];
const FEATURE = FLOORS.length;
const floorOf = (folder: string): number => {
  if (folder === 'app') return FEATURE + 1;
  const floor = FLOORS.findIndex((folders) => folders.includes(folder));
  return floor < 0 ? FEATURE : floor;
};

/** What a feature may take from another one. An arrow more is a decision: it is written down here. */
const BETWEEN_FEATURES: readonly string[] = [
  'disk → versions',
  'export → preflight',
  'facts → embargo',
  'facts → issue',
  'facts → organisations',
  'imports → embargo',
  'imports → review',
  'imports → versions',
  'issue → export',
  'issue → preflight',
  'kit → export',
  'kit → preflight',
  'navigation → checks',
  'navigation → templates',
  'organisations → library',
  'preflight → checks',
  'preflight → embargo',
  'preflight → export',
  'preflight → templates',
  'preview → export',
  'preview → word-preview',
  'review → export',
  'review → preflight',
  'templates → embargo',
  'versions → preflight',
];

/** Each import of one folder of `renderer/` by another: "from → to", and the file. */
const imports = readdirSync('renderer', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\/.*\.tsx?$/.test(file))
  .flatMap((file) => {
    const text = readFileSync(join('renderer', file), 'utf8');
    const specifiers = [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)];
    return specifiers.flatMap(([, specifier = '']) => {
      const target = normalize(join(dirname(file), specifier));
      if (target.startsWith('..')) return [];
      const [from = '', to = ''] = [file, target].map((path) => path.split('/')[0]);
      return from === to ? [] : [{ from, to, arrow: `${from} → ${to}`, file }];
    });
  });

describe('the floors of the window', () => {
  it('are there to be looked at', () => {
    expect(imports.length).toBeGreaterThan(200);
  });

  it('import downwards only', () => {
    const upwards = imports.filter(({ from, to }) => floorOf(to) > floorOf(from));
    expect(upwards.map(({ file, arrow }) => `${file}: ${arrow}`)).toEqual([]);
  });

  it('keep features apart but for the arrows that are named', () => {
    const between = imports.filter(
      ({ from, to }) => floorOf(from) === FEATURE && floorOf(to) === FEATURE,
    );
    expect([...new Set(between.map(({ arrow }) => arrow))].sort()).toEqual(BETWEEN_FEATURES);
  });
});
