import { useEffect, useState } from 'react';
import type { LibraryNews } from '../../core/bridge/messages/imports';
import type { Recognition } from '../../core/recognise/recognition';
import { problemOf, request } from '../bridge/client';
import { useWorkspace } from '../workspace/workspace-context';

interface Props {
  readonly recognition: Recognition;
  /** What is to go into the library, by the keys that the shell gave. */
  readonly keep: readonly string[];
  readonly onKeep: (keys: readonly string[]) => void;
}

/** The shell is asked when nothing was changed for so long, in milliseconds. */
const DEBOUNCE_MS = 400;

/** Which contacts and boilerplates the library has, and which new ones it is to keep. */
export function LibraryChoice({ recognition, keep, onKeep }: Props) {
  const { report } = useWorkspace();
  const [news, setNews] = useState<LibraryNews | null>(null);
  useEffect(() => {
    let isWanted = true;
    const ask = setTimeout(() => {
      request('imports.library', { recognition }).then(
        (answer) => {
          if (isWanted) setNews(answer);
        },
        (error) => {
          if (isWanted) report(problemOf(error));
        },
      );
    }, DEBOUNCE_MS);
    return () => {
      isWanted = false;
      clearTimeout(ask);
    };
  }, [recognition, report]);
  if (!news || (news.known.length === 0 && news.fresh.length === 0)) return null;
  const toggle = (key: string, isKept: boolean): void =>
    onKeep(isKept ? [...keep, key] : keep.filter((each) => each !== key));
  return (
    <fieldset className="library-choice">
      <legend>Library</legend>
      {news.known.length > 0 && (
        <span>Linked: {news.known.map(({ entry }) => entry).join(', ')}</span>
      )}
      {news.fresh.map(({ key, name }) => (
        <label key={key}>
          <input
            type="checkbox"
            checked={keep.includes(key)}
            onChange={({ target }) => toggle(key, target.checked)}
          />
          Add “{name}”
        </label>
      ))}
    </fieldset>
  );
}
