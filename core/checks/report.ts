import type { Release } from '../release/release';
import type { CheckedRelease, Found } from './checker';
import { isIgnored } from './ignored';
import { checkById } from './registry';

/** One finding as the command line prints it. `block` is an index at the top, or null. */
export interface ReportLine {
  readonly check: string;
  readonly severity: Found['severity'];
  readonly message: string;
  readonly why: string;
  readonly block: number | null;
  readonly quote: string;
}

/** What was found and not set aside: first of the whole release, then from top to bottom. */
export function reportOf({ blocks, whole }: CheckedRelease, release: Release): ReportLine[] {
  const ignored = release.ignoredChecks ?? [];
  const placed = [
    ...whole,
    ...blocks.flatMap(({ findings }, block) => findings.map((found) => ({ ...found, block }))),
  ];
  return placed
    .filter((found) => !isIgnored(found, ignored))
    .sort((a, b) => (a.block ?? -1) - (b.block ?? -1))
    .map(({ check, severity, message, block, quote }) => {
      const why = checkById(check)?.why ?? '';
      return { check, severity, message, why, block, quote };
    });
}
