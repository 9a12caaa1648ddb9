import { useCallback, useEffect, useRef, useState } from 'react';
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
  /** What was changed here and is not yet confirmed, with the number of requests under way. */
  const unconfirmed = useRef(
    new Map<string, { readonly value: unknown; readonly requests: number }>(),
  );
  useEffect(() => {
    request('settings.state', null).then(
      ({ problems: found, ...known }) => {
        setState(known);
        setProblems(found);
      },
      (error) => report(problemOf(error)),
    );
    return listen('settings.changed', (changed) => {
      // It may be the echo of a letter before the last one that was typed.
      const typed = Object.fromEntries(
        [...unconfirmed.current].map(([name, { value }]) => [name, value]),
      );
      setState({ ...changed, values: { ...changed.values, ...typed } as State['values'] });
    });
  }, [report]);
  const change = useCallback(
    (changes: Partial<Settings>) => {
      setState(
        (old) => old && { ...old, values: { ...old.values, ...changes } as State['values'] },
      );
      const waiting = unconfirmed.current;
      for (const [name, value] of Object.entries(changes)) {
        waiting.set(name, { value, requests: (waiting.get(name)?.requests ?? 0) + 1 });
      }
      request('settings.set', changes as Partial<State['values']>)
        .catch((error) => report(problemOf(error)))
        .finally(() => {
          for (const name of Object.keys(changes)) {
            const last = waiting.get(name);
            if (last && last.requests > 1)
              waiting.set(name, { ...last, requests: last.requests - 1 });
            else waiting.delete(name);
          }
        });
    },
    [report],
  );
  return { state, problems, change };
}
