import { useContext, useEffect, useSyncExternalStore } from 'react';
import type { OptionValue } from '../../core/exports/options';
import { type RememberedOptions, withOption } from '../../core/exports/remembered';
import { listen, problemOf, request } from '../bridge/client';
import { createStore } from '../ui/store';
import { useWorkspace, WorkspaceReact } from '../workspace/workspace-context';

const known = createStore<RememberedOptions | null>(null);

/** Subscribed with the first use. */
let isFollowed = false;

function subscribe(changed: () => void): () => void {
  if (!isFollowed) listen('export.chosen', known.set);
  isFollowed = true;
  return known.subscribe(changed);
}

/** Whether the options were requested for display. */
let isAsked = false;

/**
 * The options of the formats, for components that render often; null until loaded. Errors are
 * reported by the dialogs that change options.
 */
export function useKnownOptions(): RememberedOptions | null {
  // A hidden window sends no requests.
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

/** The options of the formats, changed here or in another window; null until loaded. */
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
    // Shown at once; the shell confirms the change to every window.
    const options = known.get();
    if (options) known.set(withOption(options, format, name, value));
    request('export.remember', { format, name, value }).catch((error) => report(problemOf(error)));
  };
}
