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
  /** Other places of the same advice, which is given once; absent where there are none. */
  readonly also?: readonly { readonly block: number | null; readonly quote: string }[];
}

/**
 * Findings that are not suppressed: those of the whole release first, then from top to bottom.
 * Advice of one kind is one line, at its first place.
 */
export function reportOf({ blocks, whole }: CheckedRelease, release: Release): ReportLine[] {
  const ignored = release.ignoredChecks ?? [];
  const placed = [
    ...whole,
    ...blocks.flatMap(({ findings }, block) => findings.map((found) => ({ ...found, block }))),
  ];
  const lines = placed
    .filter((found) => !isIgnored(found, ignored))
    .sort((a, b) => (a.block ?? -1) - (b.block ?? -1))
    .map(({ check, severity, message, block, quote }) => {
      const why = checkById(check)?.why ?? '';
      return { check, severity, message, why, block, quote };
    });
  return lines.flatMap((line, index): ReportLine[] => {
    if (line.severity !== 'advice') return [line];
    const isSameAdvice = (other: ReportLine): boolean =>
      other.severity === 'advice' && other.check === line.check;
    if (lines.findIndex(isSameAdvice) < index) return [];
    const also = lines
      .slice(index + 1)
      .filter(isSameAdvice)
      .map(({ block, quote }) => ({ block, quote }));
    return [also.length > 0 ? { ...line, also } : line];
  });
}
