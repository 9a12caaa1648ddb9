import { printable } from './characters';
import type { Facts } from './facts';

/** Who issues a release, in one line: "Open Schools Network · Save the Forests". Empty where nobody is named. */
export function issuersLine({ organisations }: Pick<Facts, 'organisations'>): string {
  return organisations
    .map(({ name }) => printable(name).trim())
    .filter((name) => name !== '')
    .join(' · ');
}
