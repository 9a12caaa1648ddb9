import { useEffect, useState } from 'react';
import type { Reply } from '../../core/bridge/contract';
import { problemOf, request } from '../bridge/client';
import { useRememberedOptions } from '../export/remembered-options';
import { useRelease } from '../workspace/workspace-context';

/** How long nobody has to type before another form is made anew, in milliseconds. */
const QUIET = 300;

type Made = Reply<'preview.form'>;

/**
 * The release in another form (the id of a format), made anew whenever nobody has typed for a moment; and what is wrong
 * where it cannot be made.
 */
export function useForm(form: string): { readonly made: Made | null; readonly problem: string } {
  const release = useRelease();
  const options = useRememberedOptions();
  const [shown, setShown] = useState<{ form: string; made: Made } | null>(null);
  const [problem, setProblem] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shell has the release and the options, told of each change
  useEffect(() => {
    if (!options) return undefined;
    let isStale = false;
    const make = (): void => {
      request('preview.form', { format: form }).then(
        (made) => {
          if (isStale) return;
          setProblem('');
          setShown({ form, made });
        },
        (error) => {
          const { message, advice } = problemOf(error);
          if (!isStale) setProblem(`${message} ${advice}`);
        },
      );
    };
    const timer = setTimeout(make, shown?.form === form ? QUIET : 0);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [form, release, options]);
  return { made: shown?.form === form ? shown.made : null, problem };
}
