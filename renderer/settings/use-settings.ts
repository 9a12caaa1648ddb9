import { useCallback, useEffect, useState } from 'react';
import type { EventData } from '../../core/bridge/contract';
import type { Problem } from '../../core/bridge/messages/shared';
import type { Settings } from '../../core/settings/settings';
import { listen, problemOf, request } from '../bridge/client';
import { useWorkspace } from '../workspace/workspace-context';

type State = EventData<'settings.changed'>;

/** The settings, changed here or in another window; null until they are known. */
export function useSettings(): {
  readonly state: State | null;
  readonly problems: readonly Problem[];
  /** Changes some of them, at once here and in the shell. */
  readonly change: (changes: Partial<Settings>) => void;
} {
  const { report } = useWorkspace();
  const [state, setState] = useState<State | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  useEffect(() => {
    request('settings.state', null).then(
      ({ problems: found, ...known }) => {
        setState(known);
        setProblems(found);
      },
      (error) => report(problemOf(error)),
    );
    return listen('settings.changed', setState);
  }, [report]);
  const change = useCallback(
    (changes: Partial<Settings>) => {
      setState(
        (old) => old && { ...old, values: { ...old.values, ...changes } as State['values'] },
      );
      request('settings.set', changes as Partial<State['values']>).catch((error) =>
        report(problemOf(error)),
      );
    },
    [report],
  );
  return { state, problems, change };
}
