import { viewOf } from '../../core/checks/text/block-view';
import type { Release } from '../../core/release/release';
import type { ShownFinding } from './findings-store';

/** The language of the place that a finding is about, as the checks take it to be. */
export function languageAt({ children, facts }: Release, finding: ShownFinding | null): string {
  const block = finding?.block == null ? undefined : children[finding.block];
  const spot = finding?.spot;
  if (!block || !spot) return facts.language;
  const unit = viewOf(block, facts).units.find(
    ({ path, field }) => field === spot.field && path.join() === spot.path.join(),
  );
  return unit?.languageAt(spot.start) ?? facts.language;
}
