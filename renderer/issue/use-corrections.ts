import { useEffect, useState } from 'react';
import type { KnownCorrection } from '../../core/bridge/messages/press-desk';
import { isIssued } from '../../core/lifecycle/status';
import { isolatedName } from '../../core/release/bidi';
import { listen, problemOf, request } from '../bridge/client';
import { useFromRelease, useWorkspace } from '../workspace/workspace-context';

const NONE: readonly KnownCorrection[] = [];

/** The later corrections of this document that are known on this machine, the first first. */
export function useCorrections(): readonly KnownCorrection[] {
  const { report } = useWorkspace();
  const [corrections, setCorrections] = useState(NONE);
  const wanted = useFromRelease(({ facts }) => isIssued(facts.status));
  useEffect(() => {
    if (!wanted) {
      setCorrections(NONE);
      return;
    }
    const ask = (): void => {
      request('issue.corrections', null).then(setCorrections, (error) => report(problemOf(error)));
    };
    ask();
    return listen('issue.correctionsChanged', ask);
  }, [wanted, report]);
  return corrections;
}

/** The state of a correction as a sentence. */
export function correctionText({ state, name }: KnownCorrection): string {
  switch (state) {
    case 'open':
      return 'A correction has been started in another window.';
    case 'saved':
      return `A correction has been started: “${isolatedName(name)}”.`;
    case 'issued':
      return `A correction has been issued: “${isolatedName(name)}”.`;
  }
}
