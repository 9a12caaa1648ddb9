import { useEffect, useSyncExternalStore } from 'react';
import type { OptionValue } from '../../core/exports/options';
import { type RememberedOptions, withOption } from '../../core/exports/remembered';
import { problemOf, request } from '../bridge/client';
import { useWorkspace } from './workspace-context';

let known: RememberedOptions | null = null;
const listeners = new Set<() => void>();

function know(options: RememberedOptions): void {
  known = options;
  for (const listen of listeners) listen();
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  const stop = window.dateline.on('export.chosen', know);
  return () => {
    listeners.delete(listen);
    stop();
  };
}

/** What was chosen about the formats, here or in another window; null until it is known. */
export function useRememberedOptions(): RememberedOptions | null {
  const { report } = useWorkspace();
  useEffect(() => {
    request('export.options', null).then(know, (error) => report(problemOf(error)));
  }, [report]);
  return useSyncExternalStore(subscribe, () => known);
}

/** Gives back a function that remembers a choice, for all formats where it is asked once. */
export function useRemember(): (format: string, name: string, value: OptionValue) => void {
  const { report } = useWorkspace();
  return (format, name, value) => {
    // Seen at once; the shell, which tells the other windows, says the same.
    if (known) know(withOption(known, format, name, value));
    request('export.remember', { format, name, value }).catch((error) => report(problemOf(error)));
  };
}
