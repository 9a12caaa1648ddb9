import { useEffect, useState } from 'react';
import type { FormatEntry } from '../../../core/bridge/messages/export';
import type { OptionValue, OptionValues } from '../../../core/exports/options';
import { problemOf, request } from '../../bridge/client';
import { useWorkspace } from '../workspace-context';

/** The formats there are, and which of them are chosen. */
export function useFormats(usual: readonly string[]) {
  const { report } = useWorkspace();
  const [formats, setFormats] = useState<readonly FormatEntry[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(usual));
  useEffect(() => {
    request('export.formats', null).then(setFormats, (error) => report(problemOf(error)));
  }, [report]);
  const [asked, setAsked] = useState<OptionValues>({});
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const ask = (name: string, value: OptionValue): void => setAsked({ ...asked, [name]: value });
  /** The chosen formats with the options that were asked for or are given, and that they have. */
  const choices = (options: OptionValues) =>
    formats
      .filter(({ id }) => chosen.has(id))
      .map(({ id, options: fields }) => ({
        id,
        options: Object.fromEntries(
          Object.entries({ ...asked, ...options }).filter(([name]) => Object.hasOwn(fields, name)),
        ),
      }));
  return { formats, chosen, toggle, asked, ask, choices };
}
