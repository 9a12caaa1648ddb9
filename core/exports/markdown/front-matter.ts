import { zonesOf } from '../../embargo/embargo-text';
import { printable } from '../../release/characters';
import type { Release } from '../../release/release';
import { documentTitle } from '../document-title';

/** The known facts of the release as YAML front matter, between lines of `---`. */
export function frontMatter(release: Release): string {
  const { facts } = release;
  const embargo = facts.releaseTime?.type === 'embargo' ? facts.releaseTime : null;
  const entries: [name: string, value: string | string[] | null][] = [
    ['title', documentTitle(release)],
    ['kind', facts.kind],
    ['date', facts.date],
    ['place', facts.place],
    ['language', facts.language],
    ['organisations', facts.organisations.map(({ name }) => name)],
    ['release', facts.releaseTime?.type ?? null],
    ['embargo', embargo?.instant ?? null],
    ['embargoZones', embargo ? zonesOf(embargo) : null],
    ['reference', facts.reference],
    ['keywords', facts.keywords],
  ];
  const lines = entries.flatMap(([name, value]) => {
    if (value === null || value.length === 0) return [];
    return `${name}: ${typeof value === 'string' ? quoted(value) : `[${value.map(quoted).join(', ')}]`}`;
  });
  return ['---', ...lines, '---', ''].join('\n');
}

/**
 * A double-quoted scalar. YAML 1.2 (§1.3) contains JSON; the line separators that JSON lets stand
 * would fold into spaces in YAML 1.1, and a byte order mark confuses some readers.
 */
function quoted(text: string): string {
  return JSON.stringify(printable(text)).replace(
    /[\u0085\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
