import { useContext, useEffect, useSyncExternalStore } from 'react';
import type { OptionValue } from '../../core/exports/options';
import { type RememberedOptions, withOption } from '../../core/exports/remembered';
import { problemOf, request } from '../bridge/client';
import { useWorkspace, WorkspaceReact } from '../workspace/workspace-context';

let known: RememberedOptions | null = null;
const listeners = new Set<() => void>();

function know(options: RememberedOptions): void {
  known = options;
  for (const listen of listeners) listen();
}

/** Told from the first time on that somebody asks. */
let isFollowed = false;

function subscribe(listen: () => void): () => void {
  if (!isFollowed) window.dateline.on('export.chosen', know);
  isFollowed = true;
  listeners.add(listen);
  return () => listeners.delete(listen);
}

/** Whether somebody who only shows what was chosen has asked for it. */
let isAsked = false;

/**
 * What was chosen about the formats, for what is drawn many times over; null until it is known. A
 * failure is told of by whoever lets a person choose.
 */
export function useKnownOptions(): RememberedOptions | null {
  // A window that nobody sees yet asks the shell nothing.
  const isPrewarming = useContext(WorkspaceReact)?.isPrewarming;
  useEffect(() => {
    if (isAsked || isPrewarming) return;
    isAsked = true;
    request('export.options', null).then(know, () => {
      isAsked = false;
    });
  }, [isPrewarming]);
  return useSyncExternalStore(subscribe, () => known);
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
