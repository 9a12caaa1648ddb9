import { useEffect, useState } from 'react';
import { request } from '../bridge/client';
import type { ShownFinding } from './findings-store';

/** Spelling suggestions; null while the dictionary is being asked, and for other findings. */
export function useSuggestions(finding: ShownFinding | null, language: string) {
  const word = finding?.check === 'spelling' ? finding.quote : null;
  const [answer, setAnswer] = useState<{ word: string; words: readonly string[] } | null>(null);
  useEffect(() => {
    if (word === null) return;
    let wanted = true;
    const take = (words: readonly string[]): void => {
      if (wanted) setAnswer({ word, words });
    };
    request('checks.suggest', { word, language }).then(take, () => take([]));
    return () => {
      wanted = false;
    };
  }, [word, language]);
  return answer?.word === word ? (answer?.words ?? null) : null;
}
