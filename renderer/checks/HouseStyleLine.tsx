import { useCallback, useEffect, useState } from 'react';
import type { Reply } from '../../core/bridge/contract';
import { useWorkspace } from '../app/workspace-context';
import { problemOf, request } from '../bridge/client';

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
    </footer>
  );
}
