import { useCallback, useEffect, useState } from 'react';
import type { Reply } from '../../core/bridge/contract';
import { problemOf, request } from '../bridge/client';
import { useFromRelease, useWorkspace } from '../workspace/workspace-context';
import { uncheckedLanguages } from './unchecked-languages';

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });
const inWords = (languages: readonly string[]): string =>
  new Intl.ListFormat('en').format(languages.map((language) => LANGUAGES.of(language) ?? language));
const sameList = (a: readonly string[] | null, b: readonly string[]): boolean =>
  a?.join() === b.join();

/** Which house style is in use, choosing another, and adding a dictionary for another language. */
export function HouseStyleLine() {
  const { report, tell } = useWorkspace();
  const [style, setStyle] = useState<Reply<'checks.houseStyle'>>(null);
  /** Languages of added dictionaries; null until they are known. */
  const [added, setAdded] = useState<readonly string[] | null>(null);
  const unchecked = useFromRelease(
    useCallback((release) => (added ? uncheckedLanguages(release, added) : []), [added]),
    sameList,
  );
  const fail = useCallback((error: unknown) => report(problemOf(error)), [report]);
  const ask = useCallback(
    () => void request('checks.houseStyle', null).then(setStyle, fail),
    [fail],
  );
  useEffect(ask, [ask]);
  const askAdded = useCallback(
    () => void request('checks.addedDictionaries', null).then(setAdded, fail),
    [fail],
  );
  useEffect(askAdded, [askAdded]);
  const choose = (own: boolean): void =>
    void request('checks.chooseHouseStyle', { own }).then(ask, fail);
  const addDictionary = (): void =>
    void request('checks.addDictionary', null).then((languages) => {
      if (languages.length === 0) return;
      askAdded();
      const names = inWords(languages);
      tell({ kind: 'success', message: `The spelling of ${names} is checked from now on.` });
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
      {unchecked.length > 0 && (
        <p className="unchecked-languages">
          The spelling of {inWords(unchecked)} is not checked: the licence of its dictionary does
          not let it come with Dateline. Get the pack where you got Dateline, or an extension of
          LibreOffice (.oxt), and add it here.
        </p>
      )}
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
