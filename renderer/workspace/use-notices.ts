import { useState, useSyncExternalStore } from 'react';
import { NoticeStore } from '../ui/notice-store';

/** What is being said in this window. */
export function useNotices() {
  const [store] = useState(() => new NoticeStore());
  const notices = useSyncExternalStore(store.subscribe, store.notices);
  return { store, notices, tell: store.tell };
}
