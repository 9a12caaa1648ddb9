import { UserError } from '../errors';
import type { Release } from '../release/release';
import { type Unresolved, unresolvedIn } from '../templates/unresolved';
import type { OptionValues } from './options';
import { type Choosable, optionsOf, type RememberedOptions } from './remembered';

/**
 * Refuses to export a release with open placeholders, unless as a draft, which is marked as one.
 * The window, the command line and the batch all use this.
 *
 * @throws UserError that lists what is missing
 */
export function assertComplete(release: Release, { draft }: { readonly draft: boolean }): void {
  if (draft) return;
  const open = unresolvedIn(release);
  if (open.length === 0) return;
  throw new UserError(
    `${open.length === 1 ? 'One thing is' : `${open.length} things are`} still to be filled: ${listed(open)}.`,
    'Fill them, or export it as a draft, which is marked as one.',
  );
}

/** Whether a release can leave as nothing but a draft: something in it is still to be filled. */
export const isDraftOnly = (release: Release): boolean => unresolvedIn(release).length > 0;

/** The options of an export: the chosen ones, and draft if it cannot be anything else. */
export function effectiveOptions(
  release: Release,
  format: Choosable,
  remembered: RememberedOptions,
): OptionValues {
  const chosen = optionsOf(format, remembered);
  return isDraftOnly(release) ? { ...chosen, draft: true } : chosen;
}

/** The labels, each once, in quotation marks; not more than fit into a sentence. */
function listed(open: readonly Unresolved[]): string {
  const labels = [...new Set(open.map(({ label }) => `“${label}”`))];
  const shown = labels.slice(0, MAX_LISTED);
  const rest = labels.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}

const MAX_LISTED = 12;
