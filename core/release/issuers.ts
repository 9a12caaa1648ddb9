import { printable } from './characters';
import type { Facts } from './facts';

/**
 * The issuing organisations in one line: "Open Schools Network · Save the Forests". Empty if there
 * are none.
 */
export function issuersLine({ organisations }: Pick<Facts, 'organisations'>): string {
  return organisations
    .map(({ name }) => printable(name).trim())
    .filter((name) => name !== '')
    .join(' · ');
}
