import { useCallback, useEffect, useState } from 'react';
import type { Reply } from '../../core/bridge/contract';
import { problemOf, request } from '../bridge/client';
import { useWorkspace } from '../workspace/workspace-context';

/** Which house style is in use, choosing another, and adding a dictionary for another language. */
export function HouseStyleLine() {
  const { report, tell } = useWorkspace();
  const [style, setStyle] = useState<Reply<'checks.houseStyle'>>(null);
  const fail = useCallback((error: unknown) => report(problemOf(error)), [report]);
  const ask = useCallback(
    () => void request('checks.houseStyle', null).then(setStyle, fail),
    [fail],
  );
  useEffect(ask, [ask]);
  const choose = (own: boolean): void =>
    void request('checks.chooseHouseStyle', { own }).then(ask, fail);
  const addDictionary = (): void =>
    void request('checks.addDictionary', null).then((language) => {
      if (!language) return;
      const name = new Intl.DisplayNames('en', { type: 'language' }).of(language);
      tell({ kind: 'success', message: `The spelling of ${name} is checked from now on.` });
    }, fail);
  const saveExample = (): void =>
    void request('checks.exampleHouseStyle', null).then((path) => {
      if (!path) return;
      tell({
        kind: 'success',
        message: `Saved: ${path}`,
        advice: 'Change it in a text editor, then choose it here.',
      });
    }, fail);
  return (
    <footer className="house-style">
      <span title={style?.path}>House style: {style ? style.name : 'Dateline’s own'}</span>
      <button type="button" onClick={() => choose(false)}>
        Choose…
      </button>
      {style && (
        <button type="button" onClick={() => choose(true)}>
          Use Dateline’s own
        </button>
      )}
      <button type="button" onClick={addDictionary}>
        Add a dictionary…
      </button>
      <details>
        <summary>What is in a house style</summary>
        <p>A text file (.json) that your team shares. It says</p>
        <ul>
          <li>words to avoid, and what to write instead;</li>
          <li>how names are spelled, and which words are in your dictionary;</li>
          <li>what each kind of release has to have: a quote, a telephone number, …;</li>
          <li>how long a headline, a sentence or a paragraph may be;</li>
          <li>which checks are switched off, or count as errors, warnings or advice;</li>
          <li>the style of quotation marks.</li>
        </ul>
        <p>Dateline’s defaults apply to everything else.</p>
        <button type="button" className="plain" onClick={saveExample}>
          Save an example…
        </button>
      </details>
    </footer>
  );
}
