import { useEffect, useState } from 'react';
import { problemOf, request } from '../bridge/client';
import './folder-choice.css';

/** Which Word letterhead is used, and a way to choose another. */
export function LetterheadChoice() {
  const [name, setName] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const fail = (error: unknown): void => {
    const { message, advice } = problemOf(error);
    setProblem(`${message} ${advice}`);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when it is first shown
  useEffect(() => {
    request('export.letterhead', null).then(setName, fail);
  }, []);
  const choose = (): void => {
    setProblem('');
    request('export.chooseLetterhead', null).then((chosen) => chosen && setName(chosen), fail);
  };
  return (
    <div className="letterhead-choice">
      <code title={name ?? ''}>{name ?? 'No letterhead yet'}</code>
      <button type="button" className="plain" onClick={choose}>
        Choose letterhead…
      </button>
      {problem && <p role="alert">{problem}</p>}
    </div>
  );
}
