import { useMemo } from 'react';
import { type Preflight, preflight } from '../../core/preflight/preflight';
import type { PictureBytes } from '../../core/preflight/rough-bytes';
import type { ShownFinding } from '../checks/findings-store';
import { useFindings } from '../checks/use-findings';
import { useEmbargoRemaining } from '../embargo/EmbargoStatus';
import { useRememberedOptions } from '../export/remembered-options';
import { useRelease } from '../workspace/workspace-context';

/**
 * What there is to know before the document leaves the house.
 *
 * @param formats the ids of the formats that are chosen
 */
export function usePreflight(
  formats: readonly string[],
  pictures: PictureBytes,
): Preflight<ShownFinding> {
  const release = useRelease();
  const findings = useFindings();
  // Drawn again when the embargo ends while the dialog is open.
  useEmbargoRemaining();
  const now = Date.now();
  const attached = String(useRememberedOptions()?.own.eml?.attach ?? 'nothing');
  const key = formats.join();
  return useMemo(
    () =>
      preflight(release, findings, {
        formats: key ? key.split(',') : [],
        pictures,
        attached,
        now,
      }),
    [release, findings, key, pictures, attached, now],
  );
}
