import { useEffect, useMemo, useState } from 'react';
import type { FormatEntry } from '../../core/bridge/messages/export';
import type { FormatUse } from '../../core/exports/format-use';
import { NOTHING_REMEMBERED, optionsOf } from '../../core/exports/remembered';
import { problemOf, request } from '../bridge/client';
import { useWorkspace } from '../workspace/workspace-context';
import { useRemember, useRememberedOptions } from './remembered-options';

/** All formats; empty until loaded. */
export function useFormatList(): readonly FormatEntry[] {
  const { report } = useWorkspace();
  const [formats, setFormats] = useState<readonly FormatEntry[]>([]);
  useEffect(() => {
    request('export.formats', null).then(setFormats, (error) => report(problemOf(error)));
  }, [report]);
  return formats;
}

/** All formats and the chosen ones: at first the defaults of this dialog. */
export function useFormats(use: FormatUse) {
  const formats = useFormatList();
  const [own, setOwn] = useState<ReadonlySet<string> | null>(null);
  const chosen = useMemo(
    () =>
      own ??
      new Set(formats.filter(({ chosenFor }) => chosenFor.includes(use)).map(({ id }) => id)),
    [own, formats, use],
  );
  const remembered = useRememberedOptions() ?? NOTHING_REMEMBERED;
  const remember = useRemember();
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setOwn(next);
  };
  /** The chosen formats with their options; a draft only if one is wanted here. */
  const choices = (draft: boolean) =>
    formats
      .filter(({ id }) => chosen.has(id))
      .map((format) => ({ id: format.id, options: { ...optionsOf(format, remembered), draft } }));
  return { formats, chosen, toggle, remembered, remember, choices };
}
