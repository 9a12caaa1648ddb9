import { SHIPPED_STYLE } from '../../core/checks/house-style';
import { quickCheck } from '../../core/checks/quick-check';
import type { Release } from '../../core/release/release';

/** More are not listed one by one. */
const MOST_LISTED = 10;

/**
 * The errors in a release that leaves, in sentences: what the window would ask about before it
 * writes. They are told and stop nothing, since a script cannot be asked.
 *
 * @param file as it is named on the command line
 */
export function openErrors(release: Release, file: string): string[] {
  const errors = quickCheck(release, SHIPPED_STYLE).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return [];
  const listed = errors
    .slice(0, MOST_LISTED)
    .map(({ message, quote }) => `Error: ${message}${quote ? ` (“${quote.slice(0, 80)}”)` : ''}`);
  const count = errors.length === 1 ? '1 error' : `${errors.length} errors`;
  return [...listed, `Exported with ${count}. For all findings: check ${file}`];
}
