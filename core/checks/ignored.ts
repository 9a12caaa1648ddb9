import type { IgnoredCheck } from '../release/ignored-check';

interface Identified {
  readonly check: string;
  readonly quote: string;
  readonly near: string;
}

/** Whether one of the entries sets this finding aside. */
export function isIgnored(finding: Identified, ignored: readonly IgnoredCheck[]): boolean {
  return ignored.some(
    ({ check, quote, near }) =>
      check === finding.check &&
      (quote === null || quote === finding.quote) &&
      (near === null || near === finding.near),
  );
}

/** Words further away than this many characters do not count as near. */
const REACH = 80;

/**
 * The words just before and after a stretch of text. They distinguish two places with the same
 * quote, and survive edits elsewhere in the paragraph.
 */
export function nearby(text: string, start: number, end: number): string {
  const before = text
    .slice(Math.max(0, start - REACH), start)
    .split(/\s+/)
    .filter(Boolean)
    .slice(-2);
  const after = text
    .slice(end, end + REACH)
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2);
  return [...before, '…', ...after].join(' ').slice(0, 200);
}
