import { useCallback, useEffect, useState } from 'react';
import type { Person } from '../../core/release/review/review';
import { listen, problemOf, request } from '../bridge/client';
import { useWorkspace } from '../workspace/workspace-context';

/** Who comments on this computer: null while nobody has said, undefined until it is known. */
export function useMe(): readonly [Person | null | undefined, (me: Person) => void] {
  const { report } = useWorkspace();
  const [me, setMe] = useState<Person | null | undefined>(undefined);
  useEffect(() => {
    request('review.me', null).then(setMe, (error) => {
      setMe(null);
      report(problemOf(error));
    });
    return listen('review.meChanged', setMe);
  }, [report]);
  const keep = useCallback(
    (person: Person) => {
      request('review.setMe', person).catch((error) => report(problemOf(error)));
    },
    [report],
  );
  return [me, keep];
}
