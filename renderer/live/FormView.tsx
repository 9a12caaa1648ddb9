import { useEffect, useState } from 'react';
import type { Sent } from '../../core/bridge/contract';
import { useRelease } from '../app/workspace-context';
import { problemOf, request } from '../bridge/client';

/** How long nobody has to type before another form is made anew, in milliseconds. */
const QUIET = 300;

interface Props {
  /** The id of the format. */
  readonly form: Sent<'live.form'>['format'];
}

/** The release in another form: the very bytes of its export, in a frame that can do nothing. */
export function FormView({ form }: Props) {
  const release = useRelease();
  const [shown, setShown] = useState<{ form: string; url: string } | null>(null);
  const [problem, setProblem] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shell has the release, told of each change
  useEffect(() => {
    let isStale = false;
    const make = (): void => {
      request('live.form', { format: form }).then(
        ({ url }) => {
          if (isStale) return;
          setProblem('');
          setShown({ form, url });
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
  }, [form, release]);
  return (
    <>
      {problem && (
        <p className="live-problem" role="status">
          {problem}
        </p>
      )}
      {shown?.form === form && (
        <iframe className="live-form" sandbox="" src={shown.url} title="The release in this form" />
      )}
    </>
  );
}
