import { useSyncExternalStore } from 'react';
import type { EventData } from '../../core/bridge/contract';
import { listen } from '../bridge/client';

type Facts = EventData<'preview.facts'>;

let facts: Facts = null;

/** What is known of the pages when they were counted last, seen or not; null before. */
export const usePageFacts = (): Facts => useSyncExternalStore(subscribe, () => facts);

function subscribe(changed: () => void): () => void {
  return listen('preview.facts', (fresh) => {
    facts = fresh;
    changed();
  });
}
