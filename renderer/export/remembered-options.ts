import { useContext, useEffect, useSyncExternalStore } from 'react';
import type { OptionValue } from '../../core/exports/options';
import { type RememberedOptions, withOption } from '../../core/exports/remembered';
import { listen, problemOf, request } from '../bridge/client';
import { createStore } from '../ui/store';
import { useWorkspace, WorkspaceReact } from '../workspace/workspace-context';

const known = createStore<RememberedOptions | null>(null);

/** Told from the first time on that somebody asks. */
let isFollowed = false;

function subscribe(changed: () => void): () => void {
  if (!isFollowed) listen('export.chosen', known.set);
  isFollowed = true;
  return known.subscribe(changed);
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
    request('export.options', null).then(known.set, () => {
      isAsked = false;
    });
  }, [isPrewarming]);
  return useSyncExternalStore(subscribe, known.get);
}

/** What was chosen about the formats, here or in another window; null until it is known. */
export function useRememberedOptions(): RememberedOptions | null {
  const { report } = useWorkspace();
  useEffect(() => {
    request('export.options', null).then(known.set, (error) => report(problemOf(error)));
  }, [report]);
  return useSyncExternalStore(subscribe, known.get);
}

/** Gives back a function that remembers a choice, for all formats where it is asked once. */
export function useRemember(): (format: string, name: string, value: OptionValue) => void {
  const { report } = useWorkspace();
  return (format, name, value) => {
    // Seen at once; the shell, which tells the other windows, says the same.
    const options = known.get();
    if (options) known.set(withOption(options, format, name, value));
    request('export.remember', { format, name, value }).catch((error) => report(problemOf(error)));
  };
}
