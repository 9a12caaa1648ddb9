import { useEffect, useState } from 'react';
import type { FormatEntry } from '../../core/bridge/messages/export';
import { NOTHING_REMEMBERED, optionsOf } from '../../core/exports/remembered';
import { problemOf, request } from '../bridge/client';
import { useWorkspace } from '../workspace/workspace-context';
import { useRemember, useRememberedOptions } from './remembered-options';

/** The formats there are, and which of them are chosen. */
export function useFormats(usual: readonly string[]) {
  const { report } = useWorkspace();
  const [formats, setFormats] = useState<readonly FormatEntry[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(usual));
  useEffect(() => {
    request('export.formats', null).then(setFormats, (error) => report(problemOf(error)));
  }, [report]);
  const remembered = useRememberedOptions() ?? NOTHING_REMEMBERED;
  const remember = useRemember();
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  /** The chosen formats with what was chosen about each, but a draft only where one is wanted here. */
  const choices = (draft: boolean) =>
    formats
      .filter(({ id }) => chosen.has(id))
      .map((format) => ({ id: format.id, options: { ...optionsOf(format, remembered), draft } }));
  return { formats, chosen, toggle, remembered, remember, choices };
}
